// What is in a drawn picture, in Korean and English, for its alt text.
import type { HallTone, Landscape, Material, ProductKind, View } from './subjects.ts';

export type Words = { ko: string; en: string };

export const kindWords: Record<ProductKind, Words> = {
  bowl: { ko: '사발', en: 'bowl' },
  plate: { ko: '접시', en: 'plate' },
  cup: { ko: '잔', en: 'cup' },
  'moon-jar': { ko: '달항아리', en: 'moon jar' },
  'onggi-jar': { ko: '옹기 항아리', en: 'lidded storage jar' },
  vase: { ko: '꽃병', en: 'vase' },
  teapot: { ko: '찻주전자', en: 'teapot' },
  box: { ko: '함', en: 'box' },
  'tray-table': { ko: '소반', en: 'tray table' },
  spoon: { ko: '수저', en: 'spoon and chopsticks' },
  comb: { ko: '빗', en: 'comb' },
  chair: { ko: '의자', en: 'chair' },
  'cutting-board': { ko: '도마', en: 'cutting board' },
  lamp: { ko: '등', en: 'lamp' },
  shoe: { ko: '구두', en: 'pair of shoes' },
  bag: { ko: '가방', en: 'bag' },
  wallet: { ko: '지갑', en: 'wallet' },
  scarf: { ko: '스카프', en: 'scarf' },
  cushion: { ko: '방석', en: 'cushion' },
  garment: { ko: '저고리', en: 'jacket' },
  ring: { ko: '반지', en: 'pair of rings' },
  earring: { ko: '귀걸이', en: 'pair of earrings' },
  glasses: { ko: '안경', en: 'pair of glasses' },
  knife: { ko: '칼', en: 'knife' },
  pot: { ko: '냄비', en: 'lidded pot' },
  candle: { ko: '초', en: 'candle' },
  soap: { ko: '비누', en: 'bars of soap' },
  bottle: { ko: '병', en: 'bottle' },
  'sweets-box': { ko: '과자 상자', en: 'box of sweets' },
  'food-jar': { ko: '저장 단지', en: 'preserve jar' },
  tea: { ko: '차', en: 'tea caddy' },
  book: { ko: '책', en: 'thread-bound book' },
  'card-print': { ko: '카드', en: 'set of cards' },
  toy: { ko: '장난감', en: 'toy on wheels' },
  fan: { ko: '부채', en: 'folding fan' },
  basket: { ko: '바구니', en: 'basket' },
  stamp: { ko: '도장', en: 'seal' },
};

export const materialWords: Record<Material, Words> = {
  celadon: { ko: '청자', en: 'celadon' },
  'white-porcelain': { ko: '백자', en: 'white porcelain' },
  buncheong: { ko: '분청', en: 'buncheong stoneware' },
  onggi: { ko: '옹기 흙', en: 'onggi earthenware' },
  brass: { ko: '놋', en: 'brass' },
  'lacquer-najeon': { ko: '나전칠', en: 'mother-of-pearl lacquer' },
  'lacquer-red': { ko: '주칠', en: 'red lacquer' },
  oak: { ko: '참나무', en: 'oak' },
  walnut: { ko: '호두나무', en: 'walnut' },
  bamboo: { ko: '대나무', en: 'bamboo' },
  hanji: { ko: '한지', en: 'hanji paper' },
  ramie: { ko: '모시', en: 'ramie' },
  silk: { ko: '비단', en: 'silk' },
  'cotton-indigo': { ko: '쪽빛 무명', en: 'indigo cotton' },
  hemp: { ko: '삼베', en: 'hemp' },
  leather: { ko: '가죽', en: 'leather' },
  glass: { ko: '유리', en: 'glass' },
  iron: { ko: '무쇠', en: 'cast iron' },
  silver: { ko: '은', en: 'silver' },
  gold: { ko: '금빛', en: 'gold' },
  'paper-print': { ko: '인쇄 종이', en: 'printed paper' },
  'food-warm': { ko: '붉은빛 먹거리', en: 'warm-coloured food' },
  'food-green': { ko: '초록빛 먹거리', en: 'green food' },
  wax: { ko: '밀랍', en: 'wax' },
  acetate: { ko: '뿔테 무늬 아세테이트', en: 'tortoiseshell acetate' },
};

export const landscapeWords: Record<Landscape, Words> = {
  sea: { ko: '등대와 고깃배가 있는 바닷가', en: 'a harbour with a lighthouse and fishing boats' },
  valley: { ko: '겹겹의 산과 다락논이 있는 골짜기', en: 'a valley of terraced fields under layered hills' },
  alley: { ko: '작은 공방이 늘어선 골목', en: 'an alley of small workshops' },
  river: { ko: '다리와 갈대가 있는 강가', en: 'a river bank with a bridge and reeds' },
  'market-roofs': { ko: '위에서 본 시장 지붕', en: 'the roofs of a market from above' },
  plain: { ko: '넓은 들과 마을', en: 'a wide plain of fields with a village' },
  mountain: { ko: '안개 낀 산과 소나무', en: 'misty mountains with pines' },
  island: { ko: '오름과 귤밭이 있는 섬', en: 'an island with a volcanic cone and tangerine groves' },
  hanok: { ko: '기와지붕이 이어진 한옥 마을', en: 'a village of tiled hanok roofs' },
};

export const hallWords: Record<HallTone, Words> = {
  lacquer: { ko: '주칠 빛', en: 'lacquer-red' },
  celadon: { ko: '청자 빛', en: 'celadon-green' },
  indigo: { ko: '쪽빛', en: 'indigo' },
  brass: { ko: '놋빛', en: 'brass-yellow' },
};

type Sentence = (thing: string) => string;

export const viewWords: Record<View, { ko: Sentence; en: Sentence }> = {
  whole: { ko: (thing) => `${thing} 전체 모습을 그린 그림`, en: (thing) => `Drawing of ${thing}` },
  detail: { ko: (thing) => `${thing}의 겉면을 가까이에서 본 그림`, en: (thing) => `Close drawing of the surface of ${thing}` },
  'in-use': { ko: (thing) => `${thing} 쓰임새를 그린 그림`, en: (thing) => `Drawing of ${thing} in use` },
  scale: { ko: (thing) => `${thing} 크기를 손 너비 막대와 견준 그림`, en: (thing) => `Drawing of ${thing} beside a bar one hand wide` },
};

/** English with its article: "a celadon bowl", "an oak box". */
export function withArticle(words: string): string {
  if (/^bars of/.test(words)) return words;
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** The English name of a thing of a material: "a pair of silver rings", "an oak box". */
export function thingInEnglish(kind: ProductKind, material: Material): string {
  const [thing, stuff] = [kindWords[kind].en, materialWords[material].en];
  const counted = /^(pair|bars|box|set) of (.+)$/.exec(thing);
  return withArticle(counted ? `${counted[1] ?? ''} of ${stuff} ${counted[2] ?? ''}` : `${stuff} ${thing}`);
}
