// The 42 judged queries of facts 7.6 (judged-queries.json) with what each must find in the corpus of tests/make/search-corpus.ts.
import type { Interpretation, PlaceHit } from '#app/infra/search/port.ts';

export interface Judged {
  q: string;
  /** Comes first. */
  first?: string;
  /** Must be among the hits. */
  finds?: readonly string[];
  /** Must not be among the hits. */
  never?: readonly string[];
  /** Everything that is found, in any order. */
  exactly?: readonly string[];
  /** The same hits in the same order as another query. */
  sameAs?: string;
  /** Must be said. */
  said?: Partial<Interpretation>;
  suggests?: string;
  leadsTo?: PlaceHit;
  mostPrice?: number;
  hiddenForAge?: number;
}

const HANGWA = ['한과 모둠', '한과 선물세트'];
const ONGGI = ['옹기 뚝배기', '옹기 항아리 5호'];
const SHOES = ['수제화 로퍼', '수제화 옥스퍼드'];
const BRASS = ['유기 반상기', '방짜유기 찻잔', '놋그릇 밥공기'];
const seongsu: PlaceHit = { kind: 'cluster', key: 'seongsu-shoes' };

export const JUDGED: readonly Judged[] = [
  { q: '나전칠기 보석함', first: '나전칠기 보석함', finds: ['나전 보석함 소'] },
  { q: '자개 손거울', first: '자개 손거울 매화', finds: ['나전 손거울 모란'] },
  { q: 'ㄴㅈㅊㄱ', first: '나전칠기 보석함' },
  { q: 'ㅎㄱ', first: '한과 선물세트', finds: HANGWA },
  { q: 'ㅅㅈㅎ', finds: SHOES },
  { q: 'ㅂㅉㅇㄱ', first: '방짜유기 찻잔' },
  { q: 'skwjsclfrl', first: '나전칠기 보석함', said: { kind: 'keyboard', to: '나전칠기' } },
  { q: 'gksrhk', sameAs: '한과', finds: [...HANGWA, '유과 한 상자'] },
  { q: 'tnwpghk', sameAs: '수제화', finds: SHOES },
  { q: 'dksehdvh', first: '안동포 이불' },
  { q: 'qkdWkdbrl', first: '방짜유기 찻잔', said: { kind: 'keyboard', to: '방짜유기' } },
  { q: 'ㅊㄷㄱ므ㅑㅊ', first: '도자기 접시', said: { kind: 'keyboard', to: 'ceramic' } },
  { q: '냐ㅣㅏ', first: '명주 스카프', said: { kind: 'keyboard', to: 'silk' } },
  { q: '옹기를', sameAs: '옹기', finds: ONGGI, said: { kind: 'particle', to: '옹기' } },
  { q: '통영에서 만든 자개', first: '자개 손거울 매화', said: { kind: 'place' } },
  { q: '수제화는 어디', finds: SHOES, leadsTo: seongsu },
  { q: '한과선물세트', first: '한과 선물세트', sameAs: '한과 선물 세트' },
  { q: '한과 선물 세트', first: '한과 선물세트' },
  { q: '원목 도마', finds: ['원목도마 느티나무', '원목 도마 참나무'] },
  { q: '가죽카드지갑', finds: ['가죽 카드지갑', '가죽 카드 지갑 슬림'] },
  { q: '달항아리', finds: ['백자 달항아리', '달항아리 화병'], never: ['옹기 항아리 5호', '장독 소'] },
  { q: '항아리', finds: ['옹기 항아리 5호', '백자 달항아리', '장독 소', '옹기 뚝배기'] },
  { q: '놋그릇', finds: BRASS },
  { q: '유기', finds: BRASS, never: ['유기농 녹차', '유기농 홍차 잎', '유기농 배즙'] },
  { q: '유기농 차', finds: ['유기농 녹차'], never: [...BRASS, '유기농 배즙'] },
  { q: '전통과자', finds: ['한과 모둠', '유과 한 상자', '개성약과', '깨강정'] },
  { q: '과줄', first: '갈골 과줄', finds: ['한과 모둠'] },
  { q: 'najeonchilgi', first: '나전칠기 보석함' },
  { q: 'korean brass spoon', first: '방짜유기 수저 한 벌' },
  { q: 'mother of pearl box', first: '나전칠기 보석함' },
  { q: 'moon jar', finds: ['백자 달항아리', '달항아리 화병'] },
  { q: '나전칠귀', first: '나전칠기 보석함', said: { kind: 'typo', to: '나전칠기' } },
  { q: '옹끼', finds: ONGGI, said: { kind: 'typo', to: '옹기' } },
  { q: '안경태', finds: ['안경테 라운드', '안경테 티타늄'] },
  { q: '육과', exactly: [], suggests: '유과' },
  { q: '3만원 이하 집들이 선물', mostPrice: 30_000, said: { kind: 'price', to: '-30000' } },
  { q: '어버이날 부모님 선물', exactly: ['나전칠기 보석함'], said: { kind: 'occasion', to: 'parents-day' } },
  { q: '강릉 한과', first: '한과 선물세트' },
  { q: '성수동', finds: [...SHOES, '가죽 카드지갑'], leadsTo: seongsu },
  { q: '안동소주', never: ['안동소주 45도'], hiddenForAge: 1 },
  { q: '각인 은반지', first: '각인 은반지' },
  { q: '배', finds: ['나주 배 조청', '유기농 배즙', '배도라지청'], never: ['여성 구두 플랫'] },
];
