// Decoration of pots: crackle, inlay, brushed slip, comb waves, cobalt painting.
import { type Point, pt } from '../core/canvas.ts';
import { type Colour, oklch } from '../core/colour.ts';
import { curve, line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import { grainOver } from './noise.ts';

/** The net of fine cracks in a glaze. */
export function crackle(scene: Scene, surface: Surface, chance: Chance, colour: Colour, cell: number): void {
  const columns = Math.max(4, Math.round(surface.w / cell));
  const rows = Math.max(3, Math.round(surface.h / cell));
  const spots = Array.from({ length: rows + 2 }, (_, row) =>
    Array.from({ length: columns + 2 }, (__, column) =>
      pt((column - 0.5 + chance.around(0.62) + (row % 2) * 0.5) / columns, (row - 0.5 + chance.around(0.62)) / rows),
    ),
  );
  const [fine, strong]: [string[], string[]] = [[], []];
  const link = (from: Point | undefined, to: Point | undefined) => {
    if (!from || !to || !chance.sometimes(0.8)) return;
    const middle = pt((from.x + to.x) / 2 + chance.around(0.22) / columns, (from.y + to.y) / 2 + chance.around(0.22) / rows);
    const d = line([from, middle, to].map(({ x, y }) => surface.at(x, y)));
    (chance.sometimes(0.3) ? strong : fine).push(d);
  };
  spots.forEach((row, index) =>
    row.forEach((spot, column) => {
      link(spot, row[column + 1]);
      link(spot, spots[index + 1]?.[column]);
      if (chance.sometimes(0.25)) link(spot, spots[index + 1]?.[column + 1]);
    }),
  );
  scene.canvas.path(fine.join(''), { stroke: colour, width: 1.2, opacity: 0.42 });
  scene.canvas.path(strong.join(''), { stroke: colour, width: 2, opacity: 0.5 });
}

/** Points of a small circle on the surface; r in picture units. */
function circleOn(surface: Surface, u: number, v: number, r: number, count = 16): Point[] {
  return Array.from({ length: count }, (_, step) => {
    const turn = (step / count) * Math.PI * 2;
    return surface.at(u + (r * Math.cos(turn)) / surface.w, v + (r * Math.sin(turn)) / surface.h);
  });
}

const bandAt = (surface: Surface, v: number): Point[] => Array.from({ length: 25 }, (_, step) => surface.at(step / 24, v));

/** Celadon inlay: roundels with a flower, bands, a row of lotus petals at the foot. */
export function inlay(scene: Scene, surface: Surface): void {
  const { canvas } = scene;
  const [white, black] = [oklch(0.94, 0.015, 140), oklch(0.36, 0.03, 180)];
  const size = Math.min(62, surface.h * 0.12);
  for (const v of [0.9, 0.87]) canvas.path(curve(bandAt(surface, v)), { stroke: white, width: 2.6, opacity: 0.7 });
  const columns = Math.max(3, Math.round(surface.w / (size * 4.2)));
  for (let row = 0; row < 2; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [u, v] = [(column + 0.5 + (row % 2) * 0.5) / columns, 0.46 + row * 0.24];
      canvas.path(curve(circleOn(surface, u, v, size), true), { stroke: white, width: 3, opacity: 0.8 });
      canvas.path(curve(circleOn(surface, u, v, size * 0.86), true), { stroke: black, width: 1.8, opacity: 0.45 });
      flowerOn(scene, surface, { u, v, size: size * 0.62, colour: white, heart: black, petals: 6 });
    }
  }
  const petals = Math.max(7, Math.round(surface.w / 74));
  for (let index = 0; index < petals; index += 1) {
    const u = (index + 0.5) / petals;
    const half = 0.48 / petals;
    canvas.path(
      curve([surface.at(u - half, 0.04), surface.at(u - half * 0.9, 0.14), surface.at(u, 0.24), surface.at(u + half * 0.9, 0.14), surface.at(u + half, 0.04)]),
      { stroke: white, width: 2.4, opacity: 0.62 },
    );
  }
}

