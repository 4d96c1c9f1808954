// Pictures of places: nine landscapes in layers, each with its own air.
import { type Canvas, createCanvas, num, pt } from '../core/canvas.ts';
import { mix, oklch, shift } from '../core/colour.ts';
import { curve, line, trace } from '../core/path.ts';
import { type Chance, chanceFrom, seedOf } from '../core/random.ts';
import type { Landscape } from '../subjects.ts';
import { filmGrain } from './stage.ts';
import { type Air, airs, clouds, hills, land, pine, ridge, sky, tiledHouse, tree, water } from './terrain.ts';
import { alley, marketRoofs } from './town.ts';

const [width, height] = [1600, 900];

type Draw = (canvas: Canvas, air: Air, chance: Chance) => void;

const boat = (canvas: Canvas, air: Air, { x, y, size }: { x: number; y: number; size: number }) => {
  const hull = mix(air.near, oklch(0.3, 0.03, 250), 0.4);
  canvas.ellipse(x, y + size * 0.08, size * 0.62, size * 0.07, { fill: hull, opacity: 0.4, blur: 3 });
  canvas.path(
    `M${num(x - size * 0.55)} ${num(y - size * 0.16)}Q${num(x)} ${num(y - size * 0.06)} ${num(x + size * 0.62)} ${num(y - size * 0.26)}L${num(x + size * 0.42)} ${num(y + size * 0.05)}H${num(x - size * 0.42)}Z`,
    { fill: hull },
  );
  canvas.path(`M${num(x - size * 0.52)} ${num(y - size * 0.13)}Q${num(x)} ${num(y - size * 0.03)} ${num(x + size * 0.58)} ${num(y - size * 0.22)}`, {
    stroke: air.accent,
    width: size * 0.04,
  });
  canvas.rect(x - size * 0.26, y - size * 0.38, size * 0.3, size * 0.28, { fill: oklch(0.94, 0.015, 90) });
  canvas.rect(x - size * 0.2, y - size * 0.33, size * 0.18, size * 0.1, { fill: mix(air.top, air.near, 0.5) });
  canvas.path(line([pt(x + size * 0.12, y - size * 0.1), pt(x + size * 0.12, y - size * 0.72), pt(x + size * 0.5, y - size * 0.24)]), {
    stroke: hull,
    width: size * 0.022,
  });
};

const sea: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(chance.between(900, 1200), 300), 52);
  clouds(canvas, air, chance.branch('clouds'), 6);
  hills(canvas, air, chance.branch('far'), { from: 440, to: 452, layers: 2, rise: 110 });
  water(canvas, air, chance.branch('water'), { top: 440, bottom: height, glint: 1050 });
  const stone = mix(air.near, oklch(0.6, 0.02, 80), 0.55);
  canvas.path(line(trace('-20,560 560,566 590,600 -20,640'), true), {
    fill: canvas.linear(pt(0, 556), pt(0, 640), [
      { at: 0, colour: shift(stone, 0.16) },
      { at: 0.3, colour: stone },
      { at: 1, colour: shift(stone, -0.12) },
    ]),
  });
  const tower = mix(air.accent, oklch(0.6, 0.18, 30), 0.5);
  canvas.path(line(trace('470,566 484,386 536,386 550,566'), true), {
    fill: canvas.linear(pt(470, 0), pt(550, 0), [
      { at: 0, colour: shift(tower, 0.08) },
      { at: 1, colour: shift(tower, -0.14) },
    ]),
  });
  canvas.rect(476, 376, 68, 12, { fill: oklch(0.95, 0.01, 90) });
  canvas.rect(488, 340, 44, 36, { fill: oklch(0.95, 0.05, 95) });
  canvas.path('M482 340Q510 306 538 340Z', { fill: shift(tower, -0.1) });
  const fleet = chance.branch('boats');
  boat(canvas, air, { x: fleet.between(990, 1260), y: 520, size: 80 });
  boat(canvas, air, { x: fleet.between(720, 960), y: 610, size: 150 });
  boat(canvas, air, { x: fleet.between(1060, 1400), y: 720, size: 230 });
  land(canvas, trace('-40,800 160,770 330,806 480,860 620,930'), mix(air.near, oklch(0.3, 0.03, 140), 0.3), shift(air.near, -0.12));
  for (let index = 0; index < 4; index += 1)
    pine(canvas, chance.branch(`pine ${index}`), { x: 40 + index * 90, y: 800 + (index % 2) * 16, size: 150 + (index % 3) * 50 }, shift(air.near, -0.05, 0.01));
};

