// The studio: one large window at the upper left, a dim strip at the right edge, a floor that gives light back.
// All directions are in camera space: x right, y up, z towards the reader.
import { along, clamp, type Colour, mix, oklch, type Ramp, smooth } from './colour.ts';

export type Vec = { x: number; y: number; z: number };

/** How a substance answers light. */
export type Finish = {
  ramp: Ramp;
  /** Mirror-like share of the surface, 0 matt to 1 glaze. */
  gloss: number;
  /** How crisp its highlights are, 0 soft to 1 hard. */
  sharp: number;
  metal?: boolean;
  /** Light that wraps around or passes through, 0 stone to 1 wax. */
  wrap?: number;
  /** Bright edges of fine cloth, 0 none. */
  sheen?: number;
  /** What can be seen through it: 0 solid to 1 clear. */
  clear?: number;
};

export const vec = (x: number, y: number, z: number): Vec => ({ x, y, z });
export const dot = (a: Vec, b: Vec) => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vec, b: Vec) => vec(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
export const times = (a: Vec, k: number) => vec(a.x * k, a.y * k, a.z * k);
export const plus = (a: Vec, b: Vec) => vec(a.x + b.x, a.y + b.y, a.z + b.z);

export function unit(a: Vec): Vec {
  const length = Math.hypot(a.x, a.y, a.z) || 1;
  return times(a, 1 / length);
}

const lamp = unit(vec(-0.6, 0.62, 0.5));
const skyTint = oklch(0.97, 0.012, 85);

/** How much of the window a direction sees, 0 to 1. `soft` widens its edges (radians). */
export function windowSeen(direction: Vec, soft = 0.08): number {
  const around = Math.atan2(direction.x, direction.z);
  const up = Math.asin(clamp(direction.y, -1, 1));
  const inside = (value: number, middle: number, half: number) => 1 - smooth(half - soft, half + soft, Math.abs(value - middle));
  return inside(around, -0.95, 0.42) * inside(up, 0.5, 0.42);
}

/** Light arriving from a direction, 0 dark to about 1 bright: what polished metal shows. */
export function studio(direction: Vec, soft: number): number {
  const up = Math.asin(clamp(direction.y, -1, 1));
  const around = Math.atan2(direction.x, direction.z);
  const wall = 0.4 + 0.26 * smooth(-0.1, 1.1, up) - 0.16 * smooth(0.2, 1.6, around);
  const floor = 0.2 + 0.34 * smooth(-0.15, -1.1, up) - 0.1 * smooth(0, 1.8, around);
  const horizon = smooth(-0.06 - soft, 0.08 + soft, up);
  const strip = (1 - smooth(0.1, 0.2 + soft, Math.abs(around - 1.5))) * smooth(-0.7, -0.2, up) * 0.34;
  return floor + (wall - floor) * horizon + windowSeen(direction, 0.08 + soft) * 0.62 + strip;
}

/** The mirror direction of the reader's gaze on a normal. */
export const mirror = (normal: Vec) => vec(2 * normal.z * normal.x, 2 * normal.z * normal.y, 2 * normal.z * normal.z - 1);

/** The colour of a finish where its surface looks along `normal`; `floor` is what the ground gives back. */
export function shade(normal: Vec, finish: Finish, floor: Colour): Colour {
  if (finish.metal) {
    const seen = studio(mirror(normal), (1 - finish.sharp) * 0.5);
    const lambert = clamp(dot(normal, lamp));
    const light = seen * (0.55 + 0.45 * finish.sharp) + lambert * 0.5 * (1 - finish.sharp) * 0.9;
    return mix(along(finish.ramp, light), floor, 0.12 * clamp(-normal.y));
  }
  const wrap = finish.wrap ?? 0.18;
  const direct = clamp((dot(normal, lamp) + wrap) / (1 + wrap));
  const sky = 0.5 + 0.5 * normal.y;
  const level = 0.16 + 0.7 * direct + 0.16 * sky + (finish.sheen ?? 0) * (1 - clamp(normal.z)) ** 2;
  const lit = along(finish.ramp, level);
  const back = clamp(-normal.y * 0.7 + normal.x * 0.25) * (1 - direct) * 0.42;
  const edge = (1 - clamp(normal.z)) ** 4 * finish.gloss * 0.22;
  return mix(mix(lit, floor, back), skyTint, edge);
}
