// Words for materials, in Korean and English, and the key of the surface by which goods of it are filtered. Pure.
import { materialKeys, type MaterialKey } from './listing.ts';

const WORDS: Readonly<Record<MaterialKey, readonly string[]>> = {
  celadon: ['청자', 'celadon', '청자토'],
  'white-porcelain': ['백자', '백자토', 'porcelain', 'white porcelain'],
  buncheong: ['분청', '분청토', 'buncheong'],
  onggi: ['옹기', '옹기토', '황토', 'onggi', 'clay', '점토'],
  brass: ['유기', '놋쇠', '놋', '방짜', '황동', '청동', 'brass', 'bronze'],
  'lacquer-najeon': ['나전', '자개', '전복', 'mother-of-pearl', 'mother of pearl', 'najeon', 'abalone'],
  'lacquer-red': ['옻칠', '옻', '주칠', 'lacquer', 'ottchil'],
  oak: [
    '참나무',
    '느티나무',
    '소나무',
    '오동나무',
    '편백',
    '원목',
    '나무',
    'oak',
    'wood',
    'pine',
    'zelkova',
    'paulownia',
    'cypress',
    '물푸레나무',
    '단풍나무',
    '은행나무',
  ],
  walnut: ['호두나무', '월넛', 'walnut'],
  bamboo: ['대나무', '대', 'bamboo', '왕골', '짚', 'sedge', 'straw', '라탄'],
  hanji: ['한지', '닥', '닥나무', 'hanji', 'mulberry paper'],
  ramie: ['모시', 'ramie', '인견', 'linen', '리넨'],
  silk: ['명주', '비단', '실크', 'silk'],
  'cotton-indigo': ['무명', '면', '소창', '쪽', '광목', 'cotton', 'indigo', '누비'],
  hemp: ['삼베', '대마', 'hemp'],
  leather: ['가죽', '소가죽', '양가죽', 'leather', 'cowhide', '천연가죽'],
  glass: ['유리', 'glass', '칠보'],
  iron: ['철', '무쇠', '강철', '스테인리스', 'iron', 'steel'],
  silver: ['은', '순은', 'silver'],
  gold: ['금', '순금', '도금', 'gold'],
  'paper-print': ['종이', '인쇄', 'paper'],
  'food-warm': ['찹쌀', '꿀', '조청', '콩', '고추', '홍삼', '인삼', '쌀', '밀', '메주', 'rice', 'honey', 'soybean', 'ginseng', 'chili'],
  'food-green': ['찻잎', '녹차', '배', '매실', '유자', '쑥', '감', 'tea', 'tea leaves', 'pear', 'plum'],
  wax: ['밀랍', '소이왁스', '왁스', 'wax', 'beeswax'],
  acetate: ['아세테이트', '뿔테', '티타늄', 'acetate', 'titanium'],
};

const byWord = new Map<string, MaterialKey>();
for (const key of materialKeys) for (const word of [key, ...WORDS[key]]) byWord.set(word, key);

/** The key of a material said in words (놋쇠, "100% 참나무", walnut); null for a material without one. */
export function materialKeyOf(text: string): MaterialKey | null {
  const word = text.trim().toLowerCase();
  const known = byWord.get(word) ?? byWord.get(word.replaceAll(' ', ''));
  if (known !== undefined) return known;
  const parts = word.split(/[\s,·/()]+/u).toReversed();
  for (const part of parts) {
    const key = byWord.get(part);
    if (key !== undefined) return key;
  }
  return null;
}
