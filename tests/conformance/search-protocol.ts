// What every engine must do whatever it understands: filters, counts, sorts, pages, highlights, scope, revisions, rebuild, curation.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PRICE_BANDS } from '#app/domain/search/price-bands.ts';
import type { FacetName, Filter, ListField } from '#app/domain/search/filter.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { curationKey, NO_CURATION } from '#app/infra/search/curation.ts';
import type { SearchAnswer, SearchDocument } from '#app/infra/search/port.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';

import { GOODS, type SearchStand, type StandOptions } from './search-stand.ts';

const all = { limit: 60 } as const;
const priceOf = new Map(GOODS.map(({ id, price }) => [id, price]));
const shown = CORPUS.filter(({ facets }) => !facets.category.includes('distilled'));
const ids = (answer: SearchAnswer): string[] => answer.hits.map(({ id }) => id);
const having = (test: (document: SearchDocument) => boolean): string[] =>
  shown
    .filter(test)
    .map(({ id }) => id)
    .sort();
const isIn = (field: ListField, ...values: string[]): Filter => ({ kind: 'in', field, values });

/** A filter and what it leaves of the corpus. */
const FILTERS: readonly (readonly [name: string, filter: Filter, meets: (document: SearchDocument) => boolean])[] = [
  ['nothing', { kind: 'and', of: [] }, () => true],
  ['an empty or', { kind: 'or', of: [] }, () => false],
  ['an empty list', isIn('region'), () => false],
  ['a category', isIn('category', 'ceramics'), ({ facets }) => facets.category.includes('ceramics')],
  ['two categories', isIn('category', 'onggi', 'tea'), ({ facets }) => facets.category.includes('onggi') || facets.category.includes('tea')],
  ['a region', isIn('region', 'gangwon'), ({ facets }) => facets.region === 'gangwon'],
  ['a cluster', isIn('cluster', 'anseong-brass'), ({ facets }) => facets.cluster === 'anseong-brass'],
  ['no cluster of a name', { kind: 'not', of: isIn('cluster', 'anseong-brass') }, ({ facets }) => facets.cluster !== 'anseong-brass'],
  ['a maker', isIn('maker', 'maker-busan'), ({ facets }) => facets.maker === 'maker-busan'],
  ['materials', isIn('material', 'brass', 'silk'), ({ facets }) => facets.material.some((key) => key === 'brass' || key === 'silk')],
  ['ids', isIn('id', 'prd_01', 'prd_07', 'prd_99'), ({ id }) => id === 'prd_01' || id === 'prd_07'],
  ['the way it is made', isIn('made', 'CUSTOM'), ({ id }) => GOODS.find((goods) => goods.id === id)?.made === 'CUSTOM'],
  ['a star', { kind: 'is', field: 'star', value: true }, ({ facets }) => facets.maker === 'maker-anseong'],
  ['no star', { kind: 'is', field: 'star', value: false }, ({ facets }) => facets.maker !== 'maker-anseong'],
  ['a hall', { kind: 'is', field: 'inHall', value: true }, () => false],
  ['in stock', { kind: 'is', field: 'available', value: true }, ({ id }) => GOODS.find((goods) => goods.id === id)?.onHand === 10],
  ['free of shipping', { kind: 'is', field: 'freeShipping', value: true }, () => true],
  ['a span of prices', { kind: 'range', field: 'price', min: 20_000, max: 30_000 }, ({ id }) => between(id, 20_000, 30_000)],
  ['a lowest price', { kind: 'range', field: 'price', min: 100_000 }, ({ id }) => between(id, 100_000, 1e9)],
  [
    'a tree',
    { kind: 'or', of: [{ kind: 'and', of: [isIn('region', 'seoul'), { kind: 'not', of: isIn('material', 'leather') }] }, isIn('cluster', 'anseong-brass')] },
    ({ facets }) => (facets.region === 'seoul' && !facets.material.includes('leather')) || facets.cluster === 'anseong-brass',
  ],
  ['a hostile value', isIn('maker', '" OR maker = "x'), () => false],
];

function between(id: string, min: number, max: number): boolean {
  const price = priceOf.get(id) ?? 0;
  return price >= min && price <= max;
}

