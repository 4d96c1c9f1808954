// Which region a name means: the key, the official or short Korean name, an older name, or an English spelling. Pure.

export interface NamedRegion {
  key: string;
  successorKey: string | null;
  ko: string;
  koShort: string;
  en: string;
}

// Names that regions had or are given abroad, by key.
const OTHER: Readonly<Record<string, readonly string[]>> = {
  gangwon: ['강원도'],
  jeonbuk: ['전라북도', 'jeollabuk', 'north jeolla'],
  jeonnam: ['south jeolla'],
  jeju: ['제주도'],
  chungbuk: ['north chungcheong'],
  chungnam: ['south chungcheong'],
  gyeongbuk: ['north gyeongsang'],
  gyeongnam: ['south gyeongsang'],
  'jeonnam-gwangju': ['광주전남', 'gwangju jeonnam'],
};
const KOREAN_ENDING = /(?:통합특별시|특별자치시|특별자치도|특별시|광역시|자치도|도|시)$/u;
const ENGLISH_ENDING = /(?:do|si|province|state|city|metropolitan|special|self|governing|autonomous|of)+$/u;

/** The key that the text means among the regions; null for none. */
export function regionNamed(text: string, regions: readonly NamedRegion[]): string | null {
  const wanted = folded(text);
  if (wanted === '') return null;
  const exact = regions.find((region) => namesOf(region).map(folded).includes(wanted));
  if (exact !== undefined) return exact.key;
  const bare = shortened(text);
  return regions.find((region) => namesOf(region).map(shortened).includes(bare))?.key ?? null;
}

/** The region with its successors and predecessors: 전남 also means what is now 전남광주. */
export function regionFamily(key: string, regions: readonly NamedRegion[]): string[] {
  const family = new Set([key]);
  const successor = regions.find((region) => region.key === key)?.successorKey;
  if (successor !== null && successor !== undefined) family.add(successor);
  for (const region of regions) if (region.successorKey === key) family.add(region.key);
  return [...family];
}

function namesOf({ key, ko, koShort, en }: NamedRegion): string[] {
  return [key, ko, koShort, en, ...(OTHER[key] ?? [])];
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_.,'·]+/gu, '');
}

function shortened(text: string): string {
  const bare = folded(text);
  const short = bare.replace(KOREAN_ENDING, '').replace(ENGLISH_ENDING, '');
  return short === '' ? bare : short;
}
