// The words of the benchmark's catalogue: kinds of things with their shelves, materials, ways of making and places. Tables, read once.

export interface Shelf {
  slug: string;
  ko: string;
  en: string;
}

export interface Material {
  key: string;
  ko: string;
  en: string;
  /** As it stands in names; several mean the same. */
  names: readonly string[];
}

export interface Kind {
  key: string;
  ko: string;
  en: string;
  shelf: Shelf;
  materials: readonly Material[];
  techniques: readonly Technique[];
  places: readonly Place[];
  /** KRW. */
  price: readonly [low: number, high: number];
  /** Other words that shoppers use and names do not. */
  also: readonly string[];
}

export interface Technique {
  key: string;
  ko: string;
  en: string;
}

export interface Place {
  key: string;
  ko: string;
  en: string;
  province: string;
  cluster: string;
}

// key | Korean | English | names
const MATERIALS = rows(`
brass | 놋쇠 | brass | 유기 방짜유기
najeon | 자개 | mother-of-pearl | 나전칠기 나전 자개
lacquer | 옻칠 | lacquer | 옻칠
onggi | 옹기토 | onggi clay | 옹기
celadon | 청자토 | celadon | 청자
white | 백자토 | white porcelain | 백자
buncheong | 분청토 | buncheong | 분청
oak | 참나무 | oak | 원목 참나무
walnut | 호두나무 | walnut | 호두나무
paulownia | 오동나무 | paulownia | 오동나무
bamboo | 대나무 | bamboo | 대나무
hanji | 닥종이 | hanji | 한지
ramie | 모시 | ramie | 모시
silk | 명주 | silk | 명주 실크
hemp | 삼베 | hemp | 삼베
cotton | 무명 | cotton | 소창 무명
indigo | 쪽물 무명 | indigo cotton | 쪽염
leather | 소가죽 | leather | 가죽 소가죽
silver | 은 | silver | 은
gold | 금 | gold | 금
acetate | 아세테이트 | acetate | 아세테이트
titanium | 티타늄 | titanium | 티타늄
iron | 무쇠 | cast iron | 무쇠
steel | 강철 | steel | 강철
soy | 소이왁스 | soy wax | 소이
beeswax | 밀랍 | beeswax | 밀랍
rice | 찹쌀 | glutinous rice | 찹쌀
honey | 꿀 | honey | 꿀
soybean | 콩 | soybean | 재래 전통
chili | 고추 | chili | 태양초
pear | 배 | pear | 배
plum | 매실 | green plum | 매실
tealeaf | 찻잎 | tea leaves | 유기농 우전
ginseng | 인삼 | ginseng | 6년근
paper | 종이 | paper | 수제 활판
glass | 유리 | glass | 칠보
`);

// key | Korean | English
const TECHNIQUES = rows(`
forging | 방짜 | hand forging
inlay | 줄음질 | shell inlay
lacquering | 생칠 | raw lacquering
wheel | 물레 | wheel throwing
woodfire | 장작가마 | wood firing
slip | 귀얄 | slip brushing
joinery | 짜맞춤 | joinery
carving | 조각 | hand carving
weaving | 손베틀 | hand weaving
dyeing | 천연염색 | natural dyeing
quilting | 손누비 | hand quilting
stitching | 새들스티치 | saddle stitching
engraving | 각인 | engraving
casting | 주물 | casting
ferment | 자연발효 | natural fermentation
steaming | 찜 | steaming
roasting | 덖음 | pan roasting
pouring | 손붓기 | hand pouring
letterpress | 활판인쇄 | letterpress
splitting | 대쪼개기 | bamboo splitting
`);

