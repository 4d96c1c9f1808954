// Where buyers wait for each other before they order. While they go through, somebody holds every pool: they stand before it together and set out in one
// moment, whatever the machine is doing; for longest those who buy the same things in different orders.
import type pg from 'pg';

import type { Customer } from './buyer.ts';
import { whilePoolsHeld } from './hold.ts';
import type { Rush } from './plan.ts';

type Room = Exclude<Rush, 'never'>;

const rooms: Readonly<Record<Room, { size: number; opensMs: number; holdMs: number }>> = {
  crowd: { size: 7, opensMs: 700, holdMs: 400 },
  crossing: { size: 4, opensMs: 6_000, holdMs: 1_200 },
};
const fewest = 3;

/** Lets people through when there are as many as belong together, and now and then. */
export function openGate(pool: pg.Pool): Customer['gate'] {
  const waiting: Record<Room, (() => void)[]> = { crowd: [], crossing: [] };
  const open = async (room: Room): Promise<void> => {
    const people = waiting[room].splice(0);
    const letThrough = (): void => {
      for (const go of people) go();
    };
    if (people.length < fewest) {
      letThrough();
      return;
    }
    await whilePoolsHeld(pool, async (hold) => {
      letThrough();
      await hold.until(people.length, rooms[room].holdMs);
    });
  };
  return (room) =>
    new Promise((go) => {
      const { size, opensMs } = rooms[room];
      waiting[room].push(go);
      if (waiting[room].length >= size) void open(room);
      else setTimeout(() => void open(room), opensMs);
    });
}
