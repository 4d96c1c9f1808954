// Turned forms: bowls, jars, bottles, rings of a basket. Drawn as a stack of discs whose gradients carry the true light.
import { type Point, pt, type Stop } from './canvas.ts';
import { type Finish, mirror, shade, unit, type Vec, vec, windowSeen } from './light.ts';
import { line, oval, sample } from './path.ts';
import { type Chance } from './random.ts';
import { facing, project, type Scene, shadowDiscs, type Surface } from './scene.ts';

export type Texture = (scene: Scene, surface: Surface, chance: Chance) => void;

/** What a thing is made of: how it answers light, and its texture. */
export type Substance = {
  finish: Finish;
  /** Drawn over the shaded form and clipped to it. */
  texture?: Texture;
  /** The same for the hollow of an open form, where it differs from bare. */
  inside?: Texture;
};

/** A profile: x is the radius, y the height; from the ground up. */
export type Profile = readonly Point[];

/** One ring of a turned form: its radius and height, and which way its wall looks. */
export type Ringlet = { r: number; y: number; nr: number; ny: number };

export type Turned = { surface: Surface; rings: readonly Ringlet[]; at: Vec };

/** Evenly spaced rings of a profile with their outward normals. */
export function ringsOf(scene: Scene, profile: Profile, smoothly: boolean): Ringlet[] {
  const dense = smoothly ? sample(profile, Math.max(40, profile.length * 14)) : densify(profile);
  const lengths = [0];
  for (let index = 1; index < dense.length; index += 1) {
    const [one, two] = [dense[index - 1], dense[index]];
    if (one && two) lengths.push((lengths[index - 1] ?? 0) + Math.hypot(two.x - one.x, two.y - one.y));
  }
  const total = lengths[lengths.length - 1] ?? 1;
  const count = Math.max(16, Math.min(400, Math.round((total * scene.canvas.zoom) / 4.5)));
  let index = 0;
  return Array.from({ length: count }, (_, step) => {
    const place = (step / (count - 1)) * total;
    while (index < dense.length - 2 && (lengths[index + 1] ?? total) < place) index += 1;
    const one = dense[index] ?? pt(0, 0);
    const two = dense[index + 1] ?? one;
    const span = (lengths[index + 1] ?? 1) - (lengths[index] ?? 0) || 1;
    const t = (place - (lengths[index] ?? 0)) / span;
    const normal = unit(vec(two.y - one.y, one.x - two.x, 0));
    return { r: Math.max(0.5, one.x + (two.x - one.x) * t), y: one.y + (two.y - one.y) * t, nr: normal.x, ny: normal.y };
  });
}

const densify = (profile: Profile): Point[] =>
  profile.flatMap((from, index) => {
    const to = profile[index + 1];
    return to ? Array.from({ length: 14 }, (_, step) => pt(from.x + ((to.x - from.x) * step) / 14, from.y + ((to.y - from.y) * step) / 14)) : [from];
  });

/** The light across one ring, as a gradient; `inward` for the inside of a hollow. */
export function gradientOf(scene: Scene, centre: Point, ring: Ringlet, finish: Finish, inward: boolean): string {
  if (scene.canvas.measuring) return 'none';
  const count = finish.metal ? 22 : 13;
  const stops: Stop[] = Array.from({ length: count + 1 }, (_, step) => {
    const turn = -Math.PI / 2 + (Math.PI * step) / count;
    const side = inward ? -1 : 1;
    const normal = unit(vec(side * ring.nr * Math.sin(turn), inward ? -ring.ny : ring.ny, ring.nr * Math.cos(turn)));
    return { at: (1 + Math.sin(turn)) / 2, colour: shade(facing(scene, normal), finish, scene.floor) };
  });
  return scene.canvas.linear(pt(centre.x - ring.r, 0), pt(centre.x + ring.r, 0), stops);
}

