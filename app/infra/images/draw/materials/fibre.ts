// Cloth, paper and leather: weaves, patchwork, fibres, pebbled skin, printed sheets.
import { num, pt } from '../core/canvas.ts';
import { type Colour, mix, oklch } from '../core/colour.ts';
import { curve, line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import { grainOver } from './noise.ts';

/** Plain weave: threads both ways, a few thicker than the rest. */
export function weave(scene: Scene, surface: Surface, chance: Chance, colours: { dark: Colour; light: Colour }, gap: number, strength: number): void {
  const [columns, rows] = [Math.min(150, Math.round(surface.w / gap)), Math.min(150, Math.round(surface.h / gap))];
  const stops = surface.round ? [0, 0.17, 0.33, 0.5, 0.67, 0.83, 1] : [0, 1];
  const [dark, light, slub]: [string[], string[], string[]] = [[], [], []];
  const threads = (count: number, at: (place: number, way: number) => ReturnType<Surface['at']>) => {
    for (let index = 0; index <= count; index += 1) {
      const place = (index + chance.around(0.2)) / count;
      dark.push(line(stops.map((way) => at(place, way))));
      light.push(line(stops.map((way) => at(place + 0.45 / count, way))));
      if (chance.sometimes(0.08)) {
        const [start, long] = [chance.next() * 0.8, chance.between(0.05, 0.2)];
        slub.push(line([at(place, start), at(place, start + long)]));
      }
    }
  };
  threads(columns, (place, way) => surface.at(place, way));
  threads(rows, (place, way) => surface.at(way, place));
  scene.canvas.path(dark.join(''), { stroke: colours.dark, width: gap * 0.2, opacity: strength });
  scene.canvas.path(light.join(''), { stroke: colours.light, width: gap * 0.22, opacity: strength * 0.8 });
  scene.canvas.path(slub.join(''), { stroke: colours.light, width: gap * 0.55, opacity: strength * 1.1, round: true });
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
export function patchwork(scene: Scene, surface: Surface, chance: Chance, colours: readonly [Colour, ...Colour[]], opacity: number, seam: Colour): void {
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
export function skin(scene: Scene, surface: Surface, dark: Colour, light: Colour): void {
  grainOver(scene, surface, { frequency: 0.16, colour: dark, strength: 0.6, threshold: 0.5 });
  grainOver(scene, surface, { frequency: 0.19, colour: light, strength: 0.42, threshold: 0.56, size: 240 });
  grainOver(scene, surface, { frequency: 0.012, colour: dark, strength: 0.4, threshold: 0.5, size: 420 });
}

/** Figured silk: a scatter of woven roundels that take the light differently. */
export function brocade(scene: Scene, surface: Surface, chance: Chance, light: Colour): void {
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
  void chance;
}

/** A printed sheet in two or three inks: hills, sun and fields, or cut-paper shapes. */
export function printed(scene: Scene, surface: Surface, chance: Chance): void {
  const hue = chance.pick([25, 258, 178, 82] as const);
  const inks: [Colour, Colour, Colour] = [oklch(0.62, 0.15, hue), oklch(0.42, 0.1, hue + 190), oklch(0.84, 0.1, hue + 60)];
  const area = (points: readonly (readonly [number, number])[], colour: Colour, smoothly = true) => {
    const marks = points.map(([u, v]) => surface.at(u, v));
    scene.canvas.path(smoothly ? curve(marks, true) : line(marks, true), { fill: colour, opacity: 0.88 });
  };
  const disc = (u: number, v: number, r: number, colour: Colour) =>
    area(
      Array.from(
        { length: 18 },
        (_, step) =>
          [
            u + r * Math.cos((step / 18) * 6.283) * Math.min(1, surface.h / surface.w),
            v + r * Math.sin((step / 18) * 6.283) * Math.min(1, surface.w / surface.h),
          ] as const,
      ),
      colour,
    );
  if (chance.sometimes(0.5)) {
    disc(chance.between(0.55, 0.75), 0.7, 0.15, inks[0]);
    area(
      [
        [-0.1, 0.1],
        [-0.1, 0.45],
        [0.15, 0.62],
        [0.35, 0.44],
        [0.6, 0.56],
        [0.85, 0.4],
        [1.1, 0.5],
        [1.1, 0.1],
      ],
      inks[2],
    );
    area(
      [
        [-0.1, -0.1],
        [-0.1, 0.3],
        [0.25, 0.36],
        [0.5, 0.22],
        [0.8, 0.34],
        [1.1, 0.2],
        [1.1, -0.1],
      ],
      inks[1],
    );
    for (let index = 0; index < 5; index += 1)
      scene.canvas.path(curve([surface.at(-0.05, 0.04 + index * 0.05), surface.at(0.4, 0.09 + index * 0.045), surface.at(1.05, 0.02 + index * 0.05)]), {
        stroke: oklch(0.96, 0.02, 90),
        width: 3.5,
        opacity: 0.7,
      });
  } else {
    for (let index = 0; index < 7; index += 1) {
      const [u, v, r] = [chance.between(0.15, 0.85), chance.between(0.15, 0.85), chance.between(0.08, 0.2)];
      const ink = inks[index % 3] ?? inks[0];
      if (index % 2) disc(u, v, r, ink);
      else
        area(
          [
            [u - r, v],
            [u, v + r * 1.3],
            [u + r, v],
            [u, v - r * 0.4],
          ],
          ink,
          chance.sometimes(0.5),
        );
    }
  }
  grainOver(scene, surface, { frequency: 0.7, colour: oklch(0.97, 0.01, 90), strength: 0.5, threshold: 0.56 });
}

/** Mother-of-pearl: a flowering spray, a border of cut lozenges, and dust between them. */
export function pearl(scene: Scene, surface: Surface, chance: Chance): void {
  const hues = [175, 200, 300, 340, 145, 90] as const;
  const shard = (points: readonly (readonly [number, number])[], smoothly = false) => {
    const marks = points.map(([u, v]) => surface.at(u, v));
    const tone = oklch(chance.between(0.76, 0.95), chance.between(0.03, 0.1), chance.pick(hues));
    const [a, b] = [marks[0] ?? pt(0, 0), marks[Math.floor(marks.length / 2)] ?? pt(1, 1)];
    const fill = scene.canvas.linear(a, b, [
      { at: 0, colour: tone },
      { at: 1, colour: mix(tone, oklch(0.8, 0.1, chance.pick(hues)), 0.75) },
    ]);
    scene.canvas.path(smoothly ? curve(marks, true) : line(marks, true), { fill });
  };
  const k = Math.min(1, Math.min(surface.w, surface.h) / 300);
  const unit = (size: number) => [(size * k) / surface.w, (size * k) / surface.h] as const;
  borderOfLozenges(surface, shard);
  const dust = Math.round((surface.w * surface.h) / 5200);
  for (let index = 0; index < dust; index += 1) {
    const [u, v, [du, dv]] = [chance.between(0.08, 0.92), chance.between(0.12, 0.88), unit(chance.between(2, 5))];
    shard([
      [u - du, v],
      [u, v + dv],
      [u + du, v],
      [u, v - dv],
    ]);
  }
  const sprays = Math.max(1, Math.min(4, Math.round(surface.w / Math.max(180, surface.h * 1.1))));
  for (let spray = 0; spray < sprays; spray += 1) {
    const centre = (spray + 0.5) / sprays + chance.around(0.04);
    for (let bloom = 0; bloom < 3; bloom += 1) {
      const [u, v] = [centre + ([0, -0.12, 0.13][bloom] ?? 0) / sprays, [0.5, 0.68, 0.34][bloom] ?? 0.5];
      const [ru, rv] = unit([58, 38, 40][bloom] ?? 40);
      for (let petal = 0; petal < 9; petal += 1) {
        const turn = (petal / 9) * Math.PI * 2;
        const reach = (r: number, off: number) => [u + ru * r * Math.cos(turn + off), v + rv * r * Math.sin(turn + off)] as const;
        shard([reach(0.24, 0), reach(0.72, 0.28), reach(1, 0.1), reach(1, -0.1), reach(0.72, -0.28)], true);
      }
      const [cu, cv] = unit(9);
      shard(
        [
          [u - cu, v],
          [u, v + cv],
          [u + cu, v],
          [u, v - cv],
        ],
        true,
      );
    }
    for (let leaf = 0; leaf < 14; leaf += 1) {
      const turn = chance.between(0, Math.PI * 2);
      const [du, dv] = unit(chance.between(70, 150));
      const [u, v] = [centre + du * Math.cos(turn), 0.5 + dv * Math.sin(turn)];
      const [lu, lv] = unit(chance.between(20, 34));
      const point = (r: number, off: number) => [u + lu * r * Math.cos(turn + off), v + lv * r * Math.sin(turn + off)] as const;
      shard([point(1, 0), point(0.45, 0.9), point(0.8, Math.PI), point(0.45, -0.9)], true);
    }
  }
}

function borderOfLozenges(surface: Surface, shard: (points: readonly (readonly [number, number])[]) => void): void {
  const size = Math.max(6, Math.min(13, Math.min(surface.w, surface.h) / 22));
  const [du, dv] = [size / surface.w, size / surface.h];
  const columns = Math.max(4, Math.min(90, Math.round(surface.w / (size * 2.3))));
  for (let index = 0; index < columns; index += 1) {
    const u = (index + 0.5) / columns;
    for (const v of surface.round ? [0.93, 0.07] : [1 - dv * 2.2, dv * 2.2])
      shard([
        [u - du, v],
        [u, v + dv],
        [u + du, v],
        [u, v - dv],
      ]);
  }
  if (surface.round) return;
  const rows = Math.max(3, Math.min(70, Math.round(surface.h / (size * 2.3))));
  for (let index = 1; index < rows - 1; index += 1) {
    const v = (index + 0.5) / rows;
    for (const u of [du * 2.2, 1 - du * 2.2])
      shard([
        [u - du, v],
        [u, v + dv],
        [u + du, v],
        [u, v - dv],
      ]);
  }
}

/** Hammer marks of forged brass: shallow dimples with a lit and a dark side. */
export function hammered(scene: Scene, surface: Surface, chance: Chance, light: Colour, dark: Colour, size: number): void {
  const [columns, rows] = [Math.round(surface.w / size), Math.round(surface.h / size)];
  const [lit, shaded]: [string[], string[]] = [[], []];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const { x, y } = surface.at((column + 0.5 + (row % 2) * 0.5 + chance.around(0.25)) / columns, (row + 0.5 + chance.around(0.25)) / rows);
      const r = size * chance.between(0.28, 0.44);
      lit.push(`M${num(x - r)} ${num(y)}a${num(r)} ${num(r * 0.8)} 0 0 0 ${num(r * 2)} 0a${num(r)} ${num(r * 0.45)} 0 0 1 ${num(-r * 2)} 0Z`);
      shaded.push(`M${num(x - r)} ${num(y)}a${num(r)} ${num(r * 0.8)} 0 0 1 ${num(r * 2)} 0a${num(r)} ${num(r * 0.45)} 0 0 0 ${num(-r * 2)} 0Z`);
    }
  }
  scene.canvas.path(shaded.join(''), { fill: dark, opacity: 0.24, blur: 1.4 });
  scene.canvas.path(lit.join(''), { fill: light, opacity: 0.3, blur: 1.4 });
}
