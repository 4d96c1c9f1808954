// Parts of landscapes: skies, ridges, water, trees, roofs. Each layer is paler the farther it lies.
import { type Canvas, num, type Point, pt } from '../core/canvas.ts';
import { type Colour, mix, oklch, shift } from '../core/colour.ts';
import { curve, line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';

export type Air = { top: Colour; low: Colour; haze: Colour; sun: Colour; near: Colour; accent: Colour; dark: boolean };

export const airs: readonly [Air, ...Air[]] = [
  {
    top: oklch(0.8, 0.045, 235),
    low: oklch(0.94, 0.035, 75),
    haze: oklch(0.92, 0.025, 85),
    sun: oklch(0.97, 0.05, 85),
    near: oklch(0.42, 0.045, 165),
    accent: oklch(0.58, 0.15, 35),
    dark: false,
  },
  {
    top: oklch(0.78, 0.05, 300),
    low: oklch(0.9, 0.075, 50),
    haze: oklch(0.88, 0.05, 45),
    sun: oklch(0.94, 0.1, 65),
    near: oklch(0.38, 0.05, 290),
    accent: oklch(0.62, 0.14, 45),
    dark: false,
  },
  {
    top: oklch(0.86, 0.025, 200),
    low: oklch(0.95, 0.02, 110),
    haze: oklch(0.94, 0.016, 120),
    sun: oklch(0.985, 0.03, 100),
    near: oklch(0.46, 0.05, 150),
    accent: oklch(0.52, 0.11, 258),
    dark: false,
  },
  {
    top: oklch(0.42, 0.06, 262),
    low: oklch(0.72, 0.075, 40),
    haze: oklch(0.62, 0.055, 350),
    sun: oklch(0.93, 0.06, 85),
    near: oklch(0.25, 0.035, 265),
    accent: oklch(0.82, 0.12, 75),
    dark: true,
  },
  {
    top: oklch(0.82, 0.035, 225),
    low: oklch(0.93, 0.05, 85),
    haze: oklch(0.9, 0.04, 78),
    sun: oklch(0.97, 0.07, 88),
    near: oklch(0.5, 0.085, 62),
    accent: oklch(0.55, 0.16, 32),
    dark: false,
  },
  {
    top: oklch(0.74, 0.05, 245),
    low: oklch(0.91, 0.025, 215),
    haze: oklch(0.88, 0.022, 220),
    sun: oklch(0.98, 0.025, 95),
    near: oklch(0.4, 0.05, 225),
    accent: oklch(0.72, 0.13, 75),
    dark: false,
  },
];

/** The sky, with a low sun or moon and its halo. */
export function sky(canvas: Canvas, air: Air, sun: Point, size: number): void {
  const { width, height } = canvas;
  canvas.rect(0, 0, width, height, {
    fill: canvas.linear(pt(0, 0), pt(0, height * 0.72), [
      { at: 0, colour: air.top },
      { at: 0.65, colour: mix(air.top, air.low, 0.7) },
      { at: 1, colour: air.low },
    ]),
  });
  canvas.rect(0, 0, width, height, {
    fill: canvas.radial(sun, 620, [
      { at: 0, colour: air.sun, opacity: 0.75 },
      { at: 0.3, colour: air.sun, opacity: 0.3 },
      { at: 1, colour: air.sun, opacity: 0 },
    ]),
  });
  canvas.ellipse(sun.x, sun.y, size, size, { fill: mix(air.sun, oklch(1, 0.01, 90), 0.35) });
}

/** Thin bands of cloud. */
export function clouds(canvas: Canvas, air: Air, chance: Chance, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const [x, y, w] = [chance.between(-100, canvas.width), chance.between(70, 260), chance.between(240, 620)];
    canvas.path(curve([pt(x, y), pt(x + w * 0.3, y - 14), pt(x + w * 0.6, y - 5), pt(x + w, y + 3), pt(x + w * 0.6, y + 13), pt(x + w * 0.25, y + 11)], true), {
      fill: mix(air.low, oklch(0.99, 0.01, 90), 0.6),
      opacity: chance.between(0.3, 0.6),
      blur: 7,
    });
  }
}

