// Cotton cloths, bedding, hemp and silk scarves.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const WASH_KO = '찬물에 중성세제로 빨아 그늘에 말려 주세요.';
const WASH_EN = 'Wash cold with mild detergent and dry in the shade.';

/** Families of cloth. */
export const TEXTILES: readonly Family[] = [
  {
    slug: 'sochang',
    maker: 'white-twelve-cotton',
    category: 'kitchen-cloth',
    kind: 'scarf',
    material: 'ramie',
    price: 9_000,
    grams: 90,
    materials: ['무명'],
    technique: '평직, 삶기',
    name: ['강화 소창 {a} ({b})', 'Ganghwa sochang {a}, {b}'],
    editions: `
dishcloth | 행주 | dishcloths | 0 | 세 겹이라 물을 잘 먹어요. | Three layers, and thirsty.
towel | 수건 | towels | 6000 | 얼굴에 닿아도 까슬하지 않아요. | Gentle on the face.
handkerchief | 손수건 | handkerchiefs | -3000 | 이름 수를 놓기 좋은 흰 천이에요. | White and ready to embroider.
bath-towel | 목욕 수건 | bath towels | 9000 | 다섯 번 삶아 보내요. | Boiled five times before they leave.`,
    sizes: `
two | 두 장 | set of 2 | 0 | 32 × 34 cm × 2
five | 다섯 장 | set of 5 | 11000 | 32 × 34 cm × 5
ten | 열 장 | set of 10 | 24000 | 32 × 34 cm × 10`,
    ko: `삶을수록 부드러워지는 소창 {a:예요}.
--
형광 물질 없이 풀을 빼고 삶아 보내요. 처음에는 조금 빳빳하지만 세 번쯤 삶으면 물을 잘 먹어요.
--
무명실에 풀을 먹여요.
오래된 직조기로 짜요.
재단해 박고 삶아 말려요.
--
삶아 쓰셔도 돼요. 섬유 유연제는 물을 덜 먹게 하니 쓰지 마세요.`,
    en: `Sochang {a} that soften every time they are boiled.
--
Washed free of starch and boiled, with no brighteners. A little stiff at first, they are thirsty after three boils.
--
Cotton yarn is starched.
Woven on old looms.
Cut, hemmed, boiled and dried.
--
They can be boiled. Do not use softener, which keeps water out.`,
    notice: { legal: '가정용 섬유제품 안전기준준수(면 100%)' },
    occasions: ['return-gift', 'housewarming'],
  },
  {
    slug: 'ingyeon-bedding',
    maker: 'cool-night-rayon',
    category: 'bedding',
    kind: 'cushion',
    material: 'silk',
    price: 48_000,
    grams: 700,
    materials: ['인견'],
    technique: '평직',
    name: ['풍기 인견 {a} ({b})', 'Punggi ingyeon {a}, {b}'],
    editions: `
sheet | 홑이불 | summer sheet | 0 | 덮어도 무게가 거의 없어요. | It weighs next to nothing.
pad | 침대 패드 | bed pad | 14000 | 뒷면에 미끄럼 막는 천을 댔어요. | Non-slip at the back.
pillow | 베갯잇 두 장 | pair of pillowcases | -28000 | 지퍼를 안으로 숨겼어요. | The zip is hidden.`,
    sizes: `
single | 1인 | single | 0 | 110 × 200 cm
double | 2인 | double | 22000 | 160 × 200 cm`,
    ko: `누우면 서늘한 인견 {a:예요}.
--
몸에 감기지 않고 금방 말라 여름 내내 쓰기 좋아요.
--
인견실을 짜요.
물들이고 부드럽게 삶아요.
가장자리를 접어 박아요.
--
${WASH_KO} 젖었을 때 비틀지 마세요.`,
    en: `{a} in ingyeon, cool when you lie down.
--
It does not cling and dries quickly: good all summer.
--
The yarn is woven.
Dyed and boiled soft.
The edges are folded and sewn.
--
${WASH_EN} Do not wring when wet.`,
    notice: { material: '인견(레이온) 100%', color: '{first}', size: '{size}', composition: '{a} 1점' },
    occasions: ['parents-day', 'wedding'],
    options: [option('색상', 'Colour', '물빛=Water blue, 흰색=White')],
  },
  {
    slug: 'andong-hemp',
    maker: 'hemp-pit-loom',
    category: 'bedding',
    kind: 'cushion',
    material: 'hemp',
    price: 78_000,
    grams: 600,
    materials: ['삼베'],
    technique: '베틀 짜기',
    name: ['안동포 삼베 {a} ({b})', 'Andong hemp {a}, {b}'],
    editions: `
pad | 깔개 | bed pad | 20000 | 까슬해서 땀이 차지 않아요. | Crisp, so you stay dry. | cushion | 90 × 180 cm
blanket | 홑이불 | summer blanket | 40000 | 바람이 지나는 성근 베예요. | Open enough for the breeze. | cushion | 150 × 200 cm
pillow | 베개 | pillow | -30000 | 메밀 껍질을 넣었어요. | Filled with buckwheat husk. | cushion | 45 × 30 cm
runner | 상보 | table runner | -36000 | 상에 길게 깔기 좋아요. | Long enough for a table. | cushion | 45 × 150 cm`,
    sizes: `
natural | 생베 | natural | 0
persimmon | 치자빛 | gardenia yellow | 14000`,
    ko: `삼굿에 쪄서 이은 실로 짠 {b} {a:예요}.
--
새 천은 조금 뻣뻣하니 물에 두어 번 담갔다 쓰세요. 해마다 여름에 꺼내 쓰고 햇볕에 말려 두시면 오래가요.
--
칠월에 삼을 베어 쪄요.
째고 이어 실을 만들어요.
베틀에 올려 짜요.
--
손으로 눌러 빨고 햇볕에 말려 주세요.`,
    en: `A {b} {a} of thread steamed and joined by hand.
--
New hemp is a little stiff: soak it twice. Dry it in the sun each autumn and it will last for years.
--
Hemp is cut and steamed in July.
It is split and joined into thread.
Woven on the loom.
--
Press-wash by hand and dry in the sun.`,
    notice: { material: '대마 100%', color: '{b}', size: '{size}', composition: '{a} 1점' },
    occasions: ['parents-day'],
  },
  {
    slug: 'hamchang-silk-scarf',
    maker: 'four-sleeps-silk',
    category: 'scarves',
    kind: 'scarf',
    material: 'silk',
    price: 72_000,
    grams: 70,
    materials: ['명주'],
    technique: '손명주, 천연염색',
    name: ['함창 명주 실크 스카프 {a} ({b})', 'Hamchang silk scarf, {a}, {b}'],
    editions: `
onion | 양파빛 | onion gold | 0 | 양파 껍질로 물들여 노르스름해요. | Dyed with onion skins.
madder | 꼭두서니 | madder red | 6000 | 꼭두서니 뿌리의 붉은빛이에요. | The red of madder root.
mugwort | 쑥빛 | mugwort green | 0 | 오월 쑥을 끓여 물들였어요. | Dyed with May mugwort.
ink | 먹빛 | ink grey | 0 | 먹을 갈아 엷게 물들였어요. | Ground ink, thinned.
white | 소색 | undyed | -6000 | 실 그대로의 빛이에요. | The colour of the thread itself.`,
    sizes: `
short | 짧은 | short | 0 | 45 × 130 cm
long | 긴 | long | 28000 | 60 × 190 cm`,
    ko: `손으로 켠 실로 짠 {a} 명주 스카프예요.
--
굵기가 고르지 않은 실이라 빛에 비추면 가는 결이 보여요. 얇지만 목에 두르면 금세 따뜻해요.
--
고치를 삶아 실을 켜요.
명주를 짜요.
{a:로} 물들이고 말려 다려요.
--
찬물에 살짝 빨아 그늘에 말리고 낮은 온도로 다려 주세요.`,
    en: `A hand-reeled silk scarf, {a}.
--
The thread is uneven, so you see a fine grain against the light. It is thin, and warm as soon as it is on.
--
Cocoons are boiled and reeled.
The silk is woven.
It is dyed, dried and pressed.
--
Wash lightly in cold water and iron cool.`,
    notice: { kind: '스카프', material: '견(명주) 100%', size: '{size}' },
    occasions: ['parents-day', 'birthday'],
  },
];
