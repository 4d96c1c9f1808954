// Hung and laid cloth, and the fan: scarf, cushion, garment.
import { type Point, pt } from '../core/canvas.ts';
import { along, mix, oklch } from '../core/colour.ts';
import { turn } from '../core/lathe.ts';
import { vec } from '../core/light.ts';
import { curve, line, sample, trace } from '../core/path.ts';
import { moved, type Scene, shadowShape } from '../core/scene.ts';
import { crease, soft } from '../core/soft.ts';
import { rodInPicture, tube } from '../core/tube.ts';
import { bare, plain } from '../materials/substances.ts';
import { contrast, type Kind, type Making, other } from './making.ts';

/** An outline around the origin of the scene, y down. */
const at = (scene: Scene, points: string | readonly (readonly [number, number])[]): Point[] =>
  typeof points === 'string' ? trace(points, scene.origin) : points.map(([x, y]) => pt(scene.origin.x + x, scene.origin.y + y));

/** A rod across the picture that cloth hangs from. */
function rail(scene: Scene, y: number, making: Making): void {
  scene.canvas.group({ aside: true }, () => {
    tube(scene, [vec(-520, y, 0), vec(0, y, 0), vec(520, y, 0)], bare(contrast(making, 'walnut', 'oak')), { radius: 17, shadow: false });
    for (const x of [-430, 430]) {
      const foot = pt(scene.origin.x + x, scene.origin.y - y * scene.flat);
      rodInPicture(scene, sample([pt(foot.x, foot.y - 12), pt(foot.x + 4, foot.y - 900)], 6), plain(oklch(0.62, 0.05, 70)), { radius: 4 });
    }
  });
}

const scarf: Kind = {
  camera: 50,
  ground: { y: 1300 },
  focus: { x: 560, y: 640 },
  width: { cm: 34, drawn: 520 },
  draw(making) {
    const { scene, main } = making;
    const hung = scene;
    const back = at(hung, '-150,-1050 60,-1058 270,-1046 286,-800 272,-520 292,-250 150,-228 0,-236 -30,-500 -60,-800');
    soft(hung, back, main, {
      depth: 30,
      lift: 26,
      tone: -0.14,
      chance: making.chance.branch('back'),
      folds: [at(hung, '200,-1020 180,-700 214,-260')],
    });
    rail(hung, 1046 / scene.flat, making);
    const front = at(hung, '-262,-1040 -240,-1078 -60,-1086 120,-1076 150,-1034 140,-760 160,-460 140,-90 -40,-66 -250,-84 -270,-400 -246,-720');
    const folds = [
      [-180, 60],
      [-70, -24],
      [40, 40],
      [104, -10],
    ].map(([x = 0, d = 0]) =>
      at(hung, [
        [x, -1060],
        [x + d * 0.5, -780],
        [x - d * 0.3, -420],
        [x + d * 0.6, -90],
      ]),
    );
    fringe(hung, making, -262, 146, -86);
    soft(hung, front, main, { depth: 34, lift: 22, folds, foldWidth: 40 });
    crease(hung, at(hung, '-255,-1046 -60,-1034 140,-1046'), 14, main, 0.5);
  },
};

function fringe(scene: Scene, making: Making, left: number, right: number, y: number): void {
  const chance = making.chance.branch('fringe');
  for (let x = left + 16; x < right - 10; x += 17) {
    const way = at(scene, [
      [x, y],
      [x + chance.around(8), y + 36],
      [x + chance.around(14), y + 76 + chance.around(10)],
    ]);
    scene.canvas.path(curve(way), { stroke: along(making.main.finish.ramp, chance.between(0.45, 0.9)), width: 7, round: true });
  }
}

