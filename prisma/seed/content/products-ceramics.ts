// Porcelain, celadon and vases.
import type { Family } from './product-family.ts';

const CARE_KO = '부드러운 수세미로 닦고 물기를 말려 주세요. 금속 수세미와 갑작스러운 온도 변화는 피해 주세요.';
const CARE_EN = 'Wash with a soft sponge and dry. Avoid metal scourers and sudden changes of temperature.';
const SAFE = '자기질(시유), 납·카드뮴 용출 기준 적합';

/** Families of porcelain and celadon. */
export const PORCELAIN: readonly Family[] = [
  {
    slug: 'moon-jar',
    maker: 'ninth-day-kiln',
    category: 'moon-jars',
    kind: 'moon-jar',
    material: 'white-porcelain',
    price: 180_000,
    grams: 1400,
    materials: ['백자토', '투명유'],
    technique: '물레 성형, 위아래 이어 붙이기',
    name: ['{a} 백자 달항아리 ({b})', '{a} porcelain moon jar, {b}'],
    editions: `
snow | 설백 | snow-white | 0 | 푸른 기를 뺀 가장 흰 유약이에요. | This is our whitest glaze, with no blue in it.
milk | 유백 | milk-white | 10000 | 우유처럼 살짝 따뜻한 흰빛이에요. | A warmer white, close to milk.
ash | 회백 | ash-white | 20000 | 소나무 재를 섞어 옅은 잿빛이 돌아요. | Pine ash in the glaze leaves a breath of grey.`,
    sizes: `
small | 소 | small | 0 | Ø 17 × 16 cm
medium | 중 | medium | 140000 | Ø 25 × 24 cm
large | 대 | large | 470000 | Ø 34 × 33 cm
grand | 특대 | grand | 1170000 | Ø 44 × 43 cm`,
    ko: `두 개의 사발을 맞붙여 빚은 {a} 달항아리예요.
--
이어 붙인 허리선이 남아 있고 좌우가 조금 달라요. 그래서 볕이 옮겨 갈 때마다 다른 모양으로 보여요. 물을 담지 않고 보는 항아리예요.
--
큰 사발 두 개를 물레로 빚어 하루를 굳혀요.
입과 입을 맞대어 붙이고 손으로 이음매를 다듬어요.
초벌한 뒤 유약을 입혀 1,280도에서 구워요.
아흐레를 식혀 가마 문을 열어요.
--
마른 천으로 먼지를 닦아 주세요. 옮기실 때는 입이 아니라 몸통을 두 손으로 안아 주세요.`,
    en: `A {a} moon jar, made of two bowls joined at the waist.
--
The joint remains as a faint line and the two sides differ. As the light moves, so does its outline. It is a jar to look at, not one to fill with water.
--
Two large bowls are thrown and left to stiffen for a day.
They are joined mouth to mouth and the seam is smoothed by hand.
After the first firing the jar is glazed and fired at 1,280 °C.
It cools until the ninth day.
--
Dust with a dry cloth. When you move it, hold the body with both hands, never the rim.`,
    notice: {},
    occasions: ['housewarming', 'wedding'],
  },
  {
    slug: 'stacking-bowl',
    maker: 'shallows-tableware',
    category: 'tableware',
    kind: 'bowl',
    material: 'white-porcelain',
    price: 16_000,
    grams: 320,
    materials: ['백자토', '유약'],
    technique: '물레 성형',
    name: ['여울목 {a} {b}', 'Shallows {b} in {a}'],
    editions: `
white | 흰빛 | white | 0 | 반찬 빛깔이 그대로 보이는 흰 그릇이에요. | The white shows the colour of your food as it is.
rice-water | 쌀뜨물빛 | rice-water cream | 0 | 쌀뜨물처럼 조금 흐린 흰빛이에요. | A clouded white, like the water rice was washed in.
grey | 잿빛 | ash grey | 1000 | 나무 재가 든 유약이라 점이 드문드문 있어요. | Wood ash in the glaze leaves a few dark specks. | buncheong
green | 연둣빛 | young green | 2000 | 구리를 조금 넣어 새순 같은 빛을 냈어요. | A little copper gives the green of a new leaf. | celadon`,
    sizes: `
rice | 밥그릇 | rice bowl | 0 | Ø 11.5 × 6 cm
soup | 국그릇 | soup bowl | 4000 | Ø 14 × 6.5 cm
noodle | 면기 | noodle bowl | 12000 | Ø 18 × 8 cm`,
    ko: `포개도 덜컹거리지 않는 {a} {b:예요}.
--
굽을 두 번 갈아 식탁이 긁히지 않고, 입 닿는 자리를 도톰하게 남겨 이가 잘 안 나가요. 전자레인지와 식기세척기에 넣으셔도 돼요.
--
물레로 빚고 같은 틀에 맞춰 높이를 재요.
굽을 깎고 두 번 갈아요.
1,250도에서 구운 뒤 포개어 보고 골라요.
--
${CARE_KO}`,
    en: `A {b} in {a} that stacks without rattling.
--
The foot is ground twice so that it never scratches a table, and the lip is left a little thick so that it rarely chips. Microwave and dishwasher safe.
--
Thrown on the wheel and measured against one gauge.
The foot is trimmed and ground twice.
Fired at 1,250 °C, then stacked and sorted.
--
${CARE_EN}`,
    notice: { material: SAFE },
    occasions: ['housewarming', 'wedding'],
  },
  {
    slug: 'oval-and-leaf-plate',
    maker: 'shallows-tableware',
    category: 'tableware',
    kind: 'plate',
    material: 'white-porcelain',
    price: 12_000,
    grams: 280,
    materials: ['백자토', '유약'],
    technique: '판 성형',
    name: ['여울목 {a} {b}', 'Shallows {a} {b}'],
    editions: `
round | 둥근 | round | 0 | 가장자리를 살짝 세워 국물이 흐르지 않아요. | The edge turns up a little and holds the sauce.
oval | 타원 | oval | 2000 | 생선 한 마리가 알맞게 들어가는 길이예요. | Long enough for one whole fish.
leaf | 나뭇잎 | leaf-shaped | 4000 | 감잎을 눌러 잎맥을 떴어요. | The veins were pressed from a persimmon leaf.`,
    sizes: `
side | 앞접시 | side plate | 0 | Ø 15 cm
dinner | 중접시 | dinner plate | 7000 | Ø 21 cm
serving | 큰접시 | serving plate | 16000 | Ø 27 cm`,
    ko: `날마다 꺼내게 되는 {a} 모양 {b:예요}.
--
얇아 보이지만 가운데를 두껍게 두어 잘 휘지 않아요. 여섯 장을 포개도 높이가 한 뼘이 안 돼요.
--
흙판을 밀어 틀에 얹어요.
가장자리를 손으로 다듬고 굽을 붙여요.
1,250도에서 구워요.
--
${CARE_KO}`,
    en: `A {a} {b} you will reach for every day.
--
It looks thin, but the middle is thick enough to stay flat. Six of them stack to less than a hand’s height.
--
Clay is rolled flat and laid over a form.
The edge is shaped by hand and a foot added.
Fired at 1,250 °C.
--
${CARE_EN}`,
    notice: { material: SAFE },
    occasions: ['housewarming', 'return-gift'],
  },
  {
    slug: 'single-stem-vase',
    maker: 'three-legged-wheel',
    category: 'vases',
    kind: 'vase',
    material: 'white-porcelain',
    price: 28_000,
    grams: 380,
    materials: ['백자토', '재유'],
    technique: '물레 성형',
    name: ['{a} 한송이 화병 ({b})', '{a} single-stem vase, {b}'],
    editions: `
gourd | 조롱박 | gourd | 0 | 허리가 잘록해 손에 잘 잡혀요. | Its waist fits the hand.
bottle | 병목 | bottle-neck | 0 | 목이 곧아 긴 줄기도 반듯이 서요. | A straight neck that holds long stems upright.
shoulder | 둥근어깨 | round-shouldered | 2000 | 어깨가 넓어 작아도 든든해 보여요. | Broad shoulders make a small vase look steady.
long-neck | 긴목 | long-necked | 4000 | 풀 한 줄기에 어울리는 긴 목이에요. | A long neck for a blade of grass. | celadon
drop | 물방울 | water-drop | 3000 | 바닥이 무거워 잘 넘어지지 않아요. | The heavy base keeps it standing. | buncheong`,
    sizes: `
palm | 손바닥 | palm-sized | 0 | Ø 7 × 10 cm
span | 한뼘 | hand-span | 14000 | Ø 10 × 18 cm`,
    ko: `꽃 한 송이면 충분한 {a} 모양 화병이에요.
--
입이 좁아 침봉 없이도 꽃이 서요. 꽃이 없는 날에는 마른 가지 하나를 꽂아 두셔도 좋아요.
--
물레로 빚고 목을 마지막에 좁혀요.
재를 섞은 유약에 한 번 담가요.
물을 채워 하룻밤 두고 새지 않는 것만 골라요.
--
물을 자주 갈고 솔로 안을 씻어 주세요.`,
    en: `A {a} vase for which one flower is enough.
--
The narrow mouth holds a stem without a frog. On days without flowers, a dry twig will do.
--
Thrown, with the neck closed in last.
Dipped once in ash glaze.
Filled and left overnight; only dry ones are kept.
--
Change the water often and clean the inside with a brush.`,
    notice: {},
    occasions: ['housewarming', 'birthday'],
  },
  {
    slug: 'blue-and-white',
    maker: 'round-chestnut-porcelain',
    category: 'tableware',
    kind: 'plate',
    material: 'white-porcelain',
    price: 15_000,
    grams: 180,
    materials: ['백자토', '코발트 안료'],
    technique: '청화 그림',
    name: ['청화백자 {a} {b}', 'Blue-and-white {b} with {a}'],
    editions: `
grape | 포도 | grapes | 2000 | 덩굴을 접시 밖으로 조금 뻗게 그렸어요. | The vine runs a little over the edge.
plum | 매화 | plum blossom | 0 | 가지는 굵은 붓, 꽃은 가는 붓으로 그려요. | A thick brush for the branch and a thin one for the flowers.
fish | 물고기 | fish | 0 | 물을 담으면 헤엄치는 것처럼 보여요. | Pour in water and it seems to swim.
chestnut | 밤송이 | chestnuts | 1000 | 작업실 뒤 밤나무를 보고 그렸어요. | Drawn from the tree behind our studio.
lotus | 연꽃 | lotus | 3000 | 꽃잎을 아홉 장으로 줄여 시원해요. | We kept only nine petals, for air.`,
    sizes: `
sauce | 종지 | sauce dish | 0 | Ø 9 × 3 cm
plate | 접시 | plate | 20000 | Ø 20 cm
tea-cup | 찻잔 | tea cup | 9000 | Ø 8 × 6 cm`,
    ko: `{a} 그림을 붓으로 그린 청화백자 {b:예요}.
--
초벌한 흙에 한 번에 그려서 붓이 지나간 자리가 그대로 보여요. 그림은 유약 아래에 있어 오래 써도 지워지지 않아요.
--
백자토로 빚어 900도에서 초벌해요.
코발트 안료로 {a} 그림을 그려요.
투명유를 입혀 1,270도에서 구워요.
--
${CARE_KO}`,
    en: `A blue-and-white {b} brush-painted with {a}.
--
It is painted in one go on biscuit clay, so you can see where the brush travelled. The picture lies under the glaze and will not wear off.
--
Shaped in porcelain and fired at 900 °C.
Painted with {a} in cobalt.
Glazed clear and fired at 1,270 °C.
--
${CARE_EN}`,
    notice: { material: `${SAFE}, 유약 아래 코발트 안료` },
    occasions: ['housewarming', 'parents-day', 'return-gift'],
  },
  {
    slug: 'jade-celadon',
    maker: 'span-of-jade',
    category: 'celadon',
    kind: 'cup',
    material: 'celadon',
    price: 24_000,
    grams: 200,
    materials: ['청자토', '청자유'],
    technique: '음각, 환원 소성',
    name: ['비색 청자 {a} {b}', 'Jade celadon {b} with {a}'],
    editions: `
plain | 민무늬 | plain body | 0 | 무늬를 빼서 유약 빛이 가장 잘 보여요. | Nothing but glaze, which is why the colour shows best.
lotus | 연판문 | lotus petals | 4000 | 연꽃잎을 돌려 깎아 그림자가 져요. | Carved petals catch a shadow each.
wave | 파도문 | waves | 4000 | 강진만 물결을 칼끝으로 그었어요. | The ripples of Gangjin Bay, drawn with a knife point.
bamboo | 대나무문 | bamboo joints | 5000 | 마디를 살짝 도드라지게 남겼어요. | The joints stand up a little under your fingers.`,
    sizes: `
cup | 찻잔 | tea cup | 0 | Ø 7.5 × 5.5 cm, 90 ml
mug | 머그 | mug | 8000 | Ø 8 × 9 cm, 280 ml
pot | 찻주전자 | teapot | 66000 | 15 × 11 × 10 cm, 260 ml`,
    ko: `강진 흙에 유약을 세 번 입힌 비색 청자 {b:예요}.
--
한 뼘 거리에서 보면 유약 속 기포가 빛을 머금고 있어요. 뜨거운 물을 부으면 빛이 조금 더 깊어 보여요. 실금은 청자의 결이고 물이 새지 않아요.
--
강진 흙을 물레로 빚어요.
반쯤 말랐을 때 무늬를 새겨요.
청자유를 세 번 입혀요.
공기를 막는 불로 1,250도에서 구워요.
--
${CARE_KO} 전자레인지에는 넣지 마세요.`,
    en: `A celadon {b} of Gangjin clay, glazed three times.
--
From a hand’s width away you can see bubbles in the glaze that hold the light. The fine crackle belongs to celadon and does not leak.
--
Thrown in Gangjin clay.
Carved while half dry.
Glazed three times.
Fired at 1,250 °C in a kiln starved of air.
--
${CARE_EN} Not for the microwave.`,
    notice: { material: '청자(시유 도자기), 납·카드뮴 용출 기준 적합' },
    occasions: ['parents-day', 'chuseok', 'wedding'],
  },
  {
    slug: 'inlaid-celadon',
    maker: 'crane-and-cloud',
    category: 'celadon',
    kind: 'vase',
    material: 'celadon',
    price: 120_000,
    grams: 700,
    materials: ['청자토', '백토', '자토'],
    technique: '상감',
    name: ['{a} 상감청자 {b}', 'Inlaid celadon {b} with {a}'],
    editions: `
crane | 운학문 | cranes and clouds | 30000 | 두루미마다 날갯짓이 달라요. | Every crane beats its wings differently.
chrysanthemum | 국화문 | chrysanthemums | 0 | 꽃잎을 하나씩 도장처럼 눌러 채웠어요. | Each petal is stamped and filled one by one.
willow | 버들문 | willows | 10000 | 물가에 늘어진 버들과 오리 한 쌍이에요. | A willow over water, and a pair of ducks.
lotus | 연당초문 | lotus scrolls | 20000 | 줄기가 끊기지 않고 한 바퀴를 돌아요. | The stem runs once around without a break.`,
    sizes: `
box | 합 | lidded box | 0 | Ø 12 × 6 cm
bottle | 매병 | maebyeong vase | 260000 | Ø 18 × 28 cm`,
    ko: `{a} 무늬를 파고 메워 새긴 상감청자 {b:예요}.
--
흰 흙과 붉은 흙을 채워 깎아 낸 무늬라 손으로 만져도 턱이 없어요. 유약을 입고 나면 무늬가 물속에 있는 것처럼 보여요.
--
반쯤 마른 흙에 무늬를 파요.
흰 흙과 붉은 흙을 채우고 겉을 깎아요.
초벌 뒤 청자유를 입혀 1,250도에서 구워요.
--
마른 천으로 닦고, 닿는 면에 부드러운 천을 깔아 주세요.`,
    en: `A celadon {b} with inlaid {a}.
--
The picture is filled with white and red clay and shaved level, so your finger feels no step. Under the glaze it seems to lie in water.
--
The design is cut into half-dry clay.
White and red clay are pressed in and shaved.
Glazed and fired at 1,250 °C.
--
Wipe with a dry cloth and set it on something soft.`,
    notice: { material: '청자(시유 도자기), 납·카드뮴 용출 기준 적합' },
    occasions: ['parents-day', 'wedding', 'chuseok'],
  },
];
