// Clusters in the south and east of Gyeonggi: stories, ways there and what visitors can do. Numbers carry year and source.

import { experience, fact, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const gyeonggiClusters: ClusterStory[] = [
  {
    slug: 'icheon-ceramics',
    districtEn: 'Icheon-si',
    landscape: 'valley',
    ko: placeWords(`
공방 문을 하나씩 열며 하루를 다 써도 아깝지 않은 도자 마을이에요.
--
달항아리부터 매일 쓰는 밥그릇까지, 이천에서는 백자와 청자, 분청을 모두 만나요. 예스파크에는 작업실과 가게를 함께 낸 공방이 길을 따라 모여 있어요.

좋은 흙과 물, 가까운 서울이 이천에 도공을 불러 모았어요. 신둔면과 사음동 일대의 가마들이 전통 도자를 다시 일으켰지요.

같은 흰 그릇도 집마다 빛깔이 달라요. 손에 쥐어 보고 무게를 비교하다 보면 내 그릇이 나타나요.
--
전철 경강선 신둔도예촌역에서 내려 버스나 택시로 10분쯤이에요. 공방끼리는 걸어 다녀요.
--
그릇은 두 손으로 들어 주세요. 물레 앞의 사람은 끝날 때까지 기다렸다가 말을 걸어 주세요.
--
봄 도자기 축제 때 가장 붐벼요. 월요일에 쉬는 공방이 많아요.
`),
    en: placeWords(`
A village of potters where a whole day of opening doors is a day well spent.
--
From moon jars to the rice bowl you use every morning, Icheon makes porcelain, celadon and buncheong. In Ye’s Park, studios with shops of their own stand along the lanes.

Good clay, good water and the nearness of Seoul brought potters here, and the kilns around Sindun and Saeum-dong helped revive the old wares.

Even plain white differs from house to house. Hold a few, compare the weight, and your bowl will turn up.
--
About ten minutes by bus or taxi from Sindundoyechon Station (Gyeonggang Line). Between studios you walk.
--
Lift pots with both hands. Wait until the person at the wheel has finished before you speak.
--
Busiest during the spring ceramics festival. Many studios close on Mondays.
`),
    experiences: [
      experience(
        'wheel-throwing',
        { minutes: 60, people: [1, 8], from: 35000, age: 7, languages: ['ko', 'en'] },
        `물레로 그릇 빚기
흙 한 덩이를 물레에 올려 그릇을 빚어요.
중심 잡기부터 배우고 하나를 골라 유약을 정해요. 구운 그릇은 6주 뒤쯤 보내 드려요.`,
        `Throw a bowl on the wheel
A lump of clay, a turning wheel, your own bowl.
Learn to centre, keep your best piece and choose a glaze. It is fired and sent in about six weeks.`,
      ),
      experience(
        'studio-hopping',
        { minutes: 150, people: [2, 10], from: 20000, age: 0 },
        `공방 세 곳 걷기
백자, 청자, 분청 공방을 차례로 만나요.
만드는 이에게 흙과 유약 이야기를 듣고 손으로 만져 보며 다름을 배워요.`,
        `Three studios on foot
Porcelain, celadon and buncheong, one after another.
Hear each potter talk of clay and glaze, and learn the difference by touch.`,
      ),
    ],
  },
  {
    slug: 'yeoju-ceramics',
    districtEn: 'Yeoju-si',
    landscape: 'river',
    ko: placeWords(`
남한강가에서 매일 쓰는 그릇을 가장 많이 굽던 고장이에요.
--
오학동과 북내면, 대신면에 크고 작은 가마가 있어요. 밥그릇, 접시, 뚝배기처럼 날마다 손이 가는 그릇이 많아요.

고령토가 나고 강을 따라 배가 다녀 예부터 그릇을 굽기 좋은 곳이었어요. 지금은 대를 이은 공장과 젊은 작가의 작업실이 함께 있어요.

강을 내려다보는 절 신륵사 앞에서 도자 거리가 시작돼요. 절을 보고, 그릇을 보고, 강변을 걸으면 반나절이에요.
--
전철 경강선 여주역에서 버스나 택시로 10~15분이에요.
--
가마 가까이는 아주 뜨거워요. 막 꺼낸 그릇에는 손대지 마세요.
--
여주 오일장은 끝자리가 5와 0인 날에 서요. 봄 도자기 축제에 그릇 장이 크게 열려요.
`),
    en: placeWords(`
On the bank of the Namhan River, a town that fires the bowls people use every day.
--
Kilns large and small stand in Ohak-dong, Bungnae and Daesin. Much of what they make is for daily use: rice bowls, plates, stew pots.

There was good clay in the hills and there were boats on the river, so pots were made and carried from here early on. Family works and young studios now share the trade.

The pottery street begins by Silleuksa, a temple that looks out over the water. Temple, pots and a walk along the river fill half a day.
--
Ten to fifteen minutes by bus or taxi from Yeoju Station (Gyeonggang Line).
--
It is very hot near the kilns. Do not touch ware just taken out.
--
Market days are those ending in 5 and 0. The spring ceramics festival brings a large pottery market.
`),
    experiences: [
      experience(
        'rice-bowl-pair',
        { minutes: 80, people: [2, 12], from: 30000, age: 7 },
        `밥그릇 국그릇 한 벌
두 그릇을 짝지어 빚어요.
물레와 손빚기로 밥그릇과 국그릇을 만들고 굽에 이름을 새겨요. 구워서 보내 드려요.`,
        `A pair of bowls
Make one for rice and one for soup.
Throw and hand-build a pair and sign the foot. They are fired and sent to you.`,
      ),
    ],
    facts: [
      fact(2020, 'hankyung 2020061790661', '2020년 기준 도자 업체 304곳이 있었어요.', 'There were 304 ceramics makers in 2020.'),
    ],
  },
  {
    slug: 'gwangju-gg-ceramics',
    districtEn: 'Gwangju-si (Gyeonggi)',
    landscape: 'valley',
    ko: placeWords(`
임금의 그릇을 굽던 산골에서 오늘의 그릇과 가구가 만들어져요.
--
곤지암 쪽에는 흰 그릇을 빚는 공방이, 초월 쪽에는 가구와 나무를 다루는 작업장이 있어요.

조선 시대에 왕실의 백자를 굽던 분원이 광주에 있었어요. 땔나무를 찾아 가마를 옮겨 다닌 터가 지금도 산기슭 곳곳에 남아 있어요.

도자 박물관에서 옛 백자를 먼저 보고, 공방에서 지금 빚는 백자를 만나 보세요. 오백 년이 가까이 붙어 있어요.
--
전철 경강선 곤지암역이나 초월역에서 내려요. 공방까지는 버스나 택시로 갈아타요.
--
목공 작업장에서는 긴 소매와 끈을 조심하세요. 작품 촬영은 물어보고 해 주세요.
--
봄과 가을이 걷기 좋아요. 박물관과 공방은 월요일에 쉬는 곳이 많아요.
`),
    en: placeWords(`
In hills that once fired the king’s porcelain, people make today’s bowls and furniture.
--
Studios around Gonjiam work in white porcelain; around Chowol there are furniture makers and woodworkers.

The royal kilns of Joseon stood in Gwangju. They moved from valley to valley in search of firewood, and their sites are still found on the slopes.

See the old porcelain in the ceramics museum first, then the new in a studio. Five hundred years stand close together here.
--
Take the Gyeonggang Line to Gonjiam or Chowol Station, then a bus or taxi.
--
Mind long sleeves and cords in the wood shops. Ask before photographing works.
--
Spring and autumn are best for walking. The museum and many studios close on Mondays.
`),
    experiences: [
      experience(
        'white-porcelain-painting',
        { minutes: 70, people: [1, 10], from: 25000, age: 6 },
        `백자에 그림 넣기
초벌한 흰 접시에 푸른 물감으로 그려요.
청화 물감의 농담을 익힌 뒤 접시에 그림을 그려요. 재벌해서 보내 드려요.`,
        `Paint on white porcelain
Blue pigment, a white plate, a steady breath.
Learn to thin the cobalt, paint your plate, and have it fired and sent.`,
      ),
      experience(
        'upcycled-wood-tray',
        { minutes: 100, people: [2, 8], from: 32000, age: 10 },
        `남은 나무로 쟁반 만들기
가구를 만들고 남은 조각을 이어요.
색이 다른 조각을 맞춰 붙이고 다듬어 작은 쟁반을 완성해요.`,
        `Tray from leftover wood
Join what furniture making leaves behind.
Match pieces of different colours, glue, plane and oil a small tray.`,
      ),
    ],
  },
  {
    slug: 'anseong-brass',
    districtEn: 'Anseong-si',
    landscape: 'plain',
    ko: placeWords(`
'안성맞춤'이라는 말이 이 고장의 놋그릇에서 나왔다고 해요.
--
구리와 주석을 녹여 붓거나 두드려 유기를 만들어요. 두드려 만드는 방짜와 틀에 붓는 주물이 있고, 둘 다 마지막에는 사람 손으로 깎아 빛을 내요.

장이 크게 서던 안성에서는 손님의 주문에 꼭 맞게 그릇을 지어 주었어요. 그래서 딱 들어맞는 것을 안성맞춤이라고 부르게 되었다지요.

무거운 그릇을 손에 들어 보고, 숟가락 하나를 닦아 보세요. 어둡던 놋쇠가 몇 번 문지르면 환해져요.
--
기차나 전철이 없어요. 평택역에서 버스로 들어오거나 서울에서 고속버스를 타세요.
--
쇳물을 다루는 날은 선 밖에서 봐 주세요. 망치 소리가 크니 아이 귀를 살펴 주세요.
--
안성 오일장은 끝자리가 2와 7인 날에 서요. 가을에는 바우덕이 축제가 열려요.
`),
    en: placeWords(`
Koreans say anseong-matchum, “made in Anseong”, for anything that fits just right.
--
Copper and tin are melted, then hammered (bangjja) or poured into moulds. Either way a person turns and polishes the bowl at the end.

Anseong had one of the great markets, and its brass workers made to order, exactly as asked. The saying is told to come from their bowls.

Feel the weight of one, then polish a spoon. A few strokes and the dark metal begins to shine.
--
There is no railway. Take a bus from Pyeongtaek Station or an express bus from Seoul.
--
Keep behind the line when metal is poured. Hammering is loud: mind children’s ears.
--
Market days are those ending in 2 and 7. The Baudeogi festival is held in autumn.
`),
    experiences: [
      experience(
        'spoon-polishing',
        { minutes: 50, people: [1, 12], from: 22000, age: 6, languages: ['ko', 'en'] },
        `놋숟가락 닦고 새기기
갓 나온 숟가락에 빛을 내고 이름을 새겨요.
거친 숟가락을 단계별로 갈아 광을 내고 자루에 글자를 새겨 가져가요.`,
        `Polish and engrave a spoon
Bring a raw brass spoon to a shine.
Work through the grits to a polish and engrave a name on the handle.`,
      ),
      experience(
        'bangjja-hammering',
        { minutes: 40, people: [5, 20], from: 10000, age: 8 },
        `방짜 두드리기 보기
달군 놋쇠를 여럿이 두드리는 모습을 봐요.
불에 달군 쇳덩이가 두드릴수록 넓어지는 과정을 설명과 함께 봐요.`,
        `Watch bangjja hammering
Several hammers, one glowing disc of bronze.
You watch the metal widen blow by blow, with an explanation.`,
      ),
    ],
  },
];
