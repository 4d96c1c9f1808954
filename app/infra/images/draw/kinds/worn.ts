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
  '298,-20 308,-110 286,-196 294,-262 252,-276 150,-262 92,-292 40,-318 6,-300 -40,-250 -120,-180 -220,-140 -310,-108 -352,-64 -346,-18 -100,-8 150,-8';

function oneShoe(scene: Scene, making: Making): void {
  const { canvas } = scene;
  const { main } = making;
  const dark = plain(oklch(0.25, 0.03, 45), { gloss: 0.2 });
  soft(scene, at(scene, '276,-250 210,-256 120,-244 60,-296 30,-316 140,-330 260,-300'), plain(oklch(0.36, 0.04, 50)), { depth: 20 });
  const edge = at(scene, '-362,-26 -366,4 -330,18 110,18 130,4 300,4 312,-20');
  soft(scene, at(scene, '168,-10 306,-14 304,44 172,44'), dark, { depth: 8, straight: true });
  soft(scene, edge, dark, { depth: 8 });
  canvas.path(curve(at(scene, '-360,-18 -200,-4 100,-2 306,-12')), { stroke: oklch(0.7, 0.06, 65), width: 4, opacity: 0.7 });
  soft(scene, at(scene, upper), main, { depth: 42 });
  const seam = (points: string) => {
    const way = sample(at(scene, points), 26);
    canvas.path(curve(way), { stroke: scene.shadow, width: 5, opacity: 0.6 });
    stitches(
      scene,
      way.map(({ x, y }) => pt(x + 9, y + 3)),
      false,
      along(main.finish.ramp, 1),
      8,
    );
  };
  seam('34,-300 60,-220 50,-130 90,-40 96,-12');
  seam('-196,-150 -150,-96 -150,-12');
  seam('286,-200 220,-180 200,-100 220,-12');
  for (let index = 0; index < 4; index += 1) {
    const [x, y] = [26 - index * 36, -296 + index * 38];
    rodInPicture(
      scene,
      sample(
        at(scene, [
          [x + 50, y + 28],
          [x + 14, y + 4],
          [x - 14, y + 6],
        ]),
        8,
      ),
      dark,
      { radius: 8 },
    );
  }
}

const shoe: Kind = {
  camera: 14,
  ground: { y: 1040 },
  focus: { x: 480, y: 900 },
  width: { cm: 29, drawn: 680 },
  draw(making) {
    const { scene } = making;
    const ground = (dx: number, dy: number) =>
      shadowShape(
        moved(scene, dx, dy),
        [
          [vec(-360, 0, 30), vec(320, 0, 30), vec(300, 0, -30), vec(-330, 0, -30)],
          [vec(0, 0, 0), vec(300, 0, 0), vec(290, 260, 0), vec(60, 280, 0)],
        ],
        20,
        0.45,
      );
    ground(90, -74);
    oneShoe(moved(scene, 90, -120), making);
    ground(-30, 46);
    oneShoe(moved(scene, -30, 0), making);
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
    soft(scene, at(scene, '-282,-556 0,-566 292,-556 300,-520 -290,-520'), plain(oklch(0.36, 0.03, 60)), { depth: 18 });
    soft(scene, body, main, {
      depth: 62,
      folds: [at(scene, '-240,-480 -232,-300 -250,-80'), at(scene, '236,-500 226,-280 250,-60')],
      foldWidth: 26,
    });
    const hem = sample(at(scene, '-284,-512 0,-498 284,-512'), 30);
    stitches(scene, hem, false, along(strap.finish.ramp, 0.95), 10);
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
  stitches(scene, sample(at(scene, '-280,-500 -286,-384 -236,-308 0,-276 236,-308 286,-384 280,-500'), 50), false, along(making.main.finish.ramp, 1), 10);
  turn(moved(scene, 0, -250), vec(0, 0, 0), trace('34,0 36,14 20,26 4,28'), bare(metal), { shadow: false });
}

function pocket(scene: Scene, making: Making): void {
  const outline = at(scene, '-160,-330 160,-330 166,-80 140,-60 -140,-60 -166,-80');
  soft(scene, outline, making.main, { depth: 18, lift: 6, chance: making.chance.branch('pocket'), tone: -0.03, straight: true });
  stitches(scene, at(scene, '-148,-312 -152,-86 -134,-74 134,-74 152,-86 148,-312'), false, along(making.main.finish.ramp, 1), 10);
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
    stitches(scene, inset, true, mix(along(main.finish.ramp, 1), oklch(0.96, 0.03, 85), 0.5), 12);
    const snap = project(scene, on(front, 0, 90, 14));
    turn({ ...scene, origin: snap }, vec(0, 0, 0), trace('30,0 30,6 18,14 3,16'), bare(contrast(making, 'brass', 'silver')));
  },
};

export const worn = { shoe, bag, wallet } as const satisfies Record<string, Kind>;
