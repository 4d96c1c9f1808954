// Which engine answers: PostgreSQL always has the whole index; Meilisearch is asked first where its address is set.
import type { Db } from '#app/infra/db/sql.ts';

import { createMeiliEngine, type MeiliOptions } from './meili/engine.server.ts';
import type { Search } from './port.ts';
import { createPostgresEngine } from './postgres/engine.server.ts';
import { createVocabularyStore } from './postgres/vocabulary-store.server.ts';

export type { Search } from './port.ts';

export interface SearchOptions {
  /** The read-only handle. */
  db: Db;
  /** Settings of Meilisearch, when MEILI_URL is set. */
  meili?: MeiliOptions;
}

/** The search of this process; make it once, for it keeps a vocabulary. */
export function createSearch({ db, meili }: SearchOptions): Search {
  const vocabulary = createVocabularyStore(db);
  const embedded = createPostgresEngine(db, vocabulary);
  if (meili !== undefined) return createMeiliEngine({ db, vocabulary, embedded, ...meili });
  return { ...embedded, feed: async () => {} };
}
