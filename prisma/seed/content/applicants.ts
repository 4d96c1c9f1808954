// Somebody who has applied and waits to be let in. Fictional like all makers; numbered after those who sell.
import { MAKERS } from './makers.ts';
import { toMaker, type MakerRow } from './makers-kit.ts';

const rows: readonly MakerRow[] = [
  {
    slug: 'evening-tide-soap',
    by: ['노을찬', 'No Eulchan'],
    place: 'boseong',
    ksic: '20',
    since: 2021,
    people: 2,
    hands: 'ramie',
    ko: `저녁물때비누
비누·입욕제
보성 녹차와 갯벌 소금으로 비누를 굳히는 두 사람의 작업장이에요.
--
차밭에서 떨어진 늦은 잎을 얻어 말려요. 비누는 여섯 주를 기다려야 순해져요. 그사이 물때가 마흔 번쯤 바뀌어요.

포장은 종이 한 장이에요. 비누가 마르며 조금 작아지는데, 그만큼 무게를 더 넣어 잘라요.`,
    en: `Evening Tide Soap
Soap and bath salts
A workshop of two in Boseong that cures soap from green tea and tidal-flat salt.
--
We are given the late leaves of the tea gardens and dry them. Soap needs six weeks to grow mild; the tide turns some forty times meanwhile.

The wrapping is one sheet of paper. Soap shrinks a little as it dries, so we cut each bar that much heavier.`,
  },
];

export const applicants = rows.map((row, place) => toMaker(row, MAKERS.length + place));
