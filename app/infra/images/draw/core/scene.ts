// A scene: canvas, camera, ground colours and chance, plus shadows on the ground.
// World units are picture units at the table: x right, y up from the ground, z towards the reader.
import { type Canvas, type Point, pt } from './canvas.ts';
import { type Colour, mix, oklch } from './colour.ts';
import { type Vec, vec } from './light.ts';
import { oval } from './path.ts';
import type { Chance } from './random.ts';

export type Scene = {
  canvas: Canvas;
  chance: Chance;
  /** Where the middle of the ground lies in the picture. */
  origin: Point;
  /** Camera height as sine and cosine of its angle above the ground. */
  rise: number;
  flat: number;
  /** Light the ground gives back, and the colour of shadows on it. */
  floor: Colour;
  shadow: Colour;
};

/** A surface that textures can be drawn on: u runs across, v along, both 0 to 1. */
export type Surface = {
  outline: string;
  at(u: number, v: number): Point;
  /** Lengths along u and v in picture units, so that textures keep their grain size. */
  w: number;
  h: number;
  round: boolean;
};

/** Sets the camera `degrees` above the table. */
export function cameraAt(degrees: number): { rise: number; flat: number } {
  const turn = (degrees * Math.PI) / 180;
  return { rise: Math.sin(turn), flat: Math.cos(turn) };
}

/** World to picture. */
export function project(scene: Scene, at: Vec): Point {
  return pt(scene.origin.x + at.x, scene.origin.y - at.y * scene.flat + at.z * scene.rise);
}

/** A world direction as the camera sees it. */
export function facing(scene: Scene, normal: Vec): Vec {
  return vec(normal.x, normal.y * scene.flat - normal.z * scene.rise, normal.y * scene.rise + normal.z * scene.flat);
}

/** Where the shadow of a point lies on the ground. */
export function shadowOf(at: Vec, length = 1): Vec {
  return vec(at.x + at.y * 0.78 * length, 0, at.z - at.y * 0.16 * length);
}

/** The shadow of a closed shape of world points that stands or lies on the ground. */
export function shadowShape(scene: Scene, outlines: readonly (readonly Vec[])[], blur = 22, strength = 0.34): void {
  const { canvas } = scene;
  canvas.group({ opacity: strength, blur }, () => {
    for (const outline of outlines) {
      const points = outline.map((at) => project(scene, shadowOf(at)));
      canvas.path(`M${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}Z`, { fill: scene.shadow, stroke: scene.shadow, width: 6 });
    }
  });
}

/** The shadow of a round thing given as discs (radius at height) around one axis. */
export function shadowDiscs(scene: Scene, at: Vec, discs: readonly { r: number; y: number }[], strength = 0.36): void {
  const { canvas } = scene;
  const draw = (blur: number, opacity: number, shapes: typeof discs) =>
    canvas.group({ opacity, blur }, () => {
      for (const { r, y } of shapes) {
        const foot = shadowOf(vec(at.x, y, at.z));
        const { x, y: down } = project(scene, foot);
        canvas.path(oval(x, down, r, r * scene.rise), { fill: scene.shadow });
      }
    });
  draw(30, strength, discs);
  draw(14, strength * 0.8, discs.slice(0, Math.ceil(discs.length * 0.45)));
  const base = discs[0];
  if (base) contact(scene, at, base.r, base.r);
}

/** The dark line where a thing touches the ground. */
export function contact(scene: Scene, at: Vec, rx: number, rz: number, strength = 0.62): void {
  const { x, y } = project(scene, vec(at.x + rx * 0.03, at.y, at.z));
  scene.canvas.ellipse(x, y + 3, rx * 1.03, rz * scene.rise * 1.04 + 3, { fill: mix(scene.shadow, oklch(0.12, 0.02, 60), 0.35), opacity: strength, blur: 6 });
}

/** The same scene drawn around another place. */
export function moved(scene: Scene, x: number, y: number): Scene {
  return { ...scene, origin: pt(scene.origin.x + x, scene.origin.y + y) };
}
