// Settlement: what an order earns its maker, from the capture to the confirmation, and what refunds take from it (laws 8 and 9).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { holdEarning, releaseEarning } from '#app/domain/settlement/earning.db.server.ts';
import { reduceEarning } from '#app/domain/settlement/reduce-earning.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';

import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { earningsOf, fulfil, sell, sellOne, ship } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
});

afterAll(async () => {
  await stand.close();
});

afterEach(async () => {
  await setMarketClock(null);
  expect(await violations()).toEqual([]);
});

describe('an earning', () => {
  it('is written once for each order of a purchase, without commission and its VAT', async () => {
    const [one, two] = [await makeProduct({ price: 100_000 }), await makeProduct({ price: 10_000 })];
    const orders = await sell([{ offerId: one.offerId }, { offerId: two.offerId }]);
    const earned = await Promise.all(orders.map(async ({ orderId }) => (await earningsOf(orderId))[0]));
    expect(earned.map((earning) => earning?.gross).sort()).toEqual([100_000 - 8_800, 13_000 - 880].sort());
    expect(earned.every((earning) => earning?.state === 'accrued' && earning.due === null)).toBe(true);
  });

  it('becomes advanceable when it left, payable when it was confirmed, due two business days later', async () => {
    // Tuesday before Chuseok 2026.
    await setMarketClock(new Date('2026-09-22T03:00:00Z'));
    const order = await sellOne((await makeProduct()).offerId);
    await ship(order);
    expect(await earningsOf(order.orderId)).toMatchObject([{ state: 'advanceable' }]);
    const other = await sellOne((await makeProduct()).offerId);
    await fulfil(other);
    expect(await earningsOf(other.orderId)).toMatchObject([{ state: 'payable', due: '2026-09-28' }]);
  });

  it('shrinks by refunds, is reversed by a whole one, and owes what is taken after it left', async () => {
    const product = await makeProduct({ price: 50_000 });
    const whole = await sellOne(product.offerId);
    await refundPurchase({ purchaseId: whole.purchaseId, operatorId: 'psn_test', reason: 'test' });
    expect(await earningsOf(whole.orderId)).toMatchObject([{ state: 'reversed', gross: 45_600, reduced: 45_600 }]);
    const order = await sellOne(product.offerId);
    const again = inTransaction('reduce beyond', async (tx, now) => {
      const reduced = await reduceEarning(tx, { orderId: order.orderId, refundId: 'rfd_test', makerPart: won(50_000) }, now);
      await tx.$executeRaw`select 1`;
      return { ok: false, refusal: reduced };
    });
    expect(await again).toMatchObject({ refusal: { cut: 45_600, debt: 4_400 } });
  });

  it('is held and released; a due day that passed starts anew', async () => {
    await setMarketClock(new Date('2026-11-02T03:00:00Z'));
    const order = await sellOne((await makeProduct()).offerId);
    await fulfil(order);
    await inTransaction('hold', (tx, now) => holdEarning(tx, order.orderId, 'dispute', now));
    expect(await earningsOf(order.orderId)).toMatchObject([{ held: true, due: '2026-11-04' }]);
    await setMarketClock(new Date('2026-11-09T03:00:00Z'));
    await inTransaction('release', (tx, now) => releaseEarning(tx, order.orderId, now));
    expect(await earningsOf(order.orderId)).toMatchObject([{ held: false, due: '2026-11-11' }]);
  });

  it('cannot be bent in the database', async () => {
    const order = await sellOne((await makeProduct()).offerId);
    const [earning] = await earningsOf(order.orderId);
    const bend = (change: string) => rows(`update earning set ${change} where id = $1`, [earning?.id]);
    await expect(bend('reduced = gross + 1')).rejects.toThrow('earning_law_8_bounds');
    await expect(bend("state = 'payable'")).rejects.toThrow('earning_law_9');
    await expect(bend("state = 'in_payout', payable_at = now(), due_on = now()")).rejects.toThrow('earning_law_8_payout');
    await expect(bend("order_id = 'ord_other'")).rejects.toThrow('law 8');
    await expect(
      rows(
        'insert into earning (id, order_id, maker_id, payee_id, gross, accrued_at) select $1, order_id, maker_id, payee_id, 1, now() from earning where id = $2',
        ['ern_twice', earning?.id],
      ),
    ).rejects.toThrow('earning_order_id_part_key');
  });
});
