// Open and closed vessels: bowl, plate, cup, moon jar, onggi jar, vase, teapot, pot, bottle.
import { type Point, pt } from '../core/canvas.ts';
import { mix, oklch } from '../core/colour.ts';
import { disc, hollow, lipEdge } from '../core/hollow.ts';
import { type Profile, type Substance, turn } from '../core/lathe.ts';
import { type Vec, vec } from '../core/light.ts';
import { trace } from '../core/path.ts';
import { tube } from '../core/tube.ts';
import { project, type Scene } from '../core/scene.ts';
import { bare, plain } from '../materials/substances.ts';
import { contrast, type Kind, type Making } from './making.ts';

const middle = vec(0, 0, 0);

/** How an open form is opened: the thickness of its wall, how deep its hollow is drawn, what fills it. */
export type Opening = { thick?: number; depth?: number; inside?: Substance; fill?: () => void; dark?: boolean };

/** An open form: wall, lip and hollow from one outer profile. */
export function openForm(scene: Scene, at: Vec, outer: Profile, substance: Substance, opening: Opening = {}): void {
  const lip = outer[outer.length - 1];
  if (!lip) return;
  const { thick = 9, depth = 0.85, inside = bare(substance) } = opening;
  turn(scene, at, outer, substance);
  const inner = outer
    .filter(({ y }) => y > lip.y * (1 - depth))
    .map(({ x, y }) => pt(Math.max(4, x - thick), y))
    .reverse();
  const bottom = inner[inner.length - 1] ?? pt(lip.x * 0.4, lip.y * 0.2);
  lipEdge(scene, at, { radius: lip.x, height: at.y + lip.y, thick }, substance.finish);
  if (inside.finish.clear) {
    opening.fill?.();
    return;
  }
  hollow(scene, at, [...inner, pt(bottom.x * 0.6, bottom.y - 4), pt(4, bottom.y - 6)], inside, () => {
    if (opening.dark) mouth(scene, at, lip.x - thick, lip.y);
    opening.fill?.();
  });
}

/** The darkness of a narrow mouth: deep at the near left, some light on the far right wall. */
function mouth(scene: Scene, at: Vec, radius: number, height: number): void {
  const { x, y } = project(scene, vec(at.x, at.y + height, at.z));
  const deep = mix(scene.shadow, oklch(0.14, 0.01, 60), 0.6);
  const fill = scene.canvas.radial(pt(x + radius * 0.1, y + radius * scene.rise * 0.5), radius * 1.1, [
    { at: 0, colour: deep, opacity: 0.95 },
    { at: 0.62, colour: deep, opacity: 0.8 },
    { at: 1, colour: deep, opacity: 0.2 },
  ]);
  scene.canvas.ellipse(x, y, radius, radius * scene.rise, { fill });
}

const bowlShapes: readonly (readonly Point[])[] = [
  trace('112,0 116,26 122,34 196,84 258,160 292,250 306,320'),
  trace('104,0 106,30 124,40 226,76 290,150 310,236 300,300'),
  trace('120,0 118,24 132,34 190,70 262,130 318,196 352,236'),
];

const shapeOf = (making: Making, shapes: readonly (readonly Point[])[]): readonly Point[] =>
  shapes[Math.floor(making.chance.branch('shape').next() * shapes.length)] ?? [];

const bowl: Kind = {
  camera: 24,
  ground: { y: 1010 },
  focus: { x: 470, y: 790 },
  width: { cm: 14, drawn: 610 },
  draw(making) {
    openForm(making.scene, middle, shapeOf(making, bowlShapes), making.main, { thick: 11 });
  },
};

