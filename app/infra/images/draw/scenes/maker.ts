// Portraits of makers without faces: hands at work over the piece, at the bench, with the shelf of the workshop behind.
import { createCanvas, num, pt } from '../core/canvas.ts';
import { mix, oklch, shift } from '../core/colour.ts';
import { disc } from '../core/hollow.ts';
import { type Substance, turn } from '../core/lathe.ts';
import { vec } from '../core/light.ts';
import { roundedBox, trace } from '../core/path.ts';
import { type Chance, chanceFrom, seedOf } from '../core/random.ts';
import { cameraAt, type Scene } from '../core/scene.ts';
import { block, lying, slab } from '../core/slab.ts';
import { tube } from '../core/tube.ts';
import { kinds } from '../kinds/kinds.ts';
import { bare, plain, substanceOf } from '../materials/substances.ts';
import type { Material, ProductKind } from '../subjects.ts';
import { arm, type Grip } from './hands.ts';
import { drawGround, filmGrain, type Ground, groundFor } from './stage.ts';

const [width, height] = [1200, 1500];

type Work = {
  /** What lies between the hands, and what stands on the shelf. */
  piece: ProductKind;
  shelf: readonly [ProductKind, ...ProductKind[]];
  wheel?: boolean;
  grip: Grip;
  tools: 'clay' | 'wood' | 'metal' | 'sewing' | 'brush' | 'kitchen';
};

const clay: Work = { piece: 'bowl', shelf: ['vase', 'cup', 'moon-jar', 'teapot', 'bowl'], wheel: true, grip: 'round', tools: 'clay' };
const wood: Work = { piece: 'box', shelf: ['cutting-board', 'bowl', 'toy', 'stamp', 'box'], grip: 'press', tools: 'wood' };
const metal: Work = { piece: 'bowl', shelf: ['bowl', 'cup', 'plate', 'pot', 'teapot'], grip: 'hold', tools: 'metal' };
const fine: Work = { piece: 'ring', shelf: ['earring', 'box', 'ring', 'stamp'], grip: 'hold', tools: 'metal' };
const sewn: Work = { piece: 'cushion', shelf: ['cushion', 'bag', 'box', 'book'], grip: 'press', tools: 'sewing' };
const lacquer: Work = { piece: 'box', shelf: ['box', 'bowl', 'vase', 'plate'], grip: 'hold', tools: 'brush' };
const kitchen: Work = { piece: 'sweets-box', shelf: ['food-jar', 'bottle', 'tea', 'onggi-jar', 'food-jar'], grip: 'hold', tools: 'kitchen' };

const works: Record<Material, Work> = {
  celadon: clay,
  'white-porcelain': { ...clay, piece: 'moon-jar' },
  buncheong: { ...clay, piece: 'cup' },
  onggi: { ...clay, piece: 'onggi-jar', shelf: ['onggi-jar', 'food-jar', 'bowl', 'onggi-jar'] },
  brass: metal,
  iron: { ...metal, piece: 'pot', shelf: ['pot', 'knife', 'bowl', 'pot'] },
  silver: fine,
  gold: fine,
  'lacquer-najeon': lacquer,
  'lacquer-red': lacquer,
  oak: wood,
  walnut: { ...wood, piece: 'tray-table' },
  bamboo: { ...wood, piece: 'basket', shelf: ['basket', 'fan', 'box', 'basket'] },
  hanji: { ...lacquer, piece: 'lamp', shelf: ['lamp', 'book', 'fan', 'box'] },
  'paper-print': { ...lacquer, piece: 'card-print', shelf: ['book', 'card-print', 'stamp', 'book'] },
  ramie: sewn,
  silk: { ...sewn, piece: 'cushion' },
  'cotton-indigo': { ...sewn, piece: 'bag' },
  hemp: sewn,
  leather: { ...sewn, piece: 'bag', shelf: ['bag', 'shoe', 'wallet', 'bag'] },
  glass: { ...metal, piece: 'vase', shelf: ['bottle', 'vase', 'cup', 'bowl'], tools: 'kitchen' },
  acetate: { ...fine, piece: 'glasses', shelf: ['glasses', 'box', 'comb'] },
  'food-warm': kitchen,
  'food-green': { ...kitchen, piece: 'tea', shelf: ['tea', 'teapot', 'cup', 'tea'] },
  wax: { ...kitchen, piece: 'candle', shelf: ['candle', 'soap', 'bottle', 'candle'] },
};

