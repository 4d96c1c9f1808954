// Coupons for the desks: all of the market's, or one maker's own, running ones first.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

export type CouponFacts = Awaited<ReturnType<typeof readCoupons>>[number];

/** `makerId` null: every coupon, for the operator. */
export async function readCoupons(makerId: string | null) {
  return reader()
    .selectFrom('coupon as c')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'c.makerId').on('t.locale', '=', 'ko'))
    .$if(makerId !== null, (query) => query.where('c.makerId', '=', makerId ?? ''))
    .select(['c.id', 'c.code', 'c.name', 'c.percentBps', 'c.amount', 'c.most', 'c.minItems', 'c.makerShareBps', 'c.limitTotal', 'c.limitPerson', 'c.used'])
    .select(['c.startsAt', 'c.endsAt', 't.name as makerName'])
    .select(sql<boolean>`coalesce(c.ends_at <= market_now(), false)`.as('over'))
    .select(sql<number>`(select coalesce(sum(u.discount), 0)::bigint from coupon_use u where u.coupon_id = c.id and u.released_at is null)`.as('given'))
    .orderBy(sql`coalesce(c.ends_at <= market_now(), false)`)
    .orderBy('c.createdAt', 'desc')
    .limit(100)
    .execute();
}
