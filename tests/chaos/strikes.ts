// The blows of a plan: deaths at the moments in which something is being written, and what people at the counters do.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Prng } from '#app/lib/prng.ts';

import type { Desks } from './desks.ts';
import { whileTableHeld } from './hold.ts';
import type { Blow, HeldTable, Plan, Victim } from './plan.ts';
import { moveClock } from './quiet.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

export interface Scenery extends Pick<Scene, 'stripe' | 'house' | 'pool' | 'aim'> {
  stage: Stage;
  desks: Desks;
  /** Who died while he waited for which table, for the record. */
  struck: string[];
  /** Nobody buys any more. */
  isOver: () => boolean;
  /** Draws how long a moment is. */
  moments: Prng;
}

const shortestMomentMs = 40;
const longestMomentMs = 200;
const heldBackAnswers = 30;
const eventsComeMs = 1_500;
const longestHoldMs = 30_000;

/** After how many answers Stripe falls silent: some time before each sudden death or jump of the clock, so that in that moment there is much to tell. */
export function silences({ blows }: Plan): number[] {
  return blows.filter(({ does }) => does.kind === 'clock' || isSudden(does)).map(({ after }) => after - heldBackAnswers);
}

function isSudden(does: Blow['does']): boolean {
  return does.kind === 'database' || does.kind === 'held' || (does.kind === 'kill' && does.victim !== 'jobs');
}

/** Resolves when it is over. */
export async function strike(scenery: Scenery, { does }: Blow): Promise<void> {
  const { desks, house, stage } = scenery;
  switch (does.kind) {
    case 'clock':
      return moveClock(scenery.pool, does.minutes);
    case 'set aside':
      return desks.setAside(does.goods, does.pieces);
    case 'price':
      return desks.changePrice(does.price);
    case 'desk':
      return desks.act(does.deed);
    case 'stripe':
      return scenery.stripe.away(does.awayMs);
    case 'held':
      return whileWriting(scenery, does.table);
    case 'database':
      return whileEventsCome(scenery, null, () => stage.strike(does.how, does.awayMs));
    default:
      if (does.kind === 'kill' && does.victim !== 'jobs') return whileEventsCome(scenery, does.victim, () => house.strike(does.victim, does.kind, does.awayMs));
      return house.strike(does.victim, does.kind, does.awayMs);
  }
}

// Death comes while Stripe's events are being taken: they were held back for a while, so that there are some, and are told while what keeps them
// is slow. What was answered must be kept.
function whileEventsCome({ stripe, moments, aim, house, pool }: Scenery, victim: Victim | null, die: () => Promise<void>): Promise<void> {
  return whileTableHeld(pool, 'stripe_event', async (hold) => {
    if (victim !== null) aim(house.originOf(victim));
    await stripe.tell();
    await hold.until(1, eventsComeMs);
    await sleep(moments.int(shortestMomentMs, longestMomentMs));
    await die();
    aim(null);
  });
}

// Whoever writes there dies before it is written: what he had committed by then must be whole without it.
function whileWriting({ stripe, moments, house, pool, isOver, struck }: Scenery, table: HeldTable): Promise<void> {
  return whileTableHeld(pool, table, async (hold) => {
    await stripe.tell();
    await hold.until(1, longestHoldMs, isOver);
    await sleep(moments.int(shortestMomentMs, longestMomentMs));
    const waiting = new Set(await hold.waiting());
    const dying = victims.filter((name) => waiting.has(name));
    struck.push(`${table}: ${dying.join(' and ') || 'nobody'}`);
    await Promise.all(dying.map((name) => house.strike(name, 'kill', 0)));
  });
}

const victims: readonly Victim[] = ['web-1', 'web-2', 'jobs'];
