// How each kind is shown in use: what stands behind and beside it.
import { num, pt } from '../core/canvas.ts';
import { oklch } from '../core/colour.ts';
import { disc } from '../core/hollow.ts';
import { vec } from '../core/light.ts';
import { cameraAt, project, type Scene } from '../core/scene.ts';
import { plain, substanceOf } from '../materials/substances.ts';
import type { Material, ProductKind } from '../subjects.ts';
import { kinds } from './kinds.ts';
import type { Making } from './making.ts';
import { beads, blocks, branch, bubbles, coins, greens, inkBrush, mat, persimmon, petals, rice, steam, step } from './props.ts';

/** What keeps a kind company; drawn before it and after it. */
export type Setting = { behind?: (making: Making) => void; beside?: (making: Making) => void };

const white = oklch(0.97, 0.01, 90);
const plumPink = oklch(0.84, 0.07, 10);
const teaGold = plain(oklch(0.66, 0.11, 88), { gloss: 0.8, sharp: 0.9 });

/** Another kind at a place of the scene (offset from its ground, in picture units), seen by the same camera. */
function guest(making: Making, kind: ProductKind, material: Material, at: { x: number; y: number; size: number }): void {
  const { scene } = making;
  const chance = making.chance.branch(`guest ${kind} ${at.x}`);
  const { x, y } = pt(scene.origin.x + at.x, scene.origin.y + at.y);
  const own: Scene = { ...scene, origin: pt(0, 0), chance: chance.branch('scene') };
  scene.canvas.group({ transform: `translate(${num(x)} ${num(y)}) scale(${num(at.size)})` }, () =>
    kinds[kind].draw({ scene: own, main: substanceOf(material, chance.branch('substance')), material, chance, view: 'whole' }),
  );
}

const cloth = (making: Making, size: { w: number; d: number; turn: number }, material: Material = 'hemp') =>
  mat(making.scene, vec(0, 0, 20), size, substanceOf(making.material === material ? 'ramie' : material, making.chance.branch('mat')));

const above = (making: Making, y: number, z = 0) => project(making.scene, vec(0, y, z));

const table: Record<'bowl' | 'plate' | 'cup' | 'teapot' | 'pot' | 'bottle' | 'tea' | 'sweets-box' | 'food-jar', Setting> = {
  bowl: {
    behind: (making) => cloth(making, { w: 980, d: 620, turn: -4 }),
    beside: (making) => {
      rice(making.scene, vec(0, 236, 0), 236, making.chance.branch('rice'));
      steam(making.scene, above(making, 340), 260);
    },
  },
  plate: {
    behind: (making) => guest(making, 'teapot', 'buncheong', { x: -330, y: -330, size: 0.56 }),
    beside: (making) => {
      const chance = making.chance.branch('cakes');
      for (const [x, z] of [
        [-150, -40],
        [0, -90],
        [150, -30],
        [-70, 80],
        [90, 90],
      ] as const) {
        const tone = chance.pick([oklch(0.72, 0.08, 130), oklch(0.95, 0.015, 90), oklch(0.84, 0.07, 15), oklch(0.82, 0.09, 85)]);
        step(making.scene, vec(x, 62, z), { w: 112, h: 36, d: 96, turn: chance.around(40) }, plain(tone, { wrap: 0.45 }));
      }
    },
  },
  cup: {
    behind: (making) => {
      cloth(making, { w: 640, d: 430, turn: 5 });
      guest(making, 'teapot', 'buncheong', { x: -300, y: -130, size: 0.62 });
    },
    beside: (making) => steam(making.scene, above(making, 330), 230),
  },
  teapot: {
    behind: (making) => cloth(making, { w: 1040, d: 560, turn: -3 }),
    beside: (making) => {
      for (const [x, y] of [
        [-210, 150],
        [110, 176],
      ] as const)
        guest(making, 'cup', 'white-porcelain', { x, y, size: 0.44 });
      steam(making.scene, project(making.scene, vec(372, 330, 8)), 190);
    },
  },
  pot: {
    behind: (making) => step(making.scene, vec(0, 2, 0), { w: 640, h: 34, d: 560, turn: -8 }, substanceOf('oak', making.chance.branch('board'))),
    beside: (making) => {
      greens(making.scene, vec(-150, 0, 360), making.chance.branch('greens'));
      steam(making.scene, above(making, 420), 300);
    },
  },
  bottle: {
    behind: (making) => guest(making, 'plate', 'white-porcelain', { x: 210, y: -70, size: 0.4 }),
    beside: (making) => {
      for (const [x, y] of [
        [-250, 46],
        [-140, 96],
      ] as const)
        guest(making, 'cup', making.material === 'celadon' ? 'white-porcelain' : 'celadon', { x, y, size: 0.4 });
    },
  },
  tea: {
    behind: (making) => cloth(making, { w: 980, d: 560, turn: 4 }, 'ramie'),
    beside: (making) => {
      guest(making, 'cup', 'celadon', { x: -330, y: 110, size: 0.46 });
      disc({ ...making.scene, origin: pt(making.scene.origin.x - 330, making.scene.origin.y + 110) }, vec(0, 138, 0), 72, teaGold);
      steam(making.scene, pt(making.scene.origin.x - 330, making.scene.origin.y - 60), 190);
    },
  },
  'sweets-box': {
    beside: (making) => {
      guest(making, 'cup', 'white-porcelain', { x: -330, y: 330, size: 0.46 });
      guest(making, 'cup', 'white-porcelain', { x: 330, y: 300, size: 0.46 });
    },
  },
  'food-jar': {
    behind: (making) => {
      cloth(making, { w: 900, d: 520, turn: -5 });
      guest(making, 'bowl', 'white-porcelain', { x: 330, y: -60, size: 0.5 });
    },
    beside: (making) => {
      for (const x of [-330, -236]) persimmon(making.scene, vec(x, 0, 120 + (x + 330) * 0.7), 64, making.chance.branch(`fruit ${x}`));
    },
  },
};

