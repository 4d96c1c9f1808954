// Pictures of halls: a room with lattice light, beams, a boarded floor, and things on plinths.
import { type Canvas, createCanvas, num, pt } from '../core/canvas.ts';
import { type Colour, mix, oklch, shift } from '../core/colour.ts';
import { vec } from '../core/light.ts';
import { line } from '../core/path.ts';
import { type Chance, chanceFrom, seedOf } from '../core/random.ts';
import { cameraAt, type Scene } from '../core/scene.ts';
import { block } from '../core/slab.ts';
import { kinds } from '../kinds/kinds.ts';
import { plain, substanceOf } from '../materials/substances.ts';
import { filmGrain } from './stage.ts';
import type { HallTone, Material, ProductKind } from '../subjects.ts';

const [width, height] = [1600, 900];

type Room = { wall: Colour; floor: Colour; beam: Colour; light: Colour; things: readonly [Material, ...Material[]] };

const rooms: Record<HallTone, Room> = {
  lacquer: {
    wall: oklch(0.43, 0.125, 30),
    floor: oklch(0.33, 0.06, 40),
    beam: oklch(0.25, 0.03, 40),
    light: oklch(0.86, 0.1, 68),
    things: ['lacquer-najeon', 'brass', 'white-porcelain', 'lacquer-red', 'celadon'],
  },
  celadon: {
    wall: oklch(0.72, 0.045, 170),
    floor: oklch(0.62, 0.045, 80),
    beam: oklch(0.42, 0.04, 60),
    light: oklch(0.96, 0.045, 95),
    things: ['celadon', 'white-porcelain', 'buncheong', 'oak', 'celadon'],
  },
  indigo: {
    wall: oklch(0.38, 0.085, 258),
    floor: oklch(0.36, 0.035, 250),
    beam: oklch(0.24, 0.025, 255),
    light: oklch(0.88, 0.06, 85),
    things: ['white-porcelain', 'silver', 'buncheong', 'cotton-indigo', 'brass'],
  },
  brass: {
    wall: oklch(0.76, 0.07, 82),
    floor: oklch(0.52, 0.06, 62),
    beam: oklch(0.36, 0.045, 55),
    light: oklch(0.97, 0.06, 92),
    things: ['brass', 'onggi', 'walnut', 'gold', 'white-porcelain'],
  },
};

const shown: readonly [ProductKind, ...ProductKind[]] = ['moon-jar', 'vase', 'bowl', 'teapot', 'onggi-jar', 'box', 'bottle'];

/** The wall colour of a hall. */
export const hallColour = (tone: HallTone): Colour => rooms[tone].wall;

/** Draws a hall as SVG, 1600 x 900. */
export function drawHall({ tone, seed }: { tone: HallTone; seed: number }): string {
  const chance = chanceFrom(seedOf(`hall ${tone}`, seed));
  const room = rooms[tone];
  const canvas = createCanvas(width, height);
  const [left, right, top, floor] = [260, 1340, 120, 610];
  shell(canvas, room, { left, right, top, floor });
  boards(canvas, room, { left, right, floor });
  lattice(canvas, room);
  lightOnFloor(canvas, room);
  const order = shuffled(shown, chance.branch('order'));
  const places = [
    [430, 640, 0.34, 250],
    [800, 628, 0.42, 200],
    [1180, 642, 0.34, 260],
    [620, 760, 0.36, 130],
    [1010, 774, 0.38, 120],
  ] as const;
  places.forEach(([x, y, size, tall], index) => {
    const kind = order[index % order.length] ?? 'moon-jar';
    onPlinth(canvas, room, { x, y, size, tall, kind, material: room.things[index % room.things.length] ?? 'celadon' }, chance.branch(`thing ${index}`));
  });
  canvas.rect(0, 0, width, height, {
    fill: canvas.radial(pt(520, 380), 1150, [
      { at: 0, colour: room.light, opacity: 0.16 },
      { at: 0.5, colour: room.light, opacity: 0 },
      { at: 1, colour: shift(room.beam, -0.1), opacity: 0.5 },
    ]),
  });
  filmGrain(canvas);
  return canvas.toString();
}

function shuffled(list: readonly ProductKind[], chance: Chance): ProductKind[] {
  return list
    .map((kind) => ({ kind, key: chance.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ kind }) => kind);
}

type Frame = { left: number; right: number; top: number; floor: number };

