// Some sixty products with the traps of Korean search among them (facts 7.5, 7.6), as the corpus of the search tests.
import type { SearchDocument } from '#app/infra/search/port.ts';

import { sampleDocument, type SampleFields } from './search-documents.ts';

interface Place {
  region: string;
  regionKo: string;
  regionEn: string;
  cluster: string | null;
  clusterKo: string;
  clusterEn: string;
}

// key | region | Korean | English | cluster | Korean | English
const PLACE_ROWS = `
tongyeong | gyeongnam | 경상남도 | Gyeongsangnam-do | tongyeong-najeon | 통영 나전칠기(12공방) | Tongyeong mother-of-pearl lacquer
anseong | gyeonggi | 경기도 | Gyeonggi-do | anseong-brass | 안성 유기 | Anseong brassware
gangneung | gangwon | 강원특별자치도 | Gangwon State | gangneung-hangwa | 강릉 사천 한과마을(갈골·모래내) | Gangneung Sacheon hangwa village
seongsu | seoul | 서울특별시 | Seoul | seongsu-shoes | 성수동 수제화 | Seongsu-dong handmade shoes
ulsan | ulsan | 울산광역시 | Ulsan | ulsan-onggi | 울산 외고산 옹기마을 | Ulsan Oegosan onggi village
andong | gyeongbuk | 경상북도 | Gyeongsangbuk-do | andong-soju-hemp | 안동 소주·안동포 | Andong soju and hemp
daegu | daegu | 대구광역시 | Daegu | daegu-eyewear | 대구 안경특구 | Daegu eyewear
jongno | seoul | 서울특별시 | Seoul | jongno-jewellery | 종로 주얼리 (봉익동·묘동) | Jongno jewellery
namwon | jeonbuk | 전북특별자치도 | Jeonbuk State | namwon-wood | 남원 목기 | Namwon woodware
boseong | jeonnam-gwangju | 전남광주통합특별시 | Jeonnam-Gwangju | boseong-tea | 보성 녹차·옹기 | Boseong green tea and onggi
naju | jeonnam-gwangju | 전남광주통합특별시 | Jeonnam-Gwangju | naju-dye | 나주 쪽 염색 | Naju natural indigo dyeing
hansan | chungnam | 충청남도 | Chungcheongnam-do | hansan-mosi | 한산 모시 | Hansan ramie (Seocheon)
icheon | gyeonggi | 경기도 | Gyeonggi-do | icheon-ceramics | 이천 도자예술마을(예스파크) | Icheon ceramics village
seoul | seoul | 서울특별시 | Seoul
busan | busan | 부산광역시 | Busan
`;

const PLACES = new Map(
  PLACE_ROWS.trim()
    .split('\n')
    .map((row): [string, Place] => {
      const [key = '', region = '', regionKo = '', regionEn = '', cluster = '', clusterKo = '', clusterEn = ''] = row.split(' | ');
      return [key, { region, regionKo, regionEn, cluster: cluster === '' ? null : cluster, clusterKo, clusterEn }];
    }),
);

type Shelf = Pick<SampleFields, 'category' | 'categoryKo' | 'categoryEn'>;
const shelf = (slugs: string, ko: string, en: string): Shelf => ({
  category: slugs.split('/'),
  categoryKo: ko.split('/'),
  categoryEn: en.split('/'),
});

const SHELVES: Readonly<Record<string, Shelf>> = {
  najeon: shelf('wood-lacquer/najeon-boxes', '나전·옻칠·목공예/나전칠기 함', 'Lacquer and wood/Mother-of-pearl boxes'),
  jagae: shelf('wood-lacquer/najeon-small', '나전·옻칠·목공예/자개 소품', 'Lacquer and wood/Small mother-of-pearl pieces'),
  wood: shelf('wood-lacquer/woodware', '나전·옻칠·목공예/목기·도마', 'Lacquer and wood/Woodware and boards'),
  brass: shelf('metal/brass-bowls', '금속·유기/유기 그릇', 'Metal and brassware/Brass bowls'),
  spoon: shelf('metal/brass-spoons', '금속·유기/유기 수저', 'Metal and brassware/Brass spoons'),
  shoes: shelf('leather/handmade-shoes', '신발·가방·가죽/수제화', 'Shoes, bags and leather/Handmade shoes'),
  wallets: shelf('leather/wallets', '신발·가방·가죽/지갑·벨트', 'Shoes, bags and leather/Wallets and belts'),
  eyewear: shelf('jewellery/eyewear', '주얼리·안경/안경테', 'Jewellery and eyewear/Spectacle frames'),
  rings: shelf('jewellery/rings', '주얼리·안경/반지', 'Jewellery and eyewear/Rings'),
  onggi: shelf('ceramics/onggi', '그릇·도자기/옹기', 'Ceramics/Onggi'),
  moon: shelf('ceramics/moon-jars', '그릇·도자기/달항아리·백자', 'Ceramics/Moon jars'),
  tea: shelf('food/tea', '식품·전통과자/차', 'Food and sweets/Tea'),
  hangwa: shelf('food/hangwa', '식품·전통과자/한과·과줄', 'Food and sweets/Hangwa sweets'),
  food: shelf('food/fruit', '식품·전통과자/배·과일 가공', 'Food and sweets/Pear and fruit foods'),
  pickles: shelf('food/pickles', '식품·전통과자/장아찌', 'Food and sweets/Pickles'),
  soju: shelf('liquor/distilled', '전통주/증류식 소주', 'Traditional liquor/Distilled soju'),
  cloth: shelf('textiles/bedding', '섬유·침구/이불·패드', 'Textiles and bedding/Bedding'),
  scarves: shelf('fashion/scarves', '패션·의류/스카프', 'Clothing/Scarves'),
  lamps: shelf('living/lamps', '생활·조명/조명', 'Living/Lamps'),
  scents: shelf('living/scents', '생활·조명/향초', 'Living/Candles'),
};

