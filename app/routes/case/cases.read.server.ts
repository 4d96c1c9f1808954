// Lists of cases: of one maker, or of all. Those that wait for the maker come first, by their day.
import { sql } from 'kysely';

import { openReturnStates, type ReturnState } from '#app/domain/returns/case.ts';
import { reader } from '#app/infra/db/reader.server.ts';

export type CaseShow = 'open' | 'ended' | 'all';

/** One page of cases; `total` counts all pages. Days KST. */
export async function readCases(of: { makerId: string | null; show: CaseShow; limit: number; offset: number }) {
  const { makerId, show, limit, offset } = of;
  const open: ReturnState[] = [...openReturnStates];
  const rows = await reader()
    .selectFrom('returnCase as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'c.makerId').on('t.locale', '=', 'ko'))
    .$if(makerId !== null, (query) => query.where('c.makerId', '=', makerId ?? ''))
    .$if(show === 'open', (query) => query.where('c.state', 'in', open))
    .$if(show === 'ended', (query) => query.where('c.state', 'not in', open))
    .select([
      'c.id',
      'c.number',
      'c.kind',
      'c.state',
      'c.ground',
      'c.remedy',
      'c.requestedAt',
      'c.lateInterest',
      'c.lateInterestPaidAt',
      'u.buyerName',
      't.name as makerName',
    ])
    .select([
      sql<string | null>`to_char(case when c.state = 'requested' then c.answer_by else c.refund_by end, 'YYYY-MM-DD')`.as('due'),
      sql<string>`((market_now() at time zone 'Asia/Seoul')::date)::text`.as('today'),
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .select([names('name_ko').as('linesKo'), names('name_en').as('linesEn')])
    .orderBy(sql`c.ended_at is not null`)
    .orderBy(sql`case when c.ended_at is null then coalesce(c.refund_by, c.answer_by) end`)
    .orderBy('c.requestedAt', 'desc')
    .orderBy('c.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

function names(column: 'name_ko' | 'name_en') {
  return sql<string>`(select string_agg(l.${sql.ref(column)} || ' × ' || r.quantity, ', ' order by l.position) from return_line r join order_line l on l.id = r.line_id where r.case_id = c.id)`;
}
