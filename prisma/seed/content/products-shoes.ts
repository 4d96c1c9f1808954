// Shoes, ready-made and to measure.
import { option } from './product-family.ts';
import type { Family } from './product-family.ts';

const LEATHER_KO = '젖으면 그늘에서 말리고, 한 달에 한 번 가죽 크림을 얇게 발라 주세요.';
const LEATHER_EN = 'Dry in the shade when wet, and rub in a little leather cream once a month.';
const MENS = option('치수', 'Size', '250=250 mm, 260=260 mm, 270=270 mm, 280=280 mm');
const WOMENS = option('치수', 'Size', '230=230 mm, 240=240 mm, 250=250 mm');

/** Families of shoes, wallets and bags. */
export const SHOES: readonly Family[] = [
  {
    slug: 'handmade-shoes',
    maker: 'two-corners-shoes',
    category: 'handmade-shoes',
    kind: 'shoe',
    material: 'leather',
    price: 218_000,
    grams: 1100,
    materials: ['소가죽', '고무창', '코르크'],
    technique: '굿이어 웰트',
    name: ['성수동 수제화 {a} ({b})', 'Seongsu handmade {a}, {b}'],
    editions: `
derby | 더비 | derby shoes | 0 | 발등이 높아도 편한 열린 끈 구두예요. | Open lacing that is kind to a high instep.
loafer | 로퍼 | loafers | -10000 | 끈 없이 신는 구두예요. 처음에는 조금 빡빡해요. | No laces. A little tight at first.
oxford | 옥스퍼드 | Oxford shoes | 12000 | 앞코를 비워 단정하게 지었어요. | A plain toe, for formal days.
chelsea | 첼시 부츠 | Chelsea boots | 46000 | 옆 고무를 두 겹 넣어 잘 늘어나지 않아요. | Two layers of elastic that keep their shape.`,
    sizes: `
calf | 소가죽 | calfskin | 0
suede | 스웨이드 | suede | 10000`,
    ko: `한 층에서 끝까지 짓는 {b} {a} 수제화예요.
--
밑창을 실로 꿰매 닳으면 갈아 신을 수 있어요. 안에 코르크를 깔아 열흘쯤 신으면 발 모양이 잡혀요.
--
가죽을 골라 재단해요.
갑피를 박고 골에 씌워요.
밑창을 꿰매고 굽을 붙여요.
사흘 동안 골에 두고 마무리해요.
--
${LEATHER_KO} 이틀을 이어 신지 말고 쉬게 해 주세요.`,
    en: `{a} in {b}, built on one floor from start to finish.
--
The soles are stitched, so they can be replaced. Under your foot is cork, which takes your shape in about ten days.
--
The leather is chosen and cut.
Uppers are sewn and lasted.
Soles are stitched and heels attached.
They rest on the last for three days.
--
${LEATHER_EN} Let them rest every other day.`,
    notice: { material: '겉감 {b}, 안감 돼지가죽, 밑창 고무', size: '{second} mm, 굽높이 2.5 cm', color: '{first}' },
    occasions: ['birthday', 'parents-day'],
    options: [option('색상', 'Colour', '검정=Black, 밤색=Chestnut'), MENS],
  },
  {
    slug: 'low-heel-shoes',
    maker: 'slow-soles',
    category: 'handmade-shoes',
    kind: 'shoe',
    material: 'leather',
    price: 158_000,
    grams: 650,
    materials: ['양가죽', '고무창'],
    technique: '접착·봉제',
    name: ['여성 수제화 {a} ({b})', 'Women’s handmade {a}, {b}'],
    editions: `
flat | 플랫 | flats | 0 | 뒤꿈치를 두 겹 대어 까지지 않아요. | A double heel lining prevents rubbing.
mary-jane | 메리제인 | Mary Janes | 14000 | 끈이 발등을 잡아 벗겨지지 않아요. | The strap keeps them on.
pump | 낮은 펌프스 | low pumps | 20000 | 굽이 넓어 보도블록에 빠지지 않아요. | A broad heel that misses the gaps in the paving.`,
    sizes: `
smooth | 매끈한 가죽 | smooth leather | 0
woven | 엮은 가죽 | woven leather | 24000`,
    ko: `오래 걸어도 편한 {a} 수제화예요.
--
앞볼을 넉넉하게 잡고 바닥에 쿠션을 한 겹 더 넣었어요. 굽은 오 센티미터를 넘지 않아요.
--
양가죽을 재단해요.
갑피를 박고 골에 씌워요.
굽과 밑창을 달고 하루를 둬요.
--
${LEATHER_KO}`,
    en: `{a} you can walk in all day.
--
The toe is roomy and there is one more layer of cushion. No heel above five centimetres.
--
Lambskin is cut.
Uppers are sewn and lasted.
Heels and soles go on and rest a day.
--
${LEATHER_EN}`,
    notice: { material: '겉감 양가죽({b}), 안감 돼지가죽, 밑창 고무', size: '{second} mm, 굽높이 1.5–4 cm', color: '{first}' },
    occasions: ['birthday', 'parents-day'],
    options: [option('색상', 'Colour', '검정=Black, 아이보리=Ivory, 벽돌색=Brick'), WOMENS],
  },
  {
    slug: 'measured-shoes',
    maker: 'slow-soles',
    category: 'handmade-shoes',
    kind: 'shoe',
    material: 'leather',
    price: 320_000,
    grams: 700,
    materials: ['소가죽', '고무창'],
    technique: '발 치수 맞춤',
    name: ['두 발 맞춤 구두 {a}', 'Made-to-measure {a}'],
    editions: `
flat | 플랫 | flats | 0 | 두 발을 따로 재어 골을 깎아요. | A last is shaped for each foot.
oxford | 옥스퍼드 | Oxford shoes | 40000 | 끈으로 남은 틈을 잡아요. | Laces take up the last of the slack.
wide | 넓은볼 로퍼 | wide loafers | 20000 | 무지외반이 있는 발도 편하게 볼을 넓혀요. | Widened for a bunion.`,
    ko: `왼발과 오른발을 따로 재어 짓는 {a} 맞춤 구두예요.
--
종이 자를 보내 드리면 두 발의 길이와 볼 둘레를 적어 주세요. 한 분의 발에만 맞게 짓는 구두라 만들기 시작하면 마음이 바뀌어도 취소가 어려워요. 주문하실 때 한 번 더 여쭤요.
--
적어 주신 치수로 골을 깎아요.
가봉 신을 보내 신어 보시게 해요.
고칠 곳을 듣고 본을 고쳐요.
가죽으로 짓고 마무리해요.
--
${LEATHER_KO}`,
    en: `{a} made to measure, each foot on its own.
--
We send a paper ruler; you write down the length and girth of both feet. They will fit only you: once we start, a change of mind is hard to undo, and we ask again when you order.
--
Lasts are shaped to your figures.
A trial pair is sent to you.
The pattern is corrected.
The shoes are built in leather.
--
${LEATHER_EN}`,
    notice: { material: '겉감 소가죽, 안감 돼지가죽, 밑창 고무', size: '주문자 치수(220–270 mm), 굽높이 2 cm', color: '{first}' },
    occasions: ['parents-day', 'birthday'],
    made: 'CUSTOM',
    leadDays: 28,
    inputs: [
      { key: 'left', ko: '왼발 길이·볼 둘레(mm)', en: 'Left foot: length and girth (mm)', maxLength: 30 },
      { key: 'right', ko: '오른발 길이·볼 둘레(mm)', en: 'Right foot: length and girth (mm)', maxLength: 30 },
    ],
    options: [option('색상', 'Colour', '검정=Black, 밤색=Chestnut')],
  },
];
