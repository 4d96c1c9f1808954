import { describe, expect, it } from 'vitest';

import { gainOf, RANKING, ratedMean, withExposure, type Placed } from './ranking.ts';

const now = Date.UTC(2026, 10, 29);
const most = RANKING.freshness.most + RANKING.rating.most + RANKING.sales.most;

/** A source of numbers that is the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function ranked(seed: number): (Placed & { id: number })[] {
  const random = chance(seed);
  const items = Array.from({ length: 60 }, (_, id) => ({
    id,
    score: random() * 2,
    maker: `m${String(Math.floor(random() * 12))}`,
    isEligible: random() < 0.3,
  }));
  return items.sort((a, b) => b.score - a.score);
}

describe('merits', () => {
  it('add a bounded share, whatever is counted', () => {
    const random = chance(7);
    for (let round = 0; round < 500; round += 1) {
      const merits = { publishedAt: now - random() * 1e11, ratings: Math.floor(random() * 1e4), rating: random() * 5, sold: Math.floor(random() * 1e7) };
      const gain = gainOf(merits, now);
      expect(gain).toBeGreaterThanOrEqual(0);
      expect(gain).toBeLessThanOrEqual(most);
    }
  });

  it('grow with sales by ever less, and one rating proves little', () => {
    const sold = (pieces: number): number => gainOf({ publishedAt: 0, ratings: 0, rating: 0, sold: pieces }, now);
    expect(sold(10) - sold(0)).toBeGreaterThan(sold(1_000) - sold(500));
    expect(sold(1_000_000)).toBe(sold(1_000));
    expect(ratedMean(1, 5)).toBeLessThan(ratedMean(200, 4.8));
    expect(ratedMean(0, 0)).toBe(RANKING.rating.priorMean);
  });
});

describe('places for makers without a sale', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);

  it('lose nobody and are the same all day', () => {
    for (const seed of seeds) {
      const list = ranked(seed);
      const order = withExposure(list, (item) => item, '2026-11-29');
      expect(order.map(({ id }) => id).sort((a, b) => a - b)).toEqual(list.map(({ id }) => id).sort((a, b) => a - b));
      expect(withExposure(list, (item) => item, '2026-11-29')).toEqual(order);
    }
  });

  it('never lift anything above a better match by more than the step', () => {
    for (const seed of seeds) {
      const order = withExposure(ranked(seed), (item) => item, '2026-11-29');
      order.forEach((item, place) => {
        for (const below of order.slice(place + 1)) expect(item.score).toBeGreaterThanOrEqual(below.score * (1 - RANKING.exposure.step) - 1e-9);
      });
    }
  });

  it('are at most one of the first eight and one of every eight after', () => {
    for (const seed of seeds) {
      const list = ranked(seed);
      const order = withExposure(list, (item) => item, '2026-11-29');
      const before = new Map(list.map((item, place) => [item.id, place]));
      const lifted = order.filter((item, place) => (before.get(item.id) ?? 0) > place);
      expect(lifted.every((item) => item.isEligible)).toBe(true);
      expect(lifted.length).toBeLessThanOrEqual(Math.ceil(list.length / RANKING.exposure.every));
    }
  });

  it('go to others on other days', () => {
    const list = Array.from({ length: 40 }, (_, id) => ({ id, score: 1, maker: `m${String(id)}`, isEligible: id >= 10 }));
    const days = Array.from({ length: 20 }, (_, day) => withExposure(list, (item) => item, `2026-11-${String(day + 1)}`)[RANKING.exposure.firstPlace - 1]?.id);
    expect(new Set(days).size).toBeGreaterThan(5);
  });
});
