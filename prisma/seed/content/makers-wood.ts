// Lacquer, mother-of-pearl, wood, bamboo, sedge and furniture makers. All of them are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The makers in lacquer, wood, bamboo and sedge, written by hand. */
export const WOOD_MAKERS: readonly MakerRow[] = [
  {
    slug: 'thirty-three-tides',
    by: ['표나루', 'Pyo Naru'],
    place: 'tongyeong',
    ksic: '16',
    since: 1983,
    people: 4,
    hands: 'lacquer-najeon',
    ko: `서른세물자개방
나전칠기
전복 껍데기를 실처럼 켜서 옻칠 함에 붙이는 통영의 나전칠기 공방이에요.
--
자개는 바다에서 오고 옻은 산에서 와요. 통영은 둘이 만나는 곳이에요. 저는 열여덟에 이 일을 시작해서 지금도 아침마다 실톱부터 갈아요.

보석함 하나에 서른세 번 손이 가요. 칠하고 말리고 갈기를 되풀이해요. 옻은 습한 날에 잘 마르니까 장마가 저희한테는 좋은 철이에요.`,
    en: `Thirty-Three Tides
Mother-of-pearl lacquer
A Tongyeong workshop that saws abalone shell into threads and lays it on lacquered boxes.
--
Shell comes from the sea and lacquer from the hills, and Tongyeong is where they meet. I began at eighteen, and I still start each morning by sharpening the fretsaw.

A jewellery box passes through our hands thirty-three times: coat, dry, rub down, again. Lacquer sets best in damp air, so the rainy season is our good season.`,
  },
  {
    slug: 'tugboat-pearl',
    by: ['모란새', 'Mo Ransae'],
    place: 'tongyeong',
    ksic: '16',
    since: 2015,
    people: 3,
    hands: 'lacquer-najeon',
    ko: `통통배자개집
자개 소품
손거울, 명함집처럼 날마다 꺼내 보는 자개 소품을 만드는 통영 작업실이에요.
--
자개는 장롱에만 있는 줄 알던 친구들에게 손거울을 하나씩 만들어 준 게 시작이에요. 가방에서 꺼낼 때마다 빛깔이 달라 보인다고 좋아했어요.

작은 물건일수록 자개를 얇게 써야 해요. 저희는 종이보다 얇은 자개를 끊음질로 붙여요. 무늬는 통영 앞바다에서 본 것만 써요.`,
    en: `Tugboat Pearl
Small mother-of-pearl pieces
A Tongyeong studio for pieces you take out every day: hand mirrors, card cases, combs.
--
My friends thought mother-of-pearl belonged on wardrobes, so I made each of them a hand mirror. They liked that it changed colour every time it left the bag.

The smaller the thing, the thinner the shell. We cut and set shell thinner than paper, and we use only patterns that we have seen on the sea off Tongyeong.`,
  },
  {
    slug: 'across-the-lacquer-tree',
    by: ['비연두', 'Bi Yeondu'],
    place: 'wonju',
    ksic: '16',
    since: 2006,
    people: 4,
    hands: 'lacquer-red',
    ko: `옻나무건너칠방
옻칠 그릇·수저
원주 옻으로 수저와 그릇을 일곱 번 칠하는 작업실이에요.
--
옻나무는 한 그루에서 한 해에 물컵 하나만큼도 안 나와요. 그래서 붓에 남은 칠까지 아껴 써요. 한 번 칠하고 하루를 말리고, 그걸 일곱 번 해요.

처음 석 달은 온몸에 옻이 올랐어요. 지금은 멀쩡해요. 다 마른 그릇은 만져도 괜찮으니 걱정 마세요.`,
    en: `Across the Lacquer Tree
Lacquered bowls and cutlery
A Wonju studio that coats bowls and spoons seven times in local lacquer.
--
One lacquer tree gives less than a cup of sap a year, so we use even what is left in the brush. One coat, one day of drying, seven times over.

In my first three months I had a rash from head to foot. I am fine now, and cured lacquer is safe to touch, so please do not worry.`,
  },
  {
    slug: 'turning-rings',
    by: ['나이든솔', 'Na Ideunsol'],
    place: 'namwon',
    ksic: '16',
    since: 1991,
    people: 5,
    hands: 'oak',
    ko: `돌고도는나이테
갈이 목기
지리산 자락에서 나무를 돌려 깎아 그릇을 만드는 남원의 목기 공방이에요.
--
나무는 베고 나서도 삼 년을 움직여요. 저희 창고에서 이름표를 달고 기다리던 나무만 깎아요. 급하게 깎은 그릇은 겨울에 갈라져요.

깎을 때 나는 소리로 두께를 알아요. 맑은 소리가 나면 거기서 멈춰요. 귀로 하는 일이라 작업실에서는 라디오를 안 틀어요.`,
    en: `Turning Rings
Turned woodware
A Namwon workshop at the foot of Jirisan where bowls are turned from seasoned wood.
--
Wood keeps moving for three years after it is felled. We turn only what has waited in our store with a name tag. Bowls made in a hurry split in winter.

I know the thickness by the sound. When it rings clear, I stop. It is work for the ears, so there is no radio in our shop.`,
  },
  {
    slug: 'three-fork-soban',
    by: ['편이든', 'Pyeon Ideun'],
    place: 'namwon',
    ksic: '32',
    since: 2001,
    people: 3,
    hands: 'walnut',
    ko: `세갈래소반
소반·탁자
못을 쓰지 않고 짜맞춰 일인용 소반을 만드는 남원의 작은 공방이에요.
--
소반은 혼자 먹는 밥상이에요. 요즘 혼자 사는 분이 많아서 오히려 다시 찾으세요. 무게가 이 킬로그램을 넘으면 들고 다니기 힘드니까 저희는 천육백 그램 안에서 만들어요.

다리는 호랑이 발, 개 발, 대나무 마디 세 가지로 깎아요. 짜맞춤이라 헐거워지면 보내 주세요. 다시 조여 드려요.`,
    en: `Three-Fork Soban
Tray tables
A small Namwon workshop that joins one-person tray tables without nails.
--
A soban is a table for one. So many people live alone now that it is wanted again. Above two kilograms it is a burden to carry, so ours stay under 1.6.

We carve three kinds of leg: tiger’s paw, dog’s paw and bamboo joint. The joints can be tightened again. If yours works loose, send it to us.`,
  },
  {
    slug: 'nine-joints-bamboo',
    by: ['빈가온', 'Bin Gaon'],
    place: 'damyang',
    ksic: '16',
    since: 1996,
    people: 3,
    hands: 'bamboo',
    ko: `아홉마디대바구니
죽공예 바구니
담양 대나무를 쪼개고 훑어 바구니와 채반을 엮는 공방이에요.
--
대나무는 겨울에 베어야 벌레가 안 먹어요. 한 그루를 여덟 쪽으로 쪼개고, 다시 겉과 속을 나눠 종이처럼 얇게 훑어요. 엮는 시간보다 훑는 시간이 길어요.

어머니는 장날마다 바구니를 이고 나가셨어요. 저는 택배로 보내지만 테두리를 매는 법은 그대로예요.`,
    en: `Nine Joints Bamboo
Bamboo baskets
A Damyang workshop that splits and shaves bamboo into baskets and trays.
--
Bamboo must be cut in winter, or insects eat it. We split each stem in eight, part skin from pith, and shave it as thin as paper. The shaving takes longer than the weaving.

My mother carried baskets to market on her head. I send mine by courier, but the rim is tied the same way.`,
  },
  {
    slug: 'bamboo-breeze',
    by: ['소나래', 'So Narae'],
    place: 'damyang',
    ksic: '16',
    since: 2012,
    people: 2,
    hands: 'bamboo',
    ko: `마디바람부채참빗
부채·참빗
대나무 살에 한지를 붙인 부채와 촘촘한 참빗을 만드는 담양의 두 사람이에요.
--
부채 살은 서른여덟 개예요. 하나라도 두꺼우면 부채가 비틀어져요. 살을 다 깎고 나면 손끝이 대나무 냄새로 물들어요.

참빗은 살 사이가 바늘 하나 굵기예요. 머리를 빗는 물건이니 끝을 기름에 적셔 하나씩 문질러 둥글게 해요.`,
    en: `Bamboo Breeze
Fans and fine combs
Two people in Damyang who make paper fans on bamboo ribs, and fine-toothed combs.
--
A fan has thirty-eight ribs. If one is too thick the fan twists. By the end of a day of shaving, my fingertips smell of bamboo.

The teeth of a chambit comb stand a needle apart. It touches your scalp, so we oil every tip and rub it round.`,
  },
  {
    slug: 'five-legged-chair',
    by: ['방도윤', 'Bang Doyun'],
    place: 'pocheon',
    ksic: '32',
    since: 2010,
    people: 6,
    hands: 'oak',
    shipping: { fee: 9000, freeOver: 300_000, remoteSurcharge: 15_000 },
    dispatchDays: 3,
    ko: `다섯다리의자방
원목 의자·스툴
참나무와 호두나무로 오래 앉는 의자를 만드는 포천의 가구 공방이에요.
--
처음 만든 의자가 자꾸 넘어져서 다리를 하나 더 달았어요. 그래서 이름이 다섯다리예요. 지금은 네 다리로도 잘 서요.

가산면에는 톱, 칠, 천을 하는 이웃이 다 있어요. 저희가 다리를 깎으면 옆집이 앉는 자리를 엮어요. 의자 밑에 만든 사람 이름을 다 적어 둬요.`,
    en: `Five-Legged Chair
Solid wood chairs and stools
A Pocheon furniture shop making oak and walnut chairs to sit on for a long time.
--
My first chair kept falling over, so I gave it a fifth leg. That is the name. These days four legs are enough.

In Gasan we have neighbours who saw, finish and upholster. We turn the legs and the house next door weaves the seat. Every maker’s name is written underneath.`,
  },
  {
    slug: 'sawdust-post-office',
    by: ['우체인', 'U Chein'],
    place: 'pocheon',
    ksic: '16',
    since: 2018,
    people: 3,
    hands: 'walnut',
    ko: `톱밥우체국목공
원목 도마·쟁반
가구를 만들고 남은 좋은 나무로 도마와 쟁반을 깎는 포천의 목공방이에요.
--
동네 가구 공방에서 나오는 자투리가 아까웠어요. 의자 다리는 못 되어도 도마는 충분히 되는 나무예요. 아침마다 이웃 공방을 돌며 우체부처럼 모아 와요.

도마는 물에 불렸다 말리기를 세 번 하고 나서 갈아요. 그래야 집에서 씻어도 거스러미가 안 일어나요. 칠 대신 호두기름만 먹여요.`,
    en: `Sawdust Post Office
Boards and trays
A Pocheon woodshop that makes boards and trays from good wood left over by furniture makers.
--
I could not bear to see the offcuts thrown away. Too short for a chair leg, they are plenty for a board. Every morning I go from shop to shop and collect them, like a postman.

Each board is wetted and dried three times before sanding, so the grain will not rise when you wash it. The only finish is walnut oil.`,
  },
  {
    slug: 'nine-strand-sedge',
    by: ['왕고을', 'Wang Goeul'],
    place: 'ganghwa',
    ksic: '16',
    since: 1989,
    people: 4,
    hands: 'bamboo',
    ko: `왕골아홉올
화문석·왕골 바구니
강화 왕골을 손으로 엮어 자리와 바구니를 만드는 공방이에요.
--
왕골은 봄에 심어 팔월에 거둬요. 이슬을 맞혀 바래면 상아빛이 돼요. 한 자리에 왕골이 육천 올쯤 들어가고, 세 사람이 나란히 앉아 보름을 엮어요.

요즘은 바구니를 더 많이 엮어요. 현관에 두고 열쇠를 넣는 손바닥만 한 것도 같은 매듭이에요.`,
    en: `Nine-Strand Sedge
Sedge mats and baskets
A Ganghwa workshop that weaves local sedge into mats and baskets by hand.
--
We plant sedge in spring and cut it in August. Left out in the dew, it bleaches to ivory. One mat takes about six thousand strands and three people side by side for two weeks.

Nowadays we weave more baskets. The palm-sized one by your front door, for keys, has the same knots.`,
  },
];
