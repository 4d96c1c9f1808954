// Makers with their state and proof, for approval and suspension.
import { sql } from 'kysely';

import type { MakerStatus } from '#app/domain/makers/maker.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

import type { MakerFilter, MakersQuery } from './makers-query.ts';

const statuses: Record<Exclude<MakerFilter, 'all'>, MakerStatus[]> = { waiting: ['applied', 'in_review'], approved: ['approved'], suspended: ['suspended'] };

/** Oldest application first; each maker with all proofs it handed in, newest first. */
export async function readMakersPage({ filter, find, page }: MakersQuery) {
  const rows = await reader()
    .selectFrom('maker as m')
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'm.id').on('k.locale', '=', 'ko'))
    .leftJoin('workshop as w', (join) => join.onRef('w.makerId', '=', 'm.id').on('w.validTo', 'is', null))
    .leftJoin('publicMaker as p', 'p.id', 'm.id')
    .select(['m.id', 'm.slug', 'm.status', 'm.businessNumber', 'm.representativeKo', 'm.employees', 'm.ksic', 'm.createdAt'])
    .select(['k.name', 'k.craft', 'w.addressKo', 'p.id as publicId'])
    .select(sql<number>`count(*) over ()`.as('matches'))
    .$if(filter !== 'all', (query) => query.where('m.status', 'in', filter === 'all' ? [] : statuses[filter]))
    .$if(find !== '', (query) => query.where('k.name', 'ilike', `%${find.replace(/[\\%_]/g, '\\$&')}%`))
    .orderBy('m.createdAt')
    .orderBy('m.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const proofs = rows.length === 0 ? [] : await readProofs(rows.map((row) => row.id));
  const makers = rows.map((row) => ({ ...row, proofs: proofs.filter((proof) => proof.makerId === row.id) }));
  return { makers, last: Math.max(1, Math.ceil((rows[0]?.matches ?? 0) / perPage)) };
}

export type MakerRow = Awaited<ReturnType<typeof readMakersPage>>['makers'][number];

function readProofs(makerIds: string[]) {
  return reader()
    .selectFrom('eligibilityProof as e')
    .leftJoin('media as d', 'd.id', 'e.mediaId')
    .select(['e.id', 'e.makerId', 'e.kind', 'e.state', 'e.issuedOn', 'e.expiresOn', 'd.hash'])
    .select(sql<boolean>`e.expires_on < market_today()`.as('over'))
    .where('e.makerId', 'in', makerIds)
    .orderBy('e.expiresOn', 'desc')
    .execute();
}
