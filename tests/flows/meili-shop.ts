// A small shop behind the double of Meilisearch, filled; what the tests of the adapter share.
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Search } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { startFakeMeilisearch, type FakeMeilisearch } from '#tests/fakes/meilisearch.ts';
import { listGoods } from '#tests/make/listed-goods.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';
import { freshDatabase } from '#tests/setup/fresh-database.ts';

export const MASTER_KEY = 'master-key-of-the-double';

export interface MeiliShop {
  meili: FakeMeilisearch;
  /** Products for which a feed was asked. */
  fed: string[];
  /** A new search, as another process would have. */
  makeSearch: () => Search;
  /** Bodies of the requests to a path. */
  sent: (path: string) => Record<string, unknown>[];
  /** The double behaves again and forgets what it was asked. */
  calm: () => void;
  close: () => Promise<void>;
}

/** A search on this server; `null`: without a key. */
export function searchOn(url: string, key: string | null = MASTER_KEY, fed: string[] = []): Search {
  const feedLater = (_tx: unknown, ids: string[]): Promise<void> => {
    fed.push(...ids);
    return Promise.resolve();
  };
  return createSearch({ db: reader(), meili: { url, ...(key === null ? {} : { key }), feedLater } });
}

export async function openMeiliShop(): Promise<MeiliShop> {
  const database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  const meili = await startFakeMeilisearch({ masterKey: MASTER_KEY });
  const fed: string[] = [];
  const makeSearch = (): Search => searchOn(meili.url, MASTER_KEY, fed);
  const goods = CORPUS.map(({ id }, index) => ({ id, price: 10_000 + index, onHand: 5, made: 'STOCK' as const }));
  await inTransaction('list goods', (tx) => listGoods(tx, CORPUS, goods, []));
  await inTransaction('write', (tx) => makeSearch().write(tx, CORPUS));
  await makeSearch().rebuild();
  return {
    meili,
    fed,
    makeSearch,
    sent: (path) => meili.requests.filter((request) => request.path === path).map(({ body }) => body as Record<string, unknown>),
    calm: () => {
      meili.failure = 'none';
      meili.before = null;
      meili.tasks.go();
      meili.requests.length = 0;
      fed.length = 0;
    },
    close: async () => {
      await meili.close();
      await closeConnections();
      await database.drop();
    },
  };
}

export function setPaused(id: string, paused: boolean): Promise<unknown> {
  return inTransaction('pause', (tx) => tx.product.update({ where: { id }, data: { paused } }));
}
