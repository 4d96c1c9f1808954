// A search on the columns: match, count, order, mark. Pure but for the matcher's buffers.
import { kstDay } from '#app/lib/time.ts';

import { pinsOf, NO_CURATION } from '../curation.ts';
import { EVERYTHING, joinedFilter } from '../filter-groups.ts';
import { pageOf } from '../limits.ts';
import type { Plan } from '../plan.ts';
import type { SearchQuery } from '../port.ts';
import type { SearchRow } from '../postgres/search-query.ts';
import { answerFrom } from './answer.ts';
import type { Level } from './follow.server.ts';
import type { Matches, Mode } from './match.ts';
import type { Table } from './table.ts';

/** The plan with corrections that were not forced among its ways. */
export function withNearWords(plan: Plan): Plan {
  return { ...plan, words: plan.words.map((word) => ({ ...word, variants: [...word.variants, ...(word.near ?? [])] })) };
}

const MOST_NEAR = 10;

/** The best of what meets any of the words, corrections that were not forced among them; `found` are left out. */
export function nearInColumns(level: Level, query: SearchQuery, plan: Plan, found: readonly string[]): SearchRow['hits'] {
  const asked = { ...query, facets: [], page: 1, limit: MOST_NEAR + found.length };
  const row = searchColumns(level, asked, withNearWords(plan), 'near');
  return (row?.hits ?? []).filter(({ id }) => !found.includes(id)).slice(0, MOST_NEAR - found.length);
}

/** The same row as the plain statement gives; null when nothing can meet the words. */
export function searchColumns({ table, matcher, now }: Level, query: SearchQuery, plan: Plan, mode: Mode): SearchRow | null {
  const required = plan.words.filter((word) => word.isRequired);
  const isImpossible = mode === 'all' ? required.some((word) => word.variants.length === 0) : required.every((word) => word.variants.length === 0);
  if (required.length > 0 && isImpossible && mode !== 'pins') return null;
  const { limit, offset } = pageOf(query);
  const isRanked = plan.words.length > 0;
  const matches = mode === 'pins' ? NONE : required.length === 0 ? everything(table) : matcher.match(plan.words, mode);
  const counted = answerFrom(
    matches,
    {
      filter: joinedFilter(plan.filter, query.filter),
      scope: query.scope ?? EVERYTHING,
      facets: [...new Set(query.facets ?? [])],
      sort: isRanked ? (query.sort ?? 'relevance') : query.sort === undefined || query.sort === 'relevance' ? 'newest' : query.sort,
      ...{ limit, offset, adult: query.adult ?? false, pins: mode === 'near' ? [] : pinsOf(query.curation ?? NO_CURATION, query.q) },
      said: plan.words.map((word) => word.surface.replaceAll(' ', '')).join(''),
      day: kstDay(new Date(now)),
    },
    table,
  );
  const { page, ...counts } = counted;
  const hits = page.map((row) => ({
    id: table.ids[row] ?? '',
    words: {
      nameKo: table.nameKo[row] ?? '',
      nameEn: table.nameEn[row] ?? '',
      makerKo: table.makerNames[row]?.ko ?? '',
      makerEn: table.makerNames[row]?.en ?? '',
    },
  }));
  return { ...counts, hits };
}

const NONE: Matches = { rows: [], scores: [] };

function everything(table: Table): Matches {
  const rows: number[] = [];
  for (let row = 0; row < table.length; row += 1) if (table.shown[row] === 1) rows.push(row);
  return { rows, scores: [] };
}
