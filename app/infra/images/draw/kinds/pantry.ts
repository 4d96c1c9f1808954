// Things that are used up: candle, soap, sweets box, food jar, tea.
import { pt } from '../core/canvas.ts';
import { type Colour, mix, oklch } from '../core/colour.ts';
import { disc } from '../core/hollow.ts';
import { type Substance, turn } from '../core/lathe.ts';
import { plus, type Vec, vec } from '../core/light.ts';
import { curve, line, ring as circle, roundedBox, trace } from '../core/path.ts';
import { project, type Scene, shadowShape } from '../core/scene.ts';
import { block, face, lying, on, slab, standing } from '../core/slab.ts';
import { tube } from '../core/tube.ts';
import { bare, plain, substanceOf } from '../materials/substances.ts';
import { contrast, type Kind, type Making, other } from './making.ts';
import { openForm } from './vessels.ts';

const middle = vec(0, 0, 0);
const isFood = (making: Making) => making.material === 'food-warm' || making.material === 'food-green';

/** A flame with its glow on everything behind it. */
export function flame(scene: Scene, at: Vec, size: number): void {
  const { x, y } = project(scene, at);
  const { canvas } = scene;
  canvas.ellipse(x, y - size, size * 6, size * 6, {
    aside: true,
    fill: canvas.radial(pt(x, y - size), size * 6, [
      { at: 0, colour: oklch(0.95, 0.12, 85), opacity: 0.7 },
      { at: 0.35, colour: oklch(0.92, 0.1, 82), opacity: 0.22 },
      { at: 1, colour: oklch(0.9, 0.08, 80), opacity: 0 },
    ]),
  });
  canvas.path(curve([pt(x, y + 6), pt(x - 1, y - size * 0.4)]), { stroke: oklch(0.25, 0.02, 60), width: 5, round: true });
  const tongue = (k: number, lift: number) =>
    curve(
      [
        pt(x, y - size * 2.4 * k - lift),
        pt(x + size * 0.36 * k, y - size * 1.1 * k - lift),
        pt(x + size * 0.28 * k, y - size * 0.35 * k - lift),
        pt(x, y - lift),
        pt(x - size * 0.28 * k, y - size * 0.35 * k - lift),
        pt(x - size * 0.34 * k, y - size * 1.1 * k - lift),
      ],
      true,
    );
  canvas.path(tongue(1.05, 0), { fill: oklch(0.82, 0.15, 68), opacity: 0.9, blur: 3 });
  canvas.path(tongue(0.82, size * 0.12), { fill: oklch(0.95, 0.12, 95), blur: 1.5 });
  canvas.path(tongue(0.45, size * 0.1), { fill: oklch(0.99, 0.03, 100), blur: 2 });
}

const candle: Kind = {
  camera: 20,
  ground: { y: 1080 },
  focus: { x: 560, y: 700 },
  width: { cm: 13, drawn: 380 },
  draw(making) {
    const { scene, main, material } = making;
    const pillar = ['wax', 'food-warm', 'food-green', 'hanji', 'paper-print'].includes(material);
    const wax = pillar ? main : substanceOf('wax', making.chance.branch('wax'));
    if (pillar) {
      turn(scene, middle, [pt(220, 0), pt(226, 12), pt(250, 34)], bare(other(making, 'brass')));
      disc(scene, vec(0, 30, 0), 236, bare(other(making, 'brass')));
      turn(scene, vec(0, 30, 0), trace('150,0 152,10 150,400 146,424 136,432'), main, { angular: true, shadow: false });
      disc(scene, vec(0, 458, 0), 136, bare(wax));
      const pool = project(scene, vec(0, 458, 0));
      scene.canvas.ellipse(pool.x, pool.y, 88, 88 * scene.rise, { fill: oklch(0.97, 0.07, 88), opacity: 0.8, blur: 5 });
      flame(scene, vec(0, 470, 0), 46);
    } else {
      openForm(scene, middle, trace('160,0 172,10 182,40 186,330 188,350'), main, {
        thick: 11,
        fill: () => void disc(scene, vec(0, 290, 0), 172, wax),
      });
      if (main.finish.clear) clearFill(scene, wax);
      flame(scene, vec(0, 306, 0), 42);
    }
  },
};

function clearFill(scene: Scene, wax: Substance): void {
  turn(scene, vec(0, 14, 0), [pt(168, 0), pt(174, 40), pt(174, 240)], wax, { shadow: false, angular: true });
  disc(scene, vec(0, 254, 0), 174, wax);
}

