// The demonstration content keeps its promises: complete notices, valid numbers, resolving references, two languages.
import { describe, expect, it } from 'vitest';
import noticeTables from '#app/domain/catalog/product-notice.json' with { type: 'json' };
import { CATEGORIES } from './categories.ts';
import clusters from './clusters.json' with { type: 'json' };
import { MATERIALS, PRODUCT_KINDS } from './content-types.ts';
import { businessCheckDigit } from './makers-kit.ts';
import { MAKERS } from './makers.ts';
import { OCCASIONS } from './occasions.ts';
import { FEATURED_DIRECT, FEATURED_HALL, makeProducts, productsOf } from './products.ts';

const PRODUCTS = makeProducts();
const TABLES = new Map(Object.entries(noticeTables));
const CLAIMS = /명장|명인|장인|무형유산|무형문화재|인간문화재|백년소|백년가게|보유자|전수자|이수자|세계 최초|국가지정/;
const ENGLISH_CLAIMS = /master craftsman|intangible (cultural )?heritage|hundred-year|world.s first/i;

function repeated(words: readonly string[]): string[] {
  return words.filter((word, place) => words.indexOf(word) !== place);
}

describe('shelves', () => {
  it('are two levels with known notice tables', () => {
    const tops = new Set(CATEGORIES.filter((category) => category.parent === null).map((category) => category.slug));
    const leaves = CATEGORIES.filter((category) => category.parent !== null);
    expect(leaves.filter((leaf) => leaf.parent !== null && !tops.has(leaf.parent))).toEqual([]);
    expect(leaves.length).toBeGreaterThanOrEqual(40);
    expect(CATEGORIES.filter((category) => !TABLES.has(category.noticeKey))).toEqual([]);
    expect(repeated(CATEGORIES.map((category) => category.slug))).toEqual([]);
  });

  it('have goods on every leaf', () => {
    const used = new Set(PRODUCTS.map((product) => product.categorySlug));
    const leaves = CATEGORIES.filter((category) => category.parent !== null).map((category) => category.slug);
    expect(leaves.filter((leaf) => !used.has(leaf))).toEqual([]);
    expect([...used].filter((slug) => !leaves.includes(slug))).toEqual([]);
  });
});

describe('makers', () => {
  it('are at least 60 over at least 35 clusters, some without one, in all 16 regions', () => {
    const places = new Set(MAKERS.map((maker) => maker.clusterSlug).filter((slug) => slug !== null));
    expect(MAKERS.length).toBeGreaterThanOrEqual(60);
    expect(places.size).toBeGreaterThanOrEqual(35);
    expect(MAKERS.filter((maker) => maker.clusterSlug === null)).toHaveLength(4);
    expect(new Set(MAKERS.map((maker) => maker.regionKey)).size).toBe(16);
    const known = new Set(clusters.map((cluster) => cluster.slug));
    expect([...places].filter((slug) => !known.has(slug))).toEqual([]);
  });

  it('have unique names and valid, unique numbers', () => {
    expect(repeated(MAKERS.map((maker) => maker.slug))).toEqual([]);
    expect(repeated(MAKERS.flatMap((maker) => [maker.ko.name, maker.en.name]))).toEqual([]);
    expect(repeated(MAKERS.map((maker) => maker.businessNumber))).toEqual([]);
    expect(repeated(MAKERS.map((maker) => maker.phone))).toEqual([]);
    for (const maker of MAKERS) {
      const digits = maker.businessNumber.replaceAll('-', '');
      expect(digits).toMatch(/^999\d{7}$/);
      expect(String(businessCheckDigit(digits.slice(0, 9))), maker.slug).toBe(digits.slice(9));
      expect(maker.phone).toMatch(/^070-0\d{3}-\d{4}$/);
      expect(maker.postalCode).toMatch(/^\d{5}$/);
      expect(maker.employees).toBeLessThan(10);
      expect(Number(maker.ksic)).toBeGreaterThanOrEqual(10);
      expect(Number(maker.ksic)).toBeLessThanOrEqual(34);
      expect(maker.mailOrderNumber === null).toBe(maker.exemptReason !== undefined);
      if (maker.mailOrderNumber !== null) expect(maker.mailOrderNumber).toMatch(/^제2024-[가-힣]{2,20}-\d{4}호$/);
    }
  });

  it('know the published check digits', () => {
    expect(businessCheckDigit('123456789')).toBe(1);
    expect(businessCheckDigit('999119999')).toBe(9);
    expect(businessCheckDigit('999810000')).toBe(0);
  });

  it('tell a story in both languages and sell something', () => {
    for (const maker of MAKERS) {
      expect(maker.ko.story.split('\n\n').length, maker.slug).toBeGreaterThanOrEqual(2);
      expect(maker.en.story.split('\n\n').length, maker.slug).toBeGreaterThanOrEqual(2);
      expect(maker.ko.introduction.length).toBeGreaterThan(10);
      expect(maker.en.introduction.length).toBeGreaterThan(10);
      expect(productsOf(maker.slug).length, maker.slug).toBeGreaterThan(0);
    }
    expect(productsOf('nobody')).toEqual([]);
  });
});

