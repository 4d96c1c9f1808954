// One run of a seed: a copy of the market, the shop's processes, Stripe, the buyers and the blows of the plan; then quiet, then the checks.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { root } from '../../scripts/fingerprint.ts';
import { shop, type Told } from './buyer.ts';
import { findViolations, noteRun, prepareChecks } from './checks.ts';
import { openDesks, type Desks } from './desks.ts';
import { planOf, type Blow, type Plan } from './plan.ts';
import { openShop, type Shop } from './shop.ts';
import type { Stage } from './stage.ts';
import { openStripe, stripeTimeoutMs, type Stripe } from './stripe.ts';
import type { Seen, World } from './visitor.ts';

export interface RunOptions {
  /** Folder of another build than the shop's own. */
  folder?: string;
  env?: Record<string, string>;
  /** SQL for the copy before anything starts. */
  prepare?: readonly string[];
  /** How long the shop may take to finish what is under way. */
  quietWithinMs?: number;
}

export interface Ran {
  plan: Plan;
  violations: string[];
  /** Figures for the record. */
  bought: number;
  answers: number;
  broken: number;
  tookMs: { start: number; storm: number; quiet: number };
  /** What the processes wrote last. */
  output: string;
}

/** Minutes after which whatever waits has waited long enough: holds, jobs of dead processes. */
const longMinutes = 240;

interface Play {
  plan: Plan;
  stage: Stage;
  stripe: Stripe;
  house: Shop;
  pool: pg.Pool;
  seen: Seen[];
  told: Told[];
  /** Stripe's sessions of which too little was taken. */
  shortChanged: string[];
}

/** Plays a seed and answers what was violated. */
export async function play(stage: Stage, seed: number, options: RunOptions = {}): Promise<Ran> {
  const plan = planOf(seed);
  const copy = await stage.copy(seed);
  const pool = new pg.Pool({ connectionString: copy.url, max: 3, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
  const opened: { house?: Shop } = {};
  const webhookUrl = (): string => `${originOf(opened.house)}/webhooks/stripe`;
  const stripe = await openStripe({ databaseUrl: copy.url, weather: plan.weather, seed, webhookUrl, webhookSecret });
  try {
    const begun = performance.now();
    await prepareChecks(pool);
    for (const statement of options.prepare ?? []) await pool.query(statement);
    const env = { STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_TIMEOUT_MS: String(stripeTimeoutMs), RECONCILE_SECONDS: '0.5', ...options.env };
    const house = await openShop({ databaseUrl: copy.url, stripeOrigin: stripe.origin, env, folder: options.folder ?? root });
    opened.house = house;
    return await storm({ plan, stage, stripe, house, pool, seen: [], told: [], shortChanged: [] }, begun, options.quietWithinMs ?? 60_000);
  } catch (fault) {
    throw new Error(`seed ${seed}: ${String(fault)}\n${opened.house?.output() ?? ''}`, { cause: fault });
  } finally {
    await opened.house?.close();
    await stripe.close();
    await pool.end();
    await copy.drop();
  }
}

async function storm(game: Play, begun: number, quietWithinMs: number): Promise<Ran> {
  const { plan, house, pool, stripe } = game;
  const blows = [...plan.blows];
  const striking: Promise<void>[] = [];
  const onAnswer = (one: Seen): void => {
    game.seen.push(one);
    for (; blows[0] !== undefined && blows[0].after <= game.seen.length; blows.shift()) striking.push(strike(game, desks, blows[0]));
  };
  const world: World = { origins: house.origins, stripeOrigin: stripe.origin, onAnswer };
  const desks = await openDesks({ ...world, onAnswer: () => undefined }, game.stage.market, pool, plan);
  const started = performance.now();
  await Promise.all(plan.buyers.map((buyer) => comes(game, world, desks, buyer)));
  await Promise.all(striking);
  await desks.done();
  const stormed = performance.now();
  await noteRun(pool, game);
  await calm(game, quietWithinMs);
  const violations = await findViolations(pool);
  return {
    plan,
    violations,
    bought: game.told.filter(({ says }) => says === 'paid').length,
    answers: game.seen.length,
    broken: game.seen.filter(({ status }) => status <= 0 || status >= 500).length,
    tookMs: { start: started - begun, storm: stormed - started, quiet: performance.now() - stormed },
    output: `${house.output()}\n${await game.stage.deadlocks()}`,
  };
}

// Any process may be told of an event, also one that is away just now: then Stripe tries again.
let turn = 0;
function originOf(house: Shop | undefined): string {
  const origins = house?.origins() ?? [];
  turn += 1;
  return origins[turn % Math.max(1, origins.length)] ?? 'http://127.0.0.1:1';
}

async function comes(game: Play, world: World, desks: Desks, buyer: Plan['buyers'][number]): Promise<void> {
  // A market where too many have turned away for others to come would stand still.
  for (const until = performance.now() + buyer.comesAfter * 10; game.seen.length < buyer.comesAfter && performance.now() < until;) await sleep(5);
  const { market } = game.stage;
  const shortChange = async (sessionId: string, by: number): Promise<void> => {
    if (await game.stripe.shortChange(sessionId, by)) game.shortChanged.push(sessionId);
  };
  await shop({ ...world, market, shortChange, tell: (told) => game.told.push(told), onPaid: desks.onPaid }, buyer);
}

async function strike(game: Play, desks: Desks, { does }: Blow): Promise<void> {
  switch (does.kind) {
    case 'clock':
      return moveClock(game, does.minutes);
    case 'set aside':
      return desks.setAside(does.goods, does.pieces);
    case 'price':
      return desks.changePrice(does.price);
    case 'database':
      return game.stage.strike(does.how, does.awayMs);
    default:
      return game.house.strike(does.victim, does.kind, does.awayMs);
  }
}

async function moveClock({ pool }: Play, minutes: number): Promise<void> {
  // Away for the moment: then this clock does not jump.
  await pool.query('update clock_offset set offset_ms = offset_ms + $1', [minutes * 60_000]).catch(() => undefined);
}

/** Fair weather, every process up, time goes by; until nothing is under way any more. */
async function calm(game: Play, withinMs: number): Promise<void> {
  game.stripe.calm();
  await game.house.whole();
  const until = performance.now() + withinMs;
  for (let look = 0; performance.now() < until; look += 1) {
    // Again and again: what begins after a jump waits for the next.
    if (look % 15 === 0) await moveClock(game, longMinutes);
    await game.stripe.hurry();
    if ((await underWay(game.pool)) === 0) return;
    await sleep(100);
  }
}

async function underWay(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select (
      (select count(*) from purchase u join payment p on p.purchase_id = u.id
        where u.state = 'awaiting_payment' and coalesce(p.session_id, '') not in (select session_id from chaos.short_changed)) + (select count(*) from stripe_event where worked_at is null)
    + (select count(*) from refund where state = 'requested') + (select count(*) from mail where sent_at is null)
    + (select count(*) from stripe_sandbox.deliveries where next_ms is not null))::int as count`);
  return rows[0]?.count ?? 0;
}
