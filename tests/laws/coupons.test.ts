// T09, T10 and I10: coupons under races, stacked, ended and released; what was shown is what is charged; the cheque is the total.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readCartOf } from '#app/domain/cart/cart.read.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { basketDiscountInput } from '#app/domain/promotions/basket-discount.ts';
import { couponInput } from '#app/domain/promotions/coupon.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { cancelPurchase } from '#app/flows/cancel-purchase.server.ts';
import { changePromotions, type PromotionOwner } from '#app/flows/change-promotions.server.ts';
import { chooseCoupon } from '#app/flows/choose-coupon.server.ts';
import { choosePickup } from '#app/flows/choose-pickup.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { approveReturn } from '#app/flows/decide-return.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { refundReturn } from '#app/flows/settle-return.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { asked, came, maker, nextNumber, wish } from '../make/after-sale.ts';
import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct, type MadeProduct } from '../make/market.ts';
import { forward, keptAtStripe, newGuest, openStand, orderFor, paymentPage, press, rows, type Stand } from '../make/stand.ts';

const operator = { personId: 'psn_op', role: 'operator' };
let stand: Stand;
let codes = 0;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function coupon(change: object, owner: PromotionOwner = 'market'): Promise<{ code: string; id: string }> {
  codes += 1;
  const code = `CODE-${String(codes)}`;
  const made = await changePromotions(owner, { intent: 'coupon-add', coupon: couponInput.parse({ code, name: '시험', ...change }) }, operator);
  if (!made.ok) throw new Error(made.refusal.kind);
  return { code, id: made.value };
}

async function basket(products: readonly Pick<MadeProduct, 'offerId'>[], code?: string): Promise<CartOwner> {
  const owner = newGuest();
  for (const { offerId } of products) await addToCart({ owner, offerId, quantity: 1 });
  if (code !== undefined) expect(await chooseCoupon({ owner, code })).toMatchObject({ ok: true });
  return owner;
}

let buyers = 0;
function contact(email?: string) {
  buyers += 1;
  return { name: '김구매', email: email ?? `buyer-${String(buyers)}@example.com`, phone: '010-1234-5678' };
}

const used = async (id: string): Promise<number> => (await rows<{ used: number }>('select used from coupon where id = $1', [id]))[0]?.used ?? -1;
const cartOf = async (owner: CartOwner) => (await readCartOf(reader(), owner, 'ko')).cart;

describe('goods that go back to the last piece', () => {
  it('give the coupon back, once', async () => {
    const product = await makeProduct({ onHand: 5, price: 20_000 });
    const { code, id } = await coupon({ amount: 5_000, limitTotal: 1 });
    const placing = await placeOrder(await orderFor(await basket([product], code), { contact: contact() }));
    const purchaseId = placing.ok ? placing.value.purchaseId : '';
    await press(await paymentPage(purchaseId));
    expect(await recordPayment({ purchaseId })).toBe('paid');
    const [line] = await rows<{ id: string; order_id: string }>(
      'select l.id, l.order_id from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
      [purchaseId],
    );
    const [orderId = '', lineId = '', makerId] = [line?.order_id, line?.id, product.makerId];
    await shipOrder({ orderId, makerId, actorId: 'psn_maker', carrier: 'demo', trackingNumber: nextNumber() });
    await receiveOrder({ purchaseId, orderId, actorId: null });
    const sold = { purchaseId, total: 18_000, makerId, orderId, lineId, poolId: product.poolId, productId: product.productId };
    const caseId = await asked(wish(sold, 1));
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 1);
    expect(await used(id)).toBe(1);
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ ok: true });
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ ok: false });
    expect(await used(id)).toBe(0);
  });
});

