// Clothes, pyjamas and knitted scarves.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const COLD_KO = '찬물에 중성세제로 손빨래하거나 망에 넣어 세탁하고, 그늘에 널어 말려 주세요.';
const COLD_EN = 'Wash cold by hand or in a net with mild detergent, and dry in the shade.';
const SIZES = option('크기', 'Size', '작은=Small, 중간=Medium, 큰=Large+3000');
const MEASURE = '{second}(가슴둘레 96·104·112 cm)';

/** Families of clothing. */
export const CLOTHES: readonly Family[] = [
  {
    slug: 'french-seam-shirt',
    maker: 'twelve-needles',
    category: 'shirts-dresses',
    kind: 'garment',
    material: 'ramie',
    price: 64_000,
    grams: 260,
    materials: ['면', '마'],
    technique: '통솔 봉제',
    name: ['통솔 {a} ({b})', 'French-seam {a}, {b}'],
    editions: `
shirt | 셔츠 | shirt | 0 | 깃 안쪽에 심을 얇게 넣어 목이 편해요. | A thin interlining keeps the collar easy.
dress | 원피스 | dress | 26000 | 주머니가 양쪽에 깊게 있어요. | Deep pockets on both sides.
blouse | 블라우스 | blouse | 4000 | 어깨에 잔주름을 잡았어요. | Small gathers at the shoulder.
apron-dress | 앞치마 원피스 | apron dress | 12000 | 옷 위에 걸쳐 입기 좋아요. | To wear over other clothes.`,
    sizes: `
cotton | 면 | cotton | 0
linen | 마 | linen | 14000`,
    ko: `안쪽까지 깨끗한 {b} {a:예요}.
--
솔기를 두 번 접어 박는 통솔이라 실밥이 안 보여요. 단추는 자개이고 여분을 한 알 달아 드려요.
--
원단을 물에 한 번 빨아 줄여요.
재단해 통솔로 박아요.
단추를 달고 다려요.
--
${COLD_KO}`,
    en: `A {b} {a}, as clean inside as out.
--
French seams fold the edge away twice. Buttons are shell and there is a spare.
--
The cloth is washed and shrunk.
Cut and sewn with French seams.
Buttons are sewn on and it is pressed.
--
${COLD_EN}`,
    notice: { material: '{b} 100%', color: '{first}', size: MEASURE },
    occasions: ['birthday'],
    options: [option('색상', 'Colour', '흰색=White, 하늘색=Sky, 먹색=Ink'), SIZES],
  },
  {
    slug: 'everyday-hanbok',
    maker: 'seaward-tailor',
    category: 'everyday-hanbok',
    kind: 'garment',
    material: 'ramie',
    price: 88_000,
    grams: 380,
    materials: ['면', '마', '모'],
    technique: '평면 재단',
    name: ['생활한복 {a} ({b})', 'Everyday hanbok {a}, {b}'],
    editions: `
jeogori | 저고리 | jeogori jacket | 0 | 고름 대신 단추를 달아 혼자 입기 쉬워요. | Buttons instead of ribbons.
skirt | 허리치마 | wrap skirt | -10000 | 허리를 둘러 묶어 품을 맞춰요. | Wraps and ties to fit.
trousers | 바지 | trousers | -8000 | 밑이 넉넉해 바닥에 앉아도 편해요. | Roomy enough to sit on the floor.
vest | 배자 | baeja vest | -20000 | 셔츠 위에 겹쳐 입으셔도 좋아요. | Good over a shirt.`,
    sizes: `
summer | 여름 | summer | 0
winter | 겨울 | winter | 24000`,
    ko: `세탁기에 돌려 입는 {b} 생활한복 {a:예요}.
--
깃은 옛날 본 그대로 세우고 소매와 품을 줄였어요. 주머니가 있어 외출할 때 편해요.
--
본을 그려 평면으로 재단해요.
솔기를 눌러 박아요.
깃을 손으로 세워 달아요.
--
${COLD_KO}`,
    en: `{b} hanbok you can put in the machine: {a}.
--
The collar follows the old pattern; sleeves and body are trimmed. There are pockets.
--
Flat pattern, drawn and cut.
Seams are pressed and sewn.
The collar is set by hand.
--
${COLD_EN}`,
    notice: { material: '{b}감: 면 70%, 마 30%(겨울은 면 60%, 모 40%)', color: '{first}', size: MEASURE },
    occasions: ['seollal', 'chuseok', 'parents-day'],
    options: [option('색상', 'Colour', '먹색=Ink, 쪽빛=Indigo, 살구색=Apricot'), SIZES],
  },
  {
    slug: 'hansan-ramie',
    maker: 'one-summer-strand',
    category: 'summer-cloth-wear',
    kind: 'garment',
    material: 'ramie',
    price: 168_000,
    grams: 180,
    materials: ['한산 모시'],
    technique: '손바느질 쌈솔',
    name: ['한산 모시 {a} ({b})', 'Hansan ramie {a}, {b}'],
    editions: `
shirt | 셔츠 | shirt | 0 | 등에 주름을 하나 넣어 팔이 편해요. | One pleat at the back frees the arms.
dress | 원피스 | dress | 90000 | 얇은 속치마가 함께 와요. | A thin slip is included.
vest | 조끼 | vest | -30000 | 반소매 위에 걸치기 좋아요. | To wear over short sleeves.`,
    sizes: `
natural | 생모시 | natural | 0
bleached | 백모시 | sun-bleached | 20000`,
    ko: `빨수록 부드러워지는 {b} {a:예요}.
--
성글게 짜여 바람이 지나가요. 풀을 먹이면 빳빳하고 그냥 입으면 순해요. 주문을 받고 지어요.
--
모시를 째고 삼아 베틀에 올려요.
짠 모시를 볕에 바래요.
쌈솔로 바느질해요.
--
${COLD_KO} 비틀어 짜지 마세요.`,
    en: `A {a} of {b} ramie that softens with each wash.
--
Loosely woven, so air passes. Starch it for crispness or wear it soft. Made once you order.
--
Ramie is split, joined and woven.
The cloth is bleached in the sun.
Sewn with felled seams.
--
${COLD_EN} Do not wring.`,
    notice: { material: '모시(저마) 100%', color: '{b}색', size: '{first}(가슴둘레 96·104·112 cm)' },
    occasions: ['parents-day'],
    made: 'MADE_AFTER_ORDER',
    leadDays: 15,
    options: [SIZES],
  },
  {
    slug: 'galot',
    maker: 'tart-persimmon-clothes',
    category: 'summer-cloth-wear',
    kind: 'garment',
    material: 'hemp',
    price: 58_000,
    grams: 250,
    materials: ['면', '풋감'],
    technique: '감물염색',
    name: ['제주 갈옷 {a} ({b})', 'Jeju persimmon-dyed {a}, {b}'],
    editions: `
shirt | 셔츠 | shirt | 0 | 깃 없이 목둘레를 넓게 팠어요. | No collar and a wide neck.
trousers | 바지 | trousers | 4000 | 무릎을 덧대 밭일도 됩니다. | Reinforced knees, for the field.
hat | 모자 | hat | -26000 | 챙에 심을 넣어 바람에 눕지 않아요. | The brim holds in the wind.
dress | 원피스 | dress | 22000 | 끈으로 허리를 조절해요. | A cord at the waist.`,
    sizes: `
light | 연한 감빛 | light | 0
deep | 진한 감빛 | deep | 10000`,
    ko: `칠월 풋감으로 물들인 {b} 갈옷 {a:예요}.
--
감물이 든 천은 빳빳해 땀이 차도 몸에 붙지 않아요. 입을수록 빛깔이 깊어지고 부드러워져요.
--
풋감을 으깨 즙을 내요.
천을 담가 주무르고 볕에 널어요.
물을 뿌려 말리기를 열흘 되풀이해요.
재단해 박아요.
--
찬물에 따로 빨고 세제를 적게 쓰세요. 레몬이나 식초가 닿으면 얼룩져요.`,
    en: `{a}, dyed {b} with green persimmons in July.
--
Persimmon stiffens the cloth, so it never clings. The colour deepens and the cloth softens with wear.
--
Green persimmons are crushed.
Cloth is kneaded in the juice and hung in the sun.
It is sprinkled and dried for ten days.
Cut and sewn.
--
Wash cold and apart, with little detergent. Lemon and vinegar will stain it.`,
    notice: { material: '면 100%(감물염색)', color: '{b}', size: '{first}(가슴둘레 96·104·112 cm, 모자 58 cm)' },
    occasions: ['parents-day', 'birthday'],
    options: [SIZES],
  },
  {
    slug: 'rayon-pyjamas',
    maker: 'cool-night-rayon',
    category: 'loungewear',
    kind: 'garment',
    material: 'silk',
    price: 42_000,
    grams: 240,
    materials: ['인견'],
    technique: '평직',
    name: ['풍기 인견 {a} ({b})', 'Punggi ingyeon {a}, {b}'],
    editions: `
pyjamas | 잠옷 한 벌 | pyjama set | 12000 | 윗옷과 바지 한 벌이에요. | Top and trousers.
gown | 원피스 잠옷 | nightdress | 0 | 허리선이 없어 뒤척여도 편해요. | No waist, so you can turn over.
robe | 가운 | robe | 18000 | 목욕 뒤에 걸치기 좋아요. | For after a bath.`,
    sizes: `
short | 반소매 | short sleeves | 0
long | 긴소매 | long sleeves | 5000`,
    ko: `더운 밤에 몸에 감기지 않는 {a:예요}.
--
나무에서 얻은 인견이라 닿으면 서늘하고 금방 말라요. 솔기를 납작하게 박아 배기지 않아요.
--
인견실을 감아 짜요.
물들이고 한 번 빨아요.
납작솔로 박아요.
--
${COLD_KO} 젖었을 때 약하니 비틀지 마세요.`,
    en: `A {a} that does not cling on hot nights.
--
Drawn from wood, the cloth feels cool and dries fast. Flat seams never press.
--
The yarn is wound and woven.
Dyed and washed once.
Sewn with flat seams.
--
${COLD_EN} It is weak when wet, so do not wring.`,
    notice: { material: '인견(레이온) 100%', color: '{first}', size: MEASURE },
    occasions: ['parents-day', 'birthday'],
    options: [option('색상', 'Colour', '물빛=Water blue, 연분홍=Pale pink, 회색=Grey'), SIZES],
  },
  {
    slug: 'wide-knit',
    maker: 'wide-seam-knit',
    category: 'scarves',
    kind: 'scarf',
    material: 'cotton-indigo',
    price: 36_000,
    grams: 220,
    materials: ['양모', '면'],
    technique: '성근 편직',
    name: ['너른코 {a} {b}', 'Wide-stitch {b}, {a}'],
    editions: `
oat | 귀리색 | oat | 0 | 물들이지 않은 실이에요. | Undyed yarn. | ramie
ink | 먹색 | ink | 0 | 흰 실이 한 올씩 섞여 있어요. | With a white thread here and there.
mixed | 섞은색 | mixed yarns | -4000 | 남은 실을 섞어 한 점마다 달라요. | Leftover yarns, no two alike.`,
    sizes: `
scarf | 머플러 | scarf | 0 | 30 × 180 cm
shawl | 숄 | shawl | 18000 | 60 × 190 cm
snood | 넥워머 | snood | -12000 | 28 × 64 cm`,
    ko: `성글게 짜서 가벼운 {a} {b:예요}.
--
코가 넓어 부피에 비해 가볍고, 올이 걸려도 손으로 당기면 돌아와요.
--
실을 감아 색을 맞춰요.
바늘을 성글게 놓고 짜요.
빨아서 판에 펴 말려요.
--
찬물에 눌러 빨고 눕혀 말려 주세요.`,
    en: `A light, open-knit {b} in {a}.
--
The wide stitch weighs little for its size, and a pulled thread goes back by hand.
--
Yarn is wound and matched.
Knitted on widely spaced needles.
Washed and dried flat.
--
Press-wash cold and dry flat.`,
    notice: { kind: '{b}', material: '양모 70%, 면 30%', size: '{size}' },
    occasions: ['birthday', 'seollal', 'parents-day'],
  },
];
