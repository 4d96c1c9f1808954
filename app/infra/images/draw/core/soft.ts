// Soft forms: cloth, cushions, leather bags. A silhouette that swells towards the reader and is shaded from its edges.
import { num, type Point, pt } from './canvas.ts';
import { along, type Colour, oklch } from './colour.ts';
import type { Substance } from './lathe.ts';
import { boundsOf, curve, line, sample } from './path.ts';
import type { Chance } from './random.ts';
import type { Scene, Surface } from './scene.ts';

export type Swell = {
  /** How far the edges turn away, in picture units. */
  depth?: number;
  chance?: Chance;
  /** Lines along which the cloth folds: shadow on one side, light on the other. */
  folds?: readonly (readonly Point[])[];
  foldWidth?: number;
  /** Distance and softness of the shadow on what lies behind. */
  lift?: number;
  straight?: boolean;
  bare?: boolean;
  tone?: number;
  /** How the texture lies: corners of its sheet (left-top, right-top, right-bottom, left-bottom). */
  sheet?: readonly [Point, Point, Point, Point];
};

/** Draws a soft silhouette given in picture points. */
export function soft(scene: Scene, points: readonly Point[], substance: Substance, swell: Swell = {}): Surface {
  const { canvas } = scene;
  const d = swell.straight ? line(points, true) : curve(points, true);
  const box = boundsOf(points);
  const [w, h] = [box.right - box.left, box.bottom - box.top];
  const depth = swell.depth ?? Math.min(w, h) * 0.12;
  const { ramp, gloss, sheen = 0 } = substance.finish;
  const lift = swell.lift ?? 0;
  if (lift > 0) {
    canvas.path(d, { fill: scene.shadow, opacity: 0.4, blur: lift * 0.9, transform: `translate(${num(lift * 0.9)} ${num(lift * 0.8)})` });
    canvas.path(d, { fill: scene.shadow, opacity: 0.35, blur: lift * 0.25, transform: `translate(${num(lift * 0.3)} ${num(lift * 0.3)})` });
  }
  const tone = swell.tone ?? 0;
  const fill = canvas.linear(pt(box.left + w * 0.1, box.top), pt(box.right - w * 0.1, box.bottom), [
    { at: 0, colour: along(ramp, 0.93 + tone) },
    { at: 0.45, colour: along(ramp, 0.78 + tone) },
    { at: 1, colour: along(ramp, 0.56 + tone) },
  ]);
  canvas.path(d, { fill });
  const surface = sheetOf(d, swell.sheet ?? [pt(box.left, box.top), pt(box.right, box.top), pt(box.right, box.bottom), pt(box.left, box.bottom)]);
  const clip = canvas.clip(d);
  const margin = depth * 1.4;
  const around = `M${num(box.left - margin)} ${num(box.top - margin)}H${num(box.right + margin)}V${num(box.bottom + margin)}H${num(box.left - margin)}Z`;
  canvas.group({ clip }, () => {
    const { texture } = substance;
    if (texture && !swell.bare) texture(scene, surface, swell.chance ?? scene.chance);
    for (const fold of swell.folds ?? []) crease(scene, fold, swell.foldWidth ?? 16, substance);
    const edge = (dx: number, dy: number, blur: number, paint: ReturnType<typeof along>, opacity: number) =>
      canvas.path(d + around, { fill: paint, evenOdd: true, opacity, blur, blurReach: 0, transform: `translate(${num(dx)} ${num(dy)})` });
    edge(-depth * 0.75, -depth * 0.85, depth * 0.6, along(ramp, 0.04), 0.62);
    edge(-depth * 0.18, -depth * 0.2, depth * 0.16, along(ramp, 0), 0.3);
    edge(depth * 0.3, depth * 0.34, depth * 0.32, along(ramp, 1), 0.45 + sheen * 0.3);
    if (gloss > 0.05)
      canvas.ellipse(box.left + w * 0.32, box.top + h * 0.24, w * 0.2, h * 0.1, { fill: '#fffdf6', opacity: gloss * 0.42, blur: Math.min(w, h) * 0.06 });
  });
  return surface;
}

function sheetOf(outline: string, [a, b, c, d]: readonly [Point, Point, Point, Point]): Surface {
  return {
    outline,
    round: false,
    w: (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - d.x, c.y - d.y)) / 2,
    h: (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2,
    at(u, v) {
      const [top, bottom] = [pt(a.x + (b.x - a.x) * u, a.y + (b.y - a.y) * u), pt(d.x + (c.x - d.x) * u, d.y + (c.y - d.y) * u)];
      return pt(bottom.x + (top.x - bottom.x) * v, bottom.y + (top.y - bottom.y) * v);
    },
  };
}

/** One fold of cloth along a curve: a soft valley and a lit ridge beside it. */
export function crease(scene: Scene, points: readonly Point[], width: number, substance: Substance, strength = 1): void {
  const { canvas } = scene;
  const way = sample(points, 18);
  const wedge = (offset: number, share: number) => {
    const side = (sign: number) =>
      way.map(({ x, y }, index) => {
        const t = index / (way.length - 1);
        const half = width * share * Math.sin(Math.PI * Math.min(1, t * 0.85 + 0.12)) * 0.5;
        return pt(x + offset + sign * half, y);
      });
    return line([...side(-1), ...side(1).reverse()], true);
  };
  canvas.path(wedge(width * 0.22, 1.1), { fill: along(substance.finish.ramp, 0.05), opacity: 0.5 * strength, blur: width * 0.3 });
  canvas.path(wedge(-width * 0.42, 0.8), { fill: along(substance.finish.ramp, 1), opacity: 0.55 * strength, blur: width * 0.26 });
}

/** A row of stitches along points. */
export function stitches(
  scene: Scene,
  points: readonly Point[],
  closed: boolean,
  { colour = oklch(0.93, 0.03, 85), length = 11 }: { colour?: Colour; length?: number } = {},
): void {
  const d = line(points, closed);
  scene.canvas.path(d, { stroke: scene.shadow, width: 5, opacity: 0.28, blur: 1.5 });
  scene.canvas.path(d, { stroke: colour, width: 2.8, dash: `${num(length)} ${num(length * 0.62)}`, round: true });
}
