// Holding the pieces of a purchase: which lines cannot be had, and which pages hear of it; and what ends the hold when no money comes (laws 1 and 3).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { holdForPurchase } from '#app/flows/checkout/hold-pieces.server.ts';
import { endPurchase } from '#app/flows/payment/end-purchase.server.ts';
import { sessionKey } from '#app/flows/payment/session-params.ts';
import { settlePayment } from '#app/flows/settle-payment.server.ts';
import { lockPurchase } from '#app/domain/orders/order.db.server.ts';
import { getPayment } from '#app/domain/payments/payment.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { dropPagesBy } from '#app/infra/pages/touch.server.ts';
import type { FaultPoint } from '#app/infra/stripe/sandbox/settings.ts';
import { ok, refuse } from '#app/lib/result.ts';

import { makeProduct, type MadeProduct } from '../../make/market.ts';
import { forward, openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../../make/stand.ts';

let stand: Stand;
let touched: string[] = [];
beforeAll(async () => {
  stand = await openStand();
  // Nothing is learnt by webhook here.
  stand.hooks.answer = 500;
  dropPagesBy((tag) => touched.push(tag));
});
afterEach(() => {
  stand.faults.next = () => null;
  touched = [];
});
afterAll(async () => {
  dropPagesBy(null);
  await stand.close();
});

const pool = async ({ poolId }: MadeProduct): Promise<unknown> => (await rows('select on_hand, held from pool where id = $1', [poolId]))[0];
let lines = 0;
const line = ({ poolId, offerId }: MadeProduct, quantity: number) => ({ cartLineId: `line ${String((lines += 1))}`, poolId, offerId, quantity });

/** Holds as an order that is placed does: what is short is taken back. */
function hold(purchaseId: string, ...orders: ReturnType<typeof line>[][]): Promise<string[]> {
  return inTransaction('hold', async (tx, now) => {
    const short = await holdForPurchase(
      tx,
      purchaseId,
      orders.map((each) => ({ lines: each })),
      now,
    );
    return short.length === 0 ? ok(short) : refuse({ kind: 'short' as const, short });
  }).then((held) => (held.ok ? held.value : held.refusal.short));
}

describe('a hold', () => {
  it('takes the pieces of all orders, and tells the pages of what is sold out by it', async () => {
    const [last, many] = [await makeProduct({ onHand: 3 }), await makeProduct({ onHand: 9 })];
    expect(await hold('pur_1', [line(last, 1), line(last, 1)], [line(many, 2)])).toEqual([]);
    expect([await pool(last), await pool(many), touched]).toEqual([{ on_hand: 3, held: 2 }, { on_hand: 9, held: 2 }, []]);
    expect(await hold('pur_2', [line(last, 1)], [line(many, 1)])).toEqual([]);
    expect(touched.sort()).toEqual(['catalog', `maker:${last.makerId}`, `product:${last.productId}`]);
    expect(await rows('select purchase_id, quantity from hold where pool_id = $1 order by purchase_id', [last.poolId])).toEqual([
      { purchase_id: 'pur_1', quantity: 2 },
      { purchase_id: 'pur_2', quantity: 1 },
    ]);
  });

  it('names every line that lacks pieces, and only those; then nothing is held', async () => {
    const [few, none, many] = [await makeProduct({ onHand: 1 }), await makeProduct({ onHand: 0 }), await makeProduct({ onHand: 9 })];
    const wanted = [line(few, 1), line(few, 1), line(none, 1), line(many, 9)] as const;
    expect(await hold('pur_1', [wanted[0], wanted[3]], [wanted[1], wanted[2]])).toEqual([wanted[0], wanted[1], wanted[2]].map((each) => each.cartLineId));
    expect([await pool(few), await pool(many), touched]).toEqual([{ on_hand: 1, held: 0 }, { on_hand: 9, held: 0 }, []]);
  });

  it('that ends without money tells the pages that the piece is there again', async () => {
    const product = await makeProduct({ onHand: 1 });
    const { purchaseId } = await placed([{ offerId: product.offerId }]);
    touched = [];
    await inTransaction('end', async (tx, now) => {
      const purchase = await lockPurchase(tx, purchaseId);
      if (purchase === null) throw new Error('no purchase');
      const payment = await getPayment(tx, purchaseId);
      await endPurchase(tx, purchase, payment.id, { to: 'expired', payment: 'cancelled', actorId: null, reason: 'test' }, now);
    });
    expect(touched.sort()).toEqual(['catalog', `maker:${product.makerId}`, `product:${product.productId}`]);
  });
});

describe('the reconciler of an unpaid purchase', () => {
  const cut = (where: (point: FaultPoint & { at: 'request' }) => boolean) => {
    stand.faults.next = (point) => (point.at === 'request' && where(point) ? { do: 'cut', when: 'before' } : null);
  };
  const sessions = (purchaseId: string) =>
    rows(`select body->>'status' as status from stripe_sandbox.objects where type = 'checkout.session' and body->'metadata'->>'purchaseId' = $1`, [purchaseId]);

  async function one(): Promise<{ product: MadeProduct; purchaseId: string }> {
    const product = await makeProduct({ onHand: 1 });
    return { product, purchaseId: (await placed([{ offerId: product.offerId }])).purchaseId };
  }

  /** A session was asked for that many seconds ago, and there is no answer. */
  async function asked(purchaseId: string, secondsAgo: number): Promise<void> {
    await rows(
      `update payment set session_expires_at = date_trunc('second', now()) + interval '31 minutes' - make_interval(secs => $2) where purchase_id = $1`,
      [purchaseId, secondsAgo],
    );
  }

  it('knows nothing of one that is not there, and asks nobody about one that is paid', async () => {
    expect(await settlePayment('pur_none')).toBe('nothing');
    const { purchaseId } = await one();
    await press(await paymentPage(purchaseId));
    expect(await settlePayment(purchaseId)).toBe('paid');
    cut(() => true);
    expect(await settlePayment(purchaseId)).toBe('already');
  });

  it('leaves the page open until the time for paying has run out, and then has it closed', async () => {
    const { product, purchaseId } = await one();
    await paymentPage(purchaseId);
    expect([await settlePayment(purchaseId), await sessions(purchaseId)]).toEqual(['open', [{ status: 'open' }]]);
    await forward(11);
    cut(() => true);
    const checked = () => rows('select checked_at from payment where purchase_id = $1', [purchaseId]);
    const before = await checked();
    expect([await settlePayment(purchaseId), await pool(product), await checked()]).toEqual(['unknown', { on_hand: 1, held: 1 }, before]);
    // Nobody looks for a session that is known.
    cut(({ method, path }) => method === 'GET' && path === '/v1/checkout/sessions');
    expect([await settlePayment(purchaseId), await sessions(purchaseId)]).toEqual(['ended', [{ status: 'expired' }]]);
    expect([await stateOf(purchaseId), await pool(product)]).toEqual(['expired', { on_hand: 1, held: 0 }]);
  });

  it('closes the page of one that is over, before its time', async () => {
    const { purchaseId } = await one();
    await paymentPage(purchaseId);
    await rows("update purchase set state = 'cancelled', ended_at = market_now() where id = $1", [purchaseId]);
    await settlePayment(purchaseId);
    expect(await sessions(purchaseId)).toEqual([{ status: 'expired' }]);
  });

  it('asks Stripe nothing where it is known that there is no page', async () => {
    const { purchaseId } = await one();
    await rows('update payment set session_expires_at = null where purchase_id = $1', [purchaseId]);
    await forward(11);
    cut(() => true);
    expect(await settlePayment(purchaseId)).toBe('ended');
  });

  it('looks for the page whose answer was lost, among those of others', async () => {
    const [mine, other] = [await one(), await one()];
    for (const { purchaseId } of [mine, other]) await paymentPage(purchaseId);
    await rows('update payment set session_id = null, session_url = null where purchase_id = $1', [mine.purchaseId]);
    // So long ago that no request can still be on its way.
    await rows("update payment set session_expires_at = session_expires_at - interval '100 seconds' where purchase_id = $1", [mine.purchaseId]);
    await rows(
      `update stripe_sandbox.objects set body = jsonb_set(body, '{created}', to_jsonb((body->>'created')::bigint - 100)), created = created - 100
        where type = 'checkout.session' and body->'metadata'->>'purchaseId' = $1`,
      [mine.purchaseId],
    );
    await forward(11);
    cut(({ method, path }) => method === 'GET' && path === '/v1/checkout/sessions');
    expect([await settlePayment(mine.purchaseId), await pool(mine.product)]).toEqual(['unknown', { on_hand: 1, held: 1 }]);
    stand.faults.next = () => null;
    expect(await settlePayment(mine.purchaseId)).toBe('ended');
    expect([await sessions(mine.purchaseId), await sessions(other.purchaseId)]).toEqual([[{ status: 'expired' }], [{ status: 'open' }]]);
  });

  it('takes the place of a request that may still be on its way, and of no older one', async () => {
    const [fresh, old] = [await one(), await one()];
    await forward(11);
    await asked(fresh.purchaseId, 30);
    cut(({ method }) => method === 'POST');
    expect([await settlePayment(fresh.purchaseId), await pool(fresh.product)]).toEqual(['unknown', { on_hand: 1, held: 1 }]);
    stand.faults.next = () => null;
    await asked(fresh.purchaseId, 30);
    const keys: (string | null)[] = [];
    stand.faults.next = (point) => {
      if (point.at === 'request' && point.path === '/v1/checkout/sessions' && point.method === 'POST') keys.push(point.idempotencyKey);
      return null;
    };
    const [payment] = await rows<{ id: string; at: Date }>('select id, session_expires_at as at from payment where purchase_id = $1', [fresh.purchaseId]);
    expect([await settlePayment(fresh.purchaseId), await sessions(fresh.purchaseId)]).toEqual(['ended', [{ status: 'expired' }]]);
    // Under its own key: if it comes after all, it is the same session.
    expect(keys).toEqual([sessionKey(payment?.id ?? '', payment?.at ?? new Date(0))]);
    await asked(old.purchaseId, 60);
    expect([await settlePayment(old.purchaseId), await sessions(old.purchaseId)]).toEqual(['ended', []]);
  });

  it('that Stripe refuses to make a page for ends it: there is none', async () => {
    const { product, purchaseId } = await one();
    await rows("update purchase set email = 'no address' where id = $1", [purchaseId]);
    await forward(11);
    await asked(purchaseId, 30);
    expect([await settlePayment(purchaseId), await sessions(purchaseId), await pool(product)]).toEqual(['ended', [], { on_hand: 1, held: 0 }]);
  });
});
