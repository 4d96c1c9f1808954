// Worn small things: ring, earring, glasses.
import { type Point, pt } from '../core/canvas.ts';
import { mix, oklch } from '../core/colour.ts';
import { hollow, lipEdge } from '../core/hollow.ts';
import { type Substance, turn } from '../core/lathe.ts';
import { type Vec, vec } from '../core/light.ts';
import { boundsOf, line, ring as circle, sample, trace } from '../core/path.ts';
import { project, type Scene, shadowShape } from '../core/scene.ts';
import { block, slab, standing } from '../core/slab.ts';
import { tube } from '../core/tube.ts';
import { bare, plain } from '../materials/substances.ts';
import { turned } from './boards.ts';
import { contrast, type Kind, type Making } from './making.ts';

const middle = vec(0, 0, 0);

/** A band standing upright or leaning, as two halves so that it can go through things. */
function standingRing(scene: Scene, centre: Vec, { r, wire, turned }: { r: number; wire: number; turned: number }, stuff: Substance): void {
  const angle = (turned * Math.PI) / 180;
  const points = Array.from({ length: 73 }, (_, step) => {
    const turn = (step / 72) * Math.PI * 2 - Math.PI / 2;
    return vec(centre.x + r * Math.cos(turn) * Math.cos(angle), centre.y + r * (1 + Math.sin(turn)), centre.z + r * Math.cos(turn) * Math.sin(angle));
  });
  tube(scene, points, stuff, { radius: wire, open: true, steps: 90 });
}

const ring: Kind = {
  camera: 30,
  ground: { y: 930 },
  focus: { x: 620, y: 720, zoom: 2 },
  width: { cm: 8, drawn: 620 },
  draw(making) {
    const { scene, main, chance } = making;
    const stuff = bare(main);
    block(scene, vec(0, 0, 20), { w: 700, h: 56, d: 430, turn: -16, radius: 10 }, contrast(making, 'white-porcelain', 'buncheong'), { bare: true });
    const height = 56;
    turn(scene, vec(-150, height, 30), trace('138,0 146,10 150,38 146,66 138,76'), main);
    lipEdge(scene, vec(-150, height, 30), { radius: 139, height: 76, thick: 17 }, main.finish);
    hollow(scene, vec(-150, height, 30), trace('122,76 118,40 118,0 4,-2'), stuff, () => {
      const floor = project(scene, vec(-150, height - 6, 30));
      scene.canvas.ellipse(floor.x, floor.y, 117, 117 * scene.rise, { fill: mix(scene.floor, scene.shadow, 0.22) });
    });
    standingRing(scene, vec(150, height + 14, 20), { r: 120, wire: 20, turned: -38 }, stuff);
    const top = vec(150, height + 268, 20);
    const stone = plain(
      chance.branch('stone').pick([oklch(0.62, 0.11, 165), oklch(0.5, 0.16, 20), oklch(0.93, 0.02, 90), oklch(0.5, 0.12, 262), oklch(0.76, 0.13, 75)]),
      { gloss: 0.95, sharp: 0.95, wrap: 0.5 },
    );
    turn(scene, vec(top.x, top.y - 22, top.z), [pt(30, 0), pt(48, 18), pt(54, 36)], stuff, { shadow: false });
    turn(scene, vec(top.x, top.y + 10, top.z), trace('50,0 52,18 38,46 4,58'), stone, { shadow: false });
  },
};

const earring: Kind = {
  camera: 12,
  ground: { y: 1180 },
  focus: { x: 480, y: 760, zoom: 1.9 },
  width: { cm: 9, drawn: 520 },
  draw(making) {
    const { scene, main, chance } = making;
    const stand = bare(contrast(making, 'walnut', 'oak'));
    turn(scene, middle, trace('210,0 214,14 200,28 40,36 22,50'), stand);
    tube(scene, [vec(0, 30, 0), vec(0, 400, 0), vec(0, 760, 0)], stand, { radius: 15 });
    tube(scene, [vec(-270, 748, 0), vec(0, 764, 0), vec(270, 748, 0)], stand, { radius: 15 });
    const wire = bare(contrast(making, 'gold', 'silver'));
    const bead = plain(chance.branch('bead').pick([oklch(0.93, 0.02, 90), oklch(0.6, 0.1, 170), oklch(0.5, 0.15, 22)]), { gloss: 0.9, sharp: 0.85 });
    const style = chance.branch('shape').pick(['drop', 'disc', 'hoop'] as const);
    for (const x of [-180, 180]) {
      tube(scene, [vec(x - 6, 700, 16), vec(x - 12, 790, 6), vec(x + 8, 800, 0), vec(x + 12, 730, 0), vec(x, 660, 0)], wire, { radius: 5, shadow: false });
      turn(scene, vec(x, 608, 0), trace('4,0 28,14 32,32 22,54 4,62'), bead, { shadow: false });
      if (style === 'drop') turn(scene, vec(x, 310, 0), trace('4,0 64,36 90,100 66,190 20,268 6,300'), main, { shadow: false });
      else if (style === 'disc') slab(scene, standing(x, -8, 0, x > 0 ? -16 : 16, 480), circle(44, 118), main, { thick: 16, shadow: false });
      else
        tube(
          scene,
          Array.from({ length: 41 }, (_, step) => vec(x + 105 * Math.sin(step / 6.366), 500 + 108 * Math.cos(step / 6.366), 30 * Math.sin(step / 6.366))),
          bare(main),
          { radius: 19, open: true, shadow: false, steps: 70 },
        );
    }
  },
};

