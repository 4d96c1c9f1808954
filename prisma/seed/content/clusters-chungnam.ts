// Clusters in Chungnam, Daejeon and Sejong: stories, ways there and what visitors can do.

import { experience, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const chungnamClusters: ClusterStory[] = [
  {
    slug: 'geumsan-ginseng',
    districtEn: 'Geumsan-gun',
    landscape: 'market-roofs',
    ko: placeWords(`
장날이면 흙 묻은 인삼이 산처럼 쌓이는 고장이에요.
--
수삼을 씻고, 찌고, 말리고, 달이는 일이 시장 둘레에서 이루어져요. 홍삼과 절편, 차와 비누까지 인삼으로 만드는 것이 많아요.

금산은 산이 둘러 서늘하고 물이 잘 빠져 인삼이 자라기 좋아요. 근처에서 캔 인삼이 금산 장으로 모이면서 가공하는 집도 늘었어요.

시장에서는 인삼튀김 한 뿌리를 먼저 드세요. 그다음 좋은 삼을 고르는 법을 물어보면 다들 신나서 알려 줘요.
--
금산에는 기차역이 없어요. 대전역이나 서대전역에서 버스로 한 시간쯤 걸려요.
--
삼은 잔뿌리가 잘 부러져요. 들어 보고 싶으면 먼저 말해 주세요.
--
장은 끝자리가 2와 7인 날에 서요. 햇삼이 나오는 가을에 인삼 축제가 열려요.
`),
    en: placeWords(`
On market days, ginseng with the earth still on it is piled up like hills.
--
Fresh roots are washed, steamed, dried and simmered around the market. They become red ginseng, honeyed slices, tea, even soap.

Ringed by mountains, Geumsan is cool and well drained, which ginseng likes. Roots from the country around come to its market, and processors settled beside it.

Begin with one root fried in batter. Then ask how to choose a good one; everybody here is glad to tell you.
--
Geumsan has no railway station. The bus from Daejeon or Seodaejeon Station takes about an hour.
--
The fine roots snap easily. Ask before you pick one up.
--
Market days are those ending in 2 and 7. The ginseng festival comes with the new roots in autumn.
`),
    experiences: [
      experience(
        'ginseng-tea',
        { minutes: 60, people: [2, 15], from: 18000, age: 8 },
        `인삼차 달이고 맛보기
수삼과 홍삼을 나란히 맛봐요.
뿌리를 저미고 달이며 찌는 횟수에 따라 달라지는 맛을 비교해요.`,
        `Brew and taste ginseng tea
White and red, side by side.
Slice and simmer the root and taste how steaming changes it.`,
      ),
      experience(
        'ginseng-soap',
        { minutes: 70, people: [2, 12], from: 20000, age: 7 },
        `인삼 비누 만들기
인삼 가루를 넣어 비누를 굳혀요.
녹인 비누에 가루와 기름을 섞고 틀에 부어 굳혀 가져가요.`,
        `Make ginseng soap
Stir in the powder, pour, wait.
Mix ginseng powder and oils into melted soap and let it set in a mould.`,
      ),
    ],
  },
  {
    slug: 'hansan-mosi',
    districtEn: 'Seocheon-gun',
    landscape: 'plain',
    ko: placeWords(`
이로 째고 무릎에 비벼 이은 실로 여름옷을 짜는 마을이에요.
--
모시풀 껍질을 벗겨 가늘게 째고, 한 올씩 이어 실을 만들어요. 베틀에 올려 짜면 잠자리 날개처럼 비치는 천이 나와요.

서해 바람이 습기를 머금고 와서 실이 덜 끊어져요. 한산모시짜기는 2011년 유네스코 인류무형문화유산에 올랐어요.

짜는 소리를 들은 다음에는 모시잎으로 빚은 떡을 드세요. 신성리 갈대밭이 멀지 않아요.
--
장항선 서천역에서 버스나 택시로 갈아타요. 한산에는 기차역이 없어요.
--
베틀 앞의 실은 아주 약해요. 손으로 건드리지 말아 주세요.
--
모시는 초여름부터 가을까지 거두어요. 한산 오일장은 끝자리가 1과 6인 날에 서요.
`),
    en: placeWords(`
A village that weaves summer clothes from threads split with the teeth and joined on the knee.
--
The bark of the ramie plant is peeled, split fine and joined strand by strand. On the loom it becomes a cloth as sheer as a dragonfly’s wing.

The wind from the west sea carries moisture, so that the thread breaks less. The weaving of Hansan mosi was inscribed by UNESCO as intangible heritage in 2011.

Listen to a loom, then eat rice cakes made with ramie leaves. The reed fields of Sinseong-ri are not far.
--
By bus or taxi from Seocheon Station (Janghang Line). Hansan has no railway station.
--
The threads on a loom are very weak. Please do not touch.
--
Ramie is cut from early summer to autumn. Market days are those ending in 1 and 6.
`),
    experiences: [
      experience(
        'mosi-weaving',
        { minutes: 50, people: [1, 8], from: 15000, age: 9 },
        `작은 베틀로 모시 짜기
북을 넘겨 손바닥만 한 모시를 짜요.
실을 째고 잇는 법을 본 뒤 작은 베틀에서 한 뼘을 짜요.`,
        `Weave ramie on a small loom
Pass the shuttle and weave a palm’s width.
See how the thread is split and joined, then weave a piece of your own.`,
      ),
      experience(
        'mosi-rice-cake',
        { minutes: 50, people: [4, 20], from: 12000, age: 5 },
        `모시송편 빚기
모시잎 반죽에 콩을 넣어 빚어요.
푸른 반죽을 떼어 소를 넣고 빚은 뒤 쪄서 따뜻할 때 먹어요.`,
        `Shape ramie-leaf rice cakes
Green dough, a bean filling, a hot steamer.
Fill and shape the cakes and eat them while they are warm.`,
      ),
    ],
  },
  {
    slug: 'yugu-textile',
    districtEn: 'Gongju-si',
    landscape: 'valley',
    ko: placeWords(`
골짜기 안쪽 작은 읍에 자카드 직기 소리가 울려요.
--
유구에서는 무늬를 넣어 짜는 직물을 만들어요. 커튼과 이불, 한복감과 스카프가 이 골짜기에서 짜여 나가요.

전쟁을 피해 내려온 이북의 직조 기술자들이 유구에 자리를 잡으면서 직물의 읍이 되었다고 해요.

읍내 담장에는 그 이야기를 담은 벽화가 있어요. 벽화를 따라 걷다 직물 가게에 들러 천을 만져 보세요. 초여름에는 유구천을 따라 수국이 피어요.
--
유구에는 기차역이 없어요. KTX 천안아산역이나 공주역에서 버스로 가요. 갈아타는 시간이 길 수 있어요.
--
직기 소리가 아주 커요. 안에서는 손짓으로 이야기해요.
--
유구 오일장은 끝자리가 3과 8인 날에 서요. 수국은 6월에 가장 좋아요.
`),
    en: placeWords(`
Deep in a valley, a small town rings with jacquard looms.
--
Yugu weaves patterns into cloth. Curtains, bedding, hanbok fabric and scarves leave this valley by the roll.

It is said that weavers who came south from the north during the war settled here, and that the town became a town of cloth because of them.

Murals on its walls tell the story. Follow them to a fabric shop and feel the weaves. In early summer hydrangeas bloom along the stream.
--
Yugu has no railway station. Take a bus from Cheonan-Asan or Gongju Station (KTX); connections can be slow.
--
The looms are very loud. Inside, people talk with their hands.
--
Market days are those ending in 3 and 8. Hydrangeas are best in June.
`),
    experiences: [
      experience(
        'jacquard-mill-tour',
        { minutes: 70, people: [4, 12], from: 10000, age: 8 },
        `자카드 공장 둘러보기
무늬 그림이 천으로 짜이는 모습을 봐요.
도안을 읽는 직기와 실 거는 일을 보고 자투리 천으로 책갈피를 만들어요.`,
        `Jacquard mill visit
See a drawing woven into cloth.
Watch the loom read its pattern, see the threading, and make a bookmark from an offcut.`,
      ),
    ],
  },
  {
    slug: 'daejeon-printing',
    districtEn: 'Dong-gu, Daejeon',
    landscape: 'alley',
    ko: placeWords(`
기차에서 내려 몇 걸음이면 잉크 냄새가 나는 거리예요.
--
대전역 앞 골목에 인쇄소와 제본소, 종이 가게가 이어져요. 전단과 논문, 작은 출판사의 책이 여기서 찍혀요.

사방으로 철길이 이어지는 도시라 인쇄물을 보내기 좋았고, 관공서와 학교의 일감이 골목을 키웠어요.

오래된 기계와 새 기계가 나란히 돌아요. 골목을 둘러보고 중앙시장에서 밥을 먹으면 좋아요.
--
KTX 대전역에서 걸어서 10분 안에 닿아요.
--
종이 실은 지게차가 다녀요. 가게 앞을 비워 주세요.
--
평일 낮에 기계가 돌아요. 졸업 논문이 몰리는 철에 특히 바빠요.
`),
    en: placeWords(`
A few steps from the train and you smell the ink.
--
Printers, binders and paper shops fill the lanes in front of Daejeon Station. Leaflets, theses and the books of small publishers are made here.

With railway lines in every direction it was easy to send print from here, and offices and schools kept the lanes busy.

Old machines run beside new ones. Look round, then eat in Jungang Market.
--
Within ten minutes on foot of Daejeon Station (KTX).
--
Forklifts carry paper here. Keep the shop fronts clear.
--
Machines run on weekdays; thesis season is busiest.
`),
    experiences: [
      experience(
        'poster-print',
        { minutes: 80, people: [2, 8], from: 25000, age: 8 },
        `포스터 한 장 찍기
두 가지 색을 겹쳐 포스터를 찍어요.
도안을 고르고 색을 하나씩 겹쳐 찍으며 색이 섞이는 것을 봐요.`,
        `Print a poster
Two colours, one over the other.
Choose a design and print it colour by colour.`,
      ),
    ],
  },
  {
    slug: 'sejong-jang',
    districtEn: 'Sejong',
    landscape: 'plain',
    ko: placeWords(`
장독대에 줄지어 선 독이 햇볕을 받아 익어 가는 들녘이에요.
--
전동면 언저리에서는 콩을 삶아 메주를 띄우고 간장과 된장을 담가요. 만드는 집은 여기저기 흩어져 있어요.

볕이 잘 들고 바람이 지나는 언덕은 장이 익기 좋은 자리예요. 한 해가 지나야 맛이 들고 여러 해 묵힌 장은 빛깔이 깊어져요.

여럿이 모인 동네라기보다 한 집 한 집 찾아가는 곳이에요. 미리 연락하고 가세요.
--
경부선 조치원역이나 전의역에서 버스나 택시로 갈아타요.
--
독 뚜껑은 주인이 열어 줄 때만 들여다보세요.
--
메주는 늦가을에 쑤고 장은 정월 무렵에 담가요.
`),
    en: placeWords(`
Fields where rows of jars stand in the sun and take their time.
--
Around Jeondong-myeon, soybeans are boiled, shaped into blocks, left to ferment and turned into soy sauce and bean paste. The makers are scattered.

A hill with sun and a breeze is a good place for jars. A year gives the taste; more years deepen the colour.

This is less a quarter than a number of houses to visit one by one. Get in touch first.
--
By bus or taxi from Jochiwon or Jeonui Station (Gyeongbu Line).
--
Look into a jar only when the owner opens it.
--
Soybean blocks are made in late autumn, the sauces around the first lunar month.
`),
    experiences: [
      experience(
        'jar-terrace-visit',
        { minutes: 60, people: [4, 15], from: 12000, age: 6 },
        `장독대 둘러보고 맛보기
햇장과 묵은 장을 나란히 맛봐요.
장독대를 돌며 익는 순서를 듣고 해마다 다른 간장을 맛봐요.`,
        `Jar terrace visit and tasting
Young sauce and old, side by side.
Walk the terrace, hear how it ripens and taste different years.`,
      ),
    ],
  },
];
