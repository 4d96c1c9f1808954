// The ground a thing stands on: table and wall, or one sweep of paper, in colours chosen for the material.
import { num, pt } from '../core/canvas.ts';
import type { Canvas } from '../core/canvas.ts';
import { type Colour, mix, oklch, shift } from '../core/colour.ts';
import { line } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import type { Material } from '../subjects.ts';

export type Ground = { wall: Colour; table: Colour; shadow: Colour; floor: Colour };

type Pair = readonly [wall: Colour, table: Colour];

const sand: Pair = [oklch(0.9, 0.022, 80), oklch(0.84, 0.03, 72)];
const clay: Pair = [oklch(0.84, 0.04, 50), oklch(0.76, 0.05, 46)];
const plaster: Pair = [oklch(0.925, 0.01, 85), oklch(0.88, 0.014, 80)];
const sage: Pair = [oklch(0.83, 0.024, 150), oklch(0.75, 0.03, 145)];
const mist: Pair = [oklch(0.87, 0.016, 230), oklch(0.8, 0.02, 235)];
const slate: Pair = [oklch(0.52, 0.022, 240), oklch(0.44, 0.024, 245)];
const pine: Pair = [oklch(0.44, 0.03, 170), oklch(0.37, 0.03, 168)];
const plum: Pair = [oklch(0.48, 0.045, 10), oklch(0.4, 0.045, 8)];
const blush: Pair = [oklch(0.89, 0.026, 35), oklch(0.83, 0.034, 32)];
const straw: Pair = [oklch(0.89, 0.045, 90), oklch(0.82, 0.052, 84)];
const umber: Pair = [oklch(0.46, 0.03, 60), oklch(0.38, 0.032, 55)];
const linen: Pair = [oklch(0.88, 0.014, 95), oklch(0.8, 0.02, 88)];

const palettes: Record<Material, readonly [Pair, ...Pair[]]> = {
  celadon: [blush, sand, clay, linen],
  'white-porcelain': [sage, mist, clay, slate, straw],
  buncheong: [clay, pine, straw, mist],
  onggi: [straw, sage, plaster, sand],
  brass: [slate, pine, plum, mist],
  'lacquer-najeon': [blush, straw, sage, plaster],
  'lacquer-red': [plaster, sage, mist, linen],
  oak: [mist, sage, plaster, slate],
  walnut: [plaster, straw, blush, sage],
  bamboo: [mist, plum, sage, slate],
  hanji: [slate, clay, sage, umber],
  ramie: [sage, clay, mist, umber],
  silk: [plaster, linen, straw, mist],
  'cotton-indigo': [straw, blush, plaster, sand],
  hemp: [sage, mist, slate, plum],
  leather: [plaster, mist, sage, linen],
  glass: [blush, straw, sand, mist],
  iron: [straw, blush, sage, plaster],
  silver: [plum, slate, blush, mist],
  gold: [pine, plum, slate, mist],
  'paper-print': [clay, sage, mist, slate],
  'food-warm': [mist, sage, plaster, slate],
  'food-green': [blush, plaster, clay, straw],
  wax: [sage, clay, mist, plum],
  acetate: [mist, plaster, sage, blush],
};

/** Ground colours for a material; the stream of chance picks one of its pairs. */
export function groundFor(material: Material, chance: Chance): Ground {
  const [wall, table] = chance.pick(palettes[material]);
  return groundOf(wall, table);
}

/** Ground colours from a wall and a table. */
function groundOf(wall: Colour, table: Colour): Ground {
  return { wall, table, floor: shift(table, 0.02, 0.012), shadow: { l: table.l * 0.36, c: table.c * 0.9 + 0.012, h: table.h - 12 } };
}

