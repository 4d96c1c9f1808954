// Suggestions by Meilisearch: products by the beginnings of their words, names by the beginnings of theirs, all in one request;
// what may be seen, and how products are ordered, is read from the database.
import type { MultiSearchQuery } from 'meilisearch';
import { z } from 'zod';

import type { Db } from '#app/infra/db/sql.ts';

import { jamo, typedInitials } from '../jamo.ts';
import { suggestionLimit } from '../limits.ts';
import type { Suggestion, SuggestQuery } from '../port.ts';
import { suggestStatement } from '../postgres/suggest-query.ts';
import { readSuggestions, type SuggestReading } from '../suggest-plan.ts';
import type { Vocabulary, VocabularyName } from '../vocabulary.ts';
import type { Connection } from './connection.server.ts';
import { joined, oneOf, startsWith } from './filter.ts';
import { NAME_KINDS, namesIndex, productsIndex } from './settings.ts';

export interface Suggesting {
  db: Db;
  connection: Connection;
  vocabulary: Vocabulary;
}

/** Null when Meilisearch knows nothing that begins like this. */
export async function suggestOutside({ db, connection, vocabulary }: Suggesting, query: SuggestQuery): Promise<readonly Suggestion[] | null> {
  const limit = suggestionLimit(query.limit);
  const reading = readSuggestions(query.q, vocabulary);
  if (reading === null) return [];
  const { products, names } = suggestQueries(connection.prefix, reading, { limit, adult: query.adult ?? false });
  const queries = [...(products === null ? [] : [products]), ...names];
  if (queries.length === 0) return [];
  const client = await connection.reading();
  const results = readSuggested(await client.multiSearch({ queries }), queries.length);
  const ids = products === null ? [] : (results.shift() ?? []).map(({ id }) => id ?? '');
  const found = results.flatMap((hits, index) => namesOf(hits, NAME_KINDS[index] ?? 'maker'));
  if (ids.length + found.length === 0) return null;
  const { rows } = await suggestStatement({ ...reading, names: found }, { limit, adult: query.adult ?? false, among: ids }).execute(db);
  return rows;
}

const suggested = z.object({
  results: z.array(
    z.object({ hits: z.array(z.object({ id: z.string().max(200), key: z.string().max(200), nameKo: z.string(), nameEn: z.string() }).partial()).max(1000) }),
  ),
});
type Hit = z.infer<typeof suggested>['results'][number]['hits'][number];

function readSuggested(raw: unknown, count: number): Hit[][] {
  const { results } = suggested.parse(raw);
  if (results.length !== count) throw new Error('search: another number of results than of queries');
  return results.map(({ hits }) => hits);
}

function namesOf(hits: readonly Hit[], kind: VocabularyName['kind']): VocabularyName[] {
  return hits.flatMap(({ key, nameKo = '', nameEn = '' }) => (key === undefined ? [] : [{ kind, key, nameKo, nameEn }]));
}

/** One query for products, where a word is begun, and one for each kind of name. */
export function suggestQueries(
  prefix: string,
  { whole, last, beginnings, starts }: SuggestReading,
  { limit, adult }: { limit: number; adult: boolean },
): { products: MultiSearchQuery | null; names: MultiSearchQuery[] } {
  const begun = joined([last.length === 0 ? null : oneOf('_terms', last), ...beginnings.map((beginning) => startsWith('_terms', beginning))], 'OR');
  const words = joined([...whole.map((word) => oneOf('_terms', [word])), begun], 'AND');
  const common = { q: '', page: 1 };
  const named = joined(starts.map(startFilter), 'OR');
  return {
    products:
      words === null
        ? null
        : {
            ...common,
            indexUid: productsIndex(prefix),
            attributesToRetrieve: ['id'],
            hitsPerPage: limit * 12,
            filter: [words, ...(adult ? [] : ['adultsOnly = false'])],
          },
    names:
      named === null
        ? []
        : NAME_KINDS.map((kind) => ({
            ...common,
            indexUid: namesIndex(prefix, kind),
            attributesToRetrieve: ['key', 'nameKo', 'nameEn'],
            hitsPerPage: limit * 2,
            filter: named,
          })),
  };
}

function startFilter(start: string): string {
  const letters = typedInitials(start);
  return letters === null ? startsWith('_starts', jamo(start)) : startsWith('_cho', letters);
}
