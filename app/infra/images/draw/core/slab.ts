// Flat and cut forms: boards, boxes, books, combs. An outline in a plane, given thickness.
import { num, type Point, pt } from './canvas.ts';
import { type Colour, mix, oklch } from './colour.ts';
import type { Substance } from './lathe.ts';
import { cross, plus, shade, times, unit, type Vec, vec } from './light.ts';
import { boundsOf, line, roundedBox } from './path.ts';
import type { Chance } from './random.ts';
import { facing, project, type Scene, shadowShape, type Surface } from './scene.ts';

/** A plane in the world: u and v are unit directions; the outside is u x v. */
export type Plane = { origin: Vec; u: Vec; v: Vec };

/** Lies on the ground (or at a height), turned by degrees. u runs right, v runs away from the reader. */
export function lying(x: number, z: number, degrees = 0, height = 0): Plane {
  const turn = (degrees * Math.PI) / 180;
  return { origin: vec(x, height, z), u: vec(Math.cos(turn), 0, Math.sin(turn)), v: vec(Math.sin(turn), 0, -Math.cos(turn)) };
}

/** Stands on the ground facing the reader, leaning back and turned by degrees. u runs right, v runs up. */
export function standing(x: number, z: number, lean = 0, degrees = 0, height = 0): Plane {
  const [back, turn] = [(lean * Math.PI) / 180, (degrees * Math.PI) / 180];
  const u = vec(Math.cos(turn), 0, -Math.sin(turn));
  const away = vec(-Math.sin(turn), 0, -Math.cos(turn));
  return { origin: vec(x, height, z), u, v: plus(vec(0, Math.cos(back), 0), times(away, Math.sin(back))) };
}

const normalOf = (plane: Plane) => unit(cross(plane.u, plane.v));

/** A point of the plane, `out` units above it. */
export function on(plane: Plane, a: number, b: number, out = 0): Vec {
  const raised = plus(plane.origin, times(normalOf(plane), out));
  return plus(plus(raised, times(plane.u, a)), times(plane.v, b));
}

export type Cut = {
  thick?: number;
  chance?: Chance;
  shadow?: boolean;
  /** Darker or lighter than its light says: -1 to 1. */
  tone?: number;
  bare?: boolean;
  /** Holes cut through the face, as outlines. */
  holes?: readonly (readonly Point[])[];
  edge?: boolean;
};

/** The surface of a plane between bounds, for textures. */
function surfaceOn(scene: Scene, plane: Plane, bounds: { left: number; top: number; right: number; bottom: number }, out: number, outline: string): Surface {
  const [w, h] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  return {
    outline,
    w,
    h,
    round: false,
    at: (a, b) => project(scene, on(plane, bounds.left + a * w, bounds.top + b * h, out)),
  };
}

const inPicture = (scene: Scene, plane: Plane, outline: readonly Point[], out: number) => outline.map(({ x, y }) => project(scene, on(plane, x, y, out)));

/** Draws an outline of a plane as a solid of the given thickness and gives back its face. */
export function slab(scene: Scene, plane: Plane, outline: readonly Point[], substance: Substance, cut: Cut = {}): Surface {
  const thick = cut.thick ?? 0;
  if (cut.shadow !== false) {
    const foot = outline.map(({ x, y }) => on(plane, x, y));
    const top = outline.map(({ x, y }) => on(plane, x, y, thick));
    shadowShape(scene, [foot, top], 16, 0.4);
    if (plane.v.y < 0.5) shadowShape(scene, [foot], 5, 0.4);
  }
  if (thick > 0) sides(scene, plane, outline, substance, thick);
  for (const hole of cut.holes ?? []) if (thick > 0) sides(scene, plane, [...hole].reverse(), substance, thick);
  return face(scene, plane, outline, substance, cut);
}

/** The wall around the outline: only what looks at the reader. */
function sides(scene: Scene, plane: Plane, outline: readonly Point[], substance: Substance, thick: number): void {
  const bottom = inPicture(scene, plane, outline, 0);
  const top = inPicture(scene, plane, outline, thick);
  let area = 0;
  outline.forEach((from, index) => {
    const to = outline[(index + 1) % outline.length] ?? from;
    area += from.x * to.y - to.x * from.y;
  });
  const turn = area > 0 ? 1 : -1;
  outline.forEach((from, index) => {
    const next = (index + 1) % outline.length;
    const to = outline[next] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const out = plus(times(plane.u, (turn * (to.y - from.y)) / length), times(plane.v, (-turn * (to.x - from.x)) / length));
    const normal = facing(scene, out);
    if (normal.z < -0.02) return;
    const [a, b, c, d] = [bottom[index], bottom[next], top[next], top[index]];
    if (!a || !b || !c || !d) return;
    const colour = mix(shade(normal, substance.finish, scene.floor), scene.shadow, 0.08);
    scene.canvas.path(line([a, b, c, d], true), { fill: colour, stroke: colour, width: 0.9, round: true });
  });
}

