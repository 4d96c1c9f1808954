// Silver droplets and spectacle frames.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const SILVER_KO = '땀과 향수가 묻으면 닦아 지퍼백에 넣어 주세요. 검어지면 은 닦는 천으로 문지르면 돌아와요.';
const SILVER_EN = 'Wipe off sweat and scent and keep in a zip bag. A silver cloth brings back the shine.';
const WEAR = '수영·목욕 때 빼 주세요. 금속 알레르기가 있으면 착용을 멈춰 주세요.';

/** Families of small silver and eyewear. */
export const EYEWEAR: readonly Family[] = [
  {
    slug: 'droplet-silver',
    maker: 'droplet-solder',
    category: 'earrings',
    kind: 'earring',
    material: 'silver',
    price: 34_000,
    grams: 5,
    materials: ['은 925'],
    technique: '은방울 땜',
    name: ['은방울 귀걸이 {a} ({b})', 'Silver droplet earrings, {a}, {b}'],
    editions: `
one | 한 방울 | single drop | 0 | 방울 하나라 날마다 걸기 좋아요. | One bead, for every day.
three | 세 방울 | three drops | 6000 | 크기가 다른 세 방울이 모여 있어요. | Three beads of three sizes.
cluster | 송이 | cluster | 14000 | 포도송이처럼 모았어요. | Gathered like grapes.
line | 줄 | line | 10000 | 방울이 한 줄로 내려와요. | Beads fall in a line.`,
    sizes: `
post | 침 | post | 0 | 5–16 mm
clip | 귀찌 | clip-on | 4000 | 5–16 mm`,
    ko: `은이 녹아 생긴 방울을 이어 붙인 {a} 귀걸이예요.
--
똑같은 방울이 없어 왼쪽과 오른쪽이 조금 달라요. 귀에 닿는 침도 은이에요.
--
은을 녹여 방울을 받아요.
크기를 골라 짝을 맞춰요.
땜하고 문질러 광을 내요.
--
${SILVER_KO}`,
    en: `Earrings, {a}, of the beads silver makes when it melts.
--
No two beads match, so left and right differ a little. The part that touches your ear is silver too.
--
Silver is melted into beads.
Beads are sorted and paired.
Soldered and burnished.
--
${SILVER_EN}`,
    notice: {
      material: '은 925(순도 92.5%)',
      weight: '한 쌍 약 2.8–4.2 g',
      wearCaution: WEAR,
      spec: '천연석 없음, 니켈 도금 없음',
      certificate: '은 함량 보증서 제공',
    },
    occasions: ['birthday', 'return-gift'],
  },
  {
    slug: 'droplet-bracelet',
    maker: 'droplet-solder',
    category: 'necklaces',
    kind: 'ring',
    material: 'silver',
    price: 46_000,
    grams: 12,
    materials: ['은 925'],
    technique: '은방울 땜',
    name: ['은방울 팔찌 {a}', 'Silver droplet bracelet, {a}'],
    editions: `
chain | 사슬 | chain | 0 | 방울이 사슬 사이에 드문드문 있어요. | Beads here and there along the chain.
cuff | 열린 고리 | open cuff | 16000 | 손목에 맞게 조금 벌릴 수 있어요. | Opens a little to fit the wrist.
thread | 명주실 | silk cord | -8000 | 명주실에 방울 다섯을 꿰었어요. | Five beads on a silk cord.`,
    size: '16–19 cm',
    ko: `손목에서 작은 소리가 나는 {a} 팔찌예요.
--
은방울을 하나씩 골라 이었어요. 움직일 때마다 빛이 굴러가요.
--
은을 녹여 방울을 받아요.
골라서 땜하고 이어요.
잠금 고리를 달고 광을 내요.
--
${SILVER_KO}`,
    en: `A silver bracelet, {a}, that makes a small sound.
--
The beads are chosen one by one, and light rolls along them when you move.
--
Silver is melted into beads.
They are sorted, soldered and joined.
The clasp is fitted and polished.
--
${SILVER_EN}`,
    notice: {
      material: '은 925(순도 92.5%)',
      weight: '약 6–11 g',
      wearCaution: WEAR,
      spec: '천연석 없음, 니켈 도금 없음',
      certificate: '은 함량 보증서 제공',
    },
    occasions: ['birthday'],
  },
  {
    slug: 'acetate-frame',
    maker: 'nose-pad-study',
    category: 'eyewear',
    kind: 'glasses',
    material: 'acetate',
    price: 118_000,
    grams: 25,
    materials: ['아세테이트', '스테인리스'],
    technique: '통 연마',
    name: ['아세테이트 안경테 {a} ({b})', 'Acetate frame, {a}, {b}'],
    editions: `
round | 둥근테 | round | 0 | 얼굴이 길어 보일 때 좋아요. | Kind to a long face.
boston | 보스턴 | Boston | 4000 | 위가 넓고 아래가 둥근 모양이에요. | Wide above and round below.
square | 네모테 | square | 0 | 모서리를 사흘 굴려 둥글렸어요. | Three days of tumbling rounded the corners.
cat | 치켜든 | upswept | 8000 | 바깥 끝이 살짝 올라가요. | The outer ends lift a little.`,
    sizes: `
narrow | 좁은폭 | narrow | 0 | 46□20-142
wide | 넓은폭 | wide | 0 | 50□21-147`,
    ko: `코받침 각도를 고를 수 있는 {a} 안경테예요.
--
낮은 코에도 흘러내리지 않게 코받침을 높게 깎았어요. 도수 렌즈는 가까운 안경원에서 맞추세요. 다리 안쪽에 심이 있어 굽혀 조정할 수 있어요.
--
아세테이트 판을 깎아요.
나무 조각과 함께 사흘을 굴려요.
경첩을 박고 코받침을 다듬어요.
--
물로 헹구고 부드러운 천으로 닦아 주세요. 차 안처럼 뜨거운 곳에 두지 마세요.`,
    en: `A frame, {a}, with nose pads at the angle you choose.
--
The pads are cut high, so it stays up on a low bridge. Have your lenses fitted by an optician near you. A wire core lets the temples be bent.
--
Acetate sheet is milled.
It tumbles for three days with wood chips.
Hinges are set and pads shaped.
--
Rinse and wipe with a soft cloth. Keep out of hot cars.`,
    notice: { kind: '안경테', material: '아세테이트, 스테인리스 경첩(안전기준준수대상)', size: '{size}' },
    occasions: ['birthday'],
    options: [
      option('색상', 'Colour', '호박색=Amber, 검정=Black, 투명 회색=Clear grey, 올리브=Olive'),
      option('코받침', 'Nose pads', '낮은 코용=Low bridge, 보통=Standard'),
    ],
  },
  {
    slug: 'metal-frame',
    maker: 'seventeen-screws',
    category: 'eyewear',
    kind: 'glasses',
    material: 'silver',
    price: 138_000,
    grams: 15,
    materials: ['티타늄', '스테인리스'],
    technique: '선 굽힘',
    name: ['{b} 안경테 {a}', '{b} frame, {a}'],
    editions: `
round | 동그라미 | round | 0 | 선 하나를 굽혀 이었어요. | One wire, bent and closed.
panto | 팬토 | panto | 4000 | 조금 각이 져 단정해 보여요. | A slight corner looks neat.
half | 반무테 | half-rim | 10000 | 아래는 가는 줄이 렌즈를 받쳐요. | A thin line holds the lens below.
aviator | 두줄 다리 | double bridge | 12000 | 코 위에 다리가 두 줄이에요. | Two bars across the nose.`,
    sizes: `
titanium | 티타늄 | titanium | 40000 | 48□20-145
steel | 스테인리스 | stainless steel | 0 | 48□20-145`,
    ko: `나사 네 개로 줄인 {b} 안경테예요.
--
{a} 모양의 가벼운 테예요. 다리 오므림을 조금 남겨 두었으니 가까운 안경원에서 맞추세요.
--
금속 선을 굽혀 둘레를 만들어요.
다리를 손으로 굽혀요.
코받침을 달고 갈아 마무리해요.
--
땀을 닦고 나사가 풀리면 조여 주세요.`,
    en: `A {b} frame, {a}, down to four screws.
--
A light frame. We leave the temples a little open for your optician to close.
--
Wire is bent into the rim.
Temples are bent by hand.
Pads are fitted and the frame is finished.
--
Wipe off sweat and tighten loose screws.`,
    notice: { kind: '안경테', material: '{b}(안전기준준수대상)', size: '{size}' },
    occasions: ['birthday', 'parents-day'],
    options: [option('색상', 'Colour', '은색=Silver, 금색=Gold, 흑색=Black')],
  },
];
