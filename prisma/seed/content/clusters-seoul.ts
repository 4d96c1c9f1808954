// Clusters in Seoul: stories, ways there and what visitors can do. General knowledge only; numbers carry year and source.

import { experience, fact, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const seoulClusters: ClusterStory[] = [
  {
    slug: 'mullae-metal',
    districtEn: 'Yeongdeungpo-gu',
    landscape: 'alley',
    ko: placeWords(`
도면 한 장을 들고 골목을 한 바퀴 돌면 물건이 되어 나오는 동네예요.
--
깎고, 자르고, 용접하고, 도금하는 작은 철공소가 골목마다 이어져 있어요. 한 집이 모든 일을 하지 않아요. 선반집에서 깎은 것을 옆집이 갈고, 건너편 집이 마무리해요.

공장이 많던 영등포 가까이에 철공소가 모이면서 지금의 모습이 되었어요. 2000년대부터는 비어 있던 위층에 예술가들이 작업실을 내어, 쇳소리와 그림이 한 골목에 살아요.

낮에는 일하는 사람들의 골목이에요. 셔터가 열린 시간에 와야 진짜 문래동을 볼 수 있고, 해가 지면 벽화와 작은 가게에 불이 들어와요.
--
서울 지하철 2호선 문래역에서 걸어서 5분 남짓이에요. 골목이 좁고 지게차가 다니니 차보다 지하철이 편해요.
--
일하는 손은 허락을 받고 찍어 주세요. 불꽃이 튀는 작업장 안으로는 들어가지 마세요.
--
평일 오전 9시부터 오후 5시 사이가 가장 생생해요. 주말에는 철공소 대부분이 쉬어요.
`),
    en: placeWords(`
Walk in with one drawing, go once round the alleys, and walk out with the thing itself.
--
Small ironworks line every lane here: turning, cutting, welding, plating. No single shop does everything. One turns the piece, the neighbour grinds it, the shop across the way finishes it.

The workshops gathered near the factories of old Yeongdeungpo. From the 2000s artists took the empty upper floors, so that hammering and painting now share the same stairs.

By day these are working alleys, and the hours when the shutters are up are the ones to come for. After dark the murals and the small bars light up instead.
--
About five minutes on foot from Mullae Station (Seoul Metro Line 2). The lanes are narrow and forklifts use them, so come by train rather than by car.
--
Ask before photographing anyone at work, and stay outside shops where sparks fly.
--
Weekdays between nine and five are liveliest. Most ironworks close at weekends.
`),
    experiences: [
      experience(
        'turn-a-brass-top',
        { minutes: 90, people: [2, 6], from: 35000, age: 12 },
        `황동 팽이 깎기
선반 앞에 서서 내 팽이 하나를 깎아요.
보안경을 쓰고 기술자와 함께 작은 선반으로 황동 봉을 깎아 팽이를 만들어요. 이름을 새겨 가져가요.`,
        `Turn a brass top
Stand at a lathe and cut a spinning top of your own.
With goggles on and a machinist beside you, you turn a brass rod on a small lathe. It leaves with your name on it.`,
      ),
      experience(
        'ironworks-alley-walk',
        { minutes: 80, people: [2, 10], from: 15000, age: 8, languages: ['ko', 'en'] },
        `철공소 골목 산책
도면이 물건이 되는 길을 순서대로 걸어요.
절단, 선반, 용접, 도금 집을 차례로 지나며 부품 하나가 만들어지는 길을 따라가요.`,
        `Ironworks alley walk
Follow the road from drawing to finished part.
You pass the cutters, turners, welders and platers in the order in which a part meets them.`,
      ),
    ],
    facts: [
      fact(2017, 'opengov 11070130', '2017년 기준 작업장 1,350곳이 있었어요.', 'There were 1,350 workshops in 2017.'),
    ],
  },
  {
    slug: 'seongsu-shoes',
    districtEn: 'Seongdong-gu',
    landscape: 'alley',
    ko: placeWords(`
내 발을 재는 일부터 시작하는 구두가 아직 여기서 만들어져요.
--
재단, 갑피, 저부. 구두 한 켤레가 지나는 손마다 다른 공방이 있어요. 골목을 걷다 보면 가죽집, 굽집, 장식집이 번갈아 나와요.

도심에 있던 구두 공장들이 땅이 넓고 값이 싼 성수동으로 옮겨 오면서 수제화 동네가 되었어요. 솜씨 좋은 기술자와 재료상이 따라왔지요.

지금은 카페와 전시장이 더 눈에 띄지만, 한 걸음만 안으로 들어가면 망치 소리가 들려요. 역 둘레의 구두 가게에서 발을 재고 골목에서 만드는 곳을 찾아보세요.
--
서울 지하철 2호선 성수역에서 내리면 바로예요. 공방은 역에서 걸어서 10분 안에 흩어져 있어요.
--
접착제를 쓰는 작업장은 좁고 냄새가 나요. 안내하는 사람이 있을 때만 들어가 주세요.
--
주문이 몰리는 봄과 가을 앞이 가장 바빠요. 재료 가게는 일요일에 많이 쉬어요.
`),
    en: placeWords(`
Shoes that begin with the measuring of your own foot are still made here.
--
Cutting, upper, sole: a pair of shoes passes through many hands, and each has its own workshop. Walk the lanes and you meet leather shops, heel shops and buckle shops in turn.

Shoe factories moved out of the old centre to Seongsu, where there was cheap space. The skilled people and the suppliers followed.

Cafés and galleries catch the eye now, but one turn further in you can hear the hammers. Have your feet measured near the station, then look for the place where the work is done.
--
Seongsu Station (Seoul Metro Line 2) is in the middle of it; workshops lie within ten minutes on foot.
--
Rooms where glue is used are small and strong-smelling. Go in only when someone shows you round.
--
Busiest before spring and autumn. Many material shops close on Sundays.
`),
    experiences: [
      experience(
        'leather-card-wallet',
        { minutes: 90, people: [1, 6], from: 39000, age: 10, languages: ['ko', 'en'] },
        `가죽 카드지갑 만들기
구두 짓던 가죽으로 카드지갑을 꿰매요.
가죽을 고르고 구멍을 뚫어 새들 스티치로 꿰맨 뒤 모서리를 매끈하게 다듬어요.`,
        `Make a leather card wallet
Sew a card wallet from shoemaker’s leather.
Choose the hide, punch the holes, saddle-stitch the edges and burnish them smooth.`,
      ),
      experience(
        'foot-measuring',
        { minutes: 40, people: [1, 2], from: 10000, age: 0 },
        `발 재기와 라스트 이야기
내 발의 모양을 숫자와 그림으로 받아요.
발의 길이, 볼, 발등을 재고 어떤 구두골이 맞는지 이야기를 나눠요. 주문은 하지 않아도 괜찮아요.`,
        `Have your feet measured
Take home your foot in numbers and a drawing.
A shoemaker measures length, width and instep and explains which last would fit. There is no need to order.`,
      ),
    ],
    facts: [
      fact(2017, 'opengov 11070130', '2017년 기준 작업장 420곳이 있었어요.', 'There were 420 workshops in 2017.'),
    ],
  },
  {
    slug: 'changsin-sewing',
    districtEn: 'Jongno-gu',
    landscape: 'market-roofs',
    ko: placeWords(`
언덕길을 오르는 오토바이를 따라가면 동대문 옷이 태어나는 방이 나와요.
--
창문마다 실타래가 보이고 다리미 김이 새어 나와요. 동대문시장에서 아침에 들어온 주문이 재단, 재봉, 마무리를 거쳐 저녁에 다시 시장으로 내려가요.

동대문시장 가까운 언덕 마을에 재봉사들이 집과 작업장을 함께 얻으면서 봉제 골목이 되었어요. 한 집이 한 가지 일을 맡고 오토바이가 그 사이를 이어요.

낙산 쪽으로 오르면 한양도성과 옛 채석장의 절벽이 보여요. 옷 만드는 동네와 성곽이 한눈에 들어오는 길이에요.
--
서울 지하철 6호선 창신역이나 1·4호선 동대문역에서 걸어서 10분쯤이에요. 오르막이 많으니 편한 신발을 신으세요.
--
살림집이 섞인 동네예요. 목소리를 낮추고, 창문 안을 찍지 말아 주세요. 오토바이에게 길을 비켜 주세요.
--
평일 낮에 가장 활기차요. 명절 앞과 계절이 바뀌는 때에는 밤에도 불이 켜져 있어요.
`),
    en: placeWords(`
Follow a motorbike up the hill and you reach the rooms where Dongdaemun’s clothes are born.
--
Cones of thread stand in the windows and steam escapes from the irons. Orders that leave Dongdaemun Market in the morning are cut, sewn and finished here, and go back down by evening.

Sewers took rooms on this hillside to live and work close to the market. Each house does one step, and motorbikes tie the steps together.

Higher up, towards Naksan, the old city wall and the cliffs of a former quarry come into view.
--
Ten minutes on foot from Changsin Station (Line 6) or Dongdaemun Station (Lines 1 and 4). It is steep: wear good shoes.
--
People live here too. Keep your voice down, do not photograph through windows, and let the motorbikes pass.
--
Weekday daytimes are liveliest. Before holidays and at the turn of the seasons the lights stay on late.
`),
    experiences: [
      experience(
        'eco-bag-one-day',
        { minutes: 120, people: [2, 8], from: 30000, age: 10 },
        `자투리 천 에코백
골목에서 나온 자투리 천으로 가방을 지어요.
천을 고르고 재단해 공업용 재봉틀로 직접 박아요. 재봉사가 곁에서 속도를 잡아 줘요.`,
        `Offcut tote bag
Make a bag from cloth the alley left over.
Choose and cut the fabric, then sew it on an industrial machine while a seamstress minds the speed.`,
      ),
    ],
  },
  {
    slug: 'jongno-jewellery',
    districtEn: 'Jongno-gu',
    landscape: 'alley',
    ko: placeWords(`
진열장 뒤 좁은 계단 위에서 반지 하나가 하루 만에 완성돼요.
--
1층에는 금은방이, 위층에는 세공 작업실이 있어요. 주물, 세팅, 광, 각인을 맡은 사람들이 몇 걸음 거리에서 일해요.

조선 시대 시전이 있던 종로에 금은방이 들어서고, 세공 기술자들이 봉익동과 묘동으로 모였어요. 지금도 예물을 맞추러 이 거리에 와요.

가게만 보고 가기에는 아까워요. 돌을 물리는 손을 한번 보고, 바로 옆 종묘의 담장을 따라 걸어 보세요.
--
서울 지하철 1·3·5호선 종로3가역에서 걸어서 3분이에요.
--
귀금속을 다루는 곳이라 작업실 촬영은 꼭 허락을 받아야 해요.
--
일요일에 쉬는 가게가 많아요. 결혼이 많은 봄과 가을에 가장 붐벼요.
`),
    en: placeWords(`
Up narrow stairs behind the showcases, a ring can be finished in a day.
--
Shops are on the ground floor, workshops above. Casters, setters, polishers and engravers work a few steps from one another.

Gold and silver dealers opened along Jongno, a shopping street since Joseon times, and goldsmiths gathered in Bongik-dong and Myo-dong. Couples still come here for their wedding rings.

Do not stop at the windows. Watch a stone being set, then walk along the wall of the Jongmyo shrine next door.
--
Three minutes on foot from Jongno 3-ga Station (Lines 1, 3 and 5).
--
These rooms hold precious metal: never photograph inside without permission.
--
Many shops close on Sundays. The wedding months of spring and autumn are busiest.
`),
    experiences: [
      experience(
        'silver-ring',
        { minutes: 120, people: [1, 6], from: 55000, age: 12, languages: ['ko', 'en'] },
        `은반지 만들기
은선을 굽히고 때워 내 손가락에 맞춰요.
호수를 재고 은을 말아 땜질한 다음 망치 자국이나 글자를 넣고 광을 내요.`,
        `Make a silver ring
Bend and solder silver to fit your own finger.
Take your size, close the band, add hammer marks or letters, and polish.`,
      ),
    ],
    facts: [
      fact(2017, 'opengov 11070130', '2017년 기준 작업장 550곳이 있었어요.', 'There were 550 workshops in 2017.'),
    ],
  },
  {
    slug: 'euljiro-print-light',
    districtEn: 'Jung-gu',
    landscape: 'alley',
    ko: placeWords(`
종이 냄새 나는 골목을 지나면 등불이 가득한 거리가 나와요.
--
명함, 청첩장, 작은 책이 손수레에 실려 다녀요. 찍는 집, 접는 집, 박을 누르는 집이 나란히 있고, 큰길에는 조명 가게가 줄지어 있어요.

충무로와 을지로 사이에 인쇄소가 모인 것은 관공서와 극장, 신문사가 가까웠기 때문이라고 해요. 조명과 공구 가게도 도심을 고치고 짓는 일을 따라 자리를 잡았어요.

젊은 디자이너들이 여기서 처음 책을 찍어요. 기계가 도는 낮과 골목 술집이 여는 밤의 얼굴이 아주 달라요.
--
서울 지하철 2·3호선 을지로3가역, 2·5호선 을지로4가역에서 걸어서 5분 안이에요.
--
손수레와 삼륜차가 먼저예요. 인쇄 중인 종이에는 손대지 마세요.
--
평일 낮에 기계가 돌아요. 달력을 찍는 늦가을이 한 해 가운데 가장 바빠요.
`),
    en: placeWords(`
Past alleys that smell of paper you come to a street full of lamps.
--
Cards, wedding invitations and small books travel by handcart. Printers, folders and foil-stampers stand side by side, and lighting shops line the main road.

Printers are said to have settled between Chungmuro and Euljiro because offices, cinemas and newspapers were near. Lamp and tool shops followed the work of building and mending the city.

Young designers print their first books here. Daytime belongs to the machines; at night the same lanes fill with people eating and drinking.
--
Within five minutes on foot of Euljiro 3-ga (Lines 2 and 3) and Euljiro 4-ga (Lines 2 and 5).
--
Handcarts come first. Do not touch sheets that are being printed.
--
Machines run on weekdays. Late autumn, when calendars are printed, is the busiest time.
`),
    experiences: [
      experience(
        'letterpress-cards',
        { minutes: 90, people: [1, 5], from: 38000, age: 10, languages: ['ko', 'en'] },
        `활판 엽서 찍기
납 활자를 골라 한 장씩 눌러 찍어요.
문장을 정해 활자를 짜고 잉크를 묻혀 수동 인쇄기로 엽서 열 장을 찍어요.`,
        `Letterpress postcards
Pick lead type and press each card yourself.
Set a short line, ink it and pull ten cards on a hand press.`,
      ),
      experience(
        'wire-a-lamp',
        { minutes: 100, people: [1, 6], from: 49000, age: 12 },
        `작은 등 조립하기
갓과 선을 골라 내 등을 만들어요.
소켓과 스위치를 잇고 갓을 씌워 불을 켜 봐요. 전기 작업은 기술자가 확인해요.`,
        `Assemble a small lamp
Choose a shade and a cord and build your light.
You join socket and switch, fit the shade and turn it on; a technician checks the wiring.`,
      ),
    ],
  },
];
