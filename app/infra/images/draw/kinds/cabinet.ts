// Cut and carved things: toy, seal.
import { type Point, pt } from '../core/canvas.ts';
import { mix, oklch } from '../core/colour.ts';
import { disc, lipEdge } from '../core/hollow.ts';
import { turn } from '../core/lathe.ts';
import { plus, type Vec, vec } from '../core/light.ts';
import { curve, line, ring, roundedBox, sample, trace } from '../core/path.ts';
import { project, type Scene } from '../core/scene.ts';
import { block, lying, slab, standing } from '../core/slab.ts';
import { bare, plain, substanceOf } from '../materials/substances.ts';
import { contrast, type Kind, type Making, other } from './making.ts';

const toyShapes: Record<'duck' | 'whale' | 'horse', readonly Point[]> = {
  duck: trace('-250,150 -300,178 -250,206 -226,260 -150,300 -82,262 -70,190 0,150 130,160 250,216 256,140 200,40 60,-20 -110,-10 -190,60 -176,130 -226,130'),
  whale: trace('-300,60 -276,160 -170,224 -20,220 110,150 210,140 260,220 330,260 318,190 352,150 280,120 220,40 90,-20 -110,-30 -250,-10'),
  horse: trace(
    '-300,236 -312,270 -262,300 -216,336 -196,392 -164,344 -118,262 -66,190 20,170 130,174 216,178 258,168 292,110 304,40 276,30 262,96 236,128 232,60 226,-40 160,-40 136,40 60,66 -60,60 -96,-40 -162,-40 -180,60 -178,170 -206,216 -250,226',
  ),
};

const toy: Kind = {
  camera: 17,
  ground: { y: 1040 },
  focus: { x: 480, y: 800 },
  width: { cm: 18, drawn: 660 },
  draw(making) {
    const { scene, main, chance } = making;
    const shape = chance.branch('shape').pick(['duck', 'whale', 'horse'] as const);
    const wheelStuff = contrast(making, 'walnut', 'oak');
    const red = plain(oklch(0.58, 0.15, 35), { gloss: 0.3 });
    const wheel = (x: number, z: number) => {
      slab(scene, standing(x, z, 0, -12, 62), ring(30, 62), bare(wheelStuff), { thick: 26 });
      slab(scene, standing(x + 3, z + 27, 0, -12, 62), ring(20, 18), red, { thick: 8, shadow: false });
    };
    wheel(-190, -70);
    wheel(150, -24);
    const plane = standing(0, -40, 0, -12, 112);
    slab(scene, plane, sample(toyShapes[shape], 110, true), main, { thick: 84 });
    const eye = project(scene, vec(shape === 'horse' ? -196 : -196, shape === 'whale' ? 246 : shape === 'horse' ? 420 : 372, 60));
    scene.canvas.ellipse(eye.x, eye.y, 13, 14, { fill: oklch(0.2, 0.02, 60) });
    scene.canvas.ellipse(eye.x - 4, eye.y - 5, 4, 4, { fill: '#fff', opacity: 0.9 });
    wheel(-200, 64);
    wheel(150, 104);
  },
};

const stamp: Kind = {
  camera: 30,
  ground: { y: 980 },
  focus: { x: 500, y: 780 },
  width: { cm: 11, drawn: 760 },
  draw(making) {
    const { scene, main } = making;
    slab(scene, lying(60, 90, -7), roundedBox(760, 420, 4), substanceOf('hanji', making.chance.branch('sheet')), { thick: 3 });
    imprint(scene, vec(110, 4, 170), making);
    const red = plain(oklch(0.5, 0.18, 30), { wrap: 0.5 });
    turn(scene, vec(290, 0, -40), [pt(120, 0), pt(128, 10), pt(130, 54)], other(making, 'white-porcelain'));
    lipEdge(scene, vec(290, 0, -40), { radius: 130, height: 54, thick: 12 }, other(making, 'white-porcelain').finish);
    disc(scene, vec(290, 50, -40), 116, red);
    block(scene, vec(-190, 3, 40), { w: 150, h: 330, d: 150, turn: 26, radius: 6 }, main);
    turn(scene, vec(-190, 333, 40), trace('66,0 74,26 62,74 34,108 4,116'), bare(main), { shadow: false });
  },
};

/** The red mark of a seal: strokes that are not letters. */
function imprint(scene: Scene, at: Vec, making: Making): void {
  const plane = lying(at.x, at.z, -7, at.y);
  const point = (u: number, v: number) => project(scene, plus(plane.origin, plus(vec(plane.u.x * u, 0, plane.u.z * u), vec(plane.v.x * v, 0, plane.v.z * v))));
  const red = oklch(0.52, 0.185, 30);
  const outline = roundedBox(150, 150, 12).map(({ x, y }) => point(x, y));
  scene.canvas.path(line(outline, true), { fill: red, opacity: 0.9 });
  const pale = mix(oklch(0.95, 0.016, 90), red, 0.06);
  const petals = making.chance.branch('seal').pick([5, 6, 8] as const);
  for (let index = 0; index < petals; index += 1) {
    const turn = (index / petals) * Math.PI * 2 + 0.3;
    const reach = (r: number, off: number) => point(r * Math.cos(turn + off), r * Math.sin(turn + off));
    scene.canvas.path(curve([reach(14, 0), reach(42, 0.34), reach(58, 0), reach(42, -0.34)], true), { fill: pale });
  }
  scene.canvas.path(
    line(
      roundedBox(128, 128, 8).map(({ x, y }) => point(x, y)),
      true,
    ),
    { stroke: pale, width: 3.4 },
  );
}

export const cabinet = { toy, stamp } as const satisfies Record<string, Kind>;
