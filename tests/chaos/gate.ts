// Where buyers wait for each other before they order. While they go through, somebody holds every pool: they stand before it together and set out in one
// moment, whatever the machine is doing.
import type pg from 'pg';

import type { Customer } from './buyer.ts';
import { whilePoolsHeld } from './hold.ts';
import type { Rush } from './plan.ts';

const rooms: Readonly<Record<Exclude<Rush, 'never'>, { size: number; opensMs: number }>> = {
  crowd: { size: 7, opensMs: 700 },
  crossing: { size: 4, opensMs: 2_500 },
};
const fewest = 3;
const longestHoldMs = 500;

/** Lets people through when there are as many as belong together, and now and then. */
export function openGate(pool: pg.Pool): Customer['gate'] {
  const waiting: Record<Exclude<Rush, 'never'>, (() => void)[]> = { crowd: [], crossing: [] };
  const open = async (rush: Exclude<Rush, 'never'>): Promise<void> => {
    const people = waiting[rush].splice(0);
    if (people.length < fewest) {
      for (const go of people) go();
      return;
    }
    await whilePoolsHeld(pool, async (hold) => {
      for (const go of people) go();
      await hold.until(people.length, longestHoldMs);
    });
  };
  return (rush) =>
    new Promise((go) => {
      const { size, opensMs } = rooms[rush];
      waiting[rush].push(go);
      if (waiting[rush].length >= size) void open(rush);
      else setTimeout(() => void open(rush), opensMs);
    });
}