const cushion: Kind = {
  camera: 16,
  ground: { y: 1100 },
  focus: { x: 460, y: 760 },
  width: { cm: 45, drawn: 700 },
  draw(making) {
    const { scene, main } = making;
    shadowShape(scene, [[vec(-310, 0, 60), vec(330, 0, 60), vec(320, 0, -50), vec(-300, 0, -50)]], 12, 0.6);
    shadowShape(scene, [[vec(-300, 0, 20), vec(300, 0, 20), vec(330, 520, 0), vec(-260, 520, 0)]], 30, 0.36);
    const points = at(
      scene,
      '-346,-660 -180,-618 10,-612 190,-616 350,-668 322,-480 314,-310 326,-140 356,22 190,-14 0,-4 -190,-14 -352,20 -322,-140 -312,-310 -322,-480',
    );
    const sheet = at(scene, '-320,-630 320,-630 320,0 -320,0');
    const [a, b, c, d] = sheet;
    if (!a || !b || !c || !d) return;
    const corner = (x: number, y: number, k: number) =>
      at(scene, [
        [x, y],
        [x * 0.8 + k * 14, y * 0.8 - 60],
        [x * 0.52, -310 + (y + 310) * 0.5],
      ]);
    soft(scene, points, main, {
      depth: 96,
      sheet: [a, b, c, d],
      folds: [corner(-330, -640, 1), corner(330, -640, -1), corner(-330, 0, 1), corner(330, 0, -1)],
      foldWidth: 34,
    });
    const trim = along(main.finish.ramp, 0.3);
    scene.canvas.path(curve(points, true), { stroke: trim, width: 9, opacity: 0.75 });
    scene.canvas.path(curve(points, true), { stroke: along(main.finish.ramp, 1), width: 3, opacity: 0.6, transform: 'translate(-2 -2)' });
    button(scene, making);
  },
};

function button(scene: Scene, making: Making): void {
  if (!making.chance.branch('button').sometimes(0.5)) return;
  const centre = pt(scene.origin.x, scene.origin.y - 310);
  for (let index = 0; index < 8; index += 1) {
    const turn = (index / 8) * Math.PI * 2 + 0.2;
    crease(
      scene,
      [centre, pt(centre.x + 80 * Math.cos(turn), centre.y + 80 * Math.sin(turn)), pt(centre.x + 150 * Math.cos(turn), centre.y + 150 * Math.sin(turn))],
      18,
      making.main,
      0.7,
    );
  }
  soft(
    scene,
    Array.from({ length: 12 }, (_, step) => pt(centre.x + 26 * Math.cos(step / 1.91), centre.y + 26 * Math.sin(step / 1.91))),
    making.main,
    { depth: 9, lift: 4, bare: true },
  );
}

const garment: Kind = {
  camera: 50,
  ground: { y: 1230 },
  focus: { x: 520, y: 560 },
  width: { cm: 120, drawn: 1000 },
  draw(making) {
    const { scene, main } = making;
    const body = moved(scene, 0, 30);
    rail(body, 952 / scene.flat, making);
    const sleeve = (side: 1 | -1) => {
      const points = at(body, [
        [side * 110, -940],
        [side * 300, -920],
        [side * 480, -888],
        [side * 492, -720],
        [side * 484, -650],
        [side * 380, -560],
        [side * 250, -560],
        [side * 150, -600],
      ]);
      const folds = [
        at(body, [
          [side * 150, -900],
          [side * 300, -800],
          [side * 420, -640],
        ]),
        at(body, [
          [side * 140, -820],
          [side * 230, -720],
          [side * 300, -600],
        ]),
      ];
      soft(body, side === 1 ? points : [...points].reverse(), main, {
        depth: 40,
        lift: 22,
        folds,
        foldWidth: 34,
        chance: making.chance.branch(`sleeve ${side}`),
        tone: side === 1 ? -0.05 : 0,
      });
      soft(
        body,
        at(body, [
          [side * 478, -890],
          [side * 506, -886],
          [side * 512, -652],
          [side * 482, -652],
        ]),
        plain(oklch(0.95, 0.012, 90)),
        { depth: 8, lift: 4 },
      );
    };
    sleeve(-1);
    sleeve(1);
    const trunk = at(body, '-150,-950 -60,-962 60,-962 150,-950 196,-640 226,-330 120,-300 0,-292 -120,-300 -226,-330 -196,-640');
    soft(body, trunk, main, {
      depth: 36,
      lift: 14,
      folds: [at(body, '-130,-620 -140,-460 -150,-310'), at(body, '110,-600 130,-450 146,-310')],
      foldWidth: 30,
    });
    collar(body, making);
  },
};

