// Brass, iron, knives and metal objects.
import type { Family } from './product-family.ts';

const BRASS_KO = '쓰신 뒤 바로 씻어 물기를 닦아 주세요. 얼룩은 마른 초록 수세미로 결을 따라 문지르면 지워져요.';
const BRASS_EN = 'Wash and dry straight after use. Rub stains along the grain with a dry green scourer.';

/** Families of brass and iron. */
export const METALWORK: readonly Family[] = [
  {
    slug: 'bangjja-spoon',
    maker: 'nine-hammer-brass',
    category: 'brass-spoons',
    kind: 'spoon',
    material: 'brass',
    price: 42_000,
    grams: 120,
    materials: ['구리', '주석'],
    technique: '방짜 단조',
    name: ['방짜유기 수저 {a} {b}', 'Korean brass spoon and chopsticks, {a}, {b}'],
    editions: `
plain | 민무늬 | plain | 0 | 망치 자국만 남긴 손잡이예요. | Nothing on the handle but hammer marks.
lotus | 연꽃 | lotus | 6000 | 손잡이 끝에 연꽃 봉오리를 새겼어요. | A lotus bud is cut into the end.
bamboo | 대마디 | bamboo joint | 4000 | 대나무 마디처럼 두 번 잘록해요. | Two waists, like bamboo.
luck | 복자 | good fortune | 6000 | 손잡이 끝에 복 글자를 새겼어요. | The character for good fortune at the end.`,
    sizes: `
one | 한 벌 | for one | 0 | 21.5 cm, 22 cm
two | 두 벌 상자 | boxed pair | 40000 | 21.5 cm, 22 cm × 2
family | 네 벌 상자 | box of four | 116000 | 21.5 cm, 22 cm × 4`,
    ko: `이백 번 두드려 편 {a} 방짜유기 수저예요.
--
두드린 놋쇠라 탄력이 있고 잘 휘지 않아요. 묵직하지만 손잡이가 얇아 손에 편하게 감겨요. 오동나무 상자에 담아 드려요.
--
구리와 주석을 녹여 덩이를 만들어요.
불에 달궈 이백 번쯤 두드려 펴요.
{a} 손잡이를 다듬어요.
결을 따라 갈아 은은하게 광을 내요.
--
${BRASS_KO}`,
    en: `A brass spoon and chopsticks, forged with two hundred blows.
--
Hammered brass is springy and hardly bends. It has weight, but the thin handle sits well in the hand. It comes in a paulownia box.
--
Copper and tin are melted into an ingot.
It is heated and hammered some two hundred times.
The handle is shaped.
It is ground along the grain to a quiet shine.
--
${BRASS_EN}`,
    notice: { material: '유기(구리 78%, 주석 22%)', composition: '숟가락·젓가락 {b}, 오동나무 상자' },
    occasions: ['wedding', 'parents-day', 'seollal', 'chuseok'],
  },
  {
    slug: 'brass-bowl',
    maker: 'red-anvil-brass',
    category: 'brass-bowls',
    kind: 'bowl',
    material: 'brass',
    price: 62_000,
    grams: 480,
    materials: ['구리', '주석'],
    technique: '방짜, 가질',
    name: ['유기 {a} {b}', 'Brass {b}, {a}'],
    editions: `
satin | 고운결 | satin finish | 0 | 결을 곱게 갈아 물때가 덜 보여요. | Fine-ground, so marks show less.
mirror | 거울결 | mirror finish | 8000 | 거울처럼 갈아 상이 환해져요. | Polished bright; it lights the table.
hammered | 망치결 | hammered finish | 12000 | 망치 자국을 겉에 그대로 남겼어요. | The hammer marks are left outside.`,
    sizes: `
rice | 밥그릇 | rice bowl | 0 | Ø 11 × 6.5 cm
soup | 국그릇 | soup bowl | 12000 | Ø 14 × 7 cm
noodle | 냉면기 | cold-noodle bowl | 38000 | Ø 19 × 8 cm
side | 찬기 | side dish | -28000 | Ø 9 × 3 cm`,
    ko: `밥과 국이 오래 따뜻한 {a} 유기 {b:예요}.
--
놋그릇은 두꺼워 온기를 오래 품고, 찬 것은 더 차게 느껴져요. 닦는 법을 적은 종이를 함께 넣어 드려요.
--
녹인 쇳물을 부어 판을 만들어요.
달궈 두드려 그릇 모양을 잡아요.
돌려 깎아 {a}로 마무리해요.
--
${BRASS_KO}`,
    en: `A brass {b} with {a} that keeps food warm.
--
Thick brass holds heat and makes cold things feel colder. A note about polishing is in the box.
--
Molten metal is poured into a disc.
It is heated and hammered to shape.
It is turned and finished.
--
${BRASS_EN}`,
    notice: { material: '유기(구리 78%, 주석 22%)' },
    occasions: ['wedding', 'parents-day', 'seollal'],
  },
  {
    slug: 'desk-metal',
    maker: 'iron-filings-alley',
    category: 'metal-objects',
    kind: 'box',
    material: 'iron',
    price: 26_000,
    grams: 600,
    materials: ['철', '황동'],
    technique: '절곡, 선반',
    name: ['{b} {a}', '{b} {a}'],
    editions: `
bookend | 북엔드 | bookends | 8000 | 두 개가 한 쌍이에요. | Sold as a pair.
paperweight | 문진 | paperweight | 0 | 선반으로 깎은 둥근 문진이에요. | Turned round on the lathe.
incense | 향꽂이 | incense holder | -4000 | 재가 떨어지는 홈을 팠어요. | A groove catches the ash. | candle
candlestick | 촛대 | candlestick | 10000 | 초 굵기에 맞게 조이는 나사가 있어요. | A screw fits it to the candle. | candle
pen-tray | 연필 접시 | pen tray | 6000 | 연필 열 자루가 눕는 길이예요. | Ten pencils can lie down in it.`,
    sizes: `
black | 검은 철 | black steel | 0 | 12 × 9 × 6 cm
brass | 황동 | brass | 12000 | 12 × 9 × 6 cm`,
    ko: `문래동 골목 네 집을 거쳐 나온 {b} {a:예요}.
--
깎는 집, 굽히는 집, 갈아 주는 집, 칠하는 집이 나누어 만들어요. 바닥에 얇은 펠트를 붙여 책상이 긁히지 않아요.
--
도면을 그려 판을 잘라요.
굽히고 깎아 모양을 잡아요.
모서리를 갈고 기름을 먹여요.
--
마른 천으로 닦고, 녹이 보이면 기름을 살짝 발라 주세요.`,
    en: `{b} {a} that passed through four workshops in a Mullae alley.
--
One turns, one bends, one grinds and one finishes. Thin felt underneath protects your desk.
--
A drawing is made and the plate is cut.
It is bent and turned.
Edges are ground and oiled.
--
Wipe dry; a drop of oil removes rust.`,
    notice: {},
    occasions: ['housewarming', 'birthday'],
  },
  {
    slug: 'cast-iron',
    maker: 'round-up-ironworks',
    category: 'ironware',
    kind: 'pot',
    material: 'iron',
    price: 48_000,
    grams: 1700,
    materials: ['무쇠', '들기름'],
    technique: '주물, 들기름 길들이기',
    name: ['무쇠 {a} {b}', 'Cast-iron {a}, {b}'],
    editions: `
pan | 프라이팬 | frying pan | 0 | 달걀이 눌어붙지 않게 길들여 보내요. | Seasoned so an egg slides.
casserole | 전골냄비 | casserole | 22000 | 상에 올려 끓이며 드시기 좋아요. | To simmer at the table.
rice-pot | 가마솥 | rice cauldron | 40000 | 나무 뚜껑이 함께 와요. | Comes with a wooden lid.`,
    sizes: `
20 | 20센티 | 20 cm | 0 | Ø 20 cm
24 | 24센티 | 24 cm | 14000 | Ø 24 cm
28 | 28센티 | 28 cm | 30000 | Ø 28 cm`,
    ko: `들기름을 다섯 번 먹여 보내는 무쇠 {a:예요}.
--
4밀리미터로 두껍게 부어 열이 고르게 퍼져요. 인덕션과 가스불에 다 쓰실 수 있어요. 받으신 날 바로 쓰셔도 돼요.
--
모래 틀에 쇳물을 부어요.
겉을 갈아 매끈하게 해요.
들기름을 발라 굽기를 다섯 번 되풀이해요.
--
세제 없이 뜨거운 물로 씻고, 불에 올려 말린 뒤 기름을 얇게 발라 주세요.`,
    en: `A cast-iron {a} baked five times in perilla oil.
--
Poured four millimetres thick, it heats evenly on induction and gas. Use it on the day it arrives.
--
Iron is poured into sand.
The surface is ground smooth.
Perilla oil is baked on five times.
--
Wash with hot water, dry on the heat and oil thinly.`,
    notice: { material: '무쇠(주철), 식용 들기름 코팅' },
    occasions: ['housewarming', 'wedding'],
  },
  {
    slug: 'kitchen-knife',
    maker: 'soft-iron-knives',
    category: 'kitchen-knives',
    kind: 'knife',
    material: 'iron',
    price: 88_000,
    grams: 170,
    materials: ['강', '연철', '물푸레나무'],
    technique: '접쇠 단조',
    name: ['벼린 {a} ({b})', 'Forged {a}, {b}'],
    editions: `
chef | 부엌칼 | kitchen knife | 0 | 고기와 채소를 두루 써는 칼이에요. | For meat and vegetables alike. | knife | 30 cm (17 cm)
vegetable | 채소칼 | vegetable knife | -8000 | 날이 곧아 무채가 고르게 나와요. | A straight edge for even slices. | knife | 29 cm (16 cm)
paring | 과도 | paring knife | -40000 | 사과 한 알을 한 손에 들고 깎기 좋아요. | For one apple in one hand. | knife | 21 cm (11 cm)
bread | 빵칼 | bread knife | 10000 | 껍질이 단단한 빵도 눌리지 않아요. | Cuts a crust without crushing. | knife | 34 cm (21 cm)`,
    sizes: `
ash | 물푸레 자루 | ash handle | 0
walnut | 호두 자루 | walnut handle | 9000`,
    ko: `단단한 강을 무른 쇠로 감싸 벼린 {a:예요}.
--
날은 오래가고 집에서 숫돌로 갈 수 있어요. 일 년에 한 번 보내 주시면 갈아서 돌려보내 드려요. 부엌에서 쓰는 조리용 칼이에요.
--
강과 연철을 겹쳐 달궈요.
두드려 펴고 모양을 자르고 담금질해요.
숫돌 네 가지로 날을 세워요.
나무 자루를 끼워요.
--
쓰신 뒤 바로 닦아 말려 주세요. 아이 손이 닿지 않는 곳에 두세요.`,
    en: `A {a} forged with hard steel inside soft iron.
--
The edge lasts and can be sharpened at home. Send it in once a year and we sharpen it for you. For cooking only.
--
Steel and iron are layered and heated.
Hammered, cut and quenched.
Sharpened on four stones.
The handle is fitted.
--
Wipe dry after use. Keep away from children.`,
    notice: { material: '날: 탄소강·연철, 자루: {b}', size: '전체 길이 {size}(괄호 안은 날 길이)' },
    occasions: ['housewarming', 'wedding'],
  },
];
