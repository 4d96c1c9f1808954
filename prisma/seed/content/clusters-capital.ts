// Clusters around Seoul, north and west: stories, ways there and what visitors can do. Numbers carry year and source.

import { experience, fact, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const capitalClusters: ClusterStory[] = [
  {
    slug: 'myeonmok-apparel',
    districtEn: 'Jungnang-gu',
    landscape: 'market-roofs',
    ko: placeWords(`
디자이너의 그림이 첫 번째 옷 한 벌이 되는 동네예요.
--
주택가 사이 반지하와 2층에서 재봉틀이 돌아요. 견본을 뜨는 패턴사와 마무리까지 맡는 봉제 공장이 섞여 있어요.

동대문에서 이어진 일감을 따라 중랑천 동쪽으로 작은 공장들이 옮겨 왔어요. 가족이 함께 꾸리는 곳이 많아요.

간판이 작아 그냥 지나치기 쉬워요. 열린 문 사이로 옷걸이에 걸린 견본이 보이면 그곳이 공장이에요.
--
서울 지하철 7호선 면목역에서 걸어서 10분 안에 작업장들이 있어요.
--
문이 열려 있어도 일하는 곳이에요. 미리 약속한 곳만 들어가 주세요.
--
평일 낮에 일해요. 계절 옷을 준비하는 초봄과 초가을에 가장 바빠요.
`),
    en: placeWords(`
The place where a designer’s sketch becomes the first real garment.
--
Sewing machines run in half-basements and on second floors among the houses. Pattern makers who cut samples work beside shops that finish whole runs.

Small factories moved east of the Jungnang stream with the work that came from Dongdaemun. Many are run by families.

The signs are small and easy to miss. Where samples hang behind an open door, you have found one.
--
Workshops lie within ten minutes on foot of Myeonmok Station (Line 7).
--
An open door is still a workplace. Visit only where you have arranged it.
--
Weekday daytimes; busiest in early spring and early autumn.
`),
    experiences: [
      experience(
        'sample-room-visit',
        { minutes: 60, people: [2, 8], from: 12000, age: 12 },
        `견본실 둘러보기
그림이 패턴이 되고 옷이 되는 순서를 봐요.
패턴사와 함께 본을 뜨고 견본을 재봉하는 과정을 가까이에서 봐요.`,
        `Sample room visit
See a sketch become a pattern and then a garment.
A pattern maker shows how a block is drafted and a sample sewn.`,
      ),
    ],
  },
  {
    slug: 'siheung-machinery',
    districtEn: 'Siheung-si',
    landscape: 'plain',
    ko: placeWords(`
작은 부품 하나를 천 번 똑같이 깎는 사람들이 모인 동네예요.
--
대야동과 신천동 길가에 기계 가공, 금형, 판금 공장이 이어져 있어요. 큰 공장이 찾는 작은 부품이 여기서 나와요.

서울과 인천, 시화와 안산을 잇는 길목이라 땅값과 거리를 따져 온 작은 공장들이 모였어요.

공장 구경이 낯설다면 함께 쓰는 장비가 있는 곳부터 둘러보세요. 기계 앞에서 설명을 들으면 볼트 하나가 다르게 보여요.
--
전철 서해선 신천역이나 시흥대야역에서 걸어서 10~15분이에요.
--
안전화와 보안경이 필요한 곳이 많아요. 안내하는 사람의 말을 따라 주세요.
--
평일 낮에만 공장이 돌아요.
`),
    en: placeWords(`
People here cut one small part a thousand times, each the same as the last.
--
Machine shops, mould makers and sheet-metal works line the streets of Daeya-dong and Sincheon-dong. They make the small parts that larger plants depend on.

The place lies on the roads between Seoul, Incheon, Sihwa and Ansan, which is why small workshops settled here.

If factories are new to you, begin where equipment is shared. After ten minutes beside a machine, a bolt no longer looks like just a bolt.
--
Ten to fifteen minutes on foot from Sincheon or Siheung Daeya Station (Seohae Line).
--
Safety shoes and goggles are needed in many shops. Follow your guide.
--
The machines run on weekdays only.
`),
    experiences: [
      experience(
        'shared-machines-tour',
        { minutes: 70, people: [3, 10], from: 10000, age: 13 },
        `함께 쓰는 기계 둘러보기
화면 속 도면이 금속이 되는 과정을 봐요.
설계 화면에서 시작해 절삭과 측정까지 부품 하나가 나오는 순서를 따라가요.`,
        `Shared machines tour
See a drawing on a screen turn into metal.
From design to cutting to measuring, you follow one part all the way.`,
      ),
    ],
    facts: [
      fact(2017, 'emetro 2017082300004', '2017년 기준 기계금속 작업장 843곳이 있었어요.', 'There were 843 machine shops in 2017.'),
    ],
  },
  {
    slug: 'yangju-textile',
    districtEn: 'Yangju-si',
    landscape: 'plain',
    ko: placeWords(`
실이 원단이 되고 색을 입는 과정을 한 마을에서 볼 수 있어요.
--
남면에는 편직기가 도는 공장과 염색 공장이 이웃해 있어요. 티셔츠와 속옷이 되는 부드러운 니트 원단이 여기서 짜여요.

경기 북부에는 물과 땅이 필요한 섬유 일이 오래 자리를 잡았어요. 그래서 원단을 짜는 집과 물들이는 집이 서로를 잘 알아요.

편직기는 둥글게 돌며 원단을 통처럼 짜 내려요. 그 아래 서서 보면 실 수십 가닥이 한꺼번에 움직이는 모습이 장관이에요.
--
전철 1호선 덕정역에서 내려 버스로 갈아타야 해요. 마을까지 들어가는 전철은 없어요.
--
기계 소리가 커요. 어린이는 귀마개를 챙기고, 회전하는 기계에는 다가가지 마세요.
--
평일 낮에 볼 수 있어요. 여름 공장은 많이 더워요.
`),
    en: placeWords(`
One village where you can watch yarn become cloth and cloth take colour.
--
In Nam-myeon knitting mills and dye works are neighbours. The soft knits that become T-shirts and underwear are made here.

Textile work needs water and room, and the north of Gyeonggi had both. Knitters and dyers here know one another well.

The machines knit in the round and let the fabric down like a tube. Stand below one and dozens of yarns move at once above your head.
--
Take Line 1 to Deokjeong Station, then a bus. No railway goes as far as the village.
--
It is loud: bring ear protection for children and keep away from turning machines.
--
Weekday daytimes. The mills are hot in summer.
`),
    experiences: [
      experience(
        'knit-and-dye-tour',
        { minutes: 90, people: [4, 12], from: 12000, age: 8 },
        `니트와 염색 공장 길
실타래에서 물든 원단까지 걸어서 봐요.
편직 공장과 염색 공장을 차례로 둘러보고 자투리 원단을 골라 가져가요.`,
        `Knit and dye mill walk
From cone of yarn to coloured cloth, on foot.
You visit a knitting mill and a dye works and choose an offcut to take home.`,
      ),
    ],
  },
  {
    slug: 'pocheon-furniture',
    districtEn: 'Pocheon-si',
    landscape: 'valley',
    ko: placeWords(`
나무 냄새를 따라 들어가면 오늘 만든 의자에 앉아 볼 수 있어요.
--
가산면 들판에 목재소와 가구 공장이 흩어져 있어요. 식탁과 의자, 사무 가구와 맞춤 장을 만들어요.

서울에서 멀지 않으면서 나무를 쌓아 둘 마당이 있는 곳을 찾아 가구 만드는 이들이 모였어요.

공장 옆 작은 작업실에서는 나무를 직접 만져 볼 수 있어요. 돌아가는 길에 포천의 산과 계곡도 들러 보세요.
--
기차나 전철이 없어요. 1호선 덕정역이나 의정부역에서 버스를 타고, 마지막은 택시가 편해요.
--
톱밥이 날리는 곳이에요. 기계 둘레의 노란 선을 넘지 마세요.
--
평일과 토요일 오전에 문을 여는 곳이 많아요. 겨울에는 작업장이 추우니 따뜻하게 입으세요.
`),
    en: placeWords(`
Follow the smell of wood and you can sit down in a chair finished today.
--
Timber yards and furniture shops are scattered over the fields of Gasan-myeon. They make tables, chairs, office furniture and cabinets to measure.

The makers came for a place close to Seoul with yards wide enough to stack and season wood.

In small studios beside the works you can handle the wood yourself. The hills and valleys of Pocheon are worth the rest of the day.
--
There is no railway. Take a bus from Deokjeong or Uijeongbu Station (Line 1); a taxi is easiest for the last stretch.
--
There is sawdust in the air. Stay behind the yellow lines around machines.
--
Many workshops open on weekdays and Saturday mornings. They are cold in winter: dress warmly.
`),
    experiences: [
      experience(
        'three-legged-stool',
        { minutes: 180, people: [2, 6], from: 68000, age: 13 },
        `세 발 의자 만들기
다리를 깎고 앉는 판에 끼워 완성해요.
나무를 고르고 다리를 다듬어 맞춘 다음 기름을 먹여요. 만든 의자는 들고 가거나 택배로 받아요.`,
        `Make a three-legged stool
Shape the legs, fit them to the seat, sit down.
Choose your wood, shape and fit the legs, and oil it. Carry it home or have it sent.`,
      ),
      experience(
        'serving-board',
        { minutes: 90, people: [2, 10], from: 35000, age: 8 },
        `나무 도마 다듬기
판재 하나를 손에 맞는 도마로 만들어요.
모양을 그려 사포로 다듬고 먹어도 되는 기름을 발라 완성해요.`,
        `Finish a serving board
Turn a plain board into one that fits your hand.
Draw the outline, sand it smooth and rub in a food-safe oil.`,
      ),
    ],
    facts: [
      fact(2020, 'edaily 02725686625863712', '2020년 무렵 가구 공장 146곳이 있었어요.', 'There were 146 furniture workshops around 2020.'),
    ],
  },
  {
    slug: 'ganghwa-sochang',
    districtEn: 'Ganghwa-gun',
    landscape: 'island',
    ko: placeWords(`
물을 잘 먹는 흰 천과 꽃무늬 돗자리를 짜던 섬이에요.
--
소창은 목화실을 성글게 짠 천이에요. 기저귀와 행주, 이불 안감으로 쓰였고 빨수록 부드러워져요. 왕골을 물들여 한 올씩 엮는 화문석도 강화에서 나요.

강화읍에는 직물 공장이 많아 베틀 소리가 골목을 채우던 때가 있었어요. 지금은 남은 공장과 체험관이 그 이야기를 들려줘요.

천에 도장을 찍어 손수건을 만들고, 장터에서 순무김치를 사고, 저녁에는 바다로 지는 해를 보세요.
--
섬에는 기차나 전철이 없어요. 김포골드라인 구래역에서 버스를 타고 다리를 건너요.
--
왕골과 젖은 천은 쉽게 상해요. 만져도 되는지 먼저 물어봐 주세요.
--
강화 오일장은 끝자리가 2와 7인 날에 서요. 왕골은 여름에 거둬들여요.
`),
    en: placeWords(`
An island that wove white cloth for daily life and mats with flowers in them.
--
Sochang is a loosely woven cotton. It served for nappies, dishcloths and quilt linings, and it grows softer with every wash. Ganghwa also plaits hwamunseok, mats of dyed sedge made stem by stem.

Ganghwa town once had so many mills that looms could be heard in every lane. The ones that remain, and the halls that tell their story, welcome visitors.

Stamp a handkerchief, buy turnip kimchi at the market, and stay to see the sun go down over the sea.
--
The island has no railway. Take a bus across the bridge from Gurae Station (Gimpo Goldline).
--
Sedge and wet cloth spoil easily. Ask before you touch.
--
Market days are those ending in 2 and 7. Sedge is harvested in summer.
`),
    experiences: [
      experience(
        'sochang-stamping',
        { minutes: 60, people: [2, 15], from: 12000, age: 5, languages: ['ko', 'en'] },
        `소창 손수건 찍기
삶은 소창에 무늬를 찍어 손수건을 만들어요.
나무 도장을 고르고 물감을 묻혀 천 위에 무늬를 놓아요. 다림질해 가져가요.`,
        `Stamp a sochang handkerchief
Print your own pattern on soft cotton.
Choose wooden blocks, ink them and lay out a pattern; it is ironed for you to take home.`,
      ),
      experience(
        'sedge-coaster',
        { minutes: 90, people: [2, 8], from: 20000, age: 10 },
        `왕골 받침 엮기
물들인 왕골을 엮어 찻잔 받침을 만들어요.
젖은 왕골을 날실에 걸어 한 올씩 넘기며 작은 무늬를 넣어요.`,
        `Weave a sedge coaster
Plait dyed sedge into a mat for one cup.
Work damp stems over the warp one at a time and bring in a small motif.`,
      ),
    ],
  },
];
