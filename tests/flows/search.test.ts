// The embedded engine on a real PostgreSQL: the judged queries of facts 7.6, facets, filters, sorts, visibility, hostile input.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Filter, Search, SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { listGoods, type ListedGoods } from '#tests/make/listed-goods.ts';
import { CORPUS, nameOf } from '#tests/make/search-corpus.ts';
import { sampleDocument } from '#tests/make/search-documents.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

const MADE = ['STOCK', 'MADE_AFTER_ORDER', 'CUSTOM'] as const;
const GOODS: readonly ListedGoods[] = CORPUS.map(({ id }, index) => ({
  id,
  price: 5_000 + index * 2_000,
  onHand: index % 7 === 6 ? 0 : 10,
  made: MADE[index % 3] ?? 'STOCK',
}));

let engine: Search;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  engine = createSearch({ db: reader() });
  await inTransaction('list goods', (tx) => listGoods(tx, CORPUS, GOODS, ['maker-anseong']));
  await inTransaction('write search', (tx) => engine.write(tx, CORPUS));
});

afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const ask = (q: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> => engine.search({ q, locale: 'ko', ...more });
const found = (answer: SearchAnswer): string[] => answer.hits.map((hit) => nameOf(hit.id));
const names = async (q: string, more: Partial<SearchQuery> = {}): Promise<string[]> => found(await ask(q, more));
const sorted = (list: readonly string[]): string[] => list.toSorted();
const only = (values: readonly (string | undefined)[]): string[] => [...new Set(values.map((value) => value ?? ''))];

describe('the judged queries', () => {
  it.each([
    ['나전칠기 보석함', '나전칠기 보석함'],
    ['자개 손거울', '자개 손거울 매화'],
    ['ㄴㅈㅊㄱ', '나전칠기 보석함'],
    ['ㅂㅉㅇㄱ', '방짜유기 찻잔'],
    ['skwjsclfrl', '나전칠기 보석함'],
    ['dksehdvh', '안동포 이불'],
    ['qkdWkdbrl', '방짜유기 찻잔'],
    ['ㅊㄷㄱ므ㅑㅊ', '도자기 접시'],
    ['냐ㅣㅏ', '명주 스카프'],
    ['통영에서 만든 자개', '자개 손거울 매화'],
    ['한과선물세트', '한과 선물세트'],
    ['한과 선물 세트', '한과 선물세트'],
    ['korean brass spoon', '방짜유기 수저 한 벌'],
    ['mother of pearl box', '나전칠기 보석함'],
    ['najeonchilgi', '나전칠기 보석함'],
    ['나전칠귀', '나전칠기 보석함'],
    ['강릉 한과', '한과 선물세트'],
    ['각인 은반지', '각인 은반지'],
    ['과줄', '갈골 과줄'],
  ])('%s finds %s first', async (q, first) => {
    expect((await names(q))[0]).toBe(first);
  });

  it.each([
    ['자개 손거울', ['나전 손거울 모란']],
    ['ㅎㄱ', ['한과 모둠', '한과 선물세트']],
    ['ㅅㅈㅎ', ['수제화 로퍼', '수제화 옥스퍼드']],
    ['tnwpghk', ['수제화 로퍼', '수제화 옥스퍼드']],
    ['gksrhk', ['한과 모둠', '한과 선물세트', '유과 한 상자']],
    ['수제화는 어디', ['수제화 로퍼', '수제화 옥스퍼드']],
    ['원목 도마', ['원목도마 느티나무', '원목 도마 참나무']],
    ['원목도마', ['원목도마 느티나무', '원목 도마 참나무']],
    ['가죽카드지갑', ['가죽 카드지갑', '가죽 카드 지갑 슬림']],
    ['항아리', ['옹기 항아리 5호', '백자 달항아리', '장독 소', '옹기 뚝배기']],
    ['놋그릇', ['놋그릇 밥공기', '유기 반상기', '방짜유기 찻잔']],
    ['전통과자', ['한과 모둠', '유과 한 상자', '개성약과', '깨강정']],
    ['과줄', ['한과 모둠']],
    ['moon jar', ['백자 달항아리', '달항아리 화병']],
    ['옹끼', ['옹기 뚝배기', '옹기 항아리 5호']],
    ['안경태', ['안경테 라운드', '안경테 티타늄']],
    ['성수동', ['수제화 로퍼', '수제화 옥스퍼드', '가죽 카드지갑']],
    ['유기', ['유기 반상기', '방짜유기 찻잔', '놋그릇 밥공기']],
    ['배', ['나주 배 조청', '유기농 배즙', '배도라지청']],
  ])('%s finds %j', async (q, wanted) => {
    expect(await names(q)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['유기', ['유기농 녹차', '유기농 홍차 잎']],
    ['유기농 차', ['유기 반상기', '방짜유기 찻잔', '유기농 배즙']],
    ['달항아리', ['옹기 항아리 5호', '장독 소']],
    ['소반', ['소반찬 모둠']],
    ['갓', ['갓김치']],
    ['등', ['등산 스틱 주머니']],
    ['보', ['보온병 주머니']],
    ['붓', ['붓기 빼는 팥차']],
    ['배', ['여성 구두 플랫']],
    ['발', ['여성 구두 플랫']],
    ['ㅂㅈㅇㄱ', ['방짜유기 찻잔']],
  ])('%s does not find %j', async (q, unwanted) => {
    const list = await names(q);
    for (const name of unwanted) expect(list).not.toContain(name);
  });

  it('puts the fabric before the food that only comes from its place', async () => {
    expect((await names('모시')).at(-1)).toBe('모시떡');
  });

  it('gives the same with a particle, without spaces, in the other layout', async () => {
    expect(sorted(await names('옹기를'))).toEqual(sorted(await names('옹기')));
    expect((await names('한과선물세트')).slice(0, 10)).toEqual((await names('한과 선물 세트')).slice(0, 10));
    expect(await names('gksrhk')).toEqual(await names('한과'));
  });

  it('says what was rewritten', async () => {
    expect((await ask('skwjsclfrl')).interpreted).toContainEqual({ kind: 'keyboard', from: 'skwjsclfrl', to: '나전칠기' });
    expect((await ask('육과')).suggestions).toContain('유과');
    expect((await ask('육과')).total).toBe(0);
  });

  it('reads price and occasion, and puts no toys before gifts for parents', async () => {
    const answer = await ask('3만원 이하 집들이 선물');
    expect(answer.interpreted.map(({ kind }) => kind)).toEqual(['price', 'occasion']);
    for (const { id } of answer.hits) expect(GOODS.find((goods) => goods.id === id)?.price).toBeLessThanOrEqual(30_000);
    expect(await names('집들이 선물')).toEqual(expect.arrayContaining(['집들이 선물 향초', '백자 달항아리', '유기 반상기', '원목도마 느티나무']));
    expect(await names('어버이날 부모님 선물')).toEqual(['나전칠기 보석함']);
  });

  it('leads to places', async () => {
    expect((await ask('성수동')).places[0]).toEqual({ kind: 'cluster', key: 'seongsu-shoes' });
    expect((await ask('수제화는 어디')).places).toContainEqual({ kind: 'cluster', key: 'seongsu-shoes' });
    const regions = (await ask('강릉 한과', { facets: ['region'] })).facets.region;
    expect(regions).toContainEqual({ value: 'gangwon', count: 3 });
  });

  it('withholds what is for adults until the age is known', async () => {
    const unknown = await ask('안동소주');
    expect(found(unknown)).not.toContain('안동소주 45도');
    expect(unknown.hiddenForAge).toBe(1);
    expect((await names('안동소주', { adult: true }))[0]).toBe('안동소주 45도');
  });

  it('marks what was met', async () => {
    const [hit] = (await ask('자개 손거울')).hits;
    expect(hit?.highlights.nameKo).toEqual([[0, 6]]);
  });

  it('loosens a query that nothing meets as a whole', async () => {
    const answer = await ask('옹기 안경테');
    expect(answer.interpreted.at(-1)?.kind).toBe('relaxed');
    expect(found(answer)[0]).toMatch(/안경테/u);
  });
});

describe('facets, filters, sorts', () => {
  const inCategory: Filter = { kind: 'in', field: 'category', values: ['ceramics'] };

  it('count each facet as if its own choice were not made', async () => {
    const all = await ask('', { facets: ['category', 'region', 'made'], limit: 60 });
    const filter: Filter = { kind: 'and', of: [inCategory, { kind: 'in', field: 'region', values: ['ulsan'] }] };
    const chosen = await ask('', { facets: ['category', 'region'], filter });
    expect(chosen.total).toBe(2);
    expect(chosen.facets.region).toEqual(
      expect.arrayContaining([
        { value: 'ulsan', count: 2 },
        { value: 'gyeonggi', count: 4 },
      ]),
    );
    expect(chosen.facets.category).toContainEqual({ value: 'onggi', count: 2 });
    expect(all.total).toBe(CORPUS.length - 1);
    expect(all.facets.made?.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    expect(all.facetStats.price).toEqual({ min: 5_000, max: Math.max(...GOODS.map((goods) => goods.price)) });
  });

  it('filter by each field', async () => {
    const all = { limit: 60 } as const;
    const priced = await ask('', { ...all, filter: { kind: 'range', field: 'price', min: 20_000, max: 30_000 } });
    expect(
      priced.hits.map(({ id }) => GOODS.find((goods) => goods.id === id)?.price).every((price) => price !== undefined && price >= 20_000 && price <= 30_000),
    ).toBe(true);
    expect(priced.total).toBe(5);
    const stars = await ask('', { ...all, filter: { kind: 'is', field: 'star', value: true } });
    expect(only(stars.hits.map(({ id }) => CORPUS.find((document) => document.id === id)?.facets.maker))).toEqual(['maker-anseong']);
    const gone = await ask('', { ...all, filter: { kind: 'is', field: 'available', value: false } });
    expect(gone.total).toBe(GOODS.filter((goods) => goods.onHand === 0).length);
    const made = await ask('', { ...all, filter: { kind: 'in', field: 'made', values: ['CUSTOM'] } });
    expect(only(made.hits.map(({ id }) => GOODS.find((goods) => goods.id === id)?.made))).toEqual(['CUSTOM']);
    const material = await ask('', { ...all, filter: { kind: 'in', field: 'material', values: ['brass', 'silk'] } });
    expect(material.total).toBe(5);
    expect((await ask('', { filter: { kind: 'is', field: 'inHall', value: true } })).total).toBe(0);
    expect((await ask('', { filter: { kind: 'in', field: 'region', values: [] } })).total).toBe(0);
    expect((await ask('', { filter: { kind: 'not', of: { kind: 'in', field: 'cluster', values: ['anseong-brass'] } } })).total).toBe(CORPUS.length - 1 - 4);
    const scoped = await ask('한과', {
      scope: { kind: 'in', field: 'maker', values: ['maker-busan'] },
      filter: { kind: 'in', field: 'maker', values: ['maker-seoul'] },
    });
    expect(scoped.total).toBe(0);
  });

  it('sort by price and age, and page without overlap', async () => {
    const prices = (answer: SearchAnswer): number[] => answer.hits.map(({ id }) => GOODS.find((goods) => goods.id === id)?.price ?? 0);
    const low = prices(await ask('', { sort: 'priceLow', limit: 60 }));
    expect(low).toEqual(low.toSorted((a, b) => a - b));
    const high = prices(await ask('', { sort: 'priceHigh', limit: 60 }));
    expect(high).toEqual(low.toReversed());
    expect((await ask('', { sort: 'newest', limit: 1 })).hits[0]?.id).toBe(CORPUS.at(-1)?.id);
    const pages = [await ask('', { limit: 7, page: 1 }), await ask('', { limit: 7, page: 2 })];
    expect(new Set(pages.flatMap((page) => page.hits.map(({ id }) => id))).size).toBe(14);
  });

  it('keep to the caps', async () => {
    expect((await ask('', { limit: 1e9 })).hits.length).toBeLessThanOrEqual(60);
    expect((await ask('', { limit: -1, page: Number.NaN })).hits.length).toBe(1);
    expect((await ask('', { page: 1e9 })).hits).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggested = async (q: string): Promise<string[]> =>
    (await engine.suggest({ q, locale: 'ko' })).map(({ kind, key, nameKo }) => `${kind}: ${kind === 'product' ? nameKo : key}`);

  it.each([
    ['나전', 'product: 나전 보석함 소'],
    ['나전치', 'product: 나전칠기 보석함'],
    ['나전ㅊ', 'product: 나전칠기 보석함'],
    ['skwjs', 'product: 나전 보석함 소'],
    ['ㄴㅈㅊㄱ', 'product: 나전칠기 보석함'],
    ['가죽 카', 'product: 가죽 카드지갑'],
    ['성수', 'cluster: seongsu-shoes'],
    ['ㅅㅅㄷ', 'cluster: seongsu-shoes'],
    ['수제', 'category: handmade-shoes'],
    ['강원', 'region: gangwon'],
    ['tongyeong', 'maker: maker-tongyeong'],
  ])('%s -> %s', async (q, expected) => {
    expect(await suggested(q)).toContain(expected);
  });

  it('keep what is for adults back', async () => {
    expect(await suggested('안동소')).not.toContain('product: 안동소주 45도');
    expect((await engine.suggest({ q: '안동소', locale: 'ko', adult: true })).map(({ nameKo }) => nameKo)).toContain('안동소주 45도');
  });
});

describe('what changes', () => {
  it('is found in the same transaction, and not when it is rolled back', async () => {
    const [first] = CORPUS;
    if (!first) throw new Error('empty corpus');
    const renamed = { ...first, revision: 5, words: { ...first.words, nameKo: '전복껍데기 보석함' } };
    await inTransaction('rolled back', async (tx) => {
      await engine.write(tx, [renamed]);
      return { ok: false as const, refusal: { kind: 'never' } };
    });
    expect((await ask('전복껍데기')).total).toBe(0);
    await inTransaction('rename', (tx) => engine.write(tx, [renamed]));
    expect((await ask('전복껍데기')).total).toBe(1);
    await inTransaction('stale', (tx) => engine.write(tx, [{ ...first, revision: 4 }]));
    expect((await ask('전복껍데기')).total).toBe(1);
    await inTransaction('back', (tx) => engine.write(tx, [{ ...first, revision: 6 }]));
    expect((await ask('전복껍데기')).total).toBe(0);
  });

  it('leaves at once when it is paused, suspended or removed', async () => {
    await inTransaction('pause', (tx) => tx.product.update({ where: { id: 'prd_34' }, data: { paused: true } }));
    expect(await names('안경테')).toEqual(['안경테 라운드']);
    await inTransaction('suspend', (tx) => tx.maker.update({ where: { slug: 'maker-daegu' }, data: { status: 'suspended' } }));
    expect(await names('안경테')).toEqual([]);
    expect((await engine.suggest({ q: 'daegu', locale: 'ko' })).map(({ kind }) => kind)).toEqual(['cluster', 'region']);
    await inTransaction('again', async (tx) => {
      await tx.product.update({ where: { id: 'prd_34' }, data: { paused: false } });
      await tx.maker.update({ where: { slug: 'maker-daegu' }, data: { status: 'approved' } });
    });
    expect((await names('안경테')).length).toBe(2);
    const extra = sampleDocument('안경테 각진', { id: 'prd_34', revision: 9 });
    await inTransaction('remove', (tx) => engine.remove(tx, ['prd_34']));
    expect((await names('안경테')).length).toBe(1);
    await inTransaction('write again', (tx) => engine.write(tx, [extra]));
    expect((await names('안경테')).length).toBe(2);
  });

  it('survives a rebuild', async () => {
    const before = await names('한과');
    expect(await engine.rebuild()).toBe(CORPUS.length);
    expect(await names('한과')).toEqual(before);
    expect(await engine.health()).toMatchObject({ engine: 'postgres', ok: true, documents: CORPUS.length });
  });

  it('writes the same words from many transactions at once', async () => {
    const writes = Array.from({ length: 8 }, (_, index) =>
      inTransaction('write', (tx) =>
        engine.write(
          tx,
          CORPUS.slice(index, index + 20)
            .map((document) => ({ ...document, revision: 20 }))
            .reverse(),
        ),
      ),
    );
    await expect(Promise.all(writes)).resolves.toHaveLength(8);
  });
});

describe('hostile input', () => {
  const HOSTILE = [
    "'; drop table search_document; --",
    "' or 1=1 --",
    '" OR seller = x',
    "a':* & !'b",
    '\\',
    "\\'",
    '%_%',
    '$1 ${1}',
    'a\u0000b',
    '\ud800',
    '<script>',
    ':*&|!()<->',
    "한과'",
    'select pg_sleep(10)',
    'ㄱ'.repeat(130),
    '가'.repeat(130),
    'a '.repeat(70),
  ];

  it.each(HOSTILE)('%j is only ever a value', async (text) => {
    await expect(ask(text, { facets: ['category'] })).resolves.toBeDefined();
    await expect(engine.suggest({ q: text, locale: 'ko' })).resolves.toBeDefined();
    const filtered = await ask('', { filter: { kind: 'in', field: 'maker', values: [text.replaceAll('\u0000', '')] } });
    expect(filtered.total).toBe(0);
  });

  it('can be written and read back', async () => {
    const document = sampleDocument(HOSTILE.join(' '), { id: 'prd_hostile', descriptionKo: HOSTILE.join('\n') });
    await inTransaction('hostile', (tx) => engine.write(tx, [document]));
    await inTransaction('hostile', (tx) => engine.remove(tx, ['prd_hostile']));
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_document`.execute(reader());
    expect(rows[0]?.count).toBe(CORPUS.length);
  });
});
