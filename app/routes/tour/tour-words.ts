// The interface's words about places: kinds, lines under a tile, links to maps elsewhere.
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { PlaceTile } from './place-tiles.read.server.ts';

export const kinds = ['production', 'tourism', 'urban'] as const;
export type ClusterKind = (typeof kinds)[number];

export function kindWord(kind: ClusterKind): string {
  return { production: m.tour_kind_production, tourism: m.tour_kind_tourism, urban: m.tour_kind_urban }[kind]();
}

/** "Region · district"; the district, which is written in Korean only, not in English. */
export function whereWords({ region, district }: Pick<PlaceTile, 'region' | 'district'>): string {
  return getLocale() === 'ko' ? `${region} ${district}` : region;
}

/** Plain links to map services at the place; nothing is loaded from them. */
export function mapLinks({ name, lat, lng }: { name: string; lat: number; lng: number }): { href: string; label: string }[] {
  const point = `${lat.toFixed(4)},${lng.toFixed(4)}`;
  return [
    { href: `https://map.kakao.com/link/map/${encodeURIComponent(name.replaceAll(',', ' '))},${point}`, label: m.tour_map_kakao() },
    { href: `https://map.naver.com/p/search/${encodeURIComponent(point)}`, label: m.tour_map_naver() },
    { href: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(point)}`, label: m.tour_map_google() },
  ];
}
