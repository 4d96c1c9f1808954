// Wood and bamboo: growth lines around knots, pores, turned and planed; woven strips.
import { num, type Point, pt } from '../core/canvas.ts';
import { type Colour, oklch } from '../core/colour.ts';
import { curve, line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import { grainOver } from './noise.ts';

/** Growth lines along the longer side of the surface. */
export function woodGrain(scene: Scene, surface: Surface, chance: Chance, dark: Colour, strength: number): void {
  const upright = surface.h > surface.w * 1.15 && !surface.round;
  const [length, across] = upright ? [surface.h, surface.w] : [surface.w, surface.h];
  const count = Math.max(6, Math.round(across / 10));
  const knot = { x: chance.between(0.15, 0.85), y: chance.between(0.2, 0.8), size: chance.between(0.1, 0.26) * Math.min(1, 240 / across) };
  const [p1, p2, f1] = [chance.between(0, 6), chance.between(0, 6), chance.between(0.6, 1.3)];
  const steps = Math.max(8, Math.round(length / 40));
  const at = (along: number, side: number): Point => (upright ? surface.at(side, along) : surface.at(along, side));
  for (let index = -2; index < count + 2; index += 1) {
    const k = (index + chance.around(0.35)) / count;
    const points = Array.from({ length: steps + 1 }, (_, step) => {
      const x = step / steps;
      const wave = 0.035 * Math.sin(f1 * 6.28 * x + p1 + k * 2.2) + 0.015 * Math.sin(14 * x + p2 + k * 5);
      const near = Math.exp(-(((x - knot.x) / 0.2) ** 2) - ((k - knot.y) / (knot.size * 1.6)) ** 2);
      return at(x, k + wave * Math.min(1, 160 / across) * 2 + Math.sign(k - knot.y) * knot.size * near * 0.55);
    });
    const heavy = chance.next() ** 2;
    scene.canvas.path(curve(points), { stroke: dark, width: 0.8 + heavy * 4.2, opacity: strength * (0.3 + 0.7 * (1 - heavy) * chance.next()) });
  }
  pores(scene, surface, chance, { dark, strength: strength * 0.9, upright });
}

function pores(scene: Scene, surface: Surface, chance: Chance, { dark, strength, upright }: { dark: Colour; strength: number; upright: boolean }): void {
  const marks = Math.min(260, Math.round((surface.w * surface.h) / 1600));
  const pieces = Array.from({ length: marks }, () => {
    const [u, v] = [chance.next(), chance.next()];
    const length = chance.between(8, 26) / (upright ? surface.h : surface.w);
    return line(upright ? [surface.at(u, v), surface.at(u, v + length)] : [surface.at(u, v), surface.at(u + length, v)]);
  });
  scene.canvas.path(pieces.join(''), { stroke: dark, width: 1.3, opacity: strength * 0.55 });
}

/** Over-and-under weave of flat strips. */
export function stripWeave(scene: Scene, surface: Surface, tones: { light: Colour; dark: Colour; gap: Colour }, strip: number): void {
  const columns = Math.max(4, Math.round(surface.w / strip / 2) * 2);
  const rows = Math.max(3, Math.round(surface.h / strip));
  const [over, under, lights, shades]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const flat = (row + column) % 2 === 0;
      const [mu, mv] = flat ? [-0.12, 0.1] : [0.1, -0.12];
      const corner = (a: number, b: number) => surface.at((column + a) / columns, (row + b) / rows);
      const quad = line([corner(mu, mv), corner(1 - mu, mv), corner(1 - mu, 1 - mv), corner(mu, 1 - mv)], true);
      (flat ? over : under).push(quad);
      lights.push(flat ? line([corner(0.1, 0.78), corner(0.9, 0.78)]) : line([corner(0.3, 0.1), corner(0.3, 0.9)]));
      shades.push(flat ? line([corner(-0.1, 0.1), corner(-0.1, 0.9)]) + line([corner(1.1, 0.1), corner(1.1, 0.9)]) : '');
    }
  }
  const { canvas } = scene;
  canvas.path(surface.outline, { fill: tones.gap, opacity: 0.72 });
  canvas.path(under.join(''), { fill: tones.dark, opacity: 0.82 });
  canvas.path(over.join(''), { fill: tones.light, opacity: 0.82 });
  canvas.path(lights.join(''), { stroke: oklch(0.97, 0.03, 95), width: strip * 0.09, opacity: 0.4 });
  canvas.path(shades.join(''), { stroke: tones.gap, width: strip * 0.14, opacity: 0.5, blur: 1.2 });
  grainOver(scene, surface, { frequency: [0.02, 0.4], colour: tones.gap, strength: 0.25 });
  if (surface.round) formShade(scene, surface);
}

