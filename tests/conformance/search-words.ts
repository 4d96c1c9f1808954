// What every engine must understand: the vectors, synonyms, traps and judged queries of facts 7.2-7.6.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CORPUS } from '#tests/make/search-corpus.ts';

import { HOMONYM_CORPUS, TRAPS } from './homonym-corpus.ts';
import { JUDGED, type Judged } from './judged.ts';
import queries from './judged-queries.json' with { type: 'json' };
import { goodsOf, type SearchStand, type StandOptions } from './search-stand.ts';
import { ONE_WAY, REVERSED, ROMANISED, SLIPS, TWO_WAY, VECTORS, WORD_CORPUS } from './word-corpus.ts';

export type OpenStand = (options: StandOptions) => Promise<SearchStand>;

const all = { limit: 60 } as const;
// 과줄 is a local word for 한과 and finds it too (query 27 of facts 7.6).
const alsoBack: ReadonlySet<string> = new Set(['과줄']);

/** The 42 judged queries. One corpus and so one of these for each test file: a process has one database. */
export function describeJudged(engine: string, open: OpenStand): void {
  describe(`${engine}: the judged queries`, () => {
    const stand = standOf(open, { corpus: CORPUS });
    it('are the 42 of facts 7.6', () => {
      expect(JUDGED.map(({ q }) => q)).toEqual(queries.map(({ q }) => q));
    });
    it.each(JUDGED.map((judged) => [judged.q, judged] as const))('%s', (_, judged) => check(stand(), judged));
  });
}

/** Vectors, synonyms both ways and one way, romanised words. */
export function describeVectors(engine: string, open: OpenStand): void {
  describe(`${engine}: vectors and synonyms`, () => {
    const stand = standOf(open, { corpus: WORD_CORPUS });
    const names = (q: string): Promise<string[]> => stand().names(q, all);
    it.each(VECTORS)('%s by %s, %s, %s', async (word = '', letters = '', slip = '', latin = '') => {
      expect(await names(letters), letters).toContain(word);
      expect(await names(slip), slip).toEqual(await names(word));
      expect((await names(word))[0]).toBe(word);
      expect(await names(latin), latin).toContain(word);
    });
    it.each(REVERSED)('%s is %s and finds %s', async (typed, latin, word) => {
      expect(await names(typed)).toContain(word);
      expect((await stand().ask(typed)).interpreted).toContainEqual({ kind: 'keyboard', from: typed, to: latin });
    });
    it.each(SLIPS)('%s finds %s', async (typed, word) => {
      expect((await names(typed))[0]).toBe(word);
      expect(await names(typed.slice(0, 1))).not.toContain(word);
    });
    it.each(TWO_WAY.map((group) => [group.join(' = '), group] as const))('%s', async (_, group) => {
      for (const word of group) expect(await names(word), word).toEqual(expect.arrayContaining([...group]));
    });
    it.each(ONE_WAY)('%s also finds %j, never the reverse', async (word, others) => {
      const found = await names(word);
      expect(found).toEqual(expect.arrayContaining([...others]));
      for (const other of others.filter((one) => !word.includes(one) && !alsoBack.has(one))) expect(await names(other), other).not.toContain(word);
    });
    it.each(ROMANISED)('%s finds %j', async (latin, korean) => {
      expect(await names(latin)).toEqual(expect.arrayContaining([...korean]));
    });
  });
}

/** Words that share letters and nothing else. */
export function describeTraps(engine: string, open: OpenStand): void {
  describe(`${engine}: homonym traps`, () => {
    const stand = standOf(open, { corpus: HOMONYM_CORPUS });
    it.each(TRAPS)('%s finds %s first and never %j', async (word, first, never) => {
      const found = await stand().names(word, all);
      expect(found[0]).toBe(first);
      for (const name of never) expect(found).not.toContain(name);
    });
    it('명주 shows the fabric and the liquor, told apart by category', async () => {
      const answer = await stand().ask('명주', { facets: ['category'] });
      expect(answer.facets.category).toEqual(
        expect.arrayContaining([expect.objectContaining({ value: 'craft' }), expect.objectContaining({ value: 'liquor' })]),
      );
    });
    it('the food of the place comes after the fabric', async () => {
      const found = await stand().names('모시', all);
      if (found.includes('모시떡 스무 개')) expect(found.at(-1)).toBe('모시떡 스무 개');
      expect(found[0]).toBe('모시 홑이불');
    });
    it('one syllable is no beginning', async () => {
      for (const name of await stand().names('자', all)) expect(['자개 찻상', '자수 손수건']).not.toContain(name);
    });
  });
}

function standOf(open: OpenStand, options: StandOptions): () => SearchStand {
  let stand: SearchStand | undefined;
  beforeAll(async () => {
    stand = await open(options);
  });
  afterAll(() => stand?.close());
  return () => {
    if (stand === undefined) throw new Error('the stand is not open yet');
    return stand;
  };
}

async function check(stand: SearchStand, judged: Judged): Promise<void> {
  const { q, first, finds = [], never = [], exactly, sameAs, said, suggests, leadsTo, mostPrice, hiddenForAge } = judged;
  const answer = await stand.ask(q, all);
  const found = await stand.names(q, all);
  if (first !== undefined) expect(found[0]).toBe(first);
  expect(found).toEqual(expect.arrayContaining([...finds]));
  for (const name of never) expect(found).not.toContain(name);
  if (exactly !== undefined) expect(found.toSorted()).toEqual([...exactly].sort());
  if (sameAs !== undefined) expect(found.slice(0, 10)).toEqual((await stand.names(sameAs, all)).slice(0, 10));
  if (said !== undefined) expect(answer.interpreted).toContainEqual(expect.objectContaining(said));
  if (suggests !== undefined) expect(answer.suggestions).toContain(suggests);
  if (leadsTo !== undefined) expect(answer.places).toContainEqual(leadsTo);
  if (hiddenForAge !== undefined) expect(answer.hiddenForAge).toBe(hiddenForAge);
  if (mostPrice !== undefined) {
    const prices = new Map(goodsOf(CORPUS).map(({ id, price }) => [id, price]));
    expect(answer.hits.length).toBeGreaterThan(0);
    for (const { id } of answer.hits) expect(prices.get(id)).toBeLessThanOrEqual(mostPrice);
  }
}
