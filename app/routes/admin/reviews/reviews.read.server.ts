// Listing revisions that wait for a curator, oldest first.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

/** `stale`: the live revision is no longer the one from which the change began. */
export async function readReviews({ page, locale }: { page: number; locale: Locale }) {
  const rows = await reader()
    .selectFrom('listingRevision as r')
    .innerJoin('product as p', 'p.id', 'r.productId')
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'p.makerId').on('k.locale', '=', 'ko'))
    .leftJoin('categoryText as c', (join) => join.onRef('c.categoryId', '=', 'r.categoryId').on('c.locale', '=', locale))
    .select(['r.id', 'r.submittedAt', 'k.name as makerName', 'c.name as categoryName'])
    .select([
      sql<string>`r.content->'texts'->'ko'->>'name'`.as('name'),
      sql<boolean>`p.live_revision_id is not null`.as('isChange'),
      sql<boolean>`r.base_revision_id is distinct from p.live_revision_id`.as('stale'),
      sql<number>`count(*) over ()`.as('matches'),
    ])
    .where('r.state', '=', 'in_review')
    .orderBy('r.submittedAt')
    .orderBy('r.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const count = rows[0]?.matches ?? 0;
  return { rows, count, last: Math.max(1, Math.ceil(count / perPage)) };
}
