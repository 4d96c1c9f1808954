// Makers and the market add and end their discounts: coupons, basket discounts, scheduled prices. Nothing is edited, everything is dated and audited.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { lockVariant } from '#app/domain/catalog/product.db.server.ts';
import { endBasketDiscount, insertBasketDiscount } from '#app/domain/promotions/basket-discount.db.server.ts';
import type { BasketDiscountInput } from '#app/domain/promotions/basket-discount.ts';
import { endCoupon, insertCoupon } from '#app/domain/promotions/coupon.db.server.ts';
import type { CouponInput } from '#app/domain/promotions/coupon.ts';
import { planPrice } from '#app/domain/promotions/scheduled-price.db.server.ts';
import { longestDays, type ScheduledPriceInput } from '#app/domain/promotions/scheduled-price.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { callOffPrice } from './pricing/scheduled-price.server.ts';

/** Whose discounts: a maker's own, or the market's. */
export type PromotionOwner = { makerId: string } | 'market';

export type ChangePromotions =
  | { intent: 'coupon-add'; coupon: CouponInput }
  | { intent: 'coupon-end'; id: string }
  /** Makers only. */
  | { intent: 'basket-add'; discount: BasketDiscountInput }
  | { intent: 'basket-end'; id: string }
  | { intent: 'price-plan'; plan: ScheduledPriceInput }
  | { intent: 'price-cancel'; id: string };

export type ChangePromotionsRefusal =
  | { kind: 'code_taken' }
  | { kind: 'promotion_over' }
  /** The window is past, or longer than 90 days. */
  | { kind: 'promotion_window' }
  /** Not below the price of now: no discount (facts 2.11). */
  | { kind: 'no_discount'; price: number }
  | { kind: 'price_planned_already' }
  | { kind: 'not_found' };

type Outcome = Result<string, ChangePromotionsRefusal>;

/** Does one change; answers the id of what changed. Another's things are not found. */
export async function changePromotions(owner: PromotionOwner, change: ChangePromotions, actor: Actor): Promise<Outcome> {
  return inTransaction<Outcome>('change promotions', async (tx, now) => {
    const done = await apply(tx, owner, change, actor, now);
    if (!done.ok) return done;
    const detail = { said: JSON.stringify(change) };
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: change.intent, subject: done.value, detail }, now);
    return done;
  });
}

async function apply(tx: Tx, owner: PromotionOwner, change: ChangePromotions, actor: Actor, now: Date): Promise<Outcome> {
  if (change.intent === 'coupon-add') return addCoupon(tx, owner, change.coupon, actor, now);
  if (change.intent === 'coupon-end') return (await endCoupon(tx, change.id, owner, now)) ? ok(change.id) : refuse({ kind: 'promotion_over' });
  if (owner === 'market') return refuse({ kind: 'not_found' });
  const { makerId } = owner;
  switch (change.intent) {
    case 'basket-add':
      return addBasketDiscount(tx, makerId, change.discount, actor, now);
    case 'basket-end':
      return (await endBasketDiscount(tx, change.id, makerId, now)) ? ok(change.id) : refuse({ kind: 'promotion_over' });
    case 'price-plan':
      return addPrice(tx, makerId, change.plan, actor, now);
    case 'price-cancel':
      return (await callOffPrice(tx, change.id, makerId, actor.personId, now)) ? ok(change.id) : refuse({ kind: 'promotion_over' });
  }
}

async function addCoupon(tx: Tx, owner: PromotionOwner, input: CouponInput, actor: Actor, now: Date): Promise<Outcome> {
  const { code, name, percent, amount, most, minItems, limitTotal, limitPerson, endsAt } = input;
  if (endsAt !== null && endsAt <= now) return refuse({ kind: 'promotion_window' });
  const borne =
    owner === 'market' ? { makerId: input.makerId, makerShareBps: input.makerSharePercent * 100 } : { makerId: owner.makerId, makerShareBps: 10_000 };
  const value = { percentBps: percent === null ? null : percent * 100, amount, most, minItems };
  const window = { startsAt: notPast(input.startsAt, now), endsAt };
  const id = await insertCoupon(tx, { code, name, ...borne, ...value, limitTotal, limitPerson, ...window, createdBy: actor.personId }, now);
  return id === null ? refuse({ kind: 'code_taken' }) : ok(id);
}

async function addBasketDiscount(tx: Tx, makerId: string, input: BasketDiscountInput, actor: Actor, now: Date): Promise<Outcome> {
  const { minItems, percent, amount, endsAt } = input;
  if (endsAt !== null && endsAt <= now) return refuse({ kind: 'promotion_window' });
  const value = { percentBps: percent === null ? null : percent * 100, amount, minItems };
  return ok(await insertBasketDiscount(tx, { makerId, ...value, startsAt: notPast(input.startsAt, now), endsAt, createdBy: actor.personId }, now));
}

async function addPrice(tx: Tx, makerId: string, input: ScheduledPriceInput, actor: Actor, now: Date): Promise<Outcome> {
  const { variantId, price, endsAt } = input;
  const startsAt = notPast(input.startsAt, now);
  if (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > longestDays * 86_400_000) return refuse({ kind: 'promotion_window' });
  const variant = await lockVariant(tx, { variantId, makerId });
  if (variant === null) return refuse({ kind: 'not_found' });
  if (price >= variant.price) return refuse({ kind: 'no_discount', price: variant.price });
  const id = await planPrice(tx, { variantId, makerId, price, startsAt, endsAt, createdBy: actor.personId }, now);
  return id === null ? refuse({ kind: 'price_planned_already' }) : ok(id);
}

function notPast(startsAt: Date | null, now: Date): Date {
  return startsAt === null || startsAt < now ? now : startsAt;
}