/** Split bamboo side by side, with the knots of the cane. */
export function bambooCanes(scene: Scene, surface: Surface, chance: Chance, dark: Colour, cane: number): void {
  const upright = surface.h > surface.w * 0.9 || surface.round;
  const across = upright ? surface.w : surface.h;
  const count = Math.max(2, Math.round(across / cane));
  const at = (side: number, along: number) => (upright ? surface.at(side, along) : surface.at(along, side));
  for (let index = 0; index <= count; index += 1) {
    const side = index / count;
    scene.canvas.path(line([at(side, 0), at(side, 0.25), at(side, 0.5), at(side, 0.75), at(side, 1)]), { stroke: dark, width: 2.4, opacity: 0.5 });
    scene.canvas.path(line([at(side + 0.35 / count, 0), at(side + 0.35 / count, 0.5), at(side + 0.35 / count, 1)]), {
      stroke: oklch(0.97, 0.04, 105),
      width: cane * 0.18,
      opacity: 0.28,
      blur: 1.5,
    });
    const knot = chance.between(0.1, 0.9);
    const knots = [knot, knot > 0.5 ? knot - 0.45 : knot + 0.45];
    for (const place of knots) {
      scene.canvas.path(line([at(side + 0.05 / count, place), at(side + 0.95 / count, place + 0.004)]), { stroke: dark, width: 3.4, opacity: 0.55 });
      scene.canvas.path(line([at(side + 0.05 / count, place + 0.012), at(side + 0.95 / count, place + 0.016)]), {
        stroke: oklch(0.96, 0.05, 105),
        width: 2.2,
        opacity: 0.6,
      });
    }
  }
}

/** Brings the light of a round form back over an opaque texture. */
function formShade(scene: Scene, surface: Surface): void {
  const [left, right] = [surface.at(0, 0.5), surface.at(1, 0.5)];
  const span = Math.max(1, right.x - left.x);
  const fill = scene.canvas.linear(pt(left.x, 0), pt(left.x + span, 0), [
    { at: 0, colour: scene.shadow, opacity: 0.38 },
    { at: 0.16, colour: scene.shadow, opacity: 0.02 },
    { at: 0.34, colour: oklch(1, 0.02, 90), opacity: 0.16 },
    { at: 0.55, colour: scene.shadow, opacity: 0.1 },
    { at: 0.86, colour: scene.shadow, opacity: 0.6 },
    { at: 1, colour: scene.shadow, opacity: 0.5 },
  ]);
  scene.canvas.path(surface.outline, { fill });
}

/** Spots of tortoiseshell, deep brown in amber. */
export function tortoise(scene: Scene, surface: Surface, chance: Chance): void {
  const count = Math.min(90, Math.max(14, Math.round((surface.w * surface.h) / 2600)));
  for (let index = 0; index < count; index += 1) {
    const middle = surface.at(chance.next(), chance.next());
    const size = chance.between(7, 26);
    const points = Array.from({ length: 7 }, (_, step) => {
      const turn = (step / 7) * Math.PI * 2;
      const r = size * chance.between(0.5, 1.2);
      return pt(middle.x + r * Math.cos(turn) * 1.4, middle.y + r * Math.sin(turn));
    });
    scene.canvas.path(curve(points, true), {
      fill: oklch(chance.between(0.2, 0.3), 0.05, 45),
      opacity: chance.between(0.45, 0.85),
      blur: Number(num(chance.between(1, 4))),
    });
  }
}
