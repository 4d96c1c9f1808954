// Seeded chance for drawn pictures: the same seed gives the same picture on every machine.

/** A stream of chance; every method moves it on. */
export type Chance = {
  /** A number in [0, 1). */
  next(): number;
  /** A number between two bounds. */
  between(low: number, high: number): number;
  /** A whole number, both bounds included. */
  whole(low: number, high: number): number;
  /** One of the given things; the list must not be empty. */
  pick<T>(things: readonly [T, ...T[]]): T;
  /** True with the given probability. */
  sometimes(probability: number): boolean;
  /** A number around zero, within +-spread, likely near zero. */
  around(spread: number): number;
  /** A separate stream for one part, so that a change in one part leaves the others alone. */
  branch(name: string): Chance;
};

/** mulberry32: 32 bits of state, good enough for pictures. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a of a text, as the seed of a branch. */
export function seedOf(text: string, start = 0x811c9dc5): number {
  let hash = start >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** Opens a stream of chance from a whole number. */
export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed);
  next();
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    whole: (low, high) => Math.min(high, Math.floor(between(low, high + 1))),
    pick: (things) => things[Math.floor(next() * things.length)] ?? things[0],
    sometimes: (probability) => next() < probability,
    around: (spread) => (next() + next() + next() - 1.5) * (spread / 1.5),
    branch: (name) => chanceFrom(seedOf(name, seed ^ 0x811c9dc5)),
  };
}