// name ko | name en | shelf | place | more
type Row = readonly [ko: string, en: string, shelf: string, place: string, more?: SampleFields];

const ROWS: readonly Row[] = [
  [
    '나전칠기 보석함',
    'Mother-of-pearl jewellery box',
    'najeon',
    'tongyeong',
    { material: ['lacquer-najeon'], materials: ['자개', 'mother-of-pearl'], occasions: ['parents-day'] },
  ],
  ['나전 보석함 소', 'Small najeon box', 'najeon', 'tongyeong', { material: ['lacquer-najeon'] }],
  ['자개 손거울 매화', 'Mother-of-pearl hand mirror', 'jagae', 'tongyeong', { material: ['lacquer-najeon'] }],
  ['나전 손거울 모란', 'Najeon hand mirror', 'jagae', 'seoul', { material: ['lacquer-najeon'] }],
  ['자개 명함집', 'Mother-of-pearl card case', 'jagae', 'seoul'],
  ['원목 보석함', 'Oak jewellery box', 'wood', 'namwon', { material: ['oak'] }],
  ['방짜유기 수저 한 벌', 'Bangjja brass spoon and chopsticks', 'spoon', 'anseong', { material: ['brass'], occasions: ['wedding'] }],
  ['유기 반상기', 'Brassware table set', 'brass', 'anseong', { material: ['brass'], occasions: ['wedding', 'housewarming'] }],
  ['방짜유기 찻잔', 'Bangjja brass tea cup', 'brass', 'anseong', { material: ['brass'] }],
  ['놋그릇 밥공기', 'Brass rice bowl', 'brass', 'anseong', { material: ['brass'] }],
  ['유기농 녹차', 'Organic green tea', 'tea', 'boseong'],
  ['유기농 홍차 잎', 'Organic black tea leaves', 'tea', 'boseong'],
  ['유기농 배즙', 'Organic pear juice', 'food', 'naju'],
  ['나주 배 조청', 'Naju pear syrup', 'food', 'naju'],
  ['배도라지청', 'Pear and bellflower root syrup', 'food', 'naju'],
  ['한과 선물세트', 'Hangwa gift set', 'hangwa', 'gangneung', { occasions: ['seollal', 'chuseok'] }],
  ['갈골 과줄', 'Galgol gwajul', 'hangwa', 'gangneung'],
  ['유과 한 상자', 'Yugwa, one box', 'hangwa', 'gangneung'],
  ['개성약과', 'Gaeseong yakgwa', 'hangwa', 'seoul'],
  ['깨강정', 'Sesame gangjeong', 'hangwa', 'busan'],
  ['한과 모둠', 'Assorted hangwa', 'hangwa', 'seoul', { occasions: ['return-gift'] }],
  ['옹기 항아리 5호', 'Onggi jar no. 5', 'onggi', 'ulsan', { material: ['onggi'] }],
  ['옹기 뚝배기', 'Onggi pot', 'onggi', 'ulsan', { material: ['onggi'] }],
  ['장독 소', 'Small sauce jar', 'onggi', 'boseong', { material: ['onggi'] }],
  ['백자 달항아리', 'White porcelain moon jar', 'moon', 'icheon', { material: ['white-porcelain'], occasions: ['housewarming'] }],
  ['달항아리 화병', 'Moon jar vase', 'moon', 'icheon', { material: ['white-porcelain'] }],
  ['수제화 옥스퍼드', 'Handmade Oxford shoes', 'shoes', 'seongsu', { material: ['leather'] }],
  ['수제화 로퍼', 'Handmade loafers', 'shoes', 'seongsu', { material: ['leather'] }],
  ['여성 구두 플랫', 'Flat shoes', 'shoes', 'busan', { material: ['leather'], descriptionKo: '무료 배송으로 보내요. 발목이 편해요.' }],
  ['가죽 카드지갑', 'Leather card wallet', 'wallets', 'seongsu', { material: ['leather'] }],
  ['가죽 카드 지갑 슬림', 'Slim leather card wallet', 'wallets', 'seoul', { material: ['leather'] }],
  ['소가죽 장지갑', 'Long cowhide wallet', 'wallets', 'seoul', { material: ['leather'] }],
  ['안경테 라운드', 'Round spectacle frame', 'eyewear', 'daegu', { material: ['acetate'] }],
  ['안경테 티타늄', 'Titanium spectacle frame', 'eyewear', 'daegu'],
  ['각인 은반지', 'Engraved silver ring', 'rings', 'jongno', { material: ['silver'] }],
  ['은반지 물결', 'Silver ring, waves', 'rings', 'jongno', { material: ['silver'] }],
  ['금반지 가락지', 'Gold ring pair', 'rings', 'jongno', { material: ['gold'] }],
  ['원목도마 느티나무', 'Zelkova cutting board', 'wood', 'namwon', { material: ['oak'], occasions: ['housewarming'] }],
  ['원목 도마 참나무', 'Oak cutting board', 'wood', 'namwon', { material: ['oak'] }],
  ['소반', 'Small tray table', 'wood', 'tongyeong'],
  ['소반찬 모둠', 'Small side dishes', 'pickles', 'busan'],
  ['갓김치', 'Mustard leaf kimchi', 'pickles', 'boseong'],
  ['갓 모양 조명', 'Lamp in the shape of a horsehair hat', 'lamps', 'seoul'],
  ['한지등', 'Hanji lamp', 'lamps', 'seoul'],
  ['등산 스틱 주머니', 'Pouch for hiking poles', 'cloth', 'busan'],
  ['한산모시 스카프', 'Hansan ramie scarf', 'scarves', 'hansan', { material: ['ramie'] }],
  ['모시떡', 'Ramie leaf rice cake', 'food', 'hansan', { descriptionKo: '손님을 모시는 날에.' }],
  ['모시 이불', 'Ramie quilt', 'cloth', 'hansan', { material: ['ramie'] }],
  ['안동포 이불', 'Andong hemp bedding', 'cloth', 'andong', { material: ['hemp'] }],
  ['명주 스카프', 'Silk scarf', 'scarves', 'andong', { material: ['silk'] }],
  ['안동소주 45도', 'Andong soju 45%', 'soju', 'andong'],
  ['청자 다완', 'Celadon tea bowl', 'moon', 'icheon', { material: ['celadon'] }],
  ['도자기 접시', 'Ceramic plate', 'moon', 'icheon', { occasions: ['return-gift'] }],
  ['향기 나는 향초', 'Scented candle', 'scents', 'seoul', { material: ['wax'] }],
  ['보온병 주머니', 'Pouch for a vacuum flask', 'cloth', 'seoul'],
  ['조각보', 'Patchwork wrapping cloth', 'cloth', 'seoul'],
  ['붓기 빼는 팥차', 'Red bean tea', 'tea', 'seoul'],
  ['무 장아찌', 'Pickled radish', 'pickles', 'gangneung'],
  ['집들이 선물 향초', 'Housewarming candle', 'scents', 'seoul', { occasions: ['housewarming'] }],
  ['어린이 목마', 'Rocking horse for children', 'wood', 'namwon'],
];

/** The corpus; ids are prd_01, prd_02 … in the order of the list. */
export const CORPUS: readonly SearchDocument[] = ROWS.map(([ko, en, shelfName, placeName, more], index) =>
  sampleDocument(ko, {
    ...SHELVES[shelfName],
    ...PLACES.get(placeName),
    maker: `maker-${placeName}`,
    makerKo: `${PLACES.get(placeName)?.regionKo.slice(0, 2) ?? ''}빛공방`,
    makerEn: `${placeName} Light Workshop`,
    nameEn: en,
    ...more,
    id: `prd_${String(index + 1).padStart(2, '0')}`,
  }),
);

/** The Korean name of a document of the corpus; '' for an unknown id. */
export function nameOf(id: string): string {
  return CORPUS.find((document) => document.id === id)?.words.nameKo ?? '';
}
