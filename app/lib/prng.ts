// Repeatable randomness (mulberry32) for seeds and tests. Never for secrets: see `unguessableToken` in ids.ts.
import { invariant } from './invariant.ts';

/** A seeded source; the same seed gives the same values on every machine. */
export type Prng = {
  /** a float in [0, 1) */
  next: () => number;
  /** a whole number from least to most, both included */
  int: (least: number, most: number) => number;
  /** true with the given probability, 0 to 1 */
  chance: (probability: number) => boolean;
  /** one of a list that is not empty */
  pick: <T>(list: readonly T[]) => T;
  /** one of a list by weights >= 0 that are not all 0 */
  pickWeighted: <T>(list: readonly (readonly [item: T, weight: number])[]) => T;
  /** a shuffled copy */
  shuffle: <T>(list: readonly T[]) => T[];
  /** up to `count` different members, in random order */
  sample: <T>(list: readonly T[], count: number) => T[];
  /** bytes for `newId` and `orderNumber` */
  bytes: (count: number) => Uint8Array;
};

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list.slice(index, index + 1);
  for (const item of found) return item;
  invariant(false, 'nothing to pick from an empty list');
}

/** A seeded source of repeatable randomness; the seed is any 32-bit number. */
export function prng(seed: number): Prng {
  const next = mulberry32(seed);

  const int: Prng['int'] = (least, most) => {
    invariant(Number.isSafeInteger(least) && Number.isSafeInteger(most) && least <= most, 'not a range of whole numbers');
    return least + Math.floor(next() * (most - least + 1));
  };

  const pick: Prng['pick'] = (list) => at(list, int(0, Math.max(0, list.length - 1)));

  const pickWeighted: Prng['pickWeighted'] = (list) => {
    const whole = list.reduce((sum, [, weight]) => sum + weight, 0);
    invariant(whole > 0 && list.every(([, weight]) => weight >= 0), 'weights are not negative and not all zero');
    let left = next() * whole;
    const heavy = list.filter(([, weight]) => weight > 0);
    for (const [item, weight] of heavy) {
      left -= weight;
      if (left < 0) return item;
    }
    return at(heavy, heavy.length - 1)[0];
  };

  const shuffle: Prng['shuffle'] = (list) => {
    const rest = [...list];
    const shuffled: typeof rest = [];
    while (rest.length > 0) shuffled.push(...rest.splice(int(0, rest.length - 1), 1));
    return shuffled;
  };

  return {
    next,
    int,
    pick,
    pickWeighted,
    shuffle,
    chance: (probability) => next() < probability,
    sample: (list, count) => shuffle(list).slice(0, count),
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
  };
}
