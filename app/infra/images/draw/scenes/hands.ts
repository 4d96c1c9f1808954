// Hands at work: a sleeve, a wrist, a palm and fingers made of rods. Drawn pointing left and mirrored for the other side.
import { num, type Point, pt } from '../core/canvas.ts';
import { along, mix, oklch } from '../core/colour.ts';
import type { Substance } from '../core/lathe.ts';
import { curve, sample, trace } from '../core/path.ts';
import type { Scene } from '../core/scene.ts';
import { soft } from '../core/soft.ts';
import { rodInPicture } from '../core/tube.ts';
import { plain } from '../materials/substances.ts';

export type Grip = 'round' | 'hold' | 'press';

type Way = string;

/** One finger through its joints, with the nail at its tip. */
function finger(scene: Scene, joints: Way, thick: number, skin: Substance, nail = true): void {
  const points = sample(trace(joints), 24);
  const last = points.length - 1;
  const tip = points[last];
  const before = points[last - 3];
  if (!tip || !before) return;
  const swell = (way: number) => thick * (1.04 - 0.3 * way + 0.05 * Math.sin(way * Math.PI * 3));
  scene.canvas.path(curve(points), { stroke: scene.shadow, width: thick * 1.9, round: true, opacity: 0.3, blur: 7, transform: 'translate(3 8)' });
  rodInPicture(scene, points, skin, { radius: swell });
  if (!nail) return;
  const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  const look = { transform: `rotate(${num(turn)} ${num(tip.x)} ${num(tip.y)})` };
  scene.canvas.ellipse(tip.x + thick * 0.1, tip.y - thick * 0.2, thick * 0.44, thick * 0.3, {
    ...look,
    fill: mix(along(skin.finish.ramp, 0.95), oklch(0.88, 0.05, 25), 0.5),
    opacity: 0.85,
  });
}

type Pose = { thumb: Way; fingers: readonly Way[]; palm: string };

const poses: Record<Grip, Pose> = {
  round: {
    thumb: '-26,-34 -78,-92 -140,-126 -196,-122',
    fingers: ['-84,42 -150,80 -206,82 -244,64', '-104,14 -182,38 -250,34 -290,14', '-108,-18 -190,-8 -262,-20 -302,-44', '-94,-46 -176,-50 -240,-70 -276,-98'],
    palm: '60,-42 -20,-60 -84,-70 -126,-44 -134,-6 -124,36 -92,62 -20,58 60,42',
  },
  hold: {
    thumb: '-30,-36 -92,-72 -160,-68 -210,-44',
    fingers: ['-76,54 -126,92 -170,80 -182,52', '-96,32 -160,70 -210,54 -216,24', '-104,6 -178,32 -230,12 -232,-16', '-94,-24 -178,-18 -238,-30 -266,-22'],
    palm: '60,-40 -20,-58 -80,-58 -122,-34 -130,2 -120,42 -84,72 -20,60 60,42',
  },
  press: {
    thumb: '-34,34 -96,72 -152,84 -194,78',
    fingers: ['-82,40 -160,54 -220,58 -258,64', '-102,16 -190,22 -258,28 -302,38', '-106,-12 -200,-14 -270,-6 -314,4', '-92,-40 -180,-48 -248,-42 -288,-30'],
    palm: '60,-42 -20,-60 -84,-62 -124,-40 -132,-4 -122,34 -86,58 -20,56 60,42',
  },
};

const skins = [oklch(0.79, 0.058, 60), oklch(0.74, 0.064, 56), oklch(0.83, 0.048, 63)] as const;

/** Where an arm comes to, from which side and how. */
export type Reach = { side: 1 | -1; degrees: number; size: number; grip: Grip; sleeve: Substance; tone: number };

/** An arm from the edge of the picture to a hand at `at`; `degrees` turns it, `side` -1 mirrors it. */
export function arm(scene: Scene, at: Point, reach: Reach): void {
  const { canvas } = scene;
  const skin = plain(skins[reach.tone % 3] ?? skins[0], { wrap: 0.5, depth: 0.42, gloss: 0.05 });
  const local: Scene = { ...scene, origin: pt(0, 0) };
  const place = `translate(${num(at.x)} ${num(at.y)}) scale(${num(reach.size * reach.side)} ${num(reach.size)}) rotate(${num(reach.degrees)})`;
  canvas.group({ transform: place }, () => {
    const { thumb, fingers, palm } = poses[reach.grip];
    canvas.path(curve(trace(palm), true), { fill: scene.shadow, opacity: 0.4, blur: 18, transform: 'translate(-30 40) scale(1.3)' });
    finger(local, thumb, 25, skin, reach.grip !== 'press');
    rodInPicture(local, sample(trace('250,12 140,4 40,0 -30,0'), 24), skin, { radius: (way) => 54 - 9 * Math.sin(way * 2.6), open: true });
    soft(local, trace(palm), skin, { depth: 15, tone: 0.02 });
    for (const way of fingers) finger(local, way, 22, skin);
    for (const way of fingers) knuckle(local, trace(way)[0] ?? pt(0, 0), skin);
    sleeveOf(local, reach.sleeve, 620);
  });
}

/** The back of the hand rises into each finger without an edge. */
function knuckle(scene: Scene, { x, y }: Point, skin: Substance): void {
  scene.canvas.ellipse(x + 8, y, 26, 17, { fill: along(skin.finish.ramp, 0.74), opacity: 0.85, blur: 7 });
  scene.canvas.ellipse(x - 6, y - 5, 13, 8, { fill: along(skin.finish.ramp, 1), opacity: 0.4, blur: 4 });
}

function sleeveOf(scene: Scene, stuff: Substance, reach: number): void {
  const outline = [pt(104, -74), pt(200, -92), pt(380, -118), pt(reach, -150), pt(reach, 170), pt(380, 122), pt(200, 92), pt(104, 78), pt(94, 0)];
  soft(scene, outline, stuff, {
    depth: 46,
    lift: 12,
    folds: [
      [pt(150, -60), pt(230, 0), pt(300, 80)],
      [pt(280, -90), pt(350, -10), pt(420, 90)],
      [pt(420, -110), pt(470, 0), pt(540, 100)],
    ],
    foldWidth: 26,
  });
  soft(scene, trace('86,-80 132,-86 140,0 132,88 86,84 80,0'), stuff, { depth: 12, lift: 5, bare: true, tone: 0.06 });
}
