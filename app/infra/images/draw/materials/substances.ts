// Every material as a substance: its colours by light, its gloss, its texture. The seed picks among a material's own variants.
import { type Colour, mix, oklch, rampOf } from '../core/colour.ts';
import type { Substance } from '../core/lathe.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';
import type { Material } from '../subjects.ts';
import { brushedSlip, crackle, fingerWaves, incised, inlay } from './clay.ts';
import { brocade, fibres, patchwork, skin, weave } from './fibre.ts';
import { grainOver, mottle } from './noise.ts';
import { hammered, pearl, printed } from './ornament.ts';
import { cobalt } from './painting.ts';
import { bambooCanes, stripWeave, tortoise, woodGrain } from './wood.ts';

type Make = (chance: Chance) => Substance;

const ink = oklch(0.24, 0.012, 260);
const cream = oklch(0.97, 0.02, 90);

function metal(base: Colour, deep: Colour, sharp: number, dimples = false): Make {
  return (chance) => {
    const ramp = [deep, mix(deep, base, 0.42), mix(deep, base, 0.8), base, mix(base, cream, 0.5), mix(base, oklch(0.995, 0.01, 95), 0.9)];
    const finish = { ramp, gloss: 0.8, sharp, metal: true };
    return dimples && chance.sometimes(0.5)
      ? { finish, texture: (scene, surface, c) => hammered(scene, surface, c, { light: mix(base, cream, 0.6), dark: deep, size: 42 }) }
      : { finish };
  };
}

function wood(tones: readonly [Colour, ...Colour[]], dark: Colour, strength: number): Make {
  return (chance) => {
    const base = chance.pick(tones);
    return {
      finish: { ramp: rampOf(base, 0.62, 0.05), gloss: 0.12, sharp: 0.15, wrap: 0.22 },
      texture: (scene, surface, c) => woodGrain(scene, surface, c, dark, strength),
      inside: (scene, surface, c) => woodGrain(scene, surface, c, dark, strength * 0.7),
    };
  };
}

const celadon: Make = (chance) => {
  const base = chance.pick([oklch(0.76, 0.042, 162), oklch(0.72, 0.046, 168), oklch(0.79, 0.038, 150)]);
  const style = chance.pick(['crackle', 'crackle', 'inlay'] as const);
  return {
    finish: { ramp: rampOf(base, 0.66, 0.12), gloss: 0.85, sharp: 0.75 },
    texture: (scene, surface, c) => {
      mottle(scene, surface, c.branch('cloud'), oklch(0.64, 0.05, 178), 0.24);
      crackle(scene, surface, c.branch('net'), oklch(0.42, 0.045, 165), style === 'crackle' ? 42 : 40);
      if (style === 'inlay') inlay(scene, surface);
    },
    inside: (scene, surface, c) => crackle(scene, surface, c, oklch(0.42, 0.045, 165), 44),
  };
};

const porcelain: Make = (chance) => {
  const style = chance.pick(['plain', 'cobalt', 'cobalt'] as const);
  return {
    finish: { ramp: rampOf(oklch(0.955, 0.008, 95), 0.46, 0.035), gloss: 0.6, sharp: 0.62 },
    texture: (scene, surface, c) => {
      mottle(scene, surface, c.branch('cloud'), oklch(0.86, 0.02, 75), 0.18);
      if (style === 'cobalt') cobalt(scene, surface, c);
    },
  };
};

const buncheong: Make = (chance) => {
  const cut = chance.sometimes(0.5);
  return {
    finish: { ramp: rampOf(oklch(0.62, 0.022, 90), 0.62, 0.08), gloss: 0.4, sharp: 0.4 },
    texture: (scene, surface, c) => {
      brushedSlip(scene, surface, c);
      if (cut) incised(scene, surface, c.branch('cut'));
    },
    inside: brushedSlip,
  };
};

const onggi: Make = (chance) => ({
  finish: { ramp: rampOf(chance.pick([oklch(0.42, 0.062, 48), oklch(0.37, 0.05, 52), oklch(0.46, 0.068, 55)]), 0.74, 0.14), gloss: 0.62, sharp: 0.5 },
  texture: fingerWaves,
});

const najeon: Make = () => ({ finish: { ramp: rampOf(oklch(0.235, 0.014, 300), 0.62, 0.17), gloss: 0.62, sharp: 0.75 }, texture: pearl });

const redLacquer: Make = (chance) => ({
  finish: { ramp: rampOf(chance.pick([oklch(0.46, 0.165, 30), oklch(0.42, 0.15, 27)]), 0.68, 0.1), gloss: 0.75, sharp: 0.75 },
  texture: (scene, surface, c) => mottle(scene, surface, c.branch('cloud'), oklch(0.26, 0.09, 25), 0.24),
});

