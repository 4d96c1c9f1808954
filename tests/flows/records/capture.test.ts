// What a captured payment and the end of an unpaid purchase write, each once, and nothing beside it (laws 1, 2, 3, 4, 6, 7).
import { describe, expect, it } from 'vitest';

import { lockPurchase, type PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { capturePayment, getPayment, type PaymentRow } from '#app/domain/payments/payment.db.server.ts';
import { releaseHolds } from '#app/domain/stock/stock.db.server.ts';
import { bookFee } from '#app/flows/payment/book-fee.server.ts';
import { endPurchase } from '#app/flows/payment/end-purchase.server.ts';
import { settleCaptured } from '#app/flows/payment/paid-purchase.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { dispatchBy } from '#app/lib/law/dispatch.ts';
import { kstDay } from '#app/lib/time.ts';

import { booked, jobs, moves, trial, type Change } from '../../make/trial.ts';
import type { Bought } from '../../make/two-purchases.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

const of = (changes: Change[], table: string): Change[] => changes.filter((one) => one.table === table);

/** The two orders of the waiting purchase. */
function both(): [Bought['orders'][number], Bought['orders'][number]] {
  const [first, second] = shop.two.waiting.orders;
  if (first === undefined || second === undefined) throw new Error('no orders');
  return [first, second];
}

async function waiting(tx: Tx): Promise<{ purchase: PurchaseRow; payment: PaymentRow }> {
  const purchase = await lockPurchase(tx, shop.two.waiting.purchaseId);
  if (purchase === null) throw new Error('no purchase');
  return { purchase, payment: await getPayment(tx, purchase.id) };
}

/** The waiting purchase with its money: what Stripe said was kept already. */
async function captured(tx: Tx, now: Date): Promise<{ purchase: PurchaseRow; payment: PaymentRow }> {
  const { payment } = await waiting(tx);
  await capturePayment(tx, payment, { id: 'pi_new', method: 'card', charge: null }, now);
  return waiting(tx);
}

/** Two coupons, used by the two waiting purchases. */
async function couponsUsed(tx: Tx, now: Date): Promise<void> {
  for (const [place, bought] of [shop.two.waiting, shop.two.waitingAlike].entries()) {
    const id = `cpn_${String(place)}`;
    await tx.coupon.create({ data: { id, code: id, name: id, amount: 1_000, used: 1, startsAt: now, createdBy: 'psn', createdAt: now } });
    await tx.couponUse.create({ data: { id: `cpu_${String(place)}`, couponId: id, purchaseId: bought.purchaseId, emailKey: 'key', discount: 1_000, at: now } });
  }
}

/** The mails of a kind about the waiting purchase. */
async function mails(tx: Tx, kind: string): Promise<unknown[]> {
  const { rows } = await tx.ask('select 1 from mail where kind = $1 and dedupe_key like $2', [kind, `%${shop.two.waiting.purchaseId}%`]);
  return rows;
}

describe('a captured payment', () => {
  it('sells what was held: orders, pieces, books, earnings and commission, and the basket is empty', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchase, payment } = await captured(tx, now);
      const [first, second] = both();
      await tx.$executeRaw`update cart set coupon_code = 'CODE'`;
      await tx.$executeRaw`update maker set dispatch_days = 5 where id = ${second.makerId}`;
      await changed();
      expect(await settleCaptured(tx, purchase, payment, now)).toBe('paid');
      const change = await changed();
      expect(of(change, 'purchase')).toEqual([{ table: 'purchase', id: purchase.id, state: 'paid', paid_at: 'now' }]);
      const orders = of(change, 'maker_order').map((one) => [one['id'], one['paid_at'], one['promised_ship_by']]);
      expect(orders.sort()).toEqual(
        [
          [first.id, 'now', dispatchBy(kstDay(now), 3)],
          [second.id, 'now', dispatchBy(kstDay(now), 5)],
        ].sort(),
      );
      expect(of(change, 'hold').map((one) => one['state'])).toEqual(['committed', 'committed']);
      expect(of(change, 'stock_movement').map((one) => [one['kind'], one['quantity']])).toHaveLength(2);
      // 8 % of 30,000 and of 20,000, with a tenth of it as VAT.
      expect(await booked(tx, 'sale', purchase.id)).toEqual(
        [
          ...['stripe_balance 56000', 'commission_income -2400', 'commission_vat_payable -240', 'commission_income -1600', 'commission_vat_payable -160'],
          ...[`maker_payable ${first.makerId} -30360`, `maker_payable ${second.makerId} -21240`],
        ].sort(),
      );
      const earned = of(change, 'earning').map((one) => [one['order_id'], one['maker_id'], one['gross']]);
      expect(earned.sort((a, b) => Number(b[2]) - Number(a[2]))).toEqual([
        [first.id, first.makerId, 30_360],
        [second.id, second.makerId, 21_240],
      ]);
      const fees = of(change, 'commission_line').map((one) => [
        one['order_line_id'],
        one['order_id'],
        one['base'],
        one['rate_bps'],
        one['commission'],
        one['vat'],
      ]);
      expect(fees.sort((a, b) => Number(b[2]) - Number(a[2]))).toEqual([
        [first.lineId, first.id, 30_000, 800, 2_400, 240],
        [second.lineId, second.id, 20_000, 800, 1_600, 160],
      ]);
      expect(of(change, 'commission_line').map((one) => one['refund_id'])).toEqual([null, null]);
      expect(of(change, 'cart')).toEqual([{ table: 'cart', id: purchase.cartId, coupon_code: null }]);
      const left = await tx.ask('select 1 from cart_line where cart_id = $1', [purchase.cartId]);
      expect(left.rows).toEqual([]);
      expect(moves(change).sort()).toEqual(
        [
          [purchase.id, 'awaiting_payment', 'paid', null],
          [first.id, 'awaiting_payment', 'paid', null],
          [second.id, 'awaiting_payment', 'paid', null],
        ].sort(),
      );
      expect(await mails(tx, 'order_paid')).toHaveLength(1);
      expect([await jobs(tx, 'send-mail'), await jobs(tx, 'send-refund')]).toMatchObject([[{}], []]);
      await expect(settleCaptured(tx, purchase, payment, now)).rejects.toThrow('could not be paid');
    });
  });

  it('owes makers what the market took off, and takes its fee of what the maker left', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchase, payment } = await captured(tx, now);
      const [first] = both();
      await tx.$executeRaw`update order_line set maker_discount = 2_000, platform_discount = 1_000 where id = ${first.lineId}`;
      await tx.$executeRaw`update maker_order set maker_discount = 2_000, platform_discount = 1_000, total = total - 3_000 where id = ${first.id}`;
      await tx.$executeRaw`update order_line set made = 'MADE_AFTER_ORDER', lead_days = 10 where id = ${first.lineId}`;
      await changed();
      await settleCaptured(tx, purchase, payment, now);
      const change = await changed();
      expect(of(change, 'commission_line').find((one) => one['order_id'] === first.id)).toMatchObject({ base: 28_000 });
      expect(of(change, 'earning').find((one) => one['order_id'] === first.id)).toMatchObject({ gross: 30_000 + 1_000 - 2_640 });
      expect(await booked(tx, 'sale', purchase.id)).toContain('platform_discounts 1000');
      // What is made after the order needs its time; what another maker sends does not.
      const promised = of(change, 'maker_order').map((one) => [one['id'] === first.id, one['promised_ship_by']]);
      expect(promised.sort()).toEqual([
        [false, dispatchBy(kstDay(now), 3)],
        [true, dispatchBy(kstDay(now), 10)],
      ]);
    });
  });

  it('takes out of the basket what was bought, and leaves what was put in since', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchase, payment } = await captured(tx, now);
      const { rows: lines } = await tx.ask<{ id: string; quantity: number }>('select id, quantity from cart_line where cart_id = $1 order by id', [
        purchase.cartId,
      ]);
      const [more, equal] = lines;
      await tx.$executeRaw`update cart_line set quantity = quantity + 3 where id = ${more?.id}`;
      await tx.$executeRaw`insert into cart_line (id, cart_id, offer_id, custom_key, custom_inputs, quantity, shown_price, added_at)
        select 'ctl_other', cart_id, offer_id, 'other', custom_inputs, quantity, shown_price, added_at from cart_line where id = ${equal?.id}`;
      await changed();
      await settleCaptured(tx, purchase, payment, now);
      const { rows: left } = await tx.ask('select id, quantity from cart_line where cart_id = $1 order by quantity desc', [purchase.cartId]);
      expect(left).toEqual([
        { id: more?.id, quantity: 3 },
        { id: 'ctl_other', quantity: equal?.quantity },
      ]);
    });
  });

  it('leaves the basket alone that is gone, and the lead time of what lies in stock', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchase, payment } = await captured(tx, now);
      await tx.$executeRaw`update order_line set lead_days = 10`;
      await changed();
      expect(await settleCaptured(tx, { ...purchase, cartId: null }, payment, now)).toBe('paid');
      const change = await changed();
      expect(of(change, 'maker_order').map((one) => one['promised_ship_by'])).toEqual([dispatchBy(kstDay(now), 3), dispatchBy(kstDay(now), 3)]);
      const left = await tx.ask('select 1 from cart_line where cart_id = $1', [purchase.cartId]);
      expect(left.rows).toHaveLength(2);
    });
  });

  it.each(['the purchase has ended', 'its pieces are gone'])('goes back whole when %s', async (why) => {
    await trial(async ({ tx, now, changed }) => {
      const ended = why === 'the purchase has ended';
      await couponsUsed(tx, now);
      if (ended) await tx.$executeRaw`update purchase set state = 'expired', ended_at = market_now() where id = ${shop.two.waiting.purchaseId}`;
      else await releaseHolds(tx, shop.two.waiting.purchaseId, now);
      const { purchase, payment } = await captured(tx, now);
      await changed();
      expect(await settleCaptured(tx, purchase, payment, now)).toBe('refunded_late');
      const change = await changed();
      expect(of(change, 'purchase')).toMatchObject([{ id: purchase.id, state: 'refunded_late' }]);
      expect(of(change, 'hold').map((one) => one['state'])).toEqual(ended ? ['released', 'released'] : []);
      expect(of(change, 'coupon')).toEqual([{ table: 'coupon', id: 'cpn_0', used: 0 }]);
      expect(of(change, 'maker_order').map((one) => one['cancelled_at'])).toEqual(['now', 'now']);
      const [first, second] = both();
      const refunds = of(change, 'refund').map((one) => [one['order_id'], one['amount'], one['shipping'], one['commission'], one['requested_by']]);
      expect(refunds.sort((a, b) => Number(b[1]) - Number(a[1]))).toEqual([
        [first.id, 33_000, 3_000, 0, null],
        [second.id, 23_000, 3_000, 0, null],
      ]);
      expect(of(change, 'refund').map((one) => one['items'])).toEqual(expect.arrayContaining([30_000, 20_000]));
      const asked = await jobs(tx, 'send-refund');
      expect(asked).toHaveLength(2);
      expect(asked).toEqual(expect.arrayContaining(of(change, 'refund').map((one) => ({ refundId: one['id'] }))));
      expect(await booked(tx, 'late_capture', payment.id)).toEqual(['buyer_refunds -56000', 'stripe_balance 56000']);
      expect([of(change, 'earning'), of(change, 'commission_line'), await booked(tx, 'sale', purchase.id)]).toEqual([[], [], []]);
      expect(moves(change)).toEqual([[purchase.id, purchase.state, 'refunded_late', null]]);
      expect(await mails(tx, 'refunded_late')).toHaveLength(1);
    });
  });

  it("that cannot be refunded in full is nobody's guess: the transaction is given up", async () => {
    await trial(async ({ tx, now }) => {
      await tx.$executeRaw`update purchase set state = 'expired', ended_at = market_now() where id = ${shop.two.waiting.purchaseId}`;
      const { purchase, payment } = await captured(tx, now);
      await tx.$executeRaw`update payment_share set refunded = captured where order_id = ${shop.two.waiting.orders[1]?.id}`;
      await expect(settleCaptured(tx, purchase, payment, now)).rejects.toThrow('refunded in full');
    });
    await trial(async ({ tx, now }) => {
      const { purchase, payment } = await captured(tx, now);
      await tx.$executeRaw`update purchase set state = 'paid', paid_at = market_now() where id = ${purchase.id}`;
      await expect(settleCaptured(tx, { ...purchase, state: 'paid' }, payment, now)).rejects.toThrow('a late payment of a purchase that is paid');
    });
  });
});

