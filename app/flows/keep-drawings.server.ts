// Keeps recipes of drawn pictures as media; they are drawn when first asked for.
import { keepDrawings as keep } from '#app/domain/media/media.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { recipeColour, recipeHash, sizeOfRecipe, type PictureRecipe } from '#app/infra/images/draw/recipe.ts';

/** Answers the ids of the pictures in the order of the recipes. */
export async function keepDrawings(recipes: readonly PictureRecipe[]): Promise<string[]> {
  const drawings = recipes.map((recipe) => ({ hash: recipeHash(recipe), recipe, colour: recipeColour(recipe), ...sizeOfRecipe(recipe) }));
  return inTransaction('keep drawings', (tx, now) => keep(tx, drawings, now));
}
