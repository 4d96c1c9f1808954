// Three halls (전용판매관) of the demonstration: two open on the seed day, one announced. Only verified small manufacturers sell in a hall.
// Scarcity is told as fact alone: set-aside quantities and windows, no pressure (전자상거래법 §21의2).

import type { HallContent } from './place-types.ts';

const eligibilityKo =
  '소공마켓에서 소공인 확인을 마친 만드는 이만 팔 수 있어요. 상시 근로자 10명 미만의 제조업이고, 확인 서류가 유효하며, 판매가 정지되지 않은 곳이에요. 여는 날과 파는 순간에 다시 확인해요.';
const eligibilityEn =
  'Only makers verified by Sogong Market may sell here: manufacturers with fewer than ten regular employees, with valid papers and no suspension. We check again on opening day and at every sale.';

export const halls: HallContent[] = [
  {
    slug: 'winter-table',
    tone: 'lacquer',
    opensInDays: -9,
    opensAtHour: 10,
    closesInDays: 19,
    closesAtHour: 22,
    ko: {
      name: '겨울 식탁전',
      tagline: '독에서 익고 불에서 나온 것들로 차리는 겨울 밥상이에요.',
      story: `날이 추워지면 밥상이 집의 한가운데가 돼요. 따뜻한 국을 오래 붙잡아 두는 놋그릇, 김치가 숨 쉬는 옹기, 손님에게 내는 한과 한 접시를 모았어요.

여기 있는 것은 모두 작은 공방에서 왔어요. 망치로 두드린 숟가락에는 자국이 남아 있고, 같은 가마에서 나온 그릇도 빛깔이 조금씩 달라요. 그 다름을 골라 보세요.

전시관을 위해 따로 떼어 둔 수량만 팔아요. 남은 것은 문을 닫는 날 만든 이에게 돌아가요.`,
      eligibility: eligibilityKo,
      curatorNote: '그릇을 고를 때는 자주 먹는 음식부터 떠올려 보세요. 국을 좋아하면 유기를, 장을 좋아하면 옹기를 먼저 보세요. 값은 평소보다 5% 낮아요. 만든 이들이 함께 정한 값이에요.',
    },
    en: {
      name: 'The Winter Table',
      tagline: 'A table laid with what ripened in jars and came out of the fire.',
      story: `When it turns cold, the table becomes the middle of the house. We have gathered brass bowls that hold the heat of a soup, onggi in which kimchi breathes, and a plate of hangwa for whoever comes by.

Everything here is from a small workshop. Hammered spoons keep their marks, and bowls from one firing differ in colour. Choose by the difference.

Only what has been set aside for this hall is sold here. What is left goes back to its maker on the day we close.`,
      eligibility: eligibilityEn,
      curatorNote: 'Begin with the food you eat most. If you love soup, look at brass; if you love pastes and pickles, look at onggi. Prices are 5% lower than usual, and it was the makers who decided so.',
    },
    zones: [
      {
        slug: 'warm-bowls',
        ko: '온기를 담는 그릇',
        en: 'Bowls that keep warm',
        description: {
          ko: '두드리고 구워 낸 밥그릇과 국그릇이에요. 놋쇠와 흙이 저마다의 방식으로 따뜻함을 지켜요.',
          en: 'Rice and soup bowls, hammered or fired. Brass and clay each keep warmth in their own way.',
        },
        theme: { categorySlugs: ['brass-bowls', 'brass-spoons', 'tableware', 'buncheong'], clusterSlugs: ['anseong-brass', 'yeoju-ceramics'], words: ['유기', '그릇', '수저'] },
      },
      {
        slug: 'jars-and-time',
        ko: '독과 시간',
        en: 'Jars and time',
        description: {
          ko: '숨 쉬는 옹기와 그 안에서 익은 장이에요. 기다려야만 얻는 맛을 한자리에 놓았어요.',
          en: 'Breathing onggi and the pastes that ripened in them: tastes that only waiting gives.',
        },
        theme: { categorySlugs: ['onggi', 'jang', 'pickles'], clusterSlugs: ['ulsan-onggi', 'sunchang-jang'], words: ['옹기', '된장', '고추장', '장아찌'] },
      },
      {
        slug: 'sweet-end',
        ko: '달콤한 마무리',
        en: 'A sweet end',
        description: {
          ko: '한과와 차로 식탁을 닫아요. 차 한 잔에 과줄 하나면 이야기가 길어져요.',
          en: 'Close the meal with hangwa and tea. One cup and one piece of gwajul make for a longer talk.',
        },
        theme: { categorySlugs: ['hangwa', 'tea', 'tea-ware', 'ginseng'], clusterSlugs: ['gangneung-hangwa', 'boseong-tea'], words: ['한과', '과줄', '차'] },
      },
    ],
    itemsPerZone: 8,
    quantityEach: 12,
    priceCutPercent: 5,
  },
  {
    slug: 'gifts-by-hand',
    tone: 'indigo',
    opensInDays: -3,
    opensAtHour: 10,
    closesInDays: 32,
    closesAtHour: 22,
    ko: {
      name: '손끝의 선물',
      tagline: '받는 사람을 떠올리며 고르는, 손으로 지은 작은 것들이에요.',
      story: `좋은 선물은 크지 않아도 돼요. 매일 쓰는 젓가락 한 벌, 책상 위 종이 등 하나, 이름을 새긴 반지 하나면 충분해요.

세 개의 벽으로 나누었어요. 몸에 지니는 것, 책상에 두는 것, 집들이에 들고 가는 것. 만든 이의 이야기를 함께 읽고 고르면 건넬 때 할 말이 생겨요.

포장은 만든 이가 직접 해요. 이름을 새기는 물건은 받는 날을 먼저 확인해 주세요.`,
      eligibility: eligibilityKo,
      curatorNote: '값보다 쓰임을 먼저 물어보세요. 그분이 아침에 처음 만지는 물건이 무엇인지 생각하면 답이 빨라요. 전시관 값은 평소와 같아요.',
    },
    en: {
      name: 'Gifts by Hand',
      tagline: 'Small handmade things, chosen with one person in mind.',
      story: `A good gift need not be large. A pair of chopsticks for every day, a paper lamp for a desk, a ring with a name inside: that is enough.

We have made three walls: to wear, for the desk, and to bring to a new home. Read the maker’s story while you choose, and you will have something to say when you hand it over.

The makers wrap things themselves. If something is to be engraved, check the day of delivery first.`,
      eligibility: eligibilityEn,
      curatorNote: 'Ask about use before price. Think of what that person touches first in the morning. Prices in this hall are the same as always.',
    },
    zones: [
      {
        slug: 'to-wear',
        ko: '몸에 지니는 것',
        en: 'To wear',
        description: {
          ko: '반지와 귀걸이, 지갑과 스카프예요. 오래 쓸수록 그 사람을 닮아 가요.',
          en: 'Rings and earrings, wallets and scarves: things that come to resemble their owner.',
        },
        theme: { categorySlugs: ['rings', 'earrings', 'necklaces', 'wallets', 'scarves'], clusterSlugs: ['jongno-jewellery', 'seongsu-shoes', 'hamchang-silk'], words: ['반지', '귀걸이', '지갑', '스카프'] },
      },
      {
        slug: 'for-the-desk',
        ko: '책상에 두는 것',
        en: 'For the desk',
        description: {
          ko: '한지와 엽서, 작은 등과 자개 함이에요. 하루에 한 번은 손이 가는 물건이에요.',
          en: 'Hanji and postcards, small lamps and pearl boxes: things a hand goes to once a day.',
        },
        theme: { categorySlugs: ['hanji', 'prints', 'notebooks', 'hanji-lamps', 'najeon-small', 'name-cards'], clusterSlugs: ['jeonju-hanji', 'tongyeong-najeon', 'cheongju-printing'], words: ['한지', '엽서', '자개', '노트'] },
      },
      {
        slug: 'new-home',
        ko: '집들이에 들고 가는 것',
        en: 'For a new home',
        description: {
          ko: '도마와 화병, 초와 비누예요. 새집의 첫 물건이 되어도 좋을 것들을 골랐어요.',
          en: 'Boards and vases, candles and soap: fit to be the first thing in a new home.',
        },
        theme: { categorySlugs: ['woodware', 'vases', 'candles', 'soap', 'kitchen-cloth'], clusterSlugs: ['namwon-wood', 'ganghwa-sochang', 'pocheon-furniture'], words: ['도마', '화병', '초', '비누', '행주'] },
      },
    ],
    itemsPerZone: 8,
    quantityEach: 10,
    priceCutPercent: 0,
  },
  {
    slug: 'clothes-for-spring',
    tone: 'celadon',
    opensInDays: 75,
    opensAtHour: 10,
    closesInDays: 110,
    closesAtHour: 22,
    ko: {
      name: '봄을 짓는 옷',
      tagline: '겨울 동안 짜고 물들인 천이 봄옷으로 문을 열어요.',
      story: `봄옷은 겨울에 지어요. 지금 한산에서는 모시를 짜고, 함창에서는 명주를 풀고, 나주에서는 쪽물 항아리를 지키고 있어요.

천을 짜는 이와 옷을 짓는 이를 한자리에 모을 거예요. 같은 천이 생활한복이 되고 셔츠가 되는 모습을 나란히 보여 드릴게요.

문 여는 날을 알고 싶으면 알림을 신청하세요. 그때까지는 만드는 이의 가게에서 천천히 둘러볼 수 있어요.`,
      eligibility: eligibilityKo,
      curatorNote: '아직 짓는 중이라 수량은 여는 날에 알려 드려요. 몸 치수를 미리 재어 두면 맞춤을 고를 때 편해요.',
    },
    en: {
      name: 'Clothes for Spring',
      tagline: 'Cloth woven and dyed over the winter opens as clothes for spring.',
      story: `Spring clothes are made in winter. Just now Hansan is weaving ramie, Hamchang is reeling silk and Naju is tending its indigo jars.

We shall bring weavers and tailors together and show how the same cloth becomes an everyday hanbok here and a shirt there.

Ask to be told when it opens. Until then you can look round the makers’ own shops.`,
      eligibility: eligibilityEn,
      curatorNote: 'Everything is still being made, so quantities will be given on opening day. Take your measurements now if you think of something made to fit.',
    },
    zones: [
      {
        slug: 'woven',
        ko: '짜다',
        en: 'Woven',
        description: {
          ko: '모시와 명주, 인견처럼 손과 베틀에서 나온 천으로 지은 옷이에요.',
          en: 'Clothes of ramie, silk and ingyeon, cloth that came off the loom.',
        },
        theme: { categorySlugs: ['summer-cloth-wear', 'loungewear', 'bedding'], clusterSlugs: ['hansan-mosi', 'punggi-ingyeon', 'andong-soju-hemp'], words: ['모시', '인견', '삼베'] },
      },
      {
        slug: 'dyed',
        ko: '물들이다',
        en: 'Dyed',
        description: {
          ko: '쪽과 감, 꽃으로 물들인 빛깔이에요. 볕과 바람이 마지막 손길이에요.',
          en: 'Colours from indigo, persimmon and flowers, finished by sun and wind.',
        },
        theme: { categorySlugs: ['scarves', 'bojagi'], clusterSlugs: ['naju-dye', 'jeju-gal', 'jinju-silk'], words: ['쪽', '감물', '명주'] },
      },
      {
        slug: 'sewn',
        ko: '짓다',
        en: 'Sewn',
        description: {
          ko: '재단하고 꿰매어 입을 수 있게 된 옷이에요. 생활한복과 셔츠가 나란히 걸려요.',
          en: 'Cut and sewn to be worn: everyday hanbok and shirts on one rail.',
        },
        theme: { categorySlugs: ['everyday-hanbok', 'shirts-dresses', 'cloth-bags'], clusterSlugs: ['changsin-sewing', 'busan-apparel'], words: ['한복', '셔츠', '원피스'] },
      },
    ],
    itemsPerZone: 6,
    quantityEach: 8,
    priceCutPercent: 0,
  },
];