/** A fine even grain over the whole picture: it hides the steps of long gradients and binds the parts together. */
export function filmGrain(canvas: Canvas): void {
  const fill = canvas.once(
    'film grain',
    (id) =>
      `<filter id="${id}f" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="1" seed="7" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 0.5 0 0 0 0 0.46 0 0 0 0 0.4 0.5 0 0 0 -0.16"/></filter>` +
      `<pattern id="${id}" width="200" height="200" patternUnits="userSpaceOnUse"><rect width="200" height="200" filter="url(#${id}f)"/></pattern>`,
  );
  canvas.rect(0, 0, canvas.width, canvas.height, { fill, opacity: 0.4 });
}

/** Paints the ground; `horizon` is the height of the table's far edge, or none for a sweep seen from above. */
export function drawGround(canvas: Canvas, ground: Ground, chance: Chance, options: { horizon?: number; window?: boolean; evening?: boolean }): void {
  const { width, height } = canvas;
  const { wall, table } = ground;
  const lit = mix(wall, oklch(0.985, 0.02, 90), 0.5);
  const far = mix(wall, ground.shadow, 0.24);
  canvas.rect(0, 0, width, height, {
    fill: canvas.radial(pt(width * 0.2, height * 0.16), height * 0.98, [
      { at: 0, colour: lit },
      { at: 0.45, colour: wall },
      { at: 1, colour: far },
    ]),
  });
  if (options.horizon === undefined) {
    canvas.rect(0, 0, width, height, {
      fill: canvas.linear(pt(0, 0), pt(width, height), [
        { at: 0, colour: table, opacity: 0 },
        { at: 0.5, colour: table, opacity: 0.5 },
        { at: 1, colour: mix(table, ground.shadow, 0.12), opacity: 0.9 },
      ]),
    });
  } else {
    drawTable(canvas, ground, options.horizon);
  }
  if (options.window) latticeLight(canvas, chance, options.horizon ?? height);
}

function drawTable(canvas: Canvas, { wall, table, shadow }: Ground, horizon: number): void {
  const { width, height } = canvas;
  canvas.rect(0, horizon - 150, width, 150, {
    fill: canvas.linear(pt(0, horizon - 150), pt(0, horizon), [
      { at: 0, colour: mix(wall, shadow, 0.4), opacity: 0 },
      { at: 1, colour: mix(wall, shadow, 0.4), opacity: 0.22 },
    ]),
  });
  canvas.rect(0, horizon, width, height - horizon, {
    fill: canvas.linear(pt(0, horizon), pt(width * 0.3, height), [
      { at: 0, colour: mix(table, oklch(0.97, 0.02, 85), 0.22) },
      { at: 0.4, colour: table },
      { at: 1, colour: mix(table, shadow, 0.14) },
    ]),
  });
  canvas.rect(0, horizon, width, height - horizon, {
    fill: canvas.linear(pt(0, 0), pt(width, 0), [
      { at: 0.3, colour: shadow, opacity: 0 },
      { at: 1, colour: shadow, opacity: 0.2 },
    ]),
  });
  canvas.rect(0, horizon - 1, width, 3, { fill: mix(table, oklch(0.99, 0.02, 88), 0.5), opacity: 0.6 });
}

/** Light through a lattice door, falling across the wall. */
function latticeLight(canvas: Canvas, chance: Chance, floor: number): void {
  const [columns, rows] = [4, 5];
  const [left, top] = [chance.between(60, 240), chance.between(40, 130)];
  const [cellW, cellH, bar] = [132, 150, 26];
  const slant = chance.between(0.22, 0.34);
  const panes: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const corner = (dx: number, dy: number) => {
        const y = top + row * (cellH + bar) + dy * cellH;
        return pt(left + column * (cellW + bar) + dx * cellW + (y - top) * slant, y + (column * (cellW + bar) + dx * cellW) * 0.07);
      };
      panes.push(line([corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], true));
    }
  }
  canvas.group({ clip: canvas.clip(`M0 0H${canvas.width}V${num(floor)}H0Z`) }, () => canvas.path(panes.join(''), { fill: '#fff6dd', opacity: 0.3, blur: 9 }));
}
