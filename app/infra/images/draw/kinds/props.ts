// Things that keep a product company where it is shown in use: fruit, branches, steam, rice, beads, stones.
import { num, type Point, pt } from '../core/canvas.ts';
import { type Colour, mix, oklch } from '../core/colour.ts';
import { type Substance, turn } from '../core/lathe.ts';
import { type Vec, vec } from '../core/light.ts';
import { curve, line, ring, sample, trace } from '../core/path.ts';
import type { Chance } from '../core/random.ts';
import { project, type Scene } from '../core/scene.ts';
import { block, lying, slab } from '../core/slab.ts';
import { rodInPicture, tube } from '../core/tube.ts';
import { plain } from '../materials/substances.ts';

/** A persimmon with its leaf-like calyx. */
export function persimmon(scene: Scene, at: Vec, r: number, chance: Chance): void {
  const skin = plain(mix(oklch(0.7, 0.17, 52), oklch(0.62, 0.18, 38), chance.next()), { gloss: 0.5, sharp: 0.5, wrap: 0.35 });
  turn(scene, at, [pt(r * 0.5, 0), pt(r * 0.86, r * 0.14), pt(r, r * 0.5), pt(r * 0.9, r * 0.98), pt(r * 0.5, r * 1.2), pt(r * 0.1, r * 1.22)], skin);
  const top = project(scene, vec(at.x, at.y + r * 1.2, at.z));
  const start = chance.between(0, 1);
  for (let leaf = 0; leaf < 4; leaf += 1) {
    const turned = start + (leaf / 4) * Math.PI * 2;
    const reach = (k: number, off: number) => pt(top.x + r * k * Math.cos(turned + off), top.y + r * k * 0.5 * Math.sin(turned + off));
    scene.canvas.path(curve([pt(top.x, top.y), reach(0.36, -0.5), reach(0.56, 0), reach(0.36, 0.5)], true), { fill: oklch(0.48, 0.07, 118 + leaf * 4) });
  }
  scene.canvas.path(line([top, pt(top.x + 3, top.y - r * 0.22)]), { stroke: oklch(0.4, 0.05, 60), width: r * 0.12, round: true });
}

/** Steam rising from a point of the picture. */
export function steam(scene: Scene, from: Point, high: number): void {
  for (const [dx, bend, width] of [
    [-34, 26, 22],
    [4, -32, 28],
    [42, 22, 20],
  ] as const) {
    const way = [
      pt(from.x + dx, from.y),
      pt(from.x + dx + bend, from.y - high * 0.32),
      pt(from.x + dx - bend * 0.7, from.y - high * 0.66),
      pt(from.x + dx + bend * 0.5, from.y - high),
    ];
    scene.canvas.path(curve(way), { stroke: '#fffdf8', width, opacity: 0.34, blur: 13, round: true });
  }
}

/** A branch that grows from a point, with blossoms or leaves at its twigs. */
export function branch(scene: Scene, from: Point, grown: { lean: number; length: number; bloom: Colour; leaf?: boolean }, chance: Chance): void {
  const bark = plain(oklch(0.36, 0.035, 50));
  const spots: Point[] = [];
  const grow = (at: Point, angle: number, length: number, thick: number, depth: number) => {
    const bend = chance.around(0.4);
    const tip = pt(at.x + Math.sin(angle) * length, at.y - Math.cos(angle) * length);
    const middle = pt((at.x + tip.x) / 2 + Math.cos(angle) * bend * length * 0.16, (at.y + tip.y) / 2 + Math.sin(angle) * bend * length * 0.16);
    rodInPicture(scene, sample([at, middle, tip], 12), bark, { radius: (way) => thick * (1 - way * 0.42) });
    spots.push(tip, middle);
    if (depth === 0) return;
    grow(tip, angle + chance.between(-0.2, 0.3), length * 0.74, thick * 0.58, depth - 1);
    grow(middle, angle + (chance.sometimes(0.5) ? -1 : 1) * chance.between(0.5, 0.9), length * 0.6, thick * 0.48, depth - 1);
  };
  grow(from, grown.lean, grown.length, 10, 3);
  for (const spot of spots) {
    if (grown.leaf) leafAt(scene, spot, grown.bloom, chance);
    else if (chance.sometimes(0.86)) blossom(scene, pt(spot.x + chance.around(12), spot.y + chance.around(12)), chance.between(17, 29), grown.bloom, chance);
  }
}

