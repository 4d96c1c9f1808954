// Town landscapes: an alley of workshops, and the roofs of a market seen from above.
import { type Canvas, num, pt } from '../core/canvas.ts';
import { type Colour, mix, oklch, shift } from '../core/colour.ts';
import { curve, line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import { type Air, hills, sky, tiledRoof } from './terrain.ts';

const awnings: readonly [Colour, ...Colour[]] = [
  oklch(0.55, 0.13, 30),
  oklch(0.48, 0.09, 258),
  oklch(0.6, 0.07, 175),
  oklch(0.74, 0.11, 80),
  oklch(0.9, 0.02, 90),
];

/** A striped awning with a scalloped edge. */
function awning(canvas: Canvas, { x, y, w, h }: { x: number; y: number; w: number; h: number }, tone: Colour): void {
  const stripes = Math.max(4, Math.round(w / 30));
  for (let index = 0; index < stripes; index += 1) {
    const [a, b] = [x + (w * index) / stripes, x + (w * (index + 1)) / stripes];
    const out = (value: number) => x + w / 2 + (value - x - w / 2) * 1.07;
    const fill = index % 2 ? oklch(0.95, 0.012, 90) : tone;
    canvas.path(
      `M${num(a)} ${num(y)}H${num(b)}L${num(out(b))} ${num(y + h)}Q${num((out(a) + out(b)) / 2)} ${num(y + h * 1.28)} ${num(out(a))} ${num(y + h)}Z`,
      {
        fill: canvas.linear(pt(0, y), pt(0, y + h * 1.2), [
          { at: 0, colour: shift(fill, 0.03) },
          { at: 1, colour: shift(fill, -0.07) },
        ]),
      },
    );
  }
  canvas.rect(x - w * 0.03, y + h * 1.18, w * 1.06, h * 0.5, { fill: oklch(0.2, 0.02, 60), opacity: 0.2, blur: 8 });
}

type Front = { x: number; w: number; top: number; base: number };

/** One workshop: brick or plaster above, a lit or shuttered bay below. */
function workshop(canvas: Canvas, air: Air, chance: Chance, { x, w, top, base }: Front): void {
  const wall = mix(
    chance.pick([oklch(0.62, 0.07, 40), oklch(0.85, 0.02, 85), oklch(0.72, 0.03, 75), oklch(0.66, 0.035, 200), oklch(0.76, 0.05, 60)]),
    air.haze,
    0.18,
  );
  canvas.rect(x, top, w, base - top, {
    fill: canvas.linear(pt(x, 0), pt(x + w, 0), [
      { at: 0, colour: shift(wall, 0.04) },
      { at: 1, colour: shift(wall, -0.08) },
    ]),
  });
  if (chance.sometimes(0.5)) {
    const rows = Array.from({ length: Math.floor((base - top) / 15) }, (_, row) => `M${num(x)} ${num(top + row * 15)}h${num(w)}`).join('');
    canvas.path(rows, { stroke: shift(wall, -0.13), width: 1.6, opacity: 0.4 });
  }
  canvas.rect(x - 5, top - 12, w + 10, 18, { fill: shift(wall, -0.14) });
  const lit = oklch(0.92, 0.09, 82);
  const windows = Math.max(1, Math.round(w / 110));
  for (let floor = 0; top + 44 + floor * 124 < base - 300; floor += 1) {
    for (let index = 0; index < windows; index += 1) {
      const [wx, wy, ww] = [x + (w * (index + 0.24)) / windows, top + 44 + floor * 124, (w * 0.52) / windows];
      const glow = chance.sometimes(air.dark ? 0.6 : 0.22);
      canvas.rect(wx, wy, ww, 74, { fill: glow ? lit : mix(air.top, oklch(0.35, 0.03, 240), 0.55), stroke: shift(wall, -0.22), width: 5 });
      canvas.path(`M${num(wx + ww / 2)} ${num(wy)}v74`, { stroke: shift(wall, -0.22), width: 3 });
      canvas.rect(wx - 6, wy + 74, ww + 12, 8, { fill: shift(wall, 0.08) });
    }
  }
  const bay = { x: x + w * 0.09, y: base - 196, w: w * 0.82, h: 196 };
  if (chance.sometimes(0.68)) {
    canvas.rect(bay.x, bay.y, bay.w, bay.h, {
      fill: canvas.linear(pt(0, bay.y), pt(0, base), [
        { at: 0, colour: lit },
        { at: 1, colour: oklch(0.62, 0.1, 62) },
      ]),
    });
    insideShop(canvas, chance, bay);
  } else {
    canvas.rect(bay.x, bay.y, bay.w, bay.h, { fill: oklch(0.6, 0.015, 230) });
    canvas.path(Array.from({ length: 16 }, (_, row) => `M${num(bay.x)} ${num(bay.y + row * 12.4)}h${num(bay.w)}`).join(''), {
      stroke: oklch(0.45, 0.015, 235),
      width: 2.6,
      opacity: 0.7,
    });
  }
  awning(canvas, { x: bay.x - 8, y: bay.y - 46, w: bay.w + 16, h: 46 }, chance.pick(awnings));
}

function insideShop(canvas: Canvas, chance: Chance, bay: { x: number; y: number; w: number; h: number }): void {
  const dark = oklch(0.34, 0.05, 50);
  for (let shelf = 0; shelf < 2; shelf += 1) {
    const y = bay.y + 82 + shelf * 56;
    canvas.rect(bay.x, y, bay.w, 6, { fill: dark, opacity: 0.75 });
    for (let x = bay.x + 14; x < bay.x + bay.w - 22; x += chance.between(24, 40)) {
      const [w, h] = [chance.between(12, 24), chance.between(16, 40)];
      canvas.path(`M${num(x)} ${num(y)}q${num(-w * 0.16)} ${num(-h)} ${num(w / 2)} ${num(-h)}t${num(w / 2)} ${num(h)}Z`, {
        fill: mix(dark, chance.pick(awnings), 0.55),
        opacity: 0.9,
      });
    }
  }
  canvas.rect(bay.x, bay.y + bay.h - 44, bay.w * 0.62, 44, { fill: dark, opacity: 0.85 });
}

/** An alley of small workshops with wires overhead. */
export function alley(canvas: Canvas, air: Air, chance: Chance): void {
  const { width, height } = canvas;
  sky(canvas, air, pt(1080, 190), 44);
  hills(canvas, air, chance.branch('far'), { from: 420, to: 470, layers: 2, rise: 170 });
  const back = chance.branch('back');
  for (let x = -20; x < width; x += 118) {
    const h = back.between(90, 250);
    const tone = mix(air.haze, air.near, 0.2 + back.between(0, 0.14));
    canvas.rect(x, 560 - h, 114, h + 120, { fill: tone });
    for (let index = 0; index < 4; index += 1)
      canvas.rect(x + 16 + (index % 2) * 46, 580 - h + Math.floor(index / 2) * 50, 24, 26, {
        fill: air.dark ? oklch(0.88, 0.1, 82) : shift(tone, 0.07),
        opacity: 0.8,
      });
  }
  const front = chance.branch('front');
  let x = -50;
  for (let index = 0; x < width; index += 1) {
    const w = front.between(230, 340);
    workshop(canvas, air, chance.branch(`shop ${index}`), { x, w, top: front.between(250, 420), base: 770 });
    x += w + 6;
  }
  canvas.rect(0, 766, width, height - 766, {
    fill: canvas.linear(pt(0, 766), pt(0, height), [
      { at: 0, colour: mix(air.haze, oklch(0.6, 0.02, 70), 0.7) },
      { at: 1, colour: mix(air.near, oklch(0.5, 0.02, 70), 0.6) },
    ]),
  });
  canvas.rect(0, 762, width, 9, { fill: oklch(0.3, 0.02, 60), opacity: 0.4, blur: 3 });
  poles(canvas, air, chance.branch('wire'));
  for (let index = 0; index < 8; index += 1) pottedPlant(canvas, chance.branch(`pot ${index}`), 90 + index * 196 + chance.around(50), 806);
}

function poles(canvas: Canvas, air: Air, chance: Chance): void {
  const dark = mix(air.near, oklch(0.28, 0.01, 260), 0.6);
  const tops = [300, 860, 1420];
  for (let wire = 0; wire < 4; wire += 1) {
    const y = 190 + wire * 24;
    const points = [pt(-60, y - 20), pt(20, y + 30), ...tops.flatMap((x, index) => [pt(x, y), pt(x + 280, y + 44 + chance.around(12) + index)])];
    canvas.path(curve(points), { stroke: dark, width: 3, opacity: 0.7 });
  }
  for (const x of tops) {
    canvas.rect(x - 8, 160, 16, 640, {
      fill: canvas.linear(pt(x - 8, 0), pt(x + 8, 0), [
        { at: 0, colour: shift(dark, 0.22) },
        { at: 1, colour: dark },
      ]),
    });
    canvas.rect(x - 46, 186, 92, 8, { fill: dark });
    canvas.rect(x - 34, 232, 68, 7, { fill: dark });
    canvas.path(`M${x} 300q70 -34 96 12`, { stroke: dark, width: 7 });
    canvas.ellipse(x + 96, 322, 26, 14, { fill: oklch(0.94, 0.09, 88) });
    canvas.ellipse(x + 96, 350, 110, 110, {
      fill: canvas.radial(pt(x + 96, 340), 110, [
        { at: 0, colour: oklch(0.95, 0.1, 88), opacity: air.dark ? 0.7 : 0.3 },
        { at: 1, colour: oklch(0.95, 0.1, 88), opacity: 0 },
      ]),
    });
  }
}

function pottedPlant(canvas: Canvas, chance: Chance, x: number, y: number): void {
  canvas.ellipse(x + 12, y + 2, 46, 10, { fill: oklch(0.2, 0.02, 60), opacity: 0.35, blur: 5 });
  for (let index = 0; index < 9; index += 1)
    canvas.ellipse(x + chance.around(30), y - 62 + chance.around(28), 18, 13, {
      fill: oklch(chance.between(0.42, 0.62), 0.09, 140),
      transform: `rotate(${num(chance.between(-60, 60))} ${num(x)} ${num(y - 62)})`,
    });
  canvas.path(line([pt(x - 26, y - 46), pt(x + 26, y - 46), pt(x + 19, y), pt(x - 19, y)], true), {
    fill: chance.pick([oklch(0.58, 0.11, 42), oklch(0.4, 0.05, 50), oklch(0.72, 0.04, 190)]),
  });
}

/** Market roofs: tiled ridges, tin and cloth between them, lanterns over the lane. */
export function marketRoofs(canvas: Canvas, air: Air, chance: Chance): void {
  sky(canvas, air, pt(460, 210), 48);
  hills(canvas, air, chance.branch('far'), { from: 400, to: 450, layers: 3, rise: 170 });
  for (let row = 0; row < 6; row += 1) {
    const t = row / 5;
    const y = 540 + row * 82;
    const w = 230 + row * 58;
    const count = Math.ceil(1750 / w) + 1;
    for (let index = 0; index < count; index += 1) {
      const own = chance.branch(`roof ${row} ${index}`);
      const x = -60 + index * w + (row % 2) * w * 0.46 + own.around(18);
      canvas.rect(x - w * 0.42, y - w * 0.1, w * 0.84, 130, { fill: mix(air.haze, oklch(0.8, 0.04, 65), 0.4 + t * 0.4) });
      if (own.sometimes(0.44))
        tiledRoof(
          canvas,
          { x, y: y + w * 0.1, w: w * 0.94, h: w * 0.44 },
          mix(air.haze, own.pick([oklch(0.42, 0.014, 255), oklch(0.46, 0.06, 40), oklch(0.4, 0.03, 200)]), 0.55 + t * 0.45),
        );
      else tinRoof(canvas, { x, y, w }, mix(air.haze, own.pick(awnings), 0.5 + t * 0.42), own);
    }
    lanterns(canvas, air, chance.branch(`string ${row}`), y - 60, row);
  }
}

function tinRoof(canvas: Canvas, { x, y, w }: { x: number; y: number; w: number }, tone: Colour, chance: Chance): void {
  const [high, low] = [y - w * chance.between(0.24, 0.34), y];
  const d = line([pt(x - w * 0.4, high), pt(x + w * 0.44, high + 6), pt(x + w * 0.5, low), pt(x - w * 0.48, low - 4)], true);
  canvas.path(d, {
    fill: canvas.linear(pt(x, high), pt(x + w * 0.1, low), [
      { at: 0, colour: shift(tone, 0.08) },
      { at: 1, colour: shift(tone, -0.06) },
    ]),
  });
  const ribs = Math.round(w / 26);
  const seams = Array.from({ length: ribs }, (_, index) => {
    const k = index / ribs;
    return line([pt(x - w * 0.4 + w * 0.84 * k, high), pt(x - w * 0.48 + w * 0.98 * k, low)]);
  }).join('');
  canvas.path(seams, { stroke: shift(tone, -0.13), width: 3, opacity: 0.45 });
  canvas.path(line([pt(x - w * 0.48, low - 4), pt(x + w * 0.5, low)]), { stroke: shift(tone, -0.2), width: 6, opacity: 0.6 });
}

function lanterns(canvas: Canvas, air: Air, chance: Chance, y: number, row: number): void {
  if (row % 2 === 0) return;
  const points = Array.from({ length: 9 }, (_, step) => pt(-20 + step * 205, y + (step % 2 ? 46 : 0) + chance.around(8)));
  canvas.path(curve(points), { stroke: mix(air.near, oklch(0.3, 0.02, 60), 0.5), width: 3, opacity: 0.8 });
  for (const { x, y: at } of points) {
    canvas.ellipse(x, at + 26, 60, 60, {
      fill: canvas.radial(pt(x, at + 26), 60, [
        { at: 0, colour: oklch(0.93, 0.11, 80), opacity: 0.5 },
        { at: 1, colour: oklch(0.93, 0.11, 80), opacity: 0 },
      ]),
    });
    canvas.ellipse(x, at + 24, 17 + row, 20 + row, {
      fill: canvas.radial(pt(x - 5, at + 20), 24, [
        { at: 0, colour: oklch(0.96, 0.09, 88) },
        { at: 1, colour: oklch(0.72, 0.15, 52) },
      ]),
    });
  }
}