const valley: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(1180, 230), 46);
  clouds(canvas, air, chance.branch('clouds'), 4);
  hills(canvas, air, chance.branch('far'), { from: 420, to: 600, layers: 5, rise: 250 });
  const field = mix(air.near, oklch(0.72, 0.11, 115), 0.6);
  for (let index = 0; index < 7; index += 1) {
    const y = 600 + index * 46;
    const bend = 60 + index * 16;
    const points = Array.from({ length: 9 }, (_, step) => pt(-40 + step * 212, y + Math.sin(step * 0.7 + index * 0.5) * bend * 0.3 + (step - 4) ** 2 * 2.2));
    land(canvas, points, shift(field, 0.06 - index * 0.03, 0.01, index % 2 ? -12 : 8), shift(field, -0.03 - index * 0.03));
    canvas.path(curve(points), { stroke: shift(field, 0.17), width: 3, opacity: 0.5 });
  }
  canvas.path('M900 560Q820 620 900 680T800 790Q740 850 760 920H920Q900 850 940 790T1000 690Q960 620 940 560Z', {
    fill: canvas.linear(pt(0, 560), pt(0, 900), [
      { at: 0, colour: air.low },
      { at: 1, colour: mix(air.top, air.low, 0.4) },
    ]),
    opacity: 0.92,
  });
  villageHouses(canvas, air, chance, [
    [260, 690, 190],
    [430, 660, 140],
    [1240, 700, 210],
    [1420, 668, 150],
  ]);
  for (let index = 0; index < 12; index += 1)
    tree(
      canvas,
      chance.branch(`tree ${index}`),
      { x: chance.between(20, 1580), y: chance.between(640, 720), size: chance.between(40, 70) },
      shift(air.near, 0.02, 0.02),
    );
  for (let index = 0; index < 3; index += 1)
    pine(canvas, chance.branch(`pine ${index}`), { x: 1380 + index * 90, y: 900, size: 260 + index * 40 }, shift(air.near, -0.06));
};

function villageHouses(canvas: Canvas, air: Air, chance: Chance, places: readonly (readonly [number, number, number])[]): void {
  const glow = air.dark ? oklch(0.9, 0.11, 80) : undefined;
  const tones = {
    roof: mix(air.near, oklch(0.4, 0.012, 260), 0.6),
    wall: mix(air.haze, oklch(0.95, 0.012, 90), 0.6),
    wood: mix(air.near, oklch(0.42, 0.06, 50), 0.7),
  };
  places.forEach(([x, y, w], index) => tiledHouse(canvas, chance.branch(`house ${index}`), { x, y, w, h: w * 0.52 }, glow ? { ...tones, glow } : tones));
}

const river: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(500, 250), 50);
  clouds(canvas, air, chance.branch('clouds'), 5);
  hills(canvas, air, chance.branch('far'), { from: 430, to: 520, layers: 4, rise: 190 });
  water(canvas, air, chance.branch('water'), { top: 520, bottom: height, glint: 500 });
  const stone = mix(air.near, oklch(0.66, 0.02, 80), 0.6);
  for (let index = 0; index < 5; index += 1) {
    const x = 760 + index * 190;
    canvas.path(`M${x - 96} 560V520H${x + 96}V560Q${x + 90} 500 ${x} 500T${x - 96} 560Z`, { fill: stone });
    canvas.rect(x - 110, 520, 30, 100, { fill: shift(stone, -0.07) });
    canvas.ellipse(x - 95, 622, 30, 8, { fill: shift(stone, -0.2), opacity: 0.4, blur: 4 });
  }
  canvas.path('M650 508Q1150 470 1640 508V488Q1150 448 650 488Z', {
    fill: canvas.linear(pt(0, 450), pt(0, 510), [
      { at: 0, colour: shift(stone, 0.14) },
      { at: 1, colour: shift(stone, -0.02) },
    ]),
  });
  land(canvas, trace('-40,590 180,560 420,580 610,640 520,720 240,780 -40,800'), mix(air.near, oklch(0.7, 0.09, 110), 0.45), shift(air.near, -0.02));
  villageHouses(canvas, air, chance, [
    [150, 640, 200],
    [360, 622, 150],
  ]);
  const reed = mix(oklch(0.74, 0.08, 85), air.near, 0.25);
  for (let index = 0; index < 120; index += 1) {
    const [x, high] = [chance.between(0, 1) ** 0.8 * 760, chance.between(70, 190)];
    const lean = chance.between(4, 46);
    canvas.path(curve([pt(x, 912), pt(x + lean * 0.3, 900 - high * 0.6), pt(x + lean, 900 - high)]), {
      stroke: shift(reed, chance.around(0.12)),
      width: 2.6,
      opacity: 0.9,
    });
    if (index % 3 === 0)
      canvas.ellipse(x + lean, 894 - high, 5, 17, {
        fill: shift(reed, 0.1),
        opacity: 0.9,
        transform: `rotate(${num(lean)} ${num(x + lean)} ${num(894 - high)})`,
      });
  }
};