/** A five-petalled flower seen from a chance side. */
export function blossom(scene: Scene, at: Point, size: number, colour: Colour, chance: Chance): void {
  const start = chance.between(0, 1.2);
  const squash = chance.between(0.7, 1);
  for (let petal = 0; petal < 5; petal += 1) {
    const turned = start + (petal / 5) * Math.PI * 2;
    const centre = pt(at.x + Math.cos(turned) * size * 0.56, at.y + Math.sin(turned) * size * 0.56 * squash);
    scene.canvas.ellipse(centre.x, centre.y, size * 0.5, size * 0.46 * squash, { fill: mix(colour, oklch(0.98, 0.01, 90), 0.1 + chance.next() * 0.3) });
  }
  scene.canvas.ellipse(at.x, at.y, size * 0.2, size * 0.18, { fill: oklch(0.66, 0.12, 70) });
}

function leafAt(scene: Scene, at: Point, colour: Colour, chance: Chance): void {
  for (let index = 0; index < 3; index += 1) {
    const [turned, long] = [chance.between(0, 6.28), chance.between(34, 60)];
    const tip = pt(at.x + Math.cos(turned) * long, at.y + Math.sin(turned) * long);
    const side = (k: number) => pt((at.x + tip.x) / 2 - Math.sin(turned) * long * k, (at.y + tip.y) / 2 + Math.cos(turned) * long * k);
    scene.canvas.path(curve([at, side(0.26), tip, side(-0.26)], true), { fill: mix(colour, oklch(0.8, 0.09, 110), chance.next() * 0.4) });
    scene.canvas.path(line([at, tip]), { stroke: mix(colour, oklch(0.9, 0.06, 110), 0.4), width: 1.8, opacity: 0.6 });
  }
}

/** A mound of cooked rice in a vessel. */
export function rice(scene: Scene, at: Vec, r: number, chance: Chance): void {
  turn(scene, at, [pt(r, 0), pt(r * 0.93, r * 0.2), pt(r * 0.62, r * 0.4), pt(r * 0.1, r * 0.48)], plain(oklch(0.965, 0.014, 92), { wrap: 0.5, depth: 0.34 }), {
    shadow: false,
  });
  for (let index = 0; index < 130; index += 1) {
    const [turned, k] = [chance.between(0, 6.28), Math.sqrt(chance.next()) * 0.94];
    const { x, y } = project(scene, vec(at.x + r * k * Math.cos(turned), at.y + r * 0.48 * (1 - k ** 2.2), at.z + r * k * Math.sin(turned)));
    scene.canvas.ellipse(x, y, 10, 4.6, {
      fill: oklch(chance.between(0.93, 0.995), 0.012, 95),
      opacity: 0.85,
      transform: `rotate(${num(chance.between(0, 180))} ${num(x)} ${num(y)})`,
    });
  }
}

/** A string of beads along world points. */
export function beads(scene: Scene, way: readonly Vec[], r: number, colour: Colour): void {
  const stuff = plain(colour, { gloss: 0.8, sharp: 0.8 });
  const points = sample(
    way.map(({ x, z }) => pt(x, z)),
    17,
  );
  for (const { x, y } of points)
    turn(scene, vec(x, 0, y), [pt(1, 0), pt(r * 0.8, r * 0.3), pt(r, r), pt(r * 0.8, r * 1.7), pt(1, r * 2)], stuff, { shadow: false });
}

/** A flat stone or a plinth under a thing. */
export function step(scene: Scene, at: Vec, size: { w: number; h: number; d: number; turn?: number }, stuff: Substance): void {
  block(scene, vec(at.x, at.y - size.h, at.z), { radius: 26, ...size }, stuff, { bare: false });
}

/** Toy blocks of wood. */
export function blocks(scene: Scene, at: Vec, wood: Substance, chance: Chance): void {
  const tones = [oklch(0.6, 0.12, 30), oklch(0.6, 0.07, 178), oklch(0.76, 0.11, 84)];
  for (const [x, z, turned, index] of [
    [0, 0, 18, 0],
    [118, 34, -20, 1],
    [52, -6, 34, 2],
  ] as const) {
    const stuff = index === 1 ? wood : plain(tones[index] ?? oklch(0.6, 0.1, 40), { gloss: 0.15 });
    block(scene, vec(at.x + x, index === 2 ? 92 : 0, at.z + z), { w: 90, h: 90, d: 90, turn: turned, radius: 6 }, stuff, {
      chance: chance.branch(`block ${index}`),
      shadow: index !== 2,
    });
  }
}

