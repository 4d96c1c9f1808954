// Feeding, filling and looking after the index of Meilisearch, against the double of its protocol.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { NO_CURATION } from '#app/infra/search/curation.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { startFakeMeilisearch, type FakeMeilisearch } from '#tests/fakes/meilisearch.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';

import { MASTER_KEY, openMeiliShop, searchOn, setPaused, type MeiliShop } from './meili-shop.ts';

let shop: MeiliShop;
let meili: FakeMeilisearch;

beforeAll(async () => {
  shop = await openMeiliShop();
  meili = shop.meili;
});
afterEach(() => shop.calm());
afterAll(() => shop.close());

const products = (): ReadonlyMap<string, Record<string, unknown>> => meili.store.get('products').documents;

describe('building and feeding', () => {
  it('builds beside, with the settings and shadow fields, and swaps', () => {
    expect([...meili.store.indexes.keys()].sort()).toEqual(['categories', 'clusters', 'makers', 'products', 'regions']);
    expect(products().size).toBe(CORPUS.length);
    expect(meili.store.get('products').settings).toMatchObject({ displayedAttributes: ['id'], stopWords: [], typoTolerance: { enabled: false } });
    expect(products().get('prd_01')).toMatchObject({ minPrice: 10_000, available: true });
    expect(products().get('prd_01')?.['_cho']).toContain('ㄴㅈㅊㄱ');
  });

  it('enqueues the feed with the change, and feeds products as they are then', async () => {
    const search = shop.makeSearch();
    await inTransaction('pause', async (tx) => {
      await tx.product.update({ where: { id: 'prd_01' }, data: { paused: true } });
      await search.touch(tx, ['prd_01']);
    });
    expect(shop.fed).toEqual(['prd_01']);
    await search.feed(shop.fed);
    expect(products().has('prd_01')).toBe(false);
    await setPaused('prd_01', false);
    await search.feed(shop.fed);
    expect(products().has('prd_01')).toBe(true);
  });

  it('throws when a task fails, so that the job is tried again', async () => {
    meili.failure = 'failing-tasks';
    await expect(shop.makeSearch().feed(['prd_01'])).rejects.toThrow('no_space_left_on_device');
    meili.failure = 'down';
    await expect(shop.makeSearch().feed(['prd_01'])).rejects.toThrow();
  });

  it('leaves the newest state, whichever of two feeds arrives last', async () => {
    let go: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (go = resolve));
    let seen: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (seen = resolve));
    meili.before = ({ path }) => {
      if (path !== '/indexes/products/documents') return;
      meili.before = null;
      seen();
      return stalled;
    };
    const early = shop.makeSearch().feed(['prd_02']);
    await arrived;
    await inTransaction('dearer', (tx) => tx.variant.updateMany({ where: { productId: 'prd_02' }, data: { price: 77_000n } }));
    await shop.makeSearch().feed(['prd_02']);
    expect(products().get('prd_02')).toMatchObject({ minPrice: 77_000 });
    go();
    await early;
    expect(products().get('prd_02')).toMatchObject({ minPrice: 77_000 });
  });

  it('reaches the index that is being built, too', async () => {
    let fill: Promise<number> | null = null;
    const during = new Promise<void>((resolve) => {
      meili.before = async ({ path }) => {
        if (path !== '/swap-indexes') return;
        meili.before = null;
        await setPaused('prd_03', true);
        await shop.makeSearch().feed(['prd_03']);
        resolve();
      };
    });
    fill = shop.makeSearch().fill();
    await during;
    await fill;
    expect(products().has('prd_03')).toBe(false);
    await setPaused('prd_03', false);
    await shop.makeSearch().feed(['prd_03']);
  });

  it('begins again after a build that was cut short', async () => {
    meili.before = ({ path }) => {
      if (path === '/swap-indexes') meili.failure = 'down';
    };
    await expect(shop.makeSearch().fill()).rejects.toThrow();
    meili.before = null;
    meili.failure = 'none';
    expect(meili.store.indexes.has('products_next')).toBe(true);
    expect(await shop.makeSearch().fill()).toBe(CORPUS.length);
    expect(meili.store.indexes.has('products_next')).toBe(false);
  });
});

describe('looking after it', () => {
  it('finds nothing to do when all is well, and sees and mends when documents are missing', async () => {
    expect(await shop.makeSearch().keep()).toEqual({ needsFill: false, changed: [], documents: CORPUS.length, listed: CORPUS.length, mended: 0 });
    meili.store.deleteIds('products', ['prd_04']);
    expect(await shop.makeSearch().keep()).toMatchObject({ needsFill: false, documents: CORPUS.length - 1, listed: CORPUS.length, mended: 1 });
    expect(products().has('prd_04')).toBe(true);
  });

  it('mends what differs from the database, whatever was missed', async () => {
    await inTransaction('quietly', (tx) => tx.variant.updateMany({ where: { productId: 'prd_08' }, data: { price: 66_000n } }));
    await setPaused('prd_09', true);
    expect(await shop.makeSearch().keep()).toMatchObject({ mended: 2 });
    expect(products().get('prd_08')).toMatchObject({ minPrice: 66_000 });
    expect(products().has('prd_09')).toBe(false);
    await setPaused('prd_09', false);
    expect(await shop.makeSearch().keep()).toMatchObject({ mended: 1 });
    expect(await shop.makeSearch().keep()).toMatchObject({ mended: 0 });
  });

  it('has the synonyms of curators among its settings', async () => {
    const curation = { ...NO_CURATION, version: 1, twoWay: [['꼬까신', '수제화']], oneWay: { 혼수: ['이불'] } };
    const feedLater = (): Promise<void> => Promise.resolve();
    const curated = createSearch({ db: reader(), curation: () => Promise.resolve(curation), meili: { url: meili.url, key: MASTER_KEY, feedLater } });
    expect((await curated.keep())?.changed).toEqual(['products.synonyms']);
    expect(meili.store.get('products').settings.synonyms).toMatchObject({ 꼬까신: ['수제화'], 혼수: ['이불'] });
    expect((await curated.keep())?.changed).toEqual([]);
    expect((await shop.makeSearch().keep())?.changed).toEqual(['products.synonyms']);
  });

  it('brings settings in line that somebody changed, those alone', async () => {
    meili.store.set('products', { stopWords: ['한과'], pagination: { maxTotalHits: 10 } });
    expect(await shop.makeSearch().keep()).toMatchObject({ changed: ['products.stopWords', 'products.pagination'] });
    expect(Object.keys(shop.sent('/indexes/products/settings').at(-1) ?? {})).toEqual(['stopWords', 'pagination']);
    expect(await shop.makeSearch().keep()).toMatchObject({ changed: [] });
  });

  it('asks for a filling when the documents are of another shape, or the index is gone', async () => {
    const [id = '', document = {}] = [...products()][0] ?? [];
    meili.store.put('products', [{ ...document, shape: 1 }], 'id', false);
    expect(await shop.makeSearch().keep()).toMatchObject({ needsFill: true });
    await shop.makeSearch().feed([id]);
    const other = await startFakeMeilisearch();
    expect(await searchOn(other.url, null).keep()).toMatchObject({ needsFill: true, documents: 0 });
    await other.close();
  });
});
