// The makers of an institution's regions: what sells, whose proof ends. No phone numbers, no buyers.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

import { inRegions } from '../region-scope.read.server.ts';

export type MakerFilter = 'all' | 'quiet30' | 'quiet90' | 'proof';

export interface MakersQuery {
  regionKeys: readonly string[];
  locale: Locale;
  filter: MakerFilter;
  search: string;
  offset: number;
  limit: number;
}

/** Days before the end of a proof from which on it is listed. */
export const proofNoticeDays = 60;

/** Makers whose workshop lies in the regions, the ones that need help first; `total` counts all that match. */
export async function readRegionMakers(query: MakersQuery) {
  const rows = await makers(query)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('lastSale', (order) => order.asc().nullsFirst())
    .orderBy('k.createdAt')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { makers: rows, total: rows[0]?.total ?? 0 };
}

function makers({ regionKeys, locale, filter, search }: MakersQuery) {
  let query = reader()
    .selectFrom('maker as k')
    .innerJoin('workshop as w', (join) => join.onRef('w.makerId', '=', 'k.id').on('w.validTo', 'is', null))
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'k.id').on('t.locale', '=', locale))
    .leftJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'k.id').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterText as c', (join) => join.onRef('c.clusterId', '=', 'w.clusterId').on('c.locale', '=', locale))
    .leftJoin('publicMaker as p', 'p.id', 'k.id')
    .leftJoinLateral(sales(), (join) => join.onTrue())
    .leftJoinLateral(proof(), (join) => join.onTrue())
    .select([
      'k.slug',
      'k.status',
      'k.paused',
      'w.district',
      't.name',
      't.craft',
      'ko.name as nameKo',
      'ko.craft as craftKo',
      'c.name as clusterName',
      'p.id as publicId',
    ])
    .select(['sales.lastSale', 'sales.won30', 'sales.orders30', 'proof.expiresOn', 'proof.state as proofState'])
    .where(inRegions('w.region_key', regionKeys));
  if (filter === 'quiet30' || filter === 'quiet90') query = query.where('k.status', '=', 'approved').where(quietFor(filter === 'quiet30' ? 30 : 90));
  if (filter === 'proof') query = query.where(sql<boolean>`(proof.expires_on is null or proof.expires_on <= market_today() + ${proofNoticeDays}::int)`);
  if (search !== '') query = query.where((where) => where.or([where('ko.name', 'ilike', contains(search)), where('t.name', 'ilike', contains(search))]));
  return query;
}

/** Approved for at least that long, and nothing sold since. */
function quietFor(days: number) {
  return sql<boolean>`coalesce(sales.last_sale, k.verified_at, k.created_at) <= market_now() - make_interval(days => ${days}::int)`;
}

const sales = () =>
  reader()
    .selectFrom('makerOrder as o')
    .select((of) => [
      of.fn.max('o.paidAt').as('lastSale'),
      sql<number>`coalesce(sum(o.total) filter (where o.paid_at > market_now() - interval '30 days'), 0)`.as('won30'),
      sql<number>`count(*) filter (where o.paid_at > market_now() - interval '30 days')`.as('orders30'),
    ])
    .where(sql<boolean>`o.maker_id = k.id and o.paid_at is not null and o.cancelled_at is null`)
    .as('sales');

const proof = () =>
  reader()
    .selectFrom('eligibilityProof as e')
    .select(['e.expiresOn', 'e.state'])
    .where(sql<boolean>`e.maker_id = k.id and e.state <> 'refused'`)
    .orderBy('e.expiresOn', 'desc')
    .limit(1)
    .as('proof');

function contains(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
