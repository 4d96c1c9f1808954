// Which engine answers: PostgreSQL always has the whole index; Meilisearch is asked first where its address is set.
import type { Db } from '#app/infra/db/sql.ts';

import { createMeiliEngine, type MeiliOptions } from './meili/engine.server.ts';
import type { Curation, Search } from './port.ts';
import { createPostgresEngine, type Columns } from './postgres/engine.server.ts';
import { createVocabularyStore } from './postgres/vocabulary-store.server.ts';

export type { Search } from './port.ts';

export interface SearchOptions {
  /** The read-only handle. */
  db: Db;
  /** Settings of Meilisearch, when MEILI_URL is set. */
  meili?: MeiliOptions;
  /** What curators have put in force; asked for at every search, so keep it at hand. */
  curation?: () => Promise<Curation>;
  /** How the embedded engine uses its columns in memory; tests say it. */
  columns?: Columns;
  /** Most products that the process keeps in memory; with more the plain statement answers. */
  mostInMemory?: number;
}

const NOTHING_OUTSIDE: Pick<Search, 'feed' | 'keep' | 'fill'> = { feed: async () => {}, keep: () => Promise.resolve(null), fill: () => Promise.resolve(0) };

/** The search of this process; make it once, for it keeps a vocabulary. */
export function createSearch({ db, meili, curation, columns, mostInMemory }: SearchOptions): Search {
  const vocabulary = createVocabularyStore(db);
  const embedded = createPostgresEngine(db, vocabulary, columns, mostInMemory);
  const search: Search = meili === undefined ? { ...embedded, ...NOTHING_OUTSIDE } : createMeiliEngine({ db, vocabulary, embedded, curation, ...meili });
  if (curation === undefined) return search;
  return { ...search, search: async (query) => search.search({ ...query, curation: query.curation ?? (await curation()) }) };
}