// key | Korean | English | province | cluster
const PLACES = rows(`
tongyeong | 통영 | Tongyeong | 경상남도 | 통영 나전칠기
anseong | 안성 | Anseong | 경기도 | 안성 유기
ulsan | 울산 | Ulsan | 울산광역시 | 울산 외고산 옹기마을
icheon | 이천 | Icheon | 경기도 | 이천 도자예술마을
namwon | 남원 | Namwon | 전북특별자치도 | 남원 목기
damyang | 담양 | Damyang | 전남광주통합특별시 | 담양 죽공예
jeonju | 전주 | Jeonju | 전북특별자치도 | 전주 한지
hansan | 한산 | Hansan | 충청남도 | 한산 모시
andong | 안동 | Andong | 경상북도 | 안동포마을
naju | 나주 | Naju | 전남광주통합특별시 | 나주 쪽 염색
seongsu | 성수동 | Seongsu-dong | 서울특별시 | 성수동 수제화
jongno | 종로 | Jongno | 서울특별시 | 종로 주얼리
daegu | 대구 | Daegu | 대구광역시 | 대구 안경특구
gangneung | 강릉 | Gangneung | 강원특별자치도 | 강릉 사천 한과마을
sunchang | 순창 | Sunchang | 전북특별자치도 | 순창 장류
boseong | 보성 | Boseong | 전남광주통합특별시 | 보성 녹차
geumsan | 금산 | Geumsan | 충청남도 | 금산 인삼
eulji | 을지로 | Euljiro | 서울특별시 | 을지로 인쇄골목
busan | 부산 | Busan | 부산광역시 | 부산 범천동
jeju | 제주 | Jeju | 제주특별자치도 | 제주 갈옷
`);

