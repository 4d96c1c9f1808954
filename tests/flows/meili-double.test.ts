// The double of Meilisearch itself: that it refuses what the protocol refuses, with its codes, and does in turn what the queue was given.
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startFakeMeilisearch, type FakeMeilisearch } from '#tests/fakes/meilisearch.ts';
import { readFilter } from '#tests/fakes/meilisearch/filter.ts';

const MASTER = 'master-key-of-the-double';
const HATS = [
  { id: 'a', name: 'horsehair hat', price: 30_000, kinds: ['hat', 'horsehair'], isNew: true },
  { id: 'b', name: 'Bamboo hat', price: 9_000, kinds: ['hat', 'bamboo'], isNew: false },
  { id: 'c', name: 'bamboo basket', price: 20_000, kinds: ['bamboo'], isNew: true, note: null },
];
let meili: FakeMeilisearch;
let client: Meilisearch;

beforeAll(async () => {
  meili = await startFakeMeilisearch({ masterKey: MASTER });
  client = new Meilisearch({ host: meili.url, apiKey: MASTER });
  await client.createIndex('hats', { primaryKey: 'id' }).waitTask();
  await client
    .index('hats')
    .updateSettings({ filterableAttributes: ['price', 'kinds', 'isNew', 'note'], sortableAttributes: ['price'], synonyms: { cap: ['hat'] } })
    .waitTask();
  await client.index('hats').addDocuments(HATS).waitTask();
});
afterAll(() => meili.close());

const ids = async (q: string, params: Record<string, unknown> = {}): Promise<string[]> => {
  const { hits } = await client.index<{ id: string }>('hats').search(q, params);
  return hits.map(({ id }) => id);
};

interface Refused {
  status: number;
  code: string;
}

