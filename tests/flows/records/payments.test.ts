// The records of payments, shares and events: each function changes what it says and nothing beside it (laws 2 and 3).
import { describe, expect, it } from 'vitest';

import * as payments from '#app/domain/payments/payment.db.server.ts';
import { keepEvent, markWorked } from '#app/domain/payments/stripe-event.db.server.ts';
import { won } from '#app/lib/money.ts';

import { copyRow, trial } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

describe('a payment', () => {
  it('is written with one share per order', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchaseId, orders } = shop.two.waiting;
      await copyRow(tx, 'purchase', purchaseId, { id: 'pur_new', number: 'new', request_key: 'new', token_hash: 'new' });
      for (const [place, order] of orders.entries())
        await copyRow(tx, 'maker_order', order.id, { id: `ord_${String(place)}`, number: `new-${String(place)}`, purchase_id: 'pur_new' });
      await changed();
      const { id, sessionExpiresAt } = await payments.insertPayment(
        tx,
        'pur_new',
        orders.map((order, place) => ({ orderId: `ord_${String(place)}`, total: won(order.total) })),
        now,
      );
      const [payment, ...shares] = await changed();
      expect(payment).toMatchObject({
        table: 'payment',
        is: 'new',
        id,
        purchase_id: 'pur_new',
        state: 'created',
        amount: 56_000,
        captured: 0,
        created_at: 'now',
      });
      expect(new Date(String(payment?.['session_expires_at']))).toEqual(sessionExpiresAt);
      expect(shares.sort((a, b) => Number(b['authorised']) - Number(a['authorised']))).toMatchObject([
        { table: 'payment_share', is: 'new', payment_id: id, order_id: 'ord_0', authorised: 33_000, captured: 0, refunded: 0 },
        { table: 'payment_share', is: 'new', payment_id: id, order_id: 'ord_1', authorised: 23_000, captured: 0, refunded: 0 },
      ]);
    });
  });

  it('is had by its purchase', async () => {
    await trial(async ({ tx }) => {
      expect(await payments.getPayment(tx, shop.two.paid.purchaseId)).toMatchObject({ id: shop.two.paid.paymentId, amount: 56_000, state: 'captured' });
      await expect(payments.getPayment(tx, 'pur_none')).rejects.toThrow('without payment');
    });
  });

  it('notes when its session expires, by the machine and not the market, once it is asked for; keeps it and forgets it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { paymentId: id, purchaseId } = shop.two.waiting;
      const machine = tx.machineNow;
      expect(now.getTime() - machine.getTime()).toBeGreaterThan(23 * 3_600_000);
      await tx.payment.updateMany({ where: { id }, data: { sessionExpiresAt: null } });
      await changed();
      const at = await payments.noteSessionAsked(tx, await payments.getPayment(tx, purchaseId));
      const life = at.getTime() - machine.getTime();
      expect(life >= 31 * 60_000 && life < 31 * 60_000 + 1_000 && at.getTime() % 1_000 === 0).toBe(true);
      const [noted, ...others] = await changed();
      expect(others).toEqual([]);
      expect(noted).toMatchObject({ table: 'payment', id, session_id: null, session_url: null });
      expect(new Date(String(noted?.['session_expires_at']))).toEqual(at);
      expect(await payments.keepSession(tx, id, { id: 'cs_new', url: 'https://x.example' })).toBe(true);
      expect(await changed()).toEqual([{ table: 'payment', id, session_id: 'cs_new', session_url: 'https://x.example' }]);
      expect(await payments.keepSession(tx, id, { id: 'cs_other', url: null })).toBe(false);
      await payments.forgetSession(tx, id);
      expect(await changed()).toEqual([]);
      await tx.payment.updateMany({ where: { id }, data: { sessionId: null } });
      await changed();
      await payments.forgetSession(tx, id);
      expect(await changed()).toEqual([{ table: 'payment', id, session_expires_at: null }]);
      await payments.noteSessionAsked(tx, await payments.getPayment(tx, shop.two.paid.purchaseId));
      expect(await changed()).toEqual([]);
    });
  });

  it('is captured once with all its shares', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { paymentId: id, purchaseId, orders } = shop.two.waiting;
      const payment = await payments.getPayment(tx, purchaseId);
      await payments.endPayment(tx, id, 'failed', now);
      await changed();
      expect(await payments.capturePayment(tx, payment, { id: 'pi_new', method: 'kr_card', charge: null }, now)).toBe(true);
      const [first, ...shares] = await changed();
      expect(first).toMatchObject({
        table: 'payment',
        id,
        state: 'captured',
        captured: 56_000,
        intent_id: 'pi_new',
        method: 'kr_card',
        captured_at: 'now',
        ended_at: null,
      });
      expect(shares.map(({ table, captured }) => [table, captured]).sort()).toEqual([
        ['payment_share', 23_000],
        ['payment_share', 33_000],
      ]);
      expect(shares).toHaveLength(orders.length);
      expect(await payments.capturePayment(tx, payment, { id: 'pi_other', method: null, charge: null }, now)).toBe(false);
      expect(await changed()).toEqual([]);
      expect([await payments.keepFee(tx, id, { id: 'ch_new', fee: 330 }), await payments.keepFee(tx, id, { id: 'ch_other', fee: 1 })]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payment', id, charge_id: 'ch_new', fee: 330 }]);
      expect(await payments.keepFee(tx, shop.two.waitingAlike.paymentId, { id: 'ch_third', fee: 1 })).toBe(false);
    });
  });

  it('keeps what Stripe took when it is captured, if that is known', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [payment, other] = [await payments.getPayment(tx, shop.two.waiting.purchaseId), await payments.getPayment(tx, shop.two.waitingAlike.purchaseId)];
      await payments.capturePayment(tx, payment, { id: 'pi_new', method: null, charge: { id: 'ch_new', fee: 330 } }, now);
      expect((await changed()).filter((each) => each.table === 'payment')).toMatchObject([{ id: payment.id, captured: 56_000, charge_id: 'ch_new', fee: 330 }]);
      expect(await payments.keepFee(tx, payment.id, { id: 'ch_other', fee: 1 })).toBe(false);
      await payments.capturePayment(tx, other, { id: 'pi_other', method: null, charge: { id: 'ch_unknown', fee: null } }, now);
      expect(await payments.keepFee(tx, other.id, { id: 'ch_late', fee: 1 })).toBe(true);
    });
  });

  it('may take time, end without money, and be asked about', async () => {
    await trial(async ({ tx, now, changed }) => {
      const id = shop.two.waiting.paymentId;
      expect([await payments.markProcessing(tx, id, 'pi_slow', now), await payments.markProcessing(tx, id, 'pi_again', now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payment', id, state: 'processing', intent_id: 'pi_slow', checked_at: 'now' }]);
      expect([await payments.endPayment(tx, id, 'cancelled', now), await payments.endPayment(tx, id, 'failed', now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payment', id, state: 'cancelled', ended_at: 'now' }]);
      const other = shop.two.waitingAlike.paymentId;
      expect(await payments.endPayment(tx, other, 'failed', now)).toBe(true);
      expect(await changed()).toEqual([{ table: 'payment', id: other, state: 'failed', ended_at: 'now', checked_at: 'now' }]);
      const paid = shop.two.paid.paymentId;
      expect([await payments.endPayment(tx, paid, 'failed', now), await payments.markProcessing(tx, paid, 'pi_late', now)]).toEqual([false, false]);
      await payments.markChecked(tx, paid, new Date(0));
      expect(await changed()).toEqual([]);
      await payments.markChecked(tx, paid, new Date(now.getTime() + 60 * 24 * 3_600_000));
      expect((await changed()).map(({ table, id: of, ...rest }) => [table, of, Object.keys(rest)])).toEqual([['payment', paid, ['checked_at']]]);
    });
  });
});

it('an event is kept once and worked once', async () => {
  await trial(async ({ tx, now, changed }) => {
    const event = { id: 'evt_1', type: 'payout.paid', objectId: 'po_1', payload: { id: 'po_1' } };
    expect([
      await keepEvent(tx, event, now),
      await keepEvent(tx, { ...event, type: 'other' }, now),
      await keepEvent(tx, { ...event, id: 'evt_2' }, now),
    ]).toEqual([true, false, true]);
    expect(await changed()).toMatchObject([
      { table: 'stripe_event', is: 'new', id: 'evt_1', type: 'payout.paid', object_id: 'po_1', payload: { id: 'po_1' }, received_at: 'now', worked_at: null },
      { table: 'stripe_event', is: 'new', id: 'evt_2' },
    ]);
    await markWorked(tx, 'evt_1', 'done', now);
    await markWorked(tx, 'evt_1', 'again', now);
    expect(await changed()).toEqual([{ table: 'stripe_event', id: 'evt_1', worked_at: 'now', outcome: 'done' }]);
  });
});
