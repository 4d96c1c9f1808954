// A hall's state by the clock, prices and quantities in it.
import { describe, expect, it } from 'vitest';

import { koreanMoment } from '#app/lib/korean-moment.ts';

import { canStock, changeHallInput, hallState, isHallPrice, leastSetAside, openHallInput, type HallFacts } from './hall.ts';

const hall: HallFacts = {
  opensAt: new Date('2026-12-01T01:00:00Z'),
  closesAt: new Date('2026-12-20T13:00:00Z'),
  announced: true,
  cancelledAt: null,
  settledAt: null,
};
const at = (instant: string): Date => new Date(instant);

describe('hallState', () => {
  it.each([
    ['2026-12-01T00:59:59.999Z', 'announced'],
    ['2026-12-01T01:00:00.000Z', 'open'],
    ['2026-12-20T12:59:59.999Z', 'open'],
    ['2026-12-20T13:00:00.000Z', 'closed'],
  ])('at %s is %s', (instant, state) => {
    expect(hallState(hall, at(instant))).toBe(state);
  });

  it('keeps a hall that was not announced a draft until it is over', () => {
    expect(hallState({ ...hall, announced: false }, at('2026-12-10T00:00:00Z'))).toBe('draft');
    expect(hallState({ ...hall, announced: false }, hall.closesAt)).toBe('closed');
  });

  it('is settled after its pieces went back, and cancelled for ever', () => {
    const late = at('2027-01-01T00:00:00Z');
    expect(hallState({ ...hall, settledAt: late }, late)).toBe('settled');
    expect(hallState({ ...hall, settledAt: late, cancelledAt: late }, late)).toBe('cancelled');
  });

  it('takes pieces until it is over', () => {
    expect((['draft', 'announced', 'open', 'closed', 'settled', 'cancelled'] as const).map(canStock)).toEqual([true, true, true, false, false, false]);
  });
});

describe('an item', () => {
  it('costs 100 won at least and no more than directly', () => {
    expect([null, 99, 100, 9_999, 10_000, 10_001, 5_000.5].map((price) => isHallPrice(price, 10_000))).toEqual([true, false, true, true, true, false, false]);
  });

  it('cannot shrink below what was sold and is held', () => {
    expect(leastSetAside({ setAside: 10 }, { onHand: 7, held: 2 })).toBe(5);
  });
});

describe('forms', () => {
  const words = { name: '관', tagline: '한 줄', story: '글' };
  const form = {
    slug: 'a-hall',
    tone: 'brass',
    opensAt: '2026-12-01T10:00',
    closesAt: '2026-12-20T22:00',
    ko: words,
    en: words,
    zones: [{ slug: 'one', nameKo: '하나', nameEn: 'One' }],
  };

  it('read Korean time', () => {
    expect(openHallInput.parse(form)).toMatchObject({ opensAt: hall.opensAt, closesAt: hall.closesAt, announced: false, regionKey: null });
    expect(koreanMoment.safeParse('2026-13-01T10:00').success).toBe(false);
  });

  it('refuse two zones with one slug and unknown fields', () => {
    expect(openHallInput.safeParse({ ...form, zones: [form.zones[0], form.zones[0]] }).success).toBe(false);
    expect(changeHallInput.safeParse({ ...form, hallId: 'hll_1', expectedVersion: 1 }).success).toBe(false);
  });
});