// key | Korean | English | shelf slug, ko, en | materials | techniques | places | low-high | also
const KINDS = rows(`
bowl | 밥그릇 | rice bowl | tableware, 식기, Tableware | brass onggi celadon white buncheong | forging wheel woodfire | anseong icheon ulsan | 18000-90000 | 밥공기 공기
plate | 접시 | plate | tableware, 식기, Tableware | brass celadon white buncheong | wheel slip forging | icheon anseong | 15000-120000 |
mug | 머그잔 | mug | tableware, 식기, Tableware | onggi celadon white buncheong | wheel woodfire | icheon | 15000-60000 | 머그컵
teabowl | 찻사발 | tea bowl | tea-ware, 다기, Tea ware | buncheong white celadon | wheel woodfire slip | icheon | 40000-300000 | 다완
teapot | 찻주전자 | teapot | tea-ware, 다기, Tea ware | white celadon buncheong | wheel | icheon | 50000-250000 | 다관 티팟
spoon | 숟가락 | spoon | cutlery, 수저, Spoons and chopsticks | brass silver lacquer | forging lacquering | anseong | 20000-120000 | 스푼
chopsticks | 젓가락 | chopsticks | cutlery, 수저, Spoons and chopsticks | brass silver lacquer | forging lacquering | anseong | 12000-90000 | 저분
jar | 항아리 | jar | jars, 항아리, Jars | onggi white | wheel woodfire | ulsan icheon | 30000-400000 | 장독
moonjar | 달항아리 | moon jar | jars, 항아리, Jars | white | wheel woodfire | icheon | 120000-900000 |
vase | 화병 | vase | vases, 화병, Vases | celadon white buncheong brass | wheel slip | icheon | 30000-350000 | 꽃병
jewelbox | 보석함 | jewellery box | boxes, 함, Boxes | najeon lacquer walnut paulownia | inlay lacquering joinery | tongyeong namwon | 60000-800000 |
mirror | 손거울 | hand mirror | boxes, 함, Boxes | najeon lacquer | inlay | tongyeong | 20000-90000 |
cardcase | 명함집 | card case | small-goods, 소품, Small goods | najeon leather | inlay stitching | tongyeong seongsu | 15000-80000 | 명함지갑
traytable | 소반 | tray table | furniture, 목가구, Furniture | oak walnut lacquer paulownia | joinery lacquering carving | namwon tongyeong | 90000-700000 |
board | 도마 | cutting board | kitchen, 주방용품, Kitchen | oak walnut | joinery | namwon | 25000-150000 | 커팅보드
stool | 스툴 | stool | furniture, 목가구, Furniture | oak walnut | joinery | namwon busan | 90000-400000 | 원목의자
basket | 바구니 | basket | bamboo-ware, 죽공예, Bamboo ware | bamboo | splitting | damyang | 20000-120000 |
fan | 부채 | fan | bamboo-ware, 죽공예, Bamboo ware | bamboo hanji | splitting | damyang jeonju | 10000-150000 |
blind | 발 | bamboo blind | bamboo-ware, 죽공예, Bamboo ware | bamboo | splitting | damyang | 40000-300000 |
lamp | 조명 | lamp | lighting, 조명, Lighting | hanji bamboo brass | joinery | jeonju | 40000-350000 | 램프
notebook | 공책 | notebook | stationery, 문구, Stationery | hanji paper | letterpress | jeonju eulji | 6000-40000 | 노트
postcard | 엽서 | postcard | stationery, 문구, Stationery | paper hanji | letterpress | eulji | 2000-15000 |
namecard | 명함 | name cards | stationery, 문구, Stationery | paper hanji | letterpress | eulji | 15000-80000 | 명함인쇄
brush | 붓 | brush | stationery, 문구, Stationery | bamboo | carving | jeonju | 15000-200000 |
quilt | 이불 | quilt | bedding, 침구, Bedding | ramie hemp cotton indigo silk | weaving quilting dyeing | hansan andong naju | 80000-600000 | 침구
cushion | 방석 | cushion | bedding, 침구, Bedding | ramie cotton indigo silk | quilting dyeing | hansan naju | 25000-120000 | 좌복
scarf | 스카프 | scarf | fashion, 패션, Fashion | silk ramie indigo | dyeing weaving | naju hansan jeju | 30000-180000 |
handkerchief | 손수건 | handkerchief | fashion, 패션, Fashion | cotton ramie indigo | dyeing | naju | 8000-40000 |
bojagi | 보자기 | wrapping cloth | fashion, 패션, Fashion | silk ramie cotton | quilting dyeing | hansan | 20000-250000 |
hanbok | 생활한복 | everyday hanbok | clothing, 의류, Clothing | ramie hemp cotton indigo | dyeing weaving | jeju hansan | 90000-500000 |
shoes | 수제화 | handmade shoes | shoes, 신발, Shoes | leather | stitching | seongsu busan | 150000-450000 | 구두
sneakers | 운동화 | sneakers | shoes, 신발, Shoes | leather cotton | stitching | busan | 60000-200000 |
wallet | 카드지갑 | card wallet | leather-goods, 가죽소품, Leather goods | leather | stitching engraving | seongsu | 30000-120000 | 카드홀더
longwallet | 장지갑 | long wallet | leather-goods, 가죽소품, Leather goods | leather | stitching | seongsu | 60000-220000 |
bag | 가방 | bag | leather-goods, 가죽소품, Leather goods | leather | stitching | seongsu | 120000-500000 |
belt | 벨트 | belt | leather-goods, 가죽소품, Leather goods | leather | stitching | seongsu | 40000-150000 | 허리띠
ring | 반지 | ring | jewellery, 주얼리, Jewellery | silver gold | engraving casting | jongno | 40000-700000 |
necklace | 목걸이 | necklace | jewellery, 주얼리, Jewellery | silver gold glass | casting | jongno | 50000-900000 | 네크리스 펜던트
earring | 귀걸이 | earrings | jewellery, 주얼리, Jewellery | silver gold glass najeon | casting inlay | jongno | 25000-400000 | 귀고리 이어링
bracelet | 팔찌 | bracelet | jewellery, 주얼리, Jewellery | silver gold | casting | jongno | 40000-500000 | 브레이슬릿
frames | 안경테 | spectacle frames | eyewear, 안경, Eyewear | acetate titanium | carving | daegu | 80000-350000 | 안경프레임
pot | 냄비 | pot | kitchen, 주방용품, Kitchen | iron brass | casting | busan | 50000-250000 |
knife | 식칼 | kitchen knife | kitchen, 주방용품, Kitchen | steel | forging | busan | 40000-300000 | 부엌칼
candle | 향초 | candle | scents, 향, Scents | soy beeswax | pouring | busan eulji | 12000-60000 | 캔들
soap | 수제비누 | handmade soap | scents, 향, Scents | honey rice | pouring | jeju | 6000-30000 |
hangwa | 한과 | hangwa | sweets, 전통과자, Sweets | rice honey | steaming | gangneung | 15000-90000 |
yugwa | 유과 | yugwa | sweets, 전통과자, Sweets | rice honey | steaming | gangneung | 12000-60000 |
yakgwa | 약과 | yakgwa | sweets, 전통과자, Sweets | honey | steaming | gangneung | 10000-50000 | 개성약과
ricecake | 떡 | rice cake | sweets, 전통과자, Sweets | rice | steaming | gangneung | 10000-60000 | 전통떡
doenjang | 된장 | doenjang | sauces, 장류, Sauces | soybean | ferment | sunchang | 12000-60000 |
gochujang | 고추장 | gochujang | sauces, 장류, Sauces | chili soybean | ferment | sunchang | 12000-60000 |
ganjang | 간장 | soy sauce | sauces, 장류, Sauces | soybean | ferment | sunchang | 10000-80000 |
pickles | 장아찌 | pickles | sauces, 장류, Sauces | plum chili | ferment | sunchang | 9000-40000 | 절임
vinegar | 식초 | vinegar | sauces, 장류, Sauces | plum pear rice | ferment | sunchang naju | 12000-60000 |
greentea | 녹차 | green tea | tea, 차, Tea | tealeaf | roasting | boseong jeju | 12000-90000 |
redginseng | 홍삼정 | red ginseng extract | health, 건강식품, Health | ginseng | steaming | geumsan | 40000-250000 |
pearjuice | 배즙 | pear juice | health, 건강식품, Health | pear | steaming | naju | 20000-60000 |
`);

