// What booking a refund enqueues, and when it does not: the job is part of the transaction (law 10); while the bank has the money, only the bank refunds.
import { describe, expect, it } from 'vitest';

import { lockPurchase, ordersOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { bookRefund, type RefundTerms } from '#app/flows/payment/refund-order.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

import { jobs, trial } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

const terms: RefundTerms = { actorId: 'psn_op', reason: 'test' };

async function orderOf(tx: Tx): Promise<OrderRow> {
  await lockPurchase(tx, shop.two.paid.purchaseId);
  const order = (await ordersOf(tx, shop.two.paid.purchaseId)).find(({ id }) => id === shop.two.paid.orders[0]?.id);
  if (order === undefined) throw new Error('no order');
  return order;
}

async function dispute(tx: Tx, now: Date): Promise<void> {
  const facts = { stripeDisputeId: 'dp_1', amount: 33_000, reason: 'fraudulent', status: 'needs_response', bearer: 'market' as const };
  await tx.dispute.create({ data: { id: 'dsp_1', purchaseId: shop.two.paid.purchaseId, openedAt: now, checkedAt: now, ...facts } });
}

describe('a booked refund', () => {
  it('is sent by a job that names it', async () => {
    await trial(async ({ tx, now }) => {
      const booked = await bookRefund(tx, await orderOf(tx), { ...terms, amount: 500 }, now);
      expect(booked).toMatchObject({ amount: 500 });
      expect(await jobs(tx, 'send-refund')).toEqual([{ refundId: booked?.refundId }]);
    });
  });

  it('of nothing for the buyer is not sent, and books what changes all the same', async () => {
    await trial(async ({ tx, now, changed }) => {
      const order = await orderOf(tx);
      const booked = await bookRefund(tx, order, { ...terms, shipping: 3_000, keptBack: 3_000 }, now);
      expect(booked).toMatchObject({ amount: 0 });
      expect(await jobs(tx, 'send-refund')).toEqual([]);
      const tables = (await changed()).map((change) => change.table);
      expect(tables).toContain('refund');
      expect(tables.filter((table) => table === 'journal' || table === 'posting')).toEqual([]);
    });
  });

  it('is refused when that much is not left', async () => {
    await trial(async ({ tx, now, changed }) => {
      const order = await orderOf(tx);
      expect(await bookRefund(tx, order, { ...terms, amount: 33_001 }, now)).toBeNull();
      // What is left of the parts is more than what is left of the share: nothing is booked beside a share that is empty.
      await tx.$executeRaw`update payment_share set refunded = captured where order_id = ${order.id}`;
      await changed();
      expect(await bookRefund(tx, order, terms, now)).toBeNull();
      expect(await changed()).toEqual([]);
      expect(await jobs(tx, 'send-refund')).toEqual([]);
    });
  });

  it("is the bank's alone while the bank has the money, and then it is not sent", async () => {
    await trial(async ({ tx, now, changed }) => {
      await dispute(tx, now);
      const order = await orderOf(tx);
      expect(await bookRefund(tx, order, terms, now)).toBeNull();
      expect(await bookRefund(tx, order, { ...terms, byBank: false }, now)).toBeNull();
      expect(await changed()).toEqual([]);
      expect(await bookRefund(tx, order, { ...terms, byBank: true }, now)).toMatchObject({ amount: 33_000 });
      expect(await jobs(tx, 'send-refund')).toEqual([]);
    });
  });
});
