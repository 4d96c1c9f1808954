// What a financier asks about a maker: how long it has been here, how many of its orders of half a year were refunded. Facts 3.5.
import { sql } from 'kysely';

import type { MakerRecord } from '#app/domain/advances/advance.ts';
import type { Db } from '#app/infra/db/sql.ts';

const half = 183;

/** A query for the record, to be run inside a transaction or by a reader; instants are the market's. */
export function makerRecord(db: Db, makerId: string, now: Date) {
  return db
    .selectFrom('maker as m')
    .where('m.id', '=', makerId)
    .select([
      sql<number>`extract(day from ${now}::timestamptz - coalesce(m.verified_at, m.created_at))::int`.as('ageDays'),
      sql<number>`(select count(*) from maker_order o where o.maker_id = m.id and o.paid_at > ${now}::timestamptz - make_interval(days => ${half}::int))::int`.as(
        'orders',
      ),
      sql<number>`(select count(*) from maker_order o join payment_share s on s.order_id = o.id
        where o.maker_id = m.id and s.refunded > 0 and o.paid_at > ${now}::timestamptz - make_interval(days => ${half}::int))::int`.as('refundedOrders'),
    ])
    .$castTo<MakerRecord>();
}
