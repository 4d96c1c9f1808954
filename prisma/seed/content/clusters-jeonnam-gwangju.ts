// Clusters in Jeonnam-Gwangju, north and west: stories, ways there and what visitors can do.

import { experience, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const jeonnamGwangjuClusters: ClusterStory[] = [
  {
    slug: 'gwangju-printing',
    districtEn: 'Dong-gu, Gwangju',
    landscape: 'alley',
    ko: placeWords(`
전시장 옆 골목에서 포스터와 책이 찍혀 나오는 동네예요.
--
서남동 인쇄 골목에는 기획, 출력, 인쇄, 제본집이 이어져 있어요. 학교와 관공서의 책부터 축제 포스터까지 다 여기서 나와요.

옛 전남도청과 대학이 가까워 일감이 많던 곳이에요. 광주의 말과 그림이 이 골목의 종이에 실려 도시로 퍼져 나갔어요.

지금은 국립아시아문화전당이 걸어서 닿는 거리에 있어요. 전시를 보고 골목에서 내 책 한 권을 묶어 보세요.
--
광주 도시철도 1호선 남광주역에서 걸어서 10분쯤이에요. 먼 곳에서는 KTX 광주송정역에서 도시철도로 갈아타세요.
--
기계 앞은 비워 주세요. 찍고 있는 인쇄물은 손님의 것이니 촬영하지 마세요.
--
평일 낮에 기계가 돌아요. 전시와 축제가 많은 가을 앞이 가장 바빠요.
`),
    en: placeWords(`
Next to the exhibition halls, lanes that turn out posters and books.
--
Designers, printers and binders line the printing lanes of Seonam-dong. School and office books, festival posters: they are all made here.

The old provincial office and the universities were near and gave them work. Much of what Gwangju said and drew went out to the city on paper from these lanes.

The Asia Culture Center is now within a walk. See a show, then bind a book of your own.
--
About ten minutes on foot from Namgwangju Station (Metro Line 1). From farther away, change to the metro at Gwangju-Songjeong (KTX).
--
Keep clear of the machines. What is on the press belongs to a customer: no photographs.
--
Machines run on weekdays. The weeks before the autumn festivals are busiest.
`),
    experiences: [
      experience(
        'small-book-binding',
        { minutes: 90, people: [1, 8], from: 27000, age: 9 },
        `작은 책 한 권 묶기
사진이나 글을 가져오면 책이 돼요.
종이를 고르고 접어 실로 묶은 다음 표지를 씌워요.`,
        `Bind a small book
Bring pictures or words and leave with a book.
Choose paper, fold, sew and case it in.`,
      ),
    ],
  },
  {
    slug: 'damyang-bamboo',
    districtEn: 'Damyang-gun',
    landscape: 'valley',
    ko: placeWords(`
바람이 불면 마을 전체가 사각거리는 대나무의 고장이에요.
--
대를 쪼개고, 얇게 떠서, 엮어요. 바구니와 부채, 채상이라 부르는 고운 상자까지 칼 한 자루에서 시작해요.

따뜻하고 비가 넉넉해 대가 곧게 자라요. 장날이면 영산강 상류의 둑에 죽물 시장이 서서 온 나라의 바구니가 여기서 나갔어요.

죽녹원의 대숲을 걷고, 관방제림의 나무 그늘에서 쉬고, 공방에서 부채 하나를 엮어 보세요.
--
담양에는 기차역이 없어요. KTX 광주송정역이나 광주에서 버스로 와요.
--
댓살은 날카로워요. 맨손으로 훑지 마세요. 대숲에서 죽순을 꺾으면 안 돼요.
--
대는 물이 내린 늦가을과 겨울에 베어요. 담양 장은 끝자리가 2와 7인 날에 서요.
`),
    en: placeWords(`
A bamboo country where a breath of wind sets the whole town rustling.
--
Bamboo is split, shaved thin and woven. Baskets, fans and chaesang, fine boxes of coloured strips, all begin with one knife.

The climate is warm and wet and the stems grow straight. On market days a bamboo market stood on the river bank, and baskets went from it to the whole country.

Walk in the grove of Juknogwon, rest under the old trees of Gwanbangjerim, and weave a fan.
--
Damyang has no railway station. Take a bus from Gwangju-Songjeong (KTX) or from Gwangju.
--
The strips are sharp: do not run your hand along them. Never break off shoots in the groves.
--
Bamboo is cut in late autumn and winter. Market days are those ending in 2 and 7.
`),
    experiences: [
      experience(
        'bamboo-fan',
        { minutes: 60, people: [1, 15], from: 15000, age: 7, languages: ['ko', 'en'] },
        `대나무 부채 만들기
살을 펴고 종이를 발라 바람을 만들어요.
댓살을 다듬어 펼치고 한지를 바른 뒤 그림을 그려요.`,
        `Make a bamboo fan
Spread the ribs, paste the paper, make a breeze.
Smooth the ribs, cover them with hanji and paint.`,
      ),
      experience(
        'bamboo-basket',
        { minutes: 120, people: [2, 8], from: 35000, age: 12 },
        `작은 바구니 엮기
바닥부터 한 줄씩 엮어 올려요.
댓살을 물에 축여 바닥을 짜고 둘레를 올려 테를 둘러요.`,
        `Weave a small basket
From the base up, one row at a time.
Damp the strips, weave the base, raise the sides and bind the rim.`,
      ),
    ],
  },
  {
    slug: 'muan-ceramics',
    districtEn: 'Muan-gun',
    landscape: 'plain',
    ko: placeWords(`
붉은 황토 땅에서 식탁 위 그릇이 매일 구워져 나와요.
--
무안에는 생활 그릇을 굽는 공장과 분청을 빚는 작업실이 함께 있어요. 하얀 흙을 덤벙 담그거나 귀얄로 쓱 바른 그릇이 이 고장다워요.

좋은 흙이 나고 목포항이 가까워 그릇을 실어 보내기 좋았어요. 무안의 분청은 담백하고 힘 있는 맛으로 알려져 있어요.

가게에서 그릇을 고르고, 갯벌로 나가 낙지 잡는 풍경도 보세요. 황토와 갯벌이 한 빛깔이에요.
--
KTX 목포역에서 버스나 택시로 갈아타요. 공방이 흩어져 있어 차가 있으면 편해요.
--
굽기 전 그릇은 살짝 닿아도 부서져요. 선반 사이를 조심히 걸어 주세요.
--
사철 볼 수 있어요. 여름에는 백련지에 연꽃이 피어요.
`),
    en: placeWords(`
On red-earth country, kilns turn out the dishes of everyday tables.
--
Muan has works that fire tableware and studios that make buncheong. Dipped in white slip or swept with a coarse brush, such bowls have the look of the place.

There was good clay, and the harbour of Mokpo to send the ware from. Muan’s buncheong is known for being plain and strong.

Choose your dishes, then go out to the mudflats where octopus is caught. Earth and shore share one colour.
--
By bus or taxi from Mokpo Station (KTX). The studios lie apart, so a car helps.
--
Unfired ware breaks at a touch. Walk carefully between the shelves.
--
Open all year. In summer the white lotus blooms on the great pond.
`),
    experiences: [
      experience(
        'buncheong-brush',
        { minutes: 70, people: [2, 12], from: 24000, age: 7 },
        `분청 귀얄 접시
거친 붓으로 흰 흙을 한 번에 휘둘러요.
접시에 분장토를 바르고 긁어 그림을 넣어요. 구워서 보내 드려요.`,
        `Buncheong brush plate
One sweep of white slip with a coarse brush.
Brush the plate, scratch in a drawing, and have it fired and sent.`,
      ),
    ],
  },
  {
    slug: 'gangjin-celadon',
    districtEn: 'Gangjin-gun',
    landscape: 'sea',
    ko: placeWords(`
천 년 전 비췻빛 그릇을 굽던 바닷가에 다시 가마가 타올라요.
--
흙을 빚고, 무늬를 파고, 그 자리에 흰 흙과 붉은 흙을 채워 상감 청자를 만들어요. 유약을 입혀 구우면 비 갠 하늘 같은 빛이 나요.

고려 시대에 대구면 일대는 청자를 굽는 가마로 가득했어요. 바닷길로 개경까지 그릇을 실어 보냈고, 그 가마터가 지금도 남아 있어요.

청자박물관에서 옛 조각을 보고 가까운 공방에서 같은 흙을 만져 보세요. 강진만의 갈대와 가우도 다리도 하루에 들러요.
--
강진역에 목포보성선 열차가 서지만 편수가 적으니 시간표를 먼저 보세요. KTX 나주역에서 버스로 올 수도 있어요. 역에서 대구면까지는 버스나 택시예요.
--
가마터의 사금파리는 하나도 가져가면 안 돼요.
--
강진 장은 끝자리가 4와 9인 날에 서요. 불을 때는 날은 공방에 물어보세요.
`),
    en: placeWords(`
On the coast where jade-green bowls were fired a thousand years ago, kilns burn again.
--
A pot is shaped, a pattern cut, and the cuts filled with white and red clay: inlaid celadon. Under its glaze the colour is that of the sky after rain.

In Goryeo times Daegu-myeon was full of celadon kilns. The ware went by sea to the capital, Gaegyeong, and the kiln sites are still here.

Look at the old shards in the Celadon Museum and touch the same clay in a studio near by. The reed beds of Gangjin Bay and the bridges of Gaudo fit into the same day.
--
Trains on the Mokpo–Boseong line stop at Gangjin, but there are few: check first. Or take a bus from Naju Station (KTX). From the station to Daegu-myeon it is a bus or a taxi.
--
Not one shard may be taken from the kiln sites.
--
Market days are those ending in 4 and 9. Ask the studios when they fire.
`),
    experiences: [
      experience(
        'celadon-carving',
        { minutes: 80, people: [1, 15], from: 26000, age: 8, languages: ['ko', 'en'] },
        `청자 상감 새기기
컵에 무늬를 파고 흰 흙을 채워요.
마르기 전의 청자 컵에 학이나 구름을 새기고 흙을 메워요. 구워서 보내 드려요.`,
        `Carve inlaid celadon
Cut a pattern and fill it with white clay.
Carve a crane or a cloud into a leather-hard cup and inlay it. It is fired and sent.`,
      ),
    ],
  },
];
