// What Meilisearch holds for a name that can be suggested: how it may be begun, by letters as typed (나전ㅊ) and by initial consonants. Pure.
import { initials, jamo } from '../jamo.ts';
import { startsOf } from '../vocabulary.ts';
import type { VocabularyName } from '../vocabulary.ts';
import { DOCUMENT_SHAPE } from './documents.ts';

export type NameDocument = Record<string, unknown> & { id: string };

export function nameDocument({ key, nameKo, nameEn }: VocabularyName): NameDocument {
  const starts = [...startsOf(nameKo), ...startsOf(nameEn)];
  return {
    id: key,
    key,
    shape: DOCUMENT_SHAPE,
    nameKo,
    nameEn,
    length: nameKo.length,
    _starts: [...new Set(starts.map(jamo))],
    _cho: [...new Set(startsOf(nameKo).map(initials))].filter((letters) => letters !== ''),
  };
}
