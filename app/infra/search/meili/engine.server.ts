// Meilisearch behind the port, for large catalogues and several machines. It finds and counts; what it found is put in order and read again by the
// embedded engine, from the database. When it is out of reach, slow, empty or says nonsense, the embedded engine answers alone and says so (`degraded`), T18.
import type { Db, Tx } from '#app/infra/db/sql.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

import { withNearWords } from '../columns/search.ts';
import { NO_CURATION, pinsOf } from '../curation.ts';
import { EVERYTHING } from '../filter-groups.ts';
import { planQuery } from '../planner.ts';
import type {
  Curation,
  Search,
  SearchAnswer,
  SearchEngine,
  SearchHealth,
  SearchQuery,
  SimilarAnswer,
  SimilarQuery,
  Suggestion,
  SuggestQuery,
} from '../port.ts';
import type { VocabularyStore } from '../postgres/vocabulary-store.server.ts';
import { facetsOf, idsOf, pricesOf, readResults, type MeiliResult } from './answer.ts';
import { createBreaker, type Breaker } from './breaker.ts';
import { createConnection, isCode, type Connection, type ConnectionOptions } from './connection.server.ts';
import { feedProducts, type Feed } from './feed.server.ts';
import { keepIndex } from './keep.server.ts';
import { meiliQueries, type MeiliQueries } from './query.ts';
import { fillIndex } from './rebuild.server.ts';
import { productsIndex } from './settings.ts';
import { similarOutside } from './similar.server.ts';
import { suggestOutside } from './suggest.server.ts';
import { blockOf, windowOf } from './window.ts';

export interface MeiliOptions extends ConnectionOptions {
  /** Enqueues `feed` of these products as part of the transaction (job `feed-search`). */
  feedLater: (tx: Tx, productIds: string[]) => Promise<void>;
}

export interface MeiliParts extends MeiliOptions {
  db: Db;
  vocabulary: VocabularyStore;
  embedded: SearchEngine;
  curation?: (() => Promise<Curation>) | undefined;
}

interface Outside {
  db: Db;
  connection: Connection;
  vocabulary: VocabularyStore;
  embedded: SearchEngine;
  breaker: Breaker;
}

const REST = 5_000;

/** The engine with the embedded one behind it, which always has the whole index too. */
export function createMeiliEngine(parts: MeiliParts): Search {
  const { embedded, db, vocabulary, feedLater, curation } = parts;
  const connection = createConnection(parts);
  const outside: Outside = { db, connection, vocabulary, embedded, breaker: createBreaker(() => performance.now(), REST) };
  const feed: Feed = { db, connection, curation, sent: new Map(), auditedTo: '' };
  const later = async (tx: Tx, ids: readonly string[]): Promise<void> => {
    if (ids.length > 0) await feedLater(tx, [...ids]);
  };
  return {
    ...embedded,
    search: (query) => search(outside, query),
    suggest: (query) => suggest(outside, query),
    similar: (query) => similar(outside, query),
    write: async (tx, documents) => {
      await embedded.write(tx, documents);
      await later(
        tx,
        documents.map((document) => document.id),
      );
    },
    remove: async (tx, ids) => {
      await embedded.remove(tx, ids);
      await later(tx, ids);
    },
    touch: (tx, ids) => later(tx, ids),
    rebuild: async (onProgress) => {
      await embedded.rebuild();
      return fillIndex(feed, onProgress);
    },
    health: () => health(outside),
    feed: (ids) => feedProducts(feed, ids),
    fill: (onProgress) => fillIndex(feed, onProgress),
    keep: () => keepIndex(feed),
  };
}

async function search(outside: Outside, query: SearchQuery): Promise<SearchAnswer> {
  if (outside.breaker.isOpen()) return instead(outside, query);
  try {
    const answer = await ask(outside, query);
    outside.breaker.succeeded();
    return answer ?? (await checkedEmpty(outside, query));
  } catch (fault) {
    outside.breaker.failed();
    outside.connection.forget();
    log('warn', 'search engine out of reach, the embedded one answers', faultFacts(fault));
    return instead(outside, query);
  }
}

/** An outage is not worth a word here: the embedded engine answers. */
async function quietly<T>({ connection, breaker }: Outside, outside: () => Promise<T | null>, embedded: () => Promise<T>): Promise<T> {
  if (breaker.isOpen()) return embedded();
  try {
    const found = await outside();
    breaker.succeeded();
    return found ?? (await embedded());
  } catch (fault) {
    breaker.failed();
    connection.forget();
    log('warn', 'search engine out of reach, the embedded one suggests', faultFacts(fault));
    return embedded();
  }
}

async function suggest(outside: Outside, query: SuggestQuery): Promise<readonly Suggestion[]> {
  const { db, connection, embedded } = outside;
  const { vocabulary } = await outside.vocabulary.current();
  return quietly(
    outside,
    () => suggestOutside({ db, connection, vocabulary }, query),
    () => embedded.suggest(query),
  );
}

function similar(outside: Outside, query: SimilarQuery): Promise<SimilarAnswer> {
  return quietly(
    outside,
    () => similarOutside(outside.db, outside.connection, query),
    () => outside.embedded.similar(query),
  );
}

async function instead({ embedded }: Outside, query: SearchQuery): Promise<SearchAnswer> {
  return { ...(await embedded.search(query)), degraded: true };
}

