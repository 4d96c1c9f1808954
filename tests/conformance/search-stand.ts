// A small shop for the search tests: listed products behind an engine, in a database of their own.
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Search, SearchAnswer, SearchDocument, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { listGoods, type ListedGoods } from '#tests/make/listed-goods.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';
import { freshDatabase } from '#tests/setup/fresh-database.ts';

const MADE = ['STOCK', 'MADE_AFTER_ORDER', 'CUSTOM'] as const;

/** What each product costs and how many there are; every seventh is sold out. */
export function goodsOf(corpus: readonly SearchDocument[]): ListedGoods[] {
  return corpus.map(({ id }, index) => ({
    id,
    price: 5_000 + index * 2_000,
    onHand: index % 7 === 6 ? 0 : 10,
    made: MADE[index % 3] ?? 'STOCK',
  }));
}

export const GOODS: readonly ListedGoods[] = goodsOf(CORPUS);

export interface SearchStand {
  engine: Search;
  ask: (q: string, more?: Partial<SearchQuery>) => Promise<SearchAnswer>;
  /** Korean names of the hits, in order. */
  names: (q: string, more?: Partial<SearchQuery>) => Promise<string[]>;
  close: () => Promise<void>;
}

export interface StandOptions {
  /** What is listed; the corpus of the judged queries where nothing is said. */
  corpus?: readonly SearchDocument[];
  /** Makes the engine once the shop is there (an outside engine is filled by `rebuild`, which is called for it). */
  engineOf?: () => Search | Promise<Search>;
  /** Ends what `engineOf` began. */
  closeEngine?: () => Promise<void>;
}

/** Opens the shop; call it in beforeAll and `close` in afterAll. */
export async function openSearchStand({ corpus = CORPUS, engineOf, closeEngine }: StandOptions = {}): Promise<SearchStand> {
  const database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  const stars = ['maker-anseong'].filter((slug) => corpus.some(({ facets }) => facets.maker === slug));
  await inTransaction('list goods', (tx) => listGoods(tx, corpus, goodsOf(corpus), stars));
  const engine = engineOf === undefined ? createSearch({ db: reader(), columns: 'wait' }) : await engineOf();
  await inTransaction('write search', (tx) => engine.write(tx, corpus));
  if (engineOf !== undefined) await engine.rebuild();
  const nameOf = new Map(corpus.map((document) => [document.id, document.words.nameKo]));
  const ask: SearchStand['ask'] = (q, more = {}) => engine.search({ q, locale: 'ko', ...more });
  return {
    engine,
    ask,
    names: async (q, more) => (await ask(q, more)).hits.map((hit) => nameOf.get(hit.id) ?? ''),
    close: async () => {
      await closeEngine?.();
      await closeConnections();
      await database.drop();
    },
  };
}
