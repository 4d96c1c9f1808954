// Bamboo, fans, combs and sedge.
import type { Family } from './product-family.ts';

/** Families of bamboo and sedge. */
export const BAMBOO: readonly Family[] = [
  {
    slug: 'bamboo-basket',
    maker: 'nine-joints-bamboo',
    category: 'bamboo',
    kind: 'basket',
    material: 'bamboo',
    price: 19_000,
    grams: 220,
    materials: ['담양 왕대'],
    technique: '대오리 엮기',
    name: ['담양 대나무 {a} ({b})', 'Damyang bamboo {a}, {b}'],
    editions: `
tray | 채반 | drying tray | 0 | 나물을 널거나 전을 식히기 좋아요. | For drying greens or cooling pancakes.
colander | 소쿠리 | colander | 3000 | 물이 빨리 빠지고 쌀알은 안 빠져요. | Water runs through and rice stays.
fruit | 과일 바구니 | fruit basket | 9000 | 사과 여섯 개가 숨 쉬며 있어요. | Six apples sit in it and breathe.
lunch | 도시락 | lunch basket | 14000 | 뚜껑이 있는 두 칸 도시락이에요. | Two compartments and a lid.`,
    sizes: `
small | 소 | small | 0 | Ø 22 cm
large | 대 | large | 13000 | Ø 32 cm`,
    ko: `겨울에 벤 왕대로 엮은 {a:예요}.
--
대나무 겉껍질만 써서 물에 강해요. 테두리는 두 번 감아 잘 풀리지 않아요.
--
겨울에 벤 대나무를 쪼개요.
속을 훑어 얇게 다듬어요.
엮고 테두리를 감아요.
--
쓰신 뒤 그늘에서 바짝 말려 주세요. 햇볕에 오래 두면 갈라져요.`,
    en: `A {a} woven from bamboo cut in winter.
--
Only the skin of the stem is used, which stands up to water. The rim is bound twice.
--
Winter bamboo is split.
The pith is shaved away.
Woven, and the rim is bound.
--
Dry thoroughly in the shade. Long sun will crack it.`,
    notice: {},
    occasions: ['housewarming', 'chuseok'],
  },
  {
    slug: 'folding-fan',
    maker: 'bamboo-breeze',
    category: 'bamboo',
    kind: 'fan',
    material: 'bamboo',
    price: 24_000,
    grams: 90,
    materials: ['대나무', '한지'],
    technique: '합죽',
    name: ['{a} 대나무 부채 ({b})', '{a} bamboo fan, {b}'],
    editions: `
plum | 매화 | plum blossom | 3000 | 펼치면 매화 가지가 이어져요. | Open it and the branch joins up.
orchid | 난초 | orchid | 3000 | 잎 세 줄기를 먹으로 쳤어요. | Three leaves in ink.
wave | 물결 | wave | 2000 | 쪽물로 물결을 그렸어요. | Waves in indigo.
moon | 보름달 | full moon | 2000 | 가운데 둥근 달만 남겼어요. | Only a round moon in the middle.
plain | 민무늬 | plain | 0 | 글씨나 그림을 쓰시라고 비워 두었어요. | Left blank for your own hand.`,
    sizes: `
folding | 접부채 | folding | 0 | 30 × 52 cm
round | 둥글부채 | round | -6000 | 25 × 38 cm`,
    ko: `대나무 살에 한지를 붙인 {a} 부채예요.
--
살을 얇게 훑어 적은 힘으로도 바람이 커요. 한지라 가볍고, 접었다 펴도 잘 해지지 않아요.
--
대나무 살을 서른여덟 개 훑어요.
살을 맞붙여 엮어요.
한지를 바르고 그림을 그려요.
--
젖지 않게 쓰시고 접어서 보관해 주세요.`,
    en: `A {a} fan of hanji on bamboo ribs.
--
The ribs are shaved thin, so a little effort moves much air. Hanji is light and does not wear at the folds.
--
Thirty-eight ribs are shaved.
They are laid together and bound.
Hanji is pasted on and painted.
--
Keep dry and store folded.`,
    notice: {},
    occasions: ['return-gift', 'parents-day'],
  },
  {
    slug: 'fine-comb',
    maker: 'bamboo-breeze',
    category: 'bamboo',
    kind: 'comb',
    material: 'bamboo',
    price: 15_000,
    grams: 25,
    materials: ['대나무', '소뿔'],
    technique: '살 꽂기',
    name: ['담양 참빗 {a}', 'Damyang fine-toothed comb, {a}'],
    editions: `
plain | 민빗 | plain | 0 | 꾸밈이 없어 손에 잘 맞아요. | No ornament, easy in the hand.
red | 붉은실 | red thread | 2000 | 등을 붉은 명주실로 감았어요. | The back is wound with red silk.
pouch | 누비 주머니 | quilted pouch | 6000 | 누비 주머니에 담아 드려요. | Comes in a quilted pouch.`,
    size: '9 × 6 cm',
    ko: `바늘 굵기로 살을 꽂은 대나무 참빗이에요.
--
끝을 하나씩 기름에 적셔 둥글려서 두피가 긁히지 않아요. 잔머리를 가지런히 넘길 때 좋아요.
--
대나무 살을 가늘게 켜요.
한 살씩 꽂아 등을 붙여요.
끝을 갈고 기름을 먹여요.
--
물에 담그지 말고 마른 솔로 털어 주세요.`,
    en: `A bamboo comb with teeth a needle apart.
--
Every tip is oiled and rounded so it never scratches. It lays fine hair smooth.
--
Teeth are split thin.
They are set one by one between the backs.
The tips are ground and oiled.
--
Do not soak. Clean with a dry brush.`,
    notice: {},
    occasions: ['return-gift'],
  },
  {
    slug: 'sedge-basket',
    maker: 'nine-strand-sedge',
    category: 'sedge',
    kind: 'basket',
    material: 'bamboo',
    price: 32_000,
    grams: 200,
    materials: ['강화 왕골'],
    technique: '손엮기',
    name: ['강화 왕골 {a} ({b})', 'Ganghwa sedge {a}, {b}'],
    editions: `
basket | 바구니 | basket | 0 | 뚜껑이 없어 무엇이든 던져 넣기 좋아요. | No lid: toss things in.
lidded | 뚜껑함 | lidded box | 18000 | 반짇고리로 쓰던 모양이에요. | The shape of an old sewing box. | box
mat | 화문석 깔개 | patterned mat | 38000 | 물들인 왕골로 꽃을 놓았어요. | Dyed strands make the flowers. | cushion`,
    sizes: `
small | 소 | small | 0 | Ø 16 cm
medium | 중 | medium | 16000 | Ø 24 cm
large | 대 | large | 42000 | Ø 34 cm`,
    ko: `이슬에 바랜 왕골을 아홉 올씩 꼬아 엮은 {a:예요}.
--
왕골은 마르면 질기고 풀 냄새가 은은해요. 바닥부터 한 올로 이어 엮어 밑이 빠지지 않아요.
--
팔월에 왕골을 거둬 쪼개요.
이슬을 맞혀 상아빛으로 바래요.
손으로 꼬아 엮어요.
--
젖은 천으로 가볍게 닦고 그늘에 말려 주세요.`,
    en: `A {a} of dew-bleached sedge, twisted nine strands at a time.
--
Dry sedge is tough and smells faintly of grass. It is woven in one line from the base, so the bottom never drops out.
--
Sedge is cut in August and split.
It bleaches to ivory in the dew.
Twisted and woven by hand.
--
Wipe lightly with a damp cloth and dry in the shade.`,
    notice: {},
    occasions: ['housewarming', 'parents-day'],
  },
];