/** A skyline of hills between two heights. */
export function ridge(
  canvas: Canvas,
  chance: Chance,
  { base, rise, peaks, sharp = 0 }: { base: number; rise: number; peaks: number; sharp?: number },
): Point[] {
  const count = peaks * 6;
  const phase = Array.from({ length: 5 }, () => chance.between(0, 6.28));
  return Array.from({ length: count + 1 }, (_, step) => {
    const t = step / count;
    const wave = 0.5 + 0.5 * Math.sin(t * peaks * 3.1 + (phase[0] ?? 0));
    const second = 0.5 + 0.5 * Math.sin(t * peaks * 6.7 + (phase[1] ?? 0));
    const jag = sharp * (Math.abs(((t * peaks * 2.3 + (phase[2] ?? 0)) % 1) - 0.5) * 2 - 0.5);
    return pt(-40 + t * (canvas.width + 80), base - rise * (wave * 0.62 + second * 0.26 + jag * 0.4) + chance.around(rise * 0.05));
  });
}

/** Fills everything below a skyline; it fades into haze at its foot. */
export function land(canvas: Canvas, points: readonly Point[], top: Colour, foot: Colour, straight = false): void {
  const high = Math.min(...points.map(({ y }) => y));
  const low = Math.max(...points.map(({ y }) => y));
  const d = `${straight ? line(points) : curve(points)}L${num(canvas.width + 40)} ${canvas.height + 20}L-40 ${canvas.height + 20}Z`;
  canvas.path(d, {
    fill: canvas.linear(pt(canvas.width * 0.3, high), pt(canvas.width * 0.36, low + 190), [
      { at: 0, colour: top },
      { at: 1, colour: foot },
    ]),
  });
}

/** Hills one behind another, from haze to near. */
export function hills(canvas: Canvas, air: Air, chance: Chance, options: { from: number; to: number; layers: number; rise: number; sharp?: number }): void {
  for (let index = 0; index < options.layers; index += 1) {
    const t = options.layers === 1 ? 0.5 : index / (options.layers - 1);
    const tone = mix(mix(air.haze, air.top, 0.35), shift(air.near, 0.1), 0.16 + t * 0.66);
    const points = ridge(canvas, chance.branch(`ridge ${index}`), {
      base: options.from + (options.to - options.from) * t,
      rise: options.rise * (1 - t * 0.35),
      peaks: 2 + index,
      sharp: options.sharp ?? 0,
    });
    land(canvas, points, tone, mix(tone, air.haze, 0.72));
  }
}

/** Level water with the light of the sky in it. */
export function water(canvas: Canvas, air: Air, chance: Chance, { top, bottom, glint }: { top: number; bottom: number; glint: number }): void {
  const { width } = canvas;
  const deep = mix(mix(air.top, air.near, 0.4), oklch(0.55, 0.07, 225), 0.4);
  canvas.rect(0, top, width, bottom - top, {
    fill: canvas.linear(pt(0, top), pt(0, bottom), [
      { at: 0, colour: mix(air.low, deep, 0.25) },
      { at: 0.3, colour: mix(air.top, deep, 0.45) },
      { at: 1, colour: deep },
    ]),
  });
  for (let index = 0; index < 110; index += 1) {
    const t = chance.next() ** 1.6;
    const y = top + 4 + t * (bottom - top);
    const nearSun = chance.sometimes(0.5);
    const x = nearSun ? glint + chance.around(60 + t * 220) : chance.between(0, width);
    const long = 14 + t * 120 * chance.next();
    canvas.path(`M${num(x - long)} ${num(y)}q${num(long)} ${num(-2 - t * 5)} ${num(long * 2)} 0q${num(-long)} ${num(2 + t * 3)} ${num(-long * 2)} 0Z`, {
      fill: nearSun ? air.sun : mix(deep, air.low, 0.5),
      opacity: nearSun ? 0.55 : 0.3,
    });
  }
}

