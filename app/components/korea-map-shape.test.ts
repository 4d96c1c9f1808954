// The outline map: places fall where they should, the paths stay inside the sheet.

import { describe, expect, it } from 'vitest';
import { islands, mainland } from './korea-coast.ts';
import { eastInset, islandPaths, koreaMapHeight, koreaMapPath, koreaMapViewBox, koreaMapWidth, liesOnDrawnLand, projectToMap } from './korea-map-shape.ts';

const seoul = { lat: 37.5665, lng: 126.978 };
const busan = { lat: 35.1796, lng: 129.0756 };
const jeju = { lat: 33.4996, lng: 126.5312 };

describe('projectToMap', () => {
  it('keeps north above south and west left of east', () => {
    const [a, b, c] = [seoul, busan, jeju].map(({ lat, lng }) => projectToMap(lat, lng));
    expect(a?.y).toBeLessThan(b?.y ?? 0);
    expect(b?.y).toBeLessThan(c?.y ?? 0);
    expect(a?.x).toBeLessThan(b?.x ?? 0);
  });

  it('is true to scale: Seoul to Busan is about 1.4 times as far south as east', () => {
    const a = projectToMap(seoul.lat, seoul.lng);
    const b = projectToMap(busan.lat, busan.lng);
    expect((b.y - a.y) / (b.x - a.x)).toBeCloseTo(1.41, 1);
  });

  it('puts Ulleungdo and Dokdo into the inset', () => {
    for (const [lat, lng] of [
      [37.5, 130.87],
      [37.24, 131.87],
    ] as const) {
      const { x, y } = projectToMap(lat, lng);
      expect(x).toBeGreaterThan(eastInset.x);
      expect(x).toBeLessThan(eastInset.x + eastInset.width);
      expect(y).toBeGreaterThan(eastInset.y);
      expect(y).toBeLessThan(eastInset.y + eastInset.height);
    }
  });
});

describe('the drawing', () => {
  it('holds the large cities on land', () => {
    for (const { lat, lng } of [seoul, busan, jeju]) expect(liesOnDrawnLand(lat, lng)).toBe(true);
  });

  it('leaves the sea empty', () => {
    expect(liesOnDrawnLand(36.5, 125.5)).toBe(false);
    expect(liesOnDrawnLand(34.0, 128.0)).toBe(false);
  });

  it('stays inside the sheet', () => {
    expect(koreaMapViewBox).toBe('0 0 400 520');
    for (const [lng, lat] of [mainland, ...islands].flat()) {
      const { x, y } = projectToMap(lat, lng);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(koreaMapWidth);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(koreaMapHeight);
    }
  });

  it('is closed path data of modest size', () => {
    expect(islandPaths).toHaveLength(islands.length);
    expect(koreaMapPath).toMatch(/^M[-\dMLQZ. ]+Z$/);
    expect(koreaMapPath.length).toBeLessThan(12_000);
  });
});
