// The rest of the 2026 cohort: nominated, eligible, scored and shortlisted makers, and one whose designation has ended.
// Candidates are not shown as stars in the shop; their words are notes for the desks.

import type { StarContent } from './place-types.ts';

const cohort = '2026';
const undecided = { plan: null, validFromDays: null, validToDays: null } as const;

export const starCandidates: StarContent[] = [
  {
    ...undecided,
    slug: 'nine-joints-bamboo',
    makerSlug: 'nine-joints-bamboo',
    cohort,
    stage: 'shortlisted',
    ko: {
      headline: '엮는 시간보다 훑는 시간이 긴 바구니',
      story: `겨울에 벤 대를 여덟 쪽으로 쪼개고, 겉과 속을 나눠 종이처럼 얇게 훑어요. 바구니의 절반은 엮기 전에 끝나 있어요.

어머니는 장날마다 바구니를 이고 나갔고 빈가온 님은 택배로 보내요. 테두리를 매는 법은 그대로예요.

작업실을 찾아가 대를 고르는 일부터 보았어요. 한 사람이 하루에 엮는 수가 정해져 있어 주문을 천천히 받는 계획을 함께 세우고 있어요.`,
      quote: '대는 겨울에 베어야 오래가요.',
      reasons: '심사 위원 세 사람이 따로 매긴 점수가 고르게 높아 마지막 심사에 올랐어요.',
    },
    en: {
      headline: 'Baskets that take longer to shave than to weave',
      story: `Stems cut in winter are split in eight, skin is parted from pith, and each strip is shaved as thin as paper. Half of a basket is done before weaving starts.

The mother carried baskets to market on her head; Bin Gaon sends them by courier. The rim is tied the same way.

We visited and watched from the choosing of the bamboo. One person can weave only so many in a day, so we are planning together how to take orders slowly.`,
      quote: 'Bamboo lasts when it is cut in winter.',
      reasons: 'Three assessors, each without seeing the others’ marks, all scored it high; it goes to the final round.',
    },
  },
  {
    ...undecided,
    slug: 'indigo-jar-house',
    makerSlug: 'indigo-jar-house',
    cohort,
    stage: 'scored',
    ko: {
      headline: '스무 날을 기다려 피는 꽃거품',
      story: `칠월 새벽에 쪽을 베어 항아리에 담가요. 굴 껍데기 가루를 넣어 저으면 앙금이 앉고, 잿물과 함께 따뜻하게 두면 스무 날쯤 뒤에 꽃거품이 올라와요.

천은 처음에 풀빛이었다가 바람을 맞으며 파래져요. 진한 쪽빛을 얻으려면 열두 번 담가야 해요.

기르는 일부터 물들이는 일까지 한 집에서 해요. 한 해에 쓸 수 있는 염료의 양이 정해져 있는 것이 강점이자 숙제예요.`,
      quote: '파랑은 제가 아니라 바람이 만들어요.',
      reasons: '재료를 직접 기르는 점에서 높은 점수를 받았어요. 물량 계획을 더 듣기로 했어요.',
    },
    en: {
      headline: 'Twenty days until the flower of foam',
      story: `Indigo is cut before dawn in July and steeped in jars. Stirred with oyster-shell lime it settles, and kept warm with lye it raises a flower of foam after some twenty days.

Cloth comes out green and turns blue in the wind. A deep indigo needs twelve dips.

Growing and dyeing happen in one house. That the year’s dye is limited is both its strength and its task.`,
      quote: 'It is the wind that makes the blue, not I.',
      reasons: 'Scored high for growing its own material. We asked to hear more about quantities.',
    },
  },
  {
    ...undecided,
    slug: 'three-fork-soban',
    makerSlug: 'three-fork-soban',
    cohort,
    stage: 'scored',
    ko: {
      headline: '천육백 그램, 혼자 먹는 밥상',
      story: `소반은 혼자 먹는 밥상이에요. 혼자 사는 사람이 늘면서 다시 찾는 물건이 되었어요.

편이든 님은 들고 다니기 좋게 무게를 천육백 그램 안에 묶었어요. 다리는 호랑이 발, 개 발, 대나무 마디 가운데 고를 수 있어요.

짜맞춤이라 헐거워지면 다시 조여요. 옛 물건이 오늘의 방에 들어오는 길을 잘 찾은 경우예요.`,
      quote: '가벼워야 자주 펴요.',
      reasons: '쓰임을 오늘에 맞춘 점이 좋은 점수를 받았어요. 솜씨 점수는 현장에서 다시 보기로 했어요.',
    },
    en: {
      headline: 'Sixteen hundred grams: a table for one',
      story: `A soban is a table for one person. With so many living alone it is wanted again.

Pyeon Ideun keeps it under 1,600 grams so that it is easily carried. There are three kinds of leg: tiger’s paw, dog’s paw and bamboo joint.

The joints are fitted, so a loose one can be tightened. An old thing has found its way into today’s rooms.`,
      quote: 'If it is light, you will use it often.',
      reasons: 'Scored well for bringing an old form into present use. Craftsmanship will be looked at again on site.',
    },
  },
  {
    ...undecided,
    slug: 'lead-type-for-rent',
    makerSlug: 'lead-type-for-rent',
    cohort,
    stage: 'eligible',
    ko: {
      headline: '글자가 모자라면 문장을 바꾸는 인쇄소',
      story: `문을 닫는 인쇄소에서 활자 팔만 자를 물려받았어요. 한 글자가 모자라면 문장을 바꿔야 해요.

그래서 이 집의 카드는 말이 짧아요. 짧은 말이 눌린 자국으로 오래 남아요.

활자를 빌려 쓰는 사람들도 있어 작은 인쇄 동네의 사랑방이 되고 있어요.`,
      quote: '없는 글자가 글을 다듬어 줘요.',
      reasons: '소공인 확인과 서류가 모두 유효해 심사 대상이 되었어요.',
    },
    en: {
      headline: 'A printer who changes the sentence when a letter is missing',
      story: `Eighty thousand letters came from a printer who was closing. If one is missing, the sentence has to change.

So their cards say little, and what they say stays pressed into the paper.

Some people rent the type, and the shop has become a meeting place for those who print.`,
      quote: 'The letters we lack improve the text.',
      reasons: 'Verified as a small manufacturer with valid papers, and so admitted to the scoring.',
    },
  },
  {
    ...undecided,
    slug: 'nine-strand-sedge',
    makerSlug: 'nine-strand-sedge',
    cohort,
    stage: 'nominated',
    ko: {
      headline: '현관의 작은 바구니도 같은 매듭',
      story: `왕골을 봄에 심어 팔월에 거두고 이슬을 맞혀 바래요. 한 자리에 왕골이 육천 올쯤 들어가요.

세 사람이 나란히 앉아 보름을 엮어야 자리 하나가 나와요. 요즘은 열쇠를 담는 작은 바구니도 같은 매듭으로 엮어요.

강화의 손님이 추천해 주었어요. 곧 자격을 확인해요.`,
      quote: '크든 작든 매듭은 하나예요.',
      reasons: '손님의 추천으로 올라왔고, 아직 자격을 확인하기 전이에요.',
    },
    en: {
      headline: 'The small basket by the door has the same knots',
      story: `Sedge is planted in spring, cut in August and bleached in the dew. A mat takes about six thousand strands.

Three people sit side by side for two weeks to make one. Nowadays small baskets for keys are woven with the same knots.

A customer on Ganghwa nominated them; eligibility will be checked soon.`,
      quote: 'Large or small, it is one knot.',
      reasons: 'Nominated by a customer; eligibility has not been checked yet.',
    },
  },
  {
    slug: 'twelve-waters-paper',
    makerSlug: 'twelve-waters-paper',
    cohort,
    stage: 'ended',
    plan: 'alumni',
    validFromDays: -200,
    validToDays: -21,
    ko: {
      headline: '열두 번 헹궈 오래가는 종이',
      story: `닥나무를 겨울에 베어 삶고, 흐르는 물에 열두 번 헹궈요. 발을 앞뒤로 한 번, 좌우로 여러 번 흘려 뜬 종이는 잘 찢어지지 않아요.

반년 동안 편지지와 벽지 견본을 함께 다듬었고, 학교와 책 만드는 이들이 단골이 되었어요.

주문이 한 해 치로 차면서 새 계획은 쉬고 종이에 집중하기로 했어요. 스스로 정한 마침이고, 물건은 지금도 가게에서 만날 수 있어요.`,
      quote: '이제는 종이 뜨는 일만 할게요.',
      reasons: '만드는 이의 뜻에 따라 기간 중에 마쳤어요. 서로 합의한 마침이며 잘못이 있었던 것은 아니에요.',
    },
    en: {
      headline: 'Paper rinsed twelve times, so that it lasts',
      story: `Mulberry is cut in winter, boiled, and rinsed twelve times in running water. Dipped once forwards and many times sideways, the sheet hardly tears.

For half a year we worked together on letter paper and wall samples, and schools and bookmakers became regular customers.

With a year of orders in hand, they chose to stop planning and make paper. It was their own decision, and their paper is still in the shop.`,
      quote: 'From now on, only paper.',
      reasons: 'Ended within its term at the maker’s own wish and by agreement; there was no fault.',
    },
  },
];
