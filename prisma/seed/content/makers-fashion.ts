// Shoes, leather, sewing and clothes. All of these makers are fictional.
import type { MakerRow } from './makers-kit.ts';

/** The makers of shoes, bags and clothes, written by hand. */
export const FASHION_MAKERS: readonly MakerRow[] = [
  {
    slug: 'two-corners-shoes',
    by: ['구도리', 'Gu Dori'],
    place: 'seongsu',
    ksic: '15',
    since: 1992,
    people: 7,
    hands: 'leather',
    ko: `두모퉁이구둣방
수제화
성수동 골목에서 더비와 로퍼를 손으로 꿰매 만드는 수제화 공방이에요.
--
재단, 갑피, 저부, 마무리까지 한 층에서 다 해요. 저는 저부를 맡은 지 삼십 년이 됐어요. 밑창을 꿰맬 때 실을 얼마나 당겨야 하는지는 아직도 손이 정해요.

구두는 고쳐 신는 물건이에요. 밑창이 닳으면 가져오세요. 갈아 드리고 발에 안 맞던 데도 같이 봐 드려요.`,
    en: `Two Corners Shoes
Handmade shoes
A Seongsu-dong workshop that hand-stitches derbies and loafers.
--
Cutting, uppers, soles and finishing are all on one floor. I have done soles for thirty years, and my hands still decide how hard to pull the thread.

Shoes are meant to be mended. When the sole is worn, bring them in. We will replace it and look at the place that never quite fitted.`,
  },
  {
    slug: 'slow-soles',
    by: ['신나울', 'Sin Naul'],
    place: 'seongsu',
    ksic: '15',
    since: 2013,
    people: 5,
    hands: 'leather',
    ko: `느린밑창
여성 수제화·맞춤 구두
발을 재고 본을 떠서 편한 굽의 구두를 짓는 성수동 작업실이에요.
--
왼발과 오른발이 똑같은 분은 아직 못 봤어요. 그래서 두 발을 따로 재요. 집에서 재실 수 있게 종이 자를 보내 드리고, 사진도 같이 받아요.

굽은 오 센티미터를 넘기지 않아요. 높은 굽을 찾는 분께는 옆집을 소개해 드려요.`,
    en: `Slow Soles
Women’s and made-to-measure shoes
A Seongsu-dong studio that measures feet and builds comfortable low-heeled shoes.
--
I have yet to meet two feet that match, so we measure each. We send you a paper ruler and ask for a photograph.

We never go above a five-centimetre heel. If you want higher, I will send you next door.`,
  },
  {
    slug: 'folded-hide',
    by: ['가죽달', 'Ga Jukdal'],
    place: 'seongsu',
    ksic: '15',
    since: 2016,
    people: 3,
    hands: 'leather',
    ko: `접는가죽이층집
가죽 지갑·소품
구두를 재단하고 남은 가죽까지 살려 지갑을 만드는 성수동 공방이에요.
--
구두 공방 옆이라 좋은 가죽 자투리가 많아요. 카드지갑 한 장이 나올 크기면 버리지 않아요. 등에 난 주름이나 모기 물린 자리도 그대로 써요.

바느질은 새들 스티치예요. 한 땀이 끊어져도 나머지가 안 풀려요. 이니셜은 불도장으로 하나씩 눌러요.`,
    en: `Folded Hide
Leather wallets
A Seongsu-dong workshop that makes wallets, down to the offcuts of the shoemakers next door.
--
Living beside shoemakers means good offcuts. If a piece is big enough for a card wallet, it is not waste. Wrinkles and insect bites stay in.

We saddle-stitch: if one stitch breaks, the others hold. Initials are pressed by a hot stamp, one at a time.`,
  },
  {
    slug: 'thrice-folded-sneakers',
    by: ['범나래', 'Beom Narae'],
    place: 'busan-shoe',
    ksic: '15',
    since: 2009,
    people: 8,
    hands: 'leather',
    ko: `세겹운동화제작소
운동화
고무 밑창을 가마에 쪄서 붙이는 부산 범천동의 운동화 공방이에요.
--
부산은 운동화의 도시였어요. 큰 공장이 떠나고 남은 기계와 사람이 골목에 있어요. 저희 재봉반장님은 마흔 해를 운동화만 박으셨어요.

밑창을 풀로만 붙이지 않고 가마에 한 번 더 쪄요. 그래서 빨아 신어도 잘 안 벌어져요. 끈은 여분을 하나 더 넣어요.`,
    en: `Thrice-Folded Sneakers
Sneakers
A Beomcheon-dong workshop in Busan that bakes rubber soles on to canvas.
--
Busan was a city of sneakers. The big factories left; machines and people stayed in the alleys. Our head machinist has sewn nothing but sneakers for forty years.

We do not only glue the soles, we cure them in an oven. They stay on when you wash them. There is a spare pair of laces in the box.`,
  },
  {
    slug: 'twelve-needles',
    by: ['한땀이', 'Han Ttami'],
    place: 'changsin',
    ksic: '14',
    since: 2000,
    people: 6,
    hands: 'ramie',
    ko: `열두바늘봉제소
셔츠·원피스
창신동 언덕에서 셔츠와 원피스를 처음부터 끝까지 박는 봉제 공방이에요.
--
창신동은 오토바이가 원단을 나르는 동네예요. 저는 스무 살에 시다로 들어와 지금은 제 이름으로 옷을 내요. 재봉틀 바늘은 하루에 한 번, 열두 대를 모두 갈아요.

남의 상표를 달던 손으로 제 옷을 만드니 솔기 하나도 못 넘기겠어요. 안쪽까지 통솔로 박아 뒤집어 입어도 깨끗해요.`,
    en: `Twelve Needles
Shirts and dresses
A sewing workshop on the hill of Changsin-dong that makes shirts and dresses from start to finish.
--
In Changsin-dong motorbikes carry the cloth. I came at twenty as an assistant and now the label is mine. We change the needles of all twelve machines every day.

After years of sewing other people’s labels, I cannot let a seam pass. Ours are French seams: you could wear the shirt inside out.`,
  },
  {
    slug: 'end-of-alley-sewing',
    by: ['골목빛', 'Gol Mokbit'],
    place: 'changsin',
    ksic: '14',
    since: 2019,
    people: 3,
    hands: 'hemp',
    ko: `골목끝재봉틀
천 가방
옷 공장에서 남은 원단으로 튼튼한 천 가방을 만드는 창신동의 작은 집이에요.
--
골목 끝까지 올라오면 원단 자투리가 모이는 데가 있어요. 거기서 캔버스와 안감을 골라 가방을 박아요. 그래서 색이 철마다 달라요.

손잡이는 네 번 되박아요. 책 열 권을 넣고 흔들어 보고 내보내요.`,
    en: `End of the Alley
Cloth bags
A small house in Changsin-dong that sews strong bags from the ends of factory rolls.
--
At the top of our alley is the place where leftover cloth gathers. We pick canvas and lining there, so the colours change with the season.

Handles are sewn down four times. Every bag is shaken with ten books inside before it goes.`,
  },
  {
    slug: 'seaward-tailor',
    by: ['옷나루', 'Ot Naru'],
    place: 'busan-sewing',
    ksic: '14',
    since: 1995,
    people: 5,
    hands: 'ramie',
    ko: `바다쪽재단사
생활한복
범일동에서 세탁기에 돌려 입는 생활한복을 짓는 재단사의 집이에요.
--
한복집에서 이십 년을 재단했어요. 손님들이 예쁜데 입을 데가 없다고 하셔서 주머니를 달고 소매를 줄였어요. 빨래가 쉬워야 자주 입어요.

깃은 옛날 본 그대로예요. 깃이 서야 한복이니까 거기만은 타협을 안 해요.`,
    en: `Seaward Tailor
Everyday hanbok
A tailor’s house in Beomil-dong making hanbok you can put in the washing machine.
--
I cut formal hanbok for twenty years. Customers said it was lovely and that they had nowhere to wear it. So I added pockets and trimmed the sleeves. Easy washing means frequent wearing.

The collar follows the old pattern. A hanbok lives by its collar, and there I do not compromise.`,
  },
  {
    slug: 'one-summer-strand',
    by: ['모시내', 'Mo Sinae'],
    place: 'hansan',
    ksic: '14',
    since: 2006,
    people: 4,
    hands: 'ramie',
    ko: `여름한올모시방
모시 옷
한산 모시로 여름 셔츠와 원피스를 짓는 서천의 작업실이에요.
--
모시는 이로 쪼개고 무릎에 비벼 이어요. 동네 할머니 여섯 분이 실을 이어 주세요. 한 필을 짜는 데 석 달이 걸리니 한 조각도 함부로 못 잘라요.

모시옷은 빨수록 부드러워져요. 풀을 먹여 다리면 빳빳하고 그냥 입으면 순해요. 두 가지로 다 입으시라고 단추를 넉넉히 달아요.`,
    en: `One Summer Strand
Ramie clothes
A Seocheon studio that makes summer shirts and dresses from Hansan ramie.
--
Ramie is split with the teeth and joined on the knee. Six grandmothers in our village join the thread for us. One bolt takes three months, so no scrap is cut lightly.

Ramie softens with washing. Starched and ironed it is crisp; left alone it is gentle. Wear it both ways.`,
  },
  {
    slug: 'tart-persimmon-clothes',
    by: ['고해담', 'Go Haedam'],
    place: 'jeju',
    ksic: '14',
    since: 2003,
    people: 4,
    hands: 'hemp',
    ko: `떫은감갈옷집
갈옷·감물염색
칠월 풋감을 으깨 물들이고 햇볕에 말려 갈옷을 만드는 제주 공방이에요.
--
갈옷은 밭일하던 옷이에요. 감물을 들이면 천이 빳빳해지고 땀이 차도 몸에 안 붙어요. 칠월과 팔월, 두 달 동안 한 해 쓸 천을 다 들여요.

볕에 널고 물을 뿌리기를 열흘쯤 되풀이하면 감빛이 올라와요. 비가 오면 온 식구가 뛰어나가 걷어요.`,
    en: `Tart Persimmon
Persimmon-dyed clothes
A Jeju workshop that dyes cloth with crushed green persimmons and the July sun.
--
Galot were field clothes. The dye stiffens the cloth so it never clings when you sweat. In two months, July and August, we dye all the cloth we need for a year.

We hang it in the sun, sprinkle it, and do that for ten days until the colour rises. When it rains the whole family runs out.`,
  },
  {
    slug: 'wide-seam-knit',
    by: ['올하나', 'Ol Hana'],
    place: 'yangju',
    ksic: '13',
    since: 2010,
    people: 6,
    hands: 'cotton-indigo',
    ko: `너른코니트
니트 머플러·담요
양주 남면에서 굵은 코로 머플러와 담요를 짜는 니트 공방이에요.
--
편직기는 바늘이 많을수록 곱게 나와요. 저희는 일부러 바늘을 성글게 써요. 코가 넓으면 가볍고, 올이 걸려도 손으로 당겨 되돌릴 수 있어요.

남는 실은 색을 섞어 다음 철 담요가 돼요. 같은 담요가 두 장 없는 이유예요.`,
    en: `Wide Stitch Knit
Knitted scarves and blankets
A Yangju workshop that knits scarves and blankets in a wide, light stitch.
--
The more needles, the finer the cloth. We use few on purpose. A wide stitch is light, and if it catches you can pull it back by hand.

Leftover yarn is mixed into next season’s blankets, which is why no two are the same.`,
  },
  {
    slug: 'nubi-whale',
    by: ['고래빈', 'Go Raebin'],
    place: 'tongyeong',
    ksic: '13',
    since: 2008,
    people: 4,
    hands: 'cotton-indigo',
    ko: `누비고래네
통영 누비 가방
천 두 겹 사이에 솜을 넣고 촘촘히 누벼 가방을 만드는 통영 공방이에요.
--
통영 누비는 물에 강해요. 뱃일하던 사람들이 쓰던 보따리가 누비였대요. 저희는 세 밀리미터 간격으로 누벼요. 눈으로 보면 물결 같아요.

고래는 딸아이가 그려 준 상표예요. 가방 안쪽 주머니에 한 마리씩 숨어 있어요.`,
    en: `Nubi Whale
Quilted bags
A Tongyeong workshop that quilts cotton in close lines and makes it into bags.
--
Tongyeong nubi stands up to water; boatmen carried their things in it. We quilt every three millimetres, and from a little way off it looks like ripples.

My daughter drew the whale on our label. One hides in the inner pocket of every bag.`,
  },
];
