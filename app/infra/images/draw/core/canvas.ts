// One SVG document being drawn: definitions, layers in painter's order, and short number forms.
import { type Colour, hex } from './colour.ts';
import { hold, nowhere, type Region, regionOf } from './region.ts';

export type Point = { x: number; y: number };
export type Stop = { at: number; colour: Colour; opacity?: number };
export type Paint = Colour | string;

/** The attributes that the parts use; numbers are written short. */
export type Look = {
  fill?: Paint;
  stroke?: Paint;
  width?: number;
  opacity?: number;
  fillOpacity?: number;
  blur?: number;
  /** How far beyond the shape the blur is worked out; three times its amount unless told. */
  blurReach?: number;
  clip?: string;
  round?: boolean;
  dash?: string;
  blend?: 'multiply' | 'screen' | 'overlay' | 'soft-light';
  transform?: string;
  evenOdd?: boolean;
  /** Left out of the measured bounds: glows and light. */
  aside?: boolean;
};

export type Canvas = {
  readonly width: number;
  readonly height: number;
  /** How far this view is zoomed in; parts draw finer when it is larger. */
  readonly zoom: number;
  /** Only the bounds are wanted: colours need not be worked out. */
  readonly measuring: boolean;
  add(svg: string): void;
  path(d: string, look: Look): void;
  ellipse(x: number, y: number, rx: number, ry: number, look: Look): void;
  rect(x: number, y: number, w: number, h: number, look: Look): void;
  /** Everything drawn inside lies in one group. */
  group(look: Look, draw: () => void): void;
  linear(from: Point, to: Point, stops: readonly Stop[]): string;
  radial(centre: Point, radius: number, stops: readonly Stop[], focus?: Point, transform?: string): string;
  /** A clip from a path; the same path gives the same clip. */
  clip(d: string): string;
  /** A raw definition with a fresh id. */
  define(make: (id: string) => string): string;
  /** A definition that is made once per name. */
  once(name: string, make: (id: string) => string): string;
  toString(): string;
};

/** Short decimals: two digits below ten, one above. */
export function num(value: number): string {
  const rounded = Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export const pt = (x: number, y: number): Point => ({ x, y });

const paint = (value: Paint) => (typeof value === 'string' ? value : hex(value));

function attributes(look: Look, blur: (amount: number) => string): string {
  const parts = [`fill="${look.fill === undefined ? 'none' : paint(look.fill)}"`];
  if (look.stroke !== undefined) parts.push(`stroke="${paint(look.stroke)}" stroke-width="${num(look.width ?? 1)}"`);
  if (look.round) parts.push('stroke-linecap="round" stroke-linejoin="round"');
  if (look.opacity !== undefined) parts.push(`opacity="${num(look.opacity)}"`);
  if (look.fillOpacity !== undefined) parts.push(`fill-opacity="${num(look.fillOpacity)}"`);
  if (look.dash !== undefined) parts.push(`stroke-dasharray="${look.dash}"`);
  if (look.blur) parts.push(`filter="${blur(look.blur)}"`);
  if (look.clip) parts.push(`clip-path="${look.clip}"`);
  if (look.evenOdd) parts.push('fill-rule="evenodd"');
  if (look.blend) parts.push(`style="mix-blend-mode:${look.blend}"`);
  if (look.transform) parts.push(`transform="${look.transform}"`);
  return parts.join(' ');
}

const stopsOf = (stops: readonly Stop[]) =>
  stops
    .map(
      ({ at, colour, opacity }) => `<stop offset="${num(at)}" stop-color="${hex(colour)}"${opacity === undefined ? '' : ` stop-opacity="${num(opacity)}"`}/>`,
    )
    .join('');

const elements = (defs: string[], known: Map<string, string>) => {
  const define = (make: (id: string) => string) => {
    const id = `d${(defs.length + 1).toString(36)}`;
    defs.push(make(id));
    return `url(#${id})`;
  };
  const once = (name: string, make: (id: string) => string) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = define(make);
    known.set(name, made);
    return made;
  };
  return { define, once };
};

/** A blur worked out in a region and a little around it. */
function blurFilter(once: Canvas['once'], region: Region, reach: number | undefined): (amount: number) => string {
  return (amount) => {
    const beyond = reach ?? amount * 3 + 2;
    const area = `x="${num(region.left - beyond)}" y="${num(region.top - beyond)}" width="${num(Math.max(1, region.right - region.left + beyond * 2))}" height="${num(Math.max(1, region.bottom - region.top + beyond * 2))}"`;
    return once(
      `blur ${num(amount)} ${area}`,
      (id) =>
        `<filter id="${id}" filterUnits="userSpaceOnUse" ${area} color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${num(amount)}"/></filter>`,
    );
  };
}

/** Opens an empty picture of the given size. */
export function createCanvas(width: number, height: number, zoom = 1): Canvas {
  const defs: string[] = [];
  const body: string[] = [];
  const { define, once } = elements(defs, new Map());
  /** Regions of the blurred groups that are open. */
  const open: Region[] = [];
  const shape = (tag: string, geometry: string, look: Look, region: () => Region) => {
    const known = look.blur || open.length > 0 ? region() : nowhere();
    for (const around of open) hold(around, known);
    body.push(`<${tag} ${geometry} ${attributes(look, blurFilter(once, known, look.blurReach))}/>`);
  };
  const group = (look: Look, draw: () => void) => {
    const place = body.push('') - 1;
    const region = nowhere();
    if (look.blur) open.push(region);
    draw();
    if (look.blur) open.pop();
    const empty = region.left > region.right ? { left: 0, top: 0, right: 1, bottom: 1 } : region;
    body[place] = `<g ${attributes(look, blurFilter(once, empty, look.blurReach))
      .replace('fill="none"', '')
      .trim()}>`;
    body.push('</g>');
  };
  return {
    width,
    height,
    zoom,
    measuring: false,
    define,
    once,
    group,
    add: (svg) => void body.push(svg),
    path: (d, look) => shape('path', `d="${d}"`, look, () => regionOf(d, look.width ?? 0)),
    ellipse: (x, y, rx, ry, look) =>
      shape('ellipse', `cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}"`, look, () => ({
        left: x - rx,
        top: y - ry,
        right: x + rx,
        bottom: y + ry,
      })),
    rect: (x, y, w, h, look) =>
      shape('rect', `x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}"`, look, () => ({ left: x, top: y, right: x + w, bottom: y + h })),
    linear: (from, to, stops) => define((id) => linearGradient(id, from, to, stops)),
    radial: (centre, radius, stops, focus = centre, transform) => define((id) => radialGradient(id, centre, radius, { stops, focus, transform })),
    clip: (d) => once(`clip ${d}`, (id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`),
    toString: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${defs.join('')}</defs>${body.join('')}</svg>`,
  };
}

function linearGradient(id: string, from: Point, to: Point, stops: readonly Stop[]): string {
  const line = `x1="${num(from.x)}" y1="${num(from.y)}" x2="${num(to.x)}" y2="${num(to.y)}"`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${line}>${stopsOf(stops)}</linearGradient>`;
}

function radialGradient(
  id: string,
  centre: Point,
  radius: number,
  { stops, focus, transform }: { stops: readonly Stop[]; focus: Point; transform: string | undefined },
): string {
  const circle = `cx="${num(centre.x)}" cy="${num(centre.y)}" r="${num(radius)}" fx="${num(focus.x)}" fy="${num(focus.y)}"`;
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" ${circle}${transform ? ` gradientTransform="${transform}"` : ''}>${stopsOf(stops)}</radialGradient>`;
}
