// Returns, exchanges and claims through the flows: each path to its end, who pays, what is refused and why, races, the law's days.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { collectReturn } from '#app/flows/collect-return.server.ts';
import { confirmDueOrders, confirmOrder } from '#app/flows/confirm-order.server.ts';
import { approveReturn } from '#app/flows/decide-return.server.ts';
import { loseParcel } from '#app/flows/lose-parcel.server.ts';
import { requestReturn } from '#app/flows/request-return.server.ts';
import { moveReturnsByTime } from '#app/flows/returns-by-time.server.ts';
import { refundReturn } from '#app/flows/settle-return.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { withdrawReturn } from '#app/flows/withdraw-return.server.ts';

import { asked, came, delivered, kase, line, maker, nextNumber, paid, parts, shipped, stage, wish } from '../make/after-sale.ts';
import { violations } from '../make/invariants.ts';
import { forward, keptAtStripe, openStand, rows, stateOf, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

const day = 24 * 60;

describe('a return of one of two pieces', () => {
  it('goes its way: asked, approved, fetched, looked at, refunded less the postage, restocked once', async () => {
    const sold = await delivered(2);
    const caseId = await asked(wish(sold, 1, { wayBack: 'maker_collects' }));
    expect(await kase(caseId)).toMatchObject({
      state: 'requested',
      kept_back: 3_000,
      postage_paid_by: 'buyer',
      number: expect.stringMatching(/-R1$/) as string,
    });
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ refusal: { kind: 'case_elsewhere', state: 'requested' } });
    expect(await approveReturn({ ...maker(sold, caseId), by: { makerId: 'mkr_other' } })).toMatchObject({ refusal: { kind: 'no_such_case' } });
    expect(await approveReturn(maker(sold, caseId))).toMatchObject({ ok: true });
    expect(await collectReturn({ ...maker(sold, caseId), parcel: { carrier: 'epost', trackingNumber: '1' } })).toMatchObject({
      refusal: { kind: 'tracking_number_wrong' },
    });
    expect(await collectReturn({ ...maker(sold, caseId), parcel: { carrier: 'demo', trackingNumber: nextNumber() } })).toMatchObject({ ok: true });
    expect(await came(sold, caseId, 2)).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    expect(await came(sold, caseId, 1)).toMatchObject({ ok: true });
    expect(await line(sold)).toEqual({ cancelled: 0, returned: 0, in_cases: 1, on_hand: 2 });
    const ends = await Promise.all(Array.from({ length: 4 }, () => refundReturn(maker(sold, caseId))));
    expect(ends.filter((end) => end.ok)).toHaveLength(1);
    expect(await line(sold)).toEqual({ cancelled: 0, returned: 1, in_cases: 0, on_hand: 3 });
    expect(await parts(caseId)).toEqual([{ amount: 7_000, items: 10_000, shipping: 0, kept_back: 3_000 }]);
    await sweep({ patienceMs: 0 });
    expect(await keptAtStripe(sold.purchaseId)).toBe(16_000);
    expect(await stage(sold)).toBe('delivered');
    expect(await rows('select to_state from transition where subject = $1 order by at, id', [caseId])).toEqual(
      ['requested', 'approved', 'collecting', 'received', 'refunded'].map((to_state) => ({ to_state })),
    );
    const mails = await rows<{ kind: string; recipient: string }>(`select kind, recipient from mail where kind like 'case_%' and text like '%' || $1 || '%'`, [
      (await kase(caseId))['number'],
    ]);
    expect(mails.map((mail) => mail.kind).sort()).toEqual(['case_approved', 'case_received', 'case_refunded', 'case_requested', 'case_requested']);
  });

  it('of all pieces for a fault gives the shipping fee back too and ends the order', async () => {
    const sold = await delivered(2);
    const caseId = await asked(wish(sold, 2, { ground: 'faulty', wayBack: 'maker_collects', words: '금이 갔어요' }));
    expect(await kase(caseId)).toMatchObject({ kept_back: 0, postage_paid_by: 'maker' });
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 0);
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ value: { amount: 23_000, interest: 0 } });
    expect(await line(sold)).toEqual({ cancelled: 0, returned: 2, in_cases: 0, on_hand: 2 });
    expect([await stage(sold), await stateOf(sold.purchaseId)]).toEqual(['returned', 'closed']);
  });

  it('keeps the shipping fee where the buyer’s mind changed, and nothing else', async () => {
    const sold = await delivered(1);
    const caseId = await asked(wish(sold, 1));
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 1);
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ value: { amount: 10_000 } });
  });
});