/** Draws a maker at work as SVG, 1200 x 1500. */
export function drawMaker({ craft, seed }: { craft: Material; seed: number }): string {
  const chance = chanceFrom(seedOf(`maker ${craft}`, seed));
  const canvas = createCanvas(width, height);
  const work = works[craft];
  const ground = groundFor(craft, chance.branch('ground'));
  drawGround(canvas, ground, chance.branch('light'), { window: chance.branch('window').sometimes(0.7) });
  const scene: Scene = { canvas, chance, origin: pt(600, 1080), ...cameraAt(20), floor: ground.floor, shadow: ground.shadow };
  shelf(scene, ground, work, craft, chance.branch('shelf'));
  bench(scene, chance.branch('bench'));
  tools(scene, work, chance.branch('tools'));
  piece(scene, work, craft, chance.branch('piece'));
  const sleeve = sleeveFor(craft, chance.branch('sleeve'));
  const tone = chance.branch('skin').whole(0, 2);
  const apart = work.piece === 'ring' || work.piece === 'card-print' ? 170 : 235;
  arm(scene, pt(600 + apart + 120, 1010), { side: 1, degrees: 24, size: 0.92, grip: work.grip, sleeve, tone });
  arm(scene, pt(600 - apart - 120, 1040), { side: -1, degrees: 20, size: 0.92, grip: work.tools === 'clay' ? 'round' : 'press', sleeve, tone });
  canvas.rect(0, 0, width, height, {
    fill: canvas.radial(pt(420, 620), 1150, [
      { at: 0, colour: oklch(0.98, 0.03, 85), opacity: 0.1 },
      { at: 0.5, colour: oklch(0.98, 0.03, 85), opacity: 0 },
      { at: 1, colour: ground.shadow, opacity: 0.4 },
    ]),
  });
  filmGrain(canvas);
  return canvas.toString();
}

function sleeveFor(craft: Material, chance: Chance): Substance {
  const cloth: readonly [Material, ...Material[]] = craft === 'cotton-indigo' ? ['hemp', 'ramie'] : ['cotton-indigo', 'hemp', 'cotton-indigo'];
  const base = substanceOf(chance.pick(cloth), chance.branch('cloth'));
  return chance.sometimes(0.4) ? plain(chance.pick([oklch(0.9, 0.015, 90), oklch(0.5, 0.03, 150), oklch(0.45, 0.03, 40)]), { wrap: 0.35 }) : base;
}

/** Draws a kind at a place and size, in its own scene. */
function place(scene: Scene, kind: ProductKind, material: Material, at: { x: number; y: number; size: number; camera?: number }, chance: Chance): void {
  const plan = kinds[kind];
  scene.canvas.group({ transform: `translate(${num(at.x)} ${num(at.y)}) scale(${num(at.size)})` }, () => {
    const own: Scene = { ...scene, origin: pt(0, 0), ...cameraAt(at.camera ?? Math.min(26, plan.camera)), chance: chance.branch('scene') };
    plan.draw({ scene: own, main: substanceOf(material, chance.branch('substance')), material, chance, view: 'whole' });
  });
}

function shelf(scene: Scene, ground: Ground, work: Work, craft: Material, chance: Chance): void {
  const { canvas } = scene;
  const plank = mix(ground.wall, oklch(0.45, 0.06, 55), 0.62);
  canvas.group({ opacity: 0.92 }, () => {
    for (const [row, y] of [
      [0, 300],
      [1, 590],
    ] as const) {
      canvas.rect(40, y + 22, 1130, 34, { fill: ground.shadow, opacity: 0.3, blur: 12 });
      const first = chance.whole(0, 4);
      let x = 110 + chance.between(0, 60);
      for (let index = 0; x < 1120; index += 1) {
        const kind = work.shelf[(index + row * 2 + first) % work.shelf.length] ?? 'bowl';
        const tall = ['vase', 'bottle', 'moon-jar', 'onggi-jar', 'lamp', 'earring', 'cutting-board', 'cushion', 'bag'].includes(kind);
        const size = tall ? 0.27 : 0.3;
        if (x + kinds[kind].width.drawn * size > 1180) break;
        place(scene, kind, craft, { x: x + kinds[kind].width.drawn * size * 0.5, y: y - 4, size, camera: 8 }, chance.branch(`${row} ${index}`));
        x += kinds[kind].width.drawn * size + chance.between(36, 90);
      }
      canvas.rect(20, y, 1160, 24, {
        fill: canvas.linear(pt(0, y), pt(0, y + 24), [
          { at: 0, colour: shift(plank, 0.1) },
          { at: 0.3, colour: plank },
          { at: 1, colour: shift(plank, -0.1) },
        ]),
      });
    }
  });
  canvas.rect(0, 0, width, 700, { fill: ground.wall, opacity: 0.2 });
}

