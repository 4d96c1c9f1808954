// Made of leather and cloth for wearing and carrying: shoe, bag, wallet.
import { type Point, pt } from '../core/canvas.ts';
import { along, mix, oklch } from '../core/colour.ts';
import { turn } from '../core/lathe.ts';
import { vec } from '../core/light.ts';
import { curve, roundedBox, sample, trace } from '../core/path.ts';
import { moved, project, type Scene, shadowShape } from '../core/scene.ts';
import { lying, on, slab } from '../core/slab.ts';
import { soft, stitches } from '../core/soft.ts';
import { rodInPicture } from '../core/tube.ts';
import { bare, plain } from '../materials/substances.ts';
import { contrast, type Kind, type Making, other } from './making.ts';

/** An outline around the origin of the scene, y down. */
const at = (scene: Scene, points: string | readonly (readonly [number, number])[]): Point[] =>
  typeof points === 'string' ? trace(points, scene.origin) : points.map(([x, y]) => pt(scene.origin.x + x, scene.origin.y + y));

const upper =
  '318,-28 332,-110 322,-186 304,-244 292,-266 250,-240 196,-228 140,-246 104,-290 72,-300 24,-268 -36,-226 -104,-184 -184,-154 -262,-130 -326,-100 -360,-62 -356,-28 -290,-8 -150,-2 0,-8 130,-20';
const sole = '-374,-36 -330,-14 -160,-4 0,-10 130,-24 336,-32 338,-6 150,0 10,15 -150,22 -312,13 -370,-12';

function oneShoe(scene: Scene, making: Making): void {
  const { canvas } = scene;
  const { main } = making;
  const dark = plain(oklch(0.25, 0.03, 45), { gloss: 0.2 });
  const lining = plain(oklch(0.62, 0.06, 68));
  soft(scene, at(scene, '300,-258 246,-232 190,-220 134,-240 110,-276 170,-296 250,-292'), lining, { depth: 18, tone: -0.25 });
  soft(scene, at(scene, '176,-4 338,-8 334,24 182,24'), dark, { depth: 6, straight: true });
  soft(scene, at(scene, sole), dark, { depth: 6 });
  canvas.path(curve(at(scene, '-366,-24 -320,-4 -160,7 0,1 130,-12 334,-20')), { stroke: oklch(0.72, 0.07, 68), width: 3.4, dash: '9 6', opacity: 0.8 });
  soft(scene, at(scene, upper), main, { depth: 46 });
  const seam = (points: string) => {
    const way = sample(at(scene, points), 30);
    canvas.path(curve(way), { stroke: scene.shadow, width: 4.5, opacity: 0.6 });
    stitches(
      scene,
      way.map(({ x, y }) => pt(x + 9, y + 4)),
      false,
      { length: 7, colour: along(main.finish.ramp, 1) },
    );
  };
  seam('-232,-138 -190,-100 -178,-54 -186,-6');
  seam('300,-150 240,-140 206,-96 204,-24');
  seam('-22,-232 34,-186 40,-130 96,-84 118,-22');
  const lace = plain(oklch(0.9, 0.03, 80));
  for (let index = 0; index < 4; index += 1) {
    const [x, y] = [66 - index * 30, -280 + index * 21];
    canvas.ellipse(scene.origin.x + x + 34, scene.origin.y + y + 40, 6, 6, { fill: oklch(0.8, 0.09, 85) });
    rodInPicture(scene, sample(at(scene, `${x + 34},${y + 40} ${x + 20},${y + 18} ${x - 6},${y - 2}`), 8), lace, { radius: 6.5 });
  }
  for (const end of ['70,-284 30,-320 -20,-300 -6,-256', '70,-284 112,-330 150,-306 138,-262'])
    rodInPicture(scene, sample(at(scene, end), 22), lace, { radius: 5 });
}

const shoe: Kind = {
  camera: 14,
  ground: { y: 1040 },
  focus: { x: 480, y: 880 },
  width: { cm: 29, drawn: 780 },
  draw(making) {
    const { scene } = making;
    const ground = (dx: number, dy: number) =>
      shadowShape(
        moved(scene, dx, dy),
        [
          [vec(-360, 0, 26), vec(340, 0, 26), vec(330, 0, -60), vec(-330, 0, -60)],
          [vec(0, 0, 0), vec(300, 0, 0), vec(290, 230, 0), vec(60, 250, 0)],
        ],
        16,
        0.45,
      );
    ground(70, -66);
    oneShoe(moved(scene, 70, -88), making);
    ground(-40, 30);
    oneShoe(moved(scene, -40, 0), making);
  },
};

