// All clusters of the demonstration: the register (clusters.json) joined with the hand-written stories.
// The register's evidence codes are for curators; no official designation is published (도시형소공인법 §15 designations stay UNKNOWN).

import register from './clusters.json' with { type: 'json' };
import { capitalClusters } from './clusters-capital.ts';
import { chungnamClusters } from './clusters-chungnam.ts';
import { gangwonChungbukClusters } from './clusters-gangwon-chungbuk.ts';
import { gyeongbukClusters } from './clusters-gyeongbuk.ts';
import { gyeonggiClusters } from './clusters-gyeonggi.ts';
import { gyeongnamClusters } from './clusters-gyeongnam.ts';
import { jeonbukClusters } from './clusters-jeonbuk.ts';
import { jeonnamGwangjuClusters } from './clusters-jeonnam-gwangju.ts';
import { seoulClusters } from './clusters-seoul.ts';
import { southClusters } from './clusters-south.ts';
import { yeongnamCityClusters } from './clusters-yeongnam-cities.ts';
import type { ClusterContent, ClusterStory } from './place-types.ts';

const checkedOn = '2026-11-23';

const stories: ClusterStory[] = [
  ...seoulClusters,
  ...capitalClusters,
  ...gyeonggiClusters,
  ...gangwonChungbukClusters,
  ...chungnamClusters,
  ...jeonbukClusters,
  ...jeonnamGwangjuClusters,
  ...southClusters,
  ...yeongnamCityClusters,
  ...gyeongbukClusters,
  ...gyeongnamClusters,
];

const storyBySlug = new Map(stories.map((story) => [story.slug, story]));

/** Region key by the register's `sido` code. */
const regionBySido: Record<string, string> = {
  '11': 'seoul',
  '26': 'busan',
  '27': 'daegu',
  '28': 'incheon',
  '30': 'daejeon',
  '31': 'ulsan',
  '36': 'sejong',
  '41': 'gyeonggi',
  '51': 'gangwon',
  '43': 'chungbuk',
  '44': 'chungnam',
  '52': 'jeonbuk',
  JNGJ: 'jeonnam-gwangju',
  '47': 'gyeongbuk',
  '48': 'gyeongnam',
  '50': 'jeju',
};

type Entry = (typeof register)[number];

interface Position {
  lat: number;
  lng: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres between two WGS84 positions. */
export function distanceKm(from: Position, to: Position): number {
  const half =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

/** Slugs of the nearest other published clusters, nearest first. */
export function nearestClusters(slug: string, count = 3): string[] {
  const here = register.find((entry) => entry.slug === slug);
  if (here === undefined) return [];
  return register
    .filter((entry) => entry.slug !== slug && entry.seed === 1)
    .map((entry) => ({ slug: entry.slug, km: distanceKm(here, entry) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count)
    .map((entry) => entry.slug);
}

/** A number that stays the same for a slug, so that its pictures do (FNV-1a, 32 bits). */
function seedOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

function kindOf(entry: Entry): ClusterContent['kind'] {
  if (entry.kind === 'production' || entry.kind === 'tourism' || entry.kind === 'urban') return entry.kind;
  throw new Error(`Unknown kind ${entry.kind} of ${entry.slug}`);
}

function contentOf(entry: Entry): ClusterContent {
  const story = storyBySlug.get(entry.slug);
  const regionKey = regionBySido[entry.sido];
  if (story === undefined || regionKey === undefined) throw new Error(`No story or region for ${entry.slug}`);
  return {
    slug: entry.slug,
    ko: { name: entry.ko, ...story.ko },
    en: { name: entry.en, ...story.en },
    regionKey,
    district: entry.sigungu,
    districtEn: story.districtEn,
    lat: entry.lat,
    lng: entry.lng,
    accuracyKm: entry.accuracyKm,
    ksic: entry.ksic,
    kind: kindOf(entry),
    designation: 'UNKNOWN',
    designationVerified: false,
    experiences: story.experiences,
    facts: story.facts ?? [],
    landscape: story.landscape,
    pictureSeed: seedOf(entry.slug),
    checkedOn,
    published: entry.seed === 1,
    nearby: nearestClusters(entry.slug),
  };
}

/** All clusters in the order of the register; those not published are for the desks only. */
export const clusters: ClusterContent[] = register.map(contentOf);
