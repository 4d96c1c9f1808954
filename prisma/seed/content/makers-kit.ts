// Turns the hand-written rows of the makers into full records: address, numbers and shipping follow from the place
// and the position in the list. Business numbers use the prefix 999, which no tax office has.
import type { MakerContent, MakerText, Material, RegionKey } from './content-types.ts';

/**
 * What is written by hand. `ko` and `en` hold the name, the craft and one sentence of introduction on a line each,
 * then `--`, then the story in the maker's own words (markdown).
 */
export type MakerRow = {
  slug: string;
  by: readonly [ko: string, en: string];
  place: string;
  ksic: string;
  since: number;
  people: number;
  hands: Material;
  ko: string;
  en: string;
  shipping?: MakerContent['shipping'];
  dispatchDays?: number;
};

type Region = { ko: string; short: string; en: string };
const REGIONS: Record<RegionKey, Region> = {
  seoul: { ko: '서울특별시', short: '서울', en: 'Seoul' },
  busan: { ko: '부산광역시', short: '부산', en: 'Busan' },
  daegu: { ko: '대구광역시', short: '대구', en: 'Daegu' },
  incheon: { ko: '인천광역시', short: '인천', en: 'Incheon' },
  daejeon: { ko: '대전광역시', short: '대전', en: 'Daejeon' },
  ulsan: { ko: '울산광역시', short: '울산', en: 'Ulsan' },
  sejong: { ko: '세종특별자치시', short: '세종', en: 'Sejong' },
  gyeonggi: { ko: '경기도', short: '경기', en: 'Gyeonggi-do' },
  gangwon: { ko: '강원특별자치도', short: '강원', en: 'Gangwon State' },
  chungbuk: { ko: '충청북도', short: '충북', en: 'Chungcheongbuk-do' },
  chungnam: { ko: '충청남도', short: '충남', en: 'Chungcheongnam-do' },
  jeonbuk: { ko: '전북특별자치도', short: '전북', en: 'Jeonbuk State' },
  'jeonnam-gwangju': { ko: '전남광주통합특별시', short: '전남광주', en: 'Jeonnam-Gwangju' },
  gyeongbuk: { ko: '경상북도', short: '경북', en: 'Gyeongsangbuk-do' },
  gyeongnam: { ko: '경상남도', short: '경남', en: 'Gyeongsangnam-do' },
  jeju: { ko: '제주특별자치도', short: '제주', en: 'Jeju-do' },
};

// place | cluster or empty | region | district | English | first four digits of the postal code
const PLACE_TABLE = `
mullae | mullae-metal | seoul | 영등포구 | Yeongdeungpo-gu | 0728
seongsu | seongsu-shoes | seoul | 성동구 | Seongdong-gu | 0478
changsin | changsin-sewing | seoul | 종로구 | Jongno-gu | 0309
jongno | jongno-jewellery | seoul | 종로구 | Jongno-gu | 0313
euljiro | euljiro-print-light | seoul | 중구 | Jung-gu | 0454
yangju | yangju-textile | gyeonggi | 양주시 | Yangju | 1141
pocheon | pocheon-furniture | gyeonggi | 포천시 | Pocheon | 1116
icheon | icheon-ceramics | gyeonggi | 이천시 | Icheon | 1730
yeoju | yeoju-ceramics | gyeonggi | 여주시 | Yeoju | 1263
gwangju-gg | gwangju-gg-ceramics | gyeonggi | 광주시 | Gwangju | 1280
anseong | anseong-brass | gyeonggi | 안성시 | Anseong | 1759
ganghwa | ganghwa-sochang | incheon | 강화군 | Ganghwa-gun | 2303
gangneung | gangneung-hangwa | gangwon | 강릉시 | Gangneung | 2544
wonju | wonju-ottchil-hanji | gangwon | 원주시 | Wonju | 2642
cheongju | cheongju-printing | chungbuk | 청주시 상당구 | Sangdang-gu, Cheongju | 2852
geumsan | geumsan-ginseng | chungnam | 금산군 | Geumsan-gun | 3274
hansan | hansan-mosi | chungnam | 서천군 | Seocheon-gun | 3362
yugu | yugu-textile | chungnam | 공주시 | Gongju | 3251
jeonju | jeonju-hanji | jeonbuk | 전주시 완산구 | Wansan-gu, Jeonju | 5504
iksan | iksan-jewellery | jeonbuk | 익산시 | Iksan | 5457
sunchang | sunchang-jang | jeonbuk | 순창군 | Sunchang-gun | 5604
namwon | namwon-wood | jeonbuk | 남원시 | Namwon | 5577
gwangju | gwangju-printing | jeonnam-gwangju | 동구 | Dong-gu | 6147
damyang | damyang-bamboo | jeonnam-gwangju | 담양군 | Damyang-gun | 5736
muan | muan-ceramics | jeonnam-gwangju | 무안군 | Muan-gun | 5853
gangjin | gangjin-celadon | jeonnam-gwangju | 강진군 | Gangjin-gun | 5921
naju | naju-dye | jeonnam-gwangju | 나주시 | Naju | 5827
boseong | boseong-tea | jeonnam-gwangju | 보성군 | Boseong-gun | 5945
busan-shoe | busan-shoes | busan | 부산진구 | Busanjin-gu | 4733
busan-sewing | busan-apparel | busan | 동구 | Dong-gu | 4873
daegu-glasses | daegu-eyewear | daegu | 북구 | Buk-gu | 4158
daegu-ring | daegu-jewellery | daegu | 중구 | Jung-gu | 4190
andong | andong-soju-hemp | gyeongbuk | 안동시 | Andong | 3668
punggi | punggi-ingyeon | gyeongbuk | 영주시 | Yeongju | 3604
hamchang | hamchang-silk | gyeongbuk | 상주시 | Sangju | 3710
mungyeong | mungyeong-ceramics | gyeongbuk | 문경시 | Mungyeong | 3694
ulsan | ulsan-onggi | ulsan | 울주군 | Ulju-gun | 4497
tongyeong | tongyeong-najeon | gyeongnam | 통영시 | Tongyeong | 5306
jinju | jinju-silk | gyeongnam | 진주시 | Jinju | 5269
gimhae | gimhae-ceramics | gyeongnam | 김해시 | Gimhae | 5087
jeju | jeju-gal | jeju | 제주시 | Jeju-si | 6319
daejeon-alone | | daejeon | 대덕구 | Daedeok-gu | 3441
naju-alone | | jeonnam-gwangju | 나주시 | Naju | 5821
chungju-alone | | chungbuk | 충주시 | Chungju | 2733
sejong-alone | | sejong | 조치원읍 | Jochiwon-eup | 3002
`;