/** Where a tree stands, and how tall it is. */
type Place = { x: number; y: number; size: number };

/** A pine: a leaning trunk with flat clouds of needles. */
export function pine(canvas: Canvas, chance: Chance, { x, y, size }: Place, tone: Colour): void {
  const lean = chance.around(0.3);
  const trunk = [pt(x, y), pt(x + size * lean * 0.3, y - size * 0.4), pt(x + size * lean, y - size * 0.92)];
  canvas.path(curve(trunk), { stroke: mix(tone, oklch(0.35, 0.06, 40), 0.6), width: size * 0.05, round: true });
  for (let index = 0; index < 6; index += 1) {
    const t = 0.42 + index * 0.115;
    const [cx, cy] = [x + size * lean * t + (index % 2 ? 1 : -1) * size * 0.16 * (1.15 - t), y - size * t];
    const w = size * (0.34 - t * 0.18) * chance.between(0.9, 1.25);
    const puff = [
      pt(cx - w, cy + w * 0.16),
      pt(cx - w * 0.6, cy - w * 0.2),
      pt(cx, cy - w * 0.36),
      pt(cx + w * 0.65, cy - w * 0.18),
      pt(cx + w, cy + w * 0.16),
      pt(cx, cy + w * 0.24),
    ];
    canvas.path(curve(puff, true), { fill: tone });
    canvas.path(
      curve(
        puff.map((p) => pt(cx + (p.x - cx) * 0.7 - w * 0.08, cy + (p.y - cy) * 0.5 - w * 0.1)),
        true,
      ),
      { fill: shift(tone, 0.08, 0.01), opacity: 0.75 },
    );
  }
}

/** A round tree. */
export function tree(canvas: Canvas, chance: Chance, { x, y, size }: Place, tone: Colour): void {
  canvas.path(line([pt(x, y), pt(x, y - size * 0.5)]), { stroke: mix(tone, oklch(0.3, 0.04, 50), 0.6), width: size * 0.07 });
  for (const [dx, dy, r] of [
    [-0.18, -0.5, 0.26],
    [0.17, -0.52, 0.27],
    [0, -0.74, 0.3],
    [0, -0.5, 0.28],
  ] as const)
    canvas.ellipse(x + dx * size + chance.around(size * 0.04), y + dy * size, r * size, r * size * 0.9, { fill: tone });
  canvas.ellipse(x - size * 0.1, y - size * 0.78, size * 0.17, size * 0.13, { fill: shift(tone, 0.09, 0.01), opacity: 0.8 });
}

export type House = { x: number; y: number; w: number; h: number };

/** A tiled Korean house: white walls between posts, a roof with lifted eaves. */
export function tiledHouse(canvas: Canvas, chance: Chance, house: House, tones: { roof: Colour; wall: Colour; wood: Colour; glow?: Colour }): void {
  const { x, y, w, h } = house;
  const wallTop = y - h * 0.5;
  canvas.rect(x - w * 0.4, wallTop, w * 0.8, h * 0.5, {
    fill: canvas.linear(pt(x - w * 0.4, 0), pt(x + w * 0.4, 0), [
      { at: 0, colour: shift(tones.wall, 0.02) },
      { at: 1, colour: shift(tones.wall, -0.08) },
    ]),
  });
  const bays = Math.max(2, Math.round(w / 90));
  for (let bay = 0; bay <= bays; bay += 1)
    canvas.rect(x - w * 0.4 + (w * 0.8 * bay) / bays - w * 0.012, wallTop, Math.max(2, w * 0.024), h * 0.5, { fill: tones.wood });
  canvas.rect(x - w * 0.4, y - h * 0.16, w * 0.8, Math.max(2, h * 0.03), { fill: tones.wood });
  for (let bay = 0; bay < bays; bay += 1) {
    if (!chance.sometimes(0.6)) continue;
    const [left, wide] = [x - w * 0.4 + (w * 0.8 * (bay + 0.22)) / bays, (w * 0.8 * 0.56) / bays];
    const pane = tones.glow && chance.sometimes(0.7) ? tones.glow : oklch(0.93, 0.025, 88);
    canvas.rect(left, wallTop + h * 0.1, wide, h * 0.24, { fill: pane, stroke: tones.wood, width: 2 });
    canvas.path(
      `M${num(left + wide / 3)} ${num(wallTop + h * 0.1)}v${num(h * 0.24)}M${num(left + (wide * 2) / 3)} ${num(wallTop + h * 0.1)}v${num(h * 0.24)}M${num(left)} ${num(wallTop + h * 0.22)}h${num(wide)}`,
      { stroke: tones.wood, width: 1.4 },
    );
  }
  tiledRoof(canvas, house, tones.roof);
}

