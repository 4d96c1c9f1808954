// The simple map of South Korea on which places are marked: path data and projection, no map service needed.
// An equirectangular projection true to scale at 36 degrees north; the eastern islands stand in an inset.

import { islands, mainland, type Corner } from './korea-coast.ts';

export const koreaMapWidth = 400;
export const koreaMapHeight = 520;
export const koreaMapViewBox = `0 0 ${koreaMapWidth} ${koreaMapHeight}`;

export interface MapPoint {
  x: number;
  y: number;
}

const unitsPerDegree = 88.6;
const unitsPerDegreeEast = unitsPerDegree * Math.cos((36 * Math.PI) / 180);
const west = 124.5;
const north = 38.7;
const margin = 10;

/** Frame of the inset with Ulleungdo and Dokdo, whose true place is too far east for the sheet. */
export const eastInset = { x: 330, y: 14, width: 60, height: 42 } as const;
const insetFrom = 130.2;
const insetUnits = { east: 30, north: 37, lng: 130.52, lat: 37.96 } as const;

const round = (value: number) => Math.round(value * 10) / 10;

/** Where a place lies on the map, in units of the viewBox (0-400, 0-520), one decimal. Coordinates are WGS84 degrees. */
export function projectToMap(lat: number, lng: number): MapPoint {
  if (lng > insetFrom) {
    return {
      x: round(eastInset.x + 4 + (lng - insetUnits.lng) * insetUnits.east),
      y: round(eastInset.y + 2 + (insetUnits.lat - lat) * insetUnits.north),
    };
  }
  return {
    x: round(margin + (lng - west) * unitsPerDegreeEast),
    y: round(margin + (north - lat) * unitsPerDegree),
  };
}

function between(a: MapPoint, b: MapPoint, share: number): MapPoint {
  return { x: round(a.x + (b.x - a.x) * share), y: round(a.y + (b.y - a.y) * share) };
}

/** A closed path through the points whose corners are slightly rounded, as if drawn with a brush. */
function roundedPath(points: readonly MapPoint[]): string {
  const parts = points.map((corner, index) => {
    const before = points.at(index - 1) ?? corner;
    const after = points.at((index + 1) % points.length) ?? corner;
    const enter = between(corner, before, 0.36);
    const leave = between(corner, after, 0.36);
    return `${index === 0 ? 'M' : 'L'}${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`;
  });
  return `${parts.join('')}Z`;
}

function outline(corners: readonly Corner[]): string {
  return roundedPath(corners.map(([lng, lat]) => projectToMap(lat, lng)));
}

function islet(lat: number, lng: number, radius: number): string {
  const { x, y } = projectToMap(lat, lng);
  const offsets = [
    [-1, -0.3],
    [-0.2, -0.95],
    [0.9, -0.5],
    [0.85, 0.5],
    [0, 0.9],
  ] as const;
  return roundedPath(offsets.map(([dx, dy]) => ({ x: round(x + dx * radius), y: round(y + dy * radius) })));
}

/** Path data of the mainland. */
export const mainlandPath: string = outline(mainland);

/** Path data of Jeju and the other islands on the sheet. */
export const islandPaths: readonly string[] = islands.map(outline);

/** Path data inside the inset: Ulleungdo, then Dokdo's two islets. Larger than to scale, so that they can be seen. */
export const eastInsetPaths: readonly string[] = [islet(37.5, 130.87, 5.4), islet(37.242, 131.85, 2), islet(37.24, 131.99, 1.6)];

/** The whole land as one path, for a single `<path>` element. */
export const koreaMapPath: string = [mainlandPath, ...islandPaths, ...eastInsetPaths].join('');

/** True when the place lies on the drawn mainland or one of the drawn islands (not the inset). */
export function liesOnDrawnLand(lat: number, lng: number): boolean {
  return [mainland, ...islands].some((ring) => contains(ring, lat, lng));
}

function contains(ring: readonly Corner[], lat: number, lng: number): boolean {
  let inside = false;
  ring.forEach(([lngA, latA], index) => {
    const [lngB, latB] = ring.at(index - 1) ?? [lngA, latA];
    const crosses = latA > lat !== latB > lat && lng < ((lngB - lngA) * (lat - latA)) / (latB - latA) + lngA;
    if (crosses) inside = !inside;
  });
  return inside;
}
