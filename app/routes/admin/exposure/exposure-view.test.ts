import { describe, expect, it } from 'vitest';

import { exposureView, hintsFor } from './exposure-view.ts';

const now = new Date('2026-11-29T00:00:00Z');
const well = {
  views30: 100,
  views90: 300,
  sales30: 4,
  sales90: 12,
  lastSale: now,
  goods: 10,
  soldOut: 1,
  noEnglish: 0,
  fewPictures: 0,
  newest: new Date('2026-11-01T00:00:00Z'),
  freeShipping: true,
  everInHall: true,
  star: false,
};

describe('what could help', () => {
  it('is nothing where all is well', () => {
    expect(hintsFor(well, now)).toEqual([]);
  });

  it('is told by the facts', () => {
    expect(hintsFor({ ...well, goods: 0 }, now)).toEqual(['noGoods']);
    expect(hintsFor({ ...well, soldOut: 10 }, now)).toEqual(['soldOut']);
    expect(hintsFor({ ...well, goods: 2, soldOut: 0 }, now)).toEqual(['fewGoods']);
    expect(hintsFor({ ...well, noEnglish: 5 }, now)).toEqual(['noEnglish']);
    expect(hintsFor({ ...well, noEnglish: 4, fewPictures: 9, everInHall: false, freeShipping: false }, now)).toEqual([
      'fewPictures',
      'neverInHall',
      'noFreeShipping',
    ]);
    expect(hintsFor({ ...well, newest: new Date('2026-08-01T00:00:00Z') }, now)).toEqual(['nothingNew']);
    expect(hintsFor({ ...well, sales30: 0 }, now)).toEqual(['seenNotSold']);
  });
});

it('the address chooses a known view', () => {
  expect(exposureView(new URLSearchParams('show=unseen90'))).toBe('unseen90');
  for (const query of ['', 'show=x', 'show=__proto__']) expect(exposureView(new URLSearchParams(query))).toBe('unsold30');
});
