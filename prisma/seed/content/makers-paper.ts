// Hanji, print, lamps, soap, candles and toys. All of these makers are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The makers in paper, light and scent, written by hand. */
export const PAPER_MAKERS: readonly MakerRow[] = [
  {
    slug: 'twelve-waters-paper',
    by: ['닥누리', 'Dak Nuri'],
    place: 'jeonju',
    ksic: '17',
    since: 1978,
    people: 5,
    hands: 'hanji',
    ko: `닥나무열두물
한지·편지지
닥나무를 삶고 두드려 외발로 한지를 뜨는 전주의 종이 집이에요.
--
닥나무는 겨울에 베어 잿물에 삶아요. 흐르는 물에 열두 번을 헹궈야 종이가 오래 가요. 이름이 열두물인 까닭이에요.

외발뜨기는 물을 앞뒤로 한 번, 좌우로 여러 번 흘려요. 섬유가 우물 정 자로 얽혀 잘 안 찢어져요. 하루에 이백 장을 뜨면 어깨가 물을 먹은 것 같아요.`,
    en: `Twelve Waters Paper
Hanji and letter paper
A Jeonju paper house that boils and beats mulberry bark and forms sheets by hand.
--
We cut mulberry in winter and boil it in lye. It must be rinsed twelve times in running water if the paper is to last; hence the name.

The mould is dipped forwards once and sideways many times, and the fibres lock crosswise so the sheet hardly tears. After two hundred sheets my shoulders feel as wet as the paper.`,
  },
  {
    slug: 'white-dawn-lamps',
    by: ['새벽나', 'Sae Byeokna'],
    place: 'wonju',
    ksic: '28',
    since: 2014,
    people: 3,
    hands: 'hanji',
    ko: `흰새벽한지등
한지등
원주 한지를 나무 살에 붙여 눈이 편한 등을 만드는 작업실이에요.
--
한지를 지나온 빛은 그림자가 무뎌요. 아이 방에 켤 등을 찾다가 직접 만들었어요. 밤중 수유를 하던 때라 이름이 흰새벽이에요.

한지는 두 겹이에요. 안쪽은 얇게, 바깥쪽은 두껍게 붙여야 전구가 비치지 않아요. 찢어지면 한 면만 다시 발라 드려요.`,
    en: `White Dawn Lamps
Hanji lamps
A Wonju studio that pastes local hanji on wooden ribs to make soft lamps.
--
Light through hanji has blunt shadows. I wanted a lamp for the nursery and made one. Those were the nights of feeding a baby, so we are called White Dawn.

There are two layers: thin inside and thick outside, so you never see the bulb. If one side tears, we paper just that side again.`,
  },
  {
    slug: 'lead-type-for-rent',
    by: ['활자영', 'Hwal Jayeong'],
    place: 'cheongju',
    ksic: '18',
    since: 2013,
    people: 4,
    hands: 'paper-print',
    ko: `납활자세놓는집
활판 인쇄
납활자를 골라 심고 손으로 눌러 카드와 노트를 찍는 청주 인쇄소예요.
--
문을 닫는 인쇄소에서 활자 팔만 자를 물려받았어요. 한 글자가 모자라면 그 문장을 바꿔야 해요. 그래서 활판 글은 짧아져요.

활자를 빌려 가는 분도 계세요. 반납할 때 잉크를 닦아 오시면 차를 한 잔 드려요.`,
    en: `Lead Type for Rent
Letterpress
A Cheongju print shop that sets lead type and presses cards and notebooks by hand.
--
We inherited eighty thousand letters from a printer who was closing. If one letter is missing, the sentence has to change. So letterpress texts grow short.

Some people rent our type. Bring it back clean and you get a cup of tea.`,
  },
  {
    slug: 'second-proof-press',
    by: ['판도연', 'Pan Doyeon'],
    place: 'gwangju',
    ksic: '18',
    since: 2009,
    people: 4,
    hands: 'paper-print',
    ko: `둘째판화인쇄
포스터·달력
광주 서남동에서 실크스크린으로 포스터와 달력을 찍는 인쇄 공방이에요.
--
첫 장은 늘 실패해요. 색이 어긋나거나 번져요. 둘째 장부터가 진짜라서 이름이 둘째예요.

한 색을 찍고 말리고 다음 색을 올려요. 네 가지 색이면 나흘이 걸려요. 무등산은 해마다 다른 색으로 찍어요.`,
    en: `Second Proof Press
Posters and calendars
A Gwangju workshop that screen-prints posters and calendars in Seonam-dong.
--
The first sheet always fails: a colour slips or bleeds. The second is the real one, and gave us our name.

One colour, one day of drying. Four colours take four days. We print Mudeungsan in different colours every year.`,
  },
  {
    slug: 'three-o-clock-ink',
    by: ['세시원', 'Se Siwon'],
    place: 'euljiro',
    ksic: '18',
    since: 2018,
    people: 3,
    hands: 'paper-print',
    ko: `세시잉크상회
명함·도장·엽서
을지로 골목에서 명함과 엽서를 찍고 나무 도장을 새기는 인쇄소예요.
--
골목이 제일 바쁜 시간이 오후 세 시예요. 그때 재단기 소리, 지게차 소리, 잉크 냄새가 다 섞여요. 저희는 그 시간에 문을 열었어요.

명함은 백 장부터 찍어요. 글자 간격을 눈으로 다시 맞춰요. 이름 석 자는 누구한테나 제일 중요한 글자니까요.`,
    en: `Three O’Clock Ink
Name cards, seals and postcards
A Euljiro print shop that prints name cards and postcards and carves wooden seals.
--
Three in the afternoon is the alley’s busiest hour: cutters, forklifts, the smell of ink. That was the hour when we first opened our door.

Name cards start at a hundred. We space the letters again by eye. Nobody has more important letters than those of their own name.`,
  },
  {
    slug: 'alley-bulb',
    by: ['전구름', 'Jeon Gureum'],
    place: 'euljiro',
    ksic: '28',
    since: 2007,
    people: 5,
    hands: 'brass',
    ko: `골목알전구
금속 조명
을지로 부품 가게를 돌며 황동과 철로 조명을 조립하는 작업실이에요.
--
갓은 시보리집에서 돌려 만들고 소켓은 건너편에서 사요. 저희는 그걸 모아 배선하고 불을 켜요. 을지로가 저희 공장이에요.

부품이 다 이웃에 있으니 고장 나면 부품만 바꿔 드려요. 전구까지 버릴 일은 없어요.`,
    en: `Alley Bulb
Metal lamps
A studio that assembles brass and steel lamps from the parts shops of Euljiro.
--
Shades are spun around the corner; sockets come from across the road. We bring them together, wire them and switch on. Euljiro is our factory.

All the parts are next door, so when something breaks we replace only that part.`,
  },
  {
    slug: 'grass-stained-hands',
    by: ['풀다래', 'Pul Darae'],
    place: 'geumsan',
    ksic: '20',
    since: 2016,
    people: 4,
    hands: 'wax',
    ko: `풀물든손비누
수제 비누
금산 약초를 우린 물로 비누를 만들어 여섯 주 동안 말리는 공방이에요.
--
약초 시장에서 부서져 못 파는 쑥과 어성초를 얻어 와요. 우려서 비누 물로 써요. 손톱 밑이 늘 풀빛이에요.

비누는 여섯 주를 말려야 단단해져요. 서랍마다 날짜를 적어 두고 날이 찬 것부터 꺼내요.`,
    en: `Grass-Stained Hands
Handmade soap
A Geumsan workshop that makes soap with herb infusions and dries it for six weeks.
--
From the herb market we get mugwort and houttuynia that are too broken to sell, and steep them for our soap. My nails are always green.

Soap needs six weeks to harden. Every drawer has a date on it, and the oldest goes first.`,
  },
  {
    slug: 'slow-wick',
    by: ['초하루', 'Cho Haru'],
    place: 'chungju-alone',
    ksic: '20',
    since: 2020,
    people: 2,
    hands: 'wax',
    ko: `느린심지
밀랍초·향초
양봉 농가의 밀랍으로 천천히 타는 초를 만드는 충주의 작업실이에요.
--
이모가 벌을 치세요. 꿀을 뜨고 남은 밀랍을 거르고 또 걸러 초를 부어요. 향을 넣지 않아도 옅은 꿀 냄새가 나요.

심지 굵기를 맞추는 데 이 년이 걸렸어요. 굵으면 그을고 가늘면 꺼져요. 느리게 타는 게 맞는 굵기예요.`,
    en: `Slow Wick
Beeswax and scented candles
A Chungju studio making slow candles with wax from a family of beekeepers.
--
My aunt keeps bees. We filter what is left after the honey, again and again, and pour it into candles. They smell faintly of honey with nothing added.

Finding the right wick took two years. Too thick and it smokes, too thin and it drowns. The right one burns slowly.`,
  },
  {
    slug: 'rolling-duck',
    by: ['오리원', 'O Riwon'],
    place: 'sejong-alone',
    ksic: '33',
    since: 2015,
    people: 3,
    hands: 'oak',
    ko: `데굴데굴오리목마
나무 장난감
칠하지 않은 단풍나무로 아이 장난감을 깎는 세종의 작은 공방이에요.
--
첫째가 뭐든 입에 넣던 때에 만들기 시작했어요. 칠을 안 하고, 모서리를 둥글리고, 빠질 부품을 없앴어요. 단순한 장난감이 오래 놀아요.

저희 오리는 뒤뚱뒤뚱 굴러요. 바퀴 구멍을 가운데에서 조금 비켜 뚫었거든요. 아이들은 그걸 금방 알아요.`,
    en: `Rolling Duck
Wooden toys
A small workshop in Sejong that carves toys from unpainted maple.
--
I began when our first child put everything in her mouth. No paint, round corners, nothing that comes off. Simple toys are played with longest.

Our duck waddles. We drill the wheels a little off centre. Children notice at once.`,
  },
];
