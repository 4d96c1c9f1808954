// Things of boards and posts: box, tray table, chair, cutting board, lamp.
import { type Point, pt } from '../core/canvas.ts';
import { oklch } from '../core/colour.ts';
import { disc, hollow, lipEdge } from '../core/hollow.ts';
import { type Substance, turn } from '../core/lathe.ts';
import { plus, type Vec, vec } from '../core/light.ts';
import { curve, line, ring, roundedBox, sample, trace } from '../core/path.ts';
import { project, type Scene, shadowShape, type Surface } from '../core/scene.ts';
import { block, lying, slab, standing } from '../core/slab.ts';
import { tube } from '../core/tube.ts';
import { bare } from '../materials/substances.ts';
import { contrast, type Kind, other } from './making.ts';

const middle = vec(0, 0, 0);

/** Turns a point around the upright axis. */
export function turned(at: Vec, degrees: number): Vec {
  const turn = (degrees * Math.PI) / 180;
  return vec(at.x * Math.cos(turn) - at.z * Math.sin(turn), at.y, at.x * Math.sin(turn) + at.z * Math.cos(turn));
}

function groove(scene: Scene, surface: Surface, v: number): void {
  const points = [surface.at(0, v), surface.at(1, v)];
  scene.canvas.path(line(points), { stroke: scene.shadow, width: 5, opacity: 0.75 });
  scene.canvas.path(line(points), { stroke: '#fffdf6', width: 1.6, opacity: 0.45, transform: 'translate(0 4)' });
}

/** A round metal plate with a drop ring, as on old boxes. */
function fitting(scene: Scene, surface: Surface, metal: Substance, { u, v, size }: { u: number; v: number; size: number }): void {
  const spot = (r: number, count = 20) =>
    Array.from({ length: count }, (_, step) =>
      surface.at(u + (r * Math.cos((step / count) * 6.283)) / surface.w, v + (r * Math.sin((step / count) * 6.283)) / surface.h),
    );
  const { canvas } = scene;
  const ramp = metal.finish.ramp;
  const [deep, light] = [ramp[1] ?? scene.shadow, ramp[ramp.length - 1] ?? scene.floor];
  const [a, b] = [surface.at(u - size / surface.w, v + size / surface.h), surface.at(u + size / surface.w, v - size / surface.h)];
  canvas.path(curve(spot(size), true), { fill: scene.shadow, opacity: 0.5, blur: 4, transform: 'translate(5 6)' });
  canvas.path(curve(spot(size), true), {
    fill: canvas.linear(a, b, [
      { at: 0, colour: light },
      { at: 0.5, colour: ramp[3] ?? light },
      { at: 1, colour: deep },
    ]),
  });
  canvas.path(curve(spot(size * 0.86), true), { stroke: deep, width: 1.6, opacity: 0.5 });
  canvas.path(curve(spot(size * 0.16), true), { fill: deep });
  const loop = spot(size * 0.46).map(({ x, y }) => pt(x, y + size * 0.5));
  canvas.path(curve(loop, true), { stroke: deep, width: size * 0.15 + 2 });
  canvas.path(curve(loop, true), { stroke: light, width: size * 0.13, opacity: 0.85 });
}

const box: Kind = {
  camera: 27,
  ground: { y: 960 },
  focus: { x: 470, y: 820 },
  width: { cm: 26, drawn: 760 },
  draw(making) {
    const { scene, main } = making;
    const { front, side } = block(scene, middle, { w: 590, h: 250, d: 400, turn: -25 }, main);
    for (const surface of side ? [front, side] : [front]) groove(scene, surface, 0.66);
    const metal = contrast(making, 'brass', 'silver');
    fitting(scene, front, metal, { u: 0.5, v: 0.64, size: 44 });
    for (const u of [0.03, 0.97]) {
      const corner = [front.at(u < 0.5 ? 0 : 1, 0), front.at(u < 0.5 ? 0.07 : 0.93, 0), front.at(u < 0.5 ? 0 : 1, 0.17)];
      scene.canvas.path(line(corner, true), { fill: metal.finish.ramp[3] ?? scene.floor });
    }
  },
};

