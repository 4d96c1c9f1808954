import { describe, expect, it } from 'vitest';

import { feeFor, toOffers, type HallOfOffer } from './product-offer.ts';

const hall: HallOfOffer = { id: 'hal_1', slug: 'winter', name: '겨울', closesAt: new Date('2026-12-13T13:00:00Z'), setAside: 10, clockOffset: 0 };
const row = {
  id: 'ofr_1',
  channel: 'direct' as const,
  hallId: null,
  price: 30_000,
  ownPrice: 30_000,
  free: 3,
  valuesKo: ['소', '설백'],
  valuesEn: ['small', ''],
  flatFee: 3_000,
  was: null,
};
const terms = { shippingFee: 3_000, freeOver: 50_000 };

describe('offers of a product', () => {
  it('carry the fee of one piece alone', () => {
    expect(feeFor(49_999, terms)).toBe(3_000);
    expect(feeFor(50_000, terms)).toBe(0);
    expect(feeFor(1_000_000, { shippingFee: 3_000, freeOver: null })).toBe(3_000);
  });

  it('speak English with Korean where a value has none', () => {
    expect(toOffers([row], [], terms, 'en')[0]?.values).toEqual(['small', '설백']);
    expect(toOffers([row], [], terms, 'ko')[0]?.values).toEqual(['소', '설백']);
  });

  it('of a hall are there only while the hall is, and tell what the maker asks', () => {
    const inHall = { ...row, id: 'ofr_2', channel: 'hall' as const, hallId: 'hal_1', price: 28_500 };
    expect(toOffers([row, inHall], [], terms, 'ko').map((offer) => offer.id)).toEqual(['ofr_1']);
    const [, sold] = toOffers([row, inHall], [hall], terms, 'ko');
    expect(sold).toMatchObject({ hall: { slug: 'winter' }, ownPrice: 30_000, price: 28_500, shippingFee: 3_000 });
  });

  it('without pieces are not available', () => {
    expect(toOffers([{ ...row, free: 0 }], [], terms, 'ko')[0]?.available).toBe(false);
  });
});