const plain: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(1100, 270), 54);
  clouds(canvas, air, chance.branch('clouds'), 8);
  hills(canvas, air, chance.branch('far'), { from: 500, to: 520, layers: 3, rise: 90 });
  const gold = mix(air.near, oklch(0.82, 0.12, 95), 0.72);
  const [vx, vy] = [chance.branch('road').between(640, 900), 500];
  for (let index = 0; index < 18; index += 1) {
    const t = index / 17;
    const [left, right] = [-2400 + t * 5600, -2400 + ((index + 1) / 17) * 5600];
    canvas.path(line([pt(vx, vy), pt(vx + 2, vy), pt(right, 920), pt(left, 920)], true), {
      fill: canvas.linear(pt(0, vy), pt(0, 900), [
        { at: 0, colour: mix(gold, air.haze, 0.6) },
        { at: 1, colour: shift(gold, index % 2 ? -0.05 : 0.03, 0.01, index % 3 ? 18 : -6) },
      ]),
    });
    canvas.path(line([pt(vx, vy), pt(left, 920)]), { stroke: shift(gold, -0.2), width: 4, opacity: 0.3 });
  }
  for (let index = 0; index < 16; index += 1)
    tree(
      canvas,
      chance.branch(`tree ${index}`),
      { x: chance.between(0, 1600), y: chance.between(508, 526), size: chance.between(26, 64) },
      mix(air.near, air.haze, 0.3),
    );
  canvas.path(`M${vx - 24} 500Q${vx - 60} 600 ${vx - 200} 700T240 920H520Q640 780 ${vx - 40} 690T${vx + 16} 500Z`, {
    fill: mix(air.haze, oklch(0.88, 0.03, 75), 0.5),
  });
  villageHouses(canvas, air, chance, [
    [1220, 600, 230],
    [1420, 570, 150],
    [420, 566, 150],
  ]);
  tree(canvas, chance.branch('great'), { x: 1040, y: 690, size: 250 }, shift(air.near, 0.03, 0.02));
};

const mountain: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(420, 210), 56);
  hills(canvas, air, chance.branch('far'), { from: 520, to: 820, layers: 6, rise: 430, sharp: 0.7 });
  for (let index = 0; index < 5; index += 1) {
    const y = 430 + index * 78;
    canvas.path(
      curve([pt(-60, y), pt(300, y - 26), pt(700, y + 18), pt(1100, y - 18), pt(1660, y + 10), pt(1660, y + 62), pt(900, y + 46), pt(-60, y + 58)], true),
      { fill: air.haze, opacity: 0.42, blur: 26 },
    );
  }
  land(canvas, ridge(canvas, chance.branch('near'), { base: 860, rise: 120, peaks: 3 }), shift(air.near, -0.03), shift(air.near, -0.12));
  for (let index = 0; index < 13; index += 1) {
    const x = chance.between(0, 1) < 0.5 ? chance.between(-20, 560) : chance.between(1060, 1620);
    pine(canvas, chance.branch(`pine ${index}`), { x, y: 900 + chance.around(20), size: chance.between(150, 330) }, shift(air.near, -0.08 + index * 0.006));
  }
  villageHouses(canvas, air, chance, [[800, 836, 250]]);
};

