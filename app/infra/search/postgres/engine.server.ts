// The embedded engine: PostgreSQL full text over analysed terms. Visibility, price, stock, star and hall come from listed_product in
// the same statement, so a suspended maker or a paused listing leaves at once.
import { sql } from 'kysely';

import type { Db } from '#app/infra/db/sql.ts';

import { createFollower, type Follower, type Level } from '../columns/follow.server.ts';
import { nearInColumns, searchColumns, withNearWords } from '../columns/search.ts';
import { suggestFromColumns } from '../columns/suggest.ts';
import { markPinned, NO_CURATION, pinsOf } from '../curation.ts';
import { EVERYTHING, joinedFilter } from '../filter-groups.ts';
import { highlighted, marksOf } from '../highlight.ts';
import { pageOf, similarLimit, suggestionLimit } from '../limits.ts';
import type { Plan } from '../plan.ts';
import { planQuery } from '../planner.ts';
import type { FacetName } from '#app/domain/search/filter.ts';
import type { SearchAnswer, SearchEngine, SearchHealth, SearchQuery, SimilarAnswer, SimilarQuery, SuggestQuery, Suggestion } from '../port.ts';
import { planSuggestions } from '../suggest-plan.ts';
import { rebuildIndex } from './rebuild.server.ts';
import { searchStatement, type SearchRow } from './search-query.ts';
import { similarStatement } from './similar-query.ts';
import { suggestNamesStatement, suggestStatement } from './suggest-query.ts';
import { toTsquery } from './tsquery.ts';
import type { VocabularyStore } from './vocabulary-store.server.ts';
import { removeDocuments, writeDocuments } from './write.server.ts';

/** How searches use the columns of the process: once they are loaded, not before they are loaded, or not at all. */
export type Columns = 'later' | 'wait' | 'off';

interface Parts {
  db: Db;
  vocabulary: VocabularyStore;
  level: () => Promise<Level | null>;
}

async function levelOf(follower: Follower | null, columns: Columns): Promise<Level | null> {
  if (follower === null) return null;
  if (columns === 'wait') await follower.loaded();
  return follower.level();
}

/** The engine on a reader; `vocabulary` is shared with whoever else plans queries in this process. */
export function createPostgresEngine(db: Db, vocabulary: VocabularyStore, columns: Columns = 'later', mostInMemory?: number): SearchEngine {
  const follower = columns === 'off' ? null : createFollower(db, mostInMemory);
  const parts: Parts = { db, vocabulary, level: () => levelOf(follower, columns) };
  const analyse: SearchEngine['analyse'] = async (onProgress) => {
    const count = await rebuildIndex(db, onProgress);
    await vocabulary.refresh();
    return count;
  };
  return {
    search: (query) => search(parts, query),
    suggest: (query) => suggest(parts, query),
    write: async (tx, documents) => {
      await writeDocuments(tx, documents);
    },
    remove: removeDocuments,
    touch: async () => {},
    similar: (query) => similar(db, query),
    rebuild: analyse,
    analyse,
    health: () => health(db),
    warm: async () => {
      await vocabulary.current();
      await follower?.loaded();
    },
  };
}

async function search({ db, vocabulary, level }: Parts, query: SearchQuery): Promise<SearchAnswer> {
  const columns = await level();
  const ask = (mode: 'all' | 'any' | 'pins', words: Plan = plan) =>
    columns === null ? runSearch(db, query, words, mode) : searchColumns(columns, query, words, mode);
  const plan = planQuery(query.q, await vocabulary.current(), query);
  const isBlank = query.q.trim() === '';
  if (!isBlank && plan.words.length === 0 && plan.filter === null) return emptyAnswer(plan);
  const strict = await ask('all');
  const pins = pinsOf(query.curation ?? NO_CURATION, query.q);
  const whole = (row: SearchRow, interpreted: SearchAnswer['interpreted']): SearchAnswer => {
    const answer = answerOf(row, plan, interpreted, pins);
    return columns === null ? answer : withNear(answer, columns, query, plan);
  };
  if (strict !== null && strict.reached > 0) return whole(strict, plan.interpreted);
  const isLoosened = plan.words.filter((word) => word.isRequired).length > 1;
  const isCorrectable = isLoosened && plan.words.some((word) => word.near !== undefined && word.near.length > 0);
  const corrected = isCorrectable ? await ask('all', withNearWords(plan)) : null;
  const isCorrected = corrected !== null && corrected.reached > 0;
  const loose = isCorrected || !isLoosened ? corrected : await ask('any');
  const relaxed = { kind: 'relaxed', from: query.q.trim().slice(0, 120), to: plan.words.map((word) => word.surface).join(' / ') } as const;
  if (loose !== null && loose.reached > 0) return whole(loose, [...plan.interpreted, relaxed]);
  const pinned = pins.length === 0 ? null : await ask('pins');
  return whole(pinned ?? NOTHING, plan.interpreted);
}

