// The records of purchases, orders and lines: each function changes what it says and nothing beside it (laws 3, 4, 5).
import { describe, expect, it } from 'vitest';

import * as cancellations from '#app/domain/orders/cancellation.db.server.ts';
import { putInCase, takeOutOfCase } from '#app/domain/orders/line-pieces.db.server.ts';
import * as orders from '#app/domain/orders/order.db.server.ts';
import { one, q } from '#app/infra/db/sql.ts';

import { rows } from '../../make/stand.ts';
import { trial, type Change } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';
import { type Bought } from '../../make/two-purchases.ts';

const shop = onTwoPurchases();

const order = (of: Bought, place = 0) => of.orders[place] ?? { id: '', makerId: '', total: 0, lineId: '' };
const tuesday = new Date('2026-11-03T02:00:00Z');
const byId = (changes: Change[]): Change[] => changes.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

describe('a purchase', () => {
  it('is made by one request at a time', async () => {
    await trial(async ({ tx }) => {
      await orders.lockRequestKey(tx, 'key');
      const free = (key: string) => rows<{ free: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free', [`purchase ${key}`]);
      expect([await free('key'), await free('other')]).toEqual([[{ free: false }], [{ free: true }]]);
      const [known] = await rows<{ request_key: string }>('select request_key from purchase where id = $1', [shop.two.alike.purchaseId]);
      expect(await orders.findByRequestKey(tx, known?.request_key ?? '')).toMatchObject({ id: shop.two.alike.purchaseId });
      expect(await orders.findByRequestKey(tx, 'none')).toBeNull();
    });
  });

  it('is locked, itself or by an order of it, and has its orders and lines in their order', async () => {
    await trial(async ({ tx }) => {
      const { purchaseId } = shop.two.paid;
      const free = () =>
        rows<{ id: string }>('select id from purchase where id = any($1) order by id for update skip locked', [[purchaseId, shop.two.alike.purchaseId]]);
      expect(await orders.lockPurchaseOf(tx, order(shop.two.paid, 1).id)).toMatchObject({ id: purchaseId, state: 'paid' });
      expect(await free()).toEqual([{ id: shop.two.alike.purchaseId }]);
      expect(await orders.lockPurchase(tx, shop.two.alike.purchaseId)).toMatchObject({ id: shop.two.alike.purchaseId });
      expect(await free()).toEqual([]);
      expect([await orders.lockPurchase(tx, 'pur_none'), await orders.lockPurchaseOf(tx, 'ord_none')]).toEqual([null, null]);
      const ids = shop.two.paid.orders.map(({ id }) => id).sort();
      expect((await orders.ordersOf(tx, purchaseId)).map(({ id }) => id)).toEqual(ids);
      expect((await orders.linesOfOrders(tx, ids.toReversed())).map((line) => line.orderId)).toEqual(ids);
      expect(await orders.linesOfOrders(tx, [])).toEqual([]);
    });
  });

  it('moves only from the state that was read, and only where it may go', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchaseId: id } = shop.two.waiting;
      expect(await orders.movePurchase(tx, { id, state: 'awaiting_payment' }, 'closed', now)).toBe(false);
      expect(await orders.movePurchase(tx, { id, state: 'paid' }, 'closed', now)).toBe(false);
      expect(await changed()).toEqual([]);
      expect(await orders.movePurchase(tx, { id, state: 'awaiting_payment' }, 'paid', now)).toBe(true);
      expect(await changed()).toEqual([{ table: 'purchase', id, state: 'paid', paid_at: 'now' }]);
      expect(await orders.movePurchase(tx, { id, state: 'awaiting_payment' }, 'paid', now)).toBe(false);
      expect(await orders.movePurchase(tx, { id, state: 'paid' }, 'closed', now)).toBe(true);
      expect(await changed()).toEqual([{ table: 'purchase', id, state: 'closed', ended_at: 'now' }]);
    });
  });

  it('is closed when each order of it is confirmed or cancelled', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { purchaseId: id } = shop.two.paid;
      await orders.markConfirmed(tx, order(shop.two.paid).id, 'auto', now);
      expect(await orders.closeWhenDone(tx, id, now)).toBe(false);
      await orders.cancelOrders(tx, [order(shop.two.paid, 1).id], now);
      await changed();
      expect(await orders.closeWhenDone(tx, id, now)).toBe(true);
      expect(await changed()).toEqual([{ table: 'purchase', id, state: 'closed', ended_at: 'now' }]);
      expect(await orders.closeWhenDone(tx, id, now)).toBe(false);
    });
  });
});

