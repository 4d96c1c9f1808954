// Cobalt painting on white: a plum branch, bamboo, autumn grass, in tapered brush strokes.
import { num, type Point, pt } from '../core/canvas.ts';
import { type Colour, oklch } from '../core/colour.ts';
import { curve, trace } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import { flowerOn } from './clay.ts';

/** A tapered brush stroke on a surface. */
export function brush(
  scene: Scene,
  surface: Surface,
  way: readonly Point[],
  { width, colour, opacity = 0.85 }: { width: number; colour: Colour; opacity?: number },
): void {
  const marks = way.map(({ x, y }) => surface.at(x, y));
  const sides = marks.map((mark, index) => {
    const [before, after] = [marks[Math.max(0, index - 1)] ?? mark, marks[Math.min(marks.length - 1, index + 1)] ?? mark];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = width * 0.5 * Math.sin(Math.PI * (0.12 + 0.82 * (index / Math.max(1, marks.length - 1))));
    return { x: mark.x, y: mark.y, dx: (-(after.y - before.y) / length) * half, dy: ((after.x - before.x) / length) * half };
  });
  scene.canvas.path(curve([...sides.map((s) => pt(s.x + s.dx, s.y + s.dy)), ...sides.reverse().map((s) => pt(s.x - s.dx, s.y - s.dy))], true, 0.9), {
    fill: colour,
    opacity,
  });
}

const blue = oklch(0.42, 0.12, 262);
const wash = oklch(0.6, 0.09, 258);

/** One of three paintings, by chance. */
export function cobalt(scene: Scene, surface: Surface, chance: Chance): void {
  if (surface.round && surface.h < surface.w * 0.5) garland(scene, surface);
  else scene.canvas.group({ opacity: 0.88 }, () => chance.pick([plum, bamboo, grass])(scene, surface, chance));
}

/** A ring of flowers between two lines, for low walls. */
function garland(scene: Scene, surface: Surface): void {
  const band = (v: number) => curve(Array.from({ length: 25 }, (_, step) => surface.at(step / 24, v)));
  scene.canvas.path(band(0.93) + band(0.9) + band(0.36), { stroke: blue, width: 3, opacity: 0.7 });
  const count = Math.max(5, Math.round(surface.w / 110));
  for (let index = 0; index < count; index += 1) {
    const u = (index + 0.5) / count;
    flowerOn(scene, surface, { u, v: 0.66, size: 27, colour: wash, heart: blue, petals: 6 });
    const next = u + 0.5 / count;
    brush(scene, surface, [pt(next - 0.28 / count, 0.66), pt(next, 0.6), pt(next + 0.28 / count, 0.68)], { width: 9, colour: blue, opacity: 0.75 });
  }
}

function plum(scene: Scene, surface: Surface, chance: Chance): void {
  const branch = (way: string, width: number) => brush(scene, surface, trace(way), { width, colour: blue, opacity: 1 });
  branch('0.3,0.2 0.36,0.38 0.44,0.5 0.46,0.66 0.58,0.8', 17);
  branch('0.42,0.47 0.53,0.52 0.64,0.5 0.72,0.58', 10);
  branch('0.46,0.64 0.38,0.72 0.36,0.8', 8);
  for (const { x, y } of trace('0.6,0.78 0.52,0.71 0.36,0.78 0.68,0.54 0.6,0.52 0.42,0.58 0.74,0.6')) {
    const size = Number(num(chance.between(17, 27)));
    flowerOn(scene, surface, {
      u: x + chance.around(0.015),
      v: y + chance.around(0.02),
      size,
      colour: wash,
      heart: blue,
      petals: 5,
      turn: chance.between(0, 1),
    });
  }
}

function bamboo(scene: Scene, surface: Surface, chance: Chance): void {
  for (const [u, v, width] of [
    [0.4, 0.86, 12],
    [0.54, 0.78, 8],
  ] as const) {
    const joint = (v - 0.16) / 4;
    for (let index = 0; index < 4; index += 1) {
      const foot = 0.16 + index * joint;
      brush(scene, surface, [pt(u, foot), pt(u + 0.006, foot + joint * 0.5 - 0.01), pt(u + 0.01, foot + joint - 0.03)], { width, colour: wash, opacity: 1 });
    }
    for (let index = 0; index < 9; index += 1) {
      const [x, y] = [u + chance.around(0.03), v - chance.between(0, 0.36)];
      const lean = chance.between(0.05, 0.15) * (chance.sometimes(0.5) ? 1 : -1);
      brush(scene, surface, [pt(x, y), pt(x + lean * 0.6, y - 0.015), pt(x + lean, y - chance.between(0.06, 0.13))], {
        width: 15,
        colour: blue,
        opacity: 0.78,
      });
    }
  }
}

function grass(scene: Scene, surface: Surface, chance: Chance): void {
  for (let index = 0; index < 13; index += 1) {
    const lean = chance.around(0.26);
    const top = chance.between(0.45, 0.82);
    const blade = [pt(0.5 + lean * 0.2, 0.2), pt(0.5 + lean * 0.45, 0.2 + (top - 0.2) * 0.6), pt(0.5 + lean, top)];
    brush(scene, surface, blade, { width: 8, colour: index % 3 ? blue : wash, opacity: 0.95 });
    if (index % 3 === 0) flowerOn(scene, surface, { u: 0.5 + lean, v: top, size: 20, colour: wash, heart: blue, petals: 7 });
  }
}
