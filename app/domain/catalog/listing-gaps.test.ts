// What a draft lacks before review: words, options, notice, certificate, personal input.
import { describe, expect, it } from 'vitest';

import { findListingGaps } from './listing-gaps.ts';
import { emptyContent, type ListingContent, type ListingTerms } from './listing.ts';

const shelf = { slug: 'vases', noticeKey: 'other_goods', leaf: true };
const terms: ListingTerms = { categoryId: 'cat_1', made: 'STOCK', leadDays: 0 };
const variant = { sku: 'A', valuesKo: [], valuesEn: [], price: 1_000, stock: 1, weightGrams: 1 };
const whole: ListingContent = {
  ...emptyContent(),
  texts: { ko: { name: '화병', summary: '한 줄', description: '설명', steps: [], care: '' }, en: null },
  variants: [variant],
  notice: { name: '화병', legal: '해당 없음', country: '대한민국', manufacturer: '공방', csContact: '070' },
  pictures: [{ mediaId: 'med_1', altKo: '화병', altEn: '' }],
  materials: ['흙'],
};
const field = { key: 'text', ko: '글', en: 'Words', required: true, maxLength: 20 };

function gaps(content: Partial<ListingContent>, change: Partial<ListingTerms> = {}, category = shelf): string[] {
  return findListingGaps({ ...whole, ...content }, { ...terms, ...change }, category).map((gap) => `${gap.field} ${gap.problem}`);
}

describe('findListingGaps', () => {
  it('finds none in a whole listing, with or without English', () => {
    expect(gaps({})).toEqual([]);
  });

  it('finds everything in an empty one', () => {
    expect(gaps(emptyContent())).toEqual(
      expect.arrayContaining(['texts.ko.name missing', 'variants missing', 'pictures missing', 'materials missing', 'notice.country missing']),
    );
  });

  it('asks for English words where English was begun', () => {
    const en = { name: 'Vase', summary: '', description: 'Text', steps: [], care: '' };
    expect(gaps({ texts: { ko: whole.texts.ko, en } })).toEqual(['texts.en.summary missing']);
  });

  it('asks that variants name each option once', () => {
    const options = [
      {
        ko: '크기',
        en: 'Size',
        values: [
          { ko: '소', en: 'S' },
          { ko: '대', en: 'L' },
        ],
      },
    ];
    const small = { ...variant, valuesKo: ['소'], valuesEn: ['S'] };
    expect(gaps({ options, variants: [small, { ...small, sku: 'B', valuesKo: ['대'] }] })).toEqual([]);
    expect(gaps({ options, variants: [small, { ...small, sku: 'B', valuesKo: ['특대'] }] })).toEqual(['variants.values mismatch']);
    expect(gaps({ options, variants: [small, small] })).toEqual(['variants.sku duplicate', 'variants.values duplicate']);
    expect(gaps({ options })).toEqual(['variants.values mismatch']);
  });

  it('takes personal input for custom-made goods alone, with a lead time', () => {
    expect(gaps({ customFields: [field] })).toEqual(['customFields mismatch']);
    expect(gaps({}, { made: 'CUSTOM', leadDays: 7 })).toEqual(['customFields missing']);
    expect(gaps({ customFields: [field] }, { made: 'CUSTOM' })).toEqual(['leadDays missing']);
    expect(gaps({ customFields: [field] }, { made: 'CUSTOM', leadDays: 7 })).toEqual([]);
  });

  it('keeps goods on leaves and asks lamps for their certificate', () => {
    expect(gaps({}, {}, { ...shelf, leaf: false })).toEqual(['categoryId mismatch']);
    expect(gaps({}, {}, { ...shelf, slug: 'lamps' })).toEqual(['kc missing']);
    expect(gaps({ kc: 'XU999001-26001' }, {}, { ...shelf, slug: 'lamps' })).toEqual([]);
  });
});
