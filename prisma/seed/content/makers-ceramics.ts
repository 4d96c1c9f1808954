// Potters: white porcelain, celadon, buncheong, tea ware and onggi. All of them are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The potters, written by hand. */
export const POTTERS: readonly MakerRow[] = [
  {
    slug: 'ninth-day-kiln',
    by: ['봉가람', 'Bong Garam'],
    place: 'icheon',
    ksic: '23',
    since: 2004,
    people: 3,
    hands: 'white-porcelain',
    ko: `아흐레가마
백자·달항아리
이천에서 달항아리와 백자를 빚어 아흐레에 한 번 가마 문을 여는 작업실이에요.
--
달항아리는 위아래를 따로 빚어 붙여요. 그래서 허리에 이음매가 남고, 어느 쪽에서 보아도 조금씩 기울어 있어요. 저는 그 기울기를 고치지 않아요.

가마는 아흐레에 한 번만 열어요. 식는 시간을 줄이면 유약에 실금이 가거든요. 셋이서 한 달에 큰 항아리 열두 점을 꺼내는데, 그중 다섯 점은 다시 흙으로 돌아가요.`,
    en: `Ninth Day Kiln
White porcelain and moon jars
A studio in Icheon that makes moon jars and white porcelain and opens its kiln every ninth day.
--
A moon jar is thrown as two bowls and joined at the waist. The seam stays visible and the jar leans a little, whichever side you look from. I never correct the lean.

We open the kiln only every ninth day, because hurrying the cooling cracks the glaze. The three of us take out twelve large jars a month, and five of those go back to clay.`,
  },
  {
    slug: 'shallows-tableware',
    by: ['길여울', 'Gil Yeoul'],
    place: 'yeoju',
    ksic: '23',
    since: 2011,
    people: 5,
    hands: 'white-porcelain',
    ko: `여울목그릇살림
식탁 도자기
날마다 쓰는 밥그릇과 접시를 포개기 쉽게 만드는 여주의 그릇 공방이에요.
--
그릇을 만들기 전에 저는 식당에서 설거지를 오래 했어요. 손이 먼저 아는 게 있더라고요. 굽이 거칠면 식탁이 긁히고, 전이 얇으면 이가 나가요.

그래서 저희 그릇은 굽을 두 번 갈고, 입 닿는 자리를 조금 도톰하게 남겨요. 포갰을 때 덜컹거리지 않는지도 하나씩 확인해요.`,
    en: `Shallows Tableware
Everyday tableware
A Yeoju workshop making rice bowls and plates that stack well and are used every day.
--
Before I made bowls I washed them, for years, in a restaurant. Hands learn things there: a rough foot scratches the table, and a thin rim chips.

So we grind every foot twice and leave the rim a little thicker where it meets your lip. We stack each piece before it leaves, to be sure that it does not rattle.`,
  },
  {
    slug: 'three-legged-wheel',
    by: ['도하람', 'Do Haram'],
    place: 'yeoju',
    ksic: '23',
    since: 2016,
    people: 2,
    hands: 'white-porcelain',
    ko: `세발물레방
화병·오브제
꽃 한 송이에 어울리는 작은 화병을 빚는 두 사람의 여주 작업실이에요.
--
저희 물레는 다리가 셋이에요. 바닥이 고르지 않은 헛간에서 시작했는데, 다리가 셋이면 흔들리지 않거든요. 이름도 거기서 왔어요.

화병은 꽃집에서 남은 짧은 꽃을 보고 만들기 시작했어요. 입이 좁으면 한 송이로도 서요. 물을 넣고 하룻밤 두어 새지 않는 것만 내보내요.`,
    en: `Three-Legged Wheel
Vases and objects
A two-person studio in Yeoju that throws small vases for a single stem.
--
Our wheel has three legs. We began in a barn with an uneven floor, and three legs never wobble. The name stayed.

We started on vases after seeing the short stems that florists throw away. A narrow mouth holds up a single flower. Each vase stands full of water overnight, and only the dry ones leave.`,
  },
  {
    slug: 'round-chestnut-porcelain',
    by: ['견우솔', 'Gyeon Usol'],
    place: 'gwangju-gg',
    ksic: '23',
    since: 1999,
    people: 4,
    hands: 'white-porcelain',
    ko: `둥근밤도방
청화백자
백자에 푸른 그림을 붓으로 그리는 경기 광주의 도자 공방이에요.
--
그림은 초벌 위에 그려요. 흙이 물기를 바로 빨아들여서 붓을 멈추면 멍이 져요. 그래서 숨을 멈추고 한 번에 그려요.

작업실 뒤에 밤나무가 있어요. 가을이면 밤을 줍느라 그림이 늦어져요. 접시 뒷면에 작은 밤 한 톨을 그려 두는 건 그 나무 때문이에요.`,
    en: `Round Chestnut Porcelain
Blue-and-white porcelain
A workshop in Gwangju, Gyeonggi, where blue pictures are brushed on to white porcelain.
--
We paint on biscuit-fired clay. It drinks the pigment at once, so a brush that stops leaves a bruise. I hold my breath and paint in one go.

A chestnut tree stands behind the studio. In autumn we fall behind because we are gathering nuts. The little chestnut on the back of each plate is that tree’s.`,
  },
  {
    slug: 'sea-wind-buncheong',
    by: ['감다온', 'Gam Daon'],
    place: 'muan',
    ksic: '23',
    since: 2008,
    people: 4,
    hands: 'buncheong',
    ko: `갯바람분청터
분청 생활자기
무안 갯벌 가까이에서 분청 접시와 대접을 만드는 공방이에요.
--
무안 흙은 철이 많아서 구우면 어두워요. 그 위에 흰 흙물을 입히고 긁어내면 바닷가 풀 같은 선이 나와요. 분청은 감추는 그릇이 아니라 긁어서 보여 주는 그릇이에요.

갯바람이 센 날에는 그릇이 빨리 말라서 문을 닫고 일해요. 바람을 보는 일이 저희 일의 반이에요.`,
    en: `Sea Wind Buncheong
Buncheong tableware
A workshop near the Muan mudflats that makes buncheong plates and bowls.
--
Muan clay is rich in iron and fires dark. We coat it with white slip and scratch through, and the lines come out like shore grass. Buncheong does not hide the clay; it shows it by scratching.

When the sea wind is strong the pots dry too fast, and we work with the doors shut. Watching the wind is half of our work.`,
  },
  {
    slug: 'span-of-jade',
    by: ['옥도담', 'Ok Dodam'],
    place: 'gangjin',
    ksic: '23',
    since: 1994,
    people: 5,
    hands: 'celadon',
    ko: `비색한뼘
청자 다기
강진 흙으로 비색 찻잔과 주전자를 만드는 청자 작업실이에요.
--
비색은 유약 한 겹으로는 나오지 않아요. 유약을 세 번 입히고, 가마에 산소를 막는 때를 잘 잡아야 해요. 한 뼘 거리에서 보면 기포가 빛을 머금은 게 보여요.

아버지가 쓰시던 유약 장부를 아직 봐요. 날씨와 불 때는 시간을 적어 둔 공책이 서른한 권이에요.`,
    en: `A Span of Jade
Celadon tea ware
A celadon studio in Gangjin making cups and teapots in the old jade green.
--
One coat of glaze never gives that green. We glaze three times and must choose the moment to starve the kiln of air. From a hand’s width away you can see tiny bubbles holding the light.

I still read my father’s glaze books: thirty-one notebooks of weather and firing hours.`,
  },
  {
    slug: 'crane-and-cloud',
    by: ['석마루', 'Seok Maru'],
    place: 'gangjin',
    ksic: '23',
    since: 2002,
    people: 3,
    hands: 'celadon',
    ko: `구름두루미가마
상감청자
구름과 두루미를 새겨 넣는 강진의 상감청자 가마예요.
--
상감은 파내고 메우는 일이에요. 반쯤 마른 흙을 조각칼로 파고, 흰 흙과 붉은 흙을 채운 다음, 겉을 깎아 선만 남겨요. 두루미 한 마리에 사십 분이 걸려요.

마르는 속도가 다르면 무늬가 떨어져요. 그래서 저희 작업실에는 시계보다 습도계가 더 많아요.`,
    en: `Crane and Cloud Kiln
Inlaid celadon
A Gangjin kiln that inlays cranes and clouds into celadon.
--
Inlay means carving out and filling in. We cut the half-dry clay, press in white and red clay, then shave the surface until only the line is left. One crane takes forty minutes.

If the clays dry at different speeds, the picture falls out. So we own more hygrometers than clocks.`,
  },
  {
    slug: 'kick-wheel-tea-room',
    by: ['탁슬찬', 'Tak Seulchan'],
    place: 'mungyeong',
    ksic: '23',
    since: 1987,
    people: 2,
    hands: 'buncheong',
    ko: `발물레찻방
찻사발
발로 물레를 차고 장작으로 구워 찻사발을 만드는 문경의 작업실이에요.
--
전기 물레는 고르게 돌고 발물레는 숨 쉬듯 돌아요. 찻사발에는 그 고르지 않은 숨이 남아야 한다고 생각해요. 두 손으로 감쌌을 때 손이 쉴 자리가 있어야 해요.

한 해에 네 번, 소나무 장작으로 스무 시간 불을 때요. 불길이 어디를 핥을지는 저도 몰라요. 가마를 열 때마다 처음 보는 그릇이 나와요.`,
    en: `Kick-Wheel Tea Room
Tea bowls
A Mungyeong studio making tea bowls on a foot-driven wheel in a wood-fired kiln.
--
An electric wheel turns evenly; a kick wheel turns like breathing. I think a tea bowl should keep that uneven breath, and should leave your two hands somewhere to rest.

Four times a year we burn pine for twenty hours. I do not know where the flame will lick. Every time we open the kiln there are bowls I have never seen before.`,
  },
  {
    slug: 'three-ash-glazes',
    by: ['온새봄', 'On Saebom'],
    place: 'mungyeong',
    ksic: '23',
    since: 2013,
    people: 3,
    hands: 'buncheong',
    ko: `잿물세번다기
찻주전자·다기
볏짚, 콩대, 소나무 재로 유약을 만들어 다기를 굽는 문경 공방이에요.
--
재는 동네에서 얻어요. 벼를 거두면 볏짚을, 콩을 털면 콩대를 태워요. 재마다 빛깔이 달라서 같은 흙이라도 희거나 푸르거나 누래져요.

찻주전자는 물줄기를 봐요. 따르다 멈췄을 때 방울이 흐르지 않아야 해요. 백 번 따라 보고 내보내요.`,
    en: `Three Ash Glazes
Teapots and tea ware
A Mungyeong workshop that glazes teapots with the ashes of rice straw, beanstalks and pine.
--
Our ash comes from the neighbours. After the rice harvest we burn straw, after the beans we burn stalks. Each ash has its own colour, so one clay turns white, blue or yellow.

A teapot is judged by its stream. When you stop pouring, no drop may run down. Each pot pours a hundred times before it leaves us.`,
  },
  {
    slug: 'brush-and-slip',
    by: ['어진솔', 'Eo Jinsol'],
    place: 'gimhae',
    ksic: '23',
    since: 2009,
    people: 3,
    hands: 'buncheong',
    ko: `귀얄한획
귀얄 분청
풀비로 흰 흙을 한 번에 돌려 바르는 김해 진례의 분청 작업실이에요.
--
귀얄은 돼지털이나 풀로 만든 거친 붓이에요. 그릇이 한 바퀴 도는 동안 딱 한 획이에요. 두 번 바르면 흙이 눌려서 힘이 죽어요.

붓은 제가 매요. 늦가을 수수 이삭 끝을 모아 묶는데, 해마다 붓이 달라서 그해 그릇도 달라요.`,
    en: `Brush and Slip
Brushed buncheong
A Gimhae studio that lays white slip on the clay in one turn of a straw brush.
--
The gwiyal is a coarse brush of straw or bristle. The bowl turns once and gets one stroke. A second stroke presses the slip flat and kills it.

I tie the brushes myself from sorghum tips in late autumn. They differ every year, and so do that year’s bowls.`,
  },
  {
    slug: 'breathing-jars',
    by: ['국해울', 'Guk Haeul'],
    place: 'ulsan',
    ksic: '23',
    since: 1979,
    people: 6,
    hands: 'onggi',
    ko: `들숨날숨옹기
옹기 항아리
두 대째 흙가래를 쌓아 숨 쉬는 장독을 만드는 울산 외고산의 옹기 집이에요.
--
옹기는 물은 가두고 공기는 드나들게 해요. 장을 담그고 한 달쯤 지나면 항아리 겉에 소금꽃이 펴요. 그게 숨을 쉰다는 표시예요.

큰 독은 흙가래를 어깨에 메고 쌓아요. 아버지는 오른쪽으로, 저는 왼쪽으로 돌아요. 둘이 만나면 한 켜가 끝나요.`,
    en: `Breathing Jars
Onggi jars
A second-generation onggi house in Oegosan, Ulsan, that coils jars which breathe.
--
Onggi holds water in and lets air through. A month after you fill a jar with paste, salt blooms on the outside. That is how you know it breathes.

For big jars we carry the coils on our shoulders. My father walks to the right, I walk to the left, and when we meet one layer is done.`,
  },
  {
    slug: 'fire-brothers-onggi',
    by: ['제하늬', 'Je Hanui'],
    place: 'ulsan',
    ksic: '23',
    since: 2014,
    people: 4,
    hands: 'onggi',
    ko: `불때는두형제
옹기 생활용품
형은 불을 때고 아우는 물레를 돌려 부엌에서 쓰는 옹기를 만들어요.
--
할머니 뚝배기는 사십 년을 썼는데 금이 안 갔어요. 우리도 그런 걸 만들자고 둘이 약속했어요. 흙에 모래를 섞어 불에 바로 올려도 버티게 해요.

요즘은 커피 드리퍼도 만들어요. 옹기 벽이 물을 천천히 먹어서 맛이 순해져요. 장독만 옹기는 아니니까요.`,
    en: `Fire Brothers Onggi
Onggi for the kitchen
One brother fires and the other throws: onggi for everyday cooking, from Ulsan.
--
Our grandmother’s stew pot lasted forty years without a crack, and we promised each other to make such things. We mix sand into the clay so that it can stand on an open flame.

These days we make coffee drippers too. The onggi wall drinks a little and the taste grows mild. Onggi is not only for sauce jars.`,
  },
];
