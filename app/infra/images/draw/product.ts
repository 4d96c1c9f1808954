// A product's picture: a still life on a soft ground with one light from the upper left.
import { createCanvas, num, pt } from './core/canvas.ts';
import { chanceFrom, seedOf } from './core/random.ts';
import { cameraAt, type Scene } from './core/scene.ts';
import { kinds } from './kinds/kinds.ts';
import { substanceOf } from './materials/substances.ts';
import { drawGround, groundFor } from './scenes/stage.ts';
import type { Material, ProductKind, View } from './subjects.ts';

export type ProductPicture = { kind: ProductKind; material: Material; seed: number; view: View };

const [width, height] = [1200, 1500];

/** Draws a product as SVG, 1200 x 1500. The same picture is always the same text. */
export function drawProduct({ kind, material, seed, view }: ProductPicture): string {
  const plan = kinds[kind];
  const chance = chanceFrom(seedOf(`${kind} ${material}`, seed));
  const zoom = view === 'detail' ? (plan.focus.zoom ?? 2.1) : 1;
  const canvas = createCanvas(width, height, zoom);
  const ground = groundFor(material, chance.branch('ground'));
  const origin = pt(plan.ground?.x ?? width / 2, plan.ground?.y ?? 1000);
  const scene: Scene = { canvas, chance: chance.branch('scene'), origin, ...cameraAt(plan.camera), floor: ground.floor, shadow: ground.shadow };
  const lit = chance.branch('window');
  const horizon = plan.camera >= 44 ? undefined : origin.y - 330 * scene.rise - 60 - lit.between(0, 60);
  drawGround(canvas, ground, lit, {
    ...(horizon === undefined || view === 'detail' ? {} : { horizon }),
    window: view !== 'detail' && lit.sometimes(0.5) && plan.camera < 44,
  });
  const making = { scene, main: substanceOf(material, chance.branch('substance')), material, chance, view };
  const size = view === 'whole' ? (plan.size ?? 1.15) : 1;
  const place =
    zoom === 1
      ? `translate(${num(600 * (1 - size))} ${num(origin.y * (1 - size) + 40)}) scale(${num(size)})`
      : `translate(${num(width / 2 - plan.focus.x * zoom)} ${num(height / 2 - plan.focus.y * zoom)}) scale(${num(zoom)})`;
  canvas.group(place ? { transform: place } : {}, () => {
    if (view === 'in-use') plan.behind?.(making);
    plan.draw(making);
    if (view === 'in-use') plan.beside?.(making);
  });
  return canvas.toString();
}
