// The judged queries of facts 7.6 on the embedded engine and a real PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { nameOf } from '#tests/make/search-corpus.ts';

import { GOODS, openSearchStand, type SearchStand } from './search-stand.ts';

let stand: SearchStand;

beforeAll(async () => {
  stand = await openSearchStand();
});

afterAll(() => stand.close());

const ask: SearchStand['ask'] = (q, more) => stand.ask(q, more);
const names: SearchStand['names'] = (q, more) => stand.names(q, more);
const sorted = (list: readonly string[]): string[] => list.toSorted();
const found = (answer: Awaited<ReturnType<SearchStand['ask']>>): string[] => answer.hits.map((hit) => nameOf(hit.id));

describe('the judged queries', () => {
  it.each([
    ['나전칠기 보석함', '나전칠기 보석함'],
    ['자개 손거울', '자개 손거울 매화'],
    ['ㄴㅈㅊㄱ', '나전칠기 보석함'],
    ['ㅂㅉㅇㄱ', '방짜유기 찻잔'],
    ['skwjsclfrl', '나전칠기 보석함'],
    ['dksehdvh', '안동포 이불'],
    ['qkdWkdbrl', '방짜유기 찻잔'],
    ['ㅊㄷㄱ므ㅑㅊ', '도자기 접시'],
    ['냐ㅣㅏ', '명주 스카프'],
    ['통영에서 만든 자개', '자개 손거울 매화'],
    ['한과선물세트', '한과 선물세트'],
    ['한과 선물 세트', '한과 선물세트'],
    ['korean brass spoon', '방짜유기 수저 한 벌'],
    ['mother of pearl box', '나전칠기 보석함'],
    ['najeonchilgi', '나전칠기 보석함'],
    ['나전칠귀', '나전칠기 보석함'],
    ['강릉 한과', '한과 선물세트'],
    ['각인 은반지', '각인 은반지'],
    ['과줄', '갈골 과줄'],
  ])('%s finds %s first', async (q, first) => {
    expect((await names(q))[0]).toBe(first);
  });

  it.each([
    ['자개 손거울', ['나전 손거울 모란']],
    ['ㅎㄱ', ['한과 모둠', '한과 선물세트']],
    ['ㅅㅈㅎ', ['수제화 로퍼', '수제화 옥스퍼드']],
    ['tnwpghk', ['수제화 로퍼', '수제화 옥스퍼드']],
    ['gksrhk', ['한과 모둠', '한과 선물세트', '유과 한 상자']],
    ['수제화는 어디', ['수제화 로퍼', '수제화 옥스퍼드']],
    ['원목 도마', ['원목도마 느티나무', '원목 도마 참나무']],
    ['원목도마', ['원목도마 느티나무', '원목 도마 참나무']],
    ['가죽카드지갑', ['가죽 카드지갑', '가죽 카드 지갑 슬림']],
    ['항아리', ['옹기 항아리 5호', '백자 달항아리', '장독 소', '옹기 뚝배기']],
    ['놋그릇', ['놋그릇 밥공기', '유기 반상기', '방짜유기 찻잔']],
    ['전통과자', ['한과 모둠', '유과 한 상자', '개성약과', '깨강정']],
    ['과줄', ['한과 모둠']],
    ['moon jar', ['백자 달항아리', '달항아리 화병']],
    ['옹끼', ['옹기 뚝배기', '옹기 항아리 5호']],
    ['안경태', ['안경테 라운드', '안경테 티타늄']],
    ['성수동', ['수제화 로퍼', '수제화 옥스퍼드', '가죽 카드지갑']],
    ['유기', ['유기 반상기', '방짜유기 찻잔', '놋그릇 밥공기']],
    ['배', ['나주 배 조청', '유기농 배즙', '배도라지청']],
  ])('%s finds %j', async (q, wanted) => {
    expect(await names(q)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['유기', ['유기농 녹차', '유기농 홍차 잎']],
    ['유기농 차', ['유기 반상기', '방짜유기 찻잔', '유기농 배즙']],
    ['달항아리', ['옹기 항아리 5호', '장독 소']],
    ['소반', ['소반찬 모둠']],
    ['갓', ['갓김치']],
    ['등', ['등산 스틱 주머니']],
    ['보', ['보온병 주머니']],
    ['붓', ['붓기 빼는 팥차']],
    ['배', ['여성 구두 플랫']],
    ['발', ['여성 구두 플랫']],
    ['ㅂㅈㅇㄱ', ['방짜유기 찻잔']],
  ])('%s does not find %j', async (q, unwanted) => {
    const list = await names(q);
    for (const name of unwanted) expect(list).not.toContain(name);
  });

  it('puts the fabric before the food that only comes from its place', async () => {
    expect((await names('모시')).at(-1)).toBe('모시떡');
  });

  it('gives the same with a particle, without spaces, in the other layout', async () => {
    expect(sorted(await names('옹기를'))).toEqual(sorted(await names('옹기')));
    expect((await names('한과선물세트')).slice(0, 10)).toEqual((await names('한과 선물 세트')).slice(0, 10));
    expect(await names('gksrhk')).toEqual(await names('한과'));
  });

  it('says what was rewritten', async () => {
    expect((await ask('skwjsclfrl')).interpreted).toContainEqual({ kind: 'keyboard', from: 'skwjsclfrl', to: '나전칠기' });
    expect((await ask('육과')).suggestions).toContain('유과');
    expect((await ask('육과')).total).toBe(0);
  });

  it('reads price and occasion, and puts no toys before gifts for parents', async () => {
    const answer = await ask('3만원 이하 집들이 선물');
    expect(answer.interpreted.map(({ kind }) => kind)).toEqual(['price', 'occasion']);
    for (const { id } of answer.hits) expect(GOODS.find((goods) => goods.id === id)?.price).toBeLessThanOrEqual(30_000);
    expect(await names('집들이 선물')).toEqual(expect.arrayContaining(['집들이 선물 향초', '백자 달항아리', '유기 반상기', '원목도마 느티나무']));
    expect(await names('어버이날 부모님 선물')).toEqual(['나전칠기 보석함']);
  });

  it('leads to places', async () => {
    expect((await ask('성수동')).places[0]).toEqual({ kind: 'cluster', key: 'seongsu-shoes' });
    expect((await ask('수제화는 어디')).places).toContainEqual({ kind: 'cluster', key: 'seongsu-shoes' });
    const regions = (await ask('강릉 한과', { facets: ['region'] })).facets.region;
    expect(regions).toContainEqual({ value: 'gangwon', count: 3 });
  });

  it('withholds what is for adults until the age is known', async () => {
    const unknown = await ask('안동소주');
    expect(found(unknown)).not.toContain('안동소주 45도');
    expect(unknown.hiddenForAge).toBe(1);
    expect((await names('안동소주', { adult: true }))[0]).toBe('안동소주 45도');
  });

  it('marks what was met', async () => {
    const [hit] = (await ask('자개 손거울')).hits;
    expect(hit?.highlights.nameKo).toEqual([[0, 6]]);
  });

  it('loosens a query that nothing meets as a whole', async () => {
    const answer = await ask('옹기 안경테');
    expect(answer.interpreted.at(-1)?.kind).toBe('relaxed');
    expect(found(answer)[0]).toMatch(/안경테/u);
  });
});
