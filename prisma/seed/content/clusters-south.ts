// Clusters of the far south (Naju, Boseong, Jeju): stories, ways there and what visitors can do.

import { experience, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const southClusters: ClusterStory[] = [
  {
    slug: 'naju-dye',
    districtEn: 'Naju-si',
    landscape: 'river',
    ko: placeWords(`
초록 잎에서 나온 물이 공기를 만나 파랑으로 바뀌는 순간이 있어요.
--
쪽을 베어 물에 우리고 조개를 구운 가루와 잿물로 삭혀 염료를 만들어요. 담갔다 꺼낸 천은 처음엔 누르스름하다가 눈앞에서 파래져요.

영산강은 자주 넘쳤어요. 벼보다 물에 강한 쪽을 강가에 심었고, 나주는 쪽물의 고장이 되었다고 해요.

체험관에서 손수건을 물들이고, 영산포 거리에서 홍어 냄새에 놀라 보고, 나주곰탕으로 마치면 완벽해요.
--
KTX 나주역에서 버스나 택시로 갈아타요.
--
쪽물은 옷에 묻으면 지워지지 않아요. 앞치마와 장갑을 꼭 하세요.
--
쪽은 한여름에 베어요. 나주 장은 끝자리가 4와 9인 날에 서요.
`),
    en: placeWords(`
There is a moment when water from a green leaf meets the air and turns blue.
--
Indigo is cut and steeped, then fermented with burnt shell and lye. Cloth comes out of the vat yellowish and goes blue before your eyes.

The Yeongsan River often flooded. Indigo stood the water better than rice, so it was planted along the banks, and Naju, the story goes, became a town of blue.

Dye a handkerchief, be startled by the fermented skate of Yeongsanpo, and finish with a bowl of Naju beef soup.
--
By bus or taxi from Naju Station (KTX).
--
Indigo does not come out of clothes. Wear the apron and the gloves.
--
Indigo is cut in high summer. Market days are those ending in 4 and 9.
`),
    experiences: [
      experience(
        'indigo-scarf',
        { minutes: 90, people: [2, 12], from: 30000, age: 7, languages: ['ko', 'en'] },
        `쪽빛 스카프 물들이기
묶고, 담그고, 바람에 펼쳐요.
천을 묶어 무늬를 정하고 쪽물에 여러 번 담가 원하는 깊이의 파랑을 얻어요.`,
        `Dye an indigo scarf
Tie, dip, and let the wind do the rest.
Bind the cloth for a pattern and dip until the blue is as deep as you like.`,
      ),
    ],
  },
  {
    slug: 'boseong-tea',
    districtEn: 'Boseong-gun',
    landscape: 'valley',
    ko: placeWords(`
초록 이랑이 바다 쪽으로 물결치는 차밭의 고장이에요.
--
봄에 딴 잎을 뜨거운 솥에서 덖고 비벼 녹차를 만들어요. 미력면에는 옹기를 굽는 가마가 있어 차와 항아리를 함께 볼 수 있어요.

바다와 산이 가까워 안개가 잦고, 물이 잘 빠지는 비탈이 차나무에 맞았어요. 전라도 옹기의 둥근 배도 이 땅의 솜씨예요.

이른 아침 차밭을 걷고, 첫 잔은 식혀서, 둘째 잔은 뜨겁게 마셔 보세요.
--
경전선 보성역에서 버스나 택시로 차밭까지 10~20분이에요. 열차 편수가 적으니 시간표를 먼저 보세요.
--
차나무 이랑은 밭이에요. 길 밖으로 들어가거나 잎을 따지 마세요.
--
첫 잎은 4월 하순부터 따요. 보성 장은 끝자리가 2와 7인 날에 서요.
`),
    en: placeWords(`
Tea country, where green rows roll down towards the sea.
--
Leaves picked in spring are roasted in hot pans and rolled by hand. In Mireok-myeon there is a kiln for onggi, so that tea and jars can be seen in one day.

Sea and mountain lie close and bring mist, and the slopes drain well: tea likes both. The round-bellied jars of Jeolla are also the skill of this land.

Walk the rows early, drink the first cup cool and the second hot.
--
Ten to twenty minutes by bus or taxi from Boseong Station (Gyeongjeon Line). Trains are few: check the times.
--
The rows are a field. Stay on the paths and do not pick.
--
The first leaves are picked from late April. Market days are those ending in 2 and 7.
`),
    experiences: [
      experience(
        'tea-roasting',
        { minutes: 90, people: [2, 8], from: 30000, age: 10 },
        `찻잎 덖고 비비기
솥에서 찻잎을 덖어 내 차를 만들어요.
장갑을 끼고 잎을 덖고 비비기를 되풀이한 뒤 한 봉지를 담아 가요. 생잎이 나는 철에만 해요.`,
        `Roast and roll tea
Turn the leaves in the pan and make your own tea.
With gloves on you roast and roll in turns and take a packet home. Only while fresh leaves last.`,
      ),
      experience(
        'onggi-cup',
        { minutes: 70, people: [2, 10], from: 25000, age: 7 },
        `옹기 찻잔 빚기
숨 쉬는 흙으로 찻잔을 빚어요.
흙을 쌓아 올리고 두드려 찻잔을 만들고 잿물을 입혀 구워 보내 드려요.`,
        `Make an onggi cup
A tea cup from clay that breathes.
Coil and beat a cup; it is ash-glazed, fired and sent.`,
      ),
    ],
  },
  {
    slug: 'jeju-gal',
    districtEn: 'Jeju-si',
    landscape: 'island',
    ko: placeWords(`
풋감의 떫은 물과 여름 볕이 천을 갈색으로 물들이는 섬이에요.
--
덜 익은 감을 빻아 천에 주무르고 볕에 널어요. 물을 적셔 말리기를 되풀이하면 살구색이 점점 짙은 갈색이 돼요.

밭일과 바닷일을 하던 제주 사람들은 땀이 배지 않고 잘 상하지 않는 갈옷을 입었어요. 감나무는 마당마다 있었지요.

만드는 이들은 섬 곳곳에 흩어져 있어요. 한곳을 정해 찾아가고, 돌담 위에 널린 천을 보면 잠시 차를 세워 보세요.
--
섬에는 기차가 없어요. 제주국제공항에서 버스나 빌린 차로 다녀요. 공방마다 거리가 멀어요.
--
마당에 널린 천은 물드는 중이에요. 그늘을 만들거나 만지지 마세요.
--
감물은 7월과 8월에 들여요. 다른 철에는 바느질과 작은 소품을 배워요.
`),
    en: placeWords(`
An island where the tart juice of green persimmons and the summer sun turn cloth brown.
--
Unripe persimmons are crushed, worked into the cloth and left to the sun. Wetted and dried again and again, apricot deepens to brown.

People in Jeju’s fields and on its shore wore gal-ot because it shook off sweat and did not rot. Every yard had a persimmon tree.

The makers live far apart. Choose one and go there; and when you see cloth spread over a stone wall, stop for a moment.
--
The island has no railway. Travel by bus or hired car from Jeju International Airport; distances between studios are long.
--
Cloth in a yard is still being dyed. Do not shade it or touch it.
--
Dyeing is done in July and August. At other times you learn to sew small things.
`),
    experiences: [
      experience(
        'persimmon-dyeing',
        { minutes: 100, people: [2, 10], from: 35000, age: 7 },
        `감물 들이기
풋감을 빻아 천에 주무르고 볕에 널어요.
7월과 8월에만 해요. 물들인 천은 집에서 볕에 바래며 색을 완성해요.`,
        `Dye with persimmon
Crush, knead, and hang in the sun.
In July and August only. You finish the colour at home, in your own sunlight.`,
      ),
    ],
  },
];