describe('an order', () => {
  it('is paid, prepared and confirmed once each, in that order', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id } = order(shop.two.waiting);
      expect([await orders.markPreparing(tx, id, now), await orders.markConfirmed(tx, id, 'psn', now)]).toEqual([false, false]);
      await orders.markOrderPaid(tx, id, '2026-12-03', now);
      expect(await changed()).toEqual([{ table: 'maker_order', id, paid_at: 'now', promised_ship_by: '2026-12-03' }]);
      await orders.markOrderPaid(tx, id, '2026-12-04', now);
      expect(await changed()).toEqual([]);
      expect([await orders.markPreparing(tx, id, now), await orders.markPreparing(tx, id, now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'maker_order', id, preparing_at: 'now' }]);
      expect([await orders.markConfirmed(tx, id, 'psn', now), await orders.markConfirmed(tx, id, 'auto', now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'maker_order', id, confirmed_at: 'now', confirmed_by: 'psn' }]);
    });
  });

  it('that is cancelled takes all its pieces with it, once, and moves no more', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, lineId } = order(shop.two.paid);
      await tx.$executeRaw`update order_line set in_cases = 1 where id = ${lineId}`;
      const waiting = order(shop.two.waiting);
      await changed();
      const ids = [id, waiting.id].sort();
      expect(await orders.cancelOrders(tx, ids.toReversed(), now)).toEqual(ids);
      expect(byId((await changed()).filter((one) => one.table === 'maker_order'))).toEqual(
        byId([
          { table: 'maker_order', id, cancelled_at: 'now' },
          { table: 'maker_order', id: waiting.id, cancelled_at: 'now' },
        ]),
      );
      expect(await rows('select cancelled from order_line where id = $1', [lineId])).toEqual([{ cancelled: 0 }]);
      expect(await one(tx, q.selectFrom('orderLine').select(['cancelled', 'inCases']).where('id', '=', lineId))).toEqual({ cancelled: 2, inCases: 1 });
      expect(await one(tx, q.selectFrom('orderLine').select('cancelled').where('id', '=', waiting.lineId))).toEqual({ cancelled: 3 });
      expect(await orders.cancelOrders(tx, [id, waiting.id], now)).toEqual([]);
      await orders.markOrderPaid(tx, waiting.id, '2026-12-03', now);
      expect([await orders.markPreparing(tx, id, now), await orders.markConfirmed(tx, id, 'auto', now)]).toEqual([false, false]);
      expect(await changed()).toEqual([]);
    });
  });

  it('has the stage that its pieces give it', async () => {
    await trial(async ({ tx }) => {
      expect(await orders.stageOf(tx, order(shop.two.paid).id)).toEqual({ stage: 'paid', ordered: 3, shipped: 0, delivered: 0, kept: 3, inCases: 0 });
      expect(await orders.stageOf(tx, order(shop.two.waiting).id)).toMatchObject({ stage: 'awaiting_payment' });
      expect(await orders.stageOf(tx, 'ord_none')).toBeNull();
      const [first = '', second = ''] = shop.two.paid.orders.map(({ id }) => id).sort();
      expect(await orders.stagesOf(tx, shop.two.paid.purchaseId)).toEqual(['paid', 'paid']);
      await orders.cancelOrders(tx, [second], tuesday);
      expect(await orders.stagesOf(tx, shop.two.paid.purchaseId)).toEqual(['paid', 'cancelled']);
      await orders.markPreparing(tx, first, tuesday);
      expect(await orders.stagesOf(tx, shop.two.paid.purchaseId)).toEqual(['preparing', 'cancelled']);
    });
  });
});

