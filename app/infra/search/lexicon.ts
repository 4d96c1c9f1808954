// What documents teach the process: words and names. Used by every engine that keeps a vocabulary. Pure.
import type { SearchDocument } from './port.ts';
import type { VocabularyName } from './vocabulary.ts';

/** The names that a document brings for suggestions and places, each once. */
export function namesOf(documents: Iterable<SearchDocument>): VocabularyName[] {
  const names = new Map<string, VocabularyName>();
  for (const { words, facets } of documents) {
    const add = (kind: VocabularyName['kind'], key: string, nameKo: string, nameEn: string): void => {
      if (key !== '') names.set(`${kind}:${key}`, { kind, key, nameKo, nameEn });
    };
    add('maker', facets.maker, words.makerKo, words.makerEn);
    add('region', facets.region, words.regionKo, words.regionEn);
    if (facets.cluster !== null) add('cluster', facets.cluster, words.clusterKo, words.clusterEn);
    facets.category.forEach((slug, index) => add('category', slug, words.categoryKo[index] ?? slug, words.categoryEn[index] ?? slug));
  }
  return [...names.values()];
}