const island: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(360, 280), 50);
  clouds(canvas, air, chance.branch('clouds'), 7);
  water(canvas, air, chance.branch('water'), { top: 470, bottom: height, glint: 360 });
  const green = mix(air.near, oklch(0.66, 0.1, 135), 0.55);
  land(
    canvas,
    trace('380,476 620,440 820,340 960,218 1010,214 1060,232 1110,216 1280,370 1460,440 1680,470 1680,500 1000,500'),
    mix(green, air.haze, 0.42),
    mix(green, air.haze, 0.2),
  );
  land(canvas, trace('620,560 840,500 1100,480 1400,500 1680,470'), shift(green, -0.02), shift(green, -0.08));
  for (let row = 0; row < 4; row += 1) {
    const wall = Array.from({ length: 18 }, (_, step) => pt(720 - row * 60 + step * 62, 596 + row * 62 - step * 3 + chance.around(6)));
    canvas.path(line(wall), { stroke: oklch(0.3, 0.012, 260), width: 11 + row * 3, dash: '15 4', opacity: 0.85 });
    for (let index = 0; index < 9; index += 1) {
      const [x, y] = [760 - row * 60 + index * 106 + chance.around(20), 640 + row * 64];
      tree(canvas, chance.branch(`tree ${row} ${index}`), { x, y, size: 62 + row * 8 }, shift(green, -0.12, 0.02));
      for (let fruit = 0; fruit < 5; fruit += 1)
        canvas.ellipse(x + chance.around(22), y - 40 + chance.around(22), 5 + row, 5 + row, { fill: oklch(0.74, 0.16, 58) });
    }
  }
  land(canvas, trace('-40,840 140,786 340,800 520,852 700,930'), oklch(0.32, 0.015, 260), oklch(0.24, 0.012, 260));
  boat(canvas, air, { x: chance.between(160, 330), y: 600, size: 130 });
};

const hanok: Draw = (canvas, air, chance) => {
  sky(canvas, air, pt(1240, 220), 50);
  hills(canvas, air, chance.branch('far'), { from: 400, to: 500, layers: 3, rise: 220 });
  const glow = air.dark ? oklch(0.9, 0.11, 80) : undefined;
  for (let row = 0; row < 5; row += 1) {
    const y = 530 + row * 108;
    const t = row / 4;
    const roof = mix(mix(air.haze, oklch(0.44, 0.014, 255), 0.55 + t * 0.45), air.near, 0.2);
    const tones = { roof, wall: mix(air.haze, oklch(0.95, 0.014, 88), 0.5 + t * 0.3), wood: mix(air.haze, oklch(0.4, 0.06, 50), 0.55 + t * 0.4) };
    const w = 250 + row * 86;
    const count = Math.ceil(1700 / (w * 0.94)) + 1;
    for (let index = 0; index < count; index += 1) {
      const x = -60 + index * w * 0.94 + (row % 2) * w * 0.42 + chance.around(26);
      if (row > 0 && chance.sometimes(0.22))
        tree(
          canvas,
          chance.branch(`tree ${row} ${index}`),
          { x: x + w * 0.4, y: y + 10, size: 80 + row * 26 },
          mix(shift(air.near, 0.05, 0.02), air.accent, chance.sometimes(0.3) ? 0.6 : 0),
        );
      tiledHouse(canvas, chance.branch(`house ${row} ${index}`), { x, y: y + chance.around(12), w, h: w * 0.46 }, glow ? { ...tones, glow } : tones);
    }
  }
};

const drawings: Record<Landscape, Draw> = { sea, valley, alley, river, 'market-roofs': marketRoofs, plain, mountain, island, hanok };

/** Draws a place as SVG, 1600 x 900. */
export function drawCluster({ landscape, seed }: { landscape: Landscape; seed: number }): string {
  const chance = chanceFrom(seedOf(landscape, seed));
  const canvas = createCanvas(width, height);
  const air = chance.branch('air').pick(airs);
  const mirrored = chance.branch('side').sometimes(0.5);
  canvas.group(mirrored ? { transform: `translate(${width} 0) scale(-1 1)` } : {}, () => drawings[landscape](canvas, air, chance.branch('land')));
  canvas.rect(0, 0, width, height, {
    fill: canvas.linear(pt(0, 0), pt(width, height), [
      { at: 0, colour: air.sun, opacity: 0.12 },
      { at: 0.5, colour: air.sun, opacity: 0 },
      { at: 1, colour: shift(air.near, -0.15), opacity: 0.16 },
    ]),
  });
  filmGrain(canvas);
  return canvas.toString();
}
