// Which parts of a text the words of a query met, as ranges; the page marks them without any markup from the index. Pure.
import { singular, tokenise, type Token } from './analyser.ts';
import { initials } from './jamo.ts';
import type { Plan } from './plan.ts';
import type { HighlightField, Range, SearchHit, SearchWords } from './port.ts';

const FIELDS: readonly HighlightField[] = ['nameKo', 'nameEn', 'makerKo', 'makerEn'];

/** What counts as met: the terms of all wanted words and, for initials, their letters. */
export interface Marks {
  terms: ReadonlySet<string>;
  initials: string | null;
}

export function marksOf(plan: Plan): Marks {
  const variants = plan.words.filter((word) => word.isRequired).flatMap((word) => word.variants);
  const terms = new Set(variants.filter((variant) => variant.isPrefix !== true).flatMap((variant) => variant.terms));
  return { terms, initials: plan.isInitials ? (plan.words[0]?.surface ?? null) : null };
}

/** The hit with the ranges of its names. */
export function highlighted(id: string, words: Pick<SearchWords, HighlightField>, marks: Marks): SearchHit {
  const highlights: SearchHit['highlights'] = {};
  for (const field of FIELDS) {
    const ranges = rangesIn(words[field], marks);
    if (ranges.length > 0) highlights[field] = ranges;
  }
  return { id, highlights };
}

/** Ranges of a text in order, neighbours merged. */
export function rangesIn(text: string, marks: Marks): Range[] {
  const tokens = tokenise(text);
  const ranges: [number, number][] = [];
  tokens.forEach((token, index) => {
    if (!isMet(token, marks) && !isJoined(tokens, index, marks)) return;
    const last = ranges.at(-1);
    if (last && text.slice(last[1], token.start).trim() === '') last[1] = token.end;
    else ranges.push([token.start, token.end]);
  });
  return ranges;
}

function isMet(token: Token, { terms, initials: letters }: Marks): boolean {
  if (terms.has(token.text) || terms.has(singular(token.text))) return true;
  return letters !== null && initials(token.text).startsWith(letters);
}

/** Two neighbours that were met as one word. */
function isJoined(tokens: readonly Token[], index: number, { terms }: Marks): boolean {
  const [before, token, after] = [tokens[index - 1]?.text, tokens[index]?.text ?? '', tokens[index + 1]?.text];
  return (before !== undefined && terms.has(before + token)) || (after !== undefined && terms.has(token + after));
}
