// Rods, handles, wires, ribs and fingers: a round section led along a curve.
import { type Point, pt } from './canvas.ts';
import type { Substance } from './lathe.ts';
import { shade, unit, type Vec, vec } from './light.ts';
import { line, sample } from './path.ts';
import { project, type Scene, shadowOf } from './scene.ts';

export type Rod = {
  /** Radius at the way from start 0 to end 1. */
  radius: number | ((way: number) => number);
  shadow?: boolean;
  /** Leave the ends open (they meet another part). */
  open?: boolean;
  steps?: number;
};

const radiusAt = (rod: Rod, way: number) => (typeof rod.radius === 'number' ? rod.radius : rod.radius(way));

/** Draws a rod through world points, smoothly. */
export function tube(scene: Scene, points: readonly Vec[], substance: Substance, rod: Rod): void {
  const flat = points.map((at) => project(scene, at));
  const steps = rod.steps ?? Math.max(10, Math.min(90, Math.round(lengthOf(flat) / 9)));
  if (rod.shadow !== false) {
    const marks = sample(
      points.map((at) => project(scene, shadowOf(at))),
      Math.max(8, Math.round(steps / 2)),
    );
    const widest = radiusAt(rod, 0.5);
    scene.canvas.path(line(marks), { stroke: scene.shadow, width: widest * 2, round: true, opacity: 0.42, blur: Math.max(4, widest * 0.5) });
  }
  rodInPicture(scene, sample(flat, steps + 1), substance, rod);
}

const lengthOf = (points: readonly Point[]) =>
  points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : 0;
  }, 0);

/** Draws a rod through dense picture points; each short piece carries the light across it. */
export function rodInPicture(scene: Scene, points: readonly Point[], substance: Substance, rod: Rod): void {
  const { canvas } = scene;
  const last = points.length - 1;
  const direction = (index: number) => {
    const [before, after] = [points[Math.max(0, index - 1)] ?? pt(0, 0), points[Math.min(last, index + 1)] ?? pt(0, 0)];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return pt((after.x - before.x) / length, (after.y - before.y) / length);
  };
  const cap = (index: number) => {
    const at = points[index];
    if (!at || rod.open) return;
    const r = radiusAt(rod, index / last);
    const colour = (k: number) => shade(unit(vec(-k, k, Math.sqrt(Math.max(0.05, 1 - 2 * k * k)))), substance.finish, scene.floor);
    const fill = canvas.linear(pt(at.x - r * 0.7, at.y - r * 0.7), pt(at.x + r * 0.7, at.y + r * 0.7), [
      { at: 0, colour: colour(0.6) },
      { at: 0.4, colour: colour(0.2) },
      { at: 1, colour: colour(-0.6) },
    ]);
    canvas.ellipse(at.x, at.y, r, r, { fill });
  };
  cap(0);
  cap(last);
  for (let index = 0; index < last; index += 1) {
    const [from, to] = [points[index], points[index + 1]];
    if (!from || !to) continue;
    const [one, two] = [direction(index), direction(index + 1)];
    const [r1, r2] = [radiusAt(rod, index / last), radiusAt(rod, (index + 1) / last)];
    const lap = index === last - 1 ? 0 : 1.2;
    const quad = [
      pt(from.x - one.y * r1, from.y + one.x * r1),
      pt(from.x + one.y * r1, from.y - one.x * r1),
      pt(to.x + two.y * r2 + one.x * lap, to.y - two.x * r2 + one.y * lap),
      pt(to.x - two.y * r2 + one.x * lap, to.y + two.x * r2 + one.y * lap),
    ];
    const middle = pt((from.x + to.x) / 2, (from.y + to.y) / 2);
    const across = pt(one.y, -one.x);
    const stops = (canvas.measuring ? [] : [-1, -0.8, -0.5, -0.15, 0.2, 0.5, 0.8, 1]).map((o) => ({
      at: (o + 1) / 2,
      colour: shade(unit(vec(across.x * o, -across.y * o, Math.sqrt(Math.max(0, 1 - o * o)))), substance.finish, scene.floor),
    }));
    const r = (r1 + r2) / 2;
    const fill = canvas.linear(pt(middle.x - across.x * r, middle.y - across.y * r), pt(middle.x + across.x * r, middle.y + across.y * r), stops);
    canvas.path(line(quad, true), { fill, fillOpacity: substance.finish.clear ? 1.15 - substance.finish.clear : undefined });
  }
}
