// Brass, iron, knives, jewellery and eyewear. All of these makers are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The makers in metal and acetate, written by hand. */
export const METAL_MAKERS: readonly MakerRow[] = [
  {
    slug: 'nine-hammer-brass',
    by: ['놋다울', 'Not Daul'],
    place: 'anseong',
    ksic: '25',
    since: 1985,
    people: 6,
    hands: 'brass',
    ko: `두드림아홉손유기
방짜유기 수저
구리와 주석을 녹여 두드려 펴는 방짜 방식으로 수저를 만드는 안성 유기 공방이에요.
--
구리 열여섯 냥에 주석 넉 냥 반, 이 비율은 바꾸지 않아요. 조금만 어긋나도 두드릴 때 갈라져요. 불에 달궈 두드리는 일을 아홉 사람이 하던 때가 있어서 이름이 아홉손이에요.

지금은 여섯이 해요. 수저 한 벌을 이백 번쯤 두드려요. 손잡이에 남은 망치 자국은 지우지 않고 둬요.`,
    en: `Nine-Hammer Brass
Forged brass spoons
An Anseong workshop that forges spoons from copper and tin by the bangjja method.
--
Sixteen parts copper to four and a half of tin: we never change that. A little off, and the metal cracks under the hammer. Nine people once stood around the fire, hence the name.

There are six of us now. One spoon and a pair of chopsticks take about two hundred blows, and we leave the hammer marks on the handle.`,
  },
  {
    slug: 'red-anvil-brass',
    by: ['주벼리', 'Ju Byeori'],
    place: 'anseong',
    ksic: '25',
    since: 2003,
    people: 5,
    hands: 'brass',
    ko: `붉은모루놋집
유기 그릇
밥과 국이 오래 따뜻한 유기 그릇을 만드는 안성의 공방이에요.
--
놋그릇은 닦기 번거롭다고들 하세요. 그래서 저희는 결을 곱게 갈아 물때가 덜 끼게 만들고, 닦는 법을 종이에 적어 함께 넣어요. 하루에 한 번 쓰는 그릇은 오히려 덜 변해요.

어린 직원이 둘 있어요. 모루 앞에 처음 서는 날에는 제가 쓰던 망치를 하나씩 줘요.`,
    en: `Red Anvil Brass
Brass bowls
An Anseong workshop for brass bowls that keep rice and soup warm.
--
People say that brass is a bother to polish. So we grind ours fine, to hold fewer marks, and put a note about cleaning in every box. A bowl in daily use changes less than one in a cupboard.

Two of us are young. On the first day at the anvil, I give each of them a hammer of mine.`,
  },
  {
    slug: 'iron-filings-alley',
    by: ['쇠누리', 'Soe Nuri'],
    place: 'mullae',
    ksic: '25',
    since: 2012,
    people: 3,
    hands: 'iron',
    ko: `쇳밥골목공작소
금속 소품
문래동 골목의 선반과 절곡기를 빌려 책상 위 금속 소품을 만들어요.
--
이 골목에는 깎는 집, 굽히는 집, 갈아 주는 집이 따로 있어요. 저는 도면을 들고 골목을 한 바퀴 돌아요. 북엔드 하나가 네 집을 거쳐 나와요.

옆집 사장님이 은퇴하시며 선반을 물려주셨어요. 1974년 기계인데 아직 머리카락 굵기를 지켜요.`,
    en: `Iron Filings Alley
Metal objects
Desk pieces in steel and brass, made with the lathes and presses of a Mullae alley.
--
In this alley one shop turns, one bends and one grinds. I walk around it with a drawing. A bookend goes through four workshops before it is done.

The man next door retired and left me his lathe. It was made in 1974 and still keeps to a hair’s breadth.`,
  },
  {
    slug: 'round-up-ironworks',
    by: ['강모루', 'Gang Moru'],
    place: 'mullae',
    ksic: '25',
    since: 1998,
    people: 5,
    hands: 'iron',
    ko: `반올림무쇠집
무쇠 팬·솥
무쇠를 부어 팬과 솥을 만들고 들기름으로 길들여 보내는 문래동 공방이에요.
--
무쇠 팬은 처음이 어려워요. 그래서 저희가 들기름을 다섯 번 먹여 구운 다음에 보내요. 받으신 날 바로 달걀을 부치셔도 돼요.

두께는 늘 조금 올려 잡아요. 도면이 3.6밀리면 4밀리로 부어요. 오래 쓰는 쪽으로 반올림하는 거예요.`,
    en: `Round-Up Ironworks
Iron pans and pots
A Mullae workshop that casts iron pans and pots and seasons them with perilla oil.
--
The first week with an iron pan is the hard one. So we bake in perilla oil five times before it leaves. You can fry an egg on the day it arrives.

We always round the thickness up. If the drawing says 3.6 millimetres, we pour four. We round towards lasting longer.`,
  },
  {
    slug: 'soft-iron-knives',
    by: ['벼리담', 'Byeo Ridam'],
    place: 'daejeon-alone',
    ksic: '25',
    since: 2007,
    people: 2,
    hands: 'iron',
    ko: `무른쇠부엌칼
부엌칼
무른 쇠 사이에 단단한 강을 끼워 벼리는 대전의 부엌칼 대장간이에요.
--
칼은 단단하기만 하면 이가 나가요. 무른 쇠로 양쪽을 감싸고 가운데만 단단한 강을 써요. 그래야 집에서 숫돌로도 갈 수 있어요.

칼을 사 가신 분께 일 년에 한 번은 갈아 드려요. 보내 주시면 저희가 갈아서 돌려보내요. 그때 칼이 어떻게 쓰였는지 보는 게 공부예요.`,
    en: `Soft Iron Knives
Kitchen knives
A Daejeon smithy that forges kitchen knives with hard steel between soft iron.
--
A knife that is only hard will chip. We wrap soft iron around a hard core, so that you can sharpen it at home on a stone.

Once a year we sharpen the knives we have sold. Send yours in and we send it back. Seeing how it was used is how we learn.`,
  },
  {
    slug: 'three-silver-anvils',
    by: ['은서리', 'Eun Seori'],
    place: 'jongno',
    ksic: '33',
    since: 2005,
    people: 4,
    hands: 'silver',
    ko: `은모루세채
은반지·각인
이름과 날짜를 손으로 새겨 은반지를 만드는 종로의 세공 작업실이에요.
--
각인은 기계로 하면 빨라요. 저희는 조각칼로 새겨요. 획의 시작과 끝이 보여서 쓴 사람 글씨 같거든요.

종로 골목에는 은판을 뽑는 집, 광내는 집이 가까이 있어요. 아침에 맡기면 저녁에 찾아와요. 작업대에는 모루가 셋 있는데 하나는 스승이 쓰시던 거예요.`,
    en: `Three Silver Anvils
Silver rings and engraving
A Jongno bench where names and dates are cut into silver rings by hand.
--
A machine engraves faster. We use a graver, because you can see where each stroke begins and ends, like someone’s handwriting.

The people who roll silver and polish it are around the corner: what we leave in the morning comes back by evening. There are three anvils on our bench, and one was my teacher’s.`,
  },
  {
    slug: 'halo-goldsmiths',
    by: ['금달래', 'Geum Dallae'],
    place: 'jongno',
    ksic: '33',
    since: 1997,
    people: 3,
    hands: 'gold',
    ko: `달무리금세공
금 귀걸이·목걸이
가볍고 오래 거는 14K 귀걸이와 목걸이를 만드는 종로 세공방이에요.
--
귀걸이는 무게가 먼저예요. 한쪽이 이 그램을 넘으면 저녁에 귀가 아파요. 속을 비우고 테를 두껍게 해서 가볍지만 찌그러지지 않게 만들어요.

달무리는 비 오기 전날 달 둘레에 생기는 테예요. 그 둥근 테를 보고 첫 귀걸이를 만들었어요.`,
    en: `Halo Goldsmiths
Gold earrings and necklaces
A Jongno workshop for light 14-carat earrings and necklaces to wear all day.
--
With earrings, weight comes first. Above two grams a side, your ears ache by evening. We hollow the middle and thicken the rim, so they are light and do not dent.

A halo is the ring around the moon on the night before rain. I drew the first pair after seeing one.`,
  },
  {
    slug: 'angular-star-gems',
    by: ['별하윤', 'Byeol Hayun'],
    place: 'iksan',
    ksic: '33',
    since: 1993,
    people: 5,
    hands: 'silver',
    ko: `모난별보석손질
원석 펜던트
익산에서 원석을 직접 깎아 은에 물리는 보석 공방이에요.
--
익산에는 돌을 깎는 사람이 많았어요. 저도 열아홉에 와서 면을 세는 법부터 배웠어요. 면 하나가 틀어지면 빛이 새요.

저희는 흠이 있는 원석도 써요. 흠을 가리지 않고 가운데 두면 작은 별처럼 보여요. 그래서 이름이 모난별이에요.`,
    en: `Angular Star Gems
Gemstone pendants
An Iksan workshop that cuts its own stones and sets them in silver.
--
Iksan used to be full of stone cutters. I came at nineteen and first learned to count facets. If one is off, the light leaks away.

We use flawed stones too. Put in the middle and not hidden, a flaw looks like a small star. That is our name.`,
  },
  {
    slug: 'droplet-solder',
    by: ['물새난', 'Mul Saenan'],
    place: 'daegu-ring',
    ksic: '33',
    since: 2017,
    people: 3,
    hands: 'silver',
    ko: `물방울땜장신구
은 귀걸이·팔찌
은을 녹여 생긴 방울을 그대로 붙여 장신구를 만드는 대구의 작업실이에요.
--
은은 녹으면 저절로 동그래져요. 그 방울을 줍고 골라서 이어 붙여요. 똑같은 방울이 없으니 양쪽 귀걸이도 조금 달라요.

시장 골목 이 층에서 일해요. 아래층은 국숫집이라 점심때면 작업실에 멸치 냄새가 올라와요.`,
    en: `Droplet Solder
Silver earrings and bracelets
A Daegu studio that builds jewellery from the beads silver makes when it melts.
--
Melted silver rounds itself. We gather the beads, sort them and solder them together. No two are alike, so your left earring differs a little from the right.

We work above a noodle shop in the market. At noon the whole studio smells of anchovy broth.`,
  },
  {
    slug: 'nose-pad-study',
    by: ['안가람', 'An Garam'],
    place: 'daegu-glasses',
    ksic: '27',
    since: 2014,
    people: 6,
    hands: 'acetate',
    ko: `코받침연구실
뿔테 안경테
낮은 코에도 흘러내리지 않는 아세테이트 안경테를 만드는 대구 공방이에요.
--
안경이 자꾸 흘러내리는 건 코가 낮아서가 아니라 코받침이 안 맞아서예요. 저희는 코받침 각도를 다섯 가지로 깎아 두고 고르시게 해요.

테 하나를 사흘 동안 통에 넣고 나무 조각과 함께 굴려요. 모서리가 둥글어지고 저절로 윤이 나요. 기계 소리가 파도 같아서 다들 좋아해요.`,
    en: `Nose-Pad Study
Acetate spectacle frames
A Daegu workshop making acetate frames that do not slide down a low nose bridge.
--
Glasses slide not because your nose is low but because the pads do not fit. We cut the pads at five angles and let you choose.

Each frame tumbles for three days in a drum of wooden chips. The corners round off and begin to shine. The drum sounds like waves, and we all like it.`,
  },
  {
    slug: 'seventeen-screws',
    by: ['나사울', 'Na Saul'],
    place: 'daegu-glasses',
    ksic: '27',
    since: 2001,
    people: 5,
    hands: 'silver',
    ko: `열일곱나사안경
금속 안경테
티타늄과 스테인리스를 얇게 굽혀 가벼운 안경테를 만들어요.
--
금속 테에는 작은 부품이 많아요. 저희 첫 모델은 나사가 열일곱 개였어요. 지금은 네 개까지 줄였고, 그래서 무게도 반이 됐어요.

다리를 굽히는 일은 아직 손으로 해요. 사람 머리 모양은 다 다르니까 오므림을 조금 남겨 두고 보내요.`,
    en: `Seventeen Screws
Metal spectacle frames
Light frames, bent thin from titanium and stainless steel in Daegu.
--
Metal frames are full of small parts. Our first had seventeen screws. We are down to four, and to half the weight.

The temples are still bent by hand. Heads differ, so we leave a little room for your optician to close.`,
  },
];
