// Refusals with their grounds, exchanges and claims: what is sent instead, what is sold out, what is lost.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { approveReturn, refuseReturn } from '#app/flows/decide-return.server.ts';
import { loseParcel } from '#app/flows/lose-parcel.server.ts';
import { receiveReturn } from '#app/flows/receive-return.server.ts';
import { requestReturn } from '#app/flows/request-return.server.ts';
import { moveReturnsByTime } from '#app/flows/returns-by-time.server.ts';
import { refundReturn, replaceReturn } from '#app/flows/settle-return.server.ts';
import { preferRefund, withdrawReturn } from '#app/flows/withdraw-return.server.ts';
import { newId } from '#app/lib/ids.ts';

import { asked, came, delivered, kase, line, maker, nextNumber, shipped, stage, wish, type Sold } from '../make/after-sale.ts';
import { violations } from '../make/invariants.ts';
import { forward, openStand, rows, stateOf, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

const day = 24 * 60;

describe('refusals', () => {
  it('of made-to-order pieces need the consent that was stored, and keep its hash', async () => {
    const wishes = { customFields: [] };
    const custom = await delivered(1, { made: 'CUSTOM', ...wishes });
    const caseId = await asked(wish(custom, 1));
    const no = { ...maker(custom, caseId), ground: 'made_to_order', words: '이름을 새긴 도장입니다', marked: false } as const;
    expect(await refuseReturn({ ...no, words: ' ' })).toMatchObject({ refusal: { kind: 'refusal_not_lawful' } });
    expect(await refuseReturn({ ...no, ground: 'no_fault' })).toMatchObject({ refusal: { kind: 'refusal_not_lawful' } });
    expect(await refuseReturn({ ...no, ground: 'value_lost_by_use' })).toMatchObject({ refusal: { kind: 'refusal_not_lawful' } });
    expect(await refuseReturn(no)).toMatchObject({ ok: true });
    const [consent] = await rows<{ text_hash: string }>(`select text_hash from consent where line_id = $1`, [custom.lineId]);
    expect(await kase(caseId)).toMatchObject({ state: 'refused', refusal_consent_hash: consent?.text_hash });
    expect(await line(custom)).toMatchObject({ in_cases: 0 });
    const after = await delivered(1, { made: 'MADE_AFTER_ORDER' });
    const other = await asked(wish(after, 1));
    expect(await refuseReturn({ ...maker(after, other), ground: 'made_to_order', words: '주문 후 제작', marked: true })).toMatchObject({
      refusal: { kind: 'refusal_not_lawful' },
    });
  });

  it('of an alleged fault say that none was found; the operator may take the case up again', async () => {
    const sold = await delivered(1);
    const caseId = await asked(wish(sold, 1, { ground: 'faulty', wayBack: 'maker_collects' }));
    expect(await refuseReturn({ ...maker(sold, caseId), ground: 'damaged_by_buyer', words: '흠집', marked: true })).toMatchObject({ ok: false });
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 1);
    expect(await refuseReturn({ ...maker(sold, caseId), ground: 'no_fault', words: '이상이 없습니다', marked: false })).toMatchObject({ ok: true });
    expect(await approveReturn(maker(sold, caseId))).toMatchObject({ refusal: { kind: 'case_elsewhere', state: 'refused' } });
    const operator = { caseId, by: { operatorId: 'psn_op' }, actorId: 'psn_op' } as const;
    expect(await approveReturn(operator)).toMatchObject({ ok: true });
    expect(await rows('select action from audit_entry where subject = $1', [caseId])).toEqual([{ action: 'case-approved' }]);
    await receiveReturn({ ...operator, receivedOn: null, findings: '금이 있음', saleable: [] });
    expect(await refundReturn(operator)).toMatchObject({ value: { amount: 13_000 } });
  });
});

