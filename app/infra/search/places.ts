// Words that name a place, taken from the names of the regions and clusters in the index (성수동 수제화 -> 성수동, 성수). Pure.
import { romanize } from 'es-hangul';

import { tokenise } from './analyser.ts';
import { isHangul } from './jamo.ts';
import type { PlaceHit } from './port.ts';
import { looseSpelling, looseSpellings } from './romanise.ts';
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
  const spelt = speltPlaces(named);
  return { named: (word) => named.get(word) ?? ofCity(word, named) ?? ofSpelling(word, spelt), knownFor: (word) => crafts.get(word) ?? [] };
}

/** 통영시 and 담양군 are 통영 and 담양. */
function ofCity(word: string, named: ReadonlyMap<string, PlaceHit[]>): readonly PlaceHit[] | undefined {
  return /^[가-힣]{2,}[시군구]$/u.test(word) ? named.get(word.slice(0, -1)) : undefined;
}

/** Places that are known in Latin letters alone, by their folded spelling: a catalogue may call 여주 yeoju-ceramics. */
function speltPlaces(named: ReadonlyMap<string, PlaceHit[]>): ReadonlyMap<string, PlaceHit[]> {
  const korean = new Set([...named].filter(([word]) => isHangul(word)).flatMap(([, hits]) => hits.map(({ kind, key }) => `${kind}:${key}`)));
  const spelt = new Map<string, PlaceHit[]>();
  for (const [word, hits] of named) {
    const latinOnly = isHangul(word) ? [] : hits.filter(({ kind, key }) => !korean.has(`${kind}:${key}`));
    for (const hit of latinOnly) push(spelt, looseSpelling(word), hit);
  }
  return spelt;
}

function ofSpelling(word: string, spelt: ReadonlyMap<string, PlaceHit[]>): readonly PlaceHit[] {
  if (spelt.size === 0 || !isHangul(word) || word.length < 2) return [];
  return looseSpellings(word).flatMap((spelling) => spelt.get(spelling) ?? []);
}

function wordsOfRegion({ nameKo, nameEn }: VocabularyName): Set<string> {
  const full = nameKo.replaceAll(' ', '');
  const bare = full.replace(FULL_ENDING, '');
  const short = SHORT[bare] ?? bare;
  const korean = [full, bare, short, ...otherEndings(full, bare)];
  // A merged region answers to the names of those it was made of (전남광주통합특별시).
  if (bare.length === 4 && SHORT[bare] === undefined) korean.push(bare.slice(0, 2), bare.slice(2));
  const english = /^[a-z]+/u.exec(nameEn.toLowerCase())?.[0];
  const latin = short.length === 2 ? [romanize(short)] : [];
  return new Set([...korean, ...(english === undefined ? [] : [english]), ...latin].filter((word) => word.length >= 2));
}

/** As people say it, or said before the region had its present title: 서울시, 강원도, 전라북도. */
function otherEndings(full: string, bare: string): string[] {
  const long = Object.entries(SHORT).find(([, short]) => short === bare)?.[0];
  if (long !== undefined) return [`${long}도`, long];
  return /시$/u.test(full) ? [`${bare}시`] : [`${bare}도`];
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
