// trust.md T15: SIGTERM while fifty people are buying, one process after the other (a rolling restart): what was taken is answered to its end, the
// process ends within 15 s, nobody loses a charge; new ones are refused at the door and go to the other process.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { findViolations } from '../checks.ts';
import { fairWeather } from '../plan.ts';
import { settled } from '../quiet.ts';
import { openScene, type Scene } from '../scene.ts';
import { openStage, type Stage } from '../stage.ts';
import { noteRush, rush } from './fifty.ts';

const endsWithinMs = 15_000;
const inTheMiddle = 60;
const mostCut = 5;

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await openStage();
  scene = await openScene(stage, { seed: 15, weather: fairWeather });
});
afterAll(async () => {
  await scene.close();
  await stage.close();
});

it('lets everybody finish', async () => {
  const { house } = scene;
  const crowd = rush(stage, scene);
  await crowd.answered(inTheMiddle);
  for (const victim of ['web-1', 'web-2', 'jobs'] as const) {
    const begun = performance.now();
    await house.strike(victim, 'term', 0);
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    await house.whole();
  }
  await crowd.over;
  // Told to come again is an answer. A connection that the door closed upon before anybody read it looks like a cut one: a few at most.
  expect(crowd.seen.filter((one) => one.status < 0 || (one.status >= 500 && one.retryAfter === null))).toEqual([]);
  expect(crowd.seen.filter((one) => one.status === 0 && one.refused !== true).length).toBeLessThanOrEqual(mostCut);
  expect(crowd.told.some(({ says }) => says === 'paid')).toBe(true);
  await noteRush(scene, crowd);
  await settled(scene);
  expect(await findViolations(scene.pool)).toEqual([]);
  expect(await stage.deadlocks()).toBe('');
});
