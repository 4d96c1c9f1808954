// The test of a row of seeds, each one a run. `CHAOS_SEEDS` says how many, `CHAOS_FROM` the first, `CHAOS_TIMES` how often each is played.
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { play, type Ran } from './run.ts';
import { openStage, type Stage } from './stage.ts';

/** Seeds that ever failed; they always run. */
const keptSeeds = JSON.parse(readFileSync(new URL('kept-seeds.json', import.meta.url), 'utf8')) as number[];

function setting(name: string, otherwise: number): number {
  return Number(process.env[name] ?? otherwise);
}

/** Two lanes, each a file of its own: while one market waits, the other has the machine. */
const lanes = 2;

/** Plays every other one of so many seeds and the kept ones, one after another. */
export function playSeeds(count: number, lane: number): void {
  const first = setting('CHAOS_FROM', 1);
  const row = Array.from({ length: setting('CHAOS_SEEDS', count) }, (_, place) => first + place);
  const once = [...new Set([...keptSeeds, ...row])].filter((_, place) => place % lanes === lane);
  if (once.length === 0) {
    it('has no seed to play', () => undefined);
    return;
  }
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  it.each(Array.from({ length: setting('CHAOS_TIMES', 1) }, () => once).flat())(
    'seed %i: nothing oversold, nobody charged without an order, nothing left undone',
    async (seed) => {
      const ran = await play(stage, seed);
      if (process.env['CHAOS_TALK'] !== undefined) console.log(figures(seed, ran));
      if (ran.violations.length > 0)
        console.log(`seed ${seed}\n${ran.violations.join('\n')}\n${JSON.stringify(ran.plan.blows)}\n${ran.output}\n${ran.deadlocks}`);
      expect(ran.violations, `replay with CHAOS_SEEDS=1 CHAOS_FROM=${seed}, and add ${seed} to tests/chaos/kept-seeds.json`).toEqual([]);
    },
  );
}

function figures(seed: number, { bought, answers, broken, deeds, struck, tookMs }: Ran): string {
  const times = [tookMs.start, tookMs.storm, tookMs.quiet].map((ms) => String(Math.round(ms)));
  return `seed ${seed}: ${bought} bought, ${answers} answers, ${broken} broken; ${JSON.stringify(deeds)}; ${struck.join(', ')}; ${times.join(' + ')} ms`;
}