const soap: Kind = {
  camera: 34,
  ground: { y: 960 },
  focus: { x: 500, y: 740 },
  width: { cm: 12, drawn: 700 },
  draw(making) {
    const { scene, main, chance } = making;
    const wood = other(making, 'oak');
    const tray = -12;
    for (const x of [-1, 1]) block(scene, plus(middle, vec(x * 210, 0, x * -44)), { w: 40, h: 40, d: 350, turn: tray }, wood, { bare: true });
    for (let index = 0; index < 5; index += 1) {
      const back = lying(0, 0, tray);
      const place = on(back, 0, 150 - index * 75, 40);
      block(scene, place, { w: 620, h: 22, d: 50, turn: tray, radius: 4 }, wood, { chance: chance.branch(`slat ${index}`), shadow: index === 4 });
    }
    const bar = (at: Vec, degrees: number, stuff: Substance, name: string) => {
      const plane = lying(at.x, at.z, degrees, at.y);
      slab(scene, plane, roundedBox(400, 270, 60, 10), stuff, { thick: 96, shadow: at.y > 100, bare: true });
      const top = { ...plane, origin: plus(plane.origin, vec(0, 96, 0)) };
      face(scene, top, roundedBox(372, 242, 50, 10), stuff, { chance: chance.branch(name), tone: 0.12 });
      const mark = circle(40, 1).map(({ x, y }) => project(scene, on(top, x * 110, y * 66)));
      scene.canvas.path(line(mark, true), { stroke: scene.shadow, width: 4, opacity: 0.3, blur: 1 });
      scene.canvas.path(line(mark, true), { stroke: '#fffdf6', width: 3, opacity: 0.5, transform: 'translate(1 4)' });
      for (let petal = 0; petal < 6; petal += 1) {
        const turn = (petal / 6) * Math.PI * 2;
        const leaf = [0.2, 0.8].map((r) => project(scene, on(top, r * 92 * Math.cos(turn), r * 54 * Math.sin(turn))));
        scene.canvas.path(line(leaf), { stroke: scene.shadow, width: 11, opacity: 0.16, round: true });
      }
    };
    bar(vec(-10, 62, 10), -18, main, 'low');
    bar(
      vec(20, 160, 0),
      9,
      { finish: { ...main.finish, ramp: main.finish.ramp.map((tone) => mix(tone, oklch(0.97, 0.02, 90), 0.35)) }, texture: main.texture },
      'high',
    );
  },
};

const sweetTones = [
  oklch(0.6, 0.1, 135),
  oklch(0.72, 0.13, 70),
  oklch(0.42, 0.06, 50),
  oklch(0.9, 0.04, 90),
  oklch(0.68, 0.12, 12),
  oklch(0.55, 0.13, 38),
] as const;

const sweetsBox: Kind = {
  camera: 46,
  ground: { y: 850 },
  focus: { x: 460, y: 760 },
  width: { cm: 22, drawn: 800 },
  draw(making) {
    const { scene, main, chance } = making;
    const boxStuff = isFood(making) ? other(making, 'oak') : main;
    const [w, d, h, turned] = [700, 520, 120, -9];
    const lid = standing(70, -330, 34, 10, 190);
    slab(scene, lid, roundedBox(640, 400, 8), boxStuff, { thick: 26, chance: chance.branch('lid') });
    block(scene, middle, { w, h, d, turn: turned }, boxStuff);
    const floor = lying(0, 0, turned, h);
    face(scene, floor, roundedBox(w - 36, d - 36, 4), bare(boxStuff), { tone: -0.62, edge: false });
    const inside = roundedBox(w - 36, d - 36, 4).map(({ x, y }) => project(scene, on(floor, x, y)));
    scene.canvas.group({ clip: scene.canvas.clip(line(inside, true)) }, () => {
      for (let row = 0; row < 3; row += 1) {
        for (let column = 0; column < 4; column += 1) {
          const at = on(floor, -246 + column * 164, 164 - row * 158, -36);
          sweet(scene, at, making, row * 4 + column);
        }
      }
    });
    scene.canvas.path(line(inside, true), { stroke: scene.shadow, width: 5, opacity: 0.4 });
  },
};

