// The records of refunds: each function changes what it says and nothing beside it (law 5).
import { describe, expect, it } from 'vitest';

import * as refunds from '#app/domain/payments/refund.db.server.ts';
import type { RefundParts } from '#app/domain/payments/refund-parts.ts';
import { won } from '#app/lib/money.ts';

import { trial } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

const parts = (lineId: string, amount: number, keptBack = 0): RefundParts => ({
  amount: won(amount),
  items: won(amount + keptBack),
  shipping: won(0),
  keptBack: won(keptBack),
  commission: won(80),
  vat: won(8),
  platformDiscount: won(5),
  lines: [{ lineId, quantity: 1, items: won(amount + keptBack), platformDiscount: won(0), commission: won(80), vat: won(8) }],
});

/** A requested refund of the first order of a paid purchase. */
async function requested(tx: Parameters<typeof refunds.requestRefund>[0], now: Date, amount = 1_000, of = shop.two.paid): Promise<string> {
  const [order] = of.orders;
  const id = await refunds.requestRefund(tx, { orderId: order?.id ?? '', parts: parts(order?.lineId ?? '', amount), reason: 'test', requestedBy: null }, now);
  if (id === null) throw new Error('no refund');
  return id;
}

/** One of no pieces. */
async function goodwill(tx: Parameters<typeof refunds.requestRefund>[0], now: Date, amount: number): Promise<string> {
  const made = { ...parts('', amount), lines: [] };
  return (await refunds.requestRefund(tx, { orderId: shop.two.paid.orders[0]?.id ?? '', parts: made, reason: 'test', requestedBy: null }, now)) ?? '';
}

