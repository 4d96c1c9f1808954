// What is laid on or beaten in: prints, mother-of-pearl, hammer marks.
import { num, type Point, pt } from '../core/canvas.ts';
import { type Colour, mix, oklch } from '../core/colour.ts';
import { curve, line, ring, trace } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import { grainOver } from './noise.ts';

/** A printed sheet in three inks: a landscape, or cut-paper shapes. */
export function printed(scene: Scene, surface: Surface, chance: Chance): void {
  const hue = chance.pick([25, 258, 178, 82] as const);
  const inks: Inks = [oklch(0.62, 0.15, hue), oklch(0.42, 0.1, hue + 190), oklch(0.84, 0.1, hue + 60)];
  if (chance.sometimes(0.5)) printedHills(scene, surface, chance, inks);
  else printedShapes(scene, surface, chance, inks);
  grainOver(scene, surface, { frequency: 0.7, colour: oklch(0.97, 0.01, 90), strength: 0.5, threshold: 0.56 });
}

type Inks = readonly [Colour, Colour, Colour];

function inkArea(scene: Scene, surface: Surface, points: readonly Point[], colour: Colour, smoothly = true): void {
  const marks = points.map(({ x, y }) => surface.at(x, y));
  scene.canvas.path(smoothly ? curve(marks, true) : line(marks, true), { fill: colour, opacity: 0.88 });
}

/** A disc that stays round however the sheet is proportioned. */
function inkDisc(surface: Surface, u: number, v: number, r: number): Point[] {
  const [wide, high] = [r * Math.min(1, surface.h / surface.w), r * Math.min(1, surface.w / surface.h)];
  return ring(18, 1).map(({ x, y }) => pt(u + x * wide, v + y * high));
}

function printedHills(scene: Scene, surface: Surface, chance: Chance, inks: Inks): void {
  inkArea(scene, surface, inkDisc(surface, chance.between(0.55, 0.75), 0.7, 0.15), inks[0]);
  inkArea(scene, surface, trace('-0.1,0.1 -0.1,0.45 0.15,0.62 0.35,0.44 0.6,0.56 0.85,0.4 1.1,0.5 1.1,0.1'), inks[2]);
  inkArea(scene, surface, trace('-0.1,-0.1 -0.1,0.3 0.25,0.36 0.5,0.22 0.8,0.34 1.1,0.2 1.1,-0.1'), inks[1]);
  for (let index = 0; index < 5; index += 1) {
    const furrow = [surface.at(-0.05, 0.04 + index * 0.05), surface.at(0.4, 0.09 + index * 0.045), surface.at(1.05, 0.02 + index * 0.05)];
    scene.canvas.path(curve(furrow), { stroke: oklch(0.96, 0.02, 90), width: 3.5, opacity: 0.7 });
  }
}

function printedShapes(scene: Scene, surface: Surface, chance: Chance, inks: Inks): void {
  for (let index = 0; index < 7; index += 1) {
    const [u, v, r] = [chance.between(0.15, 0.85), chance.between(0.15, 0.85), chance.between(0.08, 0.2)];
    const ink = inks[index % 3] ?? inks[0];
    if (index % 2) inkArea(scene, surface, inkDisc(surface, u, v, r), ink);
    else inkArea(scene, surface, [pt(u - r, v), pt(u, v + r * 1.3), pt(u + r, v), pt(u, v - r * 0.4)], ink, chance.sometimes(0.5));
  }
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
export function hammered(scene: Scene, surface: Surface, chance: Chance, { light, dark, size }: { light: Colour; dark: Colour; size: number }): void {
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
