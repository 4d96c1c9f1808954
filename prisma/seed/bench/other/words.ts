// The words of a second catalogue for the benchmark, as another shop would have written it: things, materials and places that the search's own
// tables hardly know, invented makers, descriptions in free prose. Nothing here may be copied into the vocabulary. Tables, read once.

export interface Thing {
  ko: string;
  en: string;
  shelf: { slug: string; ko: string; en: string };
  materials: readonly Stuff[];
  ways: readonly Way[];
  towns: readonly Town[];
  /** KRW. */
  price: readonly [low: number, high: number];
}

/** A material. */
export interface Stuff {
  ko: string;
  en: string;
}

/** A way of making. */
export interface Way {
  ko: string;
  en: string;
}

export interface Town {
  ko: string;
  en: string;
  province: string;
  /** The province as people say it. */
  short: string;
  /** As the catalogue writes it: some in Korean, some as a Latin slug. */
  cluster: string;
}

// Korean | English
const STUFFS = pairs(`
물푸레나무 | ash wood
자작나무 | birch
편백 | hinoki cypress
느티나무 | zelkova
라탄 | rattan
황동 | brazen alloy
두랄루민 | duralumin
스테인리스 | stainless steel
알루미늄 | aluminium
주석 | tin
구리 | copper
유리 | glass
아크릴 | acrylic
에폭시 | epoxy resin
펠트 | felt
리넨 | linen
데님 | denim
코듀로이 | corduroy
양가죽 | sheepskin
코르크 | cork
양모 | merino wool
왁스 | wax
점토 | clay
화강암 | granite
통밀 | whole wheat
들깨 | perilla seed
유자 | yuja citron
오미자 | magnolia berry
멸치 | anchovy
김 | laver
땅콩 | peanut
도라지 | bellflower root
고무 | rubber
실리콘 | silicone
진주 | pearl
옥 | jade
호박 | amber
탄소강 | carbon steel
사기 | chinaware
`);

const WAYS = pairs(`
레이저커팅 | laser cutting
판금 | sheet metal work
단조 | drop forging
선반가공 | lathe turning
투각 | openwork
상감 | damascening
블로잉 | glass blowing
스테인드글라스 | stained glass
위빙 | weaving loom
터프팅 | tufting
마크라메 | macrame knotting
손바느질 | hand sewing
니들펠팅 | needle felting
레진캐스팅 | resin casting
저온압착 | cold pressing
동결건조 | freeze drying
훈연 | smoking
로스팅 | roasting
숙성 | ageing
화덕굽기 | oven baking
사출성형 | injection moulding
정밀연마 | precision grinding
실크스크린 | silk screen
캐드조각 | CNC carving
재단 | pattern cutting
`);

// Korean | English | province | short | cluster
const TOWNS = table(`
문래동 | Mullae-dong | 서울특별시 | 서울 | 문래동 기계금속
창신동 | Changsin-dong | 서울특별시 | 서울 | 창신동 봉제골목
양평 | Yangpyeong | 경기도 | 경기 | 양평 목공마을
여주 | Yeoju | 경기도 | 경기 | yeoju-ceramics
파주 | Paju | 경기도 | 경기 | 파주 인쇄단지
청주 | Cheongju | 충청북도 | 충북 | 청주 공예촌
영동 | Yeongdong | 충청북도 | 충북 | yeongdong-food
공주 | Gongju | 충청남도 | 충남 | 공주 계룡산 도예촌
군산 | Gunsan | 전북특별자치도 | 전북 | 군산 유리거리
고흥 | Goheung | 전라남도 | 전남 | 고흥 유자골
거창 | Geochang | 경상남도 | 경남 | 거창 화강석단지
남해 | Namhae | 경상남도 | 경남 | 남해 죽방마을
영주 | Yeongju | 경상북도 | 경북 | 영주 삼베방
포항 | Pohang | 경상북도 | 경북 | pohang-steel
강화 | Ganghwa | 인천광역시 | 인천 | 강화 직물거리
대전 | Daejeon | 대전광역시 | 대전 | 대전 원동 철공소
속초 | Sokcho | 강원특별자치도 | 강원 | 속초 아바이마을
`);

