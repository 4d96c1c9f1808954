// Loads the shelves of the shop, parents first.
import { putCategory } from '#app/flows/put-category.server.ts';

import { CATEGORIES } from './content/categories.ts';
import { done } from './loading.ts';

/** Answers category ids by slug. */
export async function seedCategories(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { slug, parent, noticeKey, ko, en, adultsOnly = false }] of CATEGORIES.entries()) {
    ids.set(slug, done(await putCategory({ slug, parentSlug: parent, noticeKey, adultsOnly, position, ko, en })));
  }
  return ids;
}