const plate: Kind = {
  camera: 38,
  ground: { y: 880 },
  focus: { x: 430, y: 820 },
  width: { cm: 24, drawn: 800 },
  draw({ scene, main }) {
    turn(scene, middle, trace('210,0 214,16 300,30 370,52 402,66'), bare(main));
    lipEdge(scene, middle, { radius: 402, height: 66, thick: 8 }, main.finish);
    hollow(scene, middle, trace('394,66 360,56 300,40 262,32 150,28 4,28'), bare(main), () => {
      if (main.finish.clear) return;
      const { texture } = main;
      const centre = pt(scene.origin.x, scene.origin.y - 30 * scene.flat);
      if (texture)
        texture(
          scene,
          {
            outline: `M${centre.x - 390} ${centre.y}a390 ${390 * scene.rise} 0 1 0 780 0a390 ${390 * scene.rise} 0 1 0 -780 0Z`,
            w: 780,
            h: 780 * scene.rise,
            round: false,
            at: (u, v) => pt(centre.x + (u - 0.5) * 780, centre.y + (0.5 - v) * 780 * scene.rise),
          },
          scene.chance,
        );
      scene.canvas.ellipse(centre.x, centre.y, 262, 262 * scene.rise, { stroke: scene.shadow, width: 7, opacity: 0.16, blur: 4 });
      scene.canvas.ellipse(centre.x + 3, centre.y + 5, 264, 264 * scene.rise, { stroke: '#fffdf6', width: 4, opacity: 0.3 + main.finish.gloss * 0.2, blur: 2 });
      scene.canvas.ellipse(centre.x - 120, centre.y - 60, 110, 34, { fill: '#fffdf6', opacity: main.finish.gloss * 0.5, blur: 22 });
    });
  },
};

const cupShapes: readonly (readonly Point[])[] = [trace('96,0 100,22 112,34 158,84 176,170 182,280 190,330'), trace('150,0 164,14 172,120 176,250 178,350')];

const cup: Kind = {
  camera: 22,
  ground: { y: 1000 },
  focus: { x: 520, y: 800 },
  width: { cm: 8.5, drawn: 380 },
  draw(making) {
    const { scene, main } = making;
    const withHandle = making.chance.branch('handle').sometimes(0.4);
    const shape = (withHandle ? cupShapes[1] : cupShapes[0]) ?? [];
    if (withHandle) tube(scene, [vec(168, 290, 0), vec(262, 282, 6), vec(276, 190, 8), vec(236, 106, 8), vec(166, 84, 0)], bare(main), { radius: 19 });
    openForm(scene, middle, shape, main, { thick: 10, fill: () => tea(scene, 150, 285, making.view === 'in-use') });
  },
};

/** Tea standing in a cup. */
function tea(scene: Scene, radius: number, height: number, full: boolean): void {
  if (!full) return;
  const liquid = plain(oklch(0.66, 0.11, 88), { gloss: 0.8, sharp: 0.9 });
  disc(scene, vec(0, height, 0), radius, liquid);
}

const moonJar: Kind = {
  camera: 13,
  ground: { y: 1150 },
  focus: { x: 440, y: 720 },
  width: { cm: 40, drawn: 720 },
  draw({ scene, main }) {
    const belly = Array.from({ length: 15 }, (_, step) => {
      const turned = -1.16 + (2.24 * step) / 14;
      return pt(366 * Math.cos(turned) ** 0.94, 352 + 346 * Math.sin(turned));
    });
    const profile = [pt(144, 0), pt(144, 16), ...belly, pt(170, 672), pt(172, 706)];
    openForm(scene, middle, profile, main, { thick: 12, depth: 0.09, dark: true });
  },
};

const onggiJar: Kind = {
  camera: 15,
  ground: { y: 1170 },
  focus: { x: 460, y: 700 },
  width: { cm: 38, drawn: 640 },
  draw({ scene, main }) {
    turn(scene, middle, trace('196,0 206,30 270,200 316,360 318,470 276,590 232,634 230,660 262,676 266,694'), main);
    const lid = bare(main);
    turn(scene, vec(0, 690, 0), trace('282,0 284,16 262,38 180,66 60,86'), lid, { shadow: false });
    turn(scene, vec(0, 772, 0), trace('46,0 40,16 54,34 46,50 10,56'), lid, { shadow: false });
  },
};

const vaseShapes: readonly (readonly Point[])[] = [
  trace('118,0 120,24 132,170 196,400 226,560 196,660 110,704 62,722 60,752 88,776'),
  trace('130,0 134,26 190,90 236,210 212,340 110,450 62,560 56,680 98,756'),
  trace('110,0 120,20 190,200 214,360 180,500 120,590 112,640 140,690'),
];