/** The face alone: shaded, textured, with a sheen if it is glossy and a bright edge. */
export function face(scene: Scene, plane: Plane, outline: readonly Point[], substance: Substance, cut: Cut = {}): Surface {
  const { canvas } = scene;
  const points = inPicture(scene, plane, outline, cut.thick ?? 0);
  const holes = (cut.holes ?? []).map((hole) => line(inPicture(scene, plane, hole, cut.thick ?? 0), true)).join('');
  const d = line(points, true) + holes;
  const box = boundsOf(points);
  const normal = facing(scene, normalOf(plane));
  const finish = substance.finish;
  const lean = (k: number): Colour => {
    const colour = shade(unit(vec(normal.x - k * 0.55, normal.y + k * 0.4, normal.z)), finish, scene.floor);
    const tone = cut.tone ?? 0;
    return tone < 0 ? mix(colour, scene.shadow, -tone) : mix(colour, oklch(0.98, 0.01, 90), tone);
  };
  const span = (box.right - box.left + box.bottom - box.top) / 2;
  const middle = pt((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const stops = finish.metal
    ? [0.8, 0.2, -0.1, 0.5, -0.6, -0.9].map((k, index) => ({ at: index / 5, colour: lean(k) }))
    : [0.42, 0, -0.42].map((k, index) => ({ at: index / 2, colour: lean(k) }));
  const fill = canvas.linear(pt(middle.x - span * 0.46, middle.y - span * 0.36), pt(middle.x + span * 0.46, middle.y + span * 0.36), stops);
  canvas.path(d, { fill, evenOdd: true, fillOpacity: finish.clear ? 1.1 - finish.clear : undefined });
  const surface = surfaceOn(scene, plane, boundsOf(outline), cut.thick ?? 0, d);
  const clip = canvas.once(`clip ${d}`, (id) => `<clipPath id="${id}"><path d="${d}" clip-rule="evenodd"/></clipPath>`);
  const { texture } = substance;
  canvas.group({ clip }, () => {
    if (texture && !cut.bare) texture(scene, surface, cut.chance ?? scene.chance);
    if (finish.gloss > 0.2 && !finish.metal) streak(scene, box, finish.gloss * (0.3 + finish.sharp * 0.7));
  });
  if (cut.edge !== false)
    canvas.path(d, {
      stroke: canvas.linear(pt(box.left, box.top), pt(box.right, box.bottom), [
        { at: 0, colour: oklch(1, 0.01, 90), opacity: 0.55 },
        { at: 0.55, colour: oklch(1, 0.01, 90), opacity: 0 },
        { at: 1, colour: scene.shadow, opacity: 0.35 },
      ]),
      width: 2.2,
    });
  return surface;
}

/** The window lying across a polished face. */
function streak(scene: Scene, box: ReturnType<typeof boundsOf>, strength: number): void {
  const [w, h] = [box.right - box.left, box.bottom - box.top];
  const at = (share: number, down: number) => `${num(box.left + w * share)} ${num(box.top + h * down)}`;
  const d = `M${at(0.06, 0)}L${at(0.36, 0)}L${at(0.06, 1)}L${at(-0.24, 1)}ZM${at(0.42, 0)}L${at(0.5, 0)}L${at(0.2, 1)}L${at(0.12, 1)}Z`;
  scene.canvas.path(d, { fill: '#fffdf6', opacity: strength * 0.26, blur: Math.min(w, h) * 0.03 + 1 });
}

/** A box standing on the ground; its front is turned by degrees. Gives back its top, front and side. */
export function block(
  scene: Scene,
  at: Vec,
  size: { w: number; h: number; d: number; turn?: number; radius?: number },
  substance: Substance,
  cut: Cut = {},
): { top: Surface; front: Surface; side: Surface | undefined; planes: { top: Plane; front: Plane; side: Plane } } {
  const { w, h, d, turn = 0 } = size;
  const radius = size.radius ?? 0;
  const top = lying(at.x, at.z, turn, at.y + h);
  const forward = times(top.v, -1);
  const sideways = turn < 0 ? -1 : 1;
  const front: Plane = { origin: plus(plus(vec(at.x, at.y + h / 2, at.z), times(forward, d / 2)), vec(0, 0, 0)), u: top.u, v: vec(0, 1, 0) };
  const side: Plane = { origin: plus(vec(at.x, at.y + h / 2, at.z), times(top.u, (sideways * w) / 2)), u: times(forward, -sideways), v: vec(0, 1, 0) };
  const base = roundedBox(w, d, radius);
  if (cut.shadow !== false) {
    const foot = base.map(({ x, y }) => on({ ...top, origin: at }, x, y));
    const lid = base.map(({ x, y }) => on({ ...top, origin: plus(at, vec(0, h, 0)) }, x, y));
    const walls = foot.map((from, index) => {
      const next = (index + 1) % foot.length;
      return [from, foot[next] ?? from, lid[next] ?? from, lid[index] ?? from];
    });
    shadowShape(scene, [foot, lid, ...walls], 24, 0.4);
    shadowShape(scene, [foot.map((p) => vec(p.x + 5, 0, p.z + 3))], 7, 0.62);
  }
  if (radius > 2) sides(scene, { ...top, origin: at }, base, substance, h);
  const branch = (name: string) => (cut.chance ?? scene.chance).branch(name);
  const inner = (length: number) => Math.max(1, length - radius * 2);
  const show = (plane: Plane, across: number, name: string) =>
    face(scene, plane, roundedBox(radius > 2 ? inner(across) : across, h, 0, 0), substance, {
      ...cut,
      thick: 0,
      chance: branch(name),
      edge: radius <= 2 && cut.edge !== false,
    });
  const hasSide = Math.abs(turn) > 3;
  const sideFace = hasSide ? show(side, d, 'side') : undefined;
  const frontFace = show(front, w, 'front');
  const topFace = face(scene, top, base, substance, { ...cut, thick: 0, chance: branch('top') });
  return { top: topFace, front: frontFace, side: sideFace, planes: { top, front, side } };
}
