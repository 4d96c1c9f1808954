import { describe, expect, it } from 'vitest';

import { readPricePhrase } from './price-phrase.ts';

describe('prices said in words', () => {
  it.each([
    ['3만원 이하 집들이 선물', { max: 30_000 }, '집들이 선물'],
    ['한과 30,000원 미만', { max: 29_999 }, '한과'],
    ['1-2만원대 선물', { min: 10_000, max: 29_999 }, '선물'],
    ['3만원대 수저', { min: 30_000, max: 39_999 }, '수저'],
    ['10만원대 반지', { min: 100_000, max: 199_999 }, '반지'],
    ['5천원대', { min: 5_000, max: 5_999 }, ''],
    ['5만 원 이상 도마', { min: 50_000 }, '도마'],
    ['1만5천원 이하', { max: 15_000 }, ''],
    ['만원 이하', { max: 10_000 }, ''],
    ['1만원~3만원 비누', { min: 10_000, max: 30_000 }, '비누'],
    ['1~3만원 비누', { min: 10_000, max: 30_000 }, '비누'],
    ['10만원 초과', { min: 100_001 }, ''],
    ['brass spoon under 30000 won', { max: 30_000 }, 'brass spoon'],
    ['bowl under 30k', { max: 30_000 }, 'bowl'],
    ['over ₩50,000 ring', { min: 50_000 }, 'ring'],
    ['독서대 최대 40,000원', { max: 40_000 }, '독서대'],
    ['5만원을 넘지 않는 화병', { max: 50_000 }, '화병'],
    ['삼만원 이하 수저', { max: 30_000 }, '수저'],
    ['1만원 이상 3만원 이하 컵', { min: 10_000, max: 30_000 }, '컵'],
    ['3만원에서 5만원 사이 도마', { min: 30_000, max: 50_000 }, '도마'],
    ['1만원부터 2만원까지 비누', { min: 10_000, max: 20_000 }, '비누'],
    ['만원 정도 엽서', { min: 8_000, max: 12_000 }, '엽서'],
    ['최소 10만원 반지', { min: 100_000 }, '반지'],
    ['bib cheaper than 20,000 won', { max: 20_000 }, 'bib'],
    ['jug max 60k', { max: 60_000 }, 'jug'],
    ['between 10,000 and 30,000 won soap', { min: 10_000, max: 30_000 }, 'soap'],
    ['soap 30,000 won or less', { max: 30_000 }, 'soap'],
    ['spoon under 3만원', { max: 30_000 }, 'spoon'],
  ])('%s', (text, bounds, rest) => {
    const phrase = readPricePhrase(text);
    expect(phrase?.filter).toEqual({ kind: 'range', field: 'price', ...bounds });
    expect(phrase?.rest).toBe(rest);
  });

  it.each([
    '4인 이상 반상기',
    '2-3인용 찻상',
    '한과',
    '100년 이상',
    '어른 이하',
    '3단 선반',
    'under 18',
    'min 12',
    '두세 명 이하',
    '일이 많은',
    '최대 5개',
    '100 or more',
  ])('%s is no price', (text) => {
    expect(readPricePhrase(text)).toBeNull();
  });

  it('reads hostile text in no time', () => {
    // The processor's time: what else the machine does is not counted.
    const before = process.cpuUsage();
    readPricePhrase(`${'1,111'.repeat(30)} ${'만 '.repeat(40)}이`);
    expect(process.cpuUsage(before).user).toBeLessThan(200_000);
  });
});
