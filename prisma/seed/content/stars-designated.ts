// The designated stars of the 2026 cohort with their brand stories. The makers are fictional; days count from the seed day.

import type { StarContent } from './place-types.ts';

const cohort = '2026';
const term = { stage: 'designated', validFromDays: -90, validToDays: 640 } as const;

export const designatedStars: StarContent[] = [
  {
    ...term,
    slug: 'thirty-three-tides',
    makerSlug: 'thirty-three-tides',
    cohort,
    plan: 'curate',
    ko: {
      headline: '서른세 번의 손길이 바다를 상자에 담아요',
      story: `통영 항구에서 두 골목 올라가면 젖은 나무 냄새가 나는 작업실이 있어요. 표나루 님은 열여덟에 자개를 켜기 시작했고, 지금도 하루를 실톱 가는 일로 열어요.

전복 껍데기를 실처럼 가늘게 켜서 끊어 붙이는 끊음질이 이 집의 자랑이에요. 곧은 선만으로 물결과 바람을 그려요. 칠하고 말리고 갈기를 되풀이하면 함 하나에 서른세 번 손이 가요.

올해는 큰 함 대신 반지함과 명함함을 새로 냈어요. 책상 위에서 매일 여닫는 물건이 되어야 자개가 오래 산다는 생각에서예요. 도안은 단순해지고 선은 더 고와졌어요.

네 사람이 만들 수 있는 만큼만 만들어요. 장마철에 칠이 잘 마르니, 여름에 지은 함이 겨울에 도착해요.`,
      quote: '옻은 재촉하면 울어요. 기다려 주면 깊어지고요.',
      reasons: '끊음질을 처음부터 끝까지 한 공방에서 해내는 기술, 통영의 재료와 이야기가 물건에 그대로 남은 점, 작은 새 물건으로 쓰임을 넓힌 점을 높이 보았어요.',
    },
    en: {
      headline: 'Thirty-three turns of the hand put the sea into a box',
      story: `Two lanes up from Tongyeong harbour is a workshop that smells of damp wood. Pyo Naru began to saw shell at eighteen and still opens each day by sharpening the fretsaw.

The pride of the house is kkeuneumjil: abalone sawn into threads, snapped and laid in lines. With straight lines alone it draws waves and wind. Coat, dry, rub down, and again: a box passes through their hands thirty-three times.

This year there are ring boxes and card boxes beside the large chests. Pearl lives longest, they believe, in a thing that is opened every day. The patterns grew simpler and the lines finer.

Four people make what four people can. Lacquer cures best in the rainy season, so boxes made in summer arrive in winter.`,
      quote: 'Hurry lacquer and it wrinkles. Wait, and it grows deep.',
      reasons: 'For mastering cut-line inlay from first to last step in one workshop, for the material and story of Tongyeong that remain visible in the work, and for small new pieces that widen its use.',
    },
  },
  {
    ...term,
    slug: 'nine-hammer-brass',
    makerSlug: 'nine-hammer-brass',
    cohort,
    plan: 'market',
    ko: {
      headline: '망치 자국을 지우지 않는 숟가락',
      story: `구리 열여섯 냥에 주석 넉 냥 반. 놋다울 님네 도가니는 이 비율을 바꾼 적이 없어요. 조금만 어긋나도 두드릴 때 갈라지기 때문이에요.

달군 쇠를 여럿이 둘러서서 두드리던 때가 있었어요. 아홉 사람의 손이 지금은 여섯이 되었지만, 수저 한 벌에 이백 번쯤 두드리는 일은 그대로예요. 손잡이에 남은 자국이 그 증거예요.

올해는 아이와 어른이 함께 쓰는 수저 세 벌을 냈어요. 닦는 일이 어렵다는 손님 말을 듣고 손질하는 법을 적은 천도 함께 넣어요.

쓰다가 휘면 보내 주세요. 다시 두드려 펴서 돌려드려요.`,
      quote: '반짝이는 건 닦으면 돼요. 소리가 좋아야 해요.',
      reasons: '두드려 만드는 방짜를 지켜 온 솜씨, 고쳐 쓰게 하는 태도, 식탁에서 매일 쓰는 물건으로 다듬은 점을 높이 보았어요.',
    },
    en: {
      headline: 'Spoons that keep the marks of the hammer',
      story: `Sixteen parts of copper to four and a half of tin. Not Daul’s crucible has never known another measure, because metal that is even a little off will crack under the hammer.

Nine people once stood round the fire. There are six now, but a spoon and a pair of chopsticks still take about two hundred blows, and the marks on the handle are the proof.

This year brought a set for a child and two adults. Since customers found brass hard to clean, every box now holds a cloth printed with instructions.

If a spoon bends, send it back. It will be hammered straight and returned.`,
      quote: 'Shine can be polished in. It is the ring that has to be right.',
      reasons: 'For keeping to hand-hammered bangjja, for repairing what they sell, and for shaping it into things used at table every day.',
    },
  },
  {
    ...term,
    slug: 'crane-and-cloud',
    makerSlug: 'crane-and-cloud',
    cohort,
    plan: 'curate',
    ko: {
      headline: '두루미 한 마리에 사십 분',
      story: `강진 바닷가의 작은 가마에서 석마루 님은 반쯤 마른 흙에 칼을 대요. 파내고, 흰 흙과 붉은 흙으로 메우고, 다시 깎아 선만 남기는 일이 상감이에요.

마르는 속도가 다르면 무늬가 떨어져요. 그래서 이 작업실에는 시계보다 습도계가 많아요. 두루미 한 마리를 새기는 데 사십 분, 구름까지 두르면 한나절이 가요.

요즘은 옛 매병 대신 머그잔과 작은 접시에 두루미를 앉혀요. 찬장에 모셔 두지 말고 아침마다 만나라는 뜻이에요.

빛깔은 불이 정해요. 같은 날 구운 잔도 조금씩 다르니 두 점을 고르면 더 재미있어요.`,
      quote: '무늬는 그리는 게 아니라 파낸 자리를 기다려 주는 거예요.',
      reasons: '상감의 모든 과정을 손으로 하는 점, 만들 수 있는 곳이 적은 기술이라는 점, 옛 무늬를 오늘의 그릇으로 옮긴 점을 높이 보았어요.',
    },
    en: {
      headline: 'Forty minutes for one crane',
      story: `In a small kiln by the sea at Gangjin, Seok Maru sets a knife to half-dry clay. Carve out, fill with white and red, shave back until only the line is left: that is inlay.

If the clays dry at different speeds the picture falls out, so there are more hygrometers here than clocks. A crane takes forty minutes; with clouds round it, half a day is gone.

Instead of the old plum vases the cranes now settle on mugs and small plates. They are meant to be met every morning, not kept in a cabinet.

The fire decides the colour. Cups from one firing differ a little, which is a good reason to choose two.`,
      quote: 'You do not draw the pattern. You carve a place and wait for it.',
      reasons: 'For doing every step of inlay by hand, for a technique few workshops still command, and for bringing old patterns to today’s tableware.',
    },
  },
  {
    ...term,
    slug: 'one-summer-strand',
    makerSlug: 'one-summer-strand',
    cohort,
    plan: 'incubate',
    ko: {
      headline: '할머니 여섯 분의 무릎에서 시작된 셔츠',
      story: `모시는 이로 쪼개고 무릎에 비벼 이어요. 모시내 님의 작업실에는 동네 할머니 여섯 분이 이은 실이 모여요. 한 필을 짜는 데 석 달이 걸려요.

그러니 천을 함부로 자를 수 없어요. 옷본을 먼저 고치고 또 고쳐서 남는 조각이 손바닥보다 작게 해요. 그 조각은 단추 싸개와 손수건이 돼요.

풀을 먹이면 빳빳하고 그냥 입으면 순해요. 한 벌로 두 가지 여름을 나게 하려고 단추를 넉넉히 달았어요.

지금은 실 잇는 법을 배우는 젊은 사람 둘과 겨울 작업을 하고 있어요.`,
      quote: '한 올이 끊어지면 그 자리에서 다시 이어요. 그게 다예요.',
      reasons: '실을 잇는 일부터 옷까지 마을 안에서 이어지는 점, 조각까지 쓰는 옷본, 배우는 이를 받아 솜씨를 잇는 점을 높이 보았어요.',
    },
    en: {
      headline: 'Shirts that begin on six grandmothers’ knees',
      story: `Ramie is split with the teeth and joined on the knee. At Mo Sinae’s studio the thread comes from six grandmothers of the village, and a bolt takes three months.

So nobody cuts it lightly. Patterns are drawn and redrawn until the scraps are smaller than a palm, and those become covered buttons and handkerchiefs.

Starched it is crisp; left alone it is gentle. There are buttons enough to wear one shirt through both kinds of summer.

This winter two young people are here to learn how the thread is joined.`,
      quote: 'When a strand breaks, you join it where it broke. That is all.',
      reasons: 'For a chain from thread to garment that stays in one village, for patterns that use the scraps, and for taking in learners who carry the skill on.',
    },
  },
  {
    ...term,
    slug: 'two-corners-shoes',
    makerSlug: 'two-corners-shoes',
    cohort,
    plan: 'market',
    ko: {
      headline: '밑창이 닳으면 다시 시작하는 구두',
      story: `성수동 골목의 한 층에서 재단과 갑피, 저부와 마무리가 다 이루어져요. 구도리 님은 그 가운데 저부를 삼십 년 맡아 왔어요.

밑창을 꿰맬 때 실을 얼마나 당길지는 아직도 손이 정해요. 너무 당기면 가죽이 울고, 덜 당기면 물이 들어와요.

올해는 더비와 로퍼 두 가지에 집중하고 치수를 촘촘히 나눴어요. 멀리 사는 손님을 위해 발 재는 종이를 먼저 보내 드려요.

구두는 고쳐 신는 물건이라고 믿어요. 밑창이 닳으면 돌아오는 구두가 이 집의 가장 큰 자랑이에요.`,
      quote: '새 구두보다 돌아온 구두가 더 반가워요.',
      reasons: '모든 공정을 한 층에서 책임지는 점, 수선까지 이어지는 약속, 집에서도 치수를 잴 수 있게 한 점을 높이 보았어요.',
    },
    en: {
      headline: 'Shoes that begin again when the sole is worn',
      story: `On one floor in an alley of Seongsu-dong, leather is cut, closed, soled and finished. Gu Dori has done the soles for thirty years.

How hard to pull the thread is still for the hands to decide. Too hard and the leather puckers; too little and water comes in.

This year they kept to derbies and loafers and divided the sizes more finely. For those who live far off, a measuring sheet is sent first.

Shoes, they say, are meant to be mended. The pair that comes back with a worn sole is the one they are proudest of.`,
      quote: 'I am happier to see an old pair back than a new pair go.',
      reasons: 'For answering for every step on one floor, for a promise that includes repair, and for making it possible to be measured at home.',
    },
  },
  {
    ...term,
    slug: 'forty-jars',
    makerSlug: 'forty-jars',
    cohort,
    plan: 'strategy',
    ko: {
      headline: '항아리마다 이름이 있는 장',
      story: `순창의 한 마당에 항아리 마흔 개가 서 있어요. 장마흔 님은 항아리마다 번호와 이름을 붙이고 볕과 바람을 적어 두어요.

같은 날 담가도 자리에 따라 맛이 달라요. 열두 번 항아리의 된장이 늘 제일 구수하다고 해요. 그래서 어느 항아리에서 퍼 왔는지 병마다 적어 보내요.

메주는 시월에 쑤고 고추장은 겨울에 담가요. 안개가 많은 고장이라 메주가 천천히 떠요.

앞으로는 작은 병을 늘리고, 항아리 이야기를 읽으며 고를 수 있게 하려고 해요.`,
      quote: '장은 서두르면 짜기만 해요.',
      reasons: '항아리마다 기록을 남겨 맛을 설명하는 점, 고장의 날씨와 재료를 살린 점, 오래 꾸준히 담가 온 점을 높이 보았어요.',
    },
    en: {
      headline: 'Pastes from jars that have names',
      story: `Forty jars stand in a yard in Sunchang. Jang Maheun has given each a number and a name and keeps a diary of its sun and wind.

Filled on the same day, they taste different by where they stand. Number twelve, it is said, always makes the roundest doenjang. So every bottle tells which jar it came from.

Soybeans are boiled in October and gochujang is made in winter. It is a misty place, and the blocks ferment slowly.

Next come smaller bottles, and a way to choose by reading the story of the jar.`,
      quote: 'Hurried paste is only salty.',
      reasons: 'For records that explain the taste of every jar, for working with the weather and crops of the place, and for long steady practice.',
    },
  },
];
