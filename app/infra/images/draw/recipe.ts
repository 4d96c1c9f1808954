// The recipe of a drawn picture: small data that always gives the same SVG, its alt text in both languages, and its address.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Locale } from '#app/lib/locale.ts';
import { hex } from './core/colour.ts';
import { chanceFrom, seedOf } from './core/random.ts';
import { drawProduct } from './product.ts';
import { drawCluster } from './scenes/cluster.ts';
import { drawHall, hallColour } from './scenes/hall.ts';
import { drawMaker } from './scenes/maker.ts';
import { groundFor } from './scenes/stage.ts';
import { airs } from './scenes/terrain.ts';
import { hallTones, landscapes, materials, productKinds, views } from './subjects.ts';
import { hallWords, kindWords, landscapeWords, materialWords, thingInEnglish, viewWords, withArticle } from './words.ts';

const seed = z.int().min(0).max(0xffffffff);

/** What a drawn picture is made from. */
export const pictureRecipe = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('product'), kind: z.enum(productKinds), material: z.enum(materials), seed, view: z.enum(views) }),
  z.strictObject({ subject: z.literal('maker'), craft: z.enum(materials), seed }),
  z.strictObject({ subject: z.literal('cluster'), landscape: z.enum(landscapes), seed }),
  z.strictObject({ subject: z.literal('hall'), tone: z.enum(hallTones), seed }),
]);

export type PictureRecipe = z.infer<typeof pictureRecipe>;

/** Moves when the drawings change so much that kept derivatives should be made anew. */
export const drawingEdition = 1;

/** Draws a recipe as SVG. */
export function drawRecipe(recipe: PictureRecipe): string {
  switch (recipe.subject) {
    case 'product':
      return drawProduct(recipe);
    case 'maker':
      return drawMaker(recipe);
    case 'cluster':
      return drawCluster(recipe);
    case 'hall':
      return drawHall(recipe);
  }
}

/** Width and height of a recipe's picture, in picture units: 4:5 for things and makers, 16:9 for places and halls. */
export function sizeOfRecipe(recipe: PictureRecipe): { width: number; height: number } {
  return recipe.subject === 'product' || recipe.subject === 'maker' ? { width: 1200, height: 1500 } : { width: 1600, height: 900 };
}

/** Alt text for a drawn picture: says what is to be seen, and that it is a drawing. */
export function describeRecipe(recipe: PictureRecipe, locale: Locale): string {
  switch (recipe.subject) {
    case 'product': {
      const thing = locale === 'ko' ? `${materialWords[recipe.material].ko} ${kindWords[recipe.kind].ko}` : thingInEnglish(recipe.kind, recipe.material);
      return viewWords[recipe.view][locale](thing);
    }
    case 'maker':
      return locale === 'ko'
        ? `작업대에서 ${materialWords[recipe.craft].ko} 일을 하는 두 손을 그린 그림`
        : `Drawing of two hands at a workbench, working with ${materialWords[recipe.craft].en}`;
    case 'cluster':
      return locale === 'ko' ? `${landscapeWords[recipe.landscape].ko} 그림` : `Drawing of ${landscapeWords[recipe.landscape].en}`;
    case 'hall':
      return locale === 'ko'
        ? `물건을 받침대에 올려 둔 ${hallWords[recipe.tone].ko} 방 그림`
        : `Drawing of ${withArticle(hallWords[recipe.tone].en)} room with things on plinths`;
  }
}

/** The content address of a recipe's picture: the same recipe, the same address, without drawing it. 40 hex digits. */
export function recipeHash(recipe: PictureRecipe): string {
  const parts = Object.entries(pictureRecipe.parse(recipe)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([drawingEdition, parts]))
    .digest('hex')
    .slice(0, 40);
}

/** The ground colour of a recipe's picture as #rrggbb, without drawing it: shown until the picture has loaded. */
export function recipeColour(recipe: PictureRecipe): string {
  switch (recipe.subject) {
    case 'product':
      return hex(groundFor(recipe.material, chanceFrom(seedOf(`${recipe.kind} ${recipe.material}`, recipe.seed)).branch('ground')).wall);
    case 'maker':
      return hex(groundFor(recipe.craft, chanceFrom(seedOf(`maker ${recipe.craft}`, recipe.seed)).branch('ground')).wall);
    case 'cluster':
      return hex(chanceFrom(seedOf(recipe.landscape, recipe.seed)).branch('air').pick(airs).low);
    case 'hall':
      return hex(hallColour(recipe.tone));
  }
}