const at = (row: readonly string[], index: number): string => row[index] ?? '';
const listed = (text: string): string[] => text.split(' ').filter((word) => word !== '');

export const materials: readonly Material[] = MATERIALS.map((row) => ({ key: at(row, 0), ko: at(row, 1), en: at(row, 2), names: listed(at(row, 3)) }));
export const techniques: readonly Technique[] = TECHNIQUES.map((row) => ({ key: at(row, 0), ko: at(row, 1), en: at(row, 2) }));
export const places: readonly Place[] = PLACES.map((row) => ({ key: at(row, 0), ko: at(row, 1), en: at(row, 2), province: at(row, 3), cluster: at(row, 4) }));
export const kinds: readonly Kind[] = KINDS.map((row) => {
  const [slug = '', ko = '', en = ''] = at(row, 3).split(', ');
  const [low = 0, high = 0] = at(row, 7).split('-').map(Number);
  return {
    ...{ key: at(row, 0), ko: at(row, 1), en: at(row, 2), shelf: { slug, ko, en }, price: [low, high] as const, also: listed(at(row, 8)) },
    materials: listed(at(row, 4)).map((key) => known(materials, key)),
    techniques: listed(at(row, 5)).map((key) => known(techniques, key)),
    places: listed(at(row, 6)).map((key) => known(places, key)),
  };
});

/** Uses that stand in descriptions alone. */
export const uses = [
  '식기세척기',
  '캠핑',
  '돌잔치',
  '혼수',
  '집들이',
  '어버이날',
  '명절',
  '사무실',
  '아기방',
  '다도',
  '산책',
  '여름밤',
  '겨울철',
  '채식',
  '일인용',
  '기념일',
] as const;

/** Looks that stand in names. */
export const looks = [
  '모란',
  '매화',
  '물결',
  '연꽃',
  '달빛',
  '새벽',
  '산수',
  '구름',
  '학',
  '소나무',
  '들꽃',
  '바람',
  '은하',
  '솔잎',
  '단풍',
  '눈꽃',
  '파도',
  '나비',
  '국화',
  '대숲',
  '노을',
  '안개',
  '보름',
  '윤슬',
] as const;
export const looksEn = [
  'peony',
  'plum blossom',
  'wave',
  'lotus',
  'moonlight',
  'dawn',
  'landscape',
  'cloud',
  'crane',
  'pine',
  'wildflower',
  'wind',
  'galaxy',
  'pine needle',
  'maple',
  'snowflake',
  'surf',
  'butterfly',
  'chrysanthemum',
  'bamboo grove',
  'sunset',
  'mist',
  'full moon',
  'glimmer',
] as const;

function rows(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

function known<T extends { key: string }>(list: readonly T[], key: string): T {
  const found = list.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no ${key} in the words of the benchmark`);
  return found;
}