function sweet(scene: Scene, at: Vec, making: Making, index: number): void {
  const chance = making.chance.branch(`sweet ${index}`);
  const own = isFood(making) && index % 2 === 0;
  const stuff: Substance = own ? { finish: making.main.finish } : plain(chance.pick(sweetTones), { gloss: 0.25, wrap: 0.4 });
  const foot = project(scene, at);
  scene.canvas.ellipse(foot.x + 16, foot.y + 8, 84, 84 * scene.rise, { fill: scene.shadow, opacity: 0.5, blur: 10 });
  turn(scene, at, trace('60,0 68,8 70,26 64,40'), stuff, { shadow: false });
  const top = vec(at.x, at.y + 40, at.z);
  disc(scene, top, 64, own ? making.main : stuff);
  const centre = project(scene, top);
  const petals = 5 + (index % 3);
  const tone = mix(stuff.finish.ramp[4] ?? oklch(0.9, 0.02, 90), oklch(0.98, 0.02, 90), 0.45);
  for (let petal = 0; petal < petals; petal += 1) {
    const turned = (petal / petals) * Math.PI * 2;
    const reach = (r: number, off: number) => pt(centre.x + r * Math.cos(turned + off), centre.y + r * scene.rise * Math.sin(turned + off));
    scene.canvas.path(curve([reach(10, 0), reach(32, 0.36), reach(46, 0), reach(32, -0.36)], true), { fill: tone, opacity: 0.75 });
  }
}

/** Of these the jar itself is made; the others are what is in it. */
const solid = new Set<string>('onggi celadon white-porcelain buncheong lacquer-red lacquer-najeon brass iron silver gold oak walnut'.split(' '));

const foodJar: Kind = {
  camera: 19,
  ground: { y: 1070 },
  focus: { x: 500, y: 880 },
  width: { cm: 9, drawn: 430 },
  draw(making) {
    const { scene, main, material } = making;
    const opaque = solid.has(material);
    const fabric = ['ramie', 'silk', 'cotton-indigo', 'hemp', 'hanji', 'leather', 'paper-print'].includes(material);
    const glass = substanceOf('glass', making.chance.branch('glass'));
    const body = trace('186,0 204,14 214,50 216,330 200,392 168,420 166,450');
    if (opaque) turn(scene, middle, body, main);
    else {
      const content = isFood(making) || material === 'wax' || material === 'acetate' ? main : substanceOf('food-warm', making.chance.branch('content'));
      turn(scene, middle, trace('184,10 200,30 205,60 206,330 202,356'), content);
      disc(scene, vec(0, 356, 0), 202, content);
      turn(scene, middle, body, material === 'glass' ? main : { finish: { ...glass.finish, clear: 0.95 } }, { shadow: false });
    }
    clothLid(scene, making, fabric ? main : contrast(making, 'ramie', 'hemp'));
  },
};

/** A cloth tied over a mouth with a string. */
function clothLid(scene: Scene, making: Making, stuff: Substance): void {
  turn(scene, vec(0, 396, 0), trace('236,0 214,20 188,48 184,56'), bare(stuff), { shadow: false });
  const chance = making.chance.branch('hem');
  const hem = Array.from({ length: 41 }, (_, step) => {
    const turned = (step / 40) * Math.PI;
    const r = 240 + 11 * Math.sin(step * 1.9) + chance.around(4);
    return vec(r * Math.cos(turned), 392 + 9 * Math.cos(step * 1.9), r * Math.sin(turned));
  });
  const upper = Array.from({ length: 21 }, (_, step) =>
    vec(186 * Math.cos(Math.PI - (step / 20) * Math.PI), 450, 186 * Math.sin(Math.PI - (step / 20) * Math.PI)),
  );
  const skirt = [...hem, ...upper].map((at) => project(scene, at));
  const d = line(skirt, true);
  const ramp = stuff.finish.ramp;
  scene.canvas.path(d, {
    fill: scene.canvas.linear(pt(scene.origin.x - 240, 0), pt(scene.origin.x + 240, 0), [
      { at: 0, colour: ramp[3] ?? scene.floor },
      { at: 0.3, colour: ramp[5] ?? scene.floor },
      { at: 1, colour: ramp[1] ?? scene.floor },
    ]),
  });
  hem.forEach((at, step) => {
    if (step % 3 !== 1) return;
    const top = upper[20 - Math.round(step / 2)] ?? at;
    scene.canvas.path(line([project(scene, at), project(scene, top)]), { stroke: ramp[1] ?? scene.shadow, width: 7, opacity: 0.32, blur: 2.5 });
  });
  turn(scene, vec(0, 450, 0), trace('186,0 190,14 184,28 176,33'), bare(stuff), { shadow: false });
  disc(scene, vec(0, 483, 0), 178, stuff);
  const string = plain(oklch(0.55, 0.14, 30));
  for (const y of [448, 456])
    tube(
      scene,
      Array.from({ length: 21 }, (_, step) => vec(188 * Math.cos((step / 20) * Math.PI), y, 188 * Math.sin((step / 20) * Math.PI))),
      string,
      { radius: 6, shadow: false, open: true },
    );
  const knot = vec(30, 450, 188);
  for (const [dx, dy] of [
    [-74, -90],
    [66, -104],
  ] as const)
    tube(scene, [knot, vec(knot.x + dx * 0.5, knot.y + dy * 0.3, knot.z + 16), vec(knot.x + dx, knot.y + dy, knot.z + 10)], string, {
      radius: 5,
      shadow: false,
    });
  for (const side of [-1, 1])
    tube(scene, [knot, vec(knot.x + side * 56, knot.y + 26, knot.z + 20), vec(knot.x + side * 60, knot.y - 16, knot.z + 22), knot], string, {
      radius: 5,
      shadow: false,
    });
}