const vase: Kind = {
  camera: 13,
  ground: { y: 1190 },
  focus: { x: 520, y: 700 },
  width: { cm: 16, drawn: 450 },
  draw(making) {
    openForm(making.scene, middle, shapeOf(making, vaseShapes), making.main, { thick: 8, depth: 0.06, dark: true });
  },
};

const teapot: Kind = {
  camera: 20,
  ground: { y: 1010 },
  focus: { x: 520, y: 790 },
  width: { cm: 18, drawn: 720 },
  draw(making) {
    const { scene, main } = making;
    const part = bare(main);
    tube(scene, [vec(180, 110, 0), vec(270, 150, 4), vec(320, 240, 8), vec(372, 306, 8)], part, { radius: (way) => 46 - way * 27, open: true });
    turn(scene, middle, trace('140,0 146,14 214,70 246,160 226,250 160,306 126,318'), main);
    turn(scene, vec(0, 314, 0), trace('132,0 130,8 96,34 30,50'), part, { shadow: false });
    turn(scene, vec(0, 360, 0), trace('20,0 18,10 32,26 24,42 4,46'), part, { shadow: false });
    const handle = contrast(making, 'walnut', 'bamboo');
    tube(scene, [vec(-206, 200, 30), vec(-320, 232, 44), vec(-402, 268, 50)], bare(handle), { radius: (way) => 27 + way * 6 });
  },
};

const pot: Kind = {
  camera: 22,
  ground: { y: 1030 },
  focus: { x: 450, y: 800 },
  width: { cm: 26, drawn: 720 },
  draw(making) {
    const { scene, main } = making;
    const part = bare(main);
    tube(scene, [vec(-280, 212, 0), vec(-372, 226, 6), vec(-384, 196, 10), vec(-290, 168, 6)], part, { radius: 19 });
    turn(scene, middle, trace('206,0 246,22 290,110 298,210 302,262 316,268 316,286'), main);
    tube(scene, [vec(280, 212, 0), vec(372, 226, 6), vec(384, 196, 10), vec(290, 168, 6)], part, { radius: 19 });
    turn(scene, vec(0, 280, 0), trace('310,0 312,12 290,40 190,82 50,100'), main, { shadow: false });
    const knob = contrast(making, 'walnut', 'oak');
    turn(scene, vec(0, 374, 0), trace('26,0 24,20 56,34 58,52 30,66 4,68'), bare(knob), { shadow: false });
  },
};

const bottle: Kind = {
  camera: 12,
  ground: { y: 1200 },
  focus: { x: 540, y: 820 },
  width: { cm: 8, drawn: 330 },
  draw(making) {
    const { scene, main } = making;
    const clear = main.finish.clear !== undefined;
    const body = trace('150,0 162,12 165,60 165,380 158,452 110,540 62,590 54,640 54,760');
    if (clear) turn(scene, middle, [pt(146, 8), pt(154, 40), pt(154, 360)], plain(oklch(0.72, 0.12, 78), { gloss: 0.3 }), { angular: true });
    turn(scene, middle, body, main);
    turn(scene, vec(0, 700, 0), trace('62,0 64,8 64,22 60,28'), bare(main), { shadow: false });
    turn(scene, vec(0, 740, 0), trace('50,0 52,34 54,72 48,82 4,84'), bare(contrast(making, 'oak', 'walnut')), {
      shadow: false,
      angular: true,
    });
    paperBand(scene, making);
  },
};

/** A plain band of paper around a bottle: a label without words. */
function paperBand(scene: Scene, making: Making): void {
  const paper = contrast(making, 'hanji', 'paper-print');
  const sleeve = turn(scene, vec(0, 130, 0), [pt(167, 0), pt(167, 190)], paper, { shadow: false, angular: true, sleeve: true });
  const mark = sleeve.surface.at(0.42, 0.52);
  scene.canvas.ellipse(mark.x, mark.y, 34, 38, { fill: oklch(0.53, 0.165, 32), opacity: 0.85 });
}

export const vessels = { bowl, plate, cup, 'moon-jar': moonJar, 'onggi-jar': onggiJar, vase, teapot, pot, bottle } as const satisfies Record<string, Kind>;
