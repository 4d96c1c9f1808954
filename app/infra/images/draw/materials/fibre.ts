// Cloth, paper and leather: weaves, patchwork, fibres, pebbled skin.
import { type Colour, oklch } from '../core/colour.ts';
import { curve, line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import { grainOver, mottle } from './noise.ts';

/** Plain weave: threads both ways, a few thicker than the rest. */
export function weave(scene: Scene, surface: Surface, chance: Chance, thread: { dark: Colour; light: Colour; gap: number; strength: number }): void {
  const { gap, strength } = thread;
  const [columns, rows] = [Math.min(150, Math.round(surface.w / gap)), Math.min(150, Math.round(surface.h / gap))];
  const stops = surface.round ? [0, 0.17, 0.33, 0.5, 0.67, 0.83, 1] : [0, 1];
  const [dark, light, slub]: [string[], string[], string[]] = [[], [], []];
  const threads = (count: number, at: (place: number, way: number) => ReturnType<Surface['at']>) => {
    for (let index = 0; index <= count; index += 1) {
      const place = (index + chance.around(0.2)) / count;
      dark.push(line(stops.map((way) => at(place, way))));
      light.push(line(stops.map((way) => at(place + 0.45 / count, way))));
      if (chance.sometimes(0.03)) {
        const [start, long] = [chance.next() * 0.8, chance.between(0.05, 0.2)];
        slub.push(line([at(place, start), at(place, start + long)]));
      }
    }
  };
  threads(columns, (place, way) => surface.at(place, way));
  threads(rows, (place, way) => surface.at(way, place));
  scene.canvas.path(dark.join(''), { stroke: thread.dark, width: gap * 0.2, opacity: strength });
  scene.canvas.path(light.join(''), { stroke: thread.light, width: gap * 0.22, opacity: strength * 0.8 });
  scene.canvas.path(slub.join(''), { stroke: thread.light, width: gap * 0.42, opacity: strength * 0.7, round: true });
}

type Patch = { x: number; y: number; w: number; h: number };

function split(patch: Patch, depth: number, chance: Chance): Patch[] {
  if (depth === 0 || Math.min(patch.w, patch.h) < 0.14) return [patch];
  const share = chance.between(0.34, 0.66);
  const { x, y, w, h } = patch;
  const parts: [Patch, Patch] =
    w > h
      ? [
          { x, y, w: w * share, h },
          { x: x + w * share, y, w: w * (1 - share), h },
        ]
      : [
          { x, y, w, h: h * share },
          { x, y: y + h * share, w, h: h * (1 - share) },
        ];
  return parts.flatMap((part) => split(part, depth - (chance.sometimes(0.2) ? 2 : 1) < 0 ? 0 : depth - 1, chance));
}

/** Jogakbo: patches of cloth joined by flat seams. */
export function patchwork(
  scene: Scene,
  surface: Surface,
  chance: Chance,
  { colours, opacity, seam }: { colours: readonly [Colour, ...Colour[]]; opacity: number; seam: Colour },
): void {
  const patches = split({ x: 0, y: 0, w: 1, h: 1 }, 4, chance);
  const seams: string[] = [];
  for (const { x, y, w, h } of patches) {
    const d = line([surface.at(x, y), surface.at(x + w, y), surface.at(x + w, y + h), surface.at(x, y + h)], true);
    scene.canvas.path(d, { fill: chance.pick(colours), opacity });
    seams.push(d);
  }
  scene.canvas.path(seams.join(''), { stroke: seam, width: 6, opacity: 0.34 });
  scene.canvas.path(seams.join(''), { stroke: oklch(0.99, 0.01, 90), width: 1.4, opacity: 0.55, dash: '5 4' });
}

/** Long fibres of mulberry bark in paper. */
export function fibres(scene: Scene, surface: Surface, chance: Chance, dark: Colour, light: Colour): void {
  const count = Math.min(150, Math.round((surface.w * surface.h) / 2600));
  for (let index = 0; index < count; index += 1) {
    const [u, v, turn] = [chance.next(), chance.next(), chance.between(0, Math.PI * 2)];
    const long = chance.between(18, 78);
    const bend = chance.around(0.7);
    const points = [0, 0.5, 1].map((way) =>
      surface.at(u + (Math.cos(turn + bend * way) * long * way) / surface.w, v + (Math.sin(turn + bend * way) * long * way) / surface.h),
    );
    scene.canvas.path(curve(points), { stroke: chance.sometimes(0.6) ? light : dark, width: chance.between(0.7, 1.9), opacity: chance.between(0.14, 0.42) });
  }
  grainOver(scene, surface, { frequency: 0.03, colour: dark, strength: 0.22, threshold: 0.46 });
}

/** The pebbled skin of leather with a burnished depth. */
export function skin(scene: Scene, surface: Surface, chance: Chance, dark: Colour, light: Colour): void {
  grainOver(scene, surface, { frequency: 0.3, colour: dark, strength: 0.42, threshold: 0.47, octaves: 3 });
  grainOver(scene, surface, { frequency: 0.34, colour: light, strength: 0.3, threshold: 0.5, size: 130, octaves: 3 });
  mottle(scene, surface, chance.branch('cloud'), dark, 0.32);
}

/** Figured silk: a scatter of woven roundels that take the light differently. */
export function brocade(scene: Scene, surface: Surface, light: Colour): void {
  const gap = 118;
  const [columns, rows] = [Math.max(2, Math.round(surface.w / gap)), Math.max(2, Math.round(surface.h / gap))];
  const pieces: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [u, v] = [(column + 0.5 + (row % 2) * 0.5) / columns, (row + 0.5) / rows];
      for (let petal = 0; petal < 8; petal += 1) {
        const turn = (petal / 8) * Math.PI * 2;
        const reach = (r: number, off: number) => surface.at(u + (r * Math.cos(turn + off)) / surface.w, v + (r * Math.sin(turn + off)) / surface.h);
        pieces.push(curve([reach(8, 0), reach(22, 0.3), reach(30, 0), reach(22, -0.3)], true));
      }
    }
  }
  scene.canvas.path(pieces.join(''), { fill: light, opacity: 0.3 });
  grainOver(scene, surface, { frequency: [0.01, 0.25], colour: light, strength: 0.3, threshold: 0.5 });
}