const tea: Kind = {
  camera: 26,
  ground: { y: 990 },
  focus: { x: 720, y: 930 },
  width: { cm: 17, drawn: 720 },
  draw(making) {
    const { scene, main } = making;
    const tin = isFood(making) ? substanceOf('brass', making.chance.branch('tin')) : main;
    const leaf = making.material === 'food-warm' ? oklch(0.42, 0.07, 48) : oklch(0.42, 0.055, 125);
    turn(scene, vec(-130, 0, -60), [pt(168, 0), pt(172, 8), pt(172, 330)], isFood(making) ? bare(tin) : tin, { angular: true });
    turn(scene, vec(-130, 318, -60), [pt(178, 0), pt(178, 96), pt(172, 106)], bare(tin), { shadow: false, angular: true });
    disc(scene, vec(-130, 424, -60), 172, bare(tin));
    if (isFood(making)) {
      const label = turn(scene, vec(-130, 90, -60), [pt(174, 0), pt(174, 150)], substanceOf('hanji', making.chance.branch('label')), {
        shadow: false,
        angular: true,
      });
      const mark = label.surface.at(0.45, 0.5);
      scene.canvas.ellipse(mark.x, mark.y, 30, 34, { fill: leaf, opacity: 0.9 });
    }
    const dish = vec(190, 0, 110);
    openForm(scene, dish, trace('90,0 94,12 150,34 186,62 192,74'), contrast(making, 'white-porcelain', 'celadon'), {
      thick: 8,
      depth: 0.6,
    });
    leaves(scene, making, vec(dish.x, 52, dish.z), { spread: 140, count: 150, colour: leaf });
    leaves(scene, making, vec(-20, 2, 220), { spread: 120, count: 16, colour: leaf });
  },
};

/** A heap of rolled leaves. */
function leaves(scene: Scene, making: Making, at: Vec, { spread, count, colour }: { spread: number; count: number; colour: Colour }): void {
  const chance = making.chance.branch(`leaves ${count}`);
  if (count > 40) shadowShape(scene, [circle(20, spread * 0.9).map(({ x, y }) => vec(at.x + x, at.y, at.z + y))], 10, 0.4);
  for (let index = 0; index < count; index += 1) {
    const [r, turned] = [Math.sqrt(chance.next()) * spread, chance.between(0, 6.283)];
    const high = count > 40 ? (1 - r / spread) * 44 * chance.next() ** 0.3 : 2;
    const { x, y } = project(scene, vec(at.x + r * Math.cos(turned), at.y + high, at.z + r * Math.sin(turned)));
    const [lean, long] = [chance.between(0, 3.14), chance.between(16, 34)];
    const tip = pt(x + long * Math.cos(lean), y + long * Math.sin(lean) * 0.6);
    const bend = pt((x + tip.x) / 2 + chance.around(8), (y + tip.y) / 2 + chance.around(8));
    const tone = mix(colour, oklch(chance.between(0.2, 0.72), 0.07, colour.h + chance.around(30)), 0.5);
    scene.canvas.path(curve([pt(x, y), bend, tip]), { stroke: scene.shadow, width: 8, opacity: 0.35, transform: 'translate(2 3)', round: true });
    scene.canvas.path(curve([pt(x, y), bend, tip]), { stroke: tone, width: chance.between(4, 8), round: true });
  }
}

export const pantry = { candle, soap, 'sweets-box': sweetsBox, 'food-jar': foodJar, tea } as const satisfies Record<string, Kind>;
