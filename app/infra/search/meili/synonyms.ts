// The thesaurus and what curators added to it in Meilisearch's form: for each word those that it also finds. One-way words stay one-way. Pure.
import { NO_CURATION } from '../curation.ts';
import type { Curation } from '../port.ts';
import { headWords, includedIn, koreanFor, latinWords, sameAs } from '../thesaurus.ts';

export function meiliSynonyms({ twoWay, oneWay }: Curation = NO_CURATION): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {};
  for (const word of headWords()) {
    const others = [...new Set([...sameAs(word), ...includedIn(word)])].filter((other) => other.length > 1);
    if (others.length > 0 && word.length > 1) synonyms[word] = others;
  }
  for (const word of latinWords()) synonyms[word] = [...koreanFor(word)];
  const add = (word: string, others: readonly string[]): void => {
    const all = [...new Set([...(synonyms[word] ?? []), ...others])].filter((other) => other !== word && other.length > 1);
    if (word.length > 1 && all.length > 0) synonyms[word] = all;
  };
  for (const group of twoWay) for (const word of group) add(word, group);
  for (const [word, others] of Object.entries(oneWay)) add(word, others);
  return synonyms;
}
