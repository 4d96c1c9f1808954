// A canvas that draws nothing and remembers how far the solid parts reach: blurs, clipped textures and glows do not count.
import type { Canvas, Look } from './canvas.ts';
import { hold, nowhere, type Region, regionOf } from './region.ts';

type Frame = { x: number; y: number; k: number };

/** The frame inside a group moved by "translate(x y) scale(k)"; other transforms are too small to matter for bounds. */
function within(frame: Frame, transform: string | undefined): Frame {
  const [, x, y, k] = /^translate\((\S+) (\S+)\) scale\(([\d.]+)\)$/.exec(transform ?? '') ?? [];
  return k === undefined ? frame : { x: frame.x + Number(x) * frame.k, y: frame.y + Number(y) * frame.k, k: frame.k * Number(k) };
}

const inFrame = ({ x, y, k }: Frame, { left, top, right, bottom }: Region): Region => ({
  left: x + left * k,
  top: y + top * k,
  right: x + right * k,
  bottom: y + bottom * k,
});

/** Opens a measuring canvas; `measured` gives the bounds so far. */
export function createMeasure(width: number, height: number): Canvas & { measured(): Region } {
  const bounds = nowhere();
  let frame: Frame = { x: 0, y: 0, k: 1 };
  const counts = (look: Look) => !look.blur && !look.clip && !look.aside;
  const reach = (look: Look, region: () => Region) => {
    if (counts(look)) hold(bounds, inFrame(frame, region()));
  };
  return {
    width,
    height,
    zoom: 1,
    measuring: true,
    add: () => undefined,
    path: (d, look) => reach(look, () => regionOf(d, look.width ?? 0)),
    ellipse: (x, y, rx, ry, look) => reach(look, () => ({ left: x - rx, top: y - ry, right: x + rx, bottom: y + ry })),
    rect: (x, y, w, h, look) => reach(look, () => ({ left: x, top: y, right: x + w, bottom: y + h })),
    group(look, draw) {
      if (!counts(look)) return;
      const outer = frame;
      frame = within(frame, look.transform);
      draw();
      frame = outer;
    },
    linear: () => 'none',
    radial: () => 'none',
    clip: () => 'none',
    define: () => 'none',
    once: () => 'none',
    measured: () => bounds,
    toString: () => '',
  };
}
