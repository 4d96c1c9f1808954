// Hanji, hanji lamps, print, name cards and seals.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const PAPER_KO = '습기와 직사광선을 피해 평평하게 보관해 주세요.';
const PAPER_EN = 'Keep flat, away from damp and direct sun.';

/** Families of paper, light and scent. */
export const PAPER: readonly Family[] = [
  {
    slug: 'hanji-paper',
    maker: 'twelve-waters-paper',
    category: 'hanji',
    kind: 'card-print',
    material: 'hanji',
    price: 12_000,
    grams: 120,
    materials: ['닥나무'],
    technique: '외발뜨기',
    name: ['전주 한지 {a} ({b})', 'Jeonju hanji {a}, {b}'],
    editions: `
sheet | 낱장 | sheets | 0 | 글씨와 그림에 두루 쓰여요. | For writing and painting.
letter | 편지지 | letter set | -2000 | 봉투가 함께 있어요. | With envelopes.
book | 실로 묶은 공책 | thread-bound book | 8000 | 다섯 구멍을 실로 묶었어요. | Bound through five holes. | book
box | 한지함 | hanji box | 16000 | 열 겹을 발라 단단해요. | Ten layers, and firm. | box`,
    sizes: `
white | 백지 | white | 0 | 21 × 30 cm
dyed | 물들인 | plant-dyed | 4000 | 21 × 30 cm`,
    ko: `열두 번 헹군 닥으로 뜬 {b} 한지 {a:예요}.
--
섬유가 우물 정 자로 얽혀 잘 찢어지지 않아요. 붓도 만년필도 번짐이 고와요.
--
닥을 삶아 열두 번 헹궈요.
두드려 풀어 외발로 떠요.
눌러 물을 빼고 말려 다듬어요.
--
${PAPER_KO}`,
    en: `Hanji {a}, {b}, of mulberry rinsed twelve times.
--
The fibres lock crosswise and hardly tear. Brush and fountain pen both sit well.
--
Mulberry is boiled and rinsed.
Beaten and formed by hand.
Pressed, dried and smoothed.
--
${PAPER_EN}`,
    notice: {},
    occasions: ['birthday', 'return-gift'],
  },
  {
    slug: 'hanji-lamp',
    maker: 'white-dawn-lamps',
    category: 'hanji-lamps',
    kind: 'lamp',
    material: 'hanji',
    price: 68_000,
    grams: 700,
    materials: ['원주 한지', '자작나무'],
    technique: '두 겹 바르기',
    name: ['한지등 {a} ({b})', 'Hanji lamp, {a}, {b}'],
    editions: `
moon | 둥근달 | full moon | 6000 | 벽에 둥근 빛이 번져요. | A round glow on the wall.
column | 기둥 | column | 0 | 방구석에 세워 두기 좋아요. | For a corner.
persimmon | 감 | persimmon | 2000 | 감물 들인 한지라 노을빛이에요. | Persimmon-dyed, like dusk.
lattice | 문살 | lattice | 12000 | 문살 그림자가 져요. | It casts a lattice shadow.`,
    sizes: `
desk | 탁상 | desk | 0 | 18 × 18 × 28 cm
floor | 바닥 | floor | 58000 | 26 × 26 × 60 cm`,
    ko: `그림자가 부드러운 {a} 모양 한지등이에요.
--
한지를 두 겹 발라 전구가 비치지 않아요. LED 전구가 들어 있고 밝기를 세 단계로 조절해요.
--
자작나무로 살을 짜요.
얇은 한지와 두꺼운 한지를 차례로 발라요.
배선하고 불을 켜 확인해요.
--
마른 솔로 먼지를 털고 물기를 피해 주세요.`,
    en: `A {a} hanji lamp with soft shadows.
--
Two layers hide the bulb. An LED is included, with three levels.
--
Birch ribs are joined.
Thin and thick hanji are pasted on.
Wired, lit and checked.
--
Brush off dust and keep dry.`,
    notice: { legal: 'KC 안전확인 XU999001-26001(LED 등기구)' },
    kc: 'XU999001-26001',
    occasions: ['housewarming', 'wedding', 'birthday'],
  },
  {
    slug: 'letterpress',
    maker: 'lead-type-for-rent',
    category: 'prints',
    kind: 'card-print',
    material: 'paper-print',
    price: 8_000,
    grams: 80,
    materials: ['면지', '잉크'],
    technique: '활판 인쇄',
    name: ['활판 {a} ({b})', 'Letterpress {a}, {b}'],
    editions: `
thanks | 고마워요 카드 | thank-you cards | 0 | 네 글자만 가운데 찍었어요. | Just the words, in the middle.
new-year | 새해 카드 | New Year cards | 1000 | 해마다 띠 동물이 바뀌어요. | The animal changes each year.
birthday | 생일 카드 | birthday cards | 0 | 촛불을 활자로 짰어요. | Candles built from type.
baby | 아기 축하 카드 | new-baby cards | 0 | 발자국 두 개를 눌러 찍었어요. | Two small footprints.`,
    sizes: `
three | 세 장 | set of 3 | 0 | 10 × 15 cm × 3
ten | 열 장 | set of 10 | 14000 | 10 × 15 cm × 10`,
    ko: `납활자를 손으로 심어 누른 {a:예요}.
--
눌린 자리가 손끝에 만져져요. 봉투가 함께 들어 있어요.
--
활자를 골라 판을 짜요.
두꺼운 면지에 눌러 찍어요.
하루 말려 봉투와 묶어요.
--
${PAPER_KO}`,
    en: `{a}, pressed from hand-set lead type.
--
You can feel the letters. Envelopes are included.
--
Type is picked and set.
Pressed into thick cotton paper.
Dried for a day and packed.
--
${PAPER_EN}`,
    notice: {},
    occasions: ['birthday', 'parents-day', 'seollal', 'baby'],
  },
  {
    slug: 'letterpress-notebook',
    maker: 'lead-type-for-rent',
    category: 'notebooks',
    kind: 'book',
    material: 'paper-print',
    price: 11_000,
    grams: 220,
    materials: ['재생지', '면실'],
    technique: '활판 표지, 실 제본',
    name: ['활판 노트 {a} ({b})', 'Letterpress notebook, {a}, {b}'],
    editions: `
plain | 민무늬 | blank | 0 | 그림 그리는 분이 많이 찾으세요. | For people who draw.
line | 줄 | ruled | 0 | 줄 간격은 7밀리예요. | Ruled at 7 mm.
grid | 모눈 | grid | 0 | 엷은 모눈이라 글이 먼저 보여요. | A pale grid behind your words.`,
    sizes: `
a6 | 작은 | small | 0 | 10.5 × 14.8 cm
a5 | 큰 | large | 5000 | 14.8 × 21 cm`,
    ko: `활자로 표지를 찍고 실로 묶은 {a} 노트예요.
--
활짝 펴져서 가운데까지 쓸 수 있어요.
--
표지를 활판으로 찍어요.
종이를 접어 모아요.
실로 꿰매 묶어요.
--
${PAPER_KO}`,
    en: `A {a} notebook with a letterpress cover and a sewn spine.
--
It opens flat, so you can write into the middle.
--
The cover is printed from type.
Sheets are folded and gathered.
Sewn with thread.
--
${PAPER_EN}`,
    notice: {},
    occasions: ['birthday', 'return-gift'],
  },
  {
    slug: 'screen-print',
    maker: 'second-proof-press',
    category: 'prints',
    kind: 'card-print',
    material: 'paper-print',
    price: 24_000,
    grams: 180,
    materials: ['판화지', '수성 잉크'],
    technique: '실크스크린',
    name: ['실크스크린 {a} {b}', 'Screen-printed {b}, {a}'],
    editions: `
mountain | 무등산 | Mudeungsan | 2000 | 올해는 청록과 살구색이에요. | Teal and apricot this year.
alley | 골목 | the alley | 0 | 인쇄소 골목의 간판을 모았어요. | Signs from our street.
tiger | 호랑이 | tiger | 0 | 민화 호랑이를 두 색으로 줄였어요. | A folk tiger in two colours.
citron | 유자 | citron | 0 | 유자 세 알이에요. | Three citrons.
sea | 밤바다 | night sea | 3000 | 검정을 네 번 겹쳤어요. | Black, four times over.`,
    sizes: `
poster | 포스터 | poster | 0 | 42 × 59 cm
calendar | 달력 | calendar | 6000 | 30 × 42 cm`,
    ko: `한 색씩 말려 가며 찍은 {a} {b:예요}.
--
네 가지 색이면 나흘이 걸려요. 색이 겹친 자리를 가까이서 봐 주세요.
--
그림을 색마다 나눠요.
한 색을 찍고 말려요.
다음 색을 얹어요.
--
${PAPER_KO}`,
    en: `A {b}, {a}, printed one colour a day.
--
Four colours take four days. Come close where they overlap.
--
The drawing is separated by colour.
One colour is printed and dried.
The next goes on top.
--
${PAPER_EN}`,
    notice: {},
    occasions: ['housewarming', 'seollal', 'birthday'],
  },
  {
    slug: 'name-cards',
    maker: 'three-o-clock-ink',
    category: 'name-cards',
    kind: 'card-print',
    material: 'paper-print',
    price: 28_000,
    grams: 150,
    materials: ['면지', '잉크'],
    technique: '주문 인쇄',
    name: ['{a} 명함 백 장', 'Name cards, {a}, 100 pieces'],
    editions: `
cotton | 면지 | cotton paper | 0 | 도톰하고 따뜻한 종이예요. | Thick and warm.
hanji | 한지 | hanji | 14000 | 가장자리가 자연스럽게 뜯겨 있어요. | With a torn edge.
letterpress | 눌러 찍은 | letterpress | 26000 | 이름만 눌러 찍어요. | Only the name is pressed.
round | 둥근 귀 | round corners | 3000 | 네 귀를 둥글려요. | Four rounded corners.`,
    size: '9 × 5 cm × 100',
    ko: `이름과 연락처를 받아 찍는 {a} 명함이에요.
--
글자 간격을 눈으로 다시 맞추고 시안을 한 번 보내 드려요. 적어 주신 내용으로만 쓰이는 인쇄물이라 찍기 시작하면 마음이 바뀌어도 취소가 어려워요. 주문하실 때 한 번 더 여쭤요.
--
적어 주신 글로 시안을 만들어요.
확인을 받고 찍어요.
재단해 상자에 담아요.
--
${PAPER_KO}`,
    en: `Name cards, {a}, printed with your details.
--
We space the letters by eye and send one proof. They are of use only to you: once we print, a change of mind is hard to undo, and we ask again when you order.
--
A proof is made from your text.
Printed once you agree.
Cut and boxed.
--
${PAPER_EN}`,
    notice: {},
    occasions: [],
    made: 'CUSTOM',
    leadDays: 6,
    inputs: [
      { key: 'name', ko: '이름', en: 'Name', maxLength: 30 },
      { key: 'lines', ko: '직함·연락처', en: 'Title and contact', maxLength: 200 },
    ],
    options: [option('잉크', 'Ink', '먹색=Black, 남색=Navy')],
  },
  {
    slug: 'carved-seal',
    maker: 'three-o-clock-ink',
    category: 'name-cards',
    kind: 'stamp',
    material: 'oak',
    price: 22_000,
    grams: 30,
    materials: ['회양목', '대추나무'],
    technique: '손새김',
    name: ['손새김 {a} 도장 ({b})', 'Hand-carved {a} seal, {b}'],
    editions: `
boxwood | 회양목 | boxwood | 0 | 결이 고와 획이 또렷해요. | Fine grain and clear strokes.
jujube | 대추나무 | jujube | 8000 | 붉고 단단해요. | Red and hard. | walnut`,
    sizes: `
round | 둥근 | round | 0 | Ø 1.5 × 6 cm
square | 네모 | square | 2000 | 1.5 × 1.5 × 6 cm`,
    ko: `이름을 손으로 새기는 {a} 도장이에요.
--
기계로 따지 않아 같은 이름도 글씨가 조금씩 달라요. 한 분의 이름을 새기는 물건이라 새기기 시작하면 마음이 바뀌어도 취소가 어려워요. 주문하실 때 한 번 더 여쭤요.
--
나무를 갈아 면을 잡아요.
이름을 거꾸로 쓰고 새겨요.
찍어 보며 다듬어요.
--
쓰신 뒤 인주를 닦아 주세요.`,
    en: `A {a} seal with a name carved by hand.
--
No machine, so the same name is never quite the same. It carries one person’s name: once we start, a change of mind is hard to undo, and we ask again when you order.
--
The face is ground flat.
The name is written in reverse and cut.
Test prints and corrections.
--
Wipe off the ink after use.`,
    notice: {},
    occasions: ['birthday', 'baby'],
    made: 'CUSTOM',
    leadDays: 5,
    inputs: [{ key: 'name', ko: '새길 이름(한글 5자 이내)', en: 'Name to carve (up to 5 letters)', maxLength: 5 }],
  },
];