const bag: Kind = {
  camera: 13,
  ground: { y: 1130 },
  focus: { x: 480, y: 800 },
  width: { cm: 36, drawn: 620 },
  draw(making) {
    const { scene, main, chance } = making;
    const satchel = chance.branch('shape').sometimes(0.5);
    const strap = ['leather', 'lacquer-red'].includes(making.material) ? bare(main) : bare(other(making, 'leather'));
    shadowShape(scene, [[vec(-300, 0, 20), vec(310, 0, 20), vec(300, 520, 0), vec(-280, 520, 0)]], 26, 0.36);
    shadowShape(scene, [[vec(-310, 0, 40), vec(320, 0, 40), vec(320, 0, -30), vec(-300, 0, -30)]], 9, 0.6);
    const handle = (dx: number, dy: number) =>
      rodInPicture(
        scene,
        sample(
          at(scene, [
            [-130 + dx, -520 + dy],
            [-120 + dx, -700 + dy],
            [0 + dx, -800 + dy],
            [120 + dx, -700 + dy],
            [130 + dx, -520 + dy],
          ]),
          40,
        ),
        strap,
        { radius: 13 },
      );
    handle(26, -14);
    const body = at(scene, '-290,-540 -150,-528 0,-524 150,-528 290,-540 312,-300 322,-60 290,8 0,18 -290,8 -322,-60 -312,-300');
    soft(scene, at(scene, '-276,-544 -140,-556 0,-560 140,-556 276,-544 270,-516 -270,-516'), plain(oklch(0.36, 0.03, 60)), { depth: 18, straight: true });
    soft(scene, body, main, {
      depth: 62,
      folds: [at(scene, '-240,-480 -232,-300 -250,-80'), at(scene, '236,-500 226,-280 250,-60')],
      foldWidth: 26,
    });
    const hem = sample(at(scene, '-284,-512 0,-498 284,-512'), 30);
    stitches(scene, hem, false, { colour: along(strap.finish.ramp, 0.95), length: 10 });
    if (satchel) flap(scene, making);
    else pocket(scene, making);
    handle(0, 0);
    for (const x of [-130, 130])
      soft(
        scene,
        at(scene, [
          [x - 30, -546],
          [x + 30, -546],
          [x + 28, -440],
          [x, -424],
          [x - 28, -440],
        ]),
        strap,
        { depth: 8, lift: 5 },
      );
  },
};

function flap(scene: Scene, making: Making): void {
  const metal = contrast(making, 'brass', 'silver');
  const outline = at(scene, '-298,-546 0,-536 298,-546 304,-380 250,-290 90,-262 0,-256 -90,-262 -250,-290 -304,-380');
  soft(scene, outline, making.main, { depth: 40, lift: 16, chance: making.chance.branch('flap') });
  stitches(scene, sample(at(scene, '-280,-500 -286,-384 -236,-308 0,-276 236,-308 286,-384 280,-500'), 50), false, {
    colour: along(making.main.finish.ramp, 1),
    length: 10,
  });
  turn(moved(scene, 0, -250), vec(0, 0, 0), trace('34,0 36,14 20,26 4,28'), bare(metal), { shadow: false });
}

function pocket(scene: Scene, making: Making): void {
  const outline = at(scene, '-160,-330 160,-330 166,-80 140,-60 -140,-60 -166,-80');
  soft(scene, outline, making.main, { depth: 18, lift: 6, chance: making.chance.branch('pocket'), tone: -0.03, straight: true });
  stitches(scene, at(scene, '-148,-312 -152,-86 -134,-74 134,-74 152,-86 148,-312'), false, { colour: along(making.main.finish.ramp, 1), length: 10 });
}

const wallet: Kind = {
  camera: 62,
  ground: { y: 800 },
  focus: { x: 480, y: 780 },
  width: { cm: 11, drawn: 640 },
  draw(making) {
    const { scene, main } = making;
    const card = (turned: number, dz: number, colour: ReturnType<typeof oklch>, height: number) =>
      slab(scene, { ...lying(0, dz, turned, height) }, roundedBox(500, 320, 22), plain(colour, { gloss: 0.2 }), { thick: 5, shadow: height > 20 });
    slab(scene, lying(0, 20, -12), roundedBox(600, 420, 34), main, { thick: 16, chance: making.chance.branch('back') });
    card(-10, -100, oklch(0.8, 0.06, 85), 18);
    card(-14, -72, oklch(0.62, 0.08, 178), 24);
    const front = lying(-8, 68, -12, 30);
    slab(scene, front, roundedBox(604, 330, 34), main, { thick: 14 });
    const inset = roundedBox(568, 294, 24).map(({ x, y }) => project(scene, on(front, x, y, 14)));
    stitches(scene, inset, true, { colour: mix(along(main.finish.ramp, 1), oklch(0.96, 0.03, 85), 0.5), length: 12 });
    const snap = project(scene, on(front, 0, 90, 14));
    turn({ ...scene, origin: snap }, vec(0, 0, 0), trace('30,0 30,6 18,14 3,16'), bare(contrast(making, 'brass', 'silver')));
  },
};

export const worn = { shoe, bag, wallet } as const satisfies Record<string, Kind>;