describe('pieces', () => {
  it('are called off while there are that many, and the last ones end the order', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, lineId } = order(shop.two.paid);
      await tx.$executeRaw`update order_line set in_cases = 1 where id = ${lineId}`;
      await changed();
      expect(await cancellations.cancelPieces(tx, [{ lineId, quantity: 3 }])).toBe(false);
      expect(await cancellations.cancelPieces(tx, [{ lineId, quantity: 1 }])).toBe(true);
      expect(await changed()).toEqual([{ table: 'order_line', id: lineId, cancelled: 1 }]);
      expect(await cancellations.cancelEmptyOrder(tx, id, now)).toBe(false);
      await tx.$executeRaw`update order_line set in_cases = 0 where id = ${lineId}`;
      expect(await cancellations.cancelPieces(tx, [{ lineId, quantity: 2 }])).toBe(true);
      await changed();
      expect([await cancellations.cancelEmptyOrder(tx, id, now), await cancellations.cancelEmptyOrder(tx, id, now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'maker_order', id, cancelled_at: 'now' }]);
    });
  });

  it('go into a case and out of it: kept, returned or called off', async () => {
    await trial(async ({ tx, changed }) => {
      const { lineId: id } = order(shop.two.paid);
      expect([await putInCase(tx, [{ lineId: id, quantity: 4 }]), await putInCase(tx, [{ lineId: id, quantity: 3 }])]).toEqual([false, true]);
      expect(await changed()).toEqual([{ table: 'order_line', id, in_cases: 3 }]);
      expect(await putInCase(tx, [{ lineId: id, quantity: 1 }])).toBe(false);
      await takeOutOfCase(tx, [{ lineId: id, quantity: 1 }], 'kept');
      expect(await changed()).toEqual([{ table: 'order_line', id, in_cases: 2 }]);
      await takeOutOfCase(tx, [{ lineId: id, quantity: 1 }], 'returned');
      expect(await changed()).toEqual([{ table: 'order_line', id, in_cases: 1, returned: 1 }]);
      await takeOutOfCase(tx, [{ lineId: id, quantity: 1 }], 'cancelled');
      expect(await changed()).toEqual([{ table: 'order_line', id, in_cases: 0, cancelled: 1 }]);
      await expect(takeOutOfCase(tx, [{ lineId: id, quantity: 1 }], 'kept')).rejects.toThrow('not in');
    });
  });

  it('are taken line by line in the order of ids: at the first that lacks some, no other was touched', async () => {
    await trial(async ({ tx, changed }) => {
      const [first = '', second = ''] = [order(shop.two.paid).lineId, order(shop.two.paid, 1).lineId].sort();
      const wanted = [
        { lineId: second, quantity: 1 },
        { lineId: first, quantity: 9 },
      ];
      expect([await cancellations.cancelPieces(tx, wanted), await putInCase(tx, wanted)]).toEqual([false, false]);
      expect(await changed()).toEqual([]);
      await tx.$executeRaw`update order_line set in_cases = 1 where id = ${second}`;
      await changed();
      await expect(takeOutOfCase(tx, wanted, 'kept')).rejects.toThrow('not in');
      expect(await changed()).toEqual([]);
    });
  });

  it('that were called off are kept with who did it and why, by their request', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id: orderId, lineId } = order(shop.two.paid);
      const facts = { orderId, requestKey: 'key', by: 'maker' as const, actorId: 'psn', reason: 'sold_out', words: 'why', refundId: null };
      const id = await cancellations.insertCancellation(tx, { ...facts, pieces: [{ lineId, quantity: 2 }] }, now);
      expect(await changed()).toMatchObject([
        {
          table: 'cancellation',
          is: 'new',
          id,
          order_id: orderId,
          request_key: 'key',
          by: 'maker',
          actor_id: 'psn',
          reason: 'sold_out',
          words: 'why',
          at: 'now',
        },
        { table: 'cancellation_line', is: 'new', cancellation_id: id, line_id: lineId, quantity: 2 },
      ]);
      expect(await cancellations.findCancellation(tx, 'key')).toMatchObject({ id });
      expect(await cancellations.findCancellation(tx, 'other')).toBeNull();
      expect(await cancellations.linesOfCancellation(tx, id)).toEqual([{ lineId, quantity: 2 }]);
      expect(await cancellations.linesOfCancellation(tx, 'cnl_none')).toEqual([]);
    });
  });
});
