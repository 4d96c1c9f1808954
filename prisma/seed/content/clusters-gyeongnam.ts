// Clusters in Gyeongnam: stories, ways there and what visitors can do.

import { experience, placeWords } from './clusters-kit.ts';
import type { ClusterStory } from './place-types.ts';

export const gyeongnamClusters: ClusterStory[] = [
  {
    slug: 'tongyeong-najeon',
    districtEn: 'Tongyeong-si',
    landscape: 'sea',
    ko: placeWords(`
바다에서 건진 조개껍데기가 검은 옻 위에서 무지개로 빛나요.
--
전복과 소라의 껍데기를 얇게 갈아 오리고 끊어 붙여 무늬를 놓아요. 옻을 여러 번 올리고 갈아 내면 자개가 드러나요.

조선 시대 삼도수군통제영이 통영에 있었고, 그 안의 열두 공방에서 나전과 소반, 갓과 부채를 만들었어요. 그 손길이 오늘의 통영까지 이어져요.

세병관 곁에 다시 세운 공방들을 둘러보고 작은 자개 하나를 붙여 보세요. 통영 누비와 동피랑 골목, 저녁 항구도 함께예요.
--
통영에는 기차역이 없어요. 진주역이나 마산역에서 버스를 타거나 서울·부산에서 고속버스로 와요.
--
옻칠한 면에는 지문이 남아요. 장갑을 끼고 만져 주세요.
--
사철 볼 수 있어요. 겨울에는 굴이 좋고 봄에는 도다리쑥국을 먹어요.
`),
    en: placeWords(`
Shells from the sea shine like a rainbow on black lacquer.
--
Abalone and turban shell are ground thin, cut into lines and shapes and laid into a pattern. Coat after coat of lacquer follows, and is ground back until the pearl shows.

The naval headquarters of Joseon’s three southern provinces stood here, and its twelve workshops made inlay, small tables, hats and fans. Their skill has come down to the town of today.

Visit the rebuilt workshops beside Sebyeonggwan and lay a little pearl yourself. Tongyeong’s quilting, the lanes of Dongpirang and the evening harbour belong to the same walk.
--
Tongyeong has no railway station. Take a bus from Jinju or Masan Station, or a coach from Seoul or Busan.
--
Lacquer keeps fingerprints. Use the gloves.
--
Open all year. Oysters are good in winter; in spring people eat flounder and mugwort soup.
`),
    experiences: [
      experience(
        'najeon-inlay',
        { minutes: 80, people: [1, 10], from: 28000, age: 8, languages: ['ko', 'en'] },
        `자개 손거울 만들기
자개를 오려 손거울 뒤에 무늬를 놓아요.
빛의 방향을 보며 조각을 고르고 붙인 뒤 칠을 올려 마무리해요.`,
        `Inlay a hand mirror
Cut mother-of-pearl and lay a pattern.
Turn each piece to the light, set it, and seal it with a finish.`,
      ),
      experience(
        'nubi-stitch',
        { minutes: 90, people: [2, 8], from: 25000, age: 10 },
        `통영 누비 한 땀
두 겹 천을 촘촘히 누벼 작은 지갑을 만들어요.
재봉틀과 손바늘로 줄을 맞춰 누비고 단추를 달아요.`,
        `Tongyeong quilting
Close lines of stitching through two layers.
Quilt by machine and by hand and finish a small purse.`,
      ),
    ],
  },
  {
    slug: 'jinju-silk',
    districtEn: 'Jinju-si',
    landscape: 'river',
    ko: placeWords(`
남강에 등이 뜨는 도시에서 비단이 짜여요.
--
진주의 공장들은 한복감과 넥타이, 스카프가 되는 실크를 짜요. 무늬를 짜 넣는 직기와 물들이는 솜씨가 함께 있어요.

지리산에서 내려오는 맑은 남강 물이 실을 씻고 물들이기에 좋았다고 해요. 강을 따라 공장이 들어서고 비단이 도시의 이름이 되었어요.

실크로 만든 등이 줄지어 빛나는 길을 걷고, 촉석루에서 강을 내려다보세요.
--
KTX 진주역에서 버스나 택시로 갈아타요.
--
비단은 거친 손톱에도 올이 나가요. 펼쳐 달라고 부탁해 주세요.
--
10월에 남강유등축제가 열려요. 그때는 숙소를 일찍 잡으세요.
`),
    en: placeWords(`
In the city that floats lanterns on its river, silk is woven.
--
Jinju’s mills weave silk for hanbok, ties and scarves. Pattern looms and dyers work side by side.

The clear Nam River, coming down from Jirisan, is said to have been good for washing and dyeing. Mills lined its banks, and silk became the city’s name.

Walk under rows of silk lanterns, then look down on the river from the pavilion of Chokseongnu.
--
By bus or taxi from Jinju Station (KTX).
--
Even a rough fingernail pulls a thread. Ask for the silk to be unrolled for you.
--
The lantern festival is in October. Book a room early.
`),
    experiences: [
      experience(
        'silk-lantern',
        { minutes: 80, people: [1, 12], from: 25000, age: 6, languages: ['ko', 'en'] },
        `실크 등 만들기
비단을 틀에 씌워 작은 등을 밝혀요.
색 비단을 골라 틀에 붙이고 술을 달아 불을 켜요.`,
        `Make a silk lantern
Stretch silk over a frame and light it.
Choose the colours, cover the frame, add a tassel and switch it on.`,
      ),
    ],
  },
  {
    slug: 'gimhae-ceramics',
    districtEn: 'Gimhae-si',
    landscape: 'valley',
    ko: placeWords(`
가야의 옛 땅에서 흰 붓자국 시원한 분청이 빚어져요.
--
진례의 공방들은 분청 그릇을 많이 만들어요. 회색 흙에 하얀 흙을 바르고 긁고 찍으면 같은 접시가 한 장도 없어요.

가야 토기를 굽던 땅이고 조선 시대에도 사기그릇을 굽던 곳이에요. 요즘에는 젊은 도예가들도 이 골짜기로 들어와요.

클레이아크김해미술관에서 흙으로 된 건축을 보고 길 건너 공방에서 접시 하나에 붓질해 보세요.
--
KTX 진영역에서 버스나 택시로 갈아타요. 진례면까지는 버스가 자주 다니지 않아요.
--
작업 중인 물레에 말을 걸 때는 잠깐 기다려 주세요.
--
늦가을에 분청도자기 축제가 열려요. 미술관은 월요일에 쉬어요.
`),
    en: placeWords(`
On the old ground of Gaya, potters make buncheong with free white strokes.
--
The studios of Jinrye make much buncheong. Grey clay is brushed, scratched and stamped with white, and no two plates come out alike.

Gaya’s stoneware was fired in this land, and bowls went on being fired here under Joseon. Young potters move into the valley today.

See architecture made of clay in the Clayarch museum, then cross the road and brush a plate yourself.
--
By bus or taxi from Jinyeong Station (KTX). Buses to Jinrye are not frequent.
--
Wait a moment before you speak to someone at the wheel.
--
The buncheong festival is in late autumn. The museum closes on Mondays.
`),
    experiences: [
      experience(
        'buncheong-plate',
        { minutes: 70, people: [1, 12], from: 24000, age: 6 },
        `분청 접시 꾸미기
흰 흙을 바르고 긁어 그림을 넣어요.
박지, 음각, 귀얄 가운데 하나를 골라 접시를 꾸며요. 구워서 보내 드려요.`,
        `Decorate a buncheong plate
Brush on white slip and draw through it.
Choose scratching, carving or the coarse brush; the plate is fired and sent.`,
      ),
    ],
  },
];
