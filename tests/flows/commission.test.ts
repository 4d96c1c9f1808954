// Rules of commission on a real database: evaluated when an order is placed, frozen, never edited in the past (law 7).
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { commissionRuleInput } from '#app/domain/ledger/commission.ts';
import { changeCommission } from '#app/flows/change-commission.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { readPreview } from '#app/routes/admin/commission/preview.read.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct, type MadeProduct } from '../make/market.ts';
import { forward, openStand, paymentPage, placed, press, rows, type Stand } from '../make/stand.ts';

const operator = { personId: 'psn_op', role: 'operator' };
let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function rule(change: object): Promise<string> {
  const added = await changeCommission({ intent: 'add', rule: commissionRuleInput.parse({ name: '시험', rate: '5', ...change }) }, operator);
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

async function feeOf(purchaseId: string) {
  const [found] = await rows<{ commission_rule: string; commission: number; commission_vat: number }>(
    'select l.commission_rule, l.commission, l.commission_vat from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
    [purchaseId],
  );
  return found;
}

async function buy(product: Pick<MadeProduct, 'offerId'>): Promise<string> {
  return (await placed([{ offerId: product.offerId }])).purchaseId;
}

it('takes the first rule that fits, and what is placed keeps it', async () => {
  const product = await makeProduct({ price: 30_000, hall: { onHand: 5, price: 20_000 } });
  expect(await feeOf(await buy(product))).toEqual({ commission_rule: 'default', commission: 2_400, commission_vat: 240 });
  const maker = await rule({ makerId: product.makerId, rate: '5' });
  const before = await buy(product);
  expect(await feeOf(before)).toEqual({ commission_rule: maker, commission: 1_500, commission_vat: 150 });
  const hall = await rule({ hallId: product.hall?.hallId, channel: 'hall', rate: '10', most: 1_000 });
  expect(await feeOf(await buy({ offerId: product.hall?.offerId ?? '' }))).toEqual({ commission_rule: hall, commission: 1_000, commission_vat: 100 });
  expect(await feeOf(await buy(product))).toMatchObject({ commission_rule: maker });
  expect(await changeCommission({ intent: 'down', ruleId: hall }, operator)).toMatchObject({ ok: true });
  expect(await feeOf(await buy({ offerId: product.hall?.offerId ?? '' }))).toMatchObject({ commission_rule: maker, commission: 1_000 });
  expect(await changeCommission({ intent: 'end', ruleId: maker }, operator)).toMatchObject({ ok: true });
  expect(await changeCommission({ intent: 'end', ruleId: maker }, operator)).toMatchObject({ refusal: { kind: 'rule_over' } });
  expect(await changeCommission({ intent: 'up', ruleId: hall }, operator)).toMatchObject({ refusal: { kind: 'rule_at_edge' } });
  await press(await paymentPage(before));
  expect(await recordPayment({ purchaseId: before })).toBe('paid');
  expect(await rows('select rule, base, commission, vat from commission_line where rule = $1', [maker])).toEqual([
    { rule: maker, base: 30_000, commission: 1_500, vat: 150 },
  ]);
  expect(await refundPurchase({ purchaseId: before, operatorId: 'psn_op', reason: 'test' })).toMatchObject({ ok: true });
  expect(await rows('select commission from commission_line where rule = $1 order by commission', [maker])).toEqual([
    { commission: -1_500 },
    { commission: 1_500 },
  ]);
});

it('fits categories with all below them, and only within its window', async () => {
  await rows(`insert into category (id, slug, notice_key) values ('cat_all', 'all', 'other_goods')`);
  await rows(`update category set parent_id = 'cat_all' where id = 'cat_ware'`);
  const product = await makeProduct({ price: 10_000 });
  const later = await rule({ categoryId: 'cat_all', rate: '3', validFrom: '2099-01-01T00:00' });
  expect(await feeOf(await buy(product))).toMatchObject({ commission_rule: 'default' });
  const now = await rule({ categoryId: 'cat_all', waived: true });
  expect(await feeOf(await buy(product))).toEqual({ commission_rule: now, commission: 0, commission_vat: 0 });
  await changeCommission({ intent: 'end', ruleId: now }, operator);
  await changeCommission({ intent: 'end', ruleId: later }, operator);
  expect(await feeOf(await buy(product))).toMatchObject({ commission_rule: 'default' });
});

it('cannot be edited, and a rate begins ahead of now only', async () => {
  const id = await rule({ rate: '1', makerId: (await makeProduct()).makerId });
  await expect(rows('update commission_rule set rate_bps = 1 where id = $1', [id])).rejects.toThrow('law 7');
  await expect(rows(`update commission_rule set valid_to = now() - interval '1 day' where id = $1`, [id])).rejects.toThrow('law 7');
  await expect(rows('delete from commission_rule where id = $1', [id])).rejects.toThrow('law 7');
  const past = { intent: 'rate' as const, rateBps: 700, validFrom: new Date('2026-01-01T00:00:00Z') };
  expect(await changeCommission(past, operator)).toMatchObject({ refusal: { kind: 'rate_not_ahead' } });
  const [clock] = await rows<{ at: Date }>(`select market_now() + interval '1 hour' as at`);
  const ahead = { ...past, validFrom: clock?.at ?? new Date() };
  expect(await changeCommission(ahead, operator)).toMatchObject({ ok: true });
  const product = await makeProduct({ price: 10_000 });
  expect(await feeOf(await buy(product))).toMatchObject({ commission: 800 });
  await forward(61);
  expect(await feeOf(await buy(product))).toMatchObject({ commission: 700 });
});

async function pays(product: Pick<MadeProduct, 'offerId'>): Promise<string> {
  const purchaseId = await buy(product);
  await press(await paymentPage(purchaseId));
  await recordPayment({ purchaseId });
  return purchaseId;
}

async function previewed(product: Pick<MadeProduct, 'makerId'>, change: object) {
  const draft = commissionRuleInput.parse({ name: '시험', rate: '5', ...change });
  const preview = await readPreview(draft);
  return preview.makers.find((maker) => maker.makerId === product.makerId);
}

it('tells what a draft would have cost', async () => {
  const product = await makeProduct({ price: 10_000 });
  await pays(product);
  const draft = commissionRuleInput.parse({ name: '시험', rate: '5', makerId: product.makerId });
  const preview = await readPreview(draft);
  expect(preview.makers.find((maker) => maker.makerId === product.makerId)).toMatchObject({ lines: 1, touched: 1, base: 10_000, taken: 700, would: 500 });
  expect(preview.would - preview.taken).toBe(-200);
});

it.each([
  ['a rate', { rate: '7.77' }, 2_589],
  ['a floor', { rate: '0.5', least: 3_000 }, 3_000],
  ['a cap', { rate: '20', most: 1_234 }, 1_234],
  ['a floor beyond half of it', { rate: '1', least: 50_000 }, 14_999],
  ['a waiver', { waived: true }, 0],
  ['the category above', { categoryId: 'cat_all', rate: '3' }, 999],
  ['its price', { priceFrom: 33_333, priceTo: 33_333, rate: '3' }, 999],
  ['a maker that is no star', { star: 'no', rate: '4' }, 1_333],
  ['what is sold directly', { channel: 'direct', rate: '6' }, 1_999],
] as const)('what the preview says of %s is what is charged from then on', async (_name, change, commission) => {
  const product = await makeProduct({ price: 33_333, onHand: 9 });
  const about = { ...change, makerId: product.makerId };
  const taken = (await feeOf(await pays(product)))?.commission;
  expect(await previewed(product, about)).toMatchObject({ lines: 1, touched: 1, base: 33_333, taken, would: commission });
  const id = await rule(about);
  expect(await feeOf(await buy(product))).toEqual({ commission_rule: id, commission, commission_vat: Math.floor(commission / 10) });
  await changeCommission({ intent: 'end', ruleId: id }, operator);
});

it.each([
  { priceFrom: 33_334 },
  { priceTo: 33_332 },
  { star: 'yes' },
  { channel: 'hall' },
  { categoryId: 'cat_other' },
  { validFrom: '2099-01-01T00:00', categoryId: 'cat_other' },
])('a draft that says nothing of a line leaves it in the preview and in the shop (%j)', async (change) => {
  const product = await makeProduct({ price: 33_333, onHand: 9 });
  await rows(`insert into category (id, slug, notice_key) values ('cat_other', 'other', 'other_goods') on conflict do nothing`);
  const before = await feeOf(await pays(product));
  const about = { makerId: product.makerId, waived: true, ...change };
  expect(await previewed(product, about)).toMatchObject({ lines: 1, touched: 0, taken: before?.commission, would: before?.commission });
  const id = await rule(about);
  expect(await feeOf(await buy(product))).toEqual(before);
  await changeCommission({ intent: 'end', ruleId: id }, operator);
});

it('refunds in many parts undo no won more of the fee and of its VAT than the sale took, and the last of them all of it', async () => {
  const product = await makeProduct({ price: 33_333, onHand: 9 });
  const purchaseId = await pays(product);
  const fee = await feeOf(purchaseId);
  const left = async () =>
    (
      await rows<{ base: number; commission: number; vat: number }>(
        'select sum(base)::int as base, sum(commission)::int as commission, sum(vat)::int as vat from commission_line c join maker_order o on o.id = c.order_id where o.purchase_id = $1',
        [purchaseId],
      )
    )[0];
  const [order] = await rows<{ id: string; total: number }>('select id, total::int from maker_order where purchase_id = $1', [purchaseId]);
  if (order === undefined || fee === undefined) throw new Error('nothing sold');
  const goodwill = (amount: number) => refundPurchase({ purchaseId, orderId: order.id, amount, operatorId: 'psn_op', reason: 'goodwill' });
  let back = 0;
  for (const amount of [1, 9, 99, 3_333, 10_001, 7]) {
    expect(await goodwill(amount)).toMatchObject({ ok: true });
    back += amount;
    const now = await left();
    expect(now?.commission).toBeGreaterThanOrEqual(Math.floor((fee.commission * (order.total - back)) / order.total));
    expect(now?.vat).toBeLessThanOrEqual(fee.commission_vat);
  }
  expect(await goodwill(order.total - back + 1)).toMatchObject({ ok: false });
  expect(await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'rest' })).toMatchObject({ ok: true });
  expect(await left()).toEqual({ base: 0, commission: 0, vat: 0 });
  const [line] = await rows<{ id: string }>('select l.id from order_line l where l.order_id = $1', [order.id]);
  const other = await refundPurchase({ purchaseId: await pays(product), operatorId: 'psn_op', reason: 'other' });
  const more = (commission: number, vat: number) =>
    rows(
      `insert into commission_line (id, order_line_id, order_id, refund_id, rule, base, rate_bps, commission, vat, at)
       values ('cml_more', $1, $2, $3, 'default', 0, 0, $4, $5, market_now())`,
      [line?.id, order.id, other.ok ? other.value.refundIds[0] : '', commission, vat],
    );
  await expect(more(-1, 0)).rejects.toThrow('law 7');
  await expect(more(0, -1)).rejects.toThrow('law 7');
});
