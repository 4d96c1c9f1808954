// Clusters in Jeonbuk: stories, ways there and what visitors can do.

import { experience, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const jeonbukClusters: ClusterStory[] = [
  {
    slug: 'jeonju-hanji',
    districtEn: 'Wansan-gu, Jeonju-si',
    landscape: 'hanok',
    ko: placeWords(`
닥나무가 물속에서 종이로 일어서는 순간을 볼 수 있어요.
--
닥 껍질을 삶고 두드려 물에 풀고, 발로 떠서 한 장씩 말려요. 이렇게 나온 한지가 등이 되고 상자가 되고 옷이 되기도 해요.

전라감영이 있던 전주에는 책을 찍는 일이 많았고 맑은 물도 있었어요. 그래서 좋은 종이와 종이를 다루는 솜씨가 함께 자랐어요.

한옥마을 안과 전주천 상류 흑석골에서 한지를 만나요. 종이를 뜬 뒤 골목을 걸으면 창호지에 비친 빛이 새롭게 보여요.
--
KTX 전주역에서 버스나 택시로 20분쯤이면 한옥마을이에요.
--
젖은 종이는 작은 바람에도 찢어져요. 말리는 판에 기대지 마세요.
--
사철 볼 수 있어요. 주말 한옥마을은 붐비니 평일 오전을 권해요.
`),
    en: placeWords(`
Here you can see the moment when mulberry fibre rises out of the water as paper.
--
The bark is boiled, beaten, stirred into water, lifted on a screen and dried sheet by sheet. Hanji then becomes lamps, boxes, even clothes.

Jeonju was the seat of Jeolla’s governors and printed many books, and it had clear water. Good paper and skill with paper grew up together.

You meet hanji in the hanok village and at Heukseokgol up the stream. After making a sheet, the light through paper windows looks different.
--
About twenty minutes by bus or taxi from Jeonju Station (KTX) to the hanok village.
--
Wet paper tears in the slightest draught. Do not lean on the drying boards.
--
Open all year. Weekends in the hanok village are crowded: try a weekday morning.
`),
    experiences: [
      experience(
        'sheet-forming',
        { minutes: 50, people: [1, 15], from: 12000, age: 5, languages: ['ko', 'en'] },
        `한지 한 장 뜨기
발을 흔들어 내 종이를 떠요.
닥물을 떠 올려 물을 빼고 꽃잎을 얹어 말린 뒤 가져가요.`,
        `Form a sheet of hanji
Rock the screen and lift your own paper.
Scoop the pulp, drain it, lay petals on it and take the dried sheet home.`,
      ),
      experience(
        'hanji-box',
        { minutes: 100, people: [1, 10], from: 28000, age: 9 },
        `한지 상자 바르기
골격에 색한지를 발라 상자를 만들어요.
전통 무늬를 오려 붙이고 풀을 먹여 단단하게 마무리해요.`,
        `Cover a hanji box
Coloured paper over a plain frame.
Cut a traditional pattern, paste it on and size it until it is hard.`,
      ),
    ],
  },
  {
    slug: 'iksan-jewellery',
    districtEn: 'Iksan-si',
    landscape: 'plain',
    ko: placeWords(`
왕궁이라는 이름의 땅에서 보석을 깎는 사람들이 있어요.
--
돌을 고르고, 깎고, 물리는 공방과 가게가 왕궁면에 모여 있어요. 보석 박물관이 가까워 원석부터 반지까지 한 번에 볼 수 있어요.

귀금속을 다루는 공단이 익산에 들어선 뒤 세공 기술자들이 도시에 뿌리를 내렸어요. 백제 사람들이 남긴 금 장식의 땅이라는 점도 재미있어요.

박물관에서 돌이 빛을 내는 까닭을 배우고 공방에서 직접 골라 보세요. 가까운 미륵사지의 석탑도 놓치지 마세요.
--
KTX 익산역에서 버스로 갈아타요. 왕궁면까지 가는 기차는 없어요.
--
진열장은 열어 달라고 부탁하세요. 깎는 기계 앞에서는 보안경을 써요.
--
보석 축제가 열리는 때에 볼거리가 많아요. 월요일에는 쉬는 곳이 있으니 확인하세요.
`),
    en: placeWords(`
In a place whose name means “royal palace”, people cut gemstones.
--
Workshops that choose, cut and set stones stand together in Wanggung-myeon, with a gem museum close by, so that you can see everything from rough stone to ring.

When a jewellery estate opened in Iksan, goldsmiths put down roots. It is a fitting place: the people of Baekje left fine gold work in this soil.

Learn in the museum why a stone shines, then choose one in a workshop. The stone pagoda of Mireuksa is near.
--
By bus from Iksan Station (KTX). No train goes to Wanggung-myeon.
--
Ask for showcases to be opened. Wear goggles beside the cutting wheels.
--
Most to see during the jewel festival. Some places close on Mondays.
`),
    experiences: [
      experience(
        'stone-ring',
        { minutes: 110, people: [1, 6], from: 59000, age: 12 },
        `돌 고르고 반지 만들기
작은 돌 하나를 골라 은반지에 물려요.
돌의 색과 결을 배우고 자리를 잡아 발을 눌러 고정해요.`,
        `Choose a stone, make a ring
Set one small stone in silver.
Learn about colour and cut, then press the claws over your stone.`,
      ),
    ],
  },
  {
    slug: 'sunchang-jang',
    districtEn: 'Sunchang-gun',
    landscape: 'hanok',
    ko: placeWords(`
기와 담장 안마다 고추장 독이 빼곡한 마을이에요.
--
찹쌀과 메주, 고춧가루를 버무려 고추장을 담가요. 집마다 비율이 달라서 같은 골목의 고추장도 맛이 서로 달라요.

순창은 물과 볕, 안개가 발효에 좋다고 이름난 고장이에요. 읍내 곳곳에서 장을 담그던 집들이 한데 모여 민속마을이 되었어요.

독 사이를 걸으며 익은 정도를 맛보고, 내 이름을 적은 병에 한 통 담아 가세요. 강천산 단풍길이 가까워요.
--
순창에는 기차역이 없어요. 남원역이나 정읍역에서 버스를 타거나 전주·광주에서 시외버스로 가요.
--
침이 닿은 숟가락은 독에 다시 넣지 마세요. 뚜껑은 그대로 두세요.
--
고추장은 늦가을부터 이른 봄에 많이 담가요. 순창 장은 끝자리가 1과 6인 날에 서요.
`),
    en: placeWords(`
A village where every tiled wall hides a yard full of gochujang jars.
--
Glutinous rice, fermented soybean and chilli powder are stirred together into gochujang. Each house has its own measure, so that no two jars in the lane taste the same.

Sunchang is famous for water, sun and mist that suit fermentation. Families who made their pastes all over town came together in this folk village.

Walk between the jars, taste the ages, and fill one with your name on it. The maple path of Gangcheonsan is close.
--
Sunchang has no railway station. Take a bus from Namwon or Jeongeup Station, or a coach from Jeonju or Gwangju.
--
Never put a used spoon back into a jar, and leave the lids alone.
--
Most gochujang is made from late autumn to early spring. Market days are those ending in 1 and 6.
`),
    experiences: [
      experience(
        'gochujang-making',
        { minutes: 70, people: [2, 20], from: 22000, age: 6, languages: ['ko', 'en'] },
        `내 고추장 담그기
버무리고, 맛보고, 이름을 붙여요.
조청과 메줏가루, 고춧가루를 버무려 한 통을 담고 집에서 익히는 법을 배워요.`,
        `Make your own gochujang
Stir, taste, name the jar.
Mix syrup, fermented soybean powder and chilli, pack a jar and learn to ripen it at home.`,
      ),
    ],
  },
  {
    slug: 'namwon-wood',
    districtEn: 'Namwon-si',
    landscape: 'mountain',
    ko: placeWords(`
지리산 나무를 깎아 만든 그릇에서 은은한 나무 향이 나요.
--
통나무를 물레에 걸어 돌리며 칼로 깎아 그릇을 만들어요. 잘 말린 다음 옻칠을 여러 번 올려 제기와 발우, 찻상을 완성해요.

지리산 기슭에는 나무가 넉넉했고 실상사 같은 큰 절에서 쓸 발우가 필요했어요. 그 솜씨가 남원의 목기로 이어졌다고 해요.

깎은 밥이 눈처럼 쌓이는 작업장을 보고 손에 맞는 그릇을 골라 보세요. 저녁에는 광한루원을 걸으면 좋아요.
--
KTX 남원역에서 버스나 택시로 갈아타요. 지리산 쪽 마을까지는 시간이 더 걸려요.
--
칼이 도는 물레 앞은 위험해요. 뒤에서 봐 주세요.
--
명절을 앞두고 제기 만드는 손이 바빠요. 남원 장은 끝자리가 4와 9인 날에 서요.
`),
    en: placeWords(`
Bowls turned from the trees of Jirisan keep a faint scent of wood.
--
Logs are spun on a lathe and cut with a long knife. Dried well and coated many times with lacquer, they become ritual vessels, monks’ bowls and tea tables.

The slopes of Jirisan had wood enough, and great temples such as Silsangsa needed bowls. From that, it is told, Namwon’s woodware grew.

See a workshop where shavings lie like snow and choose the bowl that fits your hand. In the evening, walk in the garden of Gwanghallu.
--
By bus or taxi from Namwon Station (KTX). Villages on the Jirisan side take longer.
--
A turning lathe is dangerous. Watch from behind.
--
Before the holidays everyone is busy with ritual vessels. Market days are those ending in 4 and 9.
`),
    experiences: [
      experience(
        'bowl-finishing',
        { minutes: 90, people: [1, 8], from: 38000, age: 10 },
        `나무 그릇 다듬기
깎아 둔 그릇을 갈고 기름을 먹여요.
결을 따라 사포질하고 굽에 글자를 새긴 뒤 기름으로 마무리해요.`,
        `Finish a wooden bowl
Sand along the grain, then feed it oil.
You smooth a turned bowl, carve a mark in the foot and oil it.`,
      ),
    ],
  },
];