/** The roof alone: a curved ridge, lifted corners, rows of tiles. */
export function tiledRoof(canvas: Canvas, { x, y, w, h }: House, tone: Colour): void {
  const [top, eave] = [y - h, y - h * 0.42];
  const d = `M${num(x - w * 0.34)} ${num(top - h * 0.05)}Q${num(x)} ${num(top + h * 0.1)} ${num(x + w * 0.34)} ${num(top - h * 0.05)}Q${num(x + w * 0.4)} ${num(top + h * 0.32)} ${num(x + w * 0.56)} ${num(eave - h * 0.09)}Q${num(x + w * 0.3)} ${num(eave + h * 0.03)} ${num(x)} ${num(eave + h * 0.04)}Q${num(x - w * 0.3)} ${num(eave + h * 0.03)} ${num(x - w * 0.56)} ${num(eave - h * 0.09)}Q${num(x - w * 0.4)} ${num(top + h * 0.32)} ${num(x - w * 0.34)} ${num(top - h * 0.05)}Z`;
  canvas.path(d, {
    fill: canvas.linear(pt(x - w * 0.4, top), pt(x + w * 0.3, eave + h * 0.1), [
      { at: 0, colour: shift(tone, 0.09) },
      { at: 0.6, colour: tone },
      { at: 1, colour: shift(tone, -0.07) },
    ]),
  });
  const rows = Math.max(6, Math.round(w / 20));
  canvas.group({ clip: canvas.clip(d) }, () => {
    const tiles = Array.from({ length: rows + 1 }, (_, index) => {
      const t = index / rows - 0.5;
      return `M${num(x + t * w * 0.68)} ${num(top - h * 0.06)}Q${num(x + t * w * 0.78)} ${num(top + h * 0.3)} ${num(x + t * w * 1.12)} ${num(eave + h * 0.06)}`;
    }).join('');
    canvas.path(tiles, { stroke: shift(tone, -0.12), width: Math.max(1.4, w * 0.007), opacity: 0.75 });
    canvas.path(tiles, { stroke: shift(tone, 0.14), width: Math.max(1, w * 0.004), opacity: 0.5, transform: `translate(${num(-w * 0.006)} 0)` });
  });
  canvas.path(`M${num(x - w * 0.35)} ${num(top - h * 0.06)}Q${num(x)} ${num(top + h * 0.09)} ${num(x + w * 0.35)} ${num(top - h * 0.06)}`, {
    stroke: shift(tone, -0.06),
    width: Math.max(3, h * 0.055),
    round: true,
  });
  canvas.path(
    `M${num(x - w * 0.56)} ${num(eave - h * 0.09)}Q${num(x - w * 0.3)} ${num(eave + h * 0.03)} ${num(x)} ${num(eave + h * 0.04)}Q${num(x + w * 0.3)} ${num(eave + h * 0.03)} ${num(x + w * 0.56)} ${num(eave - h * 0.09)}`,
    { stroke: shift(tone, 0.12), width: Math.max(2, h * 0.025), round: true },
  );
}
