// Wallets, sneakers and bags.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const LEATHER_KO = '젖으면 그늘에서 말리고, 한 달에 한 번 가죽 크림을 얇게 발라 주세요.';
const LEATHER_EN = 'Dry in the shade when wet, and rub in a little leather cream once a month.';

/** Families of wallets, sneakers and bags. */
export const BAGS: readonly Family[] = [
  {
    slug: 'leather-card-wallet',
    maker: 'folded-hide',
    category: 'wallets',
    kind: 'wallet',
    material: 'leather',
    price: 32_000,
    grams: 45,
    materials: ['소가죽', '린넨실'],
    technique: '새들 스티치',
    name: ['가죽 카드지갑 {a} ({b})', 'Leather card wallet, {a}, {b}'],
    editions: `
flat | 한겹 | flat | 0 | 카드 네 장이 들어가는 가장 얇은 모양이에요. | The thinnest, for four cards.
folded | 접이 | folded | 8000 | 접으면 지폐도 들어가요. | Folded, it takes notes too.
zip | 지퍼 | zipped | 16000 | 동전이 들어가는 칸이 있어요. | With a pocket for coins.
neck | 목걸이 | on a cord | 10000 | 사원증 창이 있어요. | A window for your pass.`,
    sizes: `
tan | 황갈색 | tan | 0 | 10.5 × 7.5 cm
black | 검정 | black | 0 | 10.5 × 7.5 cm`,
    ko: `구두 공방의 가죽을 알뜰하게 쓴 {b} 카드지갑이에요.
--
바늘 두 개로 꿰매 한 땀이 끊어져도 풀리지 않아요. 주름과 작은 흉터는 가죽이 살아온 자리라 그대로 두었어요.
--
가죽을 골라 재단해요.
구멍을 내고 두 바늘로 꿰매요.
가장자리를 세 번 갈아 칠해요.
--
${LEATHER_KO}`,
    en: `A {b} card wallet that makes the most of a shoemaker’s leather.
--
Sewn with two needles, it holds even if a stitch breaks. Wrinkles and small scars are where the hide lived, so they stay.
--
The leather is chosen and cut.
It is pricked and sewn with two needles.
Edges are sanded and painted three times.
--
${LEATHER_EN}`,
    notice: { kind: '카드지갑', material: '소가죽(베지터블)', size: '{size}' },
    occasions: ['birthday', 'return-gift', 'parents-day'],
  },
  {
    slug: 'initial-leather',
    maker: 'folded-hide',
    category: 'wallets',
    kind: 'wallet',
    material: 'leather',
    price: 39_000,
    grams: 60,
    materials: ['소가죽', '린넨실'],
    technique: '불도장',
    name: ['이니셜 가죽 {a}', 'Leather {a} with initials'],
    editions: `
card-wallet | 카드지갑 | card wallet | 0 | 오른쪽 아래에 눌러 드려요. | Pressed in the lower right corner. | wallet | 10.5 × 7.5 cm
long-wallet | 장지갑 | long wallet | 69000 | 지폐를 접지 않고 넣어요. | Notes lie flat. | wallet | 19 × 9 cm
belt | 벨트 | belt | 32000 | 고리 안쪽에 눌러 드려요. | Pressed behind the buckle. | wallet | 110 × 3 cm
passport | 여권집 | passport holder | 12000 | 표지 안쪽에 눌러 드려요. | Pressed inside the cover. | book | 14 × 10 cm`,
    ko: `이니셜을 불도장으로 눌러 드리는 {a:예요}.
--
영문 네 글자까지 활자를 골라 하나씩 눌러요. 글자를 받아 한 분을 위해 만들기 때문에, 만들기 시작하면 마음이 바뀌어도 취소가 어려워요. 주문하실 때 한 번 더 여쭤요.
--
가죽을 재단해 꿰매요.
적어 주신 글자를 활자로 짜요.
달군 도장으로 한 번에 눌러요.
--
${LEATHER_KO}`,
    en: `A {a} with your initials pressed by a hot stamp.
--
Up to four letters, set in type and pressed one by one. It is made for one person: once we start, a change of mind is hard to undo, and we ask again when you order.
--
The leather is cut and sewn.
Your letters are set.
A hot stamp presses them once.
--
${LEATHER_EN}`,
    notice: { kind: '{a}', material: '소가죽(베지터블)', size: '{size}' },
    occasions: ['birthday', 'wedding'],
    made: 'CUSTOM',
    leadDays: 5,
    inputs: [{ key: 'initials', ko: '이니셜(영문 4자 이내)', en: 'Initials (up to 4 letters)', maxLength: 4 }],
    options: [option('색상', 'Colour', '황갈색=Tan, 검정=Black, 남색=Navy')],
  },
  {
    slug: 'leather-bag',
    maker: 'folded-hide',
    category: 'leather-bags',
    kind: 'bag',
    material: 'leather',
    price: 148_000,
    grams: 700,
    materials: ['소가죽', '린넨실'],
    technique: '새들 스티치',
    name: ['가죽 {a} ({b})', 'Leather {a}, {b}'],
    editions: `
tote | 토트백 | tote | 0 | 입구가 넓어 서류가 눕지 않아요. | A wide mouth that keeps papers upright. | bag | 36 × 30 × 12 cm
satchel | 서류 가방 | satchel | 60000 | 잠금 고리를 황동으로 달았어요. | Brass clasps. | bag | 38 × 28 × 9 cm
clutch | 클러치 | clutch | -70000 | 손목에 거는 끈이 있어요. | With a loop for the wrist. | bag | 26 × 17 × 3 cm
bucket | 복주머니 가방 | drawstring bag | -20000 | 끈을 당기면 복주머니처럼 오므라들어요. | Pull the cord and it gathers like a lucky pouch. | bag | 22 × 24 × 16 cm`,
    sizes: `
tan | 황갈색 | tan | 0
black | 검정 | black | 0`,
    ko: `두 바늘로 꿰맨 {b} 가죽 {a:예요}.
--
안감을 대지 않아 가죽 속이 그대로 보여요. 들수록 손잡이가 손 모양으로 굳어요.
--
가죽을 골라 재단해요.
구멍을 내고 두 바늘로 꿰매요.
손잡이를 달고 가장자리를 칠해요.
--
${LEATHER_KO}`,
    en: `A {b} leather {a}, sewn with two needles.
--
It is unlined, so you see the inside of the hide. The handle sets to the shape of your hand.
--
The leather is chosen and cut.
It is pricked and sewn with two needles.
The handle goes on and the edges are painted.
--
${LEATHER_EN}`,
    notice: { kind: '{a}', material: '소가죽(베지터블)', color: '{b}', size: '{size}' },
    occasions: ['birthday', 'parents-day'],
  },
  {
    slug: 'canvas-sneakers',
    maker: 'thrice-folded-sneakers',
    category: 'sneakers',
    kind: 'shoe',
    material: 'cotton-indigo',
    price: 68_000,
    grams: 800,
    materials: ['면 캔버스', '고무'],
    technique: '가황',
    name: ['부산 캔버스 운동화 {a} ({b})', 'Busan canvas sneakers, {a}, {b}'],
    editions: `
low | 낮은목 | low | 0 | 복사뼈가 드러나는 기본 모양이에요. | The plain shape, below the ankle.
high | 높은목 | high | 8000 | 목 안쪽에 천을 덧대 까지지 않아요. | Lined inside the ankle.
slip | 끈 없는 | slip-on | -4000 | 옆 고무가 늘어나 신고 벗기 쉬워요. | Elastic sides, on and off in a second.`,
    sizes: `
plain | 민무늬 | plain | 0
indigo | 쪽물 | indigo-dyed | 18000`,
    ko: `고무 밑창을 가마에 쪄서 붙인 {a} 운동화예요.
--
빨아 신어도 밑창이 잘 벌어지지 않아요. 안창은 빼서 말릴 수 있고 여분 끈이 들어 있어요.
--
캔버스를 재단해 박아요.
골에 씌우고 고무를 두르고 밑창을 붙여요.
가마에 한 시간을 쪄요.
--
미지근한 물에 솔로 빨아 그늘에 말려 주세요.`,
    en: `Sneakers, {a}, with soles cured in an oven.
--
They survive washing. The insole comes out to dry and there are spare laces.
--
Canvas is cut and sewn.
It is lasted, banded and soled with rubber.
It bakes for an hour.
--
Brush in lukewarm water and dry in the shade.`,
    notice: { material: '겉감 면 100%, 안감 면 100%, 밑창 고무', size: '{second} mm', color: '{first}' },
    occasions: ['birthday'],
    options: [
      option('색상', 'Colour', '흰색=White, 먹색=Ink, 바다색=Sea blue'),
      option('치수', 'Size', '230=230 mm, 240=240 mm, 250=250 mm, 260=260 mm, 270=270 mm'),
    ],
  },
  {
    slug: 'canvas-bag',
    maker: 'end-of-alley-sewing',
    category: 'cloth-bags',
    kind: 'bag',
    material: 'hemp',
    price: 22_000,
    grams: 320,
    materials: ['면 캔버스'],
    technique: '되박음질',
    name: ['창신동 {a} ({b})', 'Changsin {a}, {b}'],
    editions: `
eco | 에코백 | tote bag | 0 | 책 열 권을 넣고 흔들어 보았어요. | Shaken with ten books inside. | bag | 38 × 36 × 10 cm
sling | 메신저백 | sling bag | 16000 | 끈 길이를 한 손으로 조절해요. | The strap adjusts with one hand. | bag | 30 × 24 × 8 cm
market | 장바구니 | market bag | -6000 | 접으면 손바닥만 해요. | Folds to the size of a palm. | bag | 42 × 40 cm
laptop | 노트북 가방 | laptop bag | 22000 | 안쪽에 솜을 넣은 칸이 있어요. | A padded pocket inside. | bag | 39 × 29 × 6 cm`,
    sizes: `
plain | 민무늬 | plain | 0
stripe | 줄무늬 | striped | 3000`,
    ko: `공장 원단의 끝자락으로 지은 {b} {a:예요}.
--
두꺼운 캔버스에 손잡이를 네 번 되박았어요. 안감 색은 철마다 달라서 열어 보는 재미가 있어요.
--
남은 원단을 골라 재단해요.
안감과 주머니를 박아요.
손잡이를 달고 되박아요.
--
찬물에 빨아 모양을 잡아 말려 주세요.`,
    en: `A {b} {a} from the ends of factory rolls.
--
Heavy canvas with handles sewn down four times. The lining changes with the season, a small surprise when you open it.
--
Leftover cloth is chosen and cut.
Lining and pockets are sewn.
Handles are sewn on and sewn again.
--
Wash cold and dry in shape.`,
    notice: { kind: '{a}', material: '겉감 면 100%, 안감 면 100%', color: '{first}', size: '{size}' },
    occasions: ['birthday', 'return-gift'],
    options: [option('색상', 'Colour', '생지색=Natural, 먹색=Ink, 쑥색=Mugwort')],
  },
  {
    slug: 'nubi-bag',
    maker: 'nubi-whale',
    category: 'cloth-bags',
    kind: 'bag',
    material: 'cotton-indigo',
    price: 38_000,
    grams: 260,
    materials: ['면', '솜'],
    technique: '3밀리 누비',
    name: ['통영 누비 {a} ({b})', 'Tongyeong nubi {a}, {b}'],
    editions: `
pouch | 파우치 | pouch | -14000 | 안쪽이 방수 천이라 화장품이 묻어도 닦여요. | Wipe-clean inside. | bag | 20 × 13 × 5 cm
tote | 손가방 | handbag | 22000 | 바닥이 넓어 혼자 서요. | A wide base, so it stands. | bag | 28 × 22 × 12 cm
cross | 크로스백 | crossbody | 30000 | 휴대전화와 지갑이 들어가요. | For a phone and a purse. | bag | 22 × 16 × 6 cm
backpack | 배낭 | backpack | 64000 | 등에 닿는 쪽을 두 겹 누볐어요. | The back is quilted double. | bag | 30 × 40 × 13 cm`,
    sizes: `
indigo | 쪽빛 | indigo | 0
persimmon | 감빛 | persimmon | 0`,
    ko: `세 밀리미터 간격으로 누빈 {b} {a:예요}.
--
천 두 겹 사이에 솜을 넣어 가볍고 물에 강해요. 안쪽 주머니에 고래가 한 마리 숨어 있어요.
--
천과 솜을 겹쳐요.
세 밀리미터 간격으로 누벼요.
재단해 박고 고래를 달아요.
--
미지근한 물에 손빨래하고 눕혀 말려 주세요.`,
    en: `A {b} {a}, quilted every three millimetres.
--
Cotton over wadding: light, and not afraid of water. A whale hides in the inner pocket.
--
Cloth and wadding are layered.
Quilted in close lines.
Cut, sewn, and given its whale.
--
Hand-wash lukewarm and dry flat.`,
    notice: { kind: '{a}', material: '겉감 면 100%, 충전재 면솜', color: '{b}', size: '{size}' },
    occasions: ['parents-day', 'birthday', 'return-gift'],
  },
];
