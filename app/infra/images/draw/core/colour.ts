// Colours in OKLCH, and ramps from shadow to light; output is sRGB hex, the only colour form the pictures use.

/** Lightness 0-1, chroma 0-0.4, hue in degrees. */
export type Colour = { l: number; c: number; h: number };

type Lab = { l: number; a: number; b: number };

export const oklch = (l: number, c: number, h: number): Colour => ({ l, c, h });

export const clamp = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value));

/** 0 below the first edge, 1 above the second, smooth between. */
export function smooth(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}

function toLab({ l, c, h }: Colour): Lab {
  const turn = (h * Math.PI) / 180;
  return { l, a: c * Math.cos(turn), b: c * Math.sin(turn) };
}

function toColour({ l, a, b }: Lab): Colour {
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI };
}

/** Mixes two colours in OKLab: 0 is the first, 1 the second. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const one = toLab(first);
  const two = toLab(second);
  const t = clamp(share);
  return toColour({ l: one.l + (two.l - one.l) * t, a: one.a + (two.a - one.a) * t, b: one.b + (two.b - one.b) * t });
}

/** The same colour with another lightness, chroma or hue (added). */
export function shift(colour: Colour, l: number, c = 0, h = 0): Colour {
  return { l: clamp(colour.l + l), c: Math.max(0, colour.c + c), h: colour.h + h };
}

const channel = (linear: number) => {
  const value = clamp(linear);
  const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
};

/** The colour as #rrggbb; what sRGB cannot show is clipped. */
export function hex(colour: Colour): string {
  const { l, a, b } = toLab(colour);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short;
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}

/** Colours from deep shadow (0) to full light (1), evenly spaced. */
export type Ramp = readonly Colour[];

export function along(ramp: Ramp, position: number): Colour {
  const place = clamp(position) * (ramp.length - 1);
  const index = Math.min(ramp.length - 2, Math.floor(place));
  const low = ramp[index];
  const high = ramp[index + 1];
  if (!low || !high) return ramp[0] ?? oklch(0.5, 0, 0);
  return mix(low, high, place - index);
}

/**
 * A painter's ramp: shadows lean cool and keep their chroma, light leans warm.
 * `depth` says how dark the deepest shadow gets (0 = flat, 1 = black).
 */
export function rampOf(base: Colour, depth = 0.6, lift = 0.06): Ramp {
  const cool = (amount: number) => mix(oklch(base.l, base.c, base.h), oklch(base.l, base.c * 0.6 + 0.02, 275), amount);
  const at = (share: number, lean: number, chroma: number): Colour => {
    const tone = cool(lean);
    return { l: base.l * (1 - depth * share), c: tone.c * chroma, h: tone.h };
  };
  const light = mix(base, oklch(1, 0.02, 88), 0.3);
  return [
    at(1, 0.18, 0.8),
    at(0.72, 0.13, 0.92),
    at(0.4, 0.07, 1.02),
    at(0.14, 0.02, 1.03),
    base,
    { l: Math.min(0.99, base.l + lift), c: light.c, h: light.h },
  ];
}