/** Soap bubbles. */
export function bubbles(scene: Scene, at: Point, chance: Chance): void {
  for (let index = 0; index < 16; index += 1) {
    const [x, y, r] = [at.x + chance.around(210), at.y + chance.around(70), chance.between(9, 34)];
    scene.canvas.ellipse(x, y, r, r, {
      fill: scene.canvas.radial(pt(x, y), r, [
        { at: 0.5, colour: oklch(1, 0.01, 220), opacity: 0.05 },
        { at: 0.9, colour: oklch(0.9, 0.06, 220), opacity: 0.4 },
        { at: 1, colour: oklch(0.8, 0.1, 330), opacity: 0.5 },
      ]),
    });
    scene.canvas.ellipse(x - r * 0.36, y - r * 0.4, r * 0.2, r * 0.14, { fill: '#fff', opacity: 0.85 });
  }
}

/** Coins and a key, for a wallet. */
export function coins(scene: Scene, at: Vec): void {
  const [brass, silver] = [plain(oklch(0.72, 0.09, 75), { gloss: 0.4 }), plain(oklch(0.8, 0.008, 250), { gloss: 0.4 })];
  for (const [x, z, stuff] of [
    [0, 0, silver],
    [62, 34, brass],
    [20, 70, silver],
  ] as const) {
    const plane = lying(at.x + x, at.z + z, 0, 0);
    slab(scene, plane, ring(26, 36), stuff, { thick: 6 });
    slab(scene, { ...plane, origin: vec(plane.origin.x, 6, plane.origin.z) }, ring(26, 26), stuff, { thick: 1, shadow: false });
  }
}

/** A cloth laid under things, with a folded edge. */
export function mat(scene: Scene, at: Vec, size: { w: number; d: number; turn: number }, stuff: Substance): void {
  const half = [size.w / 2, size.d / 2] as const;
  const outline = [pt(-half[0], -half[1]), pt(half[0], -half[1]), pt(half[0], half[1]), pt(-half[0], half[1])];
  slab(scene, lying(at.x, at.z, size.turn), outline, stuff, { thick: 3 });
}

/** A brush with a bamboo handle, lying. */
export function inkBrush(scene: Scene, from: Vec, to: Vec): void {
  const at = (k: number) => vec(from.x + (to.x - from.x) * k, 14, from.z + (to.z - from.z) * k);
  tube(scene, [at(0), at(0.4), at(0.78)], plain(oklch(0.76, 0.08, 90), { gloss: 0.25 }), { radius: 11 });
  tube(scene, [at(0.77), at(0.86), at(1)], plain(oklch(0.25, 0.015, 60)), { radius: (way) => 13 * (1 - way ** 1.6) + 1 });
}

/** Long green leaves, as of spring onions. */
export function greens(scene: Scene, at: Vec, chance: Chance): void {
  for (let index = 0; index < 5; index += 1) {
    const stuff = plain(mix(oklch(0.62, 0.13, 135), oklch(0.9, 0.05, 120), index === 2 ? 0.4 : 0), { gloss: 0.2 });
    const z = at.z + index * 22;
    tube(scene, [vec(at.x - 190, 12, z + chance.around(10)), vec(at.x, 16, z + chance.around(16)), vec(at.x + 220, 12, z - 24 + chance.around(30))], stuff, {
      radius: (way) => 11 - way * 6,
    });
  }
}

/** Petals fallen on the ground. */
export function petals(scene: Scene, at: Vec, colour: Colour, chance: Chance): void {
  for (let index = 0; index < 9; index += 1) {
    const { x, y } = project(scene, vec(at.x + chance.around(150), at.y, at.z + chance.around(90)));
    const shape = trace('0,-20 10,-8 11,7 0,18 -11,7 -10,-8').map((p) => pt(x + p.x, y + p.y * 0.7));
    scene.canvas.path(curve(shape, true), {
      fill: mix(colour, oklch(0.98, 0.01, 90), chance.next() * 0.4),
      transform: `rotate(${num(chance.between(0, 180))} ${num(x)} ${num(y)})`,
    });
  }
}