const bamboo: Make = () => {
  const base = oklch(0.79, 0.088, 93);
  const tones = { light: oklch(0.86, 0.085, 96), dark: oklch(0.72, 0.09, 88), gap: oklch(0.42, 0.06, 72) };
  return {
    finish: { ramp: rampOf(base, 0.6, 0.08), gloss: 0.22, sharp: 0.3 },
    texture: (scene, surface, c) =>
      surface.round || Math.min(surface.w, surface.h) > 150
        ? stripWeave(scene, surface, tones, 34)
        : bambooCanes(scene, surface, c, oklch(0.48, 0.075, 85), 40),
    inside: (scene, surface) =>
      stripWeave(scene, surface, { light: mix(tones.light, tones.gap, 0.4), dark: mix(tones.dark, tones.gap, 0.4), gap: tones.gap }, 34),
  };
};

const hanji: Make = (chance) => {
  const base = chance.pick([oklch(0.955, 0.016, 90), oklch(0.94, 0.022, 85), oklch(0.82, 0.06, 60), oklch(0.8, 0.05, 200)]);
  return {
    finish: { ramp: rampOf(base, 0.42, 0.03), gloss: 0, sharp: 0, wrap: 0.5 },
    texture: (scene, surface, c) => fibres(scene, surface, c, mix(base, oklch(0.5, 0.05, 70), 0.6), oklch(0.99, 0.008, 95)),
  };
};

const ramie: Make = (chance) => {
  const patched = chance.sometimes(0.6);
  const base = chance.pick([oklch(0.94, 0.022, 100), oklch(0.9, 0.035, 95)]);
  const family = chance.pick([
    [oklch(0.9, 0.045, 175), oklch(0.86, 0.06, 15), oklch(0.93, 0.06, 100), oklch(0.82, 0.05, 250), oklch(0.96, 0.012, 95)],
    [oklch(0.84, 0.07, 40), oklch(0.93, 0.04, 85), oklch(0.78, 0.08, 25), oklch(0.96, 0.012, 95), oklch(0.88, 0.06, 70)],
    [oklch(0.8, 0.05, 240), oklch(0.9, 0.03, 220), oklch(0.68, 0.08, 255), oklch(0.96, 0.012, 95), oklch(0.86, 0.04, 190)],
  ] as const);
  return {
    finish: { ramp: rampOf(base, 0.44, 0.04), gloss: 0, sharp: 0, wrap: 0.4, sheen: 0.1 },
    texture: (scene, surface, c) => {
      if (patched) patchwork(scene, surface, c.branch('patch'), { colours: family, opacity: 0.72, seam: oklch(0.55, 0.06, 70) });
      weave(scene, surface, c, { dark: oklch(0.66, 0.045, 85), light: oklch(0.99, 0.01, 95), gap: 8.5, strength: 0.42 });
    },
  };
};

const silk: Make = (chance) => {
  const base = chance.pick([oklch(0.56, 0.15, 15), oklch(0.6, 0.1, 165), oklch(0.74, 0.12, 82), oklch(0.5, 0.13, 300), oklch(0.68, 0.11, 350)]);
  return {
    finish: { ramp: rampOf(base, 0.66, 0.22), gloss: 0.34, sharp: 0.1, sheen: 0.35 },
    texture: (scene, surface) => brocade(scene, surface, mix(base, cream, 0.62)),
  };
};

const indigo: Make = (chance) => {
  const base = chance.pick([oklch(0.39, 0.095, 258), oklch(0.33, 0.08, 262), oklch(0.5, 0.1, 250)]);
  const dashed = chance.sometimes(0.5);
  return {
    finish: { ramp: rampOf(base, 0.6, 0.12), gloss: 0, sharp: 0, wrap: 0.3 },
    texture: (scene, surface, c) => {
      weave(scene, surface, c, { dark: oklch(0.25, 0.07, 262), light: oklch(0.62, 0.08, 250), gap: 7.5, strength: 0.36 });
      mottle(scene, surface, c.branch('cloud'), oklch(0.68, 0.08, 245), 0.32);
      if (dashed) sewnRows(scene, surface);
    },
  };
};

function sewnRows(scene: Scene, surface: Surface): void {
  const rows = Math.max(4, Math.round(surface.h / 46));
  for (let row = 0; row < rows; row += 1) {
    const v = (row + 0.5) / rows;
    const points = Array.from({ length: 9 }, (_, step) => surface.at(step / 8, v));
    scene.canvas.path(`M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`, {
      stroke: oklch(0.93, 0.02, 90),
      width: 3.6,
      dash: '16 13',
      opacity: 0.72,
      round: true,
    });
  }
}

const hemp: Make = () => ({
  finish: { ramp: rampOf(oklch(0.77, 0.055, 85), 0.52, 0.06), gloss: 0, sharp: 0, wrap: 0.3 },
  texture: (scene, surface, c) => weave(scene, surface, c, { dark: oklch(0.5, 0.055, 72), light: oklch(0.9, 0.04, 90), gap: 12.5, strength: 0.55 }),
});