/** How far around a ring can be seen: half a turn where it faces up, less where it turns away below. */
function seenTurn(scene: Scene, ring: Ringlet): number {
  const lean = (-(ring.ny / Math.max(0.02, ring.nr)) * scene.rise) / scene.flat;
  return Math.acos(Math.min(1, Math.max(-1, lean)));
}

/** The angle at which a ring turns out of sight (0 front, PI back). */
function edgeTurn(scene: Scene, ring: Ringlet): number {
  const lean = (-(ring.ny / Math.max(0.02, ring.nr)) * scene.rise) / scene.flat;
  return Math.acos(Math.min(0.98, Math.max(-0.98, lean)));
}

/** The silhouette; of a sleeve (a band around something) only the front of its upper edge. */
function outlineOf(scene: Scene, at: Vec, rings: readonly Ringlet[], sleeve = false): string {
  const on = (ring: Ringlet, turn: number) => {
    const { x, y } = project(scene, vec(at.x + ring.r * Math.sin(turn), at.y + ring.y, at.z + ring.r * Math.cos(turn)));
    return pt(x, y);
  };
  const base = rings[0];
  const top = rings[rings.length - 1];
  if (!base || !top) return '';
  const right = rings.map((ring) => on(ring, edgeTurn(scene, ring)));
  const left = rings.map((ring) => on(ring, -edgeTurn(scene, ring)));
  const baseTurn = edgeTurn(scene, base);
  const topTurn = edgeTurn(scene, top);
  const front = Array.from({ length: 15 }, (_, step) => on(base, -baseTurn + (2 * baseTurn * step) / 14));
  const back = Array.from({ length: 15 }, (_, step) =>
    on(top, sleeve ? topTurn - (2 * topTurn * step) / 14 : topTurn + ((2 * Math.PI - 2 * topTurn) * step) / 14),
  );
  return line([...front, ...right, ...back, ...left.reverse()], true);
}

/** Where the window is mirrored in a glaze: one soft-edged patch that follows the form. */
function windowPatch(scene: Scene, at: Vec, rings: readonly Ringlet[], finish: Finish, clip: string): void {
  if (finish.metal || finish.gloss < 0.15) return;
  const spans: { left: Point; right: Point }[] = [];
  for (const ring of rings) {
    const seen: number[] = [];
    for (let step = 0; step <= 60; step += 1) {
      const turn = -1.5 + (3 * step) / 60;
      const normal = facing(scene, unit(vec(ring.nr * Math.sin(turn), ring.ny, ring.nr * Math.cos(turn))));
      if (windowSeen(mirror(normal)) > 0.5) seen.push(turn);
    }
    const [first, last] = [seen[0], seen[seen.length - 1]];
    if (first === undefined || last === undefined) continue;
    const on = (turn: number) => project(scene, vec(at.x + ring.r * Math.sin(turn), at.y + ring.y, at.z + ring.r * Math.cos(turn)));
    spans.push({ left: on(first), right: on(last) });
  }
  if (spans.length < 3) return;
  const d = line([...spans.map(({ left }) => left), ...spans.map(({ right }) => right).reverse()], true);
  scene.canvas.group({ clip }, () => {
    scene.canvas.path(d, { fill: '#fffdf6', opacity: finish.gloss * 0.35, blur: 16 });
    scene.canvas.path(d, { fill: '#fffdf6', opacity: finish.gloss * (0.25 + 0.5 * finish.sharp), blur: 1.5 + (1 - finish.sharp) * 14 });
  });
}

export type Turning = {
  shadow?: boolean;
  /** Straight between the points of the profile, not smooth through them. */
  angular?: boolean;
  chance?: Chance;
  /** A band around another form: its upper edge shows the front only. */
  sleeve?: boolean;
};

