// The content of places, halls and stars: whole in both languages, references that exist, windows that make sense, no claim of an official title.

import { describe, expect, it } from 'vitest';
import { liesOnDrawnLand } from '#app/components/korea-map-shape.ts';
import { CATEGORIES } from './categories.ts';
import { clusters, distanceKm } from './clusters.ts';
import { halls } from './halls.ts';
import { getMaker } from './makers.ts';
import { regions } from './regions.ts';
import { starProgramme, stars } from './stars.ts';

const clusterSlugs = new Set(clusters.map(({ slug }) => slug));
const isUnique = (names: string[]) => new Set(names).size === names.length;

/** Every text below `value` with the path that leads to it. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const everything = textsOf({ regions, clusters, halls, stars }, 'content');
const isEnglish = (path: string) => /\.(en|districtEn)(\.|$)/.test(path);
const isKorean = (path: string) => /\.(ko|koShort)(\.|$)/.test(path);
const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, '');

describe('language', () => {
  it('leaves no text empty or untrimmed', () => {
    expect(everything.filter(([path, text]) => (isEnglish(path) || isKorean(path)) && (text === '' || text !== text.trim())).map(([path]) => path)).toEqual([]);
  });

  it('has English without Hangul outside brackets', () => {
    expect(everything.filter(([path, text]) => isEnglish(path) && /[가-힣ㄱ-ㅎ]/.test(withoutBrackets(text))).map(([path]) => path)).toEqual([]);
  });

  it('has Korean in Hangul', () => {
    expect(everything.filter(([path, text]) => isKorean(path) && !/[가-힣]/.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('claims no official designation or title', () => {
    const claims = /지정 ?집적지|집적지구|백년소|스타소공인|명장|무형유산 보유자|식품명인|officially designated|designated cluster|master craftsm/i;
    expect(everything.filter(([, text]) => claims.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe('regions', () => {
  it('has sixteen governments in force on 2026-07-01 and two that ended the day before', () => {
    expect(isUnique(regions.map(({ key }) => key))).toBe(true);
    expect(regions.filter(({ validTo }) => validTo === null)).toHaveLength(16);
    const ended = regions.filter(({ validTo }) => validTo !== null);
    expect(ended.map(({ key, validTo, successorKey }) => [key, validTo, successorKey])).toEqual([
      ['gwangju', '2026-06-30', 'jeonnam-gwangju'],
      ['jeonnam', '2026-06-30', 'jeonnam-gwangju'],
    ]);
  });

  it('makes up no code for the merged government', () => {
    const merged = regions.find(({ key }) => key === 'jeonnam-gwangju');
    expect(new Set(merged?.codes.map(({ system }) => system))).toEqual(new Set(['postal', 'tel']));
  });

  it('gives a code to one region at a time', () => {
    const days = ['2023-06-10', '2023-06-11', '2024-01-17', '2024-01-18', '2026-06-30', '2026-07-01'];
    for (const day of days) {
      const held = regions
        .flatMap(({ codes }) => codes)
        .filter(({ system }) => system !== 'tel' && system !== 'postal')
        .filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo))
        .map(({ system, value }) => `${system} ${value}`);
      expect(isUnique(held)).toBe(true);
      expect(held.filter((code) => code.startsWith('kr-standard'))).toHaveLength(day < '2026-07-01' ? 17 : 15);
    }
  });

  it('stands on the map', () => {
    for (const { mapX, mapY } of regions) {
      expect(mapX).toBeGreaterThan(5);
      expect(mapX).toBeLessThan(95);
      expect(mapY).toBeGreaterThan(5);
      expect(mapY).toBeLessThan(98);
    }
  });
});

describe('clusters', () => {
  it('has all 46, five of them unpublished', () => {
    expect(clusters).toHaveLength(46);
    expect(clusterSlugs.size).toBe(46);
    expect(clusters.filter(({ published }) => !published)).toHaveLength(5);
  });

  it('refers to current regions and to published neighbours, nearest first', () => {
    for (const cluster of clusters) {
      expect(regions.find(({ key }) => key === cluster.regionKey)?.validTo).toBe(null);
      const near = cluster.nearby.map((slug) => clusters.find((other) => other.slug === slug));
      expect(near.every((other) => other?.published === true && other.slug !== cluster.slug)).toBe(true);
      const distances = near.map((other) => distanceKm(cluster, other ?? cluster));
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
      expect(distances).toHaveLength(3);
    }
  });

  it('tells a story of three to five paragraphs in both languages', () => {
    for (const { ko, en } of clusters) {
      for (const { story } of [ko, en]) expect(story.split('\n\n').length).toSatisfy((count: number) => count >= 3 && count <= 5);
    }
  });

  it('says plainly where there is no railway', () => {
    for (const slug of ['pocheon-furniture', 'anseong-brass', 'ganghwa-sochang', 'tongyeong-najeon', 'jeju-gal']) {
      const cluster = clusters.find((candidate) => candidate.slug === slug);
      expect(cluster?.ko.gettingThere).toMatch(/기차.*(없어요)/);
      expect(cluster?.en.gettingThere).toMatch(/no railway/);
    }
  });

  it('never verifies a designation, and dates every number', () => {
    for (const { designation, designationVerified, facts } of clusters) {
      expect([designation, designationVerified]).toEqual(['UNKNOWN', false]);
      for (const { ko, en, year } of facts) expect([ko, en].every((text) => text.includes(String(year)))).toBe(true);
    }
  });

  it('describes one to three sensible experiences each', () => {
    for (const { experiences } of clusters) {
      expect(experiences.length).toSatisfy((count: number) => count >= 1 && count <= 3);
      expect(isUnique(experiences.map(({ slug }) => slug))).toBe(true);
      for (const one of experiences) {
        expect(one.minPeople).toBeGreaterThan(0);
        expect(one.maxPeople).toBeGreaterThanOrEqual(one.minPeople);
        expect(one.durationMinutes).toBeGreaterThanOrEqual(30);
        expect(one.priceFrom % 1000).toBe(0);
        expect(one.languages).toContain('ko');
        if (/소주|soju/i.test(one.ko.name + one.en.name)) expect(one.minAge).toBe(19);
      }
    }
  });

  it('lies on the drawn map', () => {
    expect(clusters.filter(({ lat, lng }) => !liesOnDrawnLand(lat, lng)).map(({ slug }) => slug)).toEqual([]);
  });
});

describe('halls', () => {
  it('has two open and one announced on the seed day, opening before closing', () => {
    expect(halls.filter(({ opensInDays, closesInDays }) => opensInDays < 0 && closesInDays > 0)).toHaveLength(2);
    expect(halls.filter(({ opensInDays }) => opensInDays > 0)).toHaveLength(1);
    for (const hall of halls) expect(hall.opensInDays).toBeLessThan(hall.closesInDays);
  });

  it('keeps tones apart and prices honest', () => {
    expect(isUnique(halls.map(({ tone }) => tone))).toBe(true);
    for (const { priceCutPercent } of halls) expect(priceCutPercent).toSatisfy((cut: number) => Number.isInteger(cut) && cut >= 0 && cut <= 20);
  });

  it('chooses by categories and clusters that exist', () => {
    const categorySlugs = new Set(CATEGORIES.map(({ slug }) => slug));
    for (const { zones } of halls) {
      expect(isUnique(zones.map(({ slug }) => slug))).toBe(true);
      for (const { theme } of zones) {
        expect(theme.categorySlugs.filter((slug) => !categorySlugs.has(slug))).toEqual([]);
        expect(theme.clusterSlugs.filter((slug) => !clusterSlugs.has(slug))).toEqual([]);
      }
    }
  });
});

describe('stars', () => {
  it('names existing makers, each once, in one cohort', () => {
    expect(isUnique(stars.map(({ makerSlug }) => makerSlug))).toBe(true);
    for (const { makerSlug, cohort } of stars) expect([getMaker(makerSlug).slug, cohort]).toEqual([makerSlug, '2026']);
  });

  it('has six live designations, five candidates without dates and one that ended', () => {
    const live = stars.filter(({ stage, validFromDays, validToDays }) => stage === 'designated' && (validFromDays ?? 1) < 0 && (validToDays ?? -1) > 0);
    expect(live).toHaveLength(6);
    expect(live.every(({ plan }) => plan !== null)).toBe(true);
    const candidates = stars.filter(({ validFromDays, validToDays, plan }) => validFromDays === null && validToDays === null && plan === null);
    expect(candidates.map(({ stage }) => stage).sort()).toEqual(['eligible', 'nominated', 'scored', 'scored', 'shortlisted']);
    expect(stars.filter(({ stage, validToDays }) => stage === 'ended' && (validToDays ?? 1) < 0)).toHaveLength(1);
  });

  it('bears a name that is not the state’s', () => {
    expect(starProgramme).toEqual({ ko: '소공 스타', en: 'Star Small Manufacturer' });
  });
});