const room: Record<'moon-jar' | 'vase' | 'onggi-jar' | 'box' | 'tray-table' | 'chair' | 'lamp' | 'cushion' | 'basket' | 'candle', Setting> = {
  'moon-jar': {
    beside: (making) => {
      branch(making.scene, above(making, 704), { lean: 0.35, length: 300, bloom: plumPink }, making.chance.branch('plum'));
      petals(making.scene, vec(-260, 0, 200), plumPink, making.chance.branch('petals'));
    },
  },
  vase: {
    beside: (making) => {
      const mouth = making.chance.branch('shape').next() < 2 / 3 ? 762 : 688;
      const bloom = making.chance.branch('bloom').pick([plumPink, white, oklch(0.86, 0.1, 90)]);
      branch(making.scene, above(making, mouth), { lean: -0.3, length: 250, bloom }, making.chance.branch('one'));
      branch(making.scene, above(making, mouth), { lean: 0.3, length: 290, bloom: white }, making.chance.branch('two'));
    },
  },
  'onggi-jar': {
    behind: (making) => {
      guest(making, 'onggi-jar', 'onggi', { x: -430, y: -110, size: 0.66 });
      guest(making, 'onggi-jar', 'onggi', { x: 420, y: -80, size: 0.52 });
    },
  },
  box: {
    beside: (making) => {
      const bead = making.chance.branch('bead').pick([oklch(0.6, 0.1, 168), oklch(0.55, 0.15, 25), oklch(0.94, 0.02, 90)]);
      beads(making.scene, [vec(-260, 0, 330), vec(-90, 0, 400), vec(90, 0, 360), vec(240, 0, 410), vec(330, 0, 350)], 17, bead);
    },
  },
  'tray-table': {
    beside: (making) => {
      guest(making, 'bowl', 'white-porcelain', { x: -150, y: -352, size: 0.34 });
      guest(making, 'cup', 'celadon', { x: 150, y: -380, size: 0.36 });
      guest(making, 'plate', 'buncheong', { x: 70, y: -280, size: 0.24 });
    },
  },
  chair: {
    behind: (making) => guest(making, 'basket', 'bamboo', { x: 400, y: -90, size: 0.5 }),
    beside: (making) => guest(making, 'book', 'cotton-indigo', { x: 20, y: -368, size: 0.32 }),
  },
  lamp: {
    beside: (making) => {
      guest(making, 'book', 'hanji', { x: -330, y: 60, size: 0.46 });
      guest(making, 'cup', 'white-porcelain', { x: 300, y: 66, size: 0.5 });
    },
  },
  cushion: {
    behind: (making) => guest(making, 'lamp', 'hanji', { x: 440, y: -80, size: 0.8 }),
    beside: (making) => guest(making, 'tray-table', 'walnut', { x: -330, y: 160, size: 0.4 }),
  },
  basket: {
    beside: (making) => {
      const chance = making.chance.branch('fruit');
      for (const [x, z, y] of [
        [-180, -60, 210],
        [0, -110, 215],
        [170, -60, 210],
        [-90, 30, 236],
        [100, 40, 232],
        [0, 120, 220],
      ] as const)
        persimmon(making.scene, vec(x, y, z), 84, chance);
      persimmon(making.scene, vec(-420, 0, 210), 84, chance);
    },
  },
  candle: {
    behind: (making) => guest(making, 'book', 'cotton-indigo', { x: -300, y: -20, size: 0.5 }),
    beside: (making) => petals(making.scene, vec(240, 0, 260), plumPink, making.chance.branch('petals')),
  },
};

