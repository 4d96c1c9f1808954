// Keeps marks on the map apart, so that each can be touched: where places lie close together, their marks move aside. Pure.
import type { MapPoint } from './korea-map-shape.ts';

const rounds = 240;
const pullBack = 0.02;

/** New points at least about `apart` units from each other, near where they were; the same input gives the same output. */
export function spreadPoints(points: readonly MapPoint[], apart: number): MapPoint[] {
  const moved = points.map((point, index) => ({ x: point.x + (index % 7) * 0.01, y: point.y + (index % 5) * 0.01 }));
  for (let round = 0; round < rounds; round += 1) {
    moved.forEach((point, index) => {
      const home = points[index] ?? point;
      point.x += (home.x - point.x) * pullBack;
      point.y += (home.y - point.y) * pullBack;
    });
    pushApart(moved, apart);
  }
  return moved.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}

function pushApart(points: MapPoint[], apart: number): void {
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(dx, dy) || 0.01;
      if (distance >= apart) continue;
      const push = (apart - distance) / 2 / distance;
      a.x -= dx * push;
      a.y -= dy * push;
      b.x += dx * push;
      b.y += dy * push;
    }
  });
}
