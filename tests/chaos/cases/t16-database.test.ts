// trust.md T16: PostgreSQL stands still for 20 s, a lock is not given back: 503 with Retry-After within 3 s; the pool is used up; nobody waits for
// ever, nothing is written by halves, and the shop is well again within 10 s.
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { prng } from '#app/lib/prng.ts';

import { findViolations } from '../checks.ts';
import { fairWeather } from '../plan.ts';
import { settled } from '../quiet.ts';
import { openScene, type Scene } from '../scene.ts';
import { openStage, type Stage } from '../stage.ts';
import { newVisitor, type Seen } from '../visitor.ts';
import { noteRush, rush } from './fifty.ts';

const standsStillMs = 20_000;
const answeredWithinMs = 3_000;
// What a busy machine adds to a timer.
const graceMs = 500;
const wellWithinMs = 10_000;
const inTheMiddle = 60;
const crowdOfReaders = 24;

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await openStage();
  scene = await openScene(stage, { seed: 16, weather: fairWeather });
});
afterAll(async () => {
  await scene.close();
  await stage.close();
});

/** Asks for pages that need the database, all at once; answers what was seen. */
async function ask(paths: readonly string[], cookies: readonly string[] = []): Promise<Seen[]> {
  const seen: Seen[] = [];
  const world = { origins: scene.house.origins, stripeOrigin: scene.stripe.origin, onAnswer: (one: Seen) => seen.push(one) };
  await Promise.all(paths.map((path, place) => newVisitor(world, prng(place), cookies).get(path)));
  return seen;
}

function sayLater(seen: readonly Seen[]): void {
  expect(seen.filter((one) => one.status !== 503 || one.retryAfter === null)).toEqual([]);
  expect(Math.max(...seen.map(({ tookMs }) => tookMs))).toBeLessThan(answeredWithinMs + graceMs);
}

const pages = ['/search?q=1', '/search?q=2', '/search?q=3'];

async function isWell(): Promise<void> {
  await vi.waitFor(async () => expect((await ask(pages)).map(({ status }) => status)).toEqual([200, 200, 200]), {
    timeout: wellWithinMs,
    interval: 100,
  });
}

it('standing still for twenty seconds in the middle of a rush', async () => {
  const crowd = rush(stage, scene);
  await crowd.answered(inTheMiddle);
  const wake = stage.standStill();
  const until = performance.now() + standsStillMs;
  const first = await ask(pages);
  while (performance.now() < until) {
    sayLater(await ask(pages));
    await sleep(1_000);
  }
  await wake();
  await isWell();
  await crowd.over;
  sayLater(first);
  expect(crowd.seen.filter(({ status, retryAfter }) => status < 0 || (status >= 500 && retryAfter === null))).toEqual([]);
  await noteRush(scene, crowd);
  await settled(scene);
  expect(await findViolations(scene.pool)).toEqual([]);
  expect(await stage.deadlocks()).toBe('');
});

/** Somebody has these tables and does not give them back while `work` goes on. */
async function locked(tables: string, work: () => Promise<void>): Promise<void> {
  const client = await scene.pool.connect();
  try {
    await client.query('begin');
    await client.query(`lock table ${tables} in access exclusive mode`);
    await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
  await isWell();
}

it('a lock that is not given back', async () => {
  const { cookies } = stage.market.operator;
  await locked('purchase', async () => {
    const asked = await ask(['/admin/purchases', '/admin/purchases?page=2'], cookies);
    sayLater(asked);
  });
});

it('no connection left, because everybody waits for the lock: whoever waits for a connection first waits the less for the row', async () => {
  await locked('product, listing_revision', async () => {
    const asked = (await ask(Array.from({ length: crowdOfReaders }, (_, place) => `/search?q=${String(place)}`))).filter(({ status }) => status !== 200);
    expect(asked.length).toBeGreaterThan(0);
    sayLater(asked);
  });
});
