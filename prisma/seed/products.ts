// Loads the products: each maker drafts and submits, the curator approves; spread over the past year. A few prices came down since.
import type { Actor } from '#app/domain/audit/actor.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { changePrice } from '#app/flows/change-price.server.ts';
import { decideListing } from '#app/flows/decide-listing.server.ts';
import { keepDrawings } from '#app/flows/keep-drawings.server.ts';
import { saveListingDraft } from '#app/flows/save-listing-draft.server.ts';
import { submitListing } from '#app/flows/submit-listing.server.ts';
import { won } from '#app/lib/money.ts';

import { setDaysAgo } from './clock.ts';
import type { ProductContent } from './content/content-types.ts';
import { numberOf } from './content/product-family.ts';
import { makeProducts } from './content/products.ts';
import { listingOf, recipeOf } from './listing-of.ts';
import { done, inParallel, known } from './loading.ts';
import type { SeededMaker } from './makers.ts';

export interface ProductsPlan {
  curator: Actor;
  makers: ReadonlyMap<string, SeededMaker>;
  categoryIds: ReadonlyMap<string, string>;
}

export interface SeededProduct {
  content: ProductContent;
  productId: string;
  maker: SeededMaker;
}

const firstDay = 340;
const lastDay = 2;
const batches = 24;

/** Answers the products by slug. */
export async function seedProducts(plan: ProductsPlan): Promise<Map<string, SeededProduct>> {
  const products = makeProducts().sort((a, b) => numberOf(a.slug) - numberOf(b.slug));
  const mediaIds = await keptPictures(products);
  const seeded = new Map<string, SeededProduct>();
  const size = Math.ceil(products.length / batches);
  for (let batch = 0; batch < batches; batch += 1) {
    await setDaysAgo(firstDay - ((firstDay - lastDay) * batch) / (batches - 1));
    const listed = await inParallel(products.slice(batch * size, (batch + 1) * size), (product) => list(product, known(mediaIds, product.slug), plan));
    for (const product of listed) seeded.set(product.content.slug, product);
  }
  return seeded;
}

/** About one product in 23 came down in price some days ago; answers how many. */
export async function seedPriceCuts(products: ReadonlyMap<string, SeededProduct>): Promise<number> {
  const cut = [...products.values()].filter(({ content }) => numberOf(`${content.slug} price`) % 23 === 0 && content.variants.length === 1);
  await setDaysAgo(8);
  await inParallel(cut, async ({ productId, maker }) => {
    const variants = await reader().selectFrom('variant').select(['id', 'price']).where('productId', '=', productId).execute();
    for (const { id, price } of variants) {
      done(
        await changePrice({
          actor: maker.owner,
          makerId: maker.makerId,
          variantId: id,
          price: won(Math.floor((price * 0.9) / 100) * 100),
          expectedPrice: won(price),
        }),
      );
    }
  });
  return cut.length;
}

async function keptPictures(products: readonly ProductContent[]): Promise<Map<string, string[]>> {
  const kept = new Map<string, string[]>();
  for (let start = 0; start < products.length; start += 200) {
    const part = products.slice(start, start + 200);
    const ids = await keepDrawings(part.flatMap(({ pictures }) => pictures.map(recipeOf)));
    for (const { slug, pictures } of part) kept.set(slug, ids.splice(0, pictures.length));
  }
  return kept;
}

async function list(content: ProductContent, mediaIds: readonly string[], { curator, makers, categoryIds }: ProductsPlan): Promise<SeededProduct> {
  const maker = known(makers, content.makerSlug);
  const { makerId, owner } = maker;
  const terms = { categoryId: known(categoryIds, content.categorySlug), made: content.made, leadDays: content.leadDays };
  const draft = { actor: owner, makerId, productId: null, slug: content.slug, baseRevisionId: null, terms, content: listingOf(content, mediaIds) };
  const { productId } = done(await saveListingDraft(draft));
  const revisionId = done(await submitListing({ actor: owner, makerId, productId }));
  done(await decideListing({ actor: curator, revisionId, decision: 'approve', reason: '' }));
  return { content, productId, maker };
}
