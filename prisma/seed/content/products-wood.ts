// Turned wood, boards, soban and chairs.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const OIL_KO = '물로 헹구고 세워서 말려 주세요. 두 달에 한 번 식용 호두기름을 발라 주세요.';
const OIL_EN = 'Rinse and dry standing up. Rub in edible walnut oil every two months.';

/** Families of wood, bamboo and sedge. */
export const WOODWORK: readonly Family[] = [
  {
    slug: 'turned-wood',
    maker: 'turning-rings',
    category: 'woodware',
    kind: 'bowl',
    material: 'oak',
    price: 22_000,
    grams: 180,
    materials: ['물푸레나무', '느티나무', '오리나무'],
    technique: '갈이',
    name: ['남원 목기 {a} {b}', 'Namwon turned {b} in {a}'],
    editions: `
ash | 물푸레 | ash | 0 | 결이 곧고 밝아요. | A bright wood with straight grain.
zelkova | 느티 | zelkova | 6000 | 물결 같은 결이 한 점마다 달라요. | Its wavy grain is different on every piece.
alder | 오리나무 | alder | 2000 | 가볍고 붉은 기가 돌아요. | Light, with a touch of red. | walnut`,
    sizes: `
bowl | 찬그릇 | side bowl | 0 | Ø 12 × 5 cm
salad | 샐러드볼 | salad bowl | 26000 | Ø 24 × 8 cm
plate | 과일접시 | fruit plate | 12000 | Ø 21 × 2.5 cm
cup | 물잔 | cup | -4000 | Ø 7.5 × 8 cm`,
    ko: `삼 년을 말린 {a} 나무로 깎은 {b:예요}.
--
한 덩이를 돌려 깎아 이음매가 없어요. 겉은 얇고 굽은 두껍게 남겨 가볍지만 흔들리지 않아요.
--
통나무를 삼 년 말려요.
돌려 깎아 반년을 더 말려요.
다시 깎아 모양을 잡고 기름을 먹여요.
--
${OIL_KO}`,
    en: `A {b} turned from {a} dried for three years.
--
It is one piece without joints. The wall is thin and the foot thick: light, but steady.
--
The log dries for three years.
It is rough-turned and rests half a year more.
It is turned again and oiled.
--
${OIL_EN}`,
    notice: { material: '목재({a}), 식용 호두기름 마감' },
    occasions: ['housewarming', 'wedding'],
  },
  {
    slug: 'cutting-board',
    maker: 'sawdust-post-office',
    category: 'woodware',
    kind: 'cutting-board',
    material: 'walnut',
    price: 27_000,
    grams: 800,
    materials: ['호두나무', '참나무', '단풍나무'],
    technique: '통판 가공, 호두기름',
    name: ['{a} 원목 도마 ({b})', 'Solid {a} board, {b}'],
    editions: `
walnut | 호두나무 | walnut | 8000 | 짙은 갈색에 결이 차분해요. | Dark brown with a quiet grain. | walnut
oak | 참나무 | oak | 0 | 단단하고 칼자국이 얕게 남아요. | Hard, so knife marks stay shallow. | oak
maple | 단풍나무 | maple | 4000 | 밝아서 빵과 과일이 또렷해 보여요. | Pale, so bread and fruit stand out. | oak`,
    sizes: `
small | 손바닥 | palm | 0 | 22 × 14 × 1.8 cm
everyday | 매일용 | everyday | 15000 | 36 × 22 × 2 cm
bread | 빵 | for bread | 21000 | 45 × 18 × 2 cm
round | 둥근 | round | 18000 | Ø 28 × 2 cm`,
    ko: `의자를 만들고 남은 {a} 통판으로 깎은 도마예요.
--
이어 붙이지 않은 한 장이에요. 물에 적셨다 말리기를 세 번 하고 갈아서 씻어도 거스러미가 잘 안 일어나요. 음식을 담아 그대로 상에 올리셔도 좋아요.
--
가구 공방에서 모은 나무를 골라요.
물에 적셔 말리기를 세 번 되풀이해요.
모서리를 둥글리고 호두기름을 먹여요.
--
${OIL_KO}`,
    en: `A board cut from one plank of {a} left by chair makers.
--
It is a single piece, not glued. Wetted and dried three times before sanding, it stays smooth when washed. Put it on the table as it is.
--
Offcuts are collected and chosen.
Wetted and dried three times.
The edges are rounded and oiled with walnut.
--
${OIL_EN}`,
    notice: { material: '목재({a}), 식용 호두기름 마감' },
    occasions: ['housewarming', 'wedding', 'birthday'],
  },
  {
    slug: 'soban',
    maker: 'three-fork-soban',
    category: 'soban',
    kind: 'tray-table',
    material: 'walnut',
    price: 168_000,
    grams: 1500,
    materials: ['은행나무', '호두나무'],
    technique: '짜맞춤',
    name: ['{a} 소반 ({b})', '{a} soban tray table, {b}'],
    editions: `
tiger-leg | 호족 | tiger-legged | 20000 | 다리가 밖으로 휘었다 안으로 모여요. | The legs bow out and gather in again.
dog-leg | 구족 | dog-legged | 0 | 다리가 안으로 굽어 좁은 방에 좋아요. | The legs turn in, good for a small room.
bamboo-leg | 죽절 | bamboo-jointed | 40000 | 다리에 대나무 마디를 깎아 넣었어요. | Bamboo joints are carved into the legs.`,
    sizes: `
round | 둥근상 | round | 0 | Ø 36 × 27 cm
twelve | 십이각 | twelve-sided | 45000 | Ø 40 × 28 cm
long | 나주반형 | rectangular | 30000 | 44 × 33 × 28 cm`,
    ko: `한 사람의 밥상이 되는 {a} 소반이에요.
--
못을 쓰지 않고 짜맞춰 천육백 그램이 넘지 않아요. 한 손으로 들어 옮기고, 쓰지 않을 때는 걸어 두셔도 돼요. 주문을 받고 깎아요.
--
은행나무를 말려 상판을 깎아요.
{a} 다리를 깎아 짜맞춰요.
다리를 잇는 중대를 끼워요.
옻을 얇게 세 번 올려요.
--
젖은 것은 바로 닦아 주세요. 다리가 헐거워지면 보내 주세요. 다시 조여 드려요.`,
    en: `A {a} soban, a table for one.
--
Joined without nails, it weighs less than 1.6 kilograms. Carry it in one hand and hang it up when you are done. Made once you order.
--
Ginkgo is dried and carved for the top.
The legs are carved and joined.
A rail is fitted between the legs.
Three thin coats of lacquer.
--
Wipe up spills at once. If a leg works loose, send it in and we will tighten it.`,
    notice: {
      kc: '안전기준준수대상생활용품(안전기준 적합, KC 인증번호 표시 대상 아님)',
      material: '은행나무·호두나무 원목, 천연 옻칠',
      color: '옻칠 갈색',
      composition: '소반 1점(완성품)',
      delivery: '택배 배송, 설치 없음(설치비 0원)',
    },
    occasions: ['parents-day', 'wedding', 'housewarming'],
    made: 'MADE_AFTER_ORDER',
    leadDays: 14,
  },
  {
    slug: 'wooden-chair',
    maker: 'five-legged-chair',
    category: 'chairs',
    kind: 'chair',
    material: 'oak',
    price: 98_000,
    grams: 3800,
    materials: ['참나무', '호두나무', '종이끈'],
    technique: '장부 맞춤',
    name: ['{b} {a}', '{b} {a}'],
    editions: `
round-stool | 원목 스툴 | round stool | 0 | 세 개까지 포개어 둘 수 있어요. | Three of them stack. | chair | 36 × 36 × 45 cm
reading-chair | 책 읽는 의자 | reading chair | 190000 | 등을 조금 눕혀 한 시간을 앉아도 편해요. | The back leans a little, for an hour with a book. | chair | 55 × 60 × 78 cm
bench | 둘이 앉는 벤치 | bench for two | 150000 | 현관에 두고 신을 신기 좋아요. | Good by the front door, for putting on shoes. | chair | 110 × 35 × 45 cm
step-stool | 디딤 스툴 | step stool | 30000 | 두 단이라 높은 선반에 손이 닿아요. | Two steps, to reach the high shelf. | chair | 40 × 38 × 48 cm`,
    sizes: `
oak | 참나무 | oak | 0
walnut | 호두나무 | walnut | 60000`,
    ko: `이웃 공방 셋이 나누어 만든 {b} {a:예요}.
--
못 대신 장부로 맞추고 바닥에 펠트를 붙여 보내요. 앉는 자리를 종이끈으로 엮은 것과 나무판 가운데 고르실 수 있어요. 주문을 받고 만들어요.
--
나무를 고르고 다리를 깎아요.
장부를 맞춰 조립해요.
앉는 자리를 얹고 기름을 발라요.
--
젖은 천으로 닦고 일 년에 한 번 가구용 기름을 발라 주세요.`,
    en: `A {a} in {b}, made by three neighbouring workshops.
--
Joined with mortise and tenon, with felt under the feet. Choose a seat of woven paper cord or of wood. Made once you order.
--
The wood is chosen and the legs are turned.
Mortise and tenon are fitted.
The seat goes on and the wood is oiled.
--
Wipe with a damp cloth and oil once a year.`,
    notice: {
      kc: '안전기준준수대상생활용품(안전기준 적합, KC 인증번호 표시 대상 아님)',
      material: '{b} 원목, 오일 마감',
      color: '{b} 원목색',
      composition: '본체 1점(완성품), 바닥 펠트',
      delivery: '화물 택배, 설치 없음(설치비 0원)',
    },
    occasions: ['housewarming', 'wedding'],
    made: 'MADE_AFTER_ORDER',
    leadDays: 12,
    options: [option('좌판', 'Seat', '나무판=Wood, 종이끈=Paper cord+25000')],
  },
];