/** The protocol; `open` lists the corpus behind the engine. */
export function describeProtocol(engine: string, open: (options: StandOptions) => Promise<SearchStand>): void {
  let stand: SearchStand;
  const ask: SearchStand['ask'] = (q, more) => stand.ask(q, more);
  describe(`${engine}: the protocol`, () => {
    beforeAll(async () => {
      stand = await open({ corpus: CORPUS });
    });
    afterAll(() => stand.close());

    it.each(FILTERS)('filters by %s', async (_, filter, meets) => {
      const answer = await ask('', { ...all, filter });
      expect(ids(answer).sort()).toEqual(having(meets));
      expect(answer.total).toBe(having(meets).length);
      const scoped = await ask('', { ...all, scope: filter });
      expect(ids(scoped).sort()).toEqual(having(meets));
    });

    it.each<[FacetName, (document: SearchDocument) => readonly string[]]>([
      ['category', ({ facets }) => facets.category],
      ['region', ({ facets }) => [facets.region]],
      ['cluster', ({ facets }) => (facets.cluster === null ? [] : [facets.cluster])],
      ['maker', ({ facets }) => [facets.maker]],
      ['material', ({ facets }) => facets.material],
      ['made', ({ id }) => GOODS.flatMap((goods) => (goods.id === id ? [goods.made] : []))],
      ['star', ({ facets }) => (facets.maker === 'maker-anseong' ? ['true'] : [])],
      ['inHall', () => []],
      ['available', ({ id }) => (GOODS.find((goods) => goods.id === id)?.onHand === 10 ? ['true'] : [])],
      ['freeShipping', () => ['true']],
      ['price', ({ id }) => PRICE_BANDS.filter(({ min, max }) => between(id, min, max ?? 1e9)).map(({ key }) => key)],
    ])('counts by %s, most first, as if its own choice were not made', async (facet, valuesOf) => {
      const counts = (documents: readonly SearchDocument[]): Map<string, number> => {
        const counted = new Map<string, number>();
        for (const document of documents) for (const value of valuesOf(document)) counted.set(value, (counted.get(value) ?? 0) + 1);
        return counted;
      };
      const { facets } = await ask('', { facets: [facet] });
      expect(new Map((facets[facet] ?? []).map(({ value, count }) => [value, count]))).toEqual(counts(shown));
      const sizes = (facets[facet] ?? []).map(({ count }) => count);
      if (facet !== 'price') expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      const other: Filter = facet === 'region' ? isIn('category', 'ceramics') : isIn('region', 'seoul');
      const meets = (document: SearchDocument): boolean =>
        facet === 'region' ? document.facets.category.includes('ceramics') : document.facets.region === 'seoul';
      const own = ownChoice(facet, [...counts(shown.filter(meets)).keys()][0]);
      const chosen = await ask('', { facets: [facet], filter: { kind: 'and', of: own === null ? [other] : [other, own] } });
      expect(new Map((chosen.facets[facet] ?? []).map(({ value, count }) => [value, count]))).toEqual(counts(shown.filter(meets)));
    });

    it('tells the lowest and the highest price before the price filter', async () => {
      const prices = shown.map(({ id }) => priceOf.get(id) ?? 0);
      const answer = await ask('', { filter: { kind: 'range', field: 'price', max: 10_000 } });
      expect(answer.facetStats.price).toEqual({ min: Math.min(...prices), max: Math.max(...prices) });
      expect((await ask('', { filter: isIn('region') })).facetStats.price).toBeNull();
    });

    it('orders by price and age', async () => {
      const prices = (answer: SearchAnswer): number[] => ids(answer).map((id) => priceOf.get(id) ?? 0);
      const low = prices(await ask('', { ...all, sort: 'priceLow' }));
      expect(low).toEqual(low.toSorted((a, b) => a - b));
      expect(prices(await ask('', { ...all, sort: 'priceHigh' }))).toEqual(low.toReversed());
      expect(ids(await ask('', { ...all, sort: 'newest' }))).toEqual(shown.map(({ id }) => id).toReversed());
    });

    it('pages without overlap or hole, within the caps', async () => {
      const whole = ids(await ask('', all));
      const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => ask('', { limit: 10, page })));
      expect(pages.flatMap(ids)).toEqual(whole);
      expect(ids(await ask('', { limit: 1e9 })).length).toBeLessThanOrEqual(60);
      expect(ids(await ask('', { limit: -1, page: Number.NaN })).length).toBe(1);
      expect(ids(await ask('', { page: 1e9 }))).toEqual([]);
    });

    it('marks what was met as ranges', async () => {
      const [hit] = (await ask('보석함')).hits;
      const name = CORPUS.find(({ id }) => id === hit?.id)?.words.nameKo ?? '';
      const [[start, end] = [0, 0]] = hit?.highlights.nameKo ?? [];
      expect(name.slice(start, end)).toBe('보석함');
    });

    it('never leaves the scope, whatever the filter says', async () => {
      const answer = await ask('한과', { scope: isIn('maker', 'maker-busan'), filter: isIn('maker', 'maker-seoul'), facets: ['maker'] });
      expect(answer.total).toBe(0);
      expect(answer.facets.maker?.every(({ value }) => value === 'maker-busan') ?? true).toBe(true);
      const or = { kind: 'or', of: [isIn('maker', 'maker-seoul'), { kind: 'and', of: [] }] } as const;
      expect(ids(await ask('', { ...all, scope: isIn('maker', 'maker-busan'), filter: or })).sort()).toEqual(
        having(({ facets }) => facets.maker === 'maker-busan'),
      );
    });

    it('withholds what is for adults and says how much', async () => {
      expect(await ask('안동소주')).toMatchObject({ hiddenForAge: 1 });
      expect(ids(await ask('', all))).not.toContain('prd_51');
      expect(ids(await ask('안동소주', { adult: true }))).toContain('prd_51');
    });

    it('takes words as they were typed when asked to', async () => {
      expect((await ask('gksrhk')).total).toBeGreaterThan(0);
      expect(await ask('gksrhk', { verbatim: true })).toMatchObject({ total: 0, interpreted: [] });
    });

    it('follows a curation: synonyms and pins', async () => {
      const curation = { ...NO_CURATION, version: 1, twoWay: [['꼬까신', '수제화']], pins: { [curationKey('한과')]: ['prd_20', 'prd_51', 'prd_99'] } };
      expect(ids(await ask('꼬까신', { curation }))).toEqual(expect.arrayContaining(['prd_27', 'prd_28']));
      const pinned = await ask('한과', { curation });
      expect(pinned.hits[0]).toMatchObject({ id: 'prd_20', isPinned: true });
      expect(ids(pinned)).not.toContain('prd_51');
      expect(ids(await ask('한과', { curation, filter: isIn('region', 'gangwon') }))).not.toContain('prd_20');
    });

    it('lets pins answer a query that finds nothing by itself, within its filters', async () => {
      const nothing = '쀍뙜쉙';
      const curation = { ...NO_CURATION, version: 1, pins: { [curationKey(nothing)]: ['prd_20', 'prd_99'] } };
      expect(await ask(nothing)).toMatchObject({ hits: [], total: 0 });
      const answer = await ask(nothing, { curation, facets: ['region'] });
      expect(answer).toMatchObject({ hits: [{ id: 'prd_20', isPinned: true }], total: 1, degraded: false });
      expect(answer.facets.region).toMatchObject([{ count: 1 }]);
      expect(await ask(nothing, { curation, filter: isIn('region', 'gangwon') })).toMatchObject({ hits: [], total: 0, degraded: false });
      expect(ids(await ask(nothing, { curation, sort: 'newest' }))).toEqual(['prd_20']);
    });

    it('finds what is like a product', async () => {
      const brass = await stand.engine.similar({ id: 'prd_08' });
      expect(brass.alike).toContain('prd_09');
      expect(brass.alike).not.toContain('prd_08');
      const together = [...brass.alike, ...brass.sameMaker, ...brass.sameCluster];
      expect(new Set(together).size).toBe(together.length);
      expect(await stand.engine.similar({ id: 'prd_none' })).toEqual({ alike: [], sameMaker: [], sameCluster: [] });
    });

    it('passes over an older revision, and takes removed documents out', async () => {
      const [first] = CORPUS;
      if (first === undefined) throw new Error('empty corpus');
      const named = (nameKo: string, revision: number): SearchDocument => ({ ...first, revision, words: { ...first.words, nameKo } });
      const write = async (document: SearchDocument): Promise<void> => {
        await inTransaction('write', (tx) => stand.engine.write(tx, [document]));
        await stand.engine.feed([document.id]);
      };
      await write(named('전복껍데기 보석함', 5));
      expect((await ask('전복껍데기')).total).toBe(1);
      await write(named('소라껍데기 보석함', 4));
      expect((await ask('소라껍데기')).total).toBe(0);
      await inTransaction('remove', (tx) => stand.engine.remove(tx, [first.id]));
      await stand.engine.feed([first.id]);
      expect((await ask('전복껍데기')).total).toBe(0);
      await write({ ...first, revision: 6 });
      expect((await ask('나전칠기 보석함')).hits[0]?.id).toBe(first.id);
    });

    it('is built anew while it is searched, without a hole, and says how far it is', async () => {
      const steps: number[] = [];
      const rebuilding = stand.engine.rebuild(({ done }) => steps.push(done));
      const running = { ended: false };
      void rebuilding.then(() => (running.ended = true));
      do expect((await ask('한과')).total).toBeGreaterThan(0);
      while (!running.ended);
      expect(await rebuilding).toBe(CORPUS.length);
      expect(steps.at(-1)).toBe(CORPUS.length);
      expect((await ask('', all)).total).toBe(shown.length);
    });
  });
}

/** A choice of the facet itself, which its own counts must not feel. */
function ownChoice(facet: FacetName, value = 'none'): Filter | null {
  if (facet === 'price') return { kind: 'range', field: 'price', max: 10_000 };
  if (facet === 'star' || facet === 'inHall' || facet === 'available' || facet === 'freeShipping') return { kind: 'is', field: facet, value: true };
  return { kind: 'in', field: facet, values: [value] };
}
