import { expect, it } from 'vitest';

import { placesOf } from './places.ts';

const places = placesOf([
  { kind: 'region', key: 'gyeongnam', nameKo: '경상남도', nameEn: 'Gyeongsangnam-do' },
  { kind: 'region', key: 'gyeonggi', nameKo: '경기도', nameEn: 'Gyeonggi-do' },
  { kind: 'region', key: 'sejong', nameKo: '세종특별자치시', nameEn: 'Sejong' },
  { kind: 'region', key: 'jeonnam-gwangju', nameKo: '전남광주통합특별시', nameEn: 'Jeonnam-Gwangju' },
  { kind: 'cluster', key: 'seongsu-shoes', nameKo: '성수동 수제화', nameEn: 'Seongsu-dong handmade shoes' },
  { kind: 'cluster', key: 'gwangju-gg-ceramics', nameKo: '경기 광주 곤지암 도자', nameEn: 'Gwangju (Gyeonggi) ceramics' },
  { kind: 'cluster', key: 'sejong-jang', nameKo: '세종 전동면 장류', nameEn: 'Sejong fermented sauces' },
]);

it.each([
  ['경남', ['region:gyeongnam']],
  ['경상남도', ['region:gyeongnam']],
  ['gyeonggi', ['region:gyeonggi']],
  ['세종', ['region:sejong']],
  ['전남', ['region:jeonnam-gwangju']],
  ['전남광주', ['region:jeonnam-gwangju']],
  ['성수동', ['cluster:seongsu-shoes']],
  ['성수', ['cluster:seongsu-shoes']],
  ['seongsu', ['cluster:seongsu-shoes']],
  ['전동면', ['cluster:sejong-jang']],
  ['수제화', []],
])('%s names %j', (word, named) => {
  expect(places.named(word).map(({ kind, key }) => `${kind}:${key}`)).toEqual(named);
});

it('knows what a cluster is known for', () => {
  expect(places.knownFor('수제화')).toEqual([{ kind: 'cluster', key: 'seongsu-shoes' }]);
  expect(places.knownFor('성수동')).toEqual([]);
});
