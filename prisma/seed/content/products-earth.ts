// Buncheong, tea ware and onggi.
import type { Family } from './product-family.ts';

const WASH_KO = '처음 쓰실 때 미지근한 물에 한 시간 담갔다 말려 주세요. 세제는 조금만 쓰세요.';
const WASH_EN = 'Before first use, soak in lukewarm water for an hour and dry. Use little detergent.';
const STONEWARE = '도기질(시유), 납·카드뮴 용출 기준 적합';

/** Families of buncheong, tea ware and onggi. */
export const EARTHENWARE: readonly Family[] = [
  {
    slug: 'buncheong-plate',
    maker: 'sea-wind-buncheong',
    category: 'buncheong',
    kind: 'plate',
    material: 'buncheong',
    price: 14_000,
    grams: 350,
    materials: ['무안 흙', '백토'],
    technique: '박지, 조화',
    name: ['분청 {a} {b}', 'Buncheong {b} with {a}'],
    editions: `
peony | 모란 | peonies | 3000 | 꽃잎 바깥을 긁어내 모란이 하얗게 남아요. | The ground is scraped away and the peony stays white.
fish | 물고기 | fish | 2000 | 선 다섯 개로 그린 갯가 물고기예요. | A mudflat fish in five strokes.
vine | 넝쿨 | vines | 0 | 넝쿨이 가장자리를 따라 한 바퀴 돌아요. | A vine runs around the edge.
reed | 갈대 | reeds | 0 | 빗살로 빠르게 그어 바람이 보여요. | Quick comb strokes let you see the wind.`,
    sizes: `
side | 앞접시 | side plate | 0 | Ø 16 cm
bowl | 대접 | wide bowl | 8000 | Ø 19 × 6 cm
platter | 큰접시 | platter | 28000 | Ø 29 cm`,
    ko: `흰 흙물을 긁어 {a} 무늬를 낸 분청 {b:예요}.
--
어두운 무안 흙에 흰 흙물을 입히고 긁어서 무늬를 냈어요. 긁은 자리가 손끝에 느껴져요. 나물도 회도 잘 어울려요.
--
무안 흙을 물레로 빚어요.
흰 흙물을 입히고 반쯤 말려요.
대나무 칼로 {a} 무늬를 긁어내요.
재유를 입혀 1,240도에서 구워요.
--
${WASH_KO}`,
    en: `A buncheong {b} with {a} scratched through white slip.
--
White slip covers the dark Muan clay and the picture is scratched out of it. You can feel the lines. Good for greens and for raw fish alike.
--
Thrown in Muan clay.
Coated with white slip and half dried.
The design is scratched with a bamboo knife.
Ash-glazed and fired at 1,240 °C.
--
${WASH_EN}`,
    notice: { material: STONEWARE },
    occasions: ['housewarming', 'return-gift'],
  },
  {
    slug: 'tea-bowl',
    maker: 'kick-wheel-tea-room',
    category: 'tea-ware',
    kind: 'bowl',
    material: 'buncheong',
    price: 90_000,
    grams: 330,
    materials: ['문경 사토', '재유'],
    technique: '발물레, 장작 가마',
    name: ['문경 찻사발 {a} ({b})', 'Mungyeong tea bowl, {a}, {b}'],
    editions: `
ido | 이도형 | Ido form | 60000 | 굽이 높고 굽 둘레에 유약이 방울져 있어요. | A high foot, with the glaze beaded around it.
brushed | 귀얄 | brushed slip | 0 | 흰 흙물이 한 획으로 돌아가요. | One stroke of white slip circles the bowl.
powder | 덤벙 | dipped slip | 10000 | 흰 흙물에 덤벙 담가 손자국이 남았어요. | Dipped in slip, with the maker’s finger marks left.
iron | 철화 | iron brushwork | 20000 | 철 안료로 풀 한 포기를 그렸어요. | A single tuft of grass in iron pigment.
ash | 회유 | ash glaze | 0 | 재가 녹아 흐른 자국이 그대로예요. | The melted ash has run as it pleased.`,
    sizes: `
full | 큰사발 | full | 0 | Ø 14.5 × 7.5 cm
half | 반사발 | half | -20000 | Ø 12 × 6 cm`,
    ko: `두 손에 감기는 {a} 찻사발이에요.
--
발물레로 빚어 안쪽에 나선이 남아 있어요. 말차를 저을 때 차선이 그 결을 따라 돌아요. 장작불이 닿은 쪽이 조금 더 붉어요.
--
모래 섞인 흙을 발물레로 빚어요.
굽을 깎고 유약을 입혀요.
소나무 장작으로 스무 시간을 때요.
사흘 식혀 꺼내고 물을 부어 골라요.
--
쓰신 뒤에는 세제 없이 따뜻한 물로 헹구고 하루를 말려 주세요. 차가 배어 빛깔이 깊어져요.`,
    en: `A tea bowl, {a}, that settles into two hands.
--
The kick wheel leaves a spiral inside, and the whisk follows it. The side that faced the flame is a little redder.
--
Sandy clay is thrown on a kick wheel.
The foot is trimmed and the bowl glazed.
Fired with pine for twenty hours.
Cooled for three days and tested with water.
--
Rinse in warm water without detergent and let it dry for a day. Tea deepens the colour over time.`,
    notice: { material: STONEWARE },
    occasions: ['parents-day', 'birthday'],
  },
  {
    slug: 'ash-teapot',
    maker: 'three-ash-glazes',
    category: 'tea-ware',
    kind: 'teapot',
    material: 'buncheong',
    price: 58_000,
    grams: 380,
    materials: ['문경 흙', '볏짚 재', '콩대 재', '소나무 재'],
    technique: '재유',
    name: ['{a} 찻주전자 {b}', '{a} teapot, {b}'],
    editions: `
straw | 볏짚재 | rice-straw ash | 0 | 볏짚 재는 희고 포근해요. | Rice-straw ash is white and soft.
bean | 콩대재 | beanstalk ash | 4000 | 콩대 재는 옅은 쪽빛이 비쳐요. | Beanstalk ash has a hint of blue.
pine | 솔재 | pine ash | 6000 | 솔재는 누런빛에 풀빛이 섞여요. | Pine ash is straw yellow with a touch of grass. | onggi`,
    sizes: `
one | 혼자용 | for one | 0 | 12 × 9 × 8 cm, 160 ml
three | 셋이용 | for three | 24000 | 16 × 12 × 10 cm, 340 ml
set | 다기 한 벌 | five-piece set | 82000 | 200 ml + 150 ml + 60 ml × 3`,
    ko: `따르다 멈춰도 방울이 흐르지 않는 {a} 찻주전자예요.
--
주둥이 끝을 날카롭게 깎아 물줄기가 딱 끊겨요. 거름망은 흙에 구멍을 뚫어 만들어 금속 맛이 나지 않아요.
--
몸통, 뚜껑, 주둥이, 손잡이를 따로 빚어 붙여요.
거름 구멍을 하나씩 뚫어요.
재유를 입혀 구워요.
백 번 따라 보고 골라요.
--
세제 없이 헹구고 뚜껑을 열어 말려 주세요.`,
    en: `A teapot in {a} that stops without a drip.
--
The tip of the spout is cut sharp, so the stream breaks clean. The strainer is pierced clay and tastes of nothing.
--
Body, lid, spout and handle are made apart and joined.
The strainer holes are pierced one by one.
Ash-glazed and fired.
Each pot pours a hundred times before it is chosen.
--
Rinse without detergent and dry with the lid off.`,
    notice: { material: STONEWARE },
    occasions: ['parents-day', 'housewarming', 'seollal'],
  },
  {
    slug: 'gwiyal-bowl',
    maker: 'brush-and-slip',
    category: 'buncheong',
    kind: 'bowl',
    material: 'buncheong',
    price: 20_000,
    grams: 380,
    materials: ['김해 흙', '백토'],
    technique: '귀얄',
    name: ['귀얄 분청 {a} {b}', 'Brushed buncheong {b} in {a}'],
    editions: `
dark | 먹흙 | dark clay | 0 | 흙이 어두워 붓자국이 또렷해요. | On dark clay every bristle shows.
red | 붉은흙 | red clay | 1000 | 붉은 흙이 흰 획 사이로 비쳐요. | Red clay glows between the strokes.
grey | 잿흙 | grey clay | 2000 | 흙과 획의 사이가 부드러워요. | Clay and stroke melt into each other.`,
    sizes: `
rice | 밥사발 | rice bowl | 0 | Ø 12 × 6.5 cm
salad | 넓은사발 | wide bowl | 18000 | Ø 21 × 7 cm
cup | 물잔 | cup | -4000 | Ø 8 × 8.5 cm, 230 ml`,
    ko: `풀비로 한 획을 돌린 {a} {b:예요}.
--
그릇이 한 바퀴 도는 동안 한 번만 바른 흰 흙물이에요. 그래서 시작한 자리와 끝난 자리가 보여요.
--
물레로 빚어 굽을 깎아요.
수수비로 흰 흙물을 한 획 돌려요.
투명유를 입혀 1,240도에서 구워요.
--
${WASH_KO}`,
    en: `A {b} in {a}, brushed with a single stroke.
--
The white slip goes on once, while the bowl turns once. You can find where it began and where it ended.
--
Thrown and trimmed.
One stroke of slip from a sorghum brush.
Glazed clear and fired at 1,240 °C.
--
${WASH_EN}`,
    notice: { material: STONEWARE },
    occasions: ['housewarming', 'return-gift'],
  },
  {
    slug: 'onggi-jar',
    maker: 'breathing-jars',
    category: 'onggi',
    kind: 'onggi-jar',
    material: 'onggi',
    price: 38_000,
    grams: 2600,
    materials: ['옹기토', '약토 잿물'],
    technique: '흙가래 타렴',
    name: ['옹기 {a} 항아리 {b}', 'Onggi {a} jar, {b}'],
    editions: `
belly | 배부른 | round-bellied | 0 | 남쪽 지방 모양이에요. 배가 불러 볕을 많이 받아요. | The southern shape: a full belly that takes the sun.
straight | 곧은 | straight-sided | 2000 | 냉장고와 선반에 넣기 좋은 곧은 모양이에요. | Straight sides for shelves and refrigerators.
pickle | 누름돌 | pickling | 8000 | 눌러 두는 옹기 돌이 함께 들어 있어요. | An onggi weight to press the vegetables is included.`,
    sizes: `
2l | 2리터 | 2 litres | 0 | Ø 17 × 19 cm, 2 L
5l | 5리터 | 5 litres | 24000 | Ø 23 × 26 cm, 5 L
10l | 10리터 | 10 litres | 62000 | Ø 29 × 33 cm, 10 L
20l | 20리터 | 20 litres | 132000 | Ø 36 × 42 cm, 20 L`,
    ko: `장과 김치가 숨 쉬는 {a} 옹기 항아리예요.
--
흙가래를 쌓아 두드려 올린 벽이라 물은 가두고 공기는 드나들어요. 된장, 고추장, 쌀을 담으셔도 좋아요. 겉에 소금기가 피면 젖은 천으로 닦아 주세요.
--
흙을 밟아 고르고 가래를 만들어요.
가래를 쌓고 안팎을 두드려 벽을 세워요.
약토와 재를 섞은 잿물을 입혀요.
1,200도에서 사흘을 구워요.
--
처음에는 물을 가득 담아 하루 두었다 쓰세요. 세제 대신 뜨거운 물로 씻어 주세요.`,
    en: `A {a} onggi jar in which pastes and kimchi can breathe.
--
The wall is coiled and beaten, so it keeps water in and lets air through. Use it for doenjang, gochujang, kimchi or rice. If salt blooms outside, wipe it with a damp cloth.
--
The clay is trodden and rolled into coils.
Coils are stacked and beaten from both sides.
Glazed with leaf-mould clay and ash.
Fired for three days at 1,200 °C.
--
Fill with water for a day before first use. Wash with hot water, not detergent.`,
    notice: { material: '옹기(잿물 시유), 납·카드뮴 용출 기준 적합', composition: '항아리 1점, 뚜껑 1점' },
    occasions: ['housewarming', 'wedding'],
  },
  {
    slug: 'onggi-kitchen',
    maker: 'fire-brothers-onggi',
    category: 'onggi',
    kind: 'pot',
    material: 'onggi',
    price: 26_000,
    grams: 900,
    materials: ['내열 옹기토', '모래'],
    technique: '물레, 내열 소성',
    name: ['옹기 {a} ({b})', 'Onggi {a}, {b}'],
    editions: `
stew-pot | 뚝배기 | stew pot | 0 | 불에서 내린 뒤에도 십 분은 끓어요. | It keeps bubbling for ten minutes off the flame.
rice-pot | 밥솥 | rice pot | 32000 | 뚜껑이 무거워 김이 덜 빠져요. | The heavy lid keeps the steam in.
coffee-dripper | 커피 드리퍼 | coffee dripper | 4000 | 옹기 벽이 물을 조금 먹어 맛이 순해져요. | The wall drinks a little and the cup grows milder. | cup
water-bottle | 물병 | water bottle | 8000 | 물이 겉으로 조금 배어 나와 시원해져요. | A little water seeps out and cools the rest. | bottle
garlic-keeper | 마늘 단지 | garlic keeper | -4000 | 숨구멍을 여섯 개 뚫어 싹이 더디 나요. | Six air holes slow the sprouting. | onggi-jar`,
    sizes: `
black | 검은빛 | black | 0 | Ø 16 × 11 cm
brown | 밤빛 | chestnut brown | 0 | Ø 16 × 12 cm`,
    ko: `날마다 부엌에서 쓰는 {b} 옹기 {a:예요}.
--
모래를 섞은 흙이라 뜨거운 것을 담아도 금이 잘 안 가요. 손에 잡히는 자리는 유약을 빼서 미끄럽지 않아요.
--
모래 섞은 흙을 물레로 빚어요.
손잡이를 달고 잿물을 입혀요.
1,200도에서 구워요.
--
쌀뜨물을 한 번 끓여 길들여 쓰세요. 세제가 배지 않게 뜨거운 물로 씻어 주세요.`,
    en: `A {b} onggi {a} for the everyday kitchen.
--
Sand in the clay lets it take heat without cracking. Where you hold it there is no glaze, so it does not slip.
--
Sanded clay is thrown on the wheel.
Handles are added and the pot is ash-glazed.
Fired at 1,200 °C.
--
Season by boiling rice water once. Wash with hot water so no detergent soaks in.`,
    notice: { material: '내열 옹기, 납·카드뮴 용출 기준 적합' },
    occasions: ['housewarming', 'birthday'],
  },
];