/** Nothing found outside: an emptied or lagging index looks like that, so the embedded engine has the last word. */
async function checkedEmpty({ embedded }: Outside, query: SearchQuery): Promise<SearchAnswer> {
  const answer = await embedded.search(query);
  return { ...answer, degraded: answer.total + answer.hiddenForAge > 0 };
}

/** Null when nothing was found, withheld products included. Throws when what was found cannot be believed. */
async function ask({ connection, vocabulary, embedded }: Outside, query: SearchQuery): Promise<SearchAnswer | null> {
  const plan = planQuery(query.q, await vocabulary.current(), query);
  const isBlank = query.q.trim() === '';
  if (!isBlank && plan.words.length === 0 && plan.filter === null) return null;
  const uid = productsIndex(connection.prefix);
  // As the embedded engine: all words, then all with corrections that were not forced, then any.
  const isLoosened = plan.words.filter((word) => word.isRequired).length > 1;
  const isCorrectable = isLoosened && plan.words.some((word) => word.near !== undefined && word.near.length > 0);
  let found = await reach(connection, meiliQueries(uid, query, plan, 'all'));
  if (found === null && isCorrectable) found = await reach(connection, meiliQueries(uid, query, withNearWords(plan), 'all'));
  if (found === null && isLoosened) found = await reach(connection, meiliQueries(uid, query, plan, 'any'));
  if (found === null && pinsOf(query.curation ?? NO_CURATION, query.q).length > 0) found = await reach(connection, meiliQueries(uid, query, plan, 'pins'));
  return found === null ? null : inOrder(embedded, query, found);
}

/** Null when the words reach nothing, before any choice and age. */
async function reach(connection: Connection, queries: MeiliQueries | null): Promise<Found | null> {
  const found = queries === null ? null : await run(connection, queries);
  return found === null || found.reachedAtAll === 0 ? null : found;
}

interface Found {
  main: MeiliResult;
  /** What a curator put first, then what the words themselves found. */
  first: readonly string[];
  own: ReadonlyMap<string, MeiliResult>;
  hidden: number;
  /** How many the words reach, before any choice and age. */
  reachedAtAll: number;
}

async function run(connection: Connection, { reached, byWords, pinned, counts, withheld, atAll }: MeiliQueries): Promise<Found> {
  const first = [pinned, byWords].filter((query) => query !== null);
  const queries = [reached, atAll, ...first, ...(withheld === null ? [] : [withheld]), ...counts.values()];
  const client = await connection.reading();
  const results = readResults(await client.multiSearch({ queries }), queries.length);
  const [main, all] = results;
  if (main === undefined || all === undefined) throw new Error('search: no results');
  const rest = results.slice(2);
  const leading = rest.splice(0, first.length).flatMap(idsOf);
  const hidden = withheld === null ? 0 : (rest.shift()?.totalHits ?? 0);
  const own = new Map<string, MeiliResult>([...counts.keys()].map((name, index) => [name, rest[index] ?? main]));
  return { main, first: leading, own, hidden, reachedAtAll: all.totalHits };
}

/** The block of what was found as the database has it now, in the order of the embedded engine; totals and counts are those of the index. */
async function inOrder(embedded: SearchEngine, query: SearchQuery, { main, first, own, hidden }: Found): Promise<SearchAnswer> {
  const window = windowOf(query);
  const ids = blockOf(window, first, idsOf(main));
  const scope = { kind: 'and', of: [query.scope ?? EVERYTHING, { kind: 'in', field: 'id', values: ids }] } as const;
  const shown = await embedded.search({ ...query, scope, facets: [], limit: window.limit, page: window.page });
  // Some may have been paused or sold to the last a moment ago; an index most of whose answers may not be shown is not believed.
  if (shown.total * 2 < ids.length) throw new Error(`search: of ${String(ids.length)} found only ${String(shown.total)} may be shown`);
  const total = Math.max(0, main.totalHits - (ids.length - shown.total));
  return {
    ...(await withNear(embedded, query, shown, total)),
    total,
    totalIsExact: false,
    facets: facetsOf(query.facets ?? [], main, own),
    facetStats: { price: pricesOf(own.get('price') ?? main) },
    hiddenForAge: hidden,
    degraded: false,
  };
}

const LITTLE = 10;

/** What is close when little was found lies outside of what was found: the embedded engine looks for it in everything. */
async function withNear(embedded: SearchEngine, query: SearchQuery, shown: SearchAnswer, total: number): Promise<SearchAnswer> {
  const answer = { ...shown };
  delete answer.near;
  if (total >= LITTLE) return answer;
  const { near } = await embedded.search({ ...query, facets: [] });
  return near === undefined ? answer : { ...answer, near };
}

async function health({ connection, breaker }: Outside): Promise<SearchHealth> {
  try {
    const version = await connection.version();
    const { numberOfDocuments } = await connection.admin.index(productsIndex(connection.prefix)).getStats();
    return { engine: 'meilisearch', ok: !breaker.isOpen(), documents: numberOfDocuments, ...(version === null ? {} : { version }) };
  } catch (fault) {
    if (isCode(fault, 'index_not_found')) return { engine: 'meilisearch', ok: false, documents: 0 };
    connection.forget();
    return { engine: 'meilisearch', ok: false, documents: 0 };
  }
}
