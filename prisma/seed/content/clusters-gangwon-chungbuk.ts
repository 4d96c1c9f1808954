// Clusters in Gangwon and Chungbuk: stories, ways there and what visitors can do. Numbers carry year and source.

import { experience, fact, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const gangwonChungbukClusters: ClusterStory[] = [
  {
    slug: 'gangneung-hangwa',
    districtEn: 'Gangneung-si',
    landscape: 'sea',
    ko: placeWords(`
명절 앞이면 마을 전체에 조청 달이는 냄새가 퍼지는 곳이에요.
--
사천의 갈골과 모래내에서는 찹쌀을 삭혀 반죽하고 말린 뒤 부풀려 과줄을 만들어요. 조청을 바르고 튀밥을 묻히면 입에서 사르르 녹아요.

농사를 마친 겨울에 집집마다 만들던 과자가 마을의 일이 되었어요. 물과 바람이 맞아야 잘 부푼다고 해서 지금도 날씨를 보며 반죽을 말려요.

갓 만든 과줄은 서울에서 사 먹던 것과 달라요. 먹어 보고, 만들어 보고, 사천 바닷가로 나가 걸어 보세요.
--
KTX 강릉역에서 버스나 택시로 20~30분이에요. 마을 안에는 기차역이 없어요.
--
먹는 것을 만드는 곳이에요. 머리카락을 묶고 손을 씻은 뒤 들어가 주세요.
--
설과 추석 앞 한 달이 가장 바빠요. 체험은 그때를 피해 예약하세요.
`),
    en: placeWords(`
Before the holidays, the whole village smells of simmering grain syrup.
--
In Galgol and Moraenae, glutinous rice is fermented, kneaded, dried and puffed to make gwajul. Brushed with syrup and rolled in puffed rice, it melts on the tongue.

It began as a winter sweet made at home when the farm work was done, and became the work of the village. Makers still watch the weather before they dry their dough.

Fresh gwajul is not the gwajul of the city. Taste it, make it, and then walk down to the beach at Sacheon.
--
Twenty to thirty minutes by bus or taxi from Gangneung Station (KTX). The village has no railway station.
--
Food is made here: tie back your hair and wash your hands before you go in.
--
The month before Seollal and Chuseok is busiest; book experiences outside it.
`),
    experiences: [
      experience(
        'gwajul-making',
        { minutes: 60, people: [4, 20], from: 15000, age: 5 },
        `과줄 만들기
부푼 바탕에 조청을 바르고 튀밥을 입혀요.
마른 반죽이 부푸는 모습을 보고, 내 손으로 옷을 입혀 한 상자를 담아 가요.`,
        `Make gwajul
Brush on the syrup, roll in the puffed rice.
Watch the dried dough swell, coat your own pieces and pack a box to take home.`,
      ),
    ],
  },
  {
    slug: 'jumunjin-seafood',
    districtEn: 'Gangneung-si',
    landscape: 'sea',
    ko: placeWords(`
오징어가 빨래처럼 널리고 젓갈 독이 익어 가는 항구예요.
--
배가 들어오면 손질하고, 말리고, 절이는 일이 바로 이어져요. 마른오징어와 젓갈, 반건조 생선이 항구 둘레의 작은 가공장에서 나와요.

동해의 큰 어항이라 일찍부터 말리고 절이는 솜씨가 모였어요. 잡히는 것이 예전 같지 않아도 손질하는 손은 그대로예요.

이른 아침 시장을 한 바퀴 돌고 가공장에서 일하는 순서를 들어 보세요.
--
KTX 강릉역에서 버스나 택시로 들어가요. 주문진까지 가는 기차는 없어요.
--
바닥이 젖어 미끄러워요. 경매하는 사람들 앞을 막지 마세요.
--
아침 일찍이 가장 활기차요. 오징어는 대개 여름과 가을에 많이 나요.
`),
    en: placeWords(`
A port where squid hangs out like washing and jars of salted fish take their time.
--
When the boats come in, gutting, drying and salting begin at once. Dried squid, jeotgal and half-dried fish come from small works around the harbour.

As one of the larger harbours on the east coast, Jumunjin gathered people who knew how to dry and salt. Catches have changed; the hands have not.

Go round the early market, then ask at a workshop how the day is ordered.
--
By bus or taxi from Gangneung Station (KTX). No train goes to Jumunjin.
--
Floors are wet and slippery. Do not stand in front of the auction.
--
Early morning is best. Squid usually comes in summer and autumn.
`),
    experiences: [
      experience(
        'salted-squid-jar',
        { minutes: 60, people: [4, 12], from: 20000, age: 8 },
        `오징어젓 담그기
한 병을 버무려 집에서 익혀요.
손질한 오징어에 소금과 양념을 버무려 병에 담고 익히는 법을 배워요.`,
        `Salt a jar of squid
Mix it here, ripen it at home.
Season cleaned squid, pack your jar and learn how long to wait.`,
      ),
    ],
    facts: [
      fact(2017, 'emetro 2017082300004', '2017년 기준 수산 가공 업체 48곳이 있었어요.', 'There were 48 seafood processors in 2017.'),
    ],
  },
  {
    slug: 'wonju-ottchil-hanji',
    districtEn: 'Wonju-si',
    landscape: 'mountain',
    ko: placeWords(`
치악산 자락에서 옻나무는 칠이 되고 닥나무는 종이가 돼요.
--
원주에서는 여름 새벽에 옻나무에 금을 내어 수액을 받아요. 그 옻으로 그릇과 젓가락을 칠하고, 한편에서는 닥나무 껍질을 삶아 한지를 떠요.

강원감영이 있던 도시라 종이 쓸 일이 많았고, 산에는 닥나무와 옻나무가 잘 자랐어요. 두 재료가 한 고장에 남은 까닭이에요.

한지 등에 불을 켜고 옻칠 젓가락을 다듬다 보면 서두르지 않는 법을 배우게 돼요.
--
KTX 원주역에서 버스나 택시로 갈아타요.
--
마르지 않은 옻은 살갗에 닿으면 가려울 수 있어요. 체험에서는 안내에 따라 장갑을 꼭 끼세요.
--
옻은 여름에 받고 종이는 물이 찬 겨울에 뜨는 것이 좋아요. 가을에 한지 문화제가 열려요.
`),
    en: placeWords(`
On the slopes of Chiaksan the lacquer tree becomes varnish and the mulberry becomes paper.
--
On summer mornings people score the lacquer trees around Wonju and collect the sap. It coats bowls and chopsticks; elsewhere in town, mulberry bark is boiled and lifted into sheets of hanji.

Wonju was the seat of Gangwon’s governors and needed paper, and both trees grow well in its hills. That is how two materials stayed in one town.

Light a hanji lamp, rub down a pair of chopsticks, and you learn not to hurry.
--
By bus or taxi from Wonju Station (KTX).
--
Uncured lacquer can irritate the skin. Wear the gloves you are given.
--
Lacquer is tapped in summer; paper is best made in cold water. A hanji festival is held in the autumn.
`),
    experiences: [
      experience(
        'hanji-lamp',
        { minutes: 90, people: [1, 12], from: 25000, age: 7, languages: ['ko', 'en'] },
        `한지 등 만들기
빛이 비치는 종이를 겹쳐 등을 만들어요.
틀에 한지를 바르고 꽃잎이나 실을 넣어 무늬를 만든 뒤 불을 켜 봐요.`,
        `Make a hanji lamp
Layer paper until the light looks right.
Cover a frame with hanji, lay petals or threads between the sheets, and switch it on.`,
      ),
      experience(
        'lacquer-chopsticks',
        { minutes: 80, people: [2, 10], from: 30000, age: 12 },
        `옻칠 젓가락 다듬기
칠하고 갈아 무늬를 꺼내요.
겹겹이 칠한 젓가락을 갈아 색을 드러내고 장갑을 낀 채 마지막 칠을 올려요.`,
        `Finish lacquer chopsticks
Grind back the layers until colours appear.
Rub through coats of lacquer to bring out the pattern, then add the last coat with gloves on.`,
      ),
    ],
  },
  {
    slug: 'cheongju-printing',
    districtEn: 'Sangdang-gu, Cheongju-si',
    landscape: 'market-roofs',
    ko: placeWords(`
금속활자 책 『직지』의 도시에서 오늘의 책을 찍는 동네예요.
--
수동 언덕 아래로 인쇄소와 제본소, 지업사가 이어져요. 학교와 관청의 책, 청첩장과 포장지가 이 골목에서 만들어져요.

1377년 청주 흥덕사에서 『직지』를 금속활자로 찍었어요. 시간이 흘러 도청과 학교 가까운 수동에 인쇄소가 모였지요.

고인쇄박물관에서 옛 활자를 보고 수동에서 도는 기계를 보세요. 바로 위 수암골의 벽화 마을도 걸어서 닿아요.
--
KTX 오송역이나 충북선 청주역에서 버스로 갈아타요. 동네까지는 기차가 가지 않아요.
--
마감이 급한 날이 많아요. 일하는 사람을 오래 붙잡지 말아 주세요.
--
평일 낮에 기계가 돌아요. 연말과 새 학기 앞이 가장 바빠요.
`),
    en: placeWords(`
In the city of Jikji, printed with metal type, a neighbourhood prints the books of today.
--
Below the hill of Su-dong, printers, binders and paper merchants stand in a row. School books, office papers, invitations and wrappings are made in these lanes.

Jikji was printed with movable metal type at Heungdeoksa temple in Cheongju in 1377. Much later, printers gathered in Su-dong, near the provincial office and the schools.

See the old type in the Early Printing Museum, then machines at work in Su-dong. The mural village of Suamgol is a short climb away.
--
By bus from Osong Station (KTX) or Cheongju Station (Chungbuk Line). No train goes to the neighbourhood itself.
--
Deadlines are tight here. Do not keep people from their work for long.
--
Machines run on weekdays. The end of the year and the weeks before school starts are busiest.
`),
    experiences: [
      experience(
        'metal-type-print',
        { minutes: 70, people: [2, 12], from: 20000, age: 7, languages: ['ko', 'en'] },
        `금속활자로 찍기
활자를 골라 판을 짜고 한지에 눌러 찍어요.
내 이름이나 짧은 글을 골라 심고 먹을 발라 한 장을 완성해요.`,
        `Print with metal type
Set a line, ink it, press it on hanji.
Choose the characters for a name or a short text and print a sheet.`,
      ),
      experience(
        'stitched-notebook',
        { minutes: 100, people: [1, 8], from: 28000, age: 10 },
        `오침 제본 공책
다섯 구멍을 뚫어 실로 묶어요.
옛 책처럼 종이를 접고 다섯 곳을 꿰매 공책 한 권을 만들어요.`,
        `Five-hole notebook
Fold, pierce and sew a book the old Korean way.
You fold the paper and stitch it through five holes.`,
      ),
    ],
  },
];
