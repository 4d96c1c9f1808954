// One run of a seed: a copy of the market, the shop's processes, Stripe, the buyers and the blows of the plan; then quiet, then the checks.
import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';

import { prng, type Prng } from '#app/lib/prng.ts';

import { shop, type Told } from './buyer.ts';
import { findViolations, noteRun } from './checks.ts';
import { openDesks, type Desks } from './desks.ts';
import { planOf, type Blow, type Plan, type Victim } from './plan.ts';
import { moveClock, settled } from './quiet.ts';
import { openScene, type Scene, type SceneWishes } from './scene.ts';
import type { Stage } from './stage.ts';
import type { Seen, World } from './visitor.ts';

export interface RunOptions extends SceneWishes {
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
  /** What else took place, counted by SQL. */
  deeds: Record<string, number>;
  tookMs: { start: number; storm: number; quiet: number };
  /** What PostgreSQL wrote of deadlocks. */
  deadlocks: string;
  /** What the processes wrote last. */
  output: string;
}

interface Play extends Pick<Scene, 'stripe' | 'house' | 'pool' | 'aim'> {
  plan: Plan;
  stage: Stage;
  seen: Seen[];
  /** The same for those who work here: no measure of time. */
  seenAtDesks: Seen[];
  told: Told[];
  gate: () => Promise<void>;
  /** Draws how long a moment is. */
  moments: Prng;
  /** Stripe's sessions of which too little was taken. */
  shortChanged: string[];
}

/** Plays a seed and answers what was violated. */
export async function play(stage: Stage, seed: number, options: RunOptions = {}): Promise<Ran> {
  const plan = planOf(seed);
  const begun = performance.now();
  const scene = await openScene(stage, { ...options, seed, weather: plan.weather });
  try {
    return await storm(
      { ...scene, plan, stage, seen: [], seenAtDesks: [], told: [], shortChanged: [], moments: prng(seed + 4), gate: openGate() },
      begun,
      options.quietWithinMs ?? 60_000,
    );
  } catch (fault) {
    throw new Error(`seed ${seed}: ${String(fault)}\n${scene.house.output()}`, { cause: fault });
  } finally {
    await scene.close();
  }
}

async function storm(game: Play, begun: number, quietWithinMs: number): Promise<Ran> {
  const { plan, house, pool, stripe } = game;
  const blows = [...plan.blows];
  const quiet = silences(plan);
  const striking: Promise<void>[] = [];
  const onAnswer = (one: Seen): void => {
    game.seen.push(one);
    for (; quiet[0] !== undefined && quiet[0] <= game.seen.length; quiet.shift()) stripe.hush();
    for (; blows[0] !== undefined && blows[0].after <= game.seen.length; blows.shift()) striking.push(strike(game, desks, blows[0]));
  };
  const world: World = { origins: house.origins, stripeOrigin: stripe.origin, onAnswer };
  const desks = openDesks({ ...world, onAnswer: (one) => game.seenAtDesks.push(one) }, game.stage.market, pool, plan);
  const started = performance.now();
  await Promise.all(plan.buyers.map((buyer) => comes(game, world, desks, buyer)));
  await Promise.all(striking);
  await desks.done();
  const stormed = performance.now();
  await noteRun(pool, { ...game, seen: [...game.seen, ...game.seenAtDesks] });
  await settled(game, quietWithinMs);
  const violations = await findViolations(pool);
  return {
    plan,
    violations,
    bought: game.told.filter(({ says }) => says === 'paid').length,
    answers: game.seen.length,
    broken: game.seen.filter(({ status }) => status <= 0 || status >= 500).length,
    deeds: await countDeeds(pool),
    tookMs: { start: started - begun, storm: stormed - started, quiet: performance.now() - stormed },
    deadlocks: await game.stage.deadlocks(),
    output: house.output(),
  };
}

async function countDeeds(pool: pg.Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<
    Record<string, number>
  >(`select (select count(*) from coupon_use)::int as coupons, (select count(*) from refund)::int as refunds,
    (select count(*) from parcel)::int as parcels, (select count(*) from return_case where state = 'refunded')::int as returns, (select count(*) from dispute)::int as disputes,
    (select count(*) from advance where state <> 'declined')::int as advances, (select count(*) from payout where state = 'settled')::int as payouts`);
  return rows[0] ?? {};
}

async function comes(game: Play, world: World, desks: Desks, buyer: Plan['buyers'][number]): Promise<void> {
  // A market where too many have turned away for others to come would stand still.
  for (const until = performance.now() + buyer.comesAfter * 10; game.seen.length < buyer.comesAfter && performance.now() < until;) await sleep(5);
  const { market } = game.stage;
  const shortChange = async (sessionId: string, by: number): Promise<void> => {
    if (await game.stripe.shortChange(sessionId, by)) game.shortChanged.push(sessionId);
  };
  await shop({ ...world, market, shortChange, tell: (told) => game.told.push(told), onPaid: desks.onPaid, makers: desks, gate: game.gate }, buyer);
}

const crowd = 7;
const gateOpensMs = 700;

/** Lets people through when so many stand before it, and now and then. */
function openGate(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const open = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  return () =>
    new Promise((go) => {
      waiting.push(go);
      if (waiting.length >= crowd) open();
      else setTimeout(open, gateOpensMs);
    });
}

// Death comes while Stripe's events are being taken: they were held back for a while, so that there are some, and are told while what keeps them
// is slow. What was answered must be kept.
const shortestMomentMs = 40;
const longestMomentMs = 200;
const heldBackAnswers = 30;
async function whileEventsCome({ stripe, moments, aim, house, pool }: Play, victim: Victim | null, die: () => Promise<void>): Promise<void> {
  const release = await slowEvents(pool);
  if (victim !== null) aim(house.originOf(victim));
  await stripe.tell();
  await sleep(moments.int(shortestMomentMs, longestMomentMs));
  await die();
  aim(null);
  await release();
}

/** No event can be kept until the answer is called. While the database is away nothing is done. */
async function slowEvents(pool: pg.Pool): Promise<() => Promise<void>> {
  const client = await pool.connect().catch(() => null);
  await client?.query('begin; lock table stripe_event in share mode').catch(() => undefined);
  return async () => {
    await client?.query('rollback').catch(() => undefined);
    client?.release(true);
  };
}

/** After how many answers Stripe falls silent: some time before each sudden death. */
function silences({ blows }: Plan): number[] {
  const sudden = blows.filter(({ does }) => does.kind === 'database' || (does.kind === 'kill' && does.victim !== 'jobs'));
  return sudden.map(({ after }) => after - heldBackAnswers);
}

async function strike(game: Play, desks: Desks, { does }: Blow): Promise<void> {
  switch (does.kind) {
    case 'clock':
      return moveClock(game.pool, does.minutes);
    case 'set aside':
      return desks.setAside(does.goods, does.pieces);
    case 'price':
      return desks.changePrice(does.price);
    case 'desk':
      return desks.act(does.deed);
    case 'stripe':
      return game.stripe.away(does.awayMs);
    case 'database':
      return whileEventsCome(game, null, () => game.stage.strike(does.how, does.awayMs));
    default:
      if (does.kind === 'kill' && does.victim !== 'jobs')
        return whileEventsCome(game, does.victim, () => game.house.strike(does.victim, does.kind, does.awayMs));
      return game.house.strike(does.victim, does.kind, does.awayMs);
  }
}