/** Draws a turned form standing at `at`, with its shadow unless told otherwise. */
export function turn(scene: Scene, at: Vec, profile: Profile, substance: Substance, options: Turning = {}): Turned {
  const rings = ringsOf(scene, profile, !options.angular);
  const { canvas } = scene;
  if (options.shadow !== false) shadowDiscs(scene, at, everyFifth(rings));
  const outline = outlineOf(scene, at, rings, options.sleeve);
  const clip = canvas.clip(outline);
  const { finish, texture } = substance;
  const surface = surfaceOf(scene, at, rings, outline);
  canvas.group(options.sleeve ? { clip } : {}, () => {
    if (finish.clear) clearBody(scene, at, rings, finish, outline);
    else body(scene, at, rings, finish);
    if (texture) canvas.group({ clip }, () => texture(scene, surface, options.chance ?? scene.chance));
    if (!finish.clear && !options.sleeve) settle(scene, at, rings, clip);
    windowPatch(scene, at, rings, finish, clip);
  });
  return { surface, rings, at };
}

const everyFifth = (rings: readonly Ringlet[]) => rings.filter((_, index) => index % 5 === 0);

function body(scene: Scene, at: Vec, rings: readonly Ringlet[], finish: Finish): void {
  for (const ring of rings) {
    const centre = project(scene, vec(at.x, at.y + ring.y, at.z));
    scene.canvas.path(oval(centre.x, centre.y, ring.r, ring.r * scene.rise), { fill: gradientOf(scene, centre, ring, finish, false) });
  }
}

function surfaceOf(scene: Scene, at: Vec, rings: readonly Ringlet[], outline: string): Surface {
  const widest = Math.max(...rings.map(({ r }) => r));
  let length = 0;
  for (let index = 1; index < rings.length; index += 1) {
    const [one, two] = [rings[index - 1], rings[index]];
    if (one && two) length += Math.hypot(two.r - one.r, two.y - one.y);
  }
  const reaches = rings.map((ring) => seenTurn(scene, ring));
  return {
    outline,
    w: widest * Math.PI,
    h: length,
    round: true,
    at(u, v) {
      const place = Math.min(1, Math.max(0, v)) * (rings.length - 1);
      const index = Math.min(rings.length - 2, Math.floor(place));
      const [one, two] = [rings[index], rings[index + 1]];
      if (!one || !two) return pt(0, 0);
      const t = place - index;
      const r = one.r + (two.r - one.r) * t;
      const turned = (u - 0.5) * 2 * (reaches[index] ?? Math.PI / 2);
      return project(scene, vec(at.x + r * Math.sin(turned), at.y + one.y + (two.y - one.y) * t, at.z + r * Math.cos(turned)));
    },
  };
}

/** The form darkens towards the ground and away from the light. */
function settle(scene: Scene, at: Vec, rings: readonly Ringlet[], clip: string): void {
  const base = rings[0];
  if (!base) return;
  const { x, y } = project(scene, vec(at.x, at.y + base.y, at.z));
  scene.canvas.group({ clip }, () =>
    scene.canvas.ellipse(x + base.r * 0.1, y + base.r * scene.rise, base.r * 1.25, 26, { fill: scene.shadow, opacity: 0.34, blur: 14 }),
  );
}

/** Glass: edges catch the colour, the middle stays clear. */
function clearBody(scene: Scene, at: Vec, rings: readonly Ringlet[], finish: Finish, outline: string): void {
  const widest = Math.max(...rings.map(({ r }) => r));
  const { x } = project(scene, at);
  const dark = finish.ramp[1] ?? scene.shadow;
  const light = finish.ramp[finish.ramp.length - 1] ?? scene.floor;
  const clear = finish.clear ?? 0.8;
  const stop = (place: number, colour: typeof dark, opacity: number): Stop => ({ at: place, colour, opacity: opacity * (1.35 - clear) });
  const fill = scene.canvas.linear(pt(x - widest, 0), pt(x + widest, 0), [
    stop(0, dark, 1),
    stop(0.05, light, 0.8),
    stop(0.16, light, 0.32),
    stop(0.5, light, 0.22),
    stop(0.82, dark, 0.3),
    stop(0.95, dark, 0.75),
    stop(1, light, 1),
  ]);
  scene.canvas.path(outline, { fill });
  scene.canvas.path(outline, { stroke: dark, width: 2.5, opacity: 0.55 });
}
