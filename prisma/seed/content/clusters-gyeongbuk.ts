// Clusters in Gyeongbuk: stories, ways there and what visitors can do.

import { experience, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const gyeongbukClusters: ClusterStory[] = [
  {
    slug: 'andong-soju-hemp',
    districtEn: 'Andong-si',
    landscape: 'hanok',
    ko: placeWords(`
누룩이 익는 집과 삼베를 짜는 집이 강을 사이에 두고 있어요.
--
쌀로 담근 술을 소줏고리에 내려 맑고 센 안동소주를 얻어요. 임하와 서후 쪽에서는 대마 껍질을 째고 이어 안동포를 짜요.

손님과 제사를 정성껏 모시던 고장이라 집집마다 술 빚는 법이 있었어요. 여름옷과 예복에 쓰던 고운 삼베도 그런 살림에서 자랐지요.

하회마을을 걷고 나서 한 모금 맛보세요. 어른은 소주를, 아이는 베틀을 기억하게 돼요.
--
KTX 안동역에서 버스나 택시로 갈아타요. 하회마을과 안동포 마을은 방향이 달라요.
--
시음은 만 19세부터예요. 운전할 사람은 마시지 마세요.
--
삼은 여름에 베어요. 안동 장은 끝자리가 2와 7인 날에 서요.
`),
    en: placeWords(`
On one side of the river the yeast ripens; on the other, hemp is woven.
--
Rice wine is distilled in a tall still into clear, strong Andong soju. Elsewhere in the district, hemp bark is split and joined and woven into andongpo.

This was a land of careful hosts and careful rites, and every house had its recipe. The fine hemp worn in summer and at ceremonies came from the same households.

Walk through Hahoe, then take a sip. The adults remember the soju, the children the loom.
--
By bus or taxi from Andong Station (KTX). Hahoe and the hemp villages lie in different directions.
--
Tasting is for those aged 19 and over. Drivers should not drink.
--
Hemp is cut in summer. Market days are those ending in 2 and 7.
`),
    experiences: [
      experience(
        'soju-still-tasting',
        { minutes: 70, people: [2, 10], from: 25000, age: 19, languages: ['ko', 'en'] },
        `소주 내리고 맛보기
소줏고리에서 떨어지는 첫 방울을 봐요.
누룩과 술밥을 보고 내린 술을 도수별로 조금씩 맛봐요. 만 19세부터예요.`,
        `Distil and taste soju
See the first drop fall from the still.
Meet the yeast and the mash and taste small sips by strength. Adults of 19 and over only.`,
      ),
      experience(
        'hemp-coaster',
        { minutes: 60, people: [2, 10], from: 18000, age: 9 },
        `삼베 받침 짜기
작은 틀에 삼실을 걸어 짜요.
삼 째기와 잇기를 본 다음 찻잔 받침 하나를 짜요.`,
        `Weave a hemp coaster
A small frame, a few strands of hemp.
Watch the splitting and joining, then weave a coaster.`,
      ),
    ],
  },
  {
    slug: 'punggi-ingyeon',
    districtEn: 'Yeongju-si',
    landscape: 'mountain',
    ko: placeWords(`
소백산 아래에서 짠 시원한 천이 온 나라의 여름 이불이 돼요.
--
인견은 나무에서 얻은 실로 짠 천이에요. 살에 닿으면 서늘하고 땀이 잘 말라 여름 옷과 이불에 써요.

이북에서 내려온 직조 기술자들이 풍기에 베틀을 놓으면서 시작되었다고 해요. 이제는 인삼과 함께 풍기를 대표하는 이름이에요.

역 앞 가게에서 천을 볼에 대 보세요. 한여름에는 그 서늘함을 바로 알 수 있어요. 가까운 소수서원과 부석사도 함께 보세요.
--
중앙선 풍기역에서 내리면 인견 가게와 인삼 시장이 걸어서 5분이에요.
--
직기 앞은 시끄럽고 좁아요. 한 번에 몇 사람씩 들어가요.
--
풍기 장은 끝자리가 3과 8인 날에 서요. 인견은 초여름에, 인삼은 가을에 가장 붐벼요.
`),
    en: placeWords(`
Cool cloth woven below Sobaeksan becomes the summer quilt of the country.
--
Ingyeon is woven from yarn won from wood. It feels cool on the skin and dries quickly, so it is used for summer clothes and bedding.

Weavers who came from the north are said to have set up their looms in Punggi. Together with ginseng it is now the name of the town.

Hold a piece to your cheek in one of the shops by the station; in August you need no explanation. Sosuseowon academy and Buseoksa temple are near.
--
Ingyeon shops and the ginseng market are five minutes on foot from Punggi Station (Jungang Line).
--
It is loud and narrow by the looms. Go in a few at a time.
--
Market days are those ending in 3 and 8. Early summer is for ingyeon, autumn for ginseng.
`),
    experiences: [
      experience(
        'loom-and-pillow',
        { minutes: 80, people: [2, 10], from: 22000, age: 8 },
        `직기 보고 베갯잇 만들기
천이 짜이는 것을 보고 베갯잇을 박아요.
공장을 짧게 둘러본 뒤 인견을 골라 여름 베갯잇 하나를 만들어요.`,
        `See a loom, sew a pillowcase
Watch the cloth, then use it.
After a short mill visit you choose a fabric and sew a summer pillowcase.`,
      ),
    ],
  },
  {
    slug: 'hamchang-silk',
    districtEn: 'Sangju-si',
    landscape: 'plain',
    ko: placeWords(`
누에고치 하나에서 풀려나온 실이 빛을 머금은 천이 되는 마을이에요.
--
고치를 따뜻한 물에 띄워 실마리를 찾고 여러 가닥을 모아 실을 켜요. 그 실로 짠 명주는 가볍고 따뜻해요.

상주는 쌀과 곶감, 누에로 이름난 고장이에요. 함창에는 지금도 명주를 짜고 물들이는 집들이 있어요.

감물과 홍화로 물든 스카프가 마당에 널린 모습이 곱지요. 가을에는 온 마을에 곶감이 매달려요.
--
경북선 함창역이나 점촌역에서 내려요. 열차가 드무니 시간표를 먼저 보세요.
--
누에는 냄새와 소리에 약해요. 향수를 뿌리고 들어가지 마세요.
--
함창 장은 끝자리가 1과 6인 날에 서요. 누에는 봄과 가을에 쳐요.
`),
    en: placeWords(`
A village where the thread of one cocoon ends up as cloth that holds the light.
--
Cocoons float in warm water until the end of the thread is found; several are drawn together and reeled. The myeongju woven from it is light and warm.

Sangju is known for rice, dried persimmons and silkworms. In Hamchang there are still houses that weave and dye.

Scarves dyed with persimmon and safflower hang in the yards. In autumn, persimmons hang beside them.
--
Hamchang or Jeomchon Station (Gyeongbuk Line). Trains are rare: check first.
--
Silkworms dislike strong smells. Come without perfume.
--
Market days are those ending in 1 and 6. Silkworms are raised in spring and autumn.
`),
    experiences: [
      experience(
        'cocoon-and-scarf',
        { minutes: 100, people: [2, 10], from: 38000, age: 7 },
        `고치 풀고 스카프 물들이기
실을 켜 보고 명주 스카프를 물들여요.
고치에서 실을 뽑아 본 뒤 꽃과 열매로 스카프를 물들여 가져가요.`,
        `Reel a cocoon, dye a scarf
Draw the thread, then colour the silk.
Reel from a cocoon and dye a silk scarf with flowers and fruit.`,
      ),
    ],
  },
  {
    slug: 'mungyeong-ceramics',
    districtEn: 'Mungyeong-si',
    landscape: 'mountain',
    ko: placeWords(`
장작불과 발물레로 찻사발 하나를 기다리는 고개 아래 마을이에요.
--
발로 물레를 차며 사발을 빚고, 소나무 장작으로 밤새 불을 때요. 불이 지나간 자리에 사람이 그릴 수 없는 빛깔이 남아요.

새재를 넘나들던 길목이라 그릇을 찾는 사람이 많았어요. 흙과 땔감, 물이 모두 골짜기에 있었고 망댕이라 부르는 오래된 가마도 전해져요.

그릇을 두 손으로 감싸고 차를 마셔 보세요. 문경새재 옛길을 걸으면 하루가 꽉 차요.
--
중부내륙선 문경역에서 버스나 택시로 갈아타요.
--
가마에 불이 든 동안에는 조용히 해 주세요. 사발은 앉아서 두 손으로 들어요.
--
봄에 찻사발 축제가 열려요. 가을에는 사과와 오미자가 나요.
`),
    en: placeWords(`
Below the mountain pass, people wait for one tea bowl with wood fire and a kick wheel.
--
Bowls are thrown on wheels turned by foot and fired through the night with pine. Where the flame has passed, it leaves colours nobody could paint.

Travellers crossed the Saejae pass and bought what they needed on the way. Clay, wood and water were all in the valley, and an old kind of kiln, the mangdaengi, has been handed down.

Drink tea with both hands round the bowl. The old road over Mungyeong Saejae fills the rest of the day.
--
By bus or taxi from Mungyeong Station (Jungbu Naeryuk Line).
--
Be quiet while a kiln is lit. Sit down to hold a bowl, and use both hands.
--
The tea bowl festival is in spring. Autumn brings apples and omija berries.
`),
    experiences: [
      experience(
        'kick-wheel-bowl',
        { minutes: 90, people: [1, 6], from: 45000, age: 10 },
        `발물레로 찻사발 빚기
발로 물레를 차며 사발을 올려요.
도공의 손을 따라 사발을 빚고 차 한 잔을 나눠요. 장작가마에 구워 보내 드려요.`,
        `Throw a tea bowl on a kick wheel
Your foot turns it, your hands raise it.
Throw beside the potter and share a cup of tea. The bowl is wood-fired and sent.`,
      ),
    ],
  },
];
