// What the market and its makers sell for less in the demonstration: rules of commission, coupons, a basket discount, a price for a time, pick-up.
import { basketDiscountInput } from '#app/domain/promotions/basket-discount.ts';
import { couponInput } from '#app/domain/promotions/coupon.ts';
import { commissionRuleInput } from '#app/domain/ledger/commission.ts';
import { shippingTerms } from '#app/domain/makers/maker.ts';
import { changeCommission } from '#app/flows/change-commission.server.ts';
import { changePromotions } from '#app/flows/change-promotions.server.ts';
import { changeShipping } from '#app/flows/change-shipping.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { setDaysAgo } from './clock.ts';
import type { Demonstration } from './demonstration.ts';
import { done, known } from './loading.ts';

const rules = [
  { name: '기본보다 낮은 생활 도구', priceTo: 20_000, rate: '7' },
  { name: '전용판매관', channel: 'hall', rate: '9', most: 30_000 },
  { name: '소공 스타 우대', star: 'yes', rate: '6' },
] as const;

/** `makerSlug`: whose own discounts are shown. Answers how many discounts there are. */
export async function seedDiscounts({ people, makers, products }: Demonstration, makerSlug: string): Promise<number> {
  const { operator } = people;
  await setDaysAgo(40);
  for (const rule of rules) done(await changeCommission({ intent: 'add', rule: commissionRuleInput.parse(rule) }, operator));
  await setDaysAgo(14);
  const coupons = [
    { code: 'HANDMADE', name: '손으로 만든 것 첫 구매', amount: 3_000, minItems: 30_000, limitPerson: 1 },
    { code: '집들이10', name: '집들이 10 % 할인', percent: 10, most: 10_000, minItems: 50_000, limitTotal: 200 },
  ];
  for (const coupon of coupons) done(await changePromotions('market', { intent: 'coupon-add', coupon: couponInput.parse(coupon) }, operator));
  const maker = known(makers, makerSlug);
  const owner = { makerId: maker.makerId };
  const own = { code: 'WORKSHOP5', name: '작업장 단골', percent: 5, limitPerson: 3 };
  done(await changePromotions(owner, { intent: 'coupon-add', coupon: couponInput.parse(own) }, maker.owner));
  const discount = basketDiscountInput.parse({ minItems: 150_000, amount: 10_000 });
  done(await changePromotions(owner, { intent: 'basket-add', discount }, maker.owner));
  await setDaysAgo(4);
  const variant = await cheapestOf(
    [...products.values()].map(({ productId }) => productId),
    maker.makerId,
  );
  const price = Math.floor((variant.price * 85) / 10_000) * 100;
  const plan = { variantId: variant.id, price, startsAt: null, endsAt: new Date(Date.now() + 21 * 86_400_000) };
  done(await changePromotions(owner, { intent: 'price-plan', plan }, maker.owner));
  await letFetch(maker);
  return coupons.length + 3;
}

async function cheapestOf(productIds: string[], makerId: string): Promise<{ id: string; price: number }> {
  return reader()
    .selectFrom('variant as v')
    .innerJoin('listedProduct as p', 'p.id', 'v.productId')
    .where('p.makerId', '=', makerId)
    .where('p.id', 'in', productIds)
    .where('v.active', '=', true)
    .orderBy('v.price')
    .orderBy('v.id')
    .select(['v.id', 'v.price'])
    .executeTakeFirstOrThrow();
}

// The maker's own terms, and that the buyer may fetch it.
async function letFetch({ makerId, owner }: { makerId: string; owner: { personId: string; role: string } }): Promise<void> {
  const terms = await reader().selectFrom('shippingPolicy').selectAll().where('makerId', '=', makerId).executeTakeFirstOrThrow();
  const { fee, freeOver, remoteSurcharge, version } = terms;
  const pickup = {
    pickup: true,
    pickupNoteKo: '평일 10시부터 17시까지, 오시기 전에 전화 주세요.',
    pickupNoteEn: 'Weekdays 10 to 17; please call before you come.',
  };
  done(await changeShipping({ actor: owner, makerId, expectedVersion: version, terms: shippingTerms.parse({ fee, freeOver, remoteSurcharge, ...pickup }) }));
}
