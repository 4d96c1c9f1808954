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
const MOST_SPELT = 100;

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
    const terms = await sql<VocabularyTerm & { number: number }>`
      select term, kind, number from search_term where number > ${lastTerm - OVERLAP}::bigint order by number`.execute(db);
    const names = await sql<VocabularyName & { number: number }>`
      select kind, key, name_ko, name_en, number from search_name where number > ${lastName - OVERLAP}::bigint order by number`.execute(db);
    vocabulary.addTerms(terms.rows);
    const version = vocabulary.version;
    vocabulary.addNames(names.rows);
    if (vocabulary.version !== version) places = placesOf(vocabulary.names());
    lastTerm = terms.rows.at(-1)?.number ?? lastTerm;
    lastName = names.rows.at(-1)?.number ?? lastName;
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