describe('a refund', () => {
  it('takes its amount out of one share, with its parts', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [order] = shop.two.paid.orders;
      const id = await requested(tx, now);
      expect(await changed()).toMatchObject([
        { table: 'payment', id: shop.two.paid.paymentId, refunded: 1_000 },
        { table: 'payment_share', refunded: 1_000 },
        {
          ...{
            table: 'refund',
            is: 'new',
            id,
            payment_id: shop.two.paid.paymentId,
            order_id: order?.id,
            state: 'requested',
            reason: 'test',
            requested_by: null,
          },
          ...{
            amount: 1_000,
            items: 1_000,
            shipping: 0,
            kept_back: 0,
            commission: 80,
            commission_vat: 8,
            platform_discount: 5,
            requested_at: 'now',
            settled_at: null,
          },
        },
        { table: 'refund_line', is: 'new', refund_id: id, line_id: order?.lineId, quantity: 1, items: 1_000, platform_discount: 0 },
      ]);
    });
  });

  it('is bounded by what was captured, for one order and not for its sibling', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [orderId = '', siblingId = ''] = shop.two.paid.orders.map(({ id }) => id);
      const ask = (of: string, amount: number, by: string | null = null) =>
        refunds.requestRefund(tx, { orderId: of, parts: { ...parts('', amount), lines: [] }, reason: 'x', requestedBy: by }, now);
      expect(await refunds.refundableOf(tx, orderId)).toBe(33_000);
      expect(await ask(orderId, 33_001)).toBeNull();
      expect(await ask(shop.two.waiting.orders[0]?.id ?? '', 0)).toBeNull();
      expect(await ask('ord_none', 0)).toBeNull();
      expect(await changed()).toEqual([]);
      expect(await ask(orderId, 33_000)).not.toBeNull();
      expect((await changed()).map((change) => change.table)).toEqual(['payment', 'payment_share', 'refund']);
      expect(await ask(orderId, 1)).toBeNull();
      expect(await refunds.refundableOf(tx, orderId)).toBe(0);
      expect([await refunds.refundableOf(tx, siblingId), await refunds.refundableOf(tx, 'ord_none')]).toEqual([23_000, 0]);
      expect(await ask(siblingId, 0, 'psn_1')).not.toBeNull();
      // Nothing to send: it is done at once.
      expect((await changed()).filter((change) => change.table === 'refund')).toMatchObject([{ state: 'succeeded', settled_at: 'now', requested_by: 'psn_1' }]);
    });
  });

  it('is counted once when it was replaced', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [order] = shop.two.paid.orders;
      const orderId = order?.id ?? '';
      const lineId = order?.lineId ?? '';
      expect(await refunds.refundedOf(tx, orderId)).toEqual({ shipping: 0, keptBack: 0, lines: new Map() });
      await requested(tx, now, 9_000, shop.two.alike);
      const first = await requested(tx, now, 1_000);
      const second = await refunds.requestRefund(
        tx,
        { orderId, parts: { ...parts(lineId, 2_000, 500), shipping: won(700), amount: won(2_700) }, reason: 'x', requestedBy: null },
        now,
      );
      await refunds.failRefund(tx, second ?? '', 'no account', now);
      await changed();
      const again = await refunds.replaceFailedRefund(tx, second ?? '', 'psn_1', now);
      const change = await changed();
      const [old, copy] = [change.find((one) => one.is === undefined), change.find((one) => one.is === 'new')];
      expect(change).toHaveLength(2);
      expect(old).toEqual({ table: 'refund', id: second, failure: `replaced by ${again ?? ''}` });
      expect(copy).toMatchObject({
        table: 'refund',
        is: 'new',
        id: again,
        order_id: orderId,
        state: 'requested',
        requested_by: 'psn_1',
        requested_at: 'now',
        reason: 'x',
      });
      expect(copy).toMatchObject({ amount: 2_700, items: 2_500, shipping: 700, kept_back: 500, commission: 80, commission_vat: 8, platform_discount: 5 });
      expect(await refunds.refundedOf(tx, orderId)).toEqual({
        shipping: 700,
        keptBack: 500,
        lines: new Map([[lineId, { lineId, quantity: 2, items: 3_500, platformDiscount: 0 }]]),
      });
      expect(await refunds.replaceFailedRefund(tx, second ?? '', 'psn_1', now)).toBeNull();
      expect(await refunds.replaceFailedRefund(tx, first, 'psn_1', now)).toBeNull();
      expect(await refunds.replaceFailedRefund(tx, 'rfd_none', 'psn_1', now)).toBeNull();
      expect(await changed()).toEqual([]);
    });
  });

  it('is had with the payment that it goes back to, and keeps the first id that Stripe gave it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const id = await requested(tx, now);
      await requested(tx, now);
      const found = await refunds.findRefund(tx, id);
      expect(found).toMatchObject({ id, amount: 1_000, purchaseId: shop.two.paid.purchaseId, state: 'requested' });
      expect(found?.intentId).toMatch(/^pi_/);
      expect(await refunds.findRefund(tx, 'rfd_none')).toBeNull();
      await changed();
      await refunds.keepStripeRefund(tx, id, 're_1');
      await refunds.keepStripeRefund(tx, id, 're_2');
      expect(await changed()).toEqual([{ table: 'refund', id, stripe_refund_id: 're_1' }]);
    });
  });

  it('ends once; one that Stripe paid may fail after all, one that failed stays so', async () => {
    await trial(async ({ tx, now, changed }) => {
      const id = await requested(tx, now);
      const other = await requested(tx, now);
      await changed();
      expect([await refunds.settleRefund(tx, id, now), await refunds.settleRefund(tx, id, now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'refund', id, state: 'succeeded', settled_at: 'now' }]);
      expect([await refunds.failRefund(tx, id, 'x'.repeat(501), now), await refunds.failRefund(tx, id, 'again', now)]).toEqual(['succeeded', null]);
      expect(await changed()).toEqual([{ table: 'refund', id, state: 'failed', failure: 'x'.repeat(500) }]);
      expect([await refunds.failRefund(tx, other, 'why', now), await refunds.settleRefund(tx, other, now)]).toEqual(['requested', false]);
      expect(await changed()).toEqual([{ table: 'refund', id: other, state: 'failed', failure: 'why', settled_at: 'now' }]);
      expect(await refunds.failRefund(tx, 'rfd_none', 'why', now)).toBeNull();
    });
  });

  it('that failed stays owed until it is replaced or the bank paid it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const ids = [await requested(tx, now, 100), await requested(tx, now, 200)];
      for (const amount of [300, 400, 600]) ids.push(await goodwill(tx, now, amount));
      const [failed = '', replaced = '', byBank = '', open = '', unsent = ''] = ids;
      await requested(tx, now, 500, shop.two.alike);
      await refunds.failRefund(tx, failed, 'not replaced, only lost', now);
      await refunds.failRefund(tx, replaced, 'x', now);
      await refunds.failRefund(tx, byBank, 'x', now);
      await refunds.replaceFailedRefund(tx, replaced, 'psn', now);
      await changed();
      await refunds.markPaidByBank(tx, byBank);
      await refunds.markPaidByBank(tx, open);
      expect(await changed()).toEqual([{ table: 'refund', id: byBank, failure: 'paid by the bank' }]);
      expect(await refunds.replaceFailedRefund(tx, byBank, 'psn', now)).toBeNull();
      expect(await refunds.failedRefunds(tx, shop.two.paid.purchaseId)).toEqual([{ id: failed, amount: 100 }]);
      expect(await refunds.replaceFailedRefund(tx, failed, 'psn', now)).not.toBeNull();
      await refunds.keepStripeRefund(tx, open, 're_sent');
      await changed();
      await refunds.settleByBank(tx, open, now);
      expect(await changed()).toEqual([]);
      await refunds.settleByBank(tx, unsent, now);
      await refunds.settleByBank(tx, failed, now);
      expect(await changed()).toEqual([{ table: 'refund', id: unsent, state: 'succeeded', settled_at: 'now' }]);
    });
  });
});
