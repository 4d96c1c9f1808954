// The only SQL for coupons. A use is counted by one conditional UPDATE in the transaction of the order, and given back once (T10, I10).
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export type CouponRow = Row<'coupon'>;
export type NewCoupon = Omit<CouponRow, 'id' | 'used' | 'createdAt'>;

/** Adds a coupon; null when its code is taken. */
export async function insertCoupon(tx: Tx, coupon: NewCoupon, now: Date): Promise<string | null> {
  const id = newId('cpn', now);
  const { count } = await tx.coupon.createMany({ data: [{ id, createdAt: now, ...coupon }], skipDuplicates: true });
  return count === 1 ? id : null;
}

/** Ends a coupon now; `makerId` null: one of the market. False when it is over or another's. */
export async function endCoupon(tx: Tx, couponId: string, by: { makerId: string } | 'market', now: Date): Promise<boolean> {
  const own = by === 'market' ? {} : { makerId: by.makerId };
  const { count } = await tx.coupon.updateMany({ where: { id: couponId, ...own, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }, data: { endsAt: now } });
  return count === 1;
}

export interface CouponBuyer {
  personId: string | null;
  /** SHA-256 of emailIdentity(). */
  emailKey: string;
}

/**
 * Counts a use for a purchase: 'used', or why not. The coupon's row stays locked until commit, so that the count by person that follows is the
 * last word on it.
 */
export async function takeCoupon(
  tx: Tx,
  use: CouponBuyer & { couponId: string; purchaseId: string; discount: number },
  now: Date,
): Promise<'used' | 'used_up' | 'used_by_you'> {
  const { couponId, purchaseId, personId, emailKey, discount } = use;
  const coupon = await one(
    tx,
    q
      .updateTable('coupon')
      .set({ used: sql<number>`used + 1` })
      .where('id', '=', couponId)
      .where('startsAt', '<=', now)
      .where((where) => where.or([where('endsAt', 'is', null), where('endsAt', '>', now)]))
      .where((where) => where.or([where('limitTotal', 'is', null), where('used', '<', where.ref('limitTotal'))]))
      .returning('limitPerson'),
  );
  if (coupon === null) return 'used_up';
  if (coupon.limitPerson !== null && (await usesBy(tx, couponId, use)) >= coupon.limitPerson) return 'used_by_you';
  await tx.couponUse.create({ data: { id: newId('cpu', now), couponId, purchaseId, personId, emailKey, discount, at: now } });
  return 'used';
}

/** Gives a purchase's coupon back, once; false when it had none or it was given back. */
export async function releaseCoupon(tx: Tx, purchaseId: string, now: Date): Promise<boolean> {
  const [use] = await run(
    tx,
    q.updateTable('couponUse').set({ releasedAt: now }).where('purchaseId', '=', purchaseId).where('releasedAt', 'is', null).returning('couponId'),
  );
  if (use === undefined) return false;
  await run(
    tx,
    q
      .updateTable('coupon')
      .set({ used: sql<number>`used - 1` })
      .where('id', '=', use.couponId),
  );
  return true;
}

async function usesBy(tx: Tx, couponId: string, { personId, emailKey }: CouponBuyer): Promise<number> {
  const found = await one(
    tx,
    q
      .selectFrom('couponUse')
      .select(sql<number>`count(*)::int`.as('uses'))
      .where('couponId', '=', couponId)
      .where('releasedAt', 'is', null)
      .where((where) => where.or([where('emailKey', '=', emailKey), ...(personId === null ? [] : [where('personId', '=', personId)])])),
  );
  return found?.uses ?? 0;
}
