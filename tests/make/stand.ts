// A market on a database of its own with the real sandbox over real HTTP, and a shop that only takes webhooks. For tests of flows and laws.
import { createServer, type IncomingMessage } from 'node:http';
import { sql } from 'kysely';
import { vi } from 'vitest';

import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { placeOrder, type PlacedOrder, type PlaceOrder } from '#app/flows/place-order.server.ts';
import { receiveStripeEvent } from '#app/flows/receive-stripe-event.server.ts';
import { readCartOf } from '#app/domain/cart/cart.read.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { consentsNeeded } from '#app/domain/orders/consents.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { boss, closeBoss } from '#app/infra/jobs/boss.server.ts';
import type { Faults } from '#app/infra/stripe/sandbox/settings.ts';
import { findSandbox, startSandbox, stopSandbox } from '#app/infra/stripe/stripe.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';

import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';
import { makePlaces } from './market.ts';

export interface Stand {
  /** What goes wrong at Stripe; null: nothing. */
  faults: { next: Faults };
  /** Webhooks are answered with this status instead of being taken; null: taken. */
  hooks: { answer: number | null; bodies: { body: Uint8Array; signature: string | null }[] };
  hookUrl: string;
  close: () => Promise<void>;
}

/** The one account that the provider knows as connected. */
export const connectedAccount = 'acct_test';

/** Call in beforeAll; `close` in afterAll. `own`: a database of the test's own making instead of a fresh one. */
export async function openStand(settings: Record<string, string> = {}, own?: FreshDatabase): Promise<Stand> {
  const database = own ?? (await freshDatabase());
  // Crowds wait here on one process; what is failed on purpose may be tried again at once.
  const patient = { DATABASE_POOL: '24', STRIPE_REST_MS: '0' };
  Object.assign(process.env, { LOG_LEVEL: 'silent', APP_MODE: 'demo', JOBS: 'off', PORT: '0', ...patient, ...settings, DATABASE_URL: database.url });
  const faults: Stand['faults'] = { next: () => null };
  const hooks: Stand['hooks'] = { answer: null, bodies: [] };
  const taking = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const taken = bodyOf(request).then(async (body) => {
      const header = request.headers['stripe-signature'];
      const signature = typeof header === 'string' ? header : null;
      hooks.bodies.push({ body, signature });
      const received = hooks.answer === null ? await receiveStripeEvent(body, signature) : null;
      response.writeHead(hooks.answer ?? (received?.ok === true ? 200 : 400)).end();
    });
    // As the shop does: what cannot be taken now is not acknowledged, and comes again.
    const told: Promise<void> = taken.catch(() => void response.writeHead(500).end()).finally(() => taking.delete(told));
    taking.add(told);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  await startSandbox({ port, faults: (point) => faults.next(point), settleAfterMs: 3_600_000, connectedAccounts: [connectedAccount] });
  // As the shop does before it opens: opened by the first who enqueues, it would need a connection while a crowd of transactions has them all.
  await boss();
  await makePlaces();
  return {
    faults,
    hooks,
    hookUrl: `http://127.0.0.1:${String(port)}/webhooks/stripe`,
    close: async () => {
      await stopSandbox();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(taking);
      await closeBoss();
      await closeConnections();
      await database.drop();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A guest of one's own. */
export function newGuest(): CartOwner {
  return { kind: 'guest', secret: unguessableToken() };
}

/** A whole place-order input for what lies in the basket. */
export async function orderFor(owner: CartOwner, extra: Partial<PlaceOrder> = {}): Promise<PlaceOrder> {
  const { cart } = await readCartOf(reader(), owner, 'ko');
  return {
    owner,
    requestKey: unguessableToken(),
    personId: owner.kind === 'member' ? owner.personId : null,
    contact: { name: '김구매', email: 'buyer@example.com', phone: '010-1234-5678' },
    delivery: { name: '김구매', phone: '010-1234-5678', postalCode: '04524', address1: '서울특별시 중구 세종대로 110', address2: '4층', note: '' },
    expectedTotal: cart.priced.total,
    consents: consentsNeeded(cart).map((need) => need.key),
    locale: 'ko',
    ...extra,
  };
}

/** A guest's placed purchase of these offers, one piece each unless told otherwise. */
export async function placed(offers: readonly { offerId: string; quantity?: number }[]): Promise<PlacedOrder & { owner: CartOwner }> {
  const owner = newGuest();
  for (const { offerId, quantity = 1 } of offers) {
    const added = await addToCart({ owner, offerId, quantity });
    if (!added.ok) throw new Error(`not added: ${JSON.stringify(added.refusal)}`);
  }
  const order = await placeOrder(await orderFor(owner));
  if (!order.ok) throw new Error(`not placed: ${JSON.stringify(order.refusal)}`);
  return { ...order.value, owner };
}

/** Opens the payment page; throws on a refusal. */
export async function paymentPage(purchaseId: string): Promise<string> {
  const begun = await beginPayment({ purchaseId });
  if (!begun.ok) throw new Error(`no payment page: ${JSON.stringify(begun.refusal)}`);
  return begun.value.url;
}

/** Presses a button of the hosted page. */
export async function press(pageUrl: string, fields: Record<string, string> = { action: 'pay', method: 'kr_card' }): Promise<Response> {
  const sandbox = findSandbox();
  if (sandbox === null) throw new Error('no sandbox');
  return sandbox.page(new Request(pageUrl, { method: 'POST', body: new URLSearchParams(fields) }));
}

/** Moves the market's clock. */
export async function forward(minutes: number): Promise<void> {
  await sql`update clock_offset set offset_ms = offset_ms + ${minutes * 60_000}`.execute(connections().kysely);
}

/** Rows of a query, for assertions. */
export async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const found = await connections().pool.query<T & Record<string, unknown>>(text, values);
  return found.rows;
}

/** The state of a purchase. */
export async function stateOf(purchaseId: string): Promise<string> {
  const [row] = await rows<{ state: string }>('select state::text as state from purchase where id = $1', [purchaseId]);
  return row?.state ?? 'absent';
}

/** The sandbox's sum of charges of a purchase that were not refunded, in won. */
export async function keptAtStripe(purchaseId: string): Promise<number> {
  const [row] = await rows<{ kept: number }>(
    `select coalesce(sum((c.body->>'amount_captured')::bigint - (c.body->>'amount_refunded')::bigint), 0)::bigint as kept
     from stripe_sandbox.objects c join stripe_sandbox.objects i on i.id = c.body->>'payment_intent'
     where c.type = 'charge' and c.body->>'status' = 'succeeded' and i.body->'metadata'->>'purchaseId' = $1`,
    [purchaseId],
  );
  return row?.kept ?? 0;
}

/** Waits until the sandbox's webhooks have arrived and were taken. */
export async function webhooksTaken(): Promise<void> {
  await vi.waitFor(
    async () => {
      await findSandbox()?.deliverDue();
      const waiting = await rows('select id from stripe_sandbox.deliveries where delivered_ms is null');
      if (waiting.length > 0) throw new Error('webhooks are under way');
    },
    { timeout: 10_000, interval: 20 },
  );
}
