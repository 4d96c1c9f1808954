// trust.md T02: the same submit again, however it comes, is one order and one charge; under another's name or with other wishes it is refused and tells nothing.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { placeOrder, type PlaceOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { cancelOrder, type CancelOrder } from '#app/flows/cancel-order.server.ts';
import { requestReturn, type RequestReturn } from '#app/flows/request-return.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { requestKeyField } from '#app/http/pieces-form.ts';

import { unguessableToken } from '#app/lib/ids.ts';

import { delivered, paid, wish as wishBack } from '../../make/after-sale.ts';
import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { forward, keptAtStripe, newGuest, openStand, orderFor, paymentPage, press, rows, stateOf, type Stand } from '../../make/stand.ts';

const dayAndAnHour = 25 * 60;
let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function wish(extra: Partial<PlaceOrder> = {}): Promise<PlaceOrder> {
  const { offerId } = await makeProduct({ onHand: 5 });
  const owner = newGuest();
  await addToCart({ owner, offerId, quantity: 1 });
  return orderFor(owner, extra);
}

async function placedId(input: PlaceOrder): Promise<string> {
  const placed = await placeOrder(input);
  return placed.ok ? placed.value.purchaseId : placed.refusal.kind;
}

const sessionsOf = (purchaseId: string) =>
  rows(`select id from stripe_sandbox.objects where type = 'checkout.session' and body->'metadata'->>'purchaseId' = $1`, [purchaseId]);

it('twenty at once, each with its own way to the payment: one order, one page, one charge', async () => {
  const input = await wish();
  const ids = await Promise.all(Array.from({ length: 20 }, () => placedId(input)));
  expect(new Set(ids).size).toBe(1);
  const [purchaseId = ''] = ids;
  const pages = await Promise.all(Array.from({ length: 20 }, () => paymentPage(purchaseId)));
  expect([new Set(pages).size, (await sessionsOf(purchaseId)).length]).toEqual([1, 1]);
  await Promise.allSettled(Array.from({ length: 5 }, () => press(pages[0] ?? '')));
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => recordPayment({ purchaseId })));
  expect(outcomes.filter((outcome) => outcome !== 'paid' && outcome !== 'already')).toEqual([]);
  expect(await keptAtStripe(purchaseId)).toBe(input.expectedTotal);
});

it('back from the payment page and pressed again: the same page, also once it is paid the same purchase', async () => {
  const input = await wish();
  const purchaseId = await placedId(input);
  const page = await paymentPage(purchaseId);
  expect(await placedId(input)).toBe(purchaseId);
  expect(await paymentPage(purchaseId)).toBe(page);
  await press(page);
  expect(await recordPayment({ purchaseId })).toBe('paid');
  expect(await placedId(input)).toBe(purchaseId);
  await expect(paymentPage(purchaseId)).rejects.toThrow('already_paid');
  expect(await keptAtStripe(purchaseId)).toBe(input.expectedTotal);
});

it('two tabs of one basket, each with a key of its own: one purchase lives', async () => {
  const first = await wish();
  const second = await orderFor(first.owner);
  const ids = await Promise.all([placedId(first), placedId(second)]);
  await sweep({ patienceMs: 0 });
  const states = await Promise.all(ids.map(stateOf));
  expect(states.filter((state) => state === 'awaiting_payment').length).toBeLessThanOrEqual(1);
  const living = await rows<{ id: string }>(`select id from purchase where id = any($1) and state = 'awaiting_payment'`, [ids]);
  for (const { id } of living) await press(await paymentPage(id));
  for (const { id } of living) expect(await recordPayment({ purchaseId: id })).toBe('paid');
  const charged = await Promise.all(ids.map(keptAtStripe));
  expect(charged.filter((won) => won > 0)).toEqual(living.map(() => first.expectedTotal));
});

it('the key of another, or with other wishes: refused without a word of the other purchase', async () => {
  const input = await wish();
  const placed = await placeOrder(input);
  if (!placed.ok) throw new Error(placed.refusal.kind);
  const stranger = newGuest();
  await addToCart({ owner: stranger, offerId: (await makeProduct()).offerId, quantity: 2 });
  const attempts: PlaceOrder[] = [
    { ...input, contact: { ...input.contact, email: 'other@example.com' } },
    { ...input, delivery: { ...input.delivery, address1: '다른 곳' } },
    { ...input, expectedTotal: input.expectedTotal + 1 },
    { ...input, personId: 'psn_other', owner: { kind: 'member', personId: 'psn_other' } },
    await orderFor(stranger, { requestKey: input.requestKey }),
  ];
  for (const attempt of attempts) {
    const answer = await placeOrder(attempt);
    if (answer.ok) throw new Error('another wish was swallowed');
    expect([answer.refusal, refusalStatus(answer.refusal)]).toEqual([{ kind: 'request_key_reused' }, 422]);
    expect(refusalWords(answer.refusal)).not.toContain(placed.value.number);
  }
});

