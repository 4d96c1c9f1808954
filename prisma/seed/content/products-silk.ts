// Wrapping cloths, indigo, cushions and curtains.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const WASH_KO = '찬물에 중성세제로 빨아 그늘에 말려 주세요.';
const WASH_EN = 'Wash cold with mild detergent and dry in the shade.';

/** Families of patterned and dyed cloth. */
export const SILK: readonly Family[] = [
  {
    slug: 'jinju-bojagi',
    maker: 'red-cocoon-silk',
    category: 'bojagi',
    kind: 'scarf',
    material: 'silk',
    price: 18_000,
    grams: 60,
    materials: ['견'],
    technique: '무늬 직조',
    name: ['진주 비단 {a} 보자기 ({b})', 'Jinju silk {a} wrapping cloth, {b}'],
    editions: `
cloud | 구름 | cloud | 0 | 구름이 흩어져 있어 어떻게 묶어도 보여요. | Scattered clouds show however you tie it.
peony | 모란 | peony | 4000 | 가운데 모란이 매듭 위로 와요. | The peony comes up beside the knot.
patchwork | 조각보 | patchwork | 32000 | 남은 비단을 모아 손으로 이었어요. | Leftover silks, joined by hand.
stripe | 색동 | rainbow stripe | 6000 | 다섯 빛깔 줄이에요. | Stripes of five colours.`,
    sizes: `
small | 소 | small | 0 | 45 × 45 cm
medium | 중 | medium | 9000 | 70 × 70 cm
large | 대 | large | 22000 | 100 × 100 cm`,
    ko: `선물을 싸고 나서도 쓰는 {a} 비단 보자기예요.
--
무늬를 찍지 않고 짜서 앞뒤가 다 고와요. 싸는 법 네 가지를 그린 종이를 함께 넣어 드려요.
--
무늬 카드를 직기에 올려요.
비단을 짜서 물들여요.
네 귀를 접어 박아요.
--
드라이클리닝하거나 찬물에 살짝 빨아 주세요.`,
    en: `A silk {a} cloth that outlives the gift it wraps.
--
The pattern is woven, not printed, so both faces are good. A sheet shows four ways to tie it.
--
The pattern goes on the loom.
Silk is woven and dyed.
Four corners are folded and hemmed.
--
Dry-clean, or wash lightly in cold water.`,
    notice: {},
    occasions: ['return-gift', 'wedding', 'chuseok', 'seollal'],
  },
  {
    slug: 'indigo-cloth',
    maker: 'indigo-jar-house',
    category: 'scarves',
    kind: 'scarf',
    material: 'cotton-indigo',
    price: 38_000,
    grams: 80,
    materials: ['면', '쪽'],
    technique: '쪽염',
    name: ['쪽염 {a} 스카프 ({b})', 'Natural indigo {a} scarf, {b}'],
    editions: `
cotton | 면 | cotton | 0 | 날마다 두르기 좋은 부드러운 면이에요. | Soft cotton for every day.
silk | 실크 | silk | 34000 | 같은 쪽물도 실크에는 맑게 들어요. | On silk the same dye turns clear.
ramie | 모시 | ramie | 26000 | 까슬해서 여름에 좋아요. | Crisp, for summer.
gauze | 면거즈 | cotton gauze | -6000 | 가볍고 금방 말라요. | Light, and quick to dry.`,
    sizes: `
pale | 옥빛 | pale | 0 | 45 × 170 cm
mid | 쪽빛 | mid indigo | 6000 | 45 × 170 cm
deep | 감빛 | deep indigo | 14000 | 45 × 170 cm`,
    ko: `항아리에서 발효시킨 쪽물로 들인 {b} 스카프예요.
--
엷은 빛은 두 번, 진한 빛은 열두 번을 담가요. 처음 몇 번은 물이 조금 빠질 수 있으니 따로 빨아 주세요.
--
쪽을 베어 항아리에 담가요.
앙금에 잿물을 섞어 발효시켜요.
천을 담갔다 바람에 말리기를 되풀이해요.
--
찬물에 따로 빨아 그늘에 말려 주세요.`,
    en: `A {a} scarf dyed {b} in a fermented vat.
--
Two dips make the pale blue and twelve the deepest. It may lose a little colour at first, so wash it apart.
--
Indigo is cut and steeped in jars.
The sediment ferments with lye.
Cloth is dipped and aired, again and again.
--
Wash apart in cold water and dry in the shade.`,
    notice: { kind: '스카프', material: '{a} 100%(쪽염)', size: '{size}' },
    occasions: ['parents-day', 'birthday', 'return-gift'],
  },
  {
    slug: 'jacquard-cushion',
    maker: 'pattern-counters',
    category: 'cushions',
    kind: 'cushion',
    material: 'silk',
    price: 29_000,
    grams: 500,
    materials: ['면', '레이온'],
    technique: '자카드',
    name: ['유구 자카드 {a} {b}', 'Yugu jacquard {b}, {a}'],
    editions: `
tile | 기와 | roof tiles | 0 | 기와지붕을 위에서 본 무늬예요. | Tiled roofs, seen from above.
pine | 솔잎 | pine needles | 0 | 솔잎이 두 갈래씩 흩어져요. | Needles scattered two by two.
wave | 물결 | waves | 0 | 유구천 물결을 따라 그렸어요. | The ripples of the Yugu stream.
door | 문살 | lattice | 2000 | 창호 문살을 옮겼어요. | The lattice of a paper door.
hydrangea | 수국 | hydrangeas | 3000 | 유월이면 동네에 수국이 펴요. | They bloom here in June.`,
    sizes: `
cushion | 쿠션 | cushion | 0 | 45 × 45 cm
seat | 방석 | floor cushion | 8000 | 55 × 55 × 6 cm`,
    ko: `앞뒤 빛깔이 다른 {a} 무늬 {b:예요}.
--
짠 무늬라 뒤집으면 색이 서로 바뀌어요. 지퍼가 있어 껍데기만 빨 수 있어요.
--
무늬를 그려 직기에 올려요.
자카드로 짜요.
재단해 지퍼를 달고 속을 넣어요.
--
껍데기를 벗겨 찬물에 빨아 주세요.`,
    en: `A {b} with {a}, different on each side.
--
The pattern is woven, so the colours swap when you turn it over. The cover unzips for washing.
--
The pattern is drawn for the loom.
Woven on a jacquard.
Cut, zipped and filled.
--
Take off the cover and wash cold.`,
    notice: { material: '겉감 면 60%, 레이온 40%, 충전재 폴리에스터 솜', color: '{first}', size: '{size}', composition: '{b} 1점(속 포함)' },
    occasions: ['housewarming', 'chuseok'],
    options: [option('색상', 'Colour', '쪽빛=Indigo, 벽돌색=Brick, 쑥색=Mugwort')],
  },
  {
    slug: 'jacquard-curtain',
    maker: 'pattern-counters',
    category: 'curtains',
    kind: 'scarf',
    material: 'ramie',
    price: 62_000,
    grams: 900,
    materials: ['면', '마'],
    technique: '자카드',
    name: ['유구 자카드 {a} 가리개 ({b})', 'Yugu jacquard {a} curtain, {b}'],
    editions: `
reed | 갈대 | reed | 0 | 볕이 들면 갈대 그림자가 져요. | In the sun it casts reed shadows.
window | 창살 | lattice | 4000 | 네모 칸마다 짜임이 달라요. | Each square has its own weave.`,
    sizes: `
half | 반창 | half window | 0 | 90 × 120 cm
door | 방문 | doorway | 34000 | 90 × 180 cm`,
    ko: `볕을 부드럽게 거르는 {a} 무늬 가리개예요.
--
무늬 자리만 조금 두껍게 짜여 빛이 다르게 지나가요. 봉을 끼우는 자리가 있어요.
--
무늬를 직기에 올려 짜요.
빨아서 줄여요.
재단해 봉집을 박아요.
--
${WASH_KO}`,
    en: `A {a} curtain that softens the light.
--
The pattern is a little thicker, so light passes differently. It has a pocket for a rod.
--
Woven on the loom.
Washed and shrunk.
Cut and given a rod pocket.
--
${WASH_EN}`,
    notice: { material: '면 55%, 마 45%', color: '소색', size: '{size}', composition: '가리개 1점(봉 없음)' },
    occasions: ['housewarming'],
  },
];
