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

/** One finger through its joints, with the nail at its tip. */
function finger(scene: Scene, joints: readonly (readonly [number, number])[], thick: number, skin: Substance, nail: boolean): void {
  const points = sample(
    joints.map(([x, y]) => pt(x, y)),
    22,
  );
  rodInPicture(scene, points, skin, { radius: (way) => thick * (1.06 - 0.3 * way) });
  const [tip, before] = [points[points.length - 1], points[points.length - 4]];
  if (!nail || !tip || !before) return;
  const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  scene.canvas.ellipse(tip.x, tip.y - thick * 0.16, thick * 0.5, thick * 0.34, {
    fill: mix(along(skin.finish.ramp, 1), oklch(0.9, 0.05, 30), 0.5),
    opacity: 0.75,
    transform: `rotate(${num(turn)} ${num(tip.x)} ${num(tip.y)})`,
  });
}

type Pose = { thumb: readonly (readonly [number, number])[]; fingers: readonly (readonly (readonly [number, number])[])[]; palm: readonly Point[] };

const poses: Record<Grip, Pose> = {
  round: {
    thumb: [
      [-30, -30],
      [-84, -96],
      [-150, -128],
      [-196, -120],
    ],
    fingers: [
      [
        [-92, 44],
        [-150, 82],
        [-206, 84],
        [-240, 64],
      ],
      [
        [-108, 14],
        [-178, 40],
        [-244, 36],
        [-280, 14],
      ],
      [
        [-112, -18],
        [-188, -6],
        [-254, -16],
        [-290, -40],
      ],
      [
        [-100, -48],
        [-176, -48],
        [-236, -66],
        [-270, -92],
      ],
    ],
    palm: trace('40,-46 -30,-62 -100,-70 -136,-20 -128,34 -90,66 -20,56 40,44'),
  },
  hold: {
    thumb: [
      [-36, -34],
      [-96, -66],
      [-160, -60],
      [-204, -38],
    ],
    fingers: [
      [
        [-84, 56],
        [-128, 92],
        [-168, 78],
        [-176, 50],
      ],
      [
        [-100, 34],
        [-158, 70],
        [-204, 52],
        [-206, 22],
      ],
      [
        [-108, 6],
        [-176, 30],
        [-222, 10],
        [-220, -16],
      ],
      [
        [-102, -24],
        [-178, -20],
        [-230, -30],
        [-252, -20],
      ],
    ],
    palm: trace('40,-44 -30,-60 -98,-56 -132,-10 -126,40 -86,74 -20,58 40,44'),
  },
  press: {
    thumb: [
      [-40, 30],
      [-100, 66],
      [-150, 78],
      [-186, 72],
    ],
    fingers: [
      [
        [-90, 40],
        [-160, 52],
        [-214, 56],
        [-250, 60],
      ],
      [
        [-106, 16],
        [-188, 20],
        [-250, 26],
        [-290, 34],
      ],
      [
        [-110, -12],
        [-196, -14],
        [-262, -6],
        [-302, 4],
      ],
      [
        [-100, -40],
        [-178, -46],
        [-240, -40],
        [-276, -28],
      ],
    ],
    palm: trace('40,-44 -30,-60 -100,-62 -134,-20 -130,30 -90,60 -20,54 40,44'),
  },
};

const skins = [oklch(0.78, 0.062, 58), oklch(0.72, 0.068, 54), oklch(0.82, 0.052, 62)] as const;

/** An arm from the edge of the picture to a hand at `at`; `degrees` turns it, `side` -1 mirrors it. */
export function arm(
  scene: Scene,
  at: Point,
  options: { side: 1 | -1; degrees: number; size: number; grip: Grip; sleeve: Substance; tone: number; reach?: number },
): void {
  const { canvas } = scene;
  const skin = plain(skins[options.tone % 3] ?? skins[0], { wrap: 0.42, depth: 0.46, gloss: 0.1 });
  const local: Scene = { ...scene, origin: pt(0, 0) };
  canvas.group(
    { transform: `translate(${num(at.x)} ${num(at.y)}) scale(${num(options.size * options.side)} ${num(options.size)}) rotate(${num(options.degrees)})` },
    () => {
      const pose = poses[options.grip];
      canvas.path(curve(pose.palm, true), { fill: scene.shadow, opacity: 0.45, blur: 16, transform: 'translate(-26 34) scale(1.25)' });
      finger(local, pose.thumb, 27, skin, options.grip !== 'press');
      rodInPicture(local, sample(trace('230,10 120,4 20,0 -40,0'), 24), skin, { radius: (way) => 58 - 10 * Math.sin(way * 3), open: true });
      for (const joints of pose.fingers) finger(local, joints, 25, skin, true);
      soft(local, pose.palm, skin, { depth: 20 });
      pose.fingers.forEach(([knuckle]) => {
        if (!knuckle) return;
        canvas.ellipse(knuckle[0] - 4, knuckle[1] - 4, 15, 10, { fill: along(skin.finish.ramp, 1), opacity: 0.35, blur: 5 });
        canvas.ellipse(knuckle[0] - 22, knuckle[1] + 10, 10, 5, { fill: along(skin.finish.ramp, 0.2), opacity: 0.2, blur: 3 });
      });
      sleeveOf(local, options.sleeve, options.reach ?? 620);
    },
  );
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
