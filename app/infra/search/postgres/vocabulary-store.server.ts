// The vocabulary of this process, kept up with the tables search_term and search_name by their running numbers.
// A stale vocabulary only delays corrections and compounds of new words; exact words are found at once.
import { sql } from 'kysely';

import type { Db } from '#app/infra/db/sql.ts';

import { placesOf, type Places } from '../places.ts';
import type { Lexicon } from '../planner.ts';
import { Vocabulary, type VocabularyName, type VocabularyTerm } from '../vocabulary.ts';

export interface VocabularyStore {
  /** The words known now; looks for news in the background when they are older than `freshMilliseconds`. */
  current(): Promise<Lexicon>;
  /** Reads what was added since the last time. */
  refresh(): Promise<void>;
}

// Numbers are given before the commit, so a smaller one may appear later: the last ones are read again.
const OVERLAP = 500;
const PAGE = 5_000;
const MOST_SPELT = 100;

type Numbered<T> = T & { number: number };

async function readTerms(db: Db, after: number): Promise<Numbered<VocabularyTerm>[]> {
  const { rows } = await sql<Numbered<VocabularyTerm>>`
    select term, kind, number from search_term where number > ${after}::bigint order by number limit ${PAGE}::int`.execute(db);
  return rows;
}

async function readNames(db: Db, after: number): Promise<Numbered<VocabularyName>[]> {
  const { rows } = await sql<Numbered<VocabularyName>>`
    select kind, key, name_ko, name_en, number from search_name where number > ${after}::bigint order by number limit ${PAGE}::int`.execute(db);
  return rows;
}

/** Takes everything after a number, a page at a time; returns the last number. */
async function inPages<T extends { number: number }>(last: number, read: (after: number) => Promise<T[]>, take: (rows: readonly T[]) => void): Promise<number> {
  let after = last - OVERLAP;
  for (;;) {
    const rows = await read(after);
    take(rows);
    after = rows.at(-1)?.number ?? after;
    if (rows.length < PAGE) return Math.max(after, last);
  }
}

/** Keeps a vocabulary on the given reader. */
export function createVocabularyStore(db: Db, freshMilliseconds = 5_000): VocabularyStore {
  const vocabulary = new Vocabulary();
  let places: Places = placesOf([]);
  let lastTerm = 0;
  let lastName = 0;
  let readAt: number | null = null;
  let reading: Promise<void> | null = null;

  // Spellings are worked out a few at a time between other work.
  let isSpelling = false;
  const spellLater = (): void => {
    if (isSpelling) return;
    isSpelling = true;
    const some = (): void => {
      isSpelling = !vocabulary.spell(MOST_SPELT);
      if (isSpelling) setImmediate(some);
    };
    setImmediate(some);
  };

  const read = async (): Promise<void> => {
    lastTerm = await inPages(
      lastTerm,
      (after) => readTerms(db, after),
      (terms) => vocabulary.addTerms(terms),
    );
    const version = vocabulary.version;
    lastName = await inPages(
      lastName,
      (after) => readNames(db, after),
      (names) => vocabulary.addNames(names),
    );
    if (vocabulary.version !== version) places = placesOf(vocabulary.names('region', 'cluster'));
    readAt = performance.now();
    spellLater();
  };

  const refresh = async (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  };

  const current = async (): Promise<Lexicon> => {
    if (readAt === null) await refresh();
    // A failed look-up for news is not the reader's trouble: the next search tries again.
    else if (performance.now() - readAt > freshMilliseconds) refresh().catch(() => undefined);
    return { vocabulary, places };
  };

  return { current, refresh };
}
