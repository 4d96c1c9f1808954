// What a run needs around it: a copy of the market, Stripe with its weather, the shop's processes.
import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { root } from '../../scripts/fingerprint.ts';
import { prepareChecks } from './checks.ts';
import type { Weather } from './plan.ts';
import { openShop, type Shop } from './shop.ts';
import type { Stage } from './stage.ts';
import { openStripe, stripeTimeoutMs, type Stripe } from './stripe.ts';

export interface Scene {
  databaseUrl: string;
  /** The test's own connections; queries fail while the database is away. */
  pool: pg.Pool;
  stripe: Stripe;
  house: Shop;
  /** Events go to this origin alone; null: to any process of the shop. */
  aim: (origin: string | null) => void;
  close: () => Promise<void>;
}

export interface SceneWishes {
  /** Folder of another build than the shop's own. */
  folder?: string;
  env?: Record<string, string>;
  /** SQL for the copy before anything starts. */
  prepare?: readonly string[];
}

/** Opens everything; `close` also drops the copy. */
export async function openScene(stage: Stage, wishes: SceneWishes & { seed: number; weather: Weather }): Promise<Scene> {
  const { seed, weather, prepare = [], env = {}, folder = root } = wishes;
  const copy = await stage.copy(seed);
  const pool = new pg.Pool({ connectionString: copy.url, max: 16, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
  const opened: { house?: Shop; aim: string | null } = { aim: null };
  const stripe = await openStripe({
    databaseUrl: copy.url,
    weather,
    seed,
    webhookUrl: () => `${opened.aim ?? originOf(opened.house)}/webhooks/stripe`,
    webhookSecret,
  });
  const close = async (): Promise<void> => {
    await opened.house?.close();
    await stripe.close();
    await pool.end();
    await copy.drop();
  };
  try {
    await prepareChecks(pool);
    for (const statement of prepare) await pool.query(statement);
    const settings = {
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_TIMEOUT_MS: String(stripeTimeoutMs),
      STRIPE_REST_MS: '250',
      RECONCILE_SECONDS: '0.5',
      ...env,
    };
    const house = await openShop({ databaseUrl: copy.url, stripeOrigin: stripe.origin, env: settings, folder });
    opened.house = house;
    const aim = (origin: string | null): void => {
      opened.aim = origin;
    };
    return { databaseUrl: copy.url, pool, stripe, house, aim, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

// Any process may be told of an event, also one that is away just now: then Stripe tries again.
let turn = 0;
function originOf(house: Shop | undefined): string {
  const origins = house?.origins() ?? [];
  turn += 1;
  return origins[turn % Math.max(1, origins.length)] ?? 'http://127.0.0.1:1';
}
