// Weavers and dyers: cotton, rayon, hemp, silk, indigo and jacquard. All of these makers are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The weavers and dyers, written by hand. */
export const TEXTILE_MAKERS: readonly MakerRow[] = [
  {
    slug: 'white-twelve-cotton',
    by: ['소하얀', 'So Hayan'],
    place: 'ganghwa',
    ksic: '13',
    since: 1976,
    people: 5,
    hands: 'ramie',
    ko: `하얀열두새소창
소창 행주·수건
풀 먹인 무명실로 소창을 짜고 삶아 행주와 수건을 만드는 강화의 직물집이에요.
--
소창은 성기게 짠 무명이에요. 처음에는 뻣뻣한데 삶을수록 부드럽고 물을 잘 먹어요. 예전에는 아기 기저귀로 썼고 지금은 행주로 많이 찾으세요.

저희 직조기는 1968년 것이에요. 부품이 없어 저희가 깎아 써요. 철커덕 소리가 나야 하루가 시작돼요.`,
    en: `White Twelve Cotton
Sochang cloths and towels
A Ganghwa weaving house that makes loose-woven cotton cloths and towels.
--
Sochang is a loose cotton weave. It begins stiff, and grows softer and thirstier each time it is boiled. It used to be for nappies; now it is mostly for kitchens.

Our looms date from 1968. There are no spare parts, so we make them. The day starts when they start to clack.`,
  },
  {
    slug: 'cool-night-rayon',
    by: ['서늘봄', 'Seo Neulbom'],
    place: 'punggi',
    ksic: '13',
    since: 1990,
    people: 7,
    hands: 'silk',
    ko: `서늘한밤인견
인견 잠옷·이불
나무에서 얻은 인견실로 여름 잠옷과 홑이불을 짜는 풍기의 직물 공방이에요.
--
인견은 나무에서 뽑은 실이에요. 몸에 감기지 않고 땀이 나도 금방 말라요. 더운 밤에 뒤척이는 아버지 때문에 홑이불부터 짰어요.

짜는 집, 물들이는 집, 꿰매는 집이 풍기 안에 다 있어요. 실이 들어와서 잠옷이 나가기까지 삼 킬로미터를 안 벗어나요.`,
    en: `Cool Night Rayon
Rayon sleepwear and bedding
A Punggi workshop weaving summer pyjamas and sheets from ingyeon, a rayon drawn from wood.
--
Ingyeon is a yarn drawn from wood. It does not cling, and it dries quickly. My father tossed and turned on hot nights, so we began with a sheet for him.

The weaver, the dyer and the seamstress are all in Punggi. From yarn to pyjamas, nothing travels more than three kilometres.`,
  },
  {
    slug: 'hemp-pit-loom',
    by: ['삼도울', 'Sam Doul'],
    place: 'andong',
    ksic: '13',
    since: 1981,
    people: 3,
    hands: 'hemp',
    ko: `삼굿베틀집
안동포·삼베
안동에서 삼을 쪄서 실을 잇고 삼베 침구와 주방 천을 짜는 집이에요.
--
칠월에 삼을 베어 구덩이에 넣고 쪄요. 그걸 삼굿이라고 해요. 껍질을 벗겨 째고, 이어서, 베틀에 올리기까지 겨울이 다 가요.

삼베는 까슬해서 여름에 좋아요. 새 천은 조금 뻣뻣하니 물에 두어 번 담갔다 쓰세요.`,
    en: `Hemp Pit Loom
Andong hemp cloth
An Andong house that steams hemp, joins the thread and weaves it into bedding and kitchen cloth.
--
In July we cut the hemp and steam it in a pit, the samgut. We peel it, split it, join it, and by the time it is on the loom winter is over.

Hemp is crisp and good in summer. New cloth is a little stiff, so soak it twice before use.`,
  },
  {
    slug: 'four-sleeps-silk',
    by: ['누에린', 'Nu Erin'],
    place: 'hamchang',
    ksic: '13',
    since: 1988,
    people: 4,
    hands: 'silk',
    ko: `누에네잠명주
명주 스카프·이불
누에를 치고 실을 켜서 명주를 짜는 함창의 집이에요.
--
누에는 네 번 자고 나서 고치를 지어요. 오월이면 온 집에서 뽕잎 먹는 소리가 비 오는 소리처럼 나요. 저는 그 소리를 들으며 컸어요.

명주는 손으로 켠 실이라 굵기가 고르지 않아요. 빛에 비추면 가는 결이 보여요. 그게 기계 실크와 다른 점이에요.`,
    en: `Four Sleeps Silk
Handwoven silk
A Hamchang house that raises silkworms, reels their silk and weaves it.
--
A silkworm sleeps four times and then spins. In May the sound of chewing mulberry leaves fills our house like rain. I grew up with it.

Hand-reeled thread is uneven. Hold the cloth to the light and you see its fine grain; that is how it differs from mill silk.`,
  },
  {
    slug: 'red-cocoon-silk',
    by: ['견다홍', 'Gyeon Dahong'],
    place: 'jinju',
    ksic: '13',
    since: 1986,
    people: 6,
    hands: 'silk',
    ko: `붉은고치비단집
진주 실크
진주에서 무늬 비단을 짜 넥타이와 보자기를 만드는 실크 공방이에요.
--
무늬 비단은 펀치 카드로 짜던 때가 있었어요. 저희 창고에는 아직 카드가 사천 장 있어요. 그 무늬를 하나씩 옮겨 지금 직기에 올려요.

보자기는 네 귀를 접어 박은 홑보예요. 선물을 싸고 나서 스카프로 쓰셔도 되게 크기를 정했어요.`,
    en: `Red Cocoon Silk
Jinju silk
A Jinju mill that weaves patterned silk for ties and wrapping cloths.
--
Patterns were once woven from punched cards. We still keep four thousand of them, and move the patterns to today’s loom one by one.

Our wrapping cloths have four hemmed edges. We chose a size that still works as a scarf once the present is unwrapped.`,
  },
  {
    slug: 'indigo-jar-house',
    by: ['쪽나울', 'Jjok Naul'],
    place: 'naju',
    ksic: '13',
    since: 1998,
    people: 3,
    hands: 'cotton-indigo',
    ko: `쪽항아리댁
쪽염
영산강가에서 쪽을 길러 항아리에 발효시키고 천을 물들이는 나주의 염색집이에요.
--
쪽은 칠월 새벽에 베요. 항아리에 담가 두고 굴 껍데기 가루를 넣어 저으면 앙금이 앉아요. 잿물과 섞어 따뜻하게 두면 스무 날쯤 뒤에 꽃거품이 올라와요.

천을 넣었다 꺼내면 처음엔 풀빛이에요. 바람을 맞으면서 파래져요. 진한 쪽빛은 열두 번을 담가야 해요.`,
    en: `Indigo Jar House
Natural indigo dyeing
A Naju house by the Yeongsan River that grows indigo, ferments it in jars and dyes cloth.
--
We cut indigo before dawn in July. Steeped in jars and stirred with oyster-shell lime, it settles. Kept warm with lye, it raises a flower of foam after some twenty days.

Cloth comes out green and turns blue in the wind. A deep indigo needs twelve dips.`,
  },
  {
    slug: 'pattern-counters',
    by: ['무니솔', 'Mu Nisol'],
    place: 'yugu',
    ksic: '13',
    since: 1994,
    people: 7,
    hands: 'silk',
    ko: `무늬세는직조집
자카드 쿠션·커튼
유구에서 자카드 직기로 무늬를 짜 쿠션과 커튼을 만드는 직물 공방이에요.
--
자카드는 찍은 무늬가 아니라 짠 무늬예요. 앞과 뒤의 색이 서로 바뀌어 있어요. 그래서 저희 쿠션은 뒤집어 놓으면 다른 쿠션 같아요.

유구천 벽화 골목에 저희 집이 있어요. 직기 소리가 나는 파란 문이에요.`,
    en: `Pattern Counters
Jacquard cushions and curtains
A Yugu mill that weaves patterns on jacquard looms for cushions and curtains.
--
Jacquard is woven, not printed. The colours trade places on the back, so our cushions look like another cushion when you turn them.

We are in the mural alley by the Yugu stream: the blue door with the noise of looms.`,
  },
];
