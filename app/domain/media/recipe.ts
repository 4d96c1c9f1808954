// What a demonstration picture is drawn from: kept instead of pixels until the picture is first asked for. Pure.
import { z } from 'zod';

const seed = z.int().min(0);

/** `scene` names the drawer; the rest are its arguments (app/infra/images/draw). */
export const pictureRecipe = z.discriminatedUnion('scene', [
  z.strictObject({ scene: z.literal('product'), kind: z.string(), material: z.string(), view: z.string(), seed }),
  z.strictObject({ scene: z.literal('portrait'), craft: z.string(), seed }),
  z.strictObject({ scene: z.literal('landscape'), landscape: z.string(), seed }),
  z.strictObject({ scene: z.literal('hall'), tone: z.string(), seed }),
]);
export type PictureRecipe = z.output<typeof pictureRecipe>;

/** Size of the drawn picture in pixels. */
export const recipeSizes: Readonly<Record<PictureRecipe['scene'], { width: number; height: number }>> = {
  product: { width: 1200, height: 1500 },
  portrait: { width: 1200, height: 1500 },
  landscape: { width: 1600, height: 1000 },
  hall: { width: 1600, height: 1000 },
};

/** The recipe as the text whose SHA-256 names the picture: keys in a fixed order. */
export function recipeText(recipe: PictureRecipe): string {
  return JSON.stringify(Object.fromEntries(Object.entries(recipe).sort(([a], [b]) => (a < b ? -1 : 1))));
}