const legWay = (x: number, z: number): Vec[] => [
  vec(x * 0.78, 326, z * 0.78),
  vec(x * 1.02, 250, z * 1.02),
  vec(x * 0.98, 150, z * 0.98),
  vec(x * 0.86, 66, z * 0.86),
  vec(x * 0.98, 12, z * 0.98),
];

const trayTable: Kind = {
  camera: 27,
  ground: { y: 1010 },
  focus: { x: 440, y: 690, zoom: 1.9 },
  width: { cm: 42, drawn: 800 },
  draw({ scene, main }) {
    const wood = bare(main);
    shadowShape(scene, [ring(30, 396).map(({ x, y }) => vec(x, 340, y))], 26, 0.34);
    const leg = (x: number, z: number) =>
      tube(scene, legWay(x, z), wood, { radius: (way) => 30 - 15 * Math.sin(Math.PI * Math.min(1, way * 1.08)) + (way > 0.9 ? 5 : 0) });
    leg(-220, -210);
    leg(220, -210);
    tube(scene, [vec(-190, 86, -180), vec(190, 86, -180)], wood, { radius: 10 });
    turn(scene, vec(0, 286, 0), [pt(286, 0), pt(304, 52)], wood, { shadow: false, angular: true });
    for (const side of [-1, 1]) tube(scene, [vec(side * 196, 86, -180), vec(side * 196, 86, 180)], wood, { radius: 10 });
    tube(scene, [vec(-196, 86, 190), vec(196, 86, 190)], wood, { radius: 11 });
    leg(-225, 220);
    leg(225, 220);
    turn(scene, vec(0, 334, 0), trace('340,0 386,10 398,34 402,52'), wood, { shadow: false });
    lipEdge(scene, middle, { radius: 402, height: 386, thick: 12 }, main.finish);
    hollow(scene, middle, trace('390,386 384,366 376,360 4,360'), wood, () => void disc(scene, vec(0, 360, 0), 380, main));
    const centre = project(scene, vec(0, 360, 0));
    scene.canvas.ellipse(centre.x - 90, centre.y - 30, 190, 62, { fill: '#fffdf6', opacity: 0.1 + main.finish.gloss * 0.16, blur: 30 });
  },
};

const chair: Kind = {
  camera: 17,
  ground: { y: 1150 },
  focus: { x: 520, y: 800, zoom: 1.9 },
  width: { cm: 48, drawn: 520 },
  draw(making) {
    const { scene, main } = making;
    const wood = bare(main);
    const soft = ['leather', 'hemp', 'ramie', 'silk', 'cotton-indigo', 'hanji', 'wax', 'food-warm', 'food-green', 'paper-print'].includes(making.material);
    const frame = soft ? bare(other(making, 'oak')) : wood;
    const seat = soft ? main : contrast(making, 'hemp', 'leather');
    const at = (x: number, y: number, z: number) => turned(vec(x, y, z), 24);
    const post = (x: number, z: number, top: number, lean: number) =>
      tube(scene, [at(x * 1.08, 0, z * 1.1), at(x, 330, z), at(x, 340 + (top - 340) * 0.5, z - lean * 0.4), at(x * 0.98, top, z - lean)], frame, {
        radius: (way) => 15 + 4 * Math.sin(Math.PI * way),
      });
    const rail = (from: Vec, to: Vec, radius: number) =>
      tube(scene, [from, plus(vec((from.x + to.x) / 2, (from.y + to.y) / 2, (from.z + to.z) / 2), vec(0, 0, 0)), to], frame, { radius });
    post(-185, -180, 790, 66);
    post(185, -180, 790, 66);
    rail(at(-185, 140, -185), at(185, 140, -185), 10);
    for (const height of [760, 660, 560]) {
      const back = [
        at(-178, height, -240 + (760 - height) * 0.16),
        at(0, height + 22, -262 + (760 - height) * 0.16),
        at(178, height, -240 + (760 - height) * 0.16),
      ];
      tube(scene, back, height === 760 ? wood : frame, { radius: (way) => 14 + 14 * Math.sin(Math.PI * way) });
    }
    for (const x of [-192, 192]) rail(at(x, 120, -185), at(x, 120, 190), 10);
    const seatPlane = lying(0, 0, 24, 330);
    slab(scene, seatPlane, roundedBox(450, 440, 46), frame, { thick: 26, shadow: false, bare: true });
    slab(scene, { ...seatPlane, origin: vec(0, 352, 0) }, roundedBox(408, 398, 50), seat, { thick: 18, shadow: false });
    for (const [x, z] of [
      [-190, 190],
      [190, 190],
    ] as const)
      tube(scene, [at(x * 1.06, 0, z * 1.06), at(x, 334, z)], frame, { radius: (way) => 14 + 5 * way });
    rail(at(-196, 170, 196), at(196, 170, 196), 10);
  },
};