describe('a limit', () => {
  it('of one holds against fifty baskets at once', async () => {
    const product = await makeProduct({ onHand: 60, price: 20_000 });
    const { code, id } = await coupon({ amount: 5_000, limitTotal: 1 });
    const owners = await Promise.all(Array.from({ length: 50 }, () => basket([product], code)));
    const inputs = await Promise.all(owners.map((owner) => orderFor(owner, { contact: contact() })));
    const answers = await Promise.all(inputs.map((input) => placeOrder(input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: 'coupon_over', why: 'used_up', newTotal: 23_000 });
    expect(await used(id)).toBe(1);
  });

  it('of one a person holds over sessions, tags and full-width letters, and for members', async () => {
    const product = await makeProduct({ onHand: 60, price: 20_000 });
    const { code, id } = await coupon({ percent: 10, limitPerson: 1 });
    const emails = ['one.buyer@example.com', 'One.Buyer+x@example.com', 'ｏｎｅ.buyer@EXAMPLE.com', ' one.buyer@example.com'];
    const owners = await Promise.all(emails.map(() => basket([product], ` ${code.toLowerCase()} `)));
    const inputs = await Promise.all(owners.map((owner, place) => orderFor(owner, { contact: contact(emails[place]) })));
    const answers = await Promise.all(inputs.map((input) => placeOrder(input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'coupon_over' && answer.refusal.why === 'used_by_you')).toHaveLength(3);
    expect(await used(id)).toBe(1);
    const member: CartOwner = { kind: 'member', personId: 'psn_member_one' };
    await addToCart({ owner: member, offerId: product.offerId, quantity: 1 });
    await chooseCoupon({ owner: member, code });
    expect(await placeOrder(await orderFor(member, { contact: contact() }))).toMatchObject({ ok: true });
    const again: CartOwner = { ...member };
    await rows(`update purchase set cart_id = null where person_id = 'psn_member_one'`);
    expect(await chooseCoupon({ owner: again, code })).toMatchObject({ refusal: { kind: 'coupon_refused', why: 'used_by_you' } });
  });
});

describe('a use', () => {
  it('comes back once when its purchase is cancelled, expires, or all of its orders are cancelled', async () => {
    const product = await makeProduct({ onHand: 9, price: 20_000 });
    const { code, id } = await coupon({ amount: 1_000, limitTotal: 1 });
    const first = await placeOrder(await orderFor(await basket([product], code), { contact: contact() }));
    if (!first.ok) throw new Error('refused');
    const cancel = { purchaseId: first.value.purchaseId, actorId: null, reason: 'test' };
    await Promise.all([cancelPurchase(cancel), cancelPurchase(cancel)]);
    expect(await used(id)).toBe(0);
    const second = await placeOrder(await orderFor(await basket([product], code), { contact: contact() }));
    expect(second.ok && (await used(id))).toBe(1);
    await forward(11);
    await Promise.all([sweep({ patienceMs: 0 }), sweep({ patienceMs: 0 })]);
    expect(await used(id)).toBe(0);
    const third = await placeOrder(await orderFor(await basket([product], code), { contact: contact() }));
    if (!third.ok) throw new Error('refused');
    const { purchaseId, total } = third.value;
    await press(await paymentPage(purchaseId));
    expect(await recordPayment({ purchaseId })).toBe('paid');
    expect(await keptAtStripe(purchaseId)).toBe(total);
    expect(total).toBe(22_000);
    const [order] = await rows<{ id: string }>('select id from maker_order where purchase_id = $1', [purchaseId]);
    await Promise.all([1, 2].map(() => cancelOrder({ orderId: order?.id ?? '', by: { purchaseId }, actorId: null, reason: 'test' })));
    expect(await used(id)).toBe(0);
    await sweep({ patienceMs: 0 });
    expect(await keptAtStripe(purchaseId)).toBe(0);
  });

  it('is not lost by ordering anew from the same basket', async () => {
    const product = await makeProduct({ onHand: 9, price: 20_000 });
    const { code, id } = await coupon({ amount: 1_000, limitTotal: 1, limitPerson: 1 });
    const owner = await basket([product], code);
    const buyer = contact();
    expect(await placeOrder(await orderFor(owner, { contact: buyer }))).toMatchObject({ ok: true });
    expect((await cartOf(owner)).coupon).toMatchObject({ state: 'applied', discount: 1_000 });
    expect(await placeOrder(await orderFor(owner, { contact: buyer }))).toMatchObject({ ok: true });
    expect(await used(id)).toBe(1);
  });
});

describe('what was shown', () => {
  it('is charged, or the buyer is told at the coupon (T09)', async () => {
    const product = await makeProduct({ onHand: 9, price: 20_000 });
    const { code, id } = await coupon({ amount: 4_000 });
    const owner = await basket([product], code);
    const input = await orderFor(owner, { contact: contact() });
    expect(input.expectedTotal).toBe(19_000);
    await changePromotions('market', { intent: 'coupon-end', id }, operator);
    expect(await placeOrder(input)).toMatchObject({ refusal: { kind: 'coupon_over', why: 'ended', newTotal: 23_000 } });
    expect((await cartOf(owner)).coupon).toMatchObject({ state: 'ended', discount: 0 });
    expect(await placeOrder(await orderFor(owner, { contact: contact() }))).toMatchObject({ ok: true, value: { total: 23_000 } });
  });

  it('is one coupon, after the makers’ discounts and hall prices; the cheque is the total', async () => {
    const makerId = await makeMaker({ freeOver: null });
    const mine = await makeProduct({ makerId, price: 30_000, hall: { onHand: 5, price: 24_000 } });
    const other = await makeProduct({ price: 10_001 });
    const discount = basketDiscountInput.parse({ minItems: 20_000, percent: 10 });
    expect(await changePromotions({ makerId }, { intent: 'basket-add', discount }, operator)).toMatchObject({ ok: true });
    const { code } = await coupon({ percent: 15, most: 3_333, makerId: null });
    const owner = await basket([{ offerId: mine.hall?.offerId ?? '' }, other], code);
    expect(await chooseCoupon({ owner, code: 'no such code' })).toMatchObject({ refusal: { kind: 'coupon_refused', why: 'unknown' } });
    expect((await cartOf(owner)).priced).toMatchObject({
      itemsTotal: 34_001,
      basketDiscount: 2_400,
      couponDiscount: 3_333,
      shippingTotal: 6_000,
      total: 34_268,
    });
    const placed = await placeOrder(await orderFor(owner, { contact: contact() }));
    if (!placed.ok) throw new Error('refused');
    const { purchaseId, total } = placed.value;
    await press(await paymentPage(purchaseId));
    expect(await recordPayment({ purchaseId })).toBe('paid');
    expect([total, await keptAtStripe(purchaseId)]).toEqual([34_268, 34_268]);
    const lines = await rows<{ base: number; line_total: number; maker_discount: number }>(
      `select c.base, l.line_total, l.maker_discount from commission_line c join order_line l on l.id = c.order_line_id
       join maker_order o on o.id = l.order_id where o.purchase_id = $1 order by l.line_total desc`,
      [purchaseId],
    );
    expect(lines).toEqual([
      { base: 21_600, line_total: 24_000, maker_discount: 2_400 },
      { base: 10_001, line_total: 10_001, maker_discount: 0 },
    ]);
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'whole' })).toMatchObject({ ok: true, value: { amount: 34_268 } });
    await sweep({ patienceMs: 0 });
    expect(await rows(`select coalesce(sum(amount), 0)::bigint as left from posting where account = 'platform_discounts'`)).toEqual([{ left: 0 }]);
  });

  it('of a hundred percent leaves each order its hundred won', async () => {
    const { code } = await coupon({ percent: 100 });
    const owner = await basket([await makeProduct({ price: 60_000 }), await makeProduct({ price: 100 })], code);
    const placed = await placeOrder(await orderFor(owner, { contact: contact() }));
    expect(placed).toMatchObject({ ok: true, value: { total: 100 + 100 + 3_000 } });
  });

  it('is without shipping for what is picked up, while the maker offers it', async () => {
    const product = await makeProduct({ price: 20_000 });
    const owner = await basket([product]);
    expect(await choosePickup({ owner, makerId: product.makerId, pickup: true })).toMatchObject({ ok: true });
    expect((await cartOf(owner)).priced.total).toBe(23_000);
    await rows('update shipping_policy set pickup = true where maker_id = $1', [product.makerId]);
    const input = await orderFor(owner, { contact: contact() });
    expect(input.expectedTotal).toBe(20_000);
    expect(await placeOrder(input)).toMatchObject({ ok: true });
    expect(await rows(`select pickup_at, shipping_fee from maker_order where maker_id = $1`, [product.makerId])).toEqual([
      { pickup_at: '을지로', shipping_fee: 0 },
    ]);
  });
});