const LITTLE = 10;

/** When little was found, the first page also shows what is close. */
function withNear(answer: SearchAnswer, columns: Level, query: SearchQuery, plan: Plan): SearchAnswer {
  const isFirst = pageOf(query).page === 1 && (query.sort ?? 'relevance') === 'relevance';
  if (!isFirst || answer.total >= LITTLE || plan.words.length === 0 || query.verbatim === true) return answer;
  const marks = marksOf(plan);
  const found = answer.hits.map((hit) => hit.id);
  return { ...answer, near: nearInColumns(columns, query, plan, found).map((hit) => highlighted(hit.id, hit.words, marks)) };
}

async function runSearch(db: Db, query: SearchQuery, plan: Plan, mode: 'all' | 'any' | 'pins'): Promise<SearchRow | null> {
  const required = plan.words.filter((word) => word.isRequired);
  const tsquery = mode === 'pins' ? null : toTsquery(required, mode);
  if (required.length > 0 && tsquery === null && mode !== 'pins') return null;
  const { limit, offset } = pageOf(query);
  const isRanked = plan.words.length > 0;
  const { rows } = await searchStatement({
    words: plan.words,
    tsquery,
    filter: joinedFilter(plan.filter, query.filter),
    scope: query.scope ?? EVERYTHING,
    facets: [...new Set(query.facets ?? [])],
    sort: query.sort === undefined || (query.sort === 'relevance' && !isRanked) ? (isRanked ? 'relevance' : 'newest') : query.sort,
    limit,
    offset,
    adult: query.adult ?? false,
    pins: pinsOf(query.curation ?? NO_CURATION, query.q),
    pinsAlone: mode === 'pins',
  }).execute(db);
  return rows[0] ?? null;
}

function answerOf(row: SearchRow, plan: Plan, interpreted: SearchAnswer['interpreted'], pins: readonly string[] = []): SearchAnswer {
  const marks = marksOf(plan);
  const facets: Partial<Record<FacetName, { value: string; count: number }[]>> = {};
  for (const { facet, value, count } of row.facets) (facets[facet] ??= []).push({ value, count });
  return {
    hits: markPinned(
      row.hits.map((hit) => highlighted(hit.id, hit.words, marks)),
      pins,
    ),
    total: row.total,
    totalIsExact: true,
    facets,
    facetStats: { price: row.priceMin === null || row.priceMax === null ? null : { min: row.priceMin, max: row.priceMax } },
    interpreted,
    places: plan.places,
    hiddenForAge: row.hidden,
    degraded: false,
    suggestions: plan.suggestions,
  };
}

const NOTHING: SearchRow = { reached: 0, hidden: 0, total: 0, priceMin: null, priceMax: null, hits: [], facets: [] };

function emptyAnswer(plan: Plan): SearchAnswer {
  return answerOf(NOTHING, plan, plan.interpreted);
}

async function suggest({ db, vocabulary, level }: Parts, query: SuggestQuery): Promise<readonly Suggestion[]> {
  const limit = suggestionLimit(query.limit);
  const plan = planSuggestions(query.q, (await vocabulary.current()).vocabulary, limit);
  if (plan === null || plan.last.length + plan.beginnings.length + plan.whole.length + plan.names.length === 0) return [];
  const options = { limit, adult: query.adult ?? false };
  const columns = await level();
  if (columns === null) return (await suggestStatement(plan, options).execute(db)).rows;
  const products = suggestFromColumns(columns, plan, options);
  if (plan.names.length === 0) return products;
  return [...products, ...(await suggestNamesStatement(plan, limit).execute(db)).rows];
}

async function similar(db: Db, { id, limit, adult = false }: SimilarQuery): Promise<SimilarAnswer> {
  const { rows } = await similarStatement(id, { limit: similarLimit(limit), adult }).execute(db);
  return rows[0] ?? { alike: [], sameMaker: [], sameCluster: [] };
}

async function health(db: Db): Promise<SearchHealth> {
  const { rows } = await sql<{ documents: number }>`select count(*)::int as documents from search_document`.execute(db);
  return { engine: 'postgres', ok: true, documents: rows[0]?.documents ?? 0 };
}
