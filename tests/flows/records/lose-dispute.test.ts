// What a lost dispute writes, to the won: refunds of ours that the bank has paid, pieces that are called off, and who bears the rest (laws 1, 5, 6, 8).
import { describe, expect, it } from 'vitest';

import { findDispute } from '#app/domain/disputes/dispute.db.server.ts';
import type { Bearer } from '#app/domain/disputes/dispute.ts';
import { lockPurchase, ordersOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { bookLoss } from '#app/flows/disputes/lose-dispute.server.ts';
import { bookRefund } from '#app/flows/payment/refund-order.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

import { nextNumber } from '../../make/after-sale.ts';
import { done } from '../../make/supply.ts';
import { booked, moves, trial, type Change } from '../../make/trial.ts';
import { once, type Bought } from '../../make/two-purchases.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();
/** Of 33,000 won for three pieces and shipping, and of 23,000 for one piece and shipping. */
const whole = 56_000;

const shipped = once(async () => {
  const [first, second] = shop.two.alike.orders;
  for (const [order, quantity] of [
    [first, 1],
    [second, 1],
  ] as const) {
    if (order === undefined) throw new Error('no order');
    const parcel = { carrier: 'demo', trackingNumber: nextNumber(), lines: [{ lineId: order.lineId, quantity }] };
    done(await shipOrder({ orderId: order.id, makerId: order.makerId, actorId: 'psn_m', ...parcel }));
  }
});

/** The purchase of which one piece of three and the other order have left. */
async function partlyShipped(): Promise<Bought> {
  await shipped();
  return shop.two.alike;
}

async function locked(tx: Tx, of: Bought): Promise<[OrderRow, OrderRow]> {
  await lockPurchase(tx, of.purchaseId);
  const all = await ordersOf(tx, of.purchaseId);
  const [first, second] = of.orders.map(({ id }) => all.find((order) => order.id === id));
  if (first === undefined || second === undefined) throw new Error('no orders');
  return [first, second];
}

/** The bank took so much of the purchase and gave so much back: what the market bears. */
async function lose(tx: Tx, of: Bought, taken: number, { bearer = 'market', reinstated = 0 }: { bearer?: Bearer; reinstated?: number } = {}, now = new Date()) {
  const facts = { stripeDisputeId: 'dp_1', amount: taken, reason: 'fraudulent', status: 'lost', bearer, withdrawn: taken, reinstated };
  await tx.dispute.create({ data: { id: 'dsp_1', purchaseId: of.purchaseId, openedAt: now, checkedAt: now, ...facts } });
  const dispute = await findDispute(tx, 'dsp_1');
  if (dispute === null) throw new Error('no dispute');
  return bookLoss(tx, dispute, await locked(tx, of), now);
}

/** A refund of ours of so much that Stripe could not pay. */
async function failed(tx: Tx, order: OrderRow, amount: number, at: Date): Promise<string> {
  const refund = await bookRefund(tx, order, { actorId: 'psn_op', reason: 'goodwill', amount }, at);
  await tx.$executeRaw`update refund set state = 'failed', failure = 'expired card' where id = ${refund?.refundId ?? ''}`;
  return refund?.refundId ?? '';
}

/** Three of them, a second after another: 4,200 won in all. */
async function threeFailed(tx: Tx, now: Date): Promise<string[]> {
  const [first] = await locked(tx, shop.two.paid);
  const ids: string[] = [];
  for (const [place, amount] of [1_000, 2_500, 700].entries()) ids.push(await failed(tx, first, amount, new Date(now.getTime() + place * 1_000)));
  return ids;
}

async function ask<T extends object>(tx: Tx, text: string, values: unknown[]): Promise<T[]> {
  return (await tx.ask(text, values)).rows as T[];
}
const refunds = (tx: Tx, { id }: { id: string }) =>
  ask<{ amount: number }>(
    tx,
    'select amount::int, shipping::int, state::text, reason, requested_by as by, settled_at is not null as settled from refund where order_id = $1 order by amount',
    [id],
  );
const cancellations = (tx: Tx, of: Bought) =>
  ask(
    tx,
    `select c.order_id as "order", c.by, c.reason, c.actor_id as actor, c.words, c.request_key as key, c.refund_id is not null as refunded from cancellation c
     join maker_order o on o.id = c.order_id where o.purchase_id = $1 order by o.maker_id`,
    [of.purchaseId],
  );
const counted = (tx: Tx, of: Bought) =>
  ask<{ cancelled: number; back: number; gone: boolean }>(
    tx,
    `select l.cancelled, coalesce((select sum(quantity) from stock_movement m where m.kind = 'restocked' and m.reference = l.id), 0)::int as back,
       o.cancelled_at is not null as gone from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1 order by o.maker_id`,
    [of.purchaseId],
  );
const lossOf = (tx: Tx) => booked(tx, 'dispute_lost', 'dsp_1');
const jobsToSend = (tx: Tx) => ask(tx, "select 1 from pgboss.job where name = 'send-refund' and created_on = now()", []);
const of = (changes: Change[], table: string): Change[] => changes.filter((one) => one.table === table);

describe('a lost dispute', () => {
  it('over what has not left calls all of it off: nobody loses anything', async () => {
    await trial(async ({ tx, now, changed }) => {
      const paid = shop.two.paid;
      const [first, second] = paid.orders;
      expect(await lose(tx, paid, whole, {}, now)).toBe(0);
      expect(await counted(tx, paid)).toEqual([
        { cancelled: 3, back: 3, gone: true },
        { cancelled: 1, back: 1, gone: true },
      ]);
      const refund = { state: 'succeeded', reason: 'dispute_lost', by: null, settled: true, shipping: 3_000 };
      expect(await refunds(tx, first ?? { id: '' })).toEqual([{ amount: 33_000, ...refund }]);
      expect(await refunds(tx, second ?? { id: '' })).toEqual([{ amount: 23_000, ...refund }]);
      const kept = { by: 'operator', reason: 'dispute_lost', actor: 'stripe', words: '', refunded: true };
      expect(await cancellations(tx, paid)).toEqual(paid.orders.map(({ id }) => ({ order: id, key: `dsp_1 ${id}`, ...kept })));
      expect(await lossOf(tx)).toEqual(['buyer_refunds 56000', 'disputes_held -56000']);
      expect(await jobsToSend(tx)).toEqual([]);
      const change = await changed();
      expect(moves(change)).toEqual(expect.arrayContaining(paid.orders.map(({ id }) => [id, 'paid', 'cancelled', null])));
      expect(of(change, 'purchase')).toMatchObject([{ id: paid.purchaseId, state: 'closed' }]);
      const mails = await ask<{ text: string }>(tx, "select text from mail where kind = 'called_off_by_bank' order by id", []);
      expect(mails.map(({ text }) => [text.includes('33,000'), text.includes('23,000')]).sort()).toEqual([
        [false, true],
        [true, false],
      ]);
    });
  });

  it('frees the coupon of what was called off whole', async () => {
    await trial(async ({ tx, now }) => {
      const { purchaseId } = shop.two.paid;
      const coupon = { id: 'cpn_x', code: 'X', name: 'x', amount: 100, used: 1, startsAt: now, createdBy: 'psn', createdAt: now };
      await tx.coupon.create({ data: coupon });
      await tx.couponUse.create({ data: { id: 'cpu_x', couponId: 'cpn_x', purchaseId, emailKey: 'key', discount: 100, at: now } });
      await lose(tx, shop.two.paid, whole, {}, now);
      expect(
        await ask(tx, "select used, (select released_at is not null from coupon_use where id = 'cpu_x') as free from coupon where id = 'cpn_x'", []),
      ).toEqual([{ used: 0, free: true }]);
    });
  });

  it.each(['market', 'maker'] as const)('over a part of it calls nothing off: %s bears it', async (bearer) => {
    await trial(async ({ tx, now }) => {
      const paid = shop.two.paid;
      const [first, second] = paid.orders;
      expect(await lose(tx, paid, whole - 1, { bearer }, now)).toBe(bearer === 'market' ? whole - 1 : 0);
      expect([await cancellations(tx, paid), (await counted(tx, paid)).map(({ cancelled }) => cancelled)]).toEqual([[], [0, 0]]);
      const amounts = [await refunds(tx, first ?? { id: '' }), await refunds(tx, second ?? { id: '' })].map((all) => all.map(({ amount }) => amount));
      // 55,999 over 33,000 and 23,000: the larger remainder gets the won.
      expect(amounts).toEqual(bearer === 'market' ? [[], []] : [[32_999], [23_000]]);
      expect(await lossOf(tx)).toEqual(
        bearer === 'market' ? ['dispute_losses 55999', 'disputes_held -55999'] : ['buyer_refunds 55999', 'disputes_held -55999'],
      );
      expect(await jobsToSend(tx)).toEqual([]);
    });
  });

  it.each(['market', 'maker'] as const)('of which a part had left: that part is borne by the %s', async (bearer) => {
    const sold = await partlyShipped();
    await trial(async ({ tx, now }) => {
      const [first, second] = sold.orders;
      expect(await lose(tx, sold, whole, { bearer }, now)).toBe(bearer === 'market' ? 36_000 : 0);
      expect(await counted(tx, sold)).toEqual([
        { cancelled: 2, back: 2, gone: false },
        { cancelled: 0, back: 0, gone: false },
      ]);
      const rows = [await refunds(tx, first ?? { id: '' }), await refunds(tx, second ?? { id: '' })];
      expect(rows.map((all) => all.map(({ amount }) => amount))).toEqual(bearer === 'market' ? [[20_000], []] : [[13_000, 20_000], [23_000]]);
      expect(await cancellations(tx, sold)).toMatchObject([{ order: first?.id }]);
      expect(await lossOf(tx)).toEqual(
        bearer === 'market' ? ['buyer_refunds 20000', 'dispute_losses 36000', 'disputes_held -56000'] : ['buyer_refunds 56000', 'disputes_held -56000'],
      );
    });
  });

  it('over more than is left is borne by the maker as far as it goes, by the market beyond that', async () => {
    const sold = await partlyShipped();
    await trial(async ({ tx, now }) => {
      const [first, second] = await locked(tx, sold);
      await bookRefund(tx, second, { actorId: 'psn_op', reason: 'goodwill', amount: 10_000 }, now);
      expect(await lose(tx, sold, 50_000, { bearer: 'maker' }, now)).toBe(4_000);
      expect((await refunds(tx, first)).map(({ amount }) => amount)).toEqual([13_000, 20_000]);
      expect((await refunds(tx, second)).map(({ amount }) => amount)).toEqual([10_000, 13_000]);
      expect(await lossOf(tx)).toEqual(['buyer_refunds 46000', 'dispute_losses 4000', 'disputes_held -50000']);
    });
  });

  it('spares an order of which nothing is left', async () => {
    const sold = await partlyShipped();
    await trial(async ({ tx, now }) => {
      const [first, second] = await locked(tx, sold);
      await bookRefund(tx, second, { actorId: 'psn_op', reason: 'goodwill' }, now);
      expect(await lose(tx, sold, 30_000, { bearer: 'maker' }, now)).toBe(0);
      expect((await refunds(tx, first)).map(({ amount }) => amount)).toEqual([30_000]);
      expect((await refunds(tx, second)).map(({ amount }) => amount)).toEqual([23_000]);
      expect((await counted(tx, sold))[0]).toEqual({ cancelled: 0, back: 0, gone: false });
    });
  });

  it('over what was all given back before is the loss of the market, and calls nothing off', async () => {
    await trial(async ({ tx, now }) => {
      for (const order of await locked(tx, shop.two.paid)) await bookRefund(tx, order, { actorId: 'psn_op', reason: 'goodwill' }, now);
      expect(await lose(tx, shop.two.paid, 500, { bearer: 'maker' }, now)).toBe(500);
      expect([await cancellations(tx, shop.two.paid), await lossOf(tx)]).toEqual([[], ['dispute_losses 500', 'disputes_held -500']]);
    });
  });

  it('calls off what was given back already, without a second refund', async () => {
    await trial(async ({ tx, now }) => {
      const paid = shop.two.paid;
      const [first, second] = await locked(tx, paid);
      await bookRefund(tx, first, { actorId: 'psn_op', reason: 'goodwill' }, now);
      expect(await lose(tx, paid, 23_000, {}, now)).toBe(0);
      expect((await refunds(tx, first)).map(({ amount }) => amount)).toEqual([33_000]);
      expect((await refunds(tx, second)).map(({ amount }) => amount)).toEqual([23_000]);
      expect((await cancellations(tx, paid)).map((one) => ('refunded' in one ? one.refunded : null))).toEqual([false, true]);
      expect((await counted(tx, paid)).map(({ cancelled, back }) => [cancelled, back])).toEqual([
        [3, 3],
        [1, 1],
      ]);
      expect(await lossOf(tx)).toEqual(['buyer_refunds 23000', 'disputes_held -23000']);
    });
  });

  it.each([
    // Those that fit into what the bank took, the older first; one that does not fit is left.
    [3_000, [true, false, true], 1_300],
    [3_500, [true, true, false], 0],
    [4_200, [true, true, true], 0],
    [999, [false, false, true], 299],
  ])('of %i won pays refunds of ours that failed, as far as they go', async (taken, paidByBank, loss) => {
    await trial(async ({ tx, now }) => {
      const owed = await threeFailed(tx, now);
      expect(await lose(tx, shop.two.paid, taken, {}, now)).toBe(loss);
      const found = await ask<{ id: string; failure: string }>(tx, 'select id, failure from refund where id = any($1)', [owed]);
      expect(owed.map((id) => found.find((one) => one.id === id)?.failure === 'paid by the bank')).toEqual(paidByBank);
      const postings = [`buyer_refunds ${String(taken - loss)}`, ...(loss > 0 ? [`dispute_losses ${String(loss)}`] : []), `disputes_held -${String(taken)}`];
      expect([await lossOf(tx), await cancellations(tx, shop.two.paid)]).toEqual([postings, []]);
    });
  });

  it.each([
    ['maker', 51_799, [0, 0], 0],
    ['market', 51_799, [0, 0], 47_599],
    ['market', 56_000, [3, 1], 0],
  ] as const)('borne by the %s over %i won counts the refunds that failed out of it first', async (bearer, taken, cancelled, loss) => {
    await trial(async ({ tx, now }) => {
      await threeFailed(tx, now);
      expect(await lose(tx, shop.two.paid, taken, { bearer }, now)).toBe(loss);
      expect((await counted(tx, shop.two.paid)).map((line) => line.cancelled)).toEqual(cancelled);
    });
  });

  it('of which the bank gave back all writes nothing', async () => {
    await trial(async ({ tx, now, changed }) => {
      expect(await lose(tx, shop.two.paid, whole, { reinstated: whole, bearer: 'maker' }, now)).toBe(0);
      expect([await changed(), await lossOf(tx)]).toEqual([[], []]);
    });
  });

  it('of which the bank gave back a part is over the rest', async () => {
    await trial(async ({ tx, now }) => {
      expect(await lose(tx, shop.two.paid, whole, { reinstated: 6_000 }, now)).toBe(50_000);
      expect([await lossOf(tx), await cancellations(tx, shop.two.paid)]).toEqual([['dispute_losses 50000', 'disputes_held -50000'], []]);
    });
  });
});