function bench(scene: Scene, chance: Chance): void {
  const top = substanceOf(chance.pick(['oak', 'walnut'] as const), chance);
  const { canvas } = scene;
  canvas.rect(0, 760, width, 70, { fill: scene.shadow, opacity: 0.3, blur: 26 });
  slab({ ...scene, ...cameraAt(34), origin: pt(600, 1180) }, lying(0, 0), roundedBox(1500, 1240, 0), top, {
    thick: 0,
    shadow: false,
    chance: chance.branch('grain'),
  });
  canvas.rect(0, 832, width, height - 832, {
    fill: canvas.linear(pt(0, 832), pt(width * 0.6, height), [
      { at: 0, colour: oklch(0.98, 0.03, 85), opacity: 0.16 },
      { at: 0.5, colour: scene.shadow, opacity: 0.05 },
      { at: 1, colour: scene.shadow, opacity: 0.4 },
    ]),
  });
}

function piece(scene: Scene, work: Work, craft: Material, chance: Chance): void {
  const grey = plain(oklch(0.6, 0.012, 80), { gloss: 0.2 });
  if (work.wheel) {
    turn(scene, vec(0, 0, 0), [pt(330, 0), pt(338, 8), pt(338, 34)], grey, { angular: true });
    disc(scene, vec(0, 34, 0), 338, plain(oklch(0.66, 0.014, 80), { gloss: 0.2 }));
  }
  const size =
    (
      { 'moon-jar': 0.62, 'onggi-jar': 0.6, vase: 0.6, lamp: 0.62, bag: 0.62, cushion: 0.7, scarf: 0.5, chair: 0.5, candle: 0.8, cup: 1.05 } as Partial<
        Record<ProductKind, number>
      >
    )[work.piece] ?? 0.74;
  const flat = kinds[work.piece].camera > 50;
  place(scene, work.piece, craft, { x: 600, y: flat ? 1050 : work.wheel ? 1048 : 1090, size, camera: flat ? kinds[work.piece].camera : 22 }, chance);
}

function tools(scene: Scene, work: Work, chance: Chance): void {
  const grip = bare(substanceOf('oak', chance.branch('grip')));
  const steel = bare(substanceOf('silver', chance.branch('steel')));
  const high: Scene = { ...scene, ...cameraAt(34), origin: pt(600, 1180) };
  const stick = ({ x, z, degrees, long }: { x: number; z: number; degrees: number; long: number }, tip: Substance, thick: number) => {
    const turned = (degrees * Math.PI) / 180;
    const at = (k: number) => vec(x + Math.cos(turned) * long * k, 12, z + Math.sin(turned) * long * k);
    tube(high, [at(0), at(0.5), at(0.62)], grip, { radius: thick });
    tube(high, [at(0.6), at(0.8), at(1)], tip, { radius: (way) => thick * (0.7 - way * 0.45) });
  };
  const lie = {
    clay: [steel, grip],
    wood: [steel, steel],
    metal: [steel, grip],
    sewing: [steel, steel],
    brush: [plain(oklch(0.3, 0.03, 50)), plain(oklch(0.42, 0.12, 30))],
    kitchen: [grip, steel],
  }[work.tools];
  lie.forEach((tip, index) => stick({ x: -520 + index * 70, z: 330 + index * 36, degrees: -62 + index * 14, long: 250 }, tip, 13));
  if (work.tools === 'sewing') {
    for (const [x, colour] of [
      [380, oklch(0.55, 0.15, 28)],
      [470, oklch(0.85, 0.08, 90)],
    ] as const)
      turn(high, vec(x, 0, 330), trace('42,0 42,8 26,14 32,46 26,78 42,84 42,92'), plain(colour));
  } else if (work.tools === 'wood') {
    const shaving = plain(oklch(0.85, 0.06, 80));
    for (let index = 0; index < 9; index += 1) {
      const [x, z, r] = [340 + chance.around(180), 330 + chance.around(90), chance.between(12, 26)];
      tube(
        high,
        Array.from({ length: 14 }, (_, step) => vec(x + step * 3 + r * Math.cos(step * 0.8), r + r * Math.sin(step * 0.8), z)),
        shaving,
        { radius: 4 },
      );
    }
  } else {
    const jar = work.tools === 'metal' ? plain(oklch(0.3, 0.01, 260)) : plain(oklch(0.86, 0.02, 85), { gloss: 0.4 });
    turn(high, vec(430, 0, 300), trace('70,0 84,20 90,90 84,104'), jar);
    disc(
      high,
      vec(430, 98, 300),
      78,
      plain(work.tools === 'brush' ? oklch(0.36, 0.12, 30) : work.tools === 'clay' ? oklch(0.66, 0.03, 80) : oklch(0.45, 0.04, 60)),
    );
    if (work.tools !== 'metal') tube(high, [vec(440, 90, 290), vec(470, 190, 270), vec(520, 300, 240)], grip, { radius: 9, shadow: false });
    else block(high, vec(250, 0, 430), { w: 150, h: 40, d: 90, turn: 20 }, plain(oklch(0.36, 0.01, 250), { gloss: 0.3 }));
  }
}
