// The crash-race harness (trust.md T01): each seed is a market in trouble; afterwards every law must hold. `CHAOS_SEEDS` says how many,
// `CHAOS_FROM` the first,
// `CHAOS_TIMES` how often each; seeds that ever failed are kept and always run.
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { play } from './run.ts';
import { openStage, type Stage } from './stage.ts';

const seeds = Number(process.env['CHAOS_SEEDS'] ?? 25);
const first = Number(process.env['CHAOS_FROM'] ?? 1);
const keptSeeds = JSON.parse(readFileSync(new URL('kept-seeds.json', import.meta.url), 'utf8')) as number[];
const times = Number(process.env['CHAOS_TIMES'] ?? 1);
const chosen = [...new Set([...keptSeeds, ...Array.from({ length: seeds }, (_, place) => first + place)])];
const toPlay = Array.from({ length: times }, () => chosen).flat();

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it.each(toPlay)('seed %i: nothing oversold, nobody charged without an order, nothing left undone', async (seed) => {
  const ran = await play(stage, seed);
  if (process.env['CHAOS_TALK'] !== undefined) {
    const { start, storm, quiet } = ran.tookMs;
    console.log(`seed ${seed}: ${ran.bought} bought, ${ran.answers} answers, ${ran.broken} broken; ${[start, storm, quiet].map(Math.round).join(' + ')} ms`);
  }
  if (ran.violations.length > 0) console.log(`seed ${seed}\n${JSON.stringify(ran.plan.blows)}\n${ran.output}`);
  expect(ran.violations, `replay with CHAOS_SEEDS=1 CHAOS_FROM=${seed}, and add ${seed} to tests/chaos/kept-seeds.json`).toEqual([]);
});