async function refused(method: string, path: string, body?: unknown, key: string | null = MASTER): Promise<Refused> {
  const headers = { 'Content-Type': 'application/json', ...(key === null ? {} : { Authorization: `Bearer ${key}` }) };
  const answer = await fetch(`${meili.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { code, link } = (await answer.json()) as { code: string; link: string };
  expect(link).toContain(code);
  return { status: answer.status, code };
}

describe('refuses', () => {
  it.each<[string, string, unknown, number, string]>([
    ['POST', '/indexes/hats/search', { q: 'hat', colour: 'red' }, 400, 'bad_request'],
    ['POST', '/indexes/hats/search', { q: 12 }, 400, 'invalid_search_q'],
    ['POST', '/indexes/hats/search', { limit: -1 }, 400, 'invalid_search_limit'],
    ['POST', '/indexes/hats/search', { filter: 'maker = x' }, 400, 'invalid_search_filter'],
    ['POST', '/indexes/hats/search', { filter: 'price > ' }, 400, 'invalid_search_filter'],
    ['POST', '/indexes/hats/search', { filter: 'kinds = "a" XOR kinds = "b"' }, 400, 'invalid_search_filter'],
    ['POST', '/indexes/hats/search', { sort: ['name:asc'] }, 400, 'invalid_search_sort'],
    ['POST', '/indexes/hats/search', { sort: ['price'] }, 400, 'invalid_search_sort'],
    ['POST', '/indexes/hats/search', { facets: ['name'] }, 400, 'invalid_search_facets'],
    ['POST', '/indexes/hats/search', { matchingStrategy: 'some' }, 400, 'invalid_search_matching_strategy'],
    ['POST', '/indexes/hats/search', { hybrid: { embedder: 'x' } }, 500, 'internal'],
    ['POST', '/indexes/none/search', {}, 404, 'index_not_found'],
    ['POST', '/multi-search', { queries: [{ q: 'hat' }] }, 400, 'missing_index_uid'],
    ['POST', '/multi-search', { queries: [{ indexUid: 'hats', q: 'hat', wrong: 1 }] }, 400, 'bad_request'],
    ['POST', '/multi-search', { queries: [{ indexUid: 'none' }] }, 404, 'index_not_found'],
    ['POST', '/multi-search', { queries: [{ indexUid: 'hats', federationOptions: { weight: 1 } }] }, 400, 'invalid_multi_search_federation_options'],
    ['PATCH', '/indexes/hats/settings', { rankingRules: ['luck'] }, 400, 'invalid_settings_ranking_rules'],
    ['PATCH', '/indexes/hats/settings', { colour: 'red' }, 400, 'bad_request'],
    ['PATCH', '/indexes/hats/settings', { typoTolerance: { minWordSizeForTypos: { oneTypo: 9, twoTypos: 5 } } }, 400, 'invalid_settings_typo_tolerance'],
    [
      'PATCH',
      '/indexes/hats/settings',
      { localizedAttributes: [{ attributePatterns: ['*'], locales: ['klingon'] }] },
      400,
      'invalid_settings_localized_attributes',
    ],
    ['POST', '/indexes', { uid: 'no spaces please' }, 400, 'invalid_index_uid'],
    ['POST', '/indexes', {}, 400, 'missing_index_uid'],
    ['POST', '/swap-indexes', [{ indexes: ['hats'] }], 400, 'invalid_swap_indexes'],
    ['POST', '/swap-indexes', [{ indexes: ['hats', 'hats'] }], 400, 'invalid_swap_duplicate_index_found'],
    ['POST', '/keys', { actions: ['search'], indexes: ['*'] }, 400, 'missing_api_key_expires_at'],
    ['POST', '/keys', { actions: ['fly'], indexes: ['*'], expiresAt: null }, 400, 'invalid_api_key_actions'],
    ['GET', '/keys/none', undefined, 404, 'api_key_not_found'],
    ['GET', '/tasks/99999', undefined, 404, 'task_not_found'],
    ['GET', '/indexes/hats/documents/none', undefined, 404, 'document_not_found'],
    ['GET', '/nowhere', undefined, 404, 'not_found'],
  ])('%s %s %j', async (method, path, body, status, code) => {
    expect(await refused(method, path, body)).toEqual({ status, code });
  });

  it('whoever has no key, or one that may not', async () => {
    expect(await refused('GET', '/version', undefined, null)).toEqual({ status: 401, code: 'missing_authorization_header' });
    expect(await refused('GET', '/version', undefined, 'wrong')).toEqual({ status: 403, code: 'invalid_api_key' });
    const key = await client.createKey({ actions: ['search'], indexes: ['others*'], expiresAt: null });
    expect(await refused('POST', '/indexes/hats/search', {}, key.key)).toEqual({ status: 403, code: 'invalid_api_key' });
  });

  it('in its tasks: what the queue cannot do fails there, not at the door', async () => {
    const twice = await client.createIndex('hats').waitTask();
    expect(twice).toMatchObject({ status: 'failed', error: { code: 'index_already_exists' } });
    expect(
      (
        await client
          .index('hats')
          .addDocuments([{ name: 'nameless' }])
          .waitTask()
      ).error?.code,
    ).toBe('missing_document_id');
    expect(
      (
        await client
          .index('hats')
          .addDocuments([{ id: 'a b' }])
          .waitTask()
      ).error?.code,
    ).toBe('invalid_document_id');
    const swap = await client.swapIndexes([{ indexes: ['hats', 'gone'], rename: false }]).waitTask();
    expect(swap).toMatchObject({ status: 'failed', error: { code: 'index_not_found' } });
  });
});

describe('does', () => {
  it('tasks in turn, and nothing before their turn', async () => {
    meili.tasks.hold();
    const added = await client.index('caps').addDocuments([{ id: '1' }]);
    expect(added).toMatchObject({ status: 'enqueued', type: 'documentAdditionOrUpdate', indexUid: 'caps' });
    expect((await client.tasks.getTask(added.taskUid)).status).toBe('enqueued');
    expect(meili.store.indexes.has('caps')).toBe(false);
    meili.tasks.go();
    expect((await client.tasks.waitForTask(added.taskUid)).status).toBe('succeeded');
    expect(meili.store.indexes.get('caps')?.documents.size).toBe(1);
  });

  it.each<[string, string[]]>([
    ['price > 9000 AND price <= 30000', ['a', 'c']],
    ['price 9000 TO 20000', ['b', 'c']],
    ['kinds = HAT', ['a', 'b']],
    ['kinds IN [\'bamboo\', "horsehair"] AND NOT isNew = false', ['a', 'c']],
    ['kinds NOT IN [hat]', ['c']],
    ['(kinds = hat OR kinds = bamboo) AND isNew != true', ['b']],
    ['kinds STARTS WITH "horse"', ['a']],
    ['note IS NULL', ['c']],
    ['note EXISTS', ['c']],
    ['note NOT EXISTS', ['a', 'b']],
    ['kinds IN []', []],
  ])('filter %s', async (filter, found) => {
    expect((await ids('', { filter })).sort()).toEqual(found);
  });

  it('filters in arrays: all of the outer, any of the inner', async () => {
    expect((await ids('', { filter: [['kinds = horsehair', 'price = 20000'], 'isNew = true'] })).sort()).toEqual(['a', 'c']);
  });

  it('quotes and escapes as the language says', () => {
    expect(readFilter('a = "x \\"y\\" z"')).toEqual({ kind: 'compare', field: 'a', operator: '=', value: 'x "y" z' });
    expect(readFilter('a = "x\\\\"')).toEqual({ kind: 'compare', field: 'a', operator: '=', value: 'x\\\\' });
    expect(() => readFilter('a = "open')).toThrow('closing delimiter');
    expect(() => readFilter(`${'('.repeat(200)}a = 1${')'.repeat(200)}`)).toThrow('depth');
  });

  it('words: typing errors from five letters, the last word by its beginning, synonyms, phrases, words that must not be there', async () => {
    expect(await ids('bambo basket')).toEqual(['c', 'b']);
    expect(await ids('bas')).toEqual(['c']);
    expect((await ids('cap')).sort()).toEqual(['a', 'b']);
    expect(await ids('"bamboo hat"')).toEqual(['b']);
    expect(await ids('hat -horsehair')).toEqual(['b']);
    expect(await ids('hta')).toEqual([]);
  });

  it('facets, their stats, sorts and pages', async () => {
    const answer = await client.index('hats').search('', { facets: ['kinds', 'price'], sort: ['price:desc'], page: 2, hitsPerPage: 2 });
    expect(answer).toMatchObject({ totalHits: 3, totalPages: 2, page: 2, hitsPerPage: 2, facetStats: { price: { min: 9_000, max: 30_000 } } });
    expect(answer.hits.map((hit) => String(hit['id']))).toEqual(['b']);
    expect(answer.facetDistribution?.['kinds']).toEqual({ bamboo: 2, hat: 2, horsehair: 1 });
  });
});
