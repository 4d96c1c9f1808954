// Metal lamps, soap, candles and toys.
import type { Family } from './product-family.ts';

/** Families of light, scent and toys. */
export const LIVING: readonly Family[] = [
  {
    slug: 'spun-metal-lamp',
    maker: 'alley-bulb',
    category: 'lamps',
    kind: 'lamp',
    material: 'brass',
    price: 92_000,
    grams: 1500,
    materials: ['황동', '철'],
    technique: '시보리, 배선',
    name: ['을지로 {a} 조명 ({b})', 'Euljiro {a} lamp, {b}'],
    editions: `
desk | 탁상 | desk | 0 | 목을 돌려 빛을 보낼 수 있어요. | The neck turns.
pendant | 매다는 | pendant | 10000 | 줄 길이를 1.5미터까지 조절해요. | The cord adjusts to 1.5 m.
wall | 벽 | wall | -12000 | 콘센트에 꽂는 벽등이에요. | Plugs in, no wiring needed.`,
    sizes: `
brass | 황동 | brass | 24000 | Ø 18 × 36 cm
black | 검은 철 | black steel | 0 | Ø 18 × 36 cm`,
    ko: `골목 다섯 집이 나누어 만든 {b} {a} 등이에요.
--
갓을 돌려 만들어 이음매가 없어요. 부품이 모두 가까이 있어 고장 나면 그 부품만 바꿔 드려요. 전구는 E26을 쓰고 하나가 들어 있어요.
--
금속판을 돌려 갓을 만들어요.
다리와 목을 깎아요.
배선하고 여덟 시간 켜 둬요.
--
전원을 뽑고 마른 천으로 닦아 주세요.`,
    en: `A {b} {a} lamp made by five workshops of one alley.
--
The shade is spun and has no seam. Every part comes from nearby, so we replace only what breaks. Takes an E26 bulb; one is included.
--
The shade is spun from sheet.
Stem and neck are turned.
Wired and left on for eight hours.
--
Unplug and wipe with a dry cloth.`,
    notice: { legal: 'KC 안전확인 XU999002-26002(등기구)' },
    kc: 'XU999002-26002',
    occasions: ['housewarming', 'wedding'],
  },
  {
    slug: 'herb-soap',
    maker: 'grass-stained-hands',
    category: 'soap',
    kind: 'soap',
    material: 'wax',
    price: 7_000,
    grams: 110,
    materials: ['올리브유', '코코넛유', '약초'],
    technique: '저온 숙성',
    name: ['약초 비누 {a} ({b})', 'Herb soap, {a}, {b}'],
    editions: `
mugwort | 쑥 | mugwort | 0 | 쑥 향이 옅게 나요. | A faint scent of mugwort.
houttuynia | 어성초 | houttuynia | 0 | 거품이 순해요. | A mild lather.
charcoal | 숯 | charcoal | 0 | 대나무 숯을 곱게 갈았어요. | Fine bamboo charcoal.
rice | 쌀겨 | rice bran | 0 | 쌀겨가 조금 씹히듯 만져져요. | You can feel the bran.
calendula | 금잔화 | calendula | 1000 | 꽃잎이 박혀 있어요. | With petals inside.
ginseng | 인삼 | ginseng | 3000 | 인삼 잔뿌리를 우린 물을 썼어요. | Made with ginseng-root water.`,
    sizes: `
one | 한 장 | one bar | 0 | 100 g
three | 세 장 상자 | box of three | 12000 | 100 g × 3`,
    ko: `약초 우린 물로 만들어 여섯 주를 말린 {a} 비누예요.
--
합성 향과 색소를 넣지 않아 빛깔이 조금씩 달라요. 물이 빠지는 받침에 두면 오래 쓰실 수 있어요.
--
약초를 우려 물을 만들어요.
기름과 섞어 굳혀요.
잘라 여섯 주를 말려요.
--
쓰신 뒤 물기를 빼 주세요.`,
    en: `{a} soap, dried for six weeks.
--
No synthetic scent or colour, so each batch differs. Keep it on a dish that drains.
--
Herbs are steeped.
The water is mixed with oils and set.
Cut and dried for six weeks.
--
Let it drain after use.`,
    notice: {
      spec: '{size}, 모든 피부용',
      expiry: '제조일부터 24개월, 개봉 후 12개월',
      usage: '물에 적셔 거품을 낸 뒤 씻어 내세요.',
      ingredients: '올리브오일, 코코넛오일, 정제수, 소듐하이드록사이드, {a}추출물, 글리세린',
      caution: '붉어지거나 가려우면 사용을 멈추고 전문의와 상담하세요. 상처에 쓰지 마세요. 어린이 손이 닿지 않는 곳에 두세요.',
    },
    occasions: ['return-gift', 'housewarming', 'birthday'],
  },
  {
    slug: 'slow-candle',
    maker: 'slow-wick',
    category: 'candles',
    kind: 'candle',
    material: 'wax',
    price: 14_000,
    grams: 220,
    materials: ['밀랍', '콩왁스', '면 심지'],
    technique: '붓기',
    name: ['느린 {a} 향초 ({b})', 'Slow candle, {a}, {b}'],
    editions: `
beeswax | 밀랍 | beeswax | 4000 | 향을 넣지 않아 옅은 꿀 냄새만 나요. | Nothing added, only a trace of honey.
pine | 솔숲 | pine wood | 0 | 비 온 뒤 솔숲이 떠올라요. | A pine wood after rain.
citron | 유자 | citron | 0 | 겨울 유자 껍질 같아요. | Like citron peel in winter.
paper | 한지 | paper | 0 | 오래된 책방 같은 마른 향이에요. | Dry, like an old bookshop.
barley | 보리밭 | barley field | 0 | 볕에 마른 풀 향이에요. | Grass dried in the sun.`,
    sizes: `
tin | 깡통 | tin | 0 | 120 g
glass | 유리 | glass jar | 9000 | 220 g`,
    ko: `그을음을 줄인 심지로 천천히 타는 {a} 향초예요.
--
처음 켤 때 겉이 다 녹을 때까지 두면 고르게 타요. 한 번에 네 시간을 넘기지 마세요.
--
왁스를 거르고 녹여요.
향을 섞어 식혀요.
심지를 세워 붓고 사흘을 둬요.
--
심지를 5밀리로 자르고 환기해 주세요.`,
    en: `A candle, {a}, with a wick that smokes little.
--
The first time, let the whole surface melt and it will burn evenly. No more than four hours at once.
--
Wax is filtered and melted.
Scent is stirred in.
Poured around the wick and left for three days.
--
Trim the wick to 5 mm and air the room.`,
    notice: {
      usage: '실내 향초, 고체',
      dates: '제조연월 바닥 표시, 제조일부터 24개월',
      amount: '{size}',
      manufacturer: '대한민국, 느린심지',
      childProof: '대상 아님',
      chemicals: '밀랍, 대두 왁스, 향료(리모넨·리날룰 함유 가능)',
      caution: '불이 붙은 채 자리를 비우지 마세요. 어린이와 반려동물의 손이 닿지 않는 곳에 두세요.',
      safetyNo: '안전확인대상생활화학제품 신고번호 CB99-12-0001',
    },
    kc: 'CB99-12-0001',
    occasions: ['housewarming', 'return-gift', 'birthday'],
  },
  {
    slug: 'wooden-toy',
    maker: 'rolling-duck',
    category: 'wooden-toys',
    kind: 'toy',
    material: 'oak',
    price: 24_000,
    grams: 250,
    materials: ['단풍나무'],
    technique: '손다듬기',
    name: ['나무 {a} ({b})', 'Wooden {a}, {b}'],
    editions: `
duck | 구르는 오리 | rolling duck | 0 | 바퀴 구멍이 비켜 있어 뒤뚱거려요. | Off-centre wheels make it waddle. | toy | 12 × 7 × 10 cm
blocks | 쌓기 나무 | building blocks | 12000 | 서른 개이고 자루에 담아 드려요. | Thirty, in a bag. | toy | 24 × 18 × 8 cm
rattle | 딸랑이 | rattle | -6000 | 고리 세 개가 부딪혀 소리가 나요. | Three rings that click. | toy | 13 × 5 × 5 cm
train | 기차 | train | 16000 | 자석 대신 나무 고리로 이어요. | Joined by wooden hooks, not magnets. | toy | 42 × 6 × 8 cm
animals | 열두 띠 | twelve animals | 30000 | 열두 동물이 한 줄로 서요. | Twelve in a row. | toy | 60 × 3 × 6 cm`,
    sizes: `
plain | 민무늬 | plain | 0
oiled | 기름 먹인 | oiled | 3000`,
    ko: `칠하지 않은 단풍나무로 깎은 {a:예요}.
--
입에 넣어도 되게 모서리를 둥글리고 빠지는 부품이 없어요. 나무라 한 점마다 결이 달라요.
--
단풍나무를 말려 잘라요.
모서리를 둥글려 네 번 갈아요.
당기고 떨어뜨려 확인해요.
--
젖은 천으로 닦고 그늘에 말려 주세요. 삶거나 담그지 마세요.`,
    en: `{a} in unpainted maple.
--
Round corners and no parts that come off, because it will be chewed. The grain differs on each.
--
Maple is dried and cut.
Edges are rounded and sanded four times.
Pulled and dropped to be sure.
--
Wipe with a damp cloth and dry in the shade. Do not soak.`,
    notice: {
      kc: 'CB999R0001-6001',
      size: '{size}, 약 200–450 g',
      color: '단풍나무 원목색',
      material: '단풍나무 원목({b})',
      age: '12개월 이상',
      caution: '보호자가 함께 있을 때 쓰세요. 부서지면 바로 치워 주세요.',
    },
    kc: 'CB999R0001-6001',
    occasions: ['baby', 'birthday'],
  },
];