function shell(canvas: Canvas, room: Room, { left, right, top, floor }: Frame): void {
  const wall = room.wall;
  canvas.rect(0, 0, width, height, { fill: shift(wall, -0.04) });
  canvas.rect(left, top, right - left, floor - top, {
    fill: canvas.radial(pt(left + 240, top + 120), 980, [
      { at: 0, colour: mix(wall, room.light, 0.4) },
      { at: 0.5, colour: wall },
      { at: 1, colour: shift(wall, -0.09) },
    ]),
  });
  canvas.path(line([pt(0, 0), pt(left, top), pt(left, floor), pt(0, 800)], true), {
    fill: canvas.linear(pt(0, 0), pt(left, 0), [
      { at: 0, colour: shift(wall, -0.14) },
      { at: 1, colour: shift(wall, -0.05) },
    ]),
  });
  canvas.path(line([pt(width, 0), pt(right, top), pt(right, floor), pt(width, 800)], true), {
    fill: canvas.linear(pt(right, 0), pt(width, 0), [
      { at: 0, colour: shift(wall, 0.03) },
      { at: 1, colour: shift(wall, -0.05) },
    ]),
  });
  canvas.path(line([pt(0, 0), pt(width, 0), pt(right, top), pt(left, top)], true), {
    fill: canvas.linear(pt(0, 0), pt(0, top), [
      { at: 0, colour: shift(room.beam, -0.06) },
      { at: 1, colour: mix(room.beam, wall, 0.4) },
    ]),
  });
  for (let index = 0; index <= 10; index += 1) {
    const t = index / 10;
    const [near, far] = [-300 + t * 2200, left + t * (right - left)];
    canvas.path(line([pt(near - 26, 0), pt(near + 26, 0), pt(far + 9, top), pt(far - 9, top)], true), { fill: room.beam });
  }
  canvas.rect(left, top - 6, right - left, 22, { fill: room.beam });
  canvas.rect(left, top + 16, right - left, 26, { fill: oklch(0.1, 0.02, 50), opacity: 0.3, blur: 9 });
  for (const x of [left, right])
    canvas.rect(x - 11, top, 22, floor - top + 4, {
      fill: canvas.linear(pt(x - 11, 0), pt(x + 11, 0), [
        { at: 0, colour: shift(room.beam, 0.12) },
        { at: 1, colour: shift(room.beam, -0.03) },
      ]),
    });
}

function boards(canvas: Canvas, room: Room, { left, right, floor }: Omit<Frame, 'top'>): void {
  canvas.path(line([pt(left, floor), pt(right, floor), pt(width + 400, height), pt(-400, height)], true), {
    fill: canvas.linear(pt(0, floor), pt(300, height), [
      { at: 0, colour: mix(room.floor, room.light, 0.24) },
      { at: 1, colour: shift(room.floor, -0.06) },
    ]),
  });
  canvas.path(line([pt(0, 800), pt(left, floor), pt(left, height), pt(0, height)], true), { fill: shift(room.floor, -0.02), opacity: 0.5 });
  const seams = Array.from({ length: 23 }, (_, index) => {
    const t = index / 22;
    return line([pt(left + t * (right - left), floor), pt(-900 + t * 3400, height)]);
  }).join('');
  canvas.path(seams, { stroke: shift(room.floor, -0.14), width: 3, opacity: 0.5 });
  canvas.rect(left, floor - 12, right - left, 14, { fill: shift(room.beam, 0.05) });
  canvas.rect(left, floor, right - left, 30, { fill: oklch(0.1, 0.02, 50), opacity: 0.28, blur: 12 });
}

/** Paper doors in the left wall, drawn in perspective. */
function lattice(canvas: Canvas, room: Room): void {
  const paper = mix(room.light, oklch(0.99, 0.02, 95), 0.5);
  const at = (u: number, v: number) => {
    const x = 20 + u * 220;
    const [topY, lowY] = [60 + u * 106, 770 - u * 150];
    return pt(x, topY + (lowY - topY) * v);
  };
  canvas.path(line([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], true), {
    fill: canvas.linear(at(0, 0), at(1, 1), [
      { at: 0, colour: paper },
      { at: 1, colour: mix(paper, room.wall, 0.2) },
    ]),
  });
  const bars = [
    ...Array.from({ length: 9 }, (_, index) => line([at(index / 8, 0), at(index / 8, 1)])),
    ...Array.from({ length: 13 }, (_, index) => line([at(0, index / 12), at(1, index / 12)])),
  ].join('');
  canvas.path(bars, { stroke: room.beam, width: 4.5 });
  canvas.path(line([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], true), { stroke: room.beam, width: 15 });
  canvas.ellipse(130, 420, 620, 520, {
    fill: canvas.radial(pt(130, 420), 620, [
      { at: 0, colour: room.light, opacity: 0.5 },
      { at: 1, colour: room.light, opacity: 0 },
    ]),
  });
}

function lightOnFloor(canvas: Canvas, room: Room): void {
  const panes: string[] = [];
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 5; column += 1) {
      const corner = (dx: number, dy: number) => {
        const [u, v] = [column + dx * 0.84, row + dy * 0.8];
        return pt(300 + u * 150 - v * 110, 650 + v * 84 + u * 7);
      };
      panes.push(line([corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], true));
    }
  }
  canvas.path(panes.join(''), { fill: room.light, opacity: 0.28, blur: 7 });
}

type Shown = { x: number; y: number; size: number; tall: number; kind: ProductKind; material: Material };

function onPlinth(canvas: Canvas, room: Room, thing: Shown, chance: Chance): void {
  const { x, y, size, tall, kind } = thing;
  const shadow: Colour = { l: room.floor.l * 0.42, c: room.floor.c, h: room.floor.h };
  const scene: Scene = { canvas, chance, origin: pt(x, y), ...cameraAt(14), floor: room.floor, shadow };
  const stand = plain(mix(room.wall, oklch(0.96, 0.012, 90), 0.72));
  const plan = kinds[kind];
  const wide = Math.max(150, plan.width.drawn * size * 1.02);
  block(scene, vec(0, 0, 0), { w: wide, h: tall, d: 150, turn: -14 }, stand);
  const top = y - tall * scene.flat;
  canvas.group({ transform: `translate(${num(x)} ${num(top)}) scale(${num(size)})` }, () => {
    const own: Scene = { ...scene, origin: pt(0, 0), ...cameraAt(Math.min(18, plan.camera)), chance: chance.branch('scene') };
    plan.draw({ scene: own, main: substanceOf(thing.material, chance.branch('substance')), material: thing.material, chance, view: 'whole' });
  });
}
