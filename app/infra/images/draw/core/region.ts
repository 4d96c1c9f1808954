// Bounds of what is drawn, so that a blur is computed only where there is something to blur.

export type Region = { left: number; top: number; right: number; bottom: number };

export const nowhere = (): Region => ({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });

/** Widens a region in place to hold another. */
export function hold(region: Region, other: Region): void {
  region.left = Math.min(region.left, other.left);
  region.top = Math.min(region.top, other.top);
  region.right = Math.max(region.right, other.right);
  region.bottom = Math.max(region.bottom, other.bottom);
}

/** The bounds of a path, generously: its points and control points, and whole ellipses for arcs. */
export function regionOf(d: string, stroke: number): Region {
  const region = nowhere();
  let [x, y] = [0, 0];
  const reach = (up = 0) => hold(region, { left: x - stroke, top: y - stroke - up, right: x + stroke, bottom: y + stroke + up });
  for (const [, command = '', body = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = (body.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const [fromX, fromY] = relative ? [x, y] : [0, 0];
    const [first = 0, second = 0] = values;
    const kind = command.toUpperCase();
    if (kind === 'H') x = fromX + first;
    else if (kind === 'V') y = fromY + first;
    else if (kind === 'A') {
      reach(second);
      [x, y] = [fromX + (values[5] ?? 0), fromY + (values[6] ?? 0)];
      reach(second);
    } else {
      for (let index = 0; index + 1 < values.length; index += 2) {
        [x, y] = [fromX + (values[index] ?? 0), fromY + (values[index + 1] ?? 0)];
        reach();
      }
    }
    reach();
  }
  return region;
}
