// Terms as PostgreSQL reads them in tsvector and tsquery. The results are always bound as parameters, never part of a statement. Pure.
import type { DocumentTerm } from '../analyser.ts';
import type { PlanWord, Variant } from '../plan.ts';

const LAST_POSITION = 16_383;

/** A tsvector of the terms with their places and weights. */
export function toTsvector(terms: readonly DocumentTerm[]): string {
  return terms.map(({ term, position, weight }) => `${quoted(term)}:${Math.min(Math.max(position, 1), LAST_POSITION)}${weight}`).join(' ');
}

/** A tsquery that is met when each word (`all`) or any word (`any`) is met in one of its ways; null when nothing can meet it. */
export function toTsquery(words: readonly PlanWord[], mode: 'all' | 'any'): string | null {
  const met = words.map(wordQuery);
  if (mode === 'all' && met.includes(null)) return null;
  const possible = met.filter((query) => query !== null);
  return possible.length === 0 ? null : possible.join(mode === 'all' ? ' & ' : ' | ');
}

function wordQuery(word: PlanWord): string | null {
  return word.variants.length === 0 ? null : `(${word.variants.map(variantQuery).join(' | ')})`;
}

function variantQuery(variant: Variant): string {
  const terms = variant.terms.map((term) => termQuery(term, variant.isPrefix ?? false));
  return terms.length === 1 ? terms.join('') : `(${terms.join(' & ')})`;
}

/** One term. A single syllable counts only in names and attributes: 배 is never looked for in the text about delivery. */
export function termQuery(term: string, isPrefix = false): string {
  const weights = term.length === 1 ? 'AB' : '';
  const marks = `${isPrefix ? '*' : ''}${weights}`;
  return marks === '' ? quoted(term) : `${quoted(term)}:${marks}`;
}

/** Terms of which any will do. */
export function anyTerm(terms: readonly string[], isPrefix = false): string {
  return terms.map((term) => termQuery(term, isPrefix)).join(' | ');
}

function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
