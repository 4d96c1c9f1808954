// A product's picture: a still life on a soft ground with one light from the upper left.
import { type Canvas, createCanvas, num, type Point, pt } from './core/canvas.ts';
import { mix, oklch } from './core/colour.ts';
import { type Chance, chanceFrom, seedOf } from './core/random.ts';
import { createMeasure } from './core/measure.ts';
import type { Region } from './core/region.ts';
import { cameraAt, type Scene } from './core/scene.ts';
import { kinds } from './kinds/kinds.ts';
import type { Kind, Making } from './kinds/making.ts';
import { settings } from './kinds/settings.ts';
import { substanceOf } from './materials/substances.ts';
import { drawGround, filmGrain, type Ground, groundFor } from './scenes/stage.ts';
import type { Material, ProductKind, View } from './subjects.ts';

export type ProductPicture = { kind: ProductKind; material: Material; seed: number; view: View };

const [width, height] = [1200, 1500];
/** From this camera angle on the ground fills the picture, without a far edge. */
const overhead = 44;
const handWidthCm = 8.5;

/** How a drawing at its own size is laid into the picture. */
type Fit = { scale: number; at: Point };

/** Draws a product as SVG, 1200 x 1500. The same picture is always the same text. */
export function drawProduct(picture: ProductPicture): string {
  const plan = kinds[picture.kind];
  const chance = chanceFrom(seedOf(`${picture.kind} ${picture.material}`, picture.seed));
  const ground = groundFor(picture.material, chance.branch('ground'));
  const origin = pt(plan.ground?.x ?? width / 2, plan.ground?.y ?? 1000);
  const scratch = createMeasure(width, height);
  show(makingOn(scratch, picture, ground, origin));
  const bounds = scratch.measured();
  const fit = fitFor(picture.view, plan, bounds);
  const canvas = createCanvas(width, height, Math.max(1, fit.scale));
  layGround(canvas, ground, { plan, fit, origin, view: picture.view }, chance.branch('window'));
  canvas.group({ transform: `translate(${num(fit.at.x)} ${num(fit.at.y)}) scale(${num(fit.scale)})` }, () => show(makingOn(canvas, picture, ground, origin)));
  if (picture.view === 'scale') handBar(canvas, ground, bounds, fit, plan);
  filmGrain(canvas);
  return canvas.toString();
}

function makingOn(canvas: Canvas, { kind, material, seed, view }: ProductPicture, ground: Ground, origin: Point): Making & { kind: ProductKind } {
  const chance = chanceFrom(seedOf(`${kind} ${material}`, seed));
  const scene: Scene = { canvas, chance: chance.branch('scene'), origin, ...cameraAt(kinds[kind].camera), floor: ground.floor, shadow: ground.shadow };
  return { scene, main: substanceOf(material, chance.branch('substance')), material, chance, view, kind };
}

function show(making: Making & { kind: ProductKind }): void {
  const setting = making.view === 'in-use' ? settings[making.kind] : {};
  setting.behind?.(making);
  kinds[making.kind].draw(making);
  setting.beside?.(making);
}

/** The frame a view fills, and where its middle lies. */
const frames: Record<View, { w: number; h: number; y: number; most: number }> = {
  whole: { w: 960, h: 960, y: 800, most: 1.55 },
  detail: { w: 960, h: 960, y: 800, most: 1.8 },
  'in-use': { w: 1080, h: 1180, y: 800, most: 1.7 },
  scale: { w: 640, h: 760, y: 700, most: 1.4 },
};

function fitFor(view: View, plan: Kind, bounds: Region): Fit {
  const frame = frames[view];
  const [w, h] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
  const bar = view === 'scale' ? 620 / ((handWidthCm * w) / plan.width.cm) : Infinity;
  const scale = Math.min(frame.w / w, frame.h / h, frame.most, bar);
  if (view === 'detail') {
    const close = scale * (plan.focus.zoom ?? 2);
    return { scale: close, at: pt(width / 2 - plan.focus.x * close, height / 2 - plan.focus.y * close) };
  }
  const low = h * scale < 560 ? 30 : 0;
  return { scale, at: pt(width / 2 - 14 - ((bounds.left + bounds.right) / 2) * scale, frame.y + low - ((bounds.top + bounds.bottom) / 2) * scale) };
}

function layGround(canvas: Canvas, ground: Ground, { plan, fit, origin, view }: { plan: Kind; fit: Fit; origin: Point; view: View }, chance: Chance): void {
  const standsAt = fit.at.y + origin.y * fit.scale;
  const { rise } = cameraAt(plan.camera);
  const edge = Math.min(1160, Math.max(430, standsAt - (300 * rise + 40) * fit.scale - chance.between(0, 50)));
  const open = plan.camera >= overhead || view === 'detail';
  const window = chance.sometimes(0.5) && !open;
  drawGround(canvas, ground, chance, open ? { window } : { horizon: edge, window });
}

/** A bar as long as a hand is wide (8.5 cm), in four parts, lying in front of the thing. */
function handBar(canvas: Canvas, ground: Ground, bounds: Region, fit: Fit, plan: Kind): void {
  const long = ((handWidthCm * (bounds.right - bounds.left)) / plan.width.cm) * fit.scale;
  const x = Math.max(80, fit.at.x + bounds.left * fit.scale);
  const y = Math.min(1380, fit.at.y + bounds.bottom * fit.scale + 96);
  const [dark, light] = [mix(ground.shadow, oklch(0.24, 0.012, 260), 0.7), oklch(0.97, 0.01, 90)];
  canvas.rect(x + 8, y + 12, long, 22, { fill: ground.shadow, opacity: 0.5, blur: 9 });
  for (let part = 0; part < 4; part += 1) {
    const fill = part % 2 ? light : dark;
    canvas.rect(x + (long * part) / 4, y - 4, long / 4, 20, { fill });
    canvas.rect(x + (long * part) / 4, y + 16, long / 4, 8, { fill: mix(fill, ground.shadow, 0.4) });
  }
  for (const end of [x, x + long]) canvas.rect(end - 3, y - 14, 6, 38, { fill: dark });
}
