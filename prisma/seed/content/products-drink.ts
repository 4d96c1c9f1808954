// Ginseng, tea, pear foods and liquor.
import type { Family } from './product-family.ts';

const NO_NUTRITION = '영양표시 대상 아님(소규모 제조)';

/** Families of drinks and what is steeped or spread. */
export const DRINK: readonly Family[] = [
  {
    slug: 'geumsan-ginseng',
    maker: 'six-year-root',
    category: 'ginseng',
    kind: 'food-jar',
    material: 'food-warm',
    price: 32_000,
    grams: 300,
    materials: ['인삼', '꿀'],
    technique: '꿀 재우기, 저온 건조',
    name: ['금산 인삼 {a} {b}', 'Geumsan ginseng {a}, {b}'],
    editions: `
slices | 꿀절편 | honey slices | 8000 | 얇게 저며 꿀에 세 번 졸였어요. | Sliced thin and candied three times.
tea | 차 | tea | 0 | 말린 뿌리를 우려 드세요. | Dried root, to steep. | tea food-warm
preserve | 꿀청 | honey preserve | 4000 | 물에 타거나 빵에 발라 드세요. | For hot water or toast.
candy | 사탕 | sweets | -20000 | 쌉싸름한 맛을 조청으로 감쌌어요. | Bitterness wrapped in rice syrup. | sweets-box`,
    sizes: `
small | 소 | small | 0 | 200 g
gift | 선물용 | gift | 34000 | 450 g`,
    ko: `못생긴 뿌리를 골라 만든 금산 인삼 {a:예요}.
--
모양이 굽어 선물로 못 나가는 뿌리를 써요. 향은 같아요. 일반 식품이며 약이나 건강기능식품이 아니에요.
--
장날 새벽에 뿌리를 사요.
그날 씻어 쪄요.
졸이거나 말려 담아요.
--
서늘하고 마른 곳에 두세요.`,
    en: `Geumsan ginseng {a} from crooked roots.
--
These roots are too bent for a gift box but smell just the same. This is food, not a medicine or a health supplement.
--
Roots are bought at dawn on market day.
Washed and steamed that day.
Candied or dried, and packed.
--
Keep cool and dry.`,
    notice: {
      foodType: '인삼 가공식품(일반식품, 건강기능식품 아님)',
      dates: '발송일 기준 소비기한이 180일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '인삼(국산, 금산) 50%, 벌꿀(국산), 쌀조청(국산)',
      nutrition: NO_NUTRITION,
      safety: '12개월 미만 영아에게 먹이지 마세요. 임신 중이거나 약을 드시면 의사와 상의하세요.',
    },
    occasions: ['parents-day', 'seollal', 'chuseok'],
  },
  {
    slug: 'boseong-tea',
    maker: 'twelve-roastings',
    category: 'tea',
    kind: 'tea',
    material: 'food-green',
    price: 16_000,
    grams: 120,
    materials: ['찻잎'],
    technique: '가마솥 덖음',
    name: ['보성 유기농 차 {a} {b}', 'Boseong organic tea, {a}, {b}'],
    editions: `
ujeon | 우전 | first flush | 24000 | 곡우 전에 딴 첫 잎이에요. | The first leaves, picked in mid-April.
sejak | 세작 | second flush | 8000 | 오월 초의 어린잎이라 맑고 달아요. | Young leaves of early May, clear and sweet.
roasted | 호지차 | roasted | 0 | 줄기를 볶아 구수하고 순해요. | Roasted stems, toasty and mild. | food-warm
black | 발효차 | fermented | 4000 | 잎을 시들려 붉게 익혔어요. | Withered and turned red. | food-warm
powder | 가루녹차 | green tea powder | 6000 | 맷돌에 갈아 물에 바로 타요. | Stone-ground, to whisk straight in.`,
    sizes: `
40 | 40그램 | 40 g | 0 | 40 g
80 | 80그램 통 | 80 g tin | 14000 | 80 g`,
    ko: `무쇠솥에 손으로 덖은 유기농 차, {a:예요}.
--
물을 한 김 식혀 일흔 도쯤에서 우려 보세요. 세 번까지 우려 드실 수 있어요.
--
새벽에 잎을 따요.
삼백 도 솥에서 덖고 비벼요.
낮은 불로 마지막 향을 올려요.
--
여신 뒤에는 밀봉해 서늘한 곳에 두세요.`,
    en: `Organic tea, {a}, turned by hand in an iron pan.
--
Let the water cool to about seventy degrees. It gives three infusions.
--
Leaves are picked at dawn.
Roasted at three hundred degrees and rolled.
A low fire lifts the last of the scent.
--
Seal after opening and keep cool.`,
    notice: {
      foodType: '침출차(유기가공식품 인증번호 제99-9-001호)',
      dates: '발송일 기준 소비기한이 300일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '유기농 찻잎 100%(국산, 보성)',
      nutrition: '영양표시 대상 아님(침출차)',
      safety: '카페인이 들어 있습니다. 습기를 피해 보관하세요.',
    },
    occasions: ['parents-day', 'housewarming', 'seollal', 'return-gift'],
  },
  {
    slug: 'naju-pear',
    maker: 'pear-blossom-time',
    category: 'fruit',
    kind: 'food-jar',
    material: 'food-warm',
    price: 12_000,
    grams: 400,
    materials: ['배'],
    technique: '졸이기, 저온 건조',
    name: ['나주 배 {a} {b}', 'Naju pear {a}, {b}'],
    editions: `
syrup | 조청 | syrup | 6000 | 배 열 개를 고아 한 병을 얻어요. | Ten pears to a bottle. | bottle
crisps | 배칩 | crisps | -4000 | 기름 없이 말려 바삭해요. | Dried crisp without oil. | sweets-box
preserve | 배청 | preserve | 2000 | 따뜻한 물에 타서 드세요. | For hot water.
jam | 배잼 | jam | 0 | 알갱이가 씹히게 졸였어요. | With pieces to bite on.
bellflower | 도라지배 | and bellflower juice | 4000 | 도라지를 함께 달였어요. | Simmered with bellflower root. | bottle`,
    sizes: `
one | 하나 | single | 0 | 300 g
three | 세 개 묶음 | set of 3 | 22000 | 300 g × 3`,
    ko: `과수원에서 떨어진 배를 살려 만든 나주 배 {a:예요}.
--
설탕을 넣지 않고 배의 단맛만으로 졸이거나 말렸어요.
--
흠 있는 배를 골라 다듬어요.
갈거나 저며요.
약한 불에 졸이거나 낮은 온도로 말려요.
--
여신 뒤에는 냉장 보관해 주세요.`,
    en: `Naju pear {a}, made from windfalls.
--
No sugar is added: only pears, cooked down or dried.
--
Bruised pears are sorted and trimmed.
Grated or sliced.
Simmered low or dried slowly.
--
Refrigerate after opening.`,
    notice: {
      foodType: '과채가공품',
      dates: '발송일 기준 소비기한이 120일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '배(국산, 나주) 95% 이상, 도라지배는 도라지(국산) 5%',
      nutrition: NO_NUTRITION,
      safety: '개봉 후 냉장 보관하세요. 유리병은 깨지지 않게 다루세요.',
    },
    occasions: ['parents-day', 'chuseok', 'housewarming'],
  },
  {
    slug: 'andong-soju',
    maker: 'three-dewdrops',
    category: 'distilled',
    kind: 'bottle',
    material: 'glass',
    price: 16_000,
    grams: 700,
    materials: ['쌀', '누룩'],
    technique: '소줏고리 증류',
    name: ['안동소주 {a} {b}', 'Andong soju, {a}, {b}'],
    editions: `
clear | 맑은 | clear | 0 | 쌀 향이 먼저 나요. | The scent of rice comes first.
aged | 묵힌 | jar-aged | 14000 | 항아리에서 세 해를 쉬었어요. | Three years in jars. | onggi
strong | 센 | strong | 6000 | 물을 타지 않은 45도예요. | Undiluted, 45%.`,
    sizes: `
200 | 작은 병 | small bottle | 0 | 200 ml
375 | 병 | bottle | 12000 | 375 ml
gift | 선물 상자 | gift box | 36000 | 375 ml × 2`,
    ko: `소줏고리에서 가운데 술만 받은 {a} 안동소주예요.
--
얼음 없이 조금씩 드시거나 찬물을 조금 타서 드세요. 19세 미만에게는 팔지 않아요.
--
쌀과 누룩으로 밑술을 빚어요.
스무 날 뒤 소줏고리에 올려요.
가운데 술만 받아 항아리에 쉬게 해요.
--
볕이 들지 않는 곳에 세워 두세요.`,
    en: `Andong soju, {a}: the heart of the run only.
--
Sip it without ice, or with a little cold water. Not sold to anyone under 19.
--
Rice and nuruk make the mash.
It goes into the still after twenty days.
The heart is kept and rests in jars.
--
Store upright, out of the light.`,
    notice: {
      foodType: '소주(증류식), 지역특산주, 알코올 21–45%',
      dates: '제조일 병 뒷면 표시, 소비기한 표시 대상 아님(증류주)',
      amount: '{size}',
      ingredients: '쌀(국산, 안동), 누룩(밀: 국산), 정제수',
      nutrition: '영양표시 대상 아님(주류)',
      safety: '19세 미만 판매 금지. 지나친 음주는 건강에 해롭고, 임신 중 음주는 태아에게 위험합니다. 밀 함유.',
    },
    occasions: ['seollal', 'chuseok'],
  },
  {
    slug: 'andong-rice-wine',
    maker: 'three-dewdrops',
    category: 'brewed',
    kind: 'bottle',
    material: 'glass',
    price: 12_000,
    grams: 900,
    materials: ['쌀', '누룩'],
    technique: '세 번 빚기',
    name: ['안동 {a} {b}', 'Andong {a}, {b}'],
    editions: `
yakju | 약주 | clear rice wine | 4000 | 맑게 떠서 꽃향이 나요. | Drawn off clear, with a flowery scent.
makgeolli | 막걸리 | makgeolli | -3000 | 흔들어 드세요. 탄산이 조금 있어요. | Shake it. A little fizz.
chrysanthemum | 국화주 | chrysanthemum wine | 8000 | 마른 국화를 띄워 익혔어요. | Ripened with dried chrysanthemum.`,
    sizes: `
one | 한 병 | one bottle | 0 | 500 ml
three | 세 병 | three bottles | 22000 | 500 ml × 3`,
    ko: `쌀을 세 번 나누어 빚은 {a:예요}.
--
단맛보다 신맛이 먼저 와서 음식과 잘 어울려요. 19세 미만에게는 팔지 않아요.
--
밑술을 빚어요.
두 번 더 쌀을 더해요.
스무 날을 익혀 거르고 담아요.
--
냉장 보관하고 세워 두세요.`,
    en: `{a}, brewed in three stages.
--
Tart before it is sweet, it goes well with food. Not sold to anyone under 19.
--
The first mash is made.
Rice is added twice more.
Ripened for twenty days, strained and bottled.
--
Keep cold and upright.`,
    notice: {
      foodType: '약주·탁주, 지역특산주, 알코올 8–14%',
      dates: '발송일 기준 소비기한이 15일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '쌀(국산, 안동), 누룩(밀: 국산), 정제수, 국화(국화주)',
      nutrition: '영양표시 대상 아님(주류)',
      safety: '19세 미만 판매 금지. 지나친 음주는 건강에 해롭고, 임신 중 음주는 태아에게 위험합니다. 밀 함유.',
    },
    occasions: ['seollal', 'chuseok'],
  },
];