describe('what is bounded', () => {
  it('pieces: what is in a case, cancelled or returned is in no other case, whatever comes at once', async () => {
    const sold = await delivered(3);
    const many = await Promise.all(Array.from({ length: 6 }, () => requestReturn(wish(sold, 1))));
    expect(many.filter((one) => one.ok)).toHaveLength(3);
    expect(await requestReturn(wish(sold, 1))).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    const key = wish(sold, 1, { requestKey: 'a'.repeat(32) });
    await withdrawReturn({ caseId: many.flatMap((one) => (one.ok ? [one.value.caseId] : []))[0] ?? '', purchaseId: sold.purchaseId, actorId: null });
    const same = await Promise.all(Array.from({ length: 3 }, () => requestReturn(key)));
    expect(new Set(same.map((one) => (one.ok ? one.value.caseId : one.refusal.kind))).size).toBe(1);
  });

  it('calling off and returning at once: a piece goes one way', async () => {
    const sold = await paid(2);
    const cancel = { orderId: sold.orderId, by: { purchaseId: sold.purchaseId }, actorId: null, reason: '', lines: [{ lineId: sold.lineId, quantity: 2 }] };
    const [cancelled, returned] = await Promise.all([cancelOrder(cancel), requestReturn(wish(sold, 2))]);
    expect([cancelled.ok, returned.ok]).toEqual([true, false]);
    const gone = await shipped(2);
    expect(await requestReturn(wish(gone, 3))).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    expect(await requestReturn(wish(gone, 2, { orderId: sold.orderId }))).toMatchObject({ refusal: { kind: 'no_such_order' } });
    const both = await Promise.all([
      requestReturn(wish(gone, 2)),
      loseParcel({ parcelId: gone.parcelId, by: { makerId: gone.makerId }, actorId: 'psn_maker' }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });

  it('the postage that is kept: never more than goes back', async () => {
    const sold = await delivered(1, { price: 2_000, fee: 3_000 });
    const caseId = await asked(wish(sold, 1, { wayBack: 'maker_collects' }));
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 1);
    const done = await refundReturn(maker(sold, caseId));
    expect(done.ok && done.value.amount).toBeLessThan(500);
    expect(await line(sold)).toMatchObject({ returned: 1, in_cases: 0 });
  });

  it('what cannot be: wrong grounds, ways and quantities', async () => {
    const sold = await delivered(2);
    for (const extra of [
      { kind: 'claim', ground: 'change_of_mind', wayBack: 'nothing_back' },
      { kind: 'return', remedy: 'replacement' },
      { kind: 'exchange', remedy: 'replacement', wayBack: 'maker_collects' },
      { kind: 'claim', ground: 'damaged', wayBack: 'buyer_sends' },
    ] as const)
      expect(await requestReturn(wish(sold, 1, extra))).toMatchObject({ refusal: { kind: 'return_unsound' } });
    for (const quantity of [0, -1, 0.5, 3]) expect(await requestReturn(wish(sold, quantity))).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    expect(await line(sold)).toMatchObject({ in_cases: 0 });
  });
});

describe('the days of the law', () => {
  it('end the change of mind after seven days, not the claim of a fault, not even after confirmation', async () => {
    const sold = await delivered(2);
    await confirmOrder({ purchaseId: sold.purchaseId, orderId: sold.orderId, actorId: null });
    await forward(5 * day);
    await withdrawReturn({ caseId: await asked(wish(sold, 1)), purchaseId: sold.purchaseId, actorId: null });
    await forward(10 * day);
    expect(await requestReturn(wish(sold, 1))).toMatchObject({ refusal: { kind: 'return_too_late' } });
    expect(await requestReturn(wish(sold, 1, { ground: 'faulty', wayBack: 'maker_collects' }))).toMatchObject({ ok: true });
    await forward(100 * day);
    expect(await requestReturn(wish(sold, 1, { ground: 'faulty', wayBack: 'maker_collects' }))).toMatchObject({ refusal: { kind: 'return_too_late' } });
  });

  it('let silence approve after three business days, and pay by itself on the last day', async () => {
    const sold = await delivered(1);
    const caseId = await asked(wish(sold, 1));
    await forward(1 * day);
    await moveReturnsByTime();
    expect(await kase(caseId)).toMatchObject({ state: 'requested' });
    await forward(9 * day);
    await moveReturnsByTime();
    expect(await kase(caseId)).toMatchObject({ state: 'approved' });
    await came(sold, caseId, 1);
    await moveReturnsByTime();
    expect(await kase(caseId)).toMatchObject({ state: 'received' });
    const due = (await kase(caseId))['refund_by'] as Date;
    const [clock] = await rows<{ now: Date }>('select market_now() as now');
    await forward(Math.ceil((due.getTime() - (clock?.now.getTime() ?? 0)) / 60_000));
    await Promise.all([moveReturnsByTime(), moveReturnsByTime()]);
    expect(await kase(caseId)).toMatchObject({ state: 'refunded', late_interest: 0 });
  });

  it('do not confirm an order while a case is open', async () => {
    const sold = await delivered(2);
    await asked(wish(sold, 1));
    await forward(20 * day);
    await confirmDueOrders();
    expect(await stage(sold)).toBe('delivered');
  });

  it('bring interest when the maker notes the receipt too late: its own journal, out of the maker’s pay', async () => {
    const sold = await delivered(1, { price: 100_000, fee: 0 });
    const caseId = await asked(wish(sold, 1, { ground: 'faulty', wayBack: 'maker_collects' }));
    await approveReturn(maker(sold, caseId));
    const [clock] = await rows<{ day: string }>(`select to_char((market_now() at time zone 'Asia/Seoul')::date, 'YYYY-MM-DD') as day`);
    await forward(30 * day);
    const receivedOn = (clock?.day ?? '') as `${number}-${number}-${number}`;
    expect(await came(sold, caseId, 1, { receivedOn: '2000-01-01' })).toMatchObject({ refusal: { kind: 'receipt_day_wrong' } });
    expect(await came(sold, caseId, 1, { receivedOn })).toMatchObject({ ok: true });
    const done = await refundReturn(maker(sold, caseId));
    const interest = done.ok ? done.value.interest : 0;
    expect(interest).toBeGreaterThan(41 * 20);
    expect(
      await rows('select account, owner, amount from posting p join journal j on j.id = p.journal_id where j.reference = $1 order by account', [
        `${caseId} interest`,
      ]),
    ).toEqual([
      { account: 'buyer_interest', owner: '', amount: -interest },
      { account: 'maker_payable', owner: sold.makerId, amount: interest },
    ]);
  });
});
