// The drawn picture of a hall: its tone, and a seed that stays the same for its slug.
import { keepDrawings } from '#app/domain/media/media.db.server.ts';
import type { HallContent } from '#app/domain/halls/hall.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { recipeColour, recipeHash, sizeOfRecipe, type PictureRecipe } from '#app/infra/images/draw/recipe.ts';
import { invariant } from '#app/lib/invariant.ts';

/** Keeps the recipe and answers the id of its media row. */
export async function hallPicture(tx: Tx, slug: string, tone: HallContent['tone'], now: Date): Promise<string> {
  const recipe: PictureRecipe = { subject: 'hall', tone, seed: seedOf(slug) };
  const [id] = await keepDrawings(tx, [{ hash: recipeHash(recipe), recipe, colour: recipeColour(recipe), ...sizeOfRecipe(recipe) }], now);
  invariant(id !== undefined, 'a kept recipe has a row');
  return id;
}

// FNV-1a, 32 bits.
function seedOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
