// The harness itself is tested: each planted fault (trust.md 2.1) must be found within five seeds, by what SQL says of the run alone.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { plantedBuild } from '../planted/build.ts';
import { faults } from '../planted/faults.ts';
import { faultSetting } from '../planted/plugin.ts';
import { play } from '../run.ts';
import { openStage, type Stage } from '../stage.ts';

const mostSeeds = 5;
const first = Number(process.env['CHAOS_FROM'] ?? 1);
const only = process.env['CHAOS_FAULT'];

let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = await plantedBuild();
  stage = await openStage();
});
afterAll(() => stage.close());

it.each(faults.filter(({ name }) => only === undefined || name === only))('$name: a shop that $story is found out', async ({ name, prepare = [] }) => {
  const found: string[] = [];
  for (let seed = first; seed < first + mostSeeds && found.length === 0; seed += 1) {
    const ran = await play(stage, seed, { folder, env: { [faultSetting]: name }, prepare, quietWithinMs: 8_000 });
    found.push(...ran.violations);
    if (process.env['CHAOS_TALK'] !== undefined)
      console.log(`${name}, seed ${seed}: ${ran.violations.slice(0, 4).join('; ') || 'nothing found'} (${ran.struck.join(', ')})\n${ran.deadlocks}`);
  }
  expect(found).not.toEqual([]);
});

it('the same build without a fault is clean', async () => {
  const ran = await play(stage, first, { folder });
  expect(ran.violations).toEqual([]);
});
