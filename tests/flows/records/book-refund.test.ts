// What booking a refund enqueues, and when it does not: the job is part of the transaction (law 10); while the bank has the money, only the bank refunds.
import { describe, expect, it } from 'vitest';

import { lockPurchase, ordersOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { bookNothingLeft, bookRefund, cancelWithRestock, orderLeft, type RefundTerms } from '#app/flows/payment/refund-order.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

import { copyRow, jobs, moves, trial } from '../../make/trial.ts';
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

  it('is of what banks left of the purchase, to the won', async () => {
    await trial(async ({ tx, now }) => {
      const order = await orderOf(tx);
      await dispute(tx, now);
      const lost = async (loss: number) =>
        tx.$executeRaw`update dispute set status = 'lost', closed_at = opened_at, withdrawn = amount, loss_of_market = ${loss} where id = 'dsp_1'`;
      // 56,000 won were paid for both orders.
      await lost(23_001);
      expect(await bookRefund(tx, order, terms, now)).toBeNull();
      expect(await bookRefund(tx, order, { ...terms, shipping: 1_000 }, now)).toMatchObject({ amount: 1_000 });
      expect(await bookRefund(tx, order, terms, now)).toBeNull();
      await lost(23_000);
      expect(await bookRefund(tx, order, terms, now)).toMatchObject({ amount: 32_000 });
    });
  });
});

// The line of three pieces has both discounts and a rule of its own, and beside it stands a line without a fee.
async function discounted(tx: Tx): Promise<{ order: OrderRow; lineId: string }> {
  const order = await orderOf(tx);
  const lineId = shop.two.paid.orders[0]?.lineId ?? '';
  await copyRow(tx, 'order_line', lineId, { id: 'oln_other', position: -1, commission_rule: 'other', commission_bps: 1 });
  await tx.$executeRaw`update order_line set maker_discount = 700, platform_discount = 400, commission_rule = 'mine', commission_bps = 333 where id = ${lineId}`;
  return { order, lineId };
}

describe('what is left of an order', () => {
  it('is what was paid of each line, less what went back of it, its discounts and its fee', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { order, lineId } = await discounted(tx);
      const before = await orderLeft(tx, order);
      const fee = {
        commission: before.lines.find((line) => line.lineId === lineId)?.commission,
        vat: before.lines.find((line) => line.lineId === lineId)?.vat,
      };
      expect(before).toEqual({
        lines: expect.arrayContaining([
          { lineId, quantity: 3, items: 28_900, platformDiscount: 400, ...fee },
          { lineId: 'oln_other', quantity: 3, items: 30_000, platformDiscount: 0, commission: 0, vat: 0 },
        ]) as unknown,
        shipping: 3_000,
        keptBack: 0,
      });
      expect(fee.commission).toBeGreaterThan(0);
      await changed();
      const booked = await bookRefund(tx, order, { ...terms, lines: [{ lineId, quantity: 1 }], shipping: 1_000 }, now);
      const part = booked?.parts.lines[0];
      const after = (await orderLeft(tx, order)).lines.find((line) => line.lineId === lineId);
      expect(after).toMatchObject({ quantity: 2, items: 28_900 - (part?.items ?? 0), platformDiscount: 400 - (part?.platformDiscount ?? 0) });
      expect((await orderLeft(tx, order)).shipping).toBe(2_000);
      const undone = (await changed()).filter((change) => change.table === 'commission_line');
      expect(undone).toHaveLength(1);
      expect(undone[0]).toMatchObject({ order_line_id: lineId, rule: 'mine', rate_bps: 333, base: 0 - (part?.items ?? 0) - (part?.platformDiscount ?? 0) });
    });
  });

  it('is nothing to book while something is there, or a bank may still take it; else a refund of nothing', async () => {
    await trial(async ({ tx, now }) => {
      const order = await orderOf(tx);
      expect(await bookNothingLeft(tx, order, terms, now)).toBeNull();
      await dispute(tx, now);
      expect(await bookNothingLeft(tx, order, terms, now)).toBeNull();
      expect(await bookRefund(tx, order, { ...terms, byBank: true }, now)).toMatchObject({ amount: 33_000 });
      expect(await bookNothingLeft(tx, order, terms, now)).toBeNull();
      await tx.$executeRaw`update dispute set status = 'won', closed_at = opened_at where id = 'dsp_1'`;
      expect(await bookNothingLeft(tx, order, terms, now)).toMatchObject({ amount: 0, parts: { lines: [] } });
    });
  });
});

describe('an order that is cancelled whole', () => {
  it('gives back the pieces that have not left, once', async () => {
    await trial(async ({ tx, now, changed }) => {
      const order = await orderOf(tx);
      const lineId = shop.two.paid.orders[0]?.lineId ?? '';
      await tx.$executeRaw`insert into parcel (id, order_id, carrier, tracking_number, packed_at) values ('pcl_1', ${order.id}, 'cj', '1', ${now})`;
      await tx.$executeRaw`insert into parcel_line (parcel_id, line_id, quantity) values ('pcl_1', ${lineId}, 1)`;
      await changed();
      await cancelWithRestock(tx, order, 'paid', terms, now);
      const changes = await changed();
      expect(changes.filter(({ table }) => table === 'stock_movement')).toMatchObject([{ quantity: 2, reference: lineId }]);
      expect(moves(changes)).toEqual([[order.id, 'paid', 'cancelled', 'psn_op']]);
      await cancelWithRestock(tx, order, 'cancelled', terms, now);
      expect(await changed()).toEqual([]);
    });
  });
});