const reused = { ok: false, refusal: { kind: 'request_key_reused' } };

it('calling off: the same again is one cancellation, anything else under its key is refused and calls nothing off', async () => {
  const [sold, other] = [await paid(3), await paid(3)];
  const by = { purchaseId: sold.purchaseId };
  const lines = [{ lineId: sold.lineId, quantity: 1 }];
  const first: CancelOrder = { orderId: sold.orderId, by, actorId: null, reason: 'said: 마음이 바뀌었어요', lines, requestKey: unguessableToken() };
  const { requestKey } = first;
  expect((await Promise.all(Array.from({ length: 20 }, () => cancelOrder(first)))).map(({ ok }) => ok)).toEqual(Array.from({ length: 20 }, () => true));
  const elsewhere = { orderId: other.orderId, by: { purchaseId: other.purchaseId }, lines: [{ lineId: other.lineId, quantity: 1 }] };
  const changed: Partial<CancelOrder>[] = [
    { lines: [{ lineId: sold.lineId, quantity: 2 }] },
    { reason: '' },
    { by: { operatorId: 'psn_o' } },
    { by: { makerId: sold.makerId } },
    elsewhere,
  ];
  for (const change of changed) expect(await cancelOrder({ ...first, ...change })).toEqual(reused);
  expect(await rows('select cancelled from order_line where id = any($1) order by cancelled', [[sold.lineId, other.lineId]])).toEqual([
    { cancelled: 0 },
    { cancelled: 1 },
  ]);
  const both = { ...first, requestKey: unguessableToken() };
  const atOnce = await Promise.all([cancelOrder(both), cancelOrder({ ...both, ...elsewhere })]);
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await cancelOrder({ ...first, requestKey })).toMatchObject({ ok: true });
});

it('asking for a return: the same again is one case, anything else under its key is refused and opens none', async () => {
  const [sold, other] = [await delivered(3), await delivered(1)];
  const first = wishBack(sold, 1, { ground: 'faulty', wayBack: 'maker_collects', words: '금이 갔어요', noticedOn: null });
  const made = await Promise.all(Array.from({ length: 5 }, () => requestReturn(first)));
  expect(new Set(made.map((one) => (one.ok ? one.value.caseId : one.refusal.kind))).size).toBe(1);
  const { requestKey } = first;
  const changed: RequestReturn[] = [
    { ...first, words: '긁혔어요' },
    { ...first, lines: [{ lineId: sold.lineId, quantity: 2 }] },
    { ...first, remedy: 'replacement' },
    { ...first, ground: 'damaged' },
    { ...first, actorId: 'psn_other' },
    wishBack(other, 1, { requestKey }),
  ];
  for (const change of changed) expect(await requestReturn(change)).toEqual(reused);
  const cases = await rows('select request_key from return_case where order_id = any($1)', [[sold.orderId, other.orderId]]);
  expect(cases).toEqual([{ request_key: requestKey }]);
});

it.each(['', 'k', 'k'.repeat(256), `${'k'.repeat(31)} `, `${'k'.repeat(31)}\n`])('a key that is none of ours (%j) is no form at all', (key) => {
  expect(requestKeyField.safeParse(key).success).toBe(false);
});

it('a day later, when Stripe has forgotten its own key: the row of the purchase decides', async () => {
  const input = await wish();
  const purchaseId = await placedId(input);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const unpaid = await wish();
  const left = await placedId(unpaid);
  await paymentPage(left);
  await forward(dayAndAnHour);
  await rows('delete from stripe_sandbox.idempotency');
  await sweep({ patienceMs: 0 });
  expect([await placedId(input), await placedId(unpaid)]).toEqual([purchaseId, left]);
  expect([await keptAtStripe(purchaseId), await stateOf(left)]).toEqual([input.expectedTotal, 'expired']);
  await expect(paymentPage(left)).rejects.toThrow('purchase_over');
  expect((await sessionsOf(purchaseId)).length).toBe(1);
});
