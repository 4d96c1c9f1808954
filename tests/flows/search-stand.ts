// A small shop for the search tests: some sixty listed products behind the embedded engine, in a database of their own.
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Search, SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { listGoods, type ListedGoods } from '#tests/make/listed-goods.ts';
import { CORPUS, nameOf } from '#tests/make/search-corpus.ts';
import { freshDatabase } from '#tests/setup/fresh-database.ts';

const MADE = ['STOCK', 'MADE_AFTER_ORDER', 'CUSTOM'] as const;

/** What each product of the corpus costs and how many there are; every seventh is sold out. */
export const GOODS: readonly ListedGoods[] = CORPUS.map(({ id }, index) => ({
  id,
  price: 5_000 + index * 2_000,
  onHand: index % 7 === 6 ? 0 : 10,
  made: MADE[index % 3] ?? 'STOCK',
}));

export interface SearchStand {
  engine: Search;
  ask: (q: string, more?: Partial<SearchQuery>) => Promise<SearchAnswer>;
  /** Korean names of the hits, in order. */
  names: (q: string, more?: Partial<SearchQuery>) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens the shop; call it in beforeAll and `close` in afterAll. */
export async function openSearchStand(): Promise<SearchStand> {
  const database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  const engine = createSearch({ db: reader() });
  await inTransaction('list goods', (tx) => listGoods(tx, CORPUS, GOODS, ['maker-anseong']));
  await inTransaction('write search', (tx) => engine.write(tx, CORPUS));
  const ask: SearchStand['ask'] = (q, more = {}) => engine.search({ q, locale: 'ko', ...more });
  return {
    engine,
    ask,
    names: async (q, more) => (await ask(q, more)).hits.map((hit) => nameOf(hit.id)),
    close: async () => {
      await closeConnections();
      await database.drop();
    },
  };
}