// Korean | English | shelf slug, ko, en | materials | ways | towns | low-high
const THINGS = table(`
버터나이프 | butter knife | table-tools, 식탁도구, Table tools | 물푸레나무 자작나무 황동 | 선반가공 단조 | 양평 청주 | 9000-45000
코스터 | coaster | table-tools, 식탁도구, Table tools | 코르크 펠트 아크릴 에폭시 | 레이저커팅 레진캐스팅 | 양평 청주 | 5000-30000
유리저그 | glass jug | glassware, 유리제품, Glassware | 유리 | 블로잉 | 군산 | 25000-120000
맷돌 | hand millstone | kitchen-stone, 돌그릇, Stone ware | 화강암 | 정밀연마 투각 | 거창 | 60000-400000
절구 | mortar | kitchen-stone, 돌그릇, Stone ware | 화강암 느티나무 | 정밀연마 선반가공 | 거창 양평 | 30000-200000
돌솥 | stone pot | kitchen-stone, 돌그릇, Stone ware | 화강암 | 정밀연마 | 거창 | 40000-180000
주물팬 | griddle pan | cookware, 조리도구, Cookware | 탄소강 스테인리스 | 단조 판금 | 문래동 포항 대전 | 40000-210000
과도 | paring knife | cookware, 조리도구, Cookware | 탄소강 스테인리스 | 단조 | 대전 포항 | 20000-160000
화로대 | fire pit | outdoor, 캠핑용품, Camping | 스테인리스 탄소강 두랄루민 | 판금 레이저커팅 | 문래동 대전 | 60000-380000
시에라컵 | sierra cup | outdoor, 캠핑용품, Camping | 스테인리스 두랄루민 구리 | 판금 | 문래동 대전 | 9000-60000
캠핑의자 | camp chair | outdoor, 캠핑용품, Camping | 두랄루민 물푸레나무 알루미늄 | 재단 판금 | 문래동 창신동 | 45000-250000
랜턴걸이 | lantern hook | outdoor, 캠핑용품, Camping | 황동 두랄루민 | 단조 | 문래동 | 8000-40000
오르골 | music box | toys, 완구, Toys | 자작나무 황동 | 레이저커팅 선반가공 | 양평 파주 | 25000-150000
퍼즐 | jigsaw puzzle | toys, 완구, Toys | 자작나무 아크릴 | 레이저커팅 실크스크린 | 파주 양평 | 12000-70000
모빌 | baby mobile | toys, 완구, Toys | 펠트 양모 | 니들펠팅 손바느질 | 창신동 강화 | 20000-90000
턱받이 | bib | baby, 유아용품, Baby | 리넨 실리콘 | 손바느질 사출성형 | 창신동 강화 | 8000-35000
치발기 | teether | baby, 유아용품, Baby | 실리콘 편백 | 사출성형 선반가공 | 양평 대전 | 7000-30000
목줄 | dog leash | pets, 반려동물, Pet supplies | 양가죽 데님 고무 | 손바느질 재단 | 창신동 강화 | 15000-90000
하네스 | harness | pets, 반려동물, Pet supplies | 데님 코듀로이 | 재단 손바느질 | 창신동 | 25000-95000
스크래처 | cat scratcher | pets, 반려동물, Pet supplies | 라탄 코르크 | 위빙 | 양평 파주 | 15000-80000
강아지간식 | dog treat | pets, 반려동물, Pet supplies | 멸치 통밀 땅콩 | 동결건조 | 남해 속초 | 6000-30000
만년필 | fountain pen | writing, 필기구, Writing tools | 에폭시 황동 물푸레나무 | 선반가공 레진캐스팅 | 파주 문래동 | 60000-450000
문진 | paperweight | writing, 필기구, Writing tools | 황동 유리 화강암 | 선반가공 블로잉 | 문래동 군산 | 15000-90000
연적 | water dropper | writing, 필기구, Writing tools | 점토 사기 | 상감 투각 | 여주 공주 | 30000-300000
북엔드 | bookend | desk, 책상용품, Desk goods | 탄소강 화강암 물푸레나무 | 판금 정밀연마 | 문래동 거창 양평 | 20000-110000
독서대 | book stand | desk, 책상용품, Desk goods | 물푸레나무 편백 | 선반가공 레이저커팅 | 양평 청주 | 25000-140000
명패 | name plate | desk, 책상용품, Desk goods | 아크릴 느티나무 황동 | 레이저커팅 캐드조각 | 파주 문래동 | 15000-120000
도마꽂이 | board rack | desk, 책상용품, Desk goods | 물푸레나무 스테인리스 | 판금 선반가공 | 양평 문래동 | 20000-80000
풍경 | wind chime | deco, 실내장식, Home decor | 주석 황동 유리 | 단조 블로잉 | 청주 군산 | 20000-150000
병풍 | folding screen | deco, 실내장식, Home decor | 리넨 느티나무 | 실크스크린 투각 | 청주 파주 | 150000-950000
썬캐처 | suncatcher | deco, 실내장식, Home decor | 유리 에폭시 | 스테인드글라스 레진캐스팅 | 군산 청주 | 15000-120000
촛대 | candlestick | deco, 실내장식, Home decor | 주석 황동 유리 | 단조 블로잉 | 군산 청주 문래동 | 20000-160000
월행잉 | wall hanging | deco, 실내장식, Home decor | 양모 리넨 | 마크라메 위빙 | 강화 청주 | 30000-220000
발매트 | floor mat | textiles, 생활직물, Home textiles | 양모 리넨 코르크 | 터프팅 위빙 | 강화 창신동 | 20000-130000
앞가리개 | door curtain | textiles, 생활직물, Home textiles | 리넨 데님 | 손바느질 실크스크린 | 강화 창신동 영주 | 25000-150000
찻잔받침 | saucer mat | textiles, 생활직물, Home textiles | 리넨 펠트 | 손바느질 위빙 | 강화 영주 | 5000-30000
잠방이 | work shorts | apparel, 작업의류, Work apparel | 리넨 데님 코듀로이 | 재단 손바느질 | 창신동 영주 | 40000-150000
팔토시 | arm sleeves | apparel, 작업의류, Work apparel | 리넨 양모 | 재단 위빙 | 창신동 영주 | 8000-40000
멜빵바지 | dungarees | apparel, 작업의류, Work apparel | 데님 코듀로이 | 재단 | 창신동 | 60000-240000
귀마개 | ear muffs | apparel, 작업의류, Work apparel | 양모 양가죽 | 손바느질 | 창신동 강화 | 15000-70000
노리개 | tassel ornament | accessories, 장신구, Accessories | 옥 호박 진주 | 상감 투각 | 청주 공주 | 40000-500000
떨잠 | hair ornament | accessories, 장신구, Accessories | 옥 진주 구리 | 투각 상감 | 청주 | 70000-600000
커프스 | cufflinks | accessories, 장신구, Accessories | 진주 황동 호박 | 선반가공 상감 | 문래동 청주 | 30000-240000
헤어밴드 | hair band | accessories, 장신구, Accessories | 리넨 코듀로이 진주 | 손바느질 | 창신동 | 8000-50000
주병 | liquor bottle | pottery, 도예품, Pottery | 점토 사기 | 상감 투각 | 여주 공주 | 35000-350000
구절판 | nine-section platter | pottery, 도예품, Pottery | 사기 점토 느티나무 | 상감 투각 | 여주 공주 | 60000-500000
화분 | flower pot | pottery, 도예품, Pottery | 점토 | 투각 | 여주 공주 | 12000-150000
들기름 | perilla oil | oils, 기름, Oils | 들깨 | 저온압착 | 영동 영주 | 12000-50000
유자청 | yuja preserve | preserves, 청과잼, Preserves | 유자 | 숙성 | 고흥 남해 | 10000-40000
오미자청 | berry cordial | preserves, 청과잼, Preserves | 오미자 | 숙성 | 영동 | 12000-48000
땅콩버터 | peanut butter | preserves, 청과잼, Preserves | 땅콩 | 로스팅 | 여주 영동 | 9000-30000
사워도우 | sourdough bread | bakery, 빵, Bakery | 통밀 | 화덕굽기 숙성 | 파주 속초 | 6000-25000
그래놀라 | granola | bakery, 빵, Bakery | 통밀 땅콩 | 화덕굽기 로스팅 | 파주 양평 | 9000-35000
액젓 | fish sauce | seafood, 수산가공, Seafood | 멸치 | 숙성 | 남해 속초 | 8000-40000
부각 | crispy laver chips | seafood, 수산가공, Seafood | 김 도라지 | 로스팅 | 속초 남해 | 7000-30000
베어링 | bearing | parts, 기계부품, Machine parts | 탄소강 스테인리스 | 정밀연마 선반가공 | 문래동 대전 포항 | 5000-90000
스프로킷 | sprocket | parts, 기계부품, Machine parts | 탄소강 두랄루민 | 정밀연마 캐드조각 | 문래동 대전 | 8000-120000
오링 | o-ring seal | parts, 기계부품, Machine parts | 고무 실리콘 | 사출성형 | 문래동 대전 | 1000-12000
키 | winnowing basket | farm, 농기구, Farm tools | 라탄 | 위빙 | 영주 강화 | 20000-90000
징 | gong | instruments, 악기, Instruments | 주석 구리 | 단조 | 거창 청주 | 90000-700000
북 | drum | instruments, 악기, Instruments | 양가죽 느티나무 | 재단 선반가공 | 청주 영동 | 80000-800000
단소 | bamboo flute | instruments, 악기, Instruments | 옥 구리 | 선반가공 | 영동 청주 | 20000-150000
호미 | hand hoe | farm, 농기구, Farm tools | 탄소강 | 단조 | 영주 포항 | 8000-40000
`);

