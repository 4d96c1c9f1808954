// Paths from points: straight, closed, and smooth (Catmull-Rom as Bezier curves).
import { num, type Point, pt } from './canvas.ts';

const at = (point: Point) => `${num(point.x)} ${num(point.y)}`;

/** Points from "x,y x,y …", moved by an origin: outlines are easier to read on one line. */
export function trace(text: string, origin: Point = pt(0, 0)): Point[] {
  return text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return pt(origin.x + x, origin.y + y);
  });
}

/** Straight pieces through the points. */
export function line(points: readonly Point[], closed = false): string {
  return points.length === 0 ? '' : `M${points.map(at).join('L')}${closed ? 'Z' : ''}`;
}

/** A smooth curve through the points. `tension` 1 is round, 0 is straight. */
export function curve(points: readonly Point[], closed = false, tension = 1): string {
  const count = points.length;
  const get = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[wrapped] ?? pt(0, 0);
  };
  const pieces = [`M${at(get(0))}`];
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [get(index - 1), get(index), get(index + 1), get(index + 2)];
    const pull = tension / 6;
    const first = pt(from.x + (to.x - before.x) * pull, from.y + (to.y - before.y) * pull);
    const second = pt(to.x - (after.x - from.x) * pull, to.y - (after.y - from.y) * pull);
    pieces.push(`C${at(first)} ${at(second)} ${at(to)}`);
  }
  return pieces.join('') + (closed ? 'Z' : '');
}

/** Many points along the smooth curve through few, evenly in parameter. */
export function sample(points: readonly Point[], count: number, closed = false): Point[] {
  const size = points.length;
  const spans = closed ? size : size - 1;
  const get = (index: number): Point => points[closed ? (index + size) % size : Math.min(size - 1, Math.max(0, index))] ?? pt(0, 0);
  const blend = (a: number, b: number, c: number, d: number, t: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  return Array.from({ length: count }, (_, step) => {
    const place = (step / (closed ? count : count - 1)) * spans;
    const index = Math.min(spans - 1, Math.floor(place));
    const t = place - index;
    const [a, b, c, d] = [get(index - 1), get(index), get(index + 1), get(index + 2)];
    return pt(blend(a.x, b.x, c.x, d.x, t), blend(a.y, b.y, c.y, d.y, t));
  });
}

/** A whole ellipse as a path. */
export function oval(x: number, y: number, rx: number, ry: number): string {
  return `M${num(x - rx)} ${num(y)}a${num(rx)} ${num(ry)} 0 1 0 ${num(rx * 2)} 0a${num(rx)} ${num(ry)} 0 1 0 ${num(-rx * 2)} 0Z`;
}

/** The corners of a rectangle with rounded corners, as points (clockwise from the left of the top edge). */
export function roundedBox(w: number, h: number, radius: number, steps = 6): Point[] {
  const r = Math.min(radius, w / 2, h / 2);
  if (r <= 0) return [pt(w / 2, -h / 2), pt(w / 2, h / 2), pt(-w / 2, h / 2), pt(-w / 2, -h / 2)];
  const corners: [number, number, number][] = [
    [w / 2 - r, -h / 2 + r, -90],
    [w / 2 - r, h / 2 - r, 0],
    [-w / 2 + r, h / 2 - r, 90],
    [-w / 2 + r, -h / 2 + r, 180],
  ];
  return corners.flatMap(([x, y, start]) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const turn = ((start + (90 * step) / Math.max(1, steps)) * Math.PI) / 180;
      return pt(x + r * Math.cos(turn), y + r * Math.sin(turn));
    }),
  );
}

export function ring(count: number, radius: number, squash = 1, start = 0): Point[] {
  return Array.from({ length: count }, (_, step) => {
    const turn = start + (step / count) * Math.PI * 2;
    return pt(radius * Math.cos(turn), radius * squash * Math.sin(turn));
  });
}

export function boundsOf(points: readonly Point[]): { left: number; top: number; right: number; bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