describe('the fee of a charge', () => {
  it('is booked once it is known, and a fee of nothing moves nothing', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { payment } = await captured(tx, now);
      await changed();
      await bookFee(tx, payment.id, { id: 'ch_new', fee: null }, now);
      expect(await changed()).toEqual([]);
      await bookFee(tx, payment.id, { id: 'ch_new', fee: 190 }, now);
      await bookFee(tx, payment.id, { id: 'ch_new', fee: 200 }, now);
      expect(await booked(tx, 'payment_fee', 'ch_new')).toEqual(['payment_fees 190', 'stripe_balance -190']);
      expect(await changed()).toMatchObject([
        { table: 'payment', id: payment.id, fee: 190, charge_id: 'ch_new' },
        { table: 'journal', is: 'new', kind: 'payment_fee', reference: 'ch_new', at: 'now' },
        { table: 'posting' },
        { table: 'posting' },
      ]);
      const { paymentId } = shop.two.waitingAlike;
      await tx.$executeRaw`update payment set state = 'captured', captured = amount, captured_at = market_now() where id = ${paymentId}`;
      await changed();
      await bookFee(tx, paymentId, { id: 'ch_free', fee: 0 }, now);
      expect(await changed()).toEqual([{ table: 'payment', id: paymentId, fee: 0, charge_id: 'ch_free' }]);
    });
  });
});

