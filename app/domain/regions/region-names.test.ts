import { describe, expect, it } from 'vitest';

import { regionFamily, regionNamed, type NamedRegion } from './region-names.ts';

const region = (key: string, ko: string, koShort: string, en: string, successorKey: string | null = null): NamedRegion => ({
  key,
  ko,
  koShort,
  en,
  successorKey,
});
const regions = [
  region('seoul', '서울특별시', '서울', 'Seoul'),
  region('gyeonggi', '경기도', '경기', 'Gyeonggi-do'),
  region('gangwon', '강원특별자치도', '강원', 'Gangwon State'),
  region('jeonbuk', '전북특별자치도', '전북', 'Jeonbuk State'),
  region('jeonnam-gwangju', '전남광주통합특별시', '전남광주', 'Jeonnam-Gwangju'),
  region('gyeongbuk', '경상북도', '경북', 'Gyeongsangbuk-do'),
  region('jeonnam', '전라남도', '전남', 'Jeollanam-do', 'jeonnam-gwangju'),
  region('gwangju', '광주광역시', '광주', 'Gwangju', 'jeonnam-gwangju'),
];

describe('names of regions', () => {
  it.each([
    ['서울', 'seoul'],
    ['서울시', 'seoul'],
    ['서울특별시', 'seoul'],
    ['SEOUL', 'seoul'],
    ['경기', 'gyeonggi'],
    ['Gyeonggi', 'gyeonggi'],
    ['Gyeonggi Province', 'gyeonggi'],
    ['강원도', 'gangwon'],
    ['Gangwon-do', 'gangwon'],
    ['전라북도', 'jeonbuk'],
    ['경상북도', 'gyeongbuk'],
    ['gyeongsangbuk-do', 'gyeongbuk'],
    ['전라남도', 'jeonnam'],
    ['전남', 'jeonnam'],
    ['전남광주통합특별시', 'jeonnam-gwangju'],
  ])('%s is %s', (text, key) => expect(regionNamed(text, regions)).toBe(key));

  it.each(['', 'atlantis', '도'])('%s is none', (text) => expect(regionNamed(text, regions)).toBeNull());

  it('have successors and predecessors', () => {
    expect(regionFamily('jeonnam', regions)).toEqual(['jeonnam', 'jeonnam-gwangju']);
    expect(regionFamily('jeonnam-gwangju', regions)).toEqual(['jeonnam-gwangju', 'jeonnam', 'gwangju']);
  });
});