const worn: Record<'shoe' | 'bag' | 'wallet' | 'scarf' | 'garment' | 'ring' | 'earring' | 'glasses' | 'comb' | 'fan', Setting> = {
  shoe: {
    behind: (making) =>
      step({ ...making.scene, ...cameraAt(22) }, vec(30, 0, 0), { w: 960, h: 130, d: 430, turn: 0 }, plain(oklch(0.68, 0.012, 90), { depth: 0.5 })),
  },
  bag: {
    beside: (making) => {
      guest(making, 'book', 'hanji', { x: 330, y: 90, size: 0.44 });
      guest(making, 'glasses', 'acetate', { x: -330, y: 130, size: 0.34 });
    },
  },
  wallet: { beside: (making) => coins(making.scene, vec(300, 0, 330)) },
  scarf: {
    behind: (making) =>
      branch(
        making.scene,
        pt(making.scene.origin.x + 560, making.scene.origin.y + 60),
        { lean: -0.2, length: 330, bloom: oklch(0.5, 0.08, 135), leaf: true },
        making.chance.branch('leaf'),
      ),
  },
  garment: {
    behind: (making) =>
      branch(
        making.scene,
        pt(making.scene.origin.x - 560, making.scene.origin.y + 80),
        { lean: 0.16, length: 360, bloom: plumPink },
        making.chance.branch('plum'),
      ),
  },
  ring: { beside: (making) => petals(making.scene, vec(120, 0, 330), plumPink, making.chance.branch('petals')) },
  earring: { behind: (making) => guest(making, 'box', 'lacquer-najeon', { x: 330, y: -40, size: 0.56 }) },
  glasses: { behind: (making) => guest(making, 'book', 'cotton-indigo', { x: 30, y: -20, size: 1.06 }) },
  comb: { beside: (making) => petals(making.scene, vec(-200, 0, 420), plumPink, making.chance.branch('petals')) },
  fan: { beside: (making) => petals(making.scene, vec(-330, 0, 160), plumPink, making.chance.branch('petals')) },
};

const desk: Record<'cutting-board' | 'spoon' | 'knife' | 'soap' | 'book' | 'card-print' | 'toy' | 'stamp', Setting> = {
  'cutting-board': {
    beside: (making) => {
      for (const [x, z] of [
        [-300, 150],
        [-190, 220],
      ] as const)
        persimmon(making.scene, vec(x, 0, z), 78, making.chance.branch(`fruit ${x}`));
      greens(making.scene, vec(180, 0, 200), making.chance.branch('greens'));
    },
  },
  spoon: {
    behind: (making) => {
      cloth(making, { w: 820, d: 1300, turn: 6 }, 'ramie');
      guest(making, 'plate', 'white-porcelain', { x: -330, y: -330, size: 0.5 });
    },
  },
  knife: {
    behind: (making) => step(making.scene, vec(0, 2, 60), { w: 1060, h: 34, d: 760, turn: -10 }, substanceOf('oak', making.chance.branch('board'))),
    beside: (making) => greens(making.scene, vec(170, 4, 330), making.chance.branch('greens')),
  },
  soap: {
    behind: (making) => mat(making.scene, vec(-120, 0, -120), { w: 820, d: 360, turn: 8 }, substanceOf('ramie', making.chance.branch('towel'))),
    beside: (making) => bubbles(making.scene, pt(making.scene.origin.x + 40, making.scene.origin.y + 200), making.chance.branch('bubbles')),
  },
  book: { beside: (making) => inkBrush(making.scene, vec(320, 0, 340), vec(430, 0, -240)) },
  'card-print': { beside: (making) => inkBrush(making.scene, vec(-430, 0, 420), vec(-180, 0, 520)) },
  toy: { beside: (making) => blocks(making.scene, vec(-40, 0, 300), substanceOf('oak', making.chance.branch('wood')), making.chance.branch('blocks')) },
  stamp: { beside: (making) => inkBrush(making.scene, vec(-430, 0, 330), vec(180, 0, 380)) },
};

/** How each kind is shown in use. */
export const settings: Record<ProductKind, Setting> = { ...table, ...room, ...worn, ...desk };
