// Two engines, one shop: for every judged query, with filters, facets, sorts and pages, Meilisearch (the double, or a live server by MEILI_URL) answers
// what PostgreSQL answers: the same products in the same order, the same totals, counts, prices and words about it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SHOP_FACETS } from '#app/domain/search/shop-search.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Search, SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { JUDGED } from '#tests/conformance/judged.ts';
import { engineName, openMeiliStand } from '#tests/conformance/meili-stand.ts';
import type { SearchStand } from '#tests/conformance/search-stand.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';

let stand: SearchStand;
let postgres: Search;
let statements: Search;

beforeAll(async () => {
  stand = await openMeiliStand();
  postgres = createSearch({ db: reader(), columns: 'wait' });
  statements = createSearch({ db: reader(), columns: 'off' });
});
afterAll(() => stand.close());

const isIn = (field: 'region' | 'category', ...values: string[]) => ({ kind: 'in', field, values }) as const;
const WAYS: readonly (readonly [string, Partial<SearchQuery>])[] = [
  ['with every facet', { facets: SHOP_FACETS }],
  ['narrowed', { facets: SHOP_FACETS, filter: { kind: 'and', of: [isIn('region', 'seoul', 'gangwon'), { kind: 'range', field: 'price', max: 90_000 }] } }],
  ['in stock, cheapest first', { filter: { kind: 'is', field: 'available', value: true }, sort: 'priceLow' }],
  ['for adults, newest first', { adult: true, sort: 'newest', facets: ['category'] }],
  ['page 2 of 3', { limit: 3, page: 2 }],
  ['in a scope', { scope: isIn('category', 'ceramics'), facets: ['maker'] }],
  ['as typed', { verbatim: true }],
];
const QUERIES = ['', ...JUDGED.map(({ q }) => q), 'ㄱ', '한과 없는낱말', '도자기 접시 3만원 이하', 'best gift', '  ', '유기농 2만원대'];

/** Whether the total is exact to the moment is where they differ: the index outside is a moment behind. */
function comparable(answer: SearchAnswer): SearchAnswer {
  return { ...answer, totalIsExact: true };
}

describe.each(WAYS)(`${engineName} and PostgreSQL, %s`, (_, more) => {
  it.each(QUERIES)('%j', async (q) => {
    const query: SearchQuery = { q, locale: 'ko', ...more };
    expect(comparable(await stand.engine.search(query))).toEqual(comparable(await postgres.search(query)));
  });
});

// Products are put in order by PostgreSQL's statement; the columns in memory weigh names a little otherwise.
describe(`${engineName} and PostgreSQL, suggestions`, () => {
  it.each(['나', '나전', '나전ㅊ', 'ㅅㅅㄷ', '한과 선', 'moon', 'skwjs', '강원', '수제', '배', '안동소'])('%j', async (q) => {
    const inOrder = async (search: Search): Promise<string[]> =>
      (await search.suggest({ q, locale: 'ko', limit: 10 })).map(({ kind, key }) => `${kind}:${key}`);
    expect(await inOrder(stand.engine)).toEqual(await inOrder(statements));
    expect((await inOrder(stand.engine)).toSorted()).toEqual((await inOrder(postgres)).toSorted());
  });
});

describe(`${engineName} and PostgreSQL, similar products`, () => {
  it.each(CORPUS.map(({ id, words }) => [words.nameKo, id] as const))('%s', async (_, id) => {
    expect(await stand.engine.similar({ id, limit: 6 })).toEqual(await postgres.similar({ id, limit: 6 }));
  });
});
