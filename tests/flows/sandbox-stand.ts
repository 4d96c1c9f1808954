// A sandbox of its own for a test: new database, real HTTP, the real SDK, and a shop that only remembers what its webhook got.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Client, Pool } from 'pg';
import type Stripe from 'stripe';
import { createStripe, verifyWebhook } from '#app/infra/stripe/client.server.ts';
import { listen } from '#app/infra/stripe/sandbox/listen.server.ts';
import { createSandbox, type Sandbox } from '#app/infra/stripe/sandbox/sandbox.server.ts';
import type { SandboxOptions } from '#app/infra/stripe/sandbox/settings.ts';

export const WEBHOOK_SECRET = 'whsec_stand';

export type Shop = {
  url: string;
  /** the genuine events in the order of their arrival */
  events: Stripe.Event[];
  /** what the next deliveries are answered; 200 when empty */
  answers: number[];
  forged: number;
  close: () => Promise<void>;
};

export type Stand = {
  sandbox: Sandbox;
  stripe: Stripe;
  shop: Shop;
  pool: Pool;
  port: number;
  options: SandboxOptions;
  /** moves the sandbox's clock */
  advance: (seconds: number) => void;
  nowSeconds: () => number;
  /** posts a button of the hosted page */
  press: (session: Stripe.Checkout.Session, fields: Record<string, string>) => Promise<Response>;
  /** the status code of the answer and the page's HTML */
  open: (session: Stripe.Checkout.Session, query?: string) => Promise<{ status: number; html: string; policy: string }>;
  types: () => string[];
  /** holds up all writes to a table of the sandbox, so that a request stops in the middle of its transaction */
  holdUp: (table: 'objects' | 'deliveries') => Promise<HoldUp>;
  close: () => Promise<void>;
};

export type HoldUp = {
  /** how many transactions wait for a lock */
  waiting: () => Promise<number>;
  release: () => Promise<void>;
};

async function holdUpWrites(pool: Pool, table: string): Promise<HoldUp> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`lock table stripe_sandbox.${table} in exclusive mode`);
  return {
    waiting: async () => {
      const { rows } = await client.query<{ count: number }>(
        'select count(distinct pid)::int as count from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())',
      );
      return rows[0]?.count ?? 0;
    },
    release: async () => {
      await client.query('rollback');
      client.release();
    },
  };
}

async function openShop(): Promise<Shop> {
  const shop: Shop = { url: '', events: [], answers: [], forged: 0, close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    void buffer(request).then((raw) => {
      const header = request.headers['stripe-signature'];
      const event = verifyWebhook(raw, typeof header === 'string' ? header : null, [WEBHOOK_SECRET], { livemode: false });
      if (event === null) shop.forged += 1;
      const status = event === null ? 400 : (shop.answers.shift() ?? 200);
      if (event !== null && status === 200) shop.events.push(event);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  shop.url = `http://127.0.0.1:${String(typeof bound === 'object' && bound !== null ? bound.port : 0)}/webhooks/stripe`;
  shop.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return shop;
}

async function newDatabase(pgUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  // Named like the databases of the other tests, so that what a killed run left behind is cleared away with theirs.
  const name = `test_${String(Math.floor(Date.now() / 1000))}_${crypto.randomUUID().slice(0, 8)}`;
  const ask = async (sql: string): Promise<void> => {
    const admin = new Client({ connectionString: pgUrl });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  await ask(`create database ${name}`);
  const url = new URL(pgUrl);
  url.pathname = `/${name}`;
  // Without force: PostgreSQL itself waits for the closing sessions of the pool, which force would break off with an error.
  return { url: url.href, drop: () => ask(`drop database if exists ${name}`) };
}

/** The stand; close it in afterAll or finally. */
export async function openStand(pgUrl: string, extra: Partial<SandboxOptions> = {}): Promise<Stand> {
  const database = await newDatabase(pgUrl);
  const shop = await openShop();
  const pool = new Pool({ connectionString: database.url, max: 20 });
  const clock = { now: Date.UTC(2026, 10, 23, 3) };
  const place = { base: '' };
  const options: SandboxOptions = {
    pool,
    webhookUrl: shop.url,
    webhookSecret: WEBHOOK_SECRET,
    publicBase: () => place.base,
    now: () => new Date(clock.now),
    ...extra,
  };
  const sandbox = createSandbox(options);
  const { port, close } = await listen(sandbox);
  place.base = `http://127.0.0.1:${String(port)}`;
  const stripe = createStripe({ secretKey: 'sk_test_stand', apiUrl: { host: '127.0.0.1', port, protocol: 'http' } });
  const addressOf = (session: Stripe.Checkout.Session): string => `${place.base}/sandbox/pay/${session.id}`;
  return {
    sandbox,
    stripe,
    shop,
    pool,
    port,
    options,
    advance: (seconds) => {
      clock.now += seconds * 1000;
    },
    nowSeconds: () => Math.floor(clock.now / 1000),
    press: (session, fields) => fetch(addressOf(session), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }),
    open: async (session, query = '') => {
      const response = await fetch(addressOf(session) + query);
      return { status: response.status, html: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
    },
    types: () => shop.events.map((event) => event.type),
    holdUp: (table) => holdUpWrites(pool, table),
    close: async () => {
      await close();
      await sandbox.stop();
      await shop.close();
      await pool.end();
      await database.drop();
    },
  };
}

/** The id of a session's intent; throws if nobody has tried to pay. */
export async function intentIdOf(stand: Stand, session: { id: string }): Promise<string> {
  const { payment_intent: intent } = await stand.stripe.checkout.sessions.retrieve(session.id);
  if (typeof intent !== 'string') throw new Error('the session has no intent');
  return intent;
}

/** A plain session's parameters: two bowls and a spoon, 39,000 won. */
export function cart(extra: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    locale: 'ko',
    success_url: 'https://shop.example/orders/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://shop.example/cart',
    line_items: [
      { quantity: 2, price_data: { currency: 'krw', unit_amount: 15_000, product_data: { name: '백자 사발 <큰 것>' } } },
      { quantity: 1, price_data: { currency: 'krw', unit_amount: 9_000, product_data: { name: '놋 숟가락' } } },
    ],
    ...extra,
  };
}