const leather: Make = (chance) => {
  const base = chance.pick([oklch(0.52, 0.095, 50), oklch(0.42, 0.07, 42), oklch(0.6, 0.1, 62), oklch(0.3, 0.02, 50), oklch(0.43, 0.1, 28)]);
  return {
    finish: { ramp: rampOf(base, 0.66, 0.12), gloss: 0.26, sharp: 0.2 },
    texture: (scene, surface, c) => skin(scene, surface, c, mix(base, ink, 0.6), mix(base, cream, 0.4)),
  };
};

const glass: Make = (chance) => {
  const base = chance.pick([oklch(0.78, 0.055, 195), oklch(0.76, 0.09, 70), oklch(0.8, 0.05, 145), oklch(0.82, 0.02, 240), oklch(0.7, 0.1, 255)]);
  return { finish: { ramp: rampOf(base, 0.66, 0.14), gloss: 0.95, sharp: 0.95, clear: 0.62 } };
};

const iron: Make = () => ({
  finish: { ramp: rampOf(oklch(0.31, 0.008, 260), 0.66, 0.17), gloss: 0.3, sharp: 0.12 },
  texture: (scene, surface) => {
    grainOver(scene, surface, { frequency: 0.55, colour: oklch(0.16, 0.006, 260), strength: 0.8, threshold: 0.48 });
    grainOver(scene, surface, { frequency: 0.4, colour: oklch(0.62, 0.01, 250), strength: 0.42, threshold: 0.56, size: 130 });
  },
});

const print: Make = () => ({ finish: { ramp: rampOf(oklch(0.955, 0.014, 90), 0.42, 0.03), gloss: 0, sharp: 0, wrap: 0.3 }, texture: printed });

function food(tones: readonly [Colour, ...Colour[]], speck: Colour): Make {
  return (chance) => {
    const base = chance.pick(tones);
    return {
      finish: { ramp: rampOf(base, 0.5, 0.1), gloss: 0.35, sharp: 0.35, wrap: 0.4 },
      texture: (scene, surface) => {
        grainOver(scene, surface, { frequency: 0.06, colour: mix(base, ink, 0.45), strength: 0.5, threshold: 0.5 });
        grainOver(scene, surface, { frequency: 0.11, colour: speck, strength: 0.75, threshold: 0.58, size: 130 });
      },
    };
  };
}

const wax: Make = (chance) => ({
  finish: {
    ramp: rampOf(chance.pick([oklch(0.93, 0.04, 90), oklch(0.9, 0.05, 75), oklch(0.86, 0.055, 40), oklch(0.88, 0.04, 150)]), 0.4, 0.05),
    gloss: 0.28,
    sharp: 0.15,
    wrap: 0.62,
  },
});

const acetate: Make = () => ({ finish: { ramp: rampOf(oklch(0.56, 0.115, 62), 0.66, 0.16), gloss: 0.8, sharp: 0.85 }, texture: tortoise });

const makes: Record<Material, Make> = {
  celadon,
  'white-porcelain': porcelain,
  buncheong,
  onggi,
  brass: metal(oklch(0.79, 0.118, 86), oklch(0.3, 0.055, 62), 0.72, true),
  'lacquer-najeon': najeon,
  'lacquer-red': redLacquer,
  oak: wood([oklch(0.77, 0.068, 74), oklch(0.74, 0.072, 70)], oklch(0.5, 0.072, 58), 0.5),
  walnut: wood([oklch(0.47, 0.058, 52), oklch(0.43, 0.052, 48)], oklch(0.25, 0.038, 45), 0.6),
  bamboo,
  hanji,
  ramie,
  silk,
  'cotton-indigo': indigo,
  hemp,
  leather,
  glass,
  iron,
  silver: metal(oklch(0.83, 0.006, 250), oklch(0.28, 0.012, 265), 0.86),
  gold: metal(oklch(0.81, 0.132, 82), oklch(0.38, 0.085, 55), 0.84),
  'paper-print': print,
  'food-warm': food([oklch(0.62, 0.16, 45), oklch(0.55, 0.17, 32), oklch(0.74, 0.14, 72), oklch(0.47, 0.09, 48)], oklch(0.85, 0.1, 80)),
  'food-green': food([oklch(0.6, 0.1, 130), oklch(0.5, 0.085, 140), oklch(0.68, 0.1, 120)], oklch(0.82, 0.1, 118)),
  wax,
  acetate,
};

/** The substance of a material; its variant follows from the stream of chance. */
export function substanceOf(material: Material, chance: Chance): Substance {
  return makes[material](chance);
}

/** A plain substance of one colour, for props and small parts. */
export function plain(colour: Colour, options: { gloss?: number; sharp?: number; wrap?: number; depth?: number } = {}): Substance {
  return { finish: { ramp: rampOf(colour, options.depth ?? 0.55, 0.07), gloss: options.gloss ?? 0, sharp: options.sharp ?? 0.2, wrap: options.wrap ?? 0.25 } };
}

/** The same substance without its texture, for small parts. */
export function bare(substance: Substance): Substance {
  return substance.inside ? { finish: substance.finish, inside: substance.inside } : { finish: substance.finish };
}