type Place = { cluster: string | null; region: RegionKey; district: string; districtEn: string; postal: string };

function isRegion(key: string): key is RegionKey {
  return key in REGIONS;
}

function readPlaces(): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const line of PLACE_TABLE.trim().split('\n')) {
    const [key = '', cluster = '', region = '', district = '', districtEn = '', postal = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    if (!isRegion(region)) throw new Error(`Unknown region ${region} of place ${key}`);
    places.set(key, { cluster: cluster === '' ? null : cluster, region, district, districtEn, postal });
  }
  return places;
}

const PLACES = readPlaces();

// Invented road names: none of them is meant to be found on a map.
const ROADS: readonly (readonly [string, string])[] = [
  ['손끝마루길', 'Sonkkeunmaru-gil'],
  ['연장소리로', 'Yeonjangsori-ro'],
  ['늦볕공방길', 'Neutbyeotgongbang-gil'],
  ['아침망치길', 'Achimmangchi-gil'],
  ['물레샘로', 'Mullesaem-ro'],
  ['열두창길', 'Yeolduchang-gil'],
  ['흙먼지길', 'Heungmeonji-gil'],
  ['실고개로', 'Silgogae-ro'],
];

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** The check digit of a Korean business number (사업자등록번호) for its first nine digits. */
export function businessCheckDigit(nine: string): number {
  const digits = Array.from(nine, Number);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return (10 - ((sum + Math.floor(((digits[8] ?? 0) * 5) / 10)) % 10)) % 10;
}

function businessNumber(index: number): string {
  const nine = `999${String(10 + (index % 60))}${String(2031 + index * 37).padStart(4, '0')}`;
  return `${nine.slice(0, 3)}-${nine.slice(3, 5)}-${nine.slice(5)}${businessCheckDigit(nine)}`;
}

function readText(text: string): MakerText {
  const [head = '', story = ''] = text.split('\n--\n');
  const [name = '', craft = '', introduction = ''] = head.trim().split('\n');
  return { name, craft, introduction, story: story.trim() };
}

function mailOrder(place: Place, index: number): Pick<MakerContent, 'mailOrderNumber' | 'exemptReason'> {
  if (index % 17 === 8) return { mailOrderNumber: null, exemptReason: 'EXEMPT_UNDER_50' };
  if (index % 17 === 13) return { mailOrderNumber: null, exemptReason: 'EXEMPT_SIMPLIFIED' };
  const town = place.district.split(' ')[0]?.replace(/(시|군|구|읍)$/, '') ?? '';
  const name = town.length > 1 ? town : place.district;
  return { mailOrderNumber: `제2024-${REGIONS[place.region].short}${name}-${String(103 + index * 29).padStart(4, '0')}호` };
}

function shippingOf(index: number): MakerContent['shipping'] {
  const fee = [3000, 3000, 3500, 4000][index % 4] ?? 3000;
  const freeOver = [50_000, 70_000, null, 100_000, 60_000][index % 5] ?? null;
  return { fee, freeOver, remoteSurcharge: index % 3 === 0 ? 5000 : 3000 };
}

/** Completes a hand-written row; `index` is its place in the whole list and keeps every number unique. */
export function toMaker(row: MakerRow, index: number): MakerContent {
  const place = PLACES.get(row.place);
  if (place === undefined) throw new Error(`Unknown place ${row.place} of maker ${row.slug}`);
  const region = REGIONS[place.region];
  const [roadKo, roadEn] = ROADS[index % ROADS.length] ?? ['손끝마루길', 'Sonkkeunmaru-gil'];
  const house = 7 + ((index * 13) % 88);
  return {
    slug: row.slug,
    ko: readText(row.ko),
    en: readText(row.en),
    representativeKo: row.by[0],
    representativeEn: row.by[1],
    clusterSlug: place.cluster,
    regionKey: place.region,
    district: place.district,
    ksic: row.ksic,
    foundedYear: row.since,
    businessNumber: businessNumber(index),
    ...mailOrder(place, index),
    phone: `070-0${String(210 + index * 7).padStart(3, '0')}-${String(1004 + index * 83).padStart(4, '0')}`,
    email: `${row.slug}@example.test`,
    postalCode: `${place.postal}${index % 10}`,
    addressKo: `${region.ko} ${place.district} ${roadKo} ${house}`,
    addressEn: `${house} ${roadEn}, ${place.districtEn}, ${region.en}`,
    employees: row.people,
    shipping: row.shipping ?? shippingOf(index),
    dispatchDays: row.dispatchDays ?? 1 + (index % 3),
    portrait: { craft: row.hands, seed: 1000 + index * 31 },
  };
}