/** The crossed collar with its white edge, and the ribbon. */
function collar(scene: Scene, making: Making): void {
  const { main } = making;
  const trim = plain(mix(along(main.finish.ramp, 0.3), oklch(0.42, 0.115, 258), 0.3), { gloss: 0.1 });
  const white = plain(oklch(0.975, 0.006, 90));
  soft(scene, at(scene, '-74,-966 0,-930 74,-966 60,-980 0,-986 -60,-980'), plain(oklch(0.5, 0.03, 70)), { depth: 10 });
  const band = (points: string, stuff: ReturnType<typeof plain>, lift: number) => soft(scene, at(scene, points), stuff, { depth: 8, lift, straight: true });
  band('72,-972 104,-962 -26,-560 -78,-500 -104,-520 -44,-620', trim, 5);
  band('-104,-962 -72,-972 74,-640 128,-520 94,-500 40,-560', trim, 8);
  band('-84,-974 -62,-978 50,-706 34,-698', white, 2);
  band('62,-978 84,-974 30,-790 16,-816', white, 2);
  const ribbon = plain(oklch(0.53, 0.15, 28), { gloss: 0.15 });
  band('84,-566 118,-560 150,-120 104,-112', ribbon, 8);
  band('76,-560 108,-572 70,-236 28,-244', ribbon, 8);
  soft(scene, at(scene, '64,-588 138,-584 142,-540 68,-532'), ribbon, { depth: 10, lift: 6 });
}

const fan: Kind = {
  camera: 64,
  ground: { y: 1130 },
  focus: { x: 480, y: 640 },
  width: { cm: 48, drawn: 1000 },
  draw(making) {
    const { scene, main, material } = making;
    const paper = !['oak', 'walnut', 'bamboo', 'iron', 'brass', 'silver', 'gold', 'lacquer-najeon', 'lacquer-red', 'leather', 'acetate'].includes(material);
    const leaf = paper ? main : other(making, 'hanji');
    const rib = paper ? bare(other(making, 'bamboo')) : bare(main);
    const { x, y } = pt(scene.origin.x, scene.origin.y - 40);
    const spoke = (share: number, r: number) => {
      const turn = Math.PI * (1.04 - 0.08 - share * 0.92);
      return pt(x + r * Math.cos(turn), y - r * Math.sin(turn));
    };
    const ribs = 22;
    const edge = (r: number) => Array.from({ length: ribs * 2 + 1 }, (_, step) => spoke(step / (ribs * 2), r + (step % 2 ? 5 : 0)));
    const outline = [...edge(560), ...edge(230).reverse()];
    scene.canvas.path(line(outline, true), { fill: scene.shadow, opacity: 0.5, blur: 16, transform: 'translate(20 24)' });
    for (let index = 0; index <= ribs; index += 1)
      rodInPicture(scene, [spoke(index / ribs, -46), spoke(index / ribs, 120), spoke(index / ribs, 300)], rib, { radius: 7.5 });
    scene.canvas.path(line(outline, true), { fill: along(leaf.finish.ramp, 0.82) });
    const { texture } = leaf;
    const surface = { outline: line(outline, true), w: 1000, h: 330, round: false, at: (u: number, v: number) => spoke(u, 230 + v * 330) };
    if (texture) scene.canvas.group({ clip: scene.canvas.clip(surface.outline) }, () => texture(scene, surface, scene.chance));
    for (let index = 0; index < ribs * 2; index += 1) {
      const pleat = line(
        [spoke(index / (ribs * 2), 230), spoke(index / (ribs * 2), 562), spoke((index + 1) / (ribs * 2), 562), spoke((index + 1) / (ribs * 2), 230)],
        true,
      );
      scene.canvas.path(pleat, index % 2 ? { fill: scene.shadow, opacity: 0.2 } : { fill: '#fffdf6', opacity: 0.16 });
    }
    for (const share of [0, 1]) rodInPicture(scene, [spoke(share, -60), spoke(share, 260), spoke(share, 566)], rib, { radius: (way) => 11 + way * 5 });
    turn({ ...scene, origin: pt(x, y + 6) }, vec(0, 0, 0), trace('26,0 26,8 14,16 3,17'), bare(contrast(making, 'brass', 'silver')));
  },
};

export const draped = { scarf, cushion, garment, fan } as const satisfies Record<string, Kind>;
