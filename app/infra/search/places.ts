// Words that name a place, taken from the names of the regions and clusters in the index (성수동 수제화 -> 성수동, 성수). Pure.
import { tokenise } from './analyser.ts';
import { isHangul } from './jamo.ts';
import type { PlaceHit } from './port.ts';
import type { VocabularyName } from './vocabulary.ts';

export interface Places {
  /** Places that the word names; empty for any other word. */
  named(word: string): readonly PlaceHit[];
  /** Clusters known for this craft word (수제화 -> Seongsu); for guidance only. */
  knownFor(word: string): readonly PlaceHit[];
}

const FULL_ENDING = /(?:특별자치시|특별자치도|통합특별시|특별시|광역시|도)$/u;
const SHORT: Readonly<Record<string, string>> = {
  충청북: '충북',
  충청남: '충남',
  전라북: '전북',
  전라남: '전남',
  경상북: '경북',
  경상남: '경남',
};

/** Reads the place words out of the names of regions and clusters. */
export function placesOf(names: Iterable<VocabularyName>): Places {
  const named = new Map<string, PlaceHit[]>();
  const crafts = new Map<string, PlaceHit[]>();
  const all = [...names];
  const regionWords = new Set<string>();
  for (const name of all) {
    if (name.kind !== 'region') continue;
    for (const word of wordsOfRegion(name)) {
      regionWords.add(word);
      push(named, word, { kind: 'region', key: name.key });
    }
  }
  for (const name of all) {
    if (name.kind !== 'cluster') continue;
    const { places, rest } = wordsOfCluster(name, regionWords);
    for (const word of places) push(named, word, { kind: 'cluster', key: name.key });
    for (const word of rest) push(crafts, word, { kind: 'cluster', key: name.key });
  }
  return { named: (word) => named.get(word) ?? [], knownFor: (word) => crafts.get(word) ?? [] };
}

function wordsOfRegion({ nameKo, nameEn }: VocabularyName): Set<string> {
  const full = nameKo.replaceAll(' ', '');
  const bare = full.replace(FULL_ENDING, '');
  const korean = [full, bare, SHORT[bare] ?? bare];
  // A merged region answers to the names of those it was made of (전남광주통합특별시).
  if (bare.length === 4 && SHORT[bare] === undefined) korean.push(bare.slice(0, 2), bare.slice(2));
  const english = /^[a-z]+/u.exec(nameEn.toLowerCase())?.[0];
  return new Set([...korean, ...(english === undefined ? [] : [english])].filter((word) => word.length >= 2));
}

function wordsOfCluster({ nameKo, nameEn }: VocabularyName, regionWords: ReadonlySet<string>): { places: Set<string>; rest: string[] } {
  const korean = tokenise(nameKo).map((token) => token.text);
  const first = korean.findIndex((word) => !regionWords.has(word));
  const place = first === 0 || isArea(korean[first]) ? korean[first] : undefined;
  const rest = korean.filter((word) => word !== place && !isArea(word) && !regionWords.has(word));
  const english = tokenise(nameEn).find((token) => !regionWords.has(token.text))?.text;
  const isSamePlace = tokenise(nameEn)[0]?.text === english;
  const places = new Set<string>();
  if (place !== undefined) for (const word of [place, place.replace(/[동읍면리]$/u, '')]) if (word.length >= 2) places.add(word);
  if (place !== undefined && isSamePlace && english !== undefined) places.add(english);
  return { places, rest: rest.filter((word) => isHangul(word) && word.length >= 2) };
}

function isArea(word: string | undefined): boolean {
  return word !== undefined && /^[가-힣]{1,4}[동읍면]$/u.test(word);
}

function push(map: Map<string, PlaceHit[]>, word: string, hit: PlaceHit): void {
  map.set(word, [...(map.get(word) ?? []), hit]);
}