describe('an exchange', () => {
  async function otherOption(sold: Sold, price: number, onHand: number): Promise<string> {
    const id = newId('vrt');
    const pool = newId('pol');
    await rows(
      `insert into variant (id, product_id, sku, values_ko, values_en, price, active) select $1, product_id, $1, '{큰 것}', '{large}', $2, true from variant where id = (select variant_id from order_line where id = $3)`,
      [id, price, sold.lineId],
    );
    await rows(`insert into pool (id, variant_id, on_hand) values ($1, $2, $3)`, [pool, id, onHand]);
    if (onHand > 0)
      await rows(`insert into stock_movement (id, pool_id, kind, quantity, reference, at) values ($1, $2, 'received', $3, 'test', now())`, [
        newId('mov'),
        pool,
        onHand,
      ]);
    return id;
  }
  const exchange = { kind: 'exchange', remedy: 'replacement' } as const;

  it('takes the other option out of stock when it is approved, and sends it when the first is back', async () => {
    const sold = await delivered(1);
    const [large, dear] = [await otherOption(sold, 10_000, 1), await otherOption(sold, 12_000, 1)];
    const lines = (variantId: string) => [{ lineId: sold.lineId, quantity: 1, variantId }];
    expect(await requestReturn(wish(sold, 1, { ...exchange, lines: lines(dear) }))).toMatchObject({ refusal: { kind: 'replacement_wrong' } });
    const caseId = await asked(wish(sold, 1, { ...exchange, lines: lines(large) }));
    await approveReturn(maker(sold, caseId));
    expect(await rows('select on_hand from pool where variant_id = $1', [large])).toEqual([{ on_hand: 0 }]);
    await came(sold, caseId, 1);
    expect(await replaceReturn({ ...maker(sold, caseId), carrier: 'demo', trackingNumber: nextNumber() })).toMatchObject({ ok: true });
    expect(await replaceReturn({ ...maker(sold, caseId), carrier: 'demo', trackingNumber: nextNumber() })).toMatchObject({
      refusal: { kind: 'case_elsewhere' },
    });
    expect(await line(sold)).toEqual({ cancelled: 0, returned: 0, in_cases: 0, on_hand: 3 });
    expect(await stage(sold)).toBe('delivered');
    expect(await requestReturn(wish(sold, 1))).toMatchObject({ ok: true });
  });

  it('of something sold out: the maker is told, silence turns it into a refund, the buyer may want the money', async () => {
    const sold = await delivered(1);
    const none = await otherOption(sold, 10_000, 0);
    const caseId = await asked(wish(sold, 1, { ...exchange, lines: [{ lineId: sold.lineId, quantity: 1, variantId: none }] }));
    expect(await approveReturn(maker(sold, caseId))).toMatchObject({ refusal: { kind: 'replacement_sold_out' } });
    await forward(10 * day);
    await moveReturnsByTime();
    expect(await kase(caseId)).toMatchObject({ state: 'approved', remedy: 'refund' });
    const again = await delivered(1);
    const other = await asked(wish(again, 1, exchange));
    await approveReturn(maker(again, other));
    expect(await line(again)).toMatchObject({ on_hand: 1 });
    expect(await preferRefund({ caseId: other, purchaseId: again.purchaseId, actorId: null })).toMatchObject({ ok: true });
    expect(await line(again)).toMatchObject({ on_hand: 2 });
    await came(again, other, 1);
    expect(await replaceReturn({ ...maker(again, other), carrier: 'demo', trackingNumber: nextNumber() })).toMatchObject({
      refusal: { kind: 'case_elsewhere' },
    });
    expect(await refundReturn(maker(again, other))).toMatchObject({ value: { amount: 10_000 } });
  });
});

describe('a claim', () => {
  const claim = { kind: 'claim', wayBack: 'nothing_back' } as const;

  it('of damage is refunded or replaced without sending back', async () => {
    const sold = await delivered(2);
    const caseId = await asked(wish(sold, 1, { ...claim, ground: 'damaged', words: '깨져서 왔어요' }));
    await approveReturn(maker(sold, caseId));
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ value: { amount: 10_000 } });
    expect(await line(sold)).toEqual({ cancelled: 0, returned: 1, in_cases: 0, on_hand: 2 });
    const other = await asked(wish(sold, 1, { ...claim, ground: 'missing_pieces', remedy: 'replacement' }));
    await approveReturn(maker(sold, other));
    expect(await line(sold)).toMatchObject({ on_hand: 1 });
    expect(await replaceReturn({ ...maker(sold, other), carrier: 'demo', trackingNumber: nextNumber() })).toMatchObject({ ok: true });
    expect(await stage(sold)).toBe('delivered');
  });

  it('of a lost parcel: the maker says so, another is sent in its place', async () => {
    const sold = await shipped(2);
    const lost = await loseParcel({ parcelId: sold.parcelId, by: { makerId: sold.makerId }, actorId: 'psn_maker' });
    const caseId = lost.ok ? lost.value.caseId : '';
    expect(await kase(caseId)).toMatchObject({ state: 'approved', remedy: 'replacement', opened_by: 'maker' });
    expect([await stage(sold), await line(sold)]).toEqual(['shipped', { cancelled: 0, returned: 0, in_cases: 2, on_hand: 0 }]);
    expect(await loseParcel({ parcelId: sold.parcelId, by: { makerId: sold.makerId }, actorId: 'psn_maker' })).toMatchObject({
      refusal: { kind: 'parcel_not_losable' },
    });
    expect(await replaceReturn({ ...maker(sold, caseId), carrier: 'demo', trackingNumber: nextNumber() })).toMatchObject({ ok: true });
    expect(await rows('select shipped, ordered, stage from order_stage where order_id = $1', [sold.orderId])).toEqual([
      { shipped: 2, ordered: 2, stage: 'shipped' },
    ]);
  });

  it('of a parcel that did not come: the buyer says so, the maker agrees, the money goes back with the shipping', async () => {
    const sold = await shipped(2);
    const lost = { ...claim, ground: 'lost', parcelId: sold.parcelId, lines: [] } as const;
    expect(await requestReturn(wish(sold, 0, { ...lost, parcelId: 'pcl_other' }))).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    const caseId = await asked(wish(sold, 0, lost));
    expect(await line(sold)).toMatchObject({ in_cases: 2 });
    await approveReturn(maker(sold, caseId));
    expect(await rows('select state::text as state from parcel where id = $1', [sold.parcelId])).toEqual([{ state: 'lost' }]);
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ value: { amount: 23_000 } });
    expect([await stage(sold), await stateOf(sold.purchaseId), await line(sold)]).toEqual([
      'cancelled',
      'closed',
      { cancelled: 2, returned: 0, in_cases: 0, on_hand: 2 },
    ]);
  });

  it('of a lost parcel that came after all is taken back and counts as received', async () => {
    const sold = await shipped(1);
    const lost = await loseParcel({ parcelId: sold.parcelId, by: { operatorId: 'psn_op' }, actorId: 'psn_op' });
    const caseId = lost.ok ? lost.value.caseId : '';
    expect(await withdrawReturn({ caseId, purchaseId: sold.purchaseId, actorId: null })).toMatchObject({ ok: true });
    expect([await stage(sold), await line(sold)]).toEqual(['delivered', { cancelled: 0, returned: 0, in_cases: 0, on_hand: 2 }]);
  });
});
