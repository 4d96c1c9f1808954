// trust.md T04: events in every order, each of them twice: the end is what Stripe says when it is asked, and an old failure never un-pays.
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { receiveStripeEvent } from '#app/flows/receive-stripe-event.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { env } from '#app/infra/env.server.ts';
import { findSandbox, stripe } from '#app/infra/stripe/stripe.server.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../../make/stand.ts';

const kinds = ['processing', 'succeeded', 'refunded', 'disputed', 'old failure'] as const;
type Kind = (typeof kinds)[number];
const lanes = 8;
const refundedAtStripe = 100;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  // The events come from here, in the order of the test.
  stand.hooks.answer = 500;
});
afterAll(() => stand.close());

function ordersOf(list: readonly Kind[]): Kind[][] {
  return list.length === 0 ? [[]] : list.flatMap((first) => ordersOf(list.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

async function inLanes<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

let events = 0;
/** Tells the shop of an event, and works it. */
async function hear(type: string, object: object): Promise<string> {
  events += 1;
  const id = `evt_t04_${String(events)}`;
  const payload = JSON.stringify({ id, object: 'event', type, livemode: false, created: 1, data: { object } });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: env().STRIPE_WEBHOOK_SECRET });
  for (let times = 0; times < 2; times += 1) {
    expect(await receiveStripeEvent(new TextEncoder().encode(payload), signature)).toMatchObject({ ok: true });
    await workStripeEvent(id);
  }
  return id;
}

interface Tale {
  purchaseId: string;
  total: number;
  intentId: string;
  sessionId: string;
  refundId: string;
}

/** A purchase of which the shop has heard nothing: declined once, paid by a card whose bank disputes it, a little refunded by hand at Stripe. */
async function tale(offerId: string): Promise<Tale> {
  const { purchaseId, total } = await placed([{ offerId }]);
  const page = await paymentPage(purchaseId);
  await press(page, { action: 'decline', method: 'kr_card' });
  await press(page, { action: 'card', method: 'kr_card', number: '4000000000000259', expiry: '12/40', cvc: '123' });
  const [made] = await rows<{ intent: string; session: string }>(
    `select body->>'payment_intent' as intent, id as session from stripe_sandbox.objects where type = 'checkout.session' and body->'metadata'->>'purchaseId' = $1`,
    [purchaseId],
  );
  const intentId = made?.intent ?? '';
  const refund = await stripe().refunds.create({ payment_intent: intentId, amount: refundedAtStripe });
  return { purchaseId, total, intentId, sessionId: made?.session ?? '', refundId: refund.id };
}

function disputeId(intentId: string): Promise<{ id: string }[]> {
  return rows(`select id from stripe_sandbox.objects where type = 'dispute' and body->>'payment_intent' = $1`, [intentId]);
}

it('all 120 orders of five events end alike', async () => {
  const { offerId } = await makeProduct({ onHand: 200 });
  const tales: { order: Kind[]; tale: Tale }[] = [];
  await inLanes(ordersOf(kinds), async (order) => void tales.push({ order, tale: await tale(offerId) }));
  await findSandbox()?.finishProcessing();
  await inLanes(tales, async ({ order, tale: { purchaseId, intentId, sessionId, refundId } }) => {
    const metadata = { purchaseId };
    const [dispute] = await disputeId(intentId);
    const told: Record<Kind, [type: string, object: object]> = {
      processing: ['payment_intent.processing', { id: intentId, object: 'payment_intent', metadata }],
      succeeded: ['checkout.session.completed', { id: sessionId, object: 'checkout.session', payment_intent: intentId, metadata }],
      refunded: ['refund.created', { id: refundId, object: 'refund', payment_intent: intentId, metadata: {} }],
      disputed: ['charge.dispute.created', { id: dispute?.id, object: 'dispute', payment_intent: intentId }],
      'old failure': ['payment_intent.payment_failed', { id: intentId, object: 'payment_intent', metadata }],
    };
    for (const kind of order) await hear(...told[kind]);
  });
  await sweep({ patienceMs: 0 });
  const ends = await rows<{ end: string }>(
    `select distinct concat_ws(' ', u.state, p.state, u.total - p.captured, u.total - d.withdrawn, d.status,
        (select count(*) from journal j where j.kind = 'sale' and j.reference = u.id),
        (select count(*) from mail m where m.dedupe_key = 'order_paid ' || u.id)) as end
     from purchase u join payment p on p.purchase_id = u.id left join dispute d on d.purchase_id = u.id`,
  );
  expect(ends).toEqual([{ end: `paid captured 0 ${String(refundedAtStripe)} needs_response 1 1` }]);
  expect(await rows('select id from stripe_event where worked_at is null')).toEqual([]);
  expect(await violations()).toEqual([]);
});

it('success that is told before the shop knows its own session is kept, and paid', async () => {
  const { offerId } = await makeProduct();
  const { purchaseId } = await placed([{ offerId }]);
  stand.faults.next = (point) =>
    point.at === 'request' && point.method === 'POST' && point.path.endsWith('checkout/sessions') ? { do: 'cut', when: 'after' } : null;
  await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
  stand.faults.next = () => null;
  const [session] = await rows<{ id: string; url: string }>(
    `select id, body->>'url' as url from stripe_sandbox.objects where type = 'checkout.session' and body->'metadata'->>'purchaseId' = $1`,
    [purchaseId],
  );
  expect(await rows('select session_id from payment where purchase_id = $1', [purchaseId])).toEqual([{ session_id: null }]);
  await press(session?.url ?? '');
  await hear('checkout.session.completed', { id: session?.id, object: 'checkout.session', metadata: { purchaseId } });
  expect(await stateOf(purchaseId)).toBe('paid');
  expect(await violations()).toEqual([]);
});

it('an event of an unknown kind is kept, noted and done with', async () => {
  const id = await hear('customer.created', { id: 'cus_unknown', object: 'customer' });
  expect(await rows('select outcome from stripe_event where id = $1', [id])).toEqual([{ outcome: 'noted' }]);
});
