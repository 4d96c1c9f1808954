// The thesaurus in Meilisearch's form: for each word those that it also finds. One-way words stay one-way. Pure.
import { headWords, includedIn, koreanFor, latinWords, sameAs } from '../thesaurus.ts';

export function meiliSynonyms(): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {};
  for (const word of headWords()) {
    const others = [...new Set([...sameAs(word), ...includedIn(word)])].filter((other) => other.length > 1);
    if (others.length > 0 && word.length > 1) synonyms[word] = others;
  }
  for (const word of latinWords()) synonyms[word] = [...koreanFor(word)];
  return synonyms;
}
