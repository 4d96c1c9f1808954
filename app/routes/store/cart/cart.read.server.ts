// What the basket's page shows: the basket as it stands now, an order of it that waits for its payment, and the product of a refused offer.
import { readCartOf } from '#app/domain/cart/cart.read.server.ts';
import { findShopper } from '#app/http/basket.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

/** The basket of this request, with the number of the purchase that was placed from it and is not paid yet. */
export async function readCartPage(request: Request, locale: Locale) {
  const { owner } = await findShopper(request);
  return readCartOf(reader(), owner, locale);
}

/** The product of an offer, listed or not; null when there is no such offer. */
export async function findProductOf(offerId: string): Promise<{ slug: string } | null> {
  const row = await reader()
    .selectFrom('offer as o')
    .innerJoin('variant as v', 'v.id', 'o.variantId')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .where('o.id', '=', offerId)
    .select('p.slug')
    .executeTakeFirst();
  return row ?? null;
}
