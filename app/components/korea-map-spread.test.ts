// Marks on the map are far enough apart to be touched, and stay near their place.
import { describe, expect, it } from 'vitest';

import { projectToMap } from './korea-map-shape.ts';
import { spreadPoints } from './korea-map-spread.ts';

const crowd = Array.from({ length: 8 }, (_, index) => projectToMap(37.55 + (index % 3) * 0.01, 126.98 + index * 0.01));
const lonely = projectToMap(33.5, 126.5);

describe('spreadPoints', () => {
  it('parts a crowd and leaves a lonely place where it is', () => {
    const spread = spreadPoints([...crowd, lonely], 20);
    spread.forEach((a, index) => {
      for (const b of spread.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(18);
    });
    expect(Math.hypot((spread.at(-1)?.x ?? 0) - lonely.x, (spread.at(-1)?.y ?? 0) - lonely.y)).toBeLessThan(0.5);
    spread.slice(0, -1).forEach((point, index) => {
      const home = crowd[index] ?? point;
      expect(Math.hypot(point.x - home.x, point.y - home.y)).toBeLessThan(40);
    });
  });

  it('parts equal points', () => {
    const [a, b] = spreadPoints([lonely, lonely], 20);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(18);
  });
});
