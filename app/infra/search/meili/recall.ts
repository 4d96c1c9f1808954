// Which documents the words of a plan reach, as a filter over the terms that our own analyser wrote (`_terms`, `_cho`): what is found does not
// depend on how Meilisearch cuts Korean, and is the same as in the embedded engine. Pure.
import type { PlanWord, Variant } from '../plan.ts';
import { joined, oneOf, startsWith } from './filter.ts';

/** A filter that is met when each word (`all`) or any word (`any`) is met in one of its ways; null when nothing can meet it. Without words: everything (`''`). */
export function recallFilter(words: readonly PlanWord[], mode: 'all' | 'any'): string | null {
  const required = words.filter((word) => word.isRequired);
  if (required.length === 0) return '';
  const met = required.map(wordFilter);
  if (mode === 'all' && met.includes(null)) return null;
  return joined(met, mode === 'all' ? 'AND' : 'OR');
}

function wordFilter({ variants }: PlanWord): string | null {
  const single = variants.filter((variant) => variant.terms.length === 1 && variant.isPrefix !== true).flatMap((variant) => variant.terms);
  const parts = [
    single.length === 0 ? null : oneOf('_terms', [...new Set(single)]),
    ...variants.filter((variant) => variant.terms.length > 1).map(allTerms),
    ...variants.filter((variant) => variant.isPrefix === true).map((variant) => startsWith('_cho', variant.terms[0] ?? '')),
  ];
  return joined(parts, 'OR');
}

function allTerms({ terms }: Variant): string | null {
  return joined(
    terms.map((term) => oneOf('_terms', [term])),
    'AND',
  );
}
