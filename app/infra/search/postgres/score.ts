// The ranking of the embedded engine: for each word the best way it was met (quality x weight of the place), summed by the words' shares.
import { sql, type RawBuilder } from 'kysely';

import type { PlanWord, Variant } from '../plan.ts';
import { anyTerm, termQuery } from './tsquery.ts';

// Every word has the same shape for PostgreSQL, whatever its ways, so that few statements need to be prepared.
const TIERS = [0.95, 0.88, 0.7, 0] as const;
const COMBINED_SIZES = [0, 1, 3] as const;

/** An expression over `s.terms`: 0 for nothing met, about 1 for each whole word met in the name. */
export function scoreOf(words: readonly PlanWord[]): RawBuilder<number> {
  const parts = words.filter((word) => word.variants.length > 0).map((word) => sql<number>`${word.weight}::real * ${wordScore(word)}`);
  return parts.length === 0 ? sql<number>`0::real` : sql<number>`(${sql.join(parts, sql` + `)})`;
}

function wordScore(word: PlanWord): RawBuilder<number> {
  const single = word.variants.filter((variant) => variant.terms.length === 1);
  const combined = word.variants.filter((variant) => variant.terms.length > 1);
  const ranks = TIERS.map((least, index) => {
    const most = TIERS[index - 1] ?? Number.POSITIVE_INFINITY;
    return anyRank(single.filter(({ quality }) => quality >= least && quality < most));
  });
  const size = COMBINED_SIZES.find((count) => count >= combined.length) ?? COMBINED_SIZES[2];
  for (let index = 0; index < size; index += 1) ranks.push(allRank(combined[index]));
  return sql<number>`greatest(${sql.join(ranks)})`;
}

/**
 * The rank of "any of these", without ts_rank's division by the number of terms: 1 for a term once in a name (weight A),
 * less elsewhere (descriptions, D, count little). 1.645 undoes ts_rank's own scale for a first place.
 */
function anyRank(variants: readonly Variant[]): RawBuilder<number> {
  const quality = Math.max(0, ...variants.map((variant) => variant.quality));
  const query = variants.map((variant) => anyTerm(variant.terms, variant.isPrefix)).join(' | ');
  return sql<number>`${quality}::real * least(1, ${variants.length * SCALE}::real * ts_rank(array[0.05, 0.35, 0.6, 1.0]::real[], s.terms, ${query}::tsquery))`;
}

/** The rank of "all of these": the mean of the parts where none is missing. */
function allRank(variant: Variant | undefined): RawBuilder<number> {
  const terms = (variant?.terms ?? []).map((term) => termQuery(term));
  return sql<number>`case when s.terms @@ ${terms.join(' & ')}::tsquery
    then ${(variant?.quality ?? 0) * SCALE}::real * ts_rank(array[0.05, 0.35, 0.6, 1.0]::real[], s.terms, ${terms.join(' | ')}::tsquery) else 0 end`;
}

const SCALE = 1.645;