const boardOutline = (): Point[] => {
  const half = trace('0,496 34,486 56,452 60,390 64,338 92,306 150,284 198,250 216,190 218,60 218,-120 216,-226 204,-262 170,-280 90,-283');
  return sample(
    [
      ...half,
      ...half
        .slice(1)
        .reverse()
        .map(({ x, y }) => pt(-x, y)),
    ],
    120,
    true,
  );
};

const cuttingBoard: Kind = {
  camera: 14,
  ground: { y: 1150 },
  focus: { x: 480, y: 850, zoom: 1.9 },
  width: { cm: 26, drawn: 470 },
  draw({ scene, main }) {
    const plane = standing(0, 30, 9, -14, 285);
    const hole = ring(22, 22).map(({ x, y }) => pt(x, y + 432));
    slab(scene, plane, boardOutline(), main, { thick: 34, holes: [hole] });
  },
};

const lampBases = ['oak', 'walnut', 'brass', 'iron', 'silver', 'gold', 'lacquer-najeon', 'lacquer-red', 'leather', 'onggi', 'buncheong'];

const lamp: Kind = {
  camera: 13,
  ground: { y: 1180 },
  focus: { x: 540, y: 620 },
  width: { cm: 24, drawn: 430 },
  draw(making) {
    const { scene, main, material } = making;
    const { canvas } = scene;
    const asBase = lampBases.includes(material);
    const shadeStuff = asBase ? other(making, 'hanji') : main;
    const base = asBase ? main : contrast(making, 'walnut', 'oak');
    const glowAt = project(scene, vec(0, 520, 0));
    canvas.ellipse(glowAt.x, glowAt.y, 560, 560, {
      aside: true,
      fill: canvas.radial(glowAt, 560, [
        { at: 0, colour: oklch(0.93, 0.11, 82), opacity: 0.75 },
        { at: 0.5, colour: oklch(0.9, 0.09, 80), opacity: 0.24 },
        { at: 1, colour: oklch(0.88, 0.08, 78), opacity: 0 },
      ]),
    });
    turn(scene, middle, trace('150,0 154,14 146,30 40,42 24,60 22,260'), base);
    const shape = making.chance
      .branch('shade')
      .pick<readonly Point[]>([trace('240,0 238,30 170,380 166,400'), trace('120,0 196,70 226,190 196,320 116,392'), [pt(196, 0), pt(196, 200), pt(196, 400)]]);
    const shade = turn(scene, vec(0, 250, 0), shape, shadeStuff, { shadow: false });
    const heart = project(scene, vec(0, 430, 60));
    canvas.group({ clip: canvas.clip(shade.surface.outline) }, () => {
      canvas.path(shade.surface.outline, {
        fill: canvas.radial(heart, 300, [
          { at: 0, colour: oklch(0.99, 0.06, 95), opacity: asBase || !main.finish.metal ? 0.85 : 0.2 },
          { at: 0.5, colour: oklch(0.93, 0.12, 80), opacity: asBase || !main.finish.metal ? 0.5 : 0.1 },
          { at: 1, colour: oklch(0.78, 0.13, 62), opacity: 0.12 },
        ]),
      });
      for (let index = 1; index < 9; index += 1)
        canvas.path(line([0, 0.25, 0.5, 0.75, 1].map((v) => shade.surface.at(index / 9, v))), { stroke: oklch(0.5, 0.07, 60), width: 2.5, opacity: 0.3 });
    });
    const top = shape[shape.length - 1] ?? pt(160, 400);
    lipEdge(scene, middle, { radius: top.x, height: 250 + top.y, thick: 7 }, base.finish);
  },
};

export const boards = { box, 'tray-table': trayTable, chair, 'cutting-board': cuttingBoard, lamp } as const satisfies Record<string, Kind>;