describe('products', () => {
  it('are at least 600, no two alike, the same each time', () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(600);
    expect(repeated(PRODUCTS.map((product) => product.slug))).toEqual([]);
    expect(repeated(PRODUCTS.map((product) => product.ko.name))).toEqual([]);
    expect(repeated(PRODUCTS.map((product) => product.en.name))).toEqual([]);
    expect(repeated(PRODUCTS.flatMap((product) => product.variants.map((variant) => variant.sku)))).toEqual([]);
    expect(PRODUCTS.filter((product) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(product.slug))).toEqual([]);
    expect(makeProducts()).toEqual(PRODUCTS);
  });

  it('state every field of their notice, specifically', () => {
    const keys = new Map(CATEGORIES.map((category) => [category.slug, category.noticeKey]));
    for (const product of PRODUCTS) {
      const fields = TABLES.get(keys.get(product.categorySlug) ?? '')?.fields ?? [];
      expect(Object.keys(product.notice), product.slug).toEqual(fields.map((field) => field.key));
      for (const value of Object.values(product.notice)) {
        expect(value.trim(), product.slug).not.toBe('');
        expect(value, product.slug).not.toMatch(/상세|참조|[{}]/);
      }
    }
  });

  it('cost whole thousands between 4,000 and 1,500,000 won, at every option', () => {
    for (const product of PRODUCTS) {
      for (const variant of product.variants) {
        const price = product.price + variant.priceDelta;
        expect(price % 1000, product.slug).toBe(0);
        expect(price, product.slug).toBeGreaterThanOrEqual(4000);
        expect(price, product.slug).toBeLessThanOrEqual(1_500_000);
        expect(variant.stock).toBeGreaterThanOrEqual(0);
        expect(variant.weightGrams).toBeGreaterThan(0);
      }
    }
  });

  it('have one variant for each combination of at most two options', () => {
    for (const product of PRODUCTS) {
      expect(product.options.length).toBeLessThanOrEqual(2);
      const count = product.options.reduce((total, option) => total * option.values.length, 1);
      expect(product.variants, product.slug).toHaveLength(count);
      expect(repeated(product.variants.map((variant) => variant.values.join('/')))).toEqual([]);
      for (const variant of product.variants) {
        expect(variant.values).toHaveLength(product.options.length);
        product.options.forEach((option, place) => {
          expect(option.values.map((value) => value.ko)).toContain(variant.values[place]);
        });
      }
    }
  });

  it('ask for personal input exactly when they are made for one person', () => {
    for (const product of PRODUCTS) {
      expect((product.customInputs ?? []).length > 0, product.slug).toBe(product.made === 'CUSTOM');
    }
  });

  it('carry three or four pictures that can be drawn, and known occasions', () => {
    const occasions = new Set(OCCASIONS.map((occasion) => occasion.key));
    for (const product of PRODUCTS) {
      expect([3, 4]).toContain(product.pictures.length);
      for (const picture of product.pictures) {
        expect(PRODUCT_KINDS).toContain(picture.kind);
        expect(MATERIALS).toContain(picture.material);
      }
      expect(product.occasions.filter((occasion) => !occasions.has(occasion))).toEqual([]);
    }
  });

  it('name their safety number where the law asks for one', () => {
    const asked = new Set(['hanji-lamps', 'lamps', 'candles', 'wooden-toys']);
    for (const product of PRODUCTS) {
      expect(product.kc !== undefined, product.slug).toBe(asked.has(product.categorySlug));
      if (product.kc !== undefined) expect(JSON.stringify(product.notice), product.slug).toContain(product.kc);
    }
  });

  it('include sold-out, scarce and two-option products, and the two of the journeys in stock', () => {
    const stock = PRODUCTS.map((product) => product.variants.reduce((total, variant) => total + variant.stock, 0));
    expect(stock.filter((total) => total === 0).length).toBeGreaterThan(5);
    expect(stock.filter((total) => total > 0 && total <= 3).length).toBeGreaterThan(5);
    expect(PRODUCTS.filter((product) => product.options.length === 2).length).toBeGreaterThan(20);
    const featured = [FEATURED_DIRECT, FEATURED_HALL].map((slug) => PRODUCTS.find((product) => product.slug === slug));
    expect(new Set(featured.map((product) => product?.makerSlug)).size).toBe(2);
    expect(featured.map((product) => product?.variants.map((variant) => variant.stock))).toEqual([[40], [40]]);
  });

  it('can be found by the words that shoppers type', () => {
    const names = PRODUCTS.map((product) => product.ko.name).join('\n');
    for (const words of [
      ...['나전칠기', '보석함', '자개', '손거울', '옹기', '한과 선물 세트', '수제화', '방짜유기 수저', '달항아리'],
      ...['안경테', '각인 은반지', '안동소주', '유기농 차', '원목 도마', '가죽 카드지갑', '과줄', '쪽염', '한지등'],
      ...['찻사발', '나주 배', '소반', '명주', '모시', '삼베', '보자기', '장아찌', '약과', '고추장'],
    ]) {
      expect(names).toContain(words);
    }
  });
});

describe('texts', () => {
  const makerTexts = MAKERS.map((maker) => [maker.ko, maker.en] as const);
  const productTexts = PRODUCTS.map((product) => [product.ko, product.en] as const);

  it('are complete and claim no official title', () => {
    for (const [ko, en] of [...makerTexts, ...productTexts]) {
      expect(JSON.stringify(ko)).not.toMatch(CLAIMS);
      expect(JSON.stringify(en)).not.toMatch(ENGLISH_CLAIMS);
      expect(JSON.stringify([ko, en])).not.toMatch(/undefined|:""/);
    }
    for (const [ko, en] of productTexts) {
      expect(ko.steps.length, ko.name).toBeGreaterThanOrEqual(3);
      expect(en.steps.length, en.name).toBe(ko.steps.length);
    }
  });

  it('have no Hangul in the English outside brackets', () => {
    for (const [, en] of [...makerTexts, ...productTexts]) {
      expect(JSON.stringify(en).replaceAll(/\([^)]*\)/g, '')).not.toMatch(/\p{Script=Hangul}/u);
    }
  });
});
