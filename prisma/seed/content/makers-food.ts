// Sweets, pastes, pickles, tea, ginseng, pear foods and liquor. All of these makers are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The makers of food and drink, written by hand. */
export const FOOD_MAKERS: readonly MakerRow[] = [
  {
    slug: 'pine-wind-gwajul',
    by: ['곽줄이', 'Gwak Juri'],
    place: 'gangneung',
    ksic: '10',
    since: 1974,
    people: 8,
    hands: 'food-warm',
    ko: `솔바람과줄집
과줄·한과
사천 마을에서 찹쌀을 삭혀 바탕을 만들고 과줄을 부치는 집이에요.
--
찹쌀을 보름 동안 물에 담가 삭혀요. 냄새가 시큼해질 때쯤 빻아 쪄서 꽈리가 일도록 쳐요. 얇게 밀어 말린 바탕을 기름에 넣으면 한순간에 부풀어요.

강릉에서는 유과를 과줄이라고 불러요. 명절 전 열흘은 온 마을이 불을 안 꺼요. 어머니가 부풀리고 저는 조청을 발라요.`,
    en: `Pine Wind Gwajul
Gwajul and hangwa
A house in Sacheon village that ferments sticky rice and puffs it into gwajul.
--
We steep sticky rice for two weeks until it turns sour, then pound, steam and beat it. Rolled thin, dried and dropped into oil, it swells in a moment.

In Gangneung we call these sweets gwajul. For ten days before each holiday no light in the village goes out. My mother puffs; I brush on the syrup.`,
  },
  {
    slug: 'sand-dune-syrup',
    by: ['조한결', 'Jo Hangyeol'],
    place: 'gangneung',
    ksic: '10',
    since: 2011,
    people: 4,
    hands: 'food-warm',
    ko: `모래둔덕조청방
약과·강정
쌀 조청을 직접 고아 약과와 강정을 만드는 강릉의 과자방이에요.
--
조청은 엿기름과 쌀밥으로 열네 시간을 고아요. 설탕을 쓰면 두 시간이면 되지만 단맛이 날카로워요. 저희 과자는 그래서 덜 달아요.

약과는 튀긴 다음 하루를 재워야 속까지 촉촉해요. 급하게 주문하셔도 하루는 기다려 주세요.`,
    en: `Sand Dune Syrup
Yakgwa and gangjeong
A Gangneung sweet shop that boils its own rice syrup for yakgwa and gangjeong.
--
We cook malt and rice for fourteen hours. Sugar would take two, but its sweetness is sharp. Ours are milder for it.

Fried yakgwa must rest for a day before the syrup reaches the middle. Even if you are in a hurry, please give us that day.`,
  },
  {
    slug: 'forty-jars',
    by: ['장마흔', 'Jang Maheun'],
    place: 'sunchang',
    ksic: '10',
    since: 1982,
    people: 6,
    hands: 'onggi',
    ko: `항아리마흔개
고추장·된장·간장
마당의 항아리 마흔 개에서 장을 익히는 순창의 장 담그는 집이에요.
--
항아리마다 번호와 이름이 있어요. 같은 날 담가도 볕이 드는 자리에 따라 맛이 달라져요. 열두 번 항아리 된장이 늘 제일 구수해요.

메주는 시월에 쑤고 고추장은 겨울에 담가요. 순창은 안개가 많아 메주가 천천히 떠요. 장은 서두르면 짜기만 해요.`,
    en: `Forty Jars
Fermented pastes and soy sauce
A Sunchang house that ages its pastes in forty jars in the yard.
--
Every jar has a number and a name. Filled on the same day, they taste different by where the sun falls. Number twelve always makes the roundest doenjang.

We boil soybeans in October and make gochujang in winter. Sunchang fog ferments the blocks slowly. Hurried paste is only salty.`,
  },
  {
    slug: 'hot-sun-pickles',
    by: ['절다미', 'Jeol Dami'],
    place: 'sunchang',
    ksic: '10',
    since: 2015,
    people: 3,
    hands: 'food-green',
    ko: `뙤약볕장아찌
장아찌
밭에서 난 채소를 장에 묻어 장아찌를 만드는 순창의 작은 공방이에요.
--
장아찌는 세 번 옮겨 묻어요. 소금에 절이고, 헌 장에 묻고, 새 장에 옮겨요. 그 사이에 짠맛이 빠지고 단맛이 남아요.

저는 도시에서 내려와 옆집 할머니께 배웠어요. 할머니는 아직도 제 매실이 덜 여물었대요.`,
    en: `Hot Sun Pickles
Jangajji pickles
A small Sunchang workshop that buries vegetables in soy and chilli paste.
--
We bury them three times: in salt, in old paste, then in new. The salt goes out and the sweetness stays.

I moved here from the city and learned from the grandmother next door. She still says that I pick my plums too early.`,
  },
  {
    slug: 'six-year-root',
    by: ['삼보라', 'Sam Bora'],
    place: 'geumsan',
    ksic: '10',
    since: 1996,
    people: 5,
    hands: 'food-warm',
    ko: `여섯해뿌리
인삼 가공
금산 인삼을 얇게 저며 꿀에 재우고 말려 차와 절편을 만드는 집이에요.
--
인삼은 여섯 해를 기다려 캐요. 저희는 생긴 게 못나서 선물로 못 나가는 뿌리를 주로 써요. 맛은 같으니까요.

장날 새벽에 삼을 사서 그날 씻고 찌어요. 하루를 넘기면 향이 달아나요.`,
    en: `Six-Year Root
Ginseng foods
A Geumsan house that slices ginseng, steeps it in honey and dries it for tea.
--
Ginseng waits six years in the ground. We mostly use roots too crooked to be sold as gifts. They taste the same.

We buy at dawn on market day and wash and steam the roots before night. After a day the scent is gone.`,
  },
  {
    slug: 'twelve-roastings',
    by: ['차오름', 'Cha Oreum'],
    place: 'boseong',
    ksic: '10',
    since: 2001,
    people: 4,
    hands: 'food-green',
    ko: `열두덖음차방
유기농 차
보성 비탈 밭의 찻잎을 무쇠솥에 덖는 차 공방이에요.
--
찻잎은 따자마자 덖어야 해요. 솥이 삼백 도일 때 손을 넣어 뒤집어요. 장갑을 세 겹 껴도 손바닥이 빨개져요.

덖고 비비기를 되풀이하면 잎이 작게 말려요. 봄에는 열흘을 거의 못 자요. 그래도 첫 솥 향을 맡으면 잠이 달아나요.`,
    en: `Twelve Roastings
Organic tea
A tea workshop on the slopes of Boseong that pan-roasts its leaves in iron.
--
Leaves must be roasted as soon as they are picked. The pan is at three hundred degrees and you turn them by hand. Through three pairs of gloves your palms still redden.

Roast, roll, roast again, and the leaves curl small. In spring we hardly sleep for ten days, but the scent of the first pan wakes everybody.`,
  },
  {
    slug: 'pear-blossom-time',
    by: ['배시온', 'Bae Sion'],
    place: 'naju-alone',
    ksic: '10',
    since: 2017,
    people: 3,
    hands: 'food-warm',
    ko: `배꽃무렵
배 가공식품
나주 배를 졸이고 말려 조청과 배칩을 만드는 과수원 옆 공방이에요.
--
배는 조금만 흠이 나도 제값을 못 받아요. 부모님 과수원에서 떨어진 배가 아까워 졸이기 시작했어요. 배 열 개를 고면 조청 한 병이 나와요.

사월에는 배꽃이 지붕까지 하얘요. 꽃가루 붙이는 일을 다 끝내야 저희 솥에도 불을 지펴요.`,
    en: `Pear Blossom Time
Pear foods
A workshop beside a Naju orchard that boils and dries pears into syrup and crisps.
--
A pear with a small bruise fetches nothing. I could not watch my parents’ windfalls go to waste, so I began to boil them. Ten pears make one bottle of syrup.

In April the blossom is white up to the roof. Only when the pollinating is done do we light our own fire.`,
  },
  {
    slug: 'three-dewdrops',
    by: ['이슬견', 'I Seulgyeon'],
    place: 'andong',
    ksic: '11',
    since: 2012,
    people: 5,
    hands: 'glass',
    ko: `이슬세방울술도가
안동소주·약주
쌀과 누룩으로 술을 빚고 소줏고리에 내리는 안동의 술도가예요.
--
밑술을 빚고 스무 날을 기다려 소줏고리에 올려요. 처음 나오는 술은 너무 세고 끝에 나오는 술은 싱거워요. 가운데 술만 받아 항아리에 묵혀요.

누룩은 통밀을 밟아 만들어요. 띄우는 방 온도를 밤새 지키는 게 제 일이에요. 술은 어른만 드세요.`,
    en: `Three Dewdrops
Andong soju and rice wine
An Andong distillery that brews rice with nuruk and distils it in a clay still.
--
We brew the mash, wait twenty days and put it in the still. The first spirit is too strong and the last too thin; we keep the heart and rest it in jars.

Our nuruk is trodden wheat. My job is to watch the temperature of its room all night. For adults only.`,
  },
];