/** The outline of one lens around its middle: round, or broad at the brow. */
const lensShape = (round: boolean) =>
  round
    ? circle(44, 1).map(({ x, y }) => pt(x * 158, y * 146))
    : sample(trace('-160,92 -60,118 70,116 164,92 158,-10 110,-112 0,-134 -110,-112 -158,-10'), 44, true);

const glasses: Kind = {
  camera: 27,
  ground: { y: 980 },
  focus: { x: 440, y: 880, zoom: 2 },
  width: { cm: 15, drawn: 800 },
  draw(making) {
    const { scene, main } = making;
    const frame = bare(main);
    const round = making.chance.branch('shape').sometimes(0.5);
    const at = (x: number, y: number, z: number) => turned(vec(x, y, z), 24);
    const temple = (side: number) =>
      tube(scene, [at(side * 350, 214, -6), at(side * 346, 214, -180), at(side * 322, 196, -400), at(side * 316, 120, -480), at(side * 312, 20, -520)], frame, {
        radius: 12,
      });
    temple(1);
    temple(-1);
    for (const x of [-188, 188]) {
      const rim = lensShape(round).map((p) => at(x + p.x * (x < 0 ? 1 : -1), 156 + p.y, 0));
      shadowShape(scene, [rim], 10, 0.2);
      const marks = rim.map((point) => project(scene, point));
      lens(scene, marks);
      tube(scene, [...rim, ...rim.slice(0, 2)], frame, { radius: round ? 13 : 17, open: true, steps: 80 });
      if (main.texture) rimTexture(scene, making, marks);
    }
    tube(scene, [at(-42, 196, 4), at(0, 222, 10), at(42, 196, 4)], frame, { radius: 13, shadow: false });
    for (const side of [-1, 1]) tube(scene, [at(side * 332, 214, 0), at(side * 354, 214, -12)], frame, { radius: 16, shadow: false });
  },
};

function lens(scene: Scene, marks: readonly Point[]): void {
  const { canvas } = scene;
  const d = line(marks, true);
  const { left, top, right, bottom } = boundsOf(marks);
  const fill = canvas.linear(pt(left, top), pt(right, bottom), [
    { at: 0, colour: oklch(1, 0.01, 220), opacity: 0.5 },
    { at: 0.5, colour: oklch(0.86, 0.03, 210), opacity: 0.16 },
    { at: 1, colour: oklch(0.5, 0.05, 230), opacity: 0.26 },
  ]);
  canvas.path(d, { fill });
  const glint = line([pt(left + 30, bottom), pt(left + 130, top), pt(left + 190, top), pt(left + 90, bottom)], true);
  canvas.group({ clip: canvas.clip(d) }, () => canvas.path(glint, { fill: '#fff', opacity: 0.32, blur: 4 }));
}

function rimTexture(scene: Scene, making: Making, marks: readonly { x: number; y: number }[]): void {
  const { texture } = making.main;
  if (!texture) return;
  const centre = { x: marks.reduce((sum, { x }) => sum + x, 0) / marks.length, y: marks.reduce((sum, { y }) => sum + y, 0) / marks.length };
  const grown = (k: number) =>
    line(
      marks.map(({ x, y }) => pt(centre.x + (x - centre.x) * k, centre.y + (y - centre.y) * k)),
      true,
    );
  const d = grown(1.08) + grown(0.92);
  const { left, top, right, bottom } = boundsOf(marks);
  const clip = scene.canvas.define((id) => `<clipPath id="${id}"><path d="${d}" clip-rule="evenodd"/></clipPath>`);
  scene.canvas.group({ clip, opacity: 0.7 }, () =>
    texture(
      scene,
      {
        outline: d,
        w: right - left + 40,
        h: bottom - top + 40,
        round: false,
        at: (u, v) => pt(left - 20 + (right - left + 40) * u, top - 20 + (bottom - top + 40) * v),
      },
      making.chance.branch('rim'),
    ),
  );
}

export const jewels = { ring, earring, glasses } as const satisfies Record<string, Kind>;
