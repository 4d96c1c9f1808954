// One run of a seed: a copy of the market, the shop's processes, Stripe, the buyers and the blows of the plan; then quiet, then the checks.
import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';

import { prng, type Prng } from '#app/lib/prng.ts';

import { shop, type Customer, type Told } from './buyer.ts';
import { findViolations, noteRun } from './checks.ts';
import { openDesks, type Desks } from './desks.ts';
import { openGate } from './gate.ts';
import { planOf, type Plan } from './plan.ts';
import { settled } from './quiet.ts';
import { openScene, type Scene, type SceneWishes } from './scene.ts';
import type { Stage } from './stage.ts';
import { silences, strike } from './strikes.ts';
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
  /** Who died while he waited for which table. */
  struck: string[];
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
  gate: Customer['gate'];
  /** Every buyer has gone. */
  over: boolean;
  struck: string[];
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
      {
        ...scene,
        plan,
        stage,
        seen: [],
        seenAtDesks: [],
        told: [],
        shortChanged: [],
        over: false,
        struck: [],
        moments: prng(seed + 4),
        gate: openGate(scene.pool),
      },
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
  // After the last blow Stripe tells nothing more: what those pay who do not come back is not known when their time is over.
  const lastSilence = (): void => {
    if (blows.length === 0) stripe.hush();
  };
  const onAnswer = (one: Seen): void => {
    game.seen.push(one);
    for (; quiet[0] !== undefined && quiet[0] <= game.seen.length; quiet.shift()) stripe.hush();
    for (; blows[0] !== undefined && blows[0].after <= game.seen.length; blows.shift())
      striking.push(strike({ ...game, desks, isOver: () => game.over }, blows[0]).then(lastSilence));
  };
  const world: World = { origins: house.origins, stripeOrigin: stripe.origin, onAnswer };
  const desks = openDesks({ ...world, onAnswer: (one) => game.seenAtDesks.push(one) }, game.stage.market, pool, plan);
  const started = performance.now();
  await Promise.all(plan.buyers.map((buyer) => comes(game, world, desks, buyer)));
  game.over = true;
  await Promise.all(striking);
  await desks.done();
  const stormed = performance.now();
  await noteRun(pool, { ...game, seen: [...game.seen, ...game.seenAtDesks] });
  await settled(game, quietWithinMs);
  const deadlocks = await game.stage.deadlocks();
  return {
    plan,
    violations: [...(await findViolations(pool)), ...(deadlocks === '' ? [] : ['T12: rows are locked in one order'])],
    bought: game.told.filter(({ says }) => says === 'paid').length,
    answers: game.seen.length,
    broken: game.seen.filter(({ status }) => status <= 0 || status >= 500).length,
    deeds: await countDeeds(pool),
    struck: game.struck,
    tookMs: { start: started - begun, storm: stormed - started, quiet: performance.now() - stormed },
    deadlocks,
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
