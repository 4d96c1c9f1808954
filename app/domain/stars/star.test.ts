// The stage table and the plan of the star programme.
import { describe, expect, it } from 'vitest';

import { canMovePlan, canMoveStar, designateStarInput, isDesignation, starMoves, starStages } from './star.ts';

describe('stages', () => {
  it('lead one step at a time to a designation, and from everywhere but the end to the end', () => {
    const path = ['nominated', 'eligible', 'scored', 'shortlisted', 'designated', 'renewed'] as const;
    for (const [place, from] of path.entries()) {
      for (const [other, to] of path.entries())
        expect(canMoveStar(from, to), `${from} -> ${to}`).toBe(other === place + 1 || (from === 'renewed' && to === 'renewed'));
      expect(canMoveStar(from, 'ended')).toBe(true);
      expect(canMoveStar(from, 'revoked')).toBe(isDesignation(from));
    }
  });

  it('never leave the end', () => {
    expect([...starMoves.ended, ...starMoves.revoked]).toEqual([]);
    expect(Object.keys(starMoves).sort()).toEqual([...starStages].sort());
  });
});

it('plans go forward by one step', () => {
  expect(canMovePlan(null, 'strategy')).toBe(true);
  expect(canMovePlan('strategy', 'incubate')).toBe(true);
  expect(canMovePlan('strategy', 'market')).toBe(false);
  expect(canMovePlan('curate', 'market')).toBe(false);
});

it('a designation needs story and reasons in both languages', () => {
  const words = { headline: '한 줄', story: '이야기', quote: '', reasons: '까닭' };
  const form = { starId: 'str_1', expectedVersion: 1, validFrom: '2026-12-01T00:00', texts: { ko: words, en: words } };
  expect(designateStarInput.safeParse(form).success).toBe(true);
  expect(designateStarInput.safeParse({ ...form, texts: { ko: words, en: { ...words, reasons: ' ' } } }).success).toBe(false);
});