describe('the end of an unpaid purchase', () => {
  it('frees its pieces and its coupon and cancels its orders, once', async () => {
    await trial(async ({ tx, now, changed }) => {
      await couponsUsed(tx, now);
      const { purchase, payment } = await waiting(tx);
      const [first, second] = both();
      await changed();
      const ending = { to: 'cancelled' as const, payment: 'failed' as const, actorId: 'psn', reason: 'why' };
      expect(await endPurchase(tx, purchase, payment.id, ending, now)).toBe(true);
      const change = await changed();
      expect(of(change, 'purchase')).toMatchObject([{ id: purchase.id, state: 'cancelled' }]);
      expect(of(change, 'payment')).toMatchObject([{ id: payment.id, state: 'failed', ended_at: 'now' }]);
      expect(of(change, 'hold').map((one) => one['state'])).toEqual(['released', 'released']);
      expect(of(change, 'coupon')).toEqual([{ table: 'coupon', id: 'cpn_0', used: 0 }]);
      expect(
        of(change, 'maker_order')
          .map((one) => one['id'])
          .sort(),
      ).toEqual([first.id, second.id].sort());
      expect(moves(change)).toEqual([[purchase.id, 'awaiting_payment', 'cancelled', 'psn']]);
      const over = await waiting(tx);
      expect(await endPurchase(tx, over.purchase, payment.id, ending, now)).toBe(false);
      expect(await changed()).toEqual([]);
    });
  });
});
