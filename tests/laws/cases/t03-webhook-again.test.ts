// trust.md T03: a webhook twice, twenty times at once, and again after a restart: one effect, one mail, one journal; 200 each time.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { sweep } from '#app/flows/sweep.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { closeBoss } from '#app/infra/jobs/boss.server.ts';
import { action } from '#app/routes/webhooks/stripe.hook.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { openStand, paymentPage, placed, press, rows, stateOf, webhooksTaken, type Stand } from '../../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

it('is worked once', async () => {
  const { offerId, poolId } = await makeProduct({ onHand: 3 });
  const { purchaseId } = await placed([{ offerId }]);
  await press(await paymentPage(purchaseId));
  await webhooksTaken();
  const [sent] = stand.hooks.bodies;
  if (sent === undefined) throw new Error('no webhook came');
  const again = async (): Promise<number> => {
    const headers = new Headers({ 'stripe-signature': sent.signature ?? '' });
    return (await action({ request: new Request('http://localhost/webhooks/stripe', { method: 'POST', headers, body: Buffer.from(sent.body) }) })).status;
  };
  const statuses = [await again(), ...(await Promise.all(Array.from({ length: 20 }, again)))];
  const [event] = await rows<{ id: string }>('select id from stripe_event where worked_at is null');
  await Promise.all(Array.from({ length: 5 }, () => workStripeEvent(event?.id ?? '')));
  // A new process knows nothing but the database.
  await closeBoss();
  await closeConnections();
  statuses.push(...(await Promise.all(Array.from({ length: 3 }, again))));
  await sweep({ patienceMs: 0 });
  expect(statuses).toEqual(statuses.map(() => 200));
  expect(await stateOf(purchaseId)).toBe('paid');
  expect(await rows('select on_hand, held from pool where id = $1', [poolId])).toEqual([{ on_hand: 2, held: 0 }]);
  expect(await rows(`select id from mail where dedupe_key = 'order_paid ' || $1`, [purchaseId])).toHaveLength(1);
  expect(await rows(`select id from journal where kind = 'sale' and reference = $1`, [purchaseId])).toHaveLength(1);
  expect(await violations()).toEqual([]);
});
