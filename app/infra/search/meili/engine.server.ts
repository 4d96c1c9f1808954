// Meilisearch behind the port, for large catalogues and several machines. It finds and counts; what it found is read again from the
// database. When it is out of reach, slow, empty or says nonsense, the embedded engine answers and says so (`degraded`), T18.
import { Meilisearch } from 'meilisearch';

import type { Db, Tx } from '#app/infra/db/sql.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

import { EVERYTHING, joinedFilter } from '../filter-groups.ts';
import { highlighted, marksOf } from '../highlight.ts';
import type { Plan } from '../plan.ts';
import { planQuery } from '../planner.ts';
import type { Search, SearchAnswer, SearchEngine, SearchHealth, SearchQuery } from '../port.ts';
import type { VocabularyStore } from '../postgres/vocabulary-store.server.ts';
import { facetsOf, pricesOf, readResults, type MeiliResult } from './answer.ts';
import { createBreaker, type Breaker } from './breaker.ts';
import { feedProducts, rebuildOutside, type Feed } from './feed.server.ts';
import { meiliQueries } from './query.ts';
import { readShown } from './read.server.ts';

export interface MeiliOptions {
  url: string;
  /** A key that may write; it never leaves the server. */
  key?: string;
  index?: string;
  /** Enqueues `feed` of these products as part of the transaction (job `feed-search`). */
  feedLater: (tx: Tx, productIds: string[]) => Promise<void>;
}

export interface MeiliParts extends MeiliOptions {
  db: Db;
  vocabulary: VocabularyStore;
  embedded: SearchEngine;
}

interface Outside {
  db: Db;
  client: Meilisearch;
  index: string;
  vocabulary: VocabularyStore;
  embedded: SearchEngine;
  breaker: Breaker;
}

// Together well under the 800 ms within which a search must answer in an outage.
const SEARCH_TIMEOUT = 400;
const FEED_TIMEOUT = 30_000;
const REST = 5_000;

/** The engine with the embedded one behind it, which always has the whole index too. */
export function createMeiliEngine(parts: MeiliParts): Search {
  const { url: host, key: apiKey, index = 'products', embedded, db, vocabulary, feedLater } = parts;
  const breaker = createBreaker(() => performance.now(), REST);
  const outside: Outside = { db, index, vocabulary, embedded, breaker, client: new Meilisearch({ host, apiKey, timeout: SEARCH_TIMEOUT }) };
  const later = async (tx: Tx, ids: readonly string[]): Promise<void> => {
    if (ids.length > 0) await feedLater(tx, [...ids]);
  };
  const feed: Feed = { db, index, client: new Meilisearch({ host, apiKey, timeout: FEED_TIMEOUT }) };
  return {
    search: (query) => search(outside, query),
    suggest: (query) => embedded.suggest(query),
    similar: (query) => embedded.similar(query),
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
      await embedded.rebuild(onProgress);
      return rebuildOutside(feed);
    },
    health: () => health(outside),
    feed: (ids) => feedProducts(feed, ids),
  };
}

async function search(outside: Outside, query: SearchQuery): Promise<SearchAnswer> {
  if (outside.breaker.isOpen()) return instead(outside, query);
  try {
    const plan = planQuery(query.q, await outside.vocabulary.current(), query);
    const answer = await ask(outside, query, plan);
    outside.breaker.succeeded();
    return answer ?? (await checkedEmpty(outside, query));
  } catch (fault) {
    outside.breaker.failed();
    log('warn', 'search engine out of reach, the embedded one answers', faultFacts(fault));
    return instead(outside, query);
  }
}

async function instead({ embedded }: Outside, query: SearchQuery): Promise<SearchAnswer> {
  return { ...(await embedded.search(query)), degraded: true };
}

/** Nothing found outside: an emptied or lagging index looks like that, so the embedded engine has the last word. */
async function checkedEmpty({ embedded }: Outside, query: SearchQuery): Promise<SearchAnswer> {
  const answer = await embedded.search(query);
  return { ...answer, degraded: answer.total > 0 };
}

/** Null when nothing was found, withheld products included. */
async function ask({ client, db, index }: Outside, query: SearchQuery, plan: Plan): Promise<SearchAnswer | null> {
  const { hits, counts, withheld } = meiliQueries(index, query, plan);
  const queries = [hits, ...counts.values(), ...(withheld === null ? [] : [withheld])];
  const results = readResults(await client.multiSearch({ queries }), queries.length);
  const [main] = results;
  const hidden = withheld === null ? 0 : (results.at(-1)?.totalHits ?? 0);
  if (main === undefined || (main.totalHits === 0 && hidden === 0)) return null;
  const own = new Map<string, MeiliResult>([...counts.keys()].map((name, position) => [name, results[position + 1] ?? main]));
  const marks = marksOf(plan);
  const must = { kind: 'and', of: [query.scope ?? EVERYTHING, joinedFilter(plan.filter, query.filter)] } as const;
  const shown = await readShown(
    db,
    main.hits.map((hit) => hit.id),
    must,
    query.adult ?? false,
  );
  return {
    hits: shown.map((hit) => highlighted(hit.id, hit.words, marks)),
    total: Math.max(0, main.totalHits - (main.hits.length - shown.length)),
    totalIsExact: false,
    facets: facetsOf([...new Set(query.facets ?? [])], main, own),
    facetStats: { price: pricesOf(own.get('price') ?? main) },
    interpreted: plan.interpreted,
    places: plan.places,
    hiddenForAge: hidden,
    degraded: false,
    suggestions: plan.suggestions,
  };
}

async function health({ client, index }: Outside): Promise<SearchHealth> {
  try {
    await client.health();
    const { numberOfDocuments } = await client.index(index).getStats();
    return { engine: 'meilisearch', ok: true, documents: numberOfDocuments };
  } catch {
    return { engine: 'meilisearch', ok: false, documents: 0 };
  }
}
