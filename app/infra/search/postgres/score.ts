// The ranking of the embedded engine: for each word the best way it was met (quality x weight of the place), summed by the words' shares.
import { sql, type RawBuilder } from 'kysely';

import type { PlanWord, Variant } from '../plan.ts';
import { anyTerm, termQuery } from './tsquery.ts';

const MOST_COMBINED = 6;

/** An expression over `s.terms`: 0 for nothing met, about 1 for each whole word met in the name. */
export function scoreOf(words: readonly PlanWord[]): RawBuilder<number> {
  const parts = words.filter((word) => word.variants.length > 0).map((word) => sql<number>`${word.weight}::real * ${wordScore(word)}`);
  return parts.length === 0 ? sql<number>`0::real` : sql<number>`(${sql.join(parts, sql` + `)})`;
}

function wordScore(word: PlanWord): RawBuilder<number> {
  const tiers = new Map<number, Variant[]>();
  const combined: Variant[] = [];
  for (const variant of word.variants) {
    if (variant.terms.length > 1) combined.push(variant);
    else tiers.set(variant.quality, [...(tiers.get(variant.quality) ?? []), variant]);
  }
  const ranks = [...tiers].map(([quality, variants]) => sql<number>`${quality}::real * ${rank(tierQuery(variants), variants.length)}`);
  for (const { quality, terms } of combined.slice(0, MOST_COMBINED)) {
    ranks.push(sql<number>`${quality}::real * least(${sql.join(terms.map((term) => rank(termQuery(term), 1)))})`);
  }
  return sql<number>`greatest(${sql.join(ranks)})`;
}

function tierQuery(variants: readonly Variant[]): string {
  return variants.map((variant) => anyTerm(variant.terms, variant.isPrefix)).join(' | ');
}

/**
 * ts_rank of "any of these", without its division by the number of terms: 1 for a term once in a name (weight A),
 * less elsewhere (descriptions, D, count little). 1.645 undoes ts_rank's own scale for a first place.
 */
function rank(query: string, terms: number): RawBuilder<number> {
  return sql<number>`least(1, ${terms * 1.645}::real * ts_rank(array[0.05, 0.35, 0.6, 1.0]::real[], s.terms, ${query}::tsquery))`;
}
