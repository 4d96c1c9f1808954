// The region desk's first page: how many makers, who has not sold for long, whose proof ends, what the regions sold.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

import { proofNoticeDays, readRegionMakers } from '../makers/makers.read.server.ts';
import { readScope } from '../region-scope.read.server.ts';

const listed = 8;

/** Four queries at once, each inside the mandate. */
export async function readRegionToday(regionKeys: readonly string[], locale: Locale) {
  const few = { regionKeys, locale, search: '', offset: 0, limit: listed };
  const [scope, counts, quiet, proofs] = await Promise.all([
    readScope(regionKeys, locale),
    readCounts(regionKeys),
    readRegionMakers({ ...few, filter: 'quiet30' }),
    readRegionMakers({ ...few, filter: 'proof' }),
  ]);
  return { scope, counts, quiet, proofs };
}

async function readCounts(regionKeys: readonly string[]) {
  const keys = [...regionKeys];
  const { rows } = await sql<{
    makers: number;
    approved: number;
    quiet30: number;
    quiet90: number;
    proofs: number;
    orders30: number;
    won30: number;
    clusters: number;
  }>`
    with own as (
      select k.id, k.status, coalesce((select max(o.paid_at) from maker_order o where o.maker_id = k.id and o.cancelled_at is null), k.verified_at, k.created_at) as moved,
             (select max(e.expires_on) from eligibility_proof e where e.maker_id = k.id and e.state <> 'refused') as proof
      from maker k join workshop w on w.maker_id = k.id and w.valid_to is null
      where w.region_key = any(${keys}::text[])
    ), sold as (
      select count(distinct l.order_id) as orders30, coalesce(sum(l.line_total), 0) as won30
      from order_line l join maker_order o on o.id = l.order_id
      where l.region_key = any(${keys}::text[]) and o.paid_at > market_now() - interval '30 days' and o.cancelled_at is null
    )
    select count(*) as makers, count(*) filter (where status = 'approved') as approved,
           count(*) filter (where status = 'approved' and moved <= market_now() - interval '30 days') as "quiet30",
           count(*) filter (where status = 'approved' and moved <= market_now() - interval '90 days') as "quiet90",
           count(*) filter (where proof is null or proof <= market_today() + ${proofNoticeDays}::int) as proofs,
           (select orders30 from sold) as "orders30", (select won30 from sold) as "won30",
           (select count(*) from cluster c where c.region_key = any(${keys}::text[])) as clusters
    from own`.execute(reader());
  const [row] = rows;
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}