/** Free prose: `{}` stands for a use, which occurs nowhere else. */
export const PROSE = [
  '오래 두고 쓰시라고 모서리를 한 번 더 다듬었어요. {} 찾는 분들이 많습니다.',
  '처음에는 제가 쓰려고 만들었는데 {} 때 좋다고들 하셔서 팔게 되었습니다.',
  '할아버지 때부터 하던 일이라 서두르지 않습니다. {}에도 잘 어울려요.',
  '손으로 하나씩 하다 보니 조금씩 달라요. 주문이 밀리면 배송이 늦습니다. {} 용도로 권해 드립니다.',
  '{} 하실 때 꺼내 보세요. 물에 오래 담가 두지 마세요.',
] as const;

export const USES = [
  '백패킹',
  '차박',
  '홈카페',
  '자취방',
  '재택근무',
  '이유식',
  '텃밭',
  '낚시',
  '템플스테이',
  '필사',
  '북카페',
  '수험생',
  '노안',
  '왼손잡이',
  '반신욕',
  '송년회',
] as const;

/** Words in front of a name: korean, english. */
export const MOODS = pairs(`
부엉이 | owl
고래 | whale
자작 | plain
별헤는 | stargazer
첫눈 | first snow
둥근 | round
납작 | flat
미니 | mini
빈티지 | vintage
감나무집 | persimmon house
오후네시 | four o'clock
민무늬 | unpatterned
꽈배기 | twisted
조약돌 | pebble
해바라기 | sunflower
청설모 | squirrel
`);

export const towns: readonly Town[] = TOWNS.map(([ko = '', en = '', province = '', short = '', cluster = '']) => ({ ko, en, province, short, cluster }));
export const things: readonly Thing[] = THINGS.map(([ko = '', en = '', shelf = '', materials = '', ways = '', places = '', price = '']) => {
  const [slug = '', shelfKo = '', shelfEn = ''] = shelf.split(', ');
  const [low = 0, high = 0] = price.split('-').map(Number);
  return {
    ...{ ko, en, shelf: { slug, ko: shelfKo, en: shelfEn }, price: [low, high] as const },
    materials: materials.split(' ').map((name) => named(STUFFS, name)),
    ways: ways.split(' ').map((name) => named(WAYS, name)),
    towns: places.split(' ').map((name) => named(towns, name)),
  };
});

function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

function pairs(text: string): { ko: string; en: string }[] {
  return table(text).map(([ko = '', en = '']) => ({ ko, en }));
}

function named<T extends { ko: string }>(list: readonly T[], ko: string): T {
  const found = list.find((one) => one.ko === ko);
  if (found === undefined) throw new Error(`no ${ko} in the words of the other catalogue`);
  return found;
}
