// Silver, gold and stones.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const SILVER_KO = '땀과 향수가 묻으면 닦아 지퍼백에 넣어 주세요. 검어지면 은 닦는 천으로 문지르면 돌아와요.';
const SILVER_EN = 'Wipe off sweat and scent and keep in a zip bag. A silver cloth brings back the shine.';
const WEAR = '수영·목욕 때 빼 주세요. 금속 알레르기가 있으면 착용을 멈춰 주세요.';
const RING_SIZES = option('호수', 'Ring size', '9호=Size 9, 11호=Size 11, 13호=Size 13, 15호=Size 15, 17호=Size 17, 19호=Size 19');

/** Families of jewellery and eyewear. */
export const JEWELLERY: readonly Family[] = [
  {
    slug: 'engraved-silver-ring',
    maker: 'three-silver-anvils',
    category: 'rings',
    kind: 'ring',
    material: 'silver',
    price: 58_000,
    grams: 5,
    materials: ['은 925'],
    technique: '손각인',
    name: ['각인 은반지 {a} ({b})', 'Engraved silver ring, {a}, {b}'],
    editions: `
plain | 민무늬 | plain | 0 | 글씨가 주인공이 되는 민반지예요. | A plain band lets the words speak.
hammered | 망치결 | hammered | 4000 | 작은 망치로 두드려 빛이 잘게 부서져요. | Small hammer marks break up the light.
rope | 꼬임 | rope-edged | 8000 | 가장자리에 꼰 은줄을 둘렀어요. | A twisted wire runs along the edge.
wave | 물결 | wave | 6000 | 윗면이 물결처럼 살짝 굽어요. | The top bends like a ripple.
matte | 무광 | matte | 2000 | 모래로 갈아 은은해요. | Sanded to a soft glow.`,
    sizes: `
3 | 3밀리 | 3 mm | 0 | 3 mm
5 | 5밀리 | 5 mm | 16000 | 5 mm`,
    ko: `원하시는 글을 손으로 새겨 드리는 {a} 은반지예요.
--
이름이나 날짜를 안쪽에 새겨요. 조각칼로 새겨 획의 시작과 끝이 보여요. 글을 받아 한 분을 위해 만드는 물건이라, 만들기 시작하면 마음이 바뀌어도 취소가 어려워요. 주문하실 때 한 번 더 여쭤요.
--
은판을 잘라 호수에 맞춰 말아요.
땜하고 둥글려 {a:로} 마무리해요.
적어 주신 글을 조각칼로 새겨요.
--
${SILVER_KO}`,
    en: `A silver ring, {a}, engraved by hand with your words.
--
A name or a date is cut inside with a graver, so you can see where each stroke begins. It is made for one person from your text: once we start, a change of mind is hard to undo, and we ask again when you order.
--
Silver is cut and rounded to your size.
Soldered, trued and finished.
Your words are engraved by hand.
--
${SILVER_EN}`,
    notice: {
      material: '은 925(순도 92.5%)',
      weight: '약 3–5 g(호수에 따라 다름)',
      size: '폭 {size}, {first}',
      wearCaution: WEAR,
      spec: '손각인 20자 이내, 천연석 없음',
      certificate: '은 함량 보증서 제공',
    },
    occasions: ['wedding', 'birthday'],
    made: 'CUSTOM',
    leadDays: 10,
    inputs: [{ key: 'engraving', ko: '새길 글(20자 이내)', en: 'Words to engrave (up to 20 letters)', maxLength: 20 }],
    options: [RING_SIZES],
  },
  {
    slug: 'gold-earrings',
    maker: 'halo-goldsmiths',
    category: 'earrings',
    kind: 'earring',
    material: 'gold',
    price: 185_000,
    grams: 5,
    materials: ['14K 금'],
    technique: '속 비움 세공',
    name: ['14K 금 귀걸이 {a} ({b})', '14-carat gold earrings, {a}, {b}'],
    editions: `
halo | 달무리 | halo | 20000 | 테 두 개가 겹쳐 흔들려요. | Two rings hang one in the other.
seed | 씨앗 | seed | 0 | 씨앗 한 알만큼 작고 둥글어요. | As small and round as a seed.
leaf | 잎 | leaf | 30000 | 잎맥을 앞뒤로 새겼어요. | Veins on both sides.
drop | 물방울 | drop | 15000 | 길게 떨어지는 물방울이에요. | A drop on the point of falling.`,
    sizes: `
post | 침 | post | 0 | 6–12 mm
hoop | 고리 | hoop | 40000 | 12–18 mm`,
    ko: `한쪽이 이 그램을 넘지 않는 {a} 금 귀걸이예요.
--
속을 비우고 테를 두껍게 해서 가볍지만 찌그러지지 않아요. 하루를 걸어도 귀가 편해요.
--
금판을 찍어 반쪽씩 만들어요.
맞붙여 땜하고 속을 비워요.
침과 고리를 달고 광을 내요.
--
부드러운 천으로 닦고 하나씩 따로 넣어 주세요.`,
    en: `Gold {a} earrings, never more than two grams a side.
--
The middle is hollow and the rim thick: light, and they do not dent. Your ears will not notice them by evening.
--
Gold is stamped in halves.
The halves are joined and left hollow.
Posts and hoops are fitted and polished.
--
Wipe with a soft cloth and store apart.`,
    notice: {
      material: '14K(585) 금',
      weight: '한 쌍 약 2.4–3.8 g',
      size: '{size}',
      wearCaution: WEAR,
      spec: '천연석 없음, 속이 빈 세공',
      certificate: '금 함량 보증서 제공',
    },
    occasions: ['birthday', 'wedding', 'parents-day'],
  },
  {
    slug: 'gold-necklace',
    maker: 'halo-goldsmiths',
    category: 'necklaces',
    kind: 'ring',
    material: 'gold',
    price: 248_000,
    grams: 8,
    materials: ['14K 금'],
    technique: '고리 엮기',
    name: ['14K 금 목걸이 {a}', '14-carat gold necklace, {a}'],
    editions: `
moon | 반달 | half moon | 0 | 반달이 사슬을 따라 조금씩 움직여요. | The half moon slides along the chain.
knot | 매듭 | knot | 24000 | 금실을 매듭처럼 엮었어요. | Gold wire tied like a knot.
bead | 좁쌀 | millet bead | 12000 | 좁쌀만 한 금알을 이어 붙였어요. | Beads as small as millet, joined.`,
    size: '42 + 3 cm',
    ko: `옷깃 위에 얌전히 앉는 {a} 금 목걸이예요.
--
고리를 하나씩 땜해 잘 끊어지지 않아요. 뒤에 삼 센티미터를 늘일 수 있는 사슬이 있어요.
--
금줄을 뽑아 고리를 말아요.
고리를 하나씩 땜해 이어요.
장식을 달고 광을 내요.
--
부드러운 천으로 닦고 걸어서 보관해 주세요.`,
    en: `A gold necklace, {a}, that sits quietly above a collar.
--
Every link is soldered, so it rarely breaks. Three more centimetres of chain are at the back.
--
Gold wire is drawn and coiled into links.
The links are soldered one by one.
The ornament is fitted and polished.
--
Wipe with a soft cloth and hang it up.`,
    notice: {
      material: '14K(585) 금',
      weight: '약 3.2 g',
      wearCaution: WEAR,
      spec: '천연석 없음, 길이 조절 사슬 3 cm',
      certificate: '금 함량 보증서 제공',
    },
    occasions: ['birthday', 'wedding', 'parents-day'],
  },
  {
    slug: 'gem-pendant',
    maker: 'angular-star-gems',
    category: 'necklaces',
    kind: 'ring',
    material: 'silver',
    price: 72_000,
    grams: 7,
    materials: ['은 925', '천연 원석'],
    technique: '원석 연마, 난발 물림',
    name: ['{a} 원석 펜던트 목걸이 ({b})', '{a} pendant necklace, {b}'],
    editions: `
amethyst | 자수정 | amethyst | 6000 | 옅은 쪽에서 짙은 쪽으로 번지는 돌을 골라요. | We pick stones that fade from pale to dark.
citrine | 황수정 | citrine | 0 | 볕 드는 창가 같은 노란빛이에요. | Yellow like a sunny window.
smoky | 연수정 | smoky quartz | 0 | 연기처럼 옅은 갈색이에요. | The brown of thin smoke.
garnet | 석류석 | garnet | 10000 | 석류 알처럼 붉어요. | Red as a pomegranate seed.
jade | 옥 | jade | 14000 | 손에 쥐면 금세 따뜻해져요. | It warms quickly in the hand.
moonstone | 월장석 | moonstone | 12000 | 기울이면 푸른빛이 지나가요. | Tilt it and a blue light passes.`,
    sizes: `
round | 둥근면 | round cut | 0 | Ø 8 mm, 42 cm
angular | 모난면 | angular cut | 8000 | 9 × 7 mm, 42 cm`,
    ko: `익산에서 직접 깎은 {a:를} 은에 물린 목걸이예요.
--
돌마다 흠과 빛깔이 달라 사진과 조금 다를 수 있어요. 흠을 가리지 않고 가운데 두어 작은 별처럼 보여요.
--
원석을 골라 잘라요.
면을 하나씩 깎아 광을 내요.
은 난발에 물려 사슬을 달아요.
--
${SILVER_KO}`,
    en: `{a}, cut in Iksan and set in silver.
--
Each stone has its own flaws and colour, so yours may differ a little from the picture. We put the flaw in the middle, where it looks like a small star.
--
The rough stone is chosen and sawn.
Facets are cut and polished one by one.
It is set in silver prongs on a chain.
--
${SILVER_EN}`,
    notice: {
      material: '은 925, 천연 {a}',
      weight: '약 4.6 g',
      wearCaution: WEAR,
      spec: '천연 {a} 1개, 열처리 여부 보증서에 표시',
      certificate: '원석·은 함량 보증서 제공',
    },
    occasions: ['birthday', 'parents-day'],
  },
];