/** A simple flower, petals around a heart. */
export function flowerOn(
  scene: Scene,
  surface: Surface,
  flower: { u: number; v: number; size: number; colour: Colour; heart: Colour; petals: number; turn?: number },
): void {
  const { u, v, size, petals } = flower;
  for (let index = 0; index < petals; index += 1) {
    const turn = (index / petals) * Math.PI * 2 + (flower.turn ?? 0.4);
    const reach = (r: number, off: number) => surface.at(u + (size * r * Math.cos(turn + off)) / surface.w, v + (size * r * Math.sin(turn + off)) / surface.h);
    scene.canvas.path(curve([reach(0.16, 0), reach(0.66, 0.42), reach(1, 0.16), reach(1, -0.16), reach(0.66, -0.42)], true), {
      fill: flower.colour,
      opacity: 0.9,
    });
  }
  scene.canvas.path(curve(circleOn(surface, u, v, size * 0.2, 10), true), { fill: flower.heart, opacity: 0.9 });
}

/** White slip brushed on in wide turns. */
export function brushedSlip(scene: Scene, surface: Surface, chance: Chance): void {
  const slip = oklch(0.92, 0.012, 92);
  const hairs = Math.round(surface.h / 5);
  for (let index = 0; index < hairs; index += 1) {
    const v = 0.14 + (index / hairs) * 0.92;
    const [start, length] = [chance.between(-0.25, 0.3), chance.between(0.5, 1.3)];
    const wave = chance.between(0, 6);
    const points = Array.from({ length: 13 }, (_, step) => {
      const u = Math.min(1, Math.max(0, start + (length * step) / 12));
      return surface.at(u, v + 0.012 * Math.sin(u * 5 + wave * 0.2) + chance.around(0.003));
    });
    scene.canvas.path(curve(points), { stroke: slip, width: chance.between(3, 9), opacity: chance.between(0.3, 0.75), round: true });
  }
  grainOver(scene, surface, { frequency: 0.5, colour: oklch(0.35, 0.03, 70), strength: 0.45, threshold: 0.58 });
}

/** Grass or a fish scratched through the slip. */
export function incised(scene: Scene, surface: Surface, chance: Chance): void {
  const dark = oklch(0.42, 0.025, 75);
  for (let index = 0; index < 9; index += 1) {
    const u = 0.22 + index * 0.07 + chance.around(0.02);
    const lean = chance.around(0.12);
    const top = chance.between(0.55, 0.8);
    scene.canvas.path(curve([surface.at(u, 0.25), surface.at(u + lean * 0.3, 0.25 + (top - 0.25) * 0.55), surface.at(u + lean, top)]), {
      stroke: dark,
      width: 4,
      opacity: 0.6,
      round: true,
    });
  }
}

/** Onggi: throwing rings and the waves that fingers leave in wet glaze. */
export function fingerWaves(scene: Scene, surface: Surface, chance: Chance): void {
  const light = oklch(0.52, 0.07, 58);
  for (let index = 0; index < 16; index += 1) {
    scene.canvas.path(curve(bandAt(surface, 0.06 + index * 0.06 + chance.around(0.01))), { stroke: oklch(0.2, 0.03, 45), width: 3, opacity: 0.16, blur: 2 });
  }
  const middle = chance.between(0.55, 0.64);
  const waves = chance.whole(4, 7);
  for (let index = 0; index < 3; index += 1) {
    const points = Array.from({ length: 61 }, (_, step) => {
      const u = step / 60;
      return surface.at(u, middle + index * 0.028 + 0.045 * Math.sin(u * Math.PI * 2 * waves));
    });
    scene.canvas.path(curve(points), { stroke: light, width: 6, opacity: 0.62 });
  }
  for (const v of [middle - 0.1, middle + 0.16]) scene.canvas.path(curve(bandAt(surface, v)), { stroke: light, width: 5, opacity: 0.42 });
  grainOver(scene, surface, { frequency: 0.35, colour: oklch(0.68, 0.07, 62), strength: 0.5, threshold: 0.6 });
}
