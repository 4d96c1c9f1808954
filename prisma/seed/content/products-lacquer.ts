// Mother-of-pearl and lacquer.
import type { Family } from './product-family.ts';

const CARE_KO = '마른 천으로 닦고 직사광선과 물을 피해 주세요.';
const CARE_EN = 'Wipe with a dry cloth. Keep away from water and direct sun.';

/** Families of mother-of-pearl and lacquer. */
export const LACQUER: readonly Family[] = [
  {
    slug: 'najeon-jewellery-box',
    maker: 'thirty-three-tides',
    category: 'najeon-boxes',
    kind: 'box',
    material: 'lacquer-najeon',
    price: 148_000,
    grams: 620,
    materials: ['소나무', '전복 자개', '옻'],
    technique: '줄음질, 끊음질',
    name: ['나전칠기 {a} 보석함 ({b})', 'Mother-of-pearl {a} jewellery box, {b}'],
    editions: `
peony | 모란 | peony | 0 | 활짝 핀 모란 한 송이를 가운데 두었어요. | One peony in full bloom sits in the middle.
ten-symbols | 십장생 | ten symbols of long life | 90000 | 해, 산, 물, 거북, 사슴처럼 오래 사는 열 가지를 새겼어요. | Sun, hill, water, turtle, deer and five more that live long.
vine | 넝쿨 | scrolling vine | 20000 | 넝쿨이 뚜껑에서 옆면까지 끊기지 않고 이어져요. | The vine runs from the lid down the sides without a break.
plum-bird | 매화새 | plum and bird | 40000 | 매화 가지에 새 두 마리가 마주 앉아 있어요. | Two birds face each other on a plum branch.`,
    sizes: `
small | 소 | small | 0 | 15 × 10 × 7 cm
medium | 중 | medium | 80000 | 22 × 15 × 10 cm
large | 대 | large | 230000 | 30 × 20 × 14 cm`,
    ko: `전복 자개로 {a} 무늬를 놓은 옻칠 보석함이에요.
--
보는 자리에 따라 초록과 분홍으로 빛이 바뀌어요. 안에는 붉은 비단을 깔고 반지 자리를 나누었어요. 경첩과 자물쇠는 백동이에요.
--
소나무로 함을 짜고 삼베를 발라요.
옻을 바르고 갈기를 여러 번 되풀이해요.
전복 자개를 {a} 무늬로 켜서 붙여요.
옻을 덮고 갈아 자개를 드러내 광을 내요.
--
${CARE_KO} 처음 한 달은 옻 냄새가 조금 날 수 있으니 열어 두시면 빠져요.`,
    en: `A lacquered jewellery box with {a} in abalone shell.
--
It turns from green to pink as you walk past. Inside is red silk with a row for rings; hinges and clasp are nickel silver.
--
A pine box is joined and covered with hemp.
Lacquer is brushed on and rubbed down many times.
Abalone is sawn into the pattern and set.
It is lacquered over, then polished until the shell appears.
--
${CARE_EN} A faint smell of lacquer in the first month goes if you leave the lid open.`,
    notice: {},
    occasions: ['parents-day', 'wedding', 'seollal'],
  },
  {
    slug: 'najeon-tray',
    maker: 'thirty-three-tides',
    category: 'najeon-boxes',
    kind: 'tray-table',
    material: 'lacquer-najeon',
    price: 96_000,
    grams: 700,
    materials: ['은행나무', '전복 자개', '옻'],
    technique: '끊음질',
    name: ['나전칠기 {a} 다과 쟁반', 'Mother-of-pearl {a} tea tray'],
    editions: `
wave | 물결 | wave | 0 | 가는 자개 줄을 이어 물결을 만들었어요. | Thin strips of shell join into waves.
turtle-shell | 귀갑 | tortoiseshell | 15000 | 육각형 이백 개를 이어 붙였어요. | Two hundred hexagons, set one beside another.
crane | 두루미 | crane | 24000 | 두루미 두 마리가 마주 날아요. | Two cranes fly towards each other.`,
    size: '36 × 26 × 3 cm',
    ko: `찻잔 네 개가 편히 놓이는 {a} 무늬 쟁반이에요.
--
가장자리를 조금 세워 찻잔이 미끄러지지 않아요. 다과상으로도, 책상 위 소품 쟁반으로도 쓰여요.
--
은행나무를 깎아 바탕을 만들어요.
자개를 끊어 {a} 무늬로 붙여요.
옻을 일곱 번 올리고 갈아 광을 내요.
--
${CARE_KO} 물이 묻으면 바로 닦아 주세요.`,
    en: `A {a} tray with room for four tea cups.
--
The edge stands up a little so that cups do not slide. It serves tea, and between times it keeps a desk tidy.
--
The base is carved from ginkgo wood.
Shell is snapped into strips and laid in the pattern.
Seven coats of lacquer, rubbed down and polished.
--
${CARE_EN} Wipe off drops at once.`,
    notice: {},
    occasions: ['parents-day', 'chuseok'],
  },
  {
    slug: 'najeon-hand-mirror',
    maker: 'tugboat-pearl',
    category: 'najeon-small',
    kind: 'box',
    material: 'lacquer-najeon',
    price: 29_000,
    grams: 90,
    materials: ['단풍나무', '자개', '거울'],
    technique: '끊음질',
    name: ['자개 {a} 손거울 ({b})', 'Mother-of-pearl {a} hand mirror, {b}'],
    editions: `
camellia | 동백 | camellia | 0 | 통영 겨울에 먼저 피는 꽃이에요. | The first flower of winter in Tongyeong.
gull | 갈매기 | seagull | 0 | 갈매기 세 마리가 테두리를 돌아요. | Three gulls circle the rim.
island | 섬 | island | 2000 | 앞바다 섬 다섯 개를 자개로 놓았어요. | Five islands off our harbour, in shell.
moonlight | 달빛 | moonlight | 3000 | 물에 비친 달을 가로줄로 놓았어요. | The moon on water, in level strips.
butterfly | 나비 | butterfly | 1000 | 날개마다 다른 자개를 골랐어요. | A different shell for each wing.`,
    sizes: `
round | 둥근 | round | 0 | Ø 7.5 × 0.9 cm
handle | 손잡이 | with handle | 13000 | 8 × 17 × 1 cm`,
    ko: `가방에 넣고 다니는 나전 {a} 손거울이에요.
--
종이보다 얇은 자개를 한 조각씩 붙였어요. 꺼낼 때마다 빛깔이 달라 보여요. 작은 비단 주머니에 담아 드려요.
--
단풍나무를 둥글게 깎아요.
자개를 끊어 {a} 무늬로 붙여요.
투명한 칠을 올려 갈고 거울을 끼워요.
--
${CARE_KO}`,
    en: `A {a} hand mirror for your bag.
--
Shell thinner than paper is set piece by piece, and looks different each time it comes out. It comes in a small silk pouch.
--
Maple is cut round.
Shell is cut and set in the pattern.
Clear lacquer is applied and rubbed down, and the glass is fitted.
--
${CARE_EN}`,
    notice: {},
    occasions: ['return-gift', 'birthday', 'parents-day'],
  },
  {
    slug: 'najeon-card-case',
    maker: 'tugboat-pearl',
    category: 'najeon-small',
    kind: 'wallet',
    material: 'lacquer-najeon',
    price: 36_000,
    grams: 70,
    materials: ['스테인리스', '자개', '옻'],
    technique: '끊음질',
    name: ['자개 {a} 명함집', 'Mother-of-pearl {a} card case'],
    editions: `
wave | 파도 | wave | 0 | 굵기가 다른 자개 줄로 파도를 놓았어요. | Strips of three widths make the wave.
star | 별밤 | starry night | 2000 | 자개 가루를 뿌려 밤하늘을 만들었어요. | Shell dust makes the night sky.
bamboo | 대나무 | bamboo | 0 | 마디마다 자개 결을 바꿨어요. | The grain of the shell turns at each joint.
crane | 학 | crane | 4000 | 학 한 마리가 모서리로 날아가요. | One crane flies for the corner.`,
    size: '9.5 × 6 × 1 cm',
    ko: `명함 열다섯 장이 들어가는 자개 {a} 명함집이에요.
--
뚜껑만 자개와 옻으로 꾸며 얇고 가벼워요. 처음 인사하는 자리에서 이야깃거리가 돼요.
--
얇은 금속 갑에 옻 바탕을 올려요.
자개를 붙이고 옻을 덮어요.
갈아서 자개를 드러내요.
--
${CARE_KO}`,
    en: `A {a} card case in mother-of-pearl, for fifteen cards.
--
Only the lid is lacquered, so the case stays thin. It starts a conversation when you first meet.
--
A thin metal case is given a lacquer ground.
Shell is set and lacquered over.
It is rubbed down until the shell appears.
--
${CARE_EN}`,
    notice: {},
    occasions: ['birthday', 'return-gift'],
  },
  {
    slug: 'lacquered-bowl',
    maker: 'across-the-lacquer-tree',
    category: 'lacquerware',
    kind: 'bowl',
    material: 'lacquer-red',
    price: 45_000,
    grams: 150,
    materials: ['물푸레나무', '원주 옻'],
    technique: '일곱 번 옻칠',
    name: ['옻칠 {a} {b}', 'Lacquered {b} in {a}'],
    editions: `
red | 주칠 | cinnabar red | 4000 | 붉은 안료를 섞은 옻이라 상이 환해져요. | Red pigment in the lacquer brightens a table.
black | 흑칠 | black | 0 | 일곱 번 갈아 물속처럼 깊은 검은빛이에요. | Rubbed seven times, a black as deep as water. | lacquer-najeon
clear | 생칠 | clear brown | 0 | 나뭇결이 비치는 밤빛이에요. 쓸수록 밝아져요. | The grain shows through, and brightens with use. | walnut`,
    sizes: `
rice | 밥그릇 | rice bowl | 0 | Ø 11 × 6 cm
soup | 국그릇 | soup bowl | 8000 | Ø 13 × 6.5 cm
small | 작은그릇 | small bowl | -8000 | Ø 9.5 × 4.5 cm`,
    ko: `뜨거운 국을 담아도 손이 뜨겁지 않은 {a} {b:예요}.
--
나무 그릇이라 가볍고, 옻을 일곱 번 올려 물이 스미지 않아요. 떨어뜨려도 도자기처럼 깨지지 않아요.
--
물푸레나무를 돌려 깎아요.
생옻을 먹이고 하루를 말려요.
칠하고 갈기를 일곱 번 되풀이해요.
--
미지근한 물에 부드럽게 씻어 바로 닦아 주세요. 전자레인지와 식기세척기는 쓰지 마세요.`,
    en: `A {b} in {a} that stays cool in your hands with hot soup in it.
--
It is wood, so it is light, and seven coats keep the water out. Dropped, it does not break like china.
--
Ash wood is turned.
Raw lacquer soaks in and dries for a day.
Coat and rub down, seven times.
--
Wash gently in lukewarm water and dry at once. No microwave, no dishwasher.`,
    notice: { material: '목재(물푸레나무), 천연 옻칠' },
    occasions: ['wedding', 'housewarming'],
  },
  {
    slug: 'lacquered-cutlery',
    maker: 'across-the-lacquer-tree',
    category: 'lacquerware',
    kind: 'spoon',
    material: 'lacquer-red',
    price: 18_000,
    grams: 40,
    materials: ['대추나무', '원주 옻'],
    technique: '옻칠',
    name: ['옻칠 {a} 나무 수저 {b}', 'Lacquered {a} spoon and chopsticks, {b}'],
    editions: `
red-tip | 붉은끝 | red-tipped | 0 | 손잡이 끝만 붉게 칠했어요. | Only the tip of the handle is red.
plain | 생칠 | clear | 0 | 나무 빛을 그대로 남겼어요. | The colour of the wood is left as it is. | walnut
ring | 마디 | ringed | 2000 | 손잡이에 검은 마디를 세 줄 둘렀어요. | Three black rings around the handle.`,
    sizes: `
one | 한 벌 | for one | 0 | 22 cm, 23 cm
two | 두 벌 상자 | boxed pair | 20000 | 22 cm, 23 cm × 2`,
    ko: `입에 닿는 느낌이 부드러운 {a} 나무 수저예요.
--
금속 맛이 없고 그릇에 부딪혀도 소리가 순해요. 숟가락 잎은 조금 얕아 죽을 드시기에도 좋아요.
--
대추나무를 수저 모양으로 깎아요.
사포로 네 번 갈아요.
옻을 다섯 번 칠해 말려요.
--
쓰신 뒤 바로 씻어 말려 주세요. 물에 오래 담그지 마세요.`,
    en: `A {a} wooden spoon and chopsticks, soft on the lips.
--
They taste of nothing and sound gentle against a bowl. The spoon is a little shallow, good for porridge too.
--
Jujube wood is carved to shape.
Sanded four times.
Lacquered five times and cured.
--
Wash and dry straight after use. Do not leave soaking.`,
    notice: { material: '목재(대추나무), 천연 옻칠', composition: '숟가락·젓가락 {b}' },
    occasions: ['return-gift', 'wedding', 'chuseok'],
  },
];
