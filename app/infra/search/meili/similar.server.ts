// More like one product: Meilisearch brings candidates from its shelf, its maker and its cluster in one request; which of them may be seen,
// and in what order, is read from the database by the embedded engine's own statement.
import type { MultiSearchQuery } from 'meilisearch';

import type { Db } from '#app/infra/db/sql.ts';

import { tokenise } from '../analyser.ts';
import { similarLimit } from '../limits.ts';
import type { SearchDocument, SimilarAnswer, SimilarQuery } from '../port.ts';
import { similarStatement } from '../postgres/similar-query.ts';
import { idsOf, readResults } from './answer.ts';
import type { Connection } from './connection.server.ts';
import { oneOf } from './filter.ts';
import { readStored } from './read.server.ts';
import { productsIndex } from './settings.ts';

const MOST_CANDIDATES = 200;

/** Null when Meilisearch knows nothing near it. */
export async function similarOutside(db: Db, connection: Connection, { id, limit, adult = false }: SimilarQuery): Promise<SimilarAnswer | null> {
  const document = await readStored(db, id);
  if (document === null) return { alike: [], sameMaker: [], sameCluster: [] };
  const queries = similarQueries(connection.prefix, document, adult);
  const client = await connection.reading();
  const results = readResults(await client.multiSearch({ queries }), queries.length);
  const among = [...new Set(results.flatMap(idsOf))];
  if (among.length === 0) return null;
  const { rows } = await similarStatement(id, { limit: similarLimit(limit), adult, among }).execute(db);
  return rows[0] ?? null;
}

/** Its shelf by the words of its name and as it is, its maker, its cluster. */
export function similarQueries(prefix: string, { id, words, facets }: SearchDocument, adult: boolean): MultiSearchQuery[] {
  const common = { indexUid: productsIndex(prefix), attributesToRetrieve: ['id'], page: 1, hitsPerPage: MOST_CANDIDATES };
  const always = [`NOT (${oneOf('id', [id])})`, 'available = true', ...(adult ? [] : ['adultsOnly = false'])];
  const shelf = { ...common, filter: [oneOf('category', facets.category.slice(-1)), ...always] };
  const name = tokenise(words.nameKo)
    .map((token) => token.text)
    .join(' ');
  return [
    { ...shelf, q: name, attributesToSearchOn: ['nameKo', '_joined', 'materials', 'technique'], matchingStrategy: 'frequency', locales: ['kor'] },
    { ...shelf, q: '' },
    { ...common, q: '', sort: ['publishedAt:desc'], filter: [oneOf('maker', [facets.maker]), ...always] },
    ...(facets.cluster === null ? [] : [{ ...common, q: '', filter: [oneOf('cluster', [facets.cluster]), ...always] }]),
  ];
}
