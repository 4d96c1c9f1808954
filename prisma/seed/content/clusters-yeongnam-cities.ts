// Clusters in Busan, Daegu and Ulsan: stories, ways there and what visitors can do. Numbers carry year and source.

import { experience, fact, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const yeongnamCityClusters: ClusterStory[] = [
  {
    slug: 'busan-shoes',
    districtEn: 'Busanjin-gu',
    landscape: 'alley',
    ko: placeWords(`
온 세상의 운동화를 만들던 도시에서 이제 내 신발 한 켤레를 만들어요.
--
범천동 골목에는 재단, 재봉, 밑창, 부자재를 맡은 작은 공장이 모여 있어요. 큰 공장의 줄에서 일하던 손이 지금은 적은 수량을 꼼꼼하게 만들어요.

한때 부산의 신발 공장들이 세계의 운동화를 만들었어요. 공장이 나라 밖으로 떠난 뒤에도 기술자와 재료상은 남아 새 상표를 키우고 있어요.

개금의 한국신발관에서 이야기를 듣고 범천동에서 일하는 손을 보세요. 신발 한 켤레에 이렇게 많은 조각이 드는지 놀라게 돼요.
--
부산 도시철도 1호선 범내골역에서 걸어서 10분 안이에요. KTX는 부산역에서 내려 도시철도로 갈아타세요.
--
풀 냄새가 나는 작업장에는 오래 머물지 마세요. 새 디자인은 찍지 않는 것이 예의예요.
--
평일 낮에 일해요. 다음 계절 견본을 만드는 때가 가장 바빠요.
`),
    en: placeWords(`
A city that once made the world’s trainers now makes you a single pair.
--
In the lanes of Beomcheon-dong, small shops cut, stitch, sole and supply. Hands that once worked on long lines now make short runs with care.

Busan’s factories used to make sports shoes for the world. When those left the country, the skilled people and the suppliers stayed, and they are raising new names.

Hear the story in the Korea Shoe Museum at Gaegeum, then come and watch. It is surprising how many pieces one pair takes.
--
Within ten minutes on foot of Beomnaegol Station (Metro Line 1). From Busan Station (KTX), change to the metro.
--
Do not stay long in rooms that smell of glue, and do not photograph new designs.
--
Weekday daytimes; busiest when next season’s samples are made.
`),
    experiences: [
      experience(
        'sneaker-customising',
        { minutes: 90, people: [1, 8], from: 45000, age: 8, languages: ['ko', 'en'] },
        `운동화 꾸미기
끈과 안감, 무늬를 골라 내 신발로 바꿔요.
하얀 운동화에 가죽 조각을 덧대고 그림을 그려 하나뿐인 신발을 만들어요.`,
        `Customise a pair of trainers
Laces, lining, patches: make them yours.
Add leather pieces and paint to a white pair until there is only one like it.`,
      ),
    ],
  },
  {
    slug: 'busan-apparel',
    districtEn: 'Dong-gu, Busan',
    landscape: 'market-roofs',
    ko: placeWords(`
시장 1층에서 천을 사고 위층에서 옷을 짓는 동네예요.
--
부산진시장과 자유시장, 평화시장 둘레에 옷감 가게와 봉제 작업장이 모여 있어요. 혼수와 한복, 양복과 유니폼까지 지어요.

항구로 들어온 천과 시장에 모인 사람들이 옷 짓는 동네를 만들었어요. 부산에서 결혼 준비를 한다면 지금도 이곳을 한 번은 들러요.

시장에서 천을 골라 한복 가게에 물어보세요. 같은 천도 짓는 손에 따라 달라져요.
--
부산 도시철도 1호선 범일역에서 걸어서 5분이면 시장이에요.
--
시장 통로는 짐수레가 먼저예요. 천은 손을 깨끗이 하고 만져 주세요.
--
일요일에는 쉬는 가게가 많아요. 결혼이 많은 봄과 가을 앞이 붐벼요.
`),
    en: placeWords(`
Buy the cloth on the ground floor and have it made up on the one above.
--
Fabric shops and sewing rooms surround Busanjin, Jayu and Pyeonghwa markets. They make wedding linen, hanbok, suits and uniforms.

Cloth came in by the port and people came to the markets, and between them a quarter of tailors grew. Anyone in Busan who prepares a wedding still comes here once.

Choose a fabric and ask in a hanbok shop. The same silk turns out differently in every hand.
--
Five minutes on foot from Beomil Station (Metro Line 1).
--
Handcarts come first in the aisles. Touch cloth with clean hands.
--
Many shops close on Sundays. The weeks before the wedding seasons are crowded.
`),
    experiences: [
      experience(
        'hanbok-pouch',
        { minutes: 80, people: [2, 8], from: 28000, age: 9 },
        `한복 천 복주머니
자투리 비단으로 주머니를 지어요.
두 가지 천을 골라 박고 끈을 꿰어 복주머니를 완성해요.`,
        `Pouch from hanbok cloth
Sew a lucky pouch from leftover silk.
Choose two fabrics, stitch them and thread the cords.`,
      ),
    ],
    facts: [
      fact(2017, 'emetro 2017082300004', '2017년 기준 의류 작업장 398곳이 있었어요.', 'There were 398 garment makers in 2017.'),
    ],
  },
  {
    slug: 'daegu-eyewear',
    districtEn: 'Buk-gu, Daegu',
    landscape: 'river',
    ko: placeWords(`
얇은 판 하나가 수십 번의 손을 거쳐 안경테가 돼요.
--
북구의 작은 공장들이 깎고, 굽히고, 도금하고, 광을 내요. 뿔테가 되는 판재와 금속테가 되는 선이 골목을 오가며 조금씩 안경이 되어 가요.

해방 무렵 대구에 안경 공장이 생기고 기술자들이 나와 저마다 작업장을 열었어요. 한국 안경테의 고향이라 불리는 까닭이에요.

테 하나에 손이 얼마나 드는지 보고 나면 얼굴 위의 안경이 다르게 느껴져요.
--
대구 도시철도 3호선 만평역이나 경부선 대구역에서 버스나 택시로 갈아타요. KTX는 동대구역에 서요.
--
광내는 기계 앞에서는 가루가 날려요. 마스크를 쓰고, 새 모양은 찍지 말아 주세요.
--
평일 낮에 볼 수 있어요. 봄에 안경 전시회가 열려요.
`),
    en: placeWords(`
A thin sheet passes through dozens of hands before it is a pair of frames.
--
Small works in Buk-gu cut, bend, plate and polish. Acetate sheets and metal wire travel through the lanes and turn into glasses step by step.

An eyewear factory opened in Daegu around the time of liberation, and its craftsmen went on to open shops of their own. That is why the city is called the home of Korean frames.

Once you have seen how much handwork one frame takes, the pair on your own nose feels different.
--
By bus or taxi from Manpyeong Station (Metro Line 3) or Daegu Station (Gyeongbu Line). KTX trains stop at Dongdaegu.
--
Polishing makes dust: wear a mask, and do not photograph new shapes.
--
Weekday daytimes. An optical fair is held in spring.
`),
    experiences: [
      experience(
        'frame-polishing',
        { minutes: 100, people: [1, 6], from: 55000, age: 13 },
        `뿔테 다듬고 광내기
깎아 둔 테를 갈아 내 얼굴에 맞춰요.
색을 고르고 모서리를 다듬어 광을 낸 뒤 다리를 맞춰 가져가요.`,
        `Shape and polish acetate frames
Take a cut frame and fit it to your face.
Choose a colour, soften the edges, polish, and have the temples fitted.`,
      ),
    ],
    facts: [
      fact(2020, 'edaily 02725686625863712', '2020년 무렵 안경 업체 227곳이 있었어요.', 'There were 227 eyewear makers around 2020.'),
    ],
  },
  {
    slug: 'daegu-jewellery',
    districtEn: 'Jung-gu, Daegu',
    landscape: 'market-roofs',
    ko: placeWords(`
도심 교동 골목에서 작은 불꽃으로 반지를 잇는 사람들이 있어요.
--
금은방과 세공 작업실, 도매 상가가 몇 걸음 사이에 있어요. 예물 반지부터 가벼운 귀걸이까지 이 골목에서 만들어요.

대구역과 시장이 가까워 물건과 사람이 모였고, 시계와 귀금속 가게가 교동에 자리를 잡았어요. 위층에는 세공사들이 들어섰지요.

상가를 둘러보고, 작업실에서 은을 두드려 보고, 교동의 납작만두로 마치세요.
--
대구 도시철도 1호선 중앙로역에서 걸어서 5분, 경부선 대구역에서도 걸어올 수 있어요. KTX는 동대구역에 서요.
--
작업대 위에는 남의 예물이 있어요. 손대거나 찍지 마세요.
--
일요일에 쉬는 가게가 많아요. 봄과 가을이 붐벼요.
`),
    en: placeWords(`
In the old lanes of Gyo-dong, people join rings with a very small flame.
--
Jewellers, workshops and wholesale arcades stand a few steps apart. Wedding rings and light earrings alike are made in these lanes.

The station and the market brought goods and people together, and watch and jewellery shops settled in Gyo-dong. The goldsmiths moved in upstairs.

Walk the arcade, hammer a little silver, and finish with Daegu’s flat dumplings.
--
Five minutes on foot from Jungangno Station (Metro Line 1); Daegu Station (Gyeongbu Line) is also within a walk. KTX trains stop at Dongdaegu.
--
What lies on the bench belongs to someone’s wedding. Do not touch or photograph.
--
Many shops close on Sundays. Spring and autumn are crowded.
`),
    experiences: [
      experience(
        'couple-rings',
        { minutes: 120, people: [2, 6], from: 60000, age: 12, languages: ['ko', 'en'] },
        `둘이 만드는 은반지
서로의 반지를 만들어 바꿔 껴요.
호수를 재고 은을 굽혀 때운 뒤 안쪽에 글자를 새겨요. 값은 한 사람 몫이에요.`,
        `Silver rings for two
Make each other’s ring and exchange them.
Measure, bend, solder and engrave the inside. The price is for one person.`,
      ),
    ],
  },
  {
    slug: 'ulsan-onggi',
    districtEn: 'Ulju-gun',
    landscape: 'valley',
    ko: placeWords(`
언덕을 따라 누운 가마와 줄지어 마르는 항아리가 마을의 풍경이에요.
--
흙가래를 쌓고 물레를 돌리며 안팎을 두드려 큰 독을 세워요. 잿물을 입혀 굽고 나면 숨 쉬는 그릇 옹기가 돼요.

1950년대에 옹기장이들이 흙과 땔감, 볕이 좋은 외고산 비탈에 가마를 지으며 마을이 생겼어요.

사람 키만 한 독이 올라가는 모습은 춤을 보는 것 같아요. 작은 독 하나를 빚어 보고 옹기 박물관도 둘러보세요.
--
동해선 남창역에서 버스나 택시로 가까워요. 걸으면 30분쯤 걸려요.
--
마르는 중인 독에 기대지 마세요. 가마에 불이 있으면 가까이 가지 마세요.
--
남창 장은 끝자리가 3과 8인 날에 서요. 봄에 옹기 축제가 열려요.
`),
    en: placeWords(`
Kilns lie along the slope, and rows of jars stand drying: that is the view from every door.
--
Coils are stacked and beaten inside and out while the wheel turns, until a great jar stands. Glazed with ash and fired, it becomes onggi, the jar that breathes.

In the 1950s potters built kilns on the slopes of Oegosan, where there was clay, firewood and sun, and a village grew around them.

Watching a jar rise to the height of a person is like watching a dance. Make a small one, then see the onggi museum.
--
A short bus or taxi ride from Namchang Station (Donghae Line), or about half an hour on foot.
--
Do not lean on drying jars, and keep away from a kiln that is lit.
--
Market days in Namchang are those ending in 3 and 8. The onggi festival is in spring.
`),
    experiences: [
      experience(
        'onggi-jar',
        { minutes: 70, people: [1, 15], from: 20000, age: 6, languages: ['ko', 'en'] },
        `작은 독 빚기
흙가래를 쌓아 양념 독을 만들어요.
가래를 쌓고 두드려 모양을 잡은 뒤 무늬를 그려요. 구워서 보내 드려요.`,
        `Make a small jar
Stack the coils, beat the walls.
Build a condiment jar, draw on it with your finger, and have it fired and sent.`,
      ),
      experience(
        'kiln-walk',
        { minutes: 50, people: [2, 20], from: 5000, age: 0 },
        `가마 길 걷기
오름가마를 따라 마을을 한 바퀴 돌아요.
흙 고르기부터 불 때기까지 옹기가 되는 순서를 걸으며 들어요.`,
        `Kiln walk
Once round the village along the climbing kilns.
Hear on foot how clay becomes onggi, from sieving to firing.`,
      ),
    ],
  },
];
