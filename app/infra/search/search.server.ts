// Which engine answers: PostgreSQL always has the index; Meilisearch is asked first where its address is set.
import type { Db, Tx } from '#app/infra/db/sql.ts';

import { createMeiliEngine } from './meili/engine.server.ts';
import type { SearchEngine } from './port.ts';
import { createPostgresEngine } from './postgres/engine.server.ts';
import { createVocabularyStore } from './postgres/vocabulary-store.server.ts';

export interface SearchOptions {
  db: Db;
  meili?: MeiliOptions;
}

export interface MeiliOptions {
  url: string;
  /** A key that may write; it never leaves the server. */
  key?: string;
  index?: string;
  /** Enqueues `feed` of these products in the transaction (job `feed-search`). */
  feedLater: (tx: Tx, productIds: string[]) => Promise<void>;
}

export interface Search extends SearchEngine {
  /** The job: brings the outside index up to date with these products as they are now. Throws to be tried again. Nothing to do without one. */
  feed(productIds: readonly string[]): Promise<void>;
}

/** The search of this process; make it once. */
export function createSearch({ db, meili }: SearchOptions): Search {
  const vocabulary = createVocabularyStore(db);
  const embedded = createPostgresEngine(db, vocabulary);
  if (meili === undefined) return { ...embedded, feed: async () => {} };
  return createMeiliEngine({ db, vocabulary, embedded, ...meili });
}
