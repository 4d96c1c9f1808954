// Everything a product's page shows: two round trips, from the visibility views. Seller identity is read for listed products alone (art. 20).
import { listingContent } from '#app/domain/catalog/listing.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { makerProfile, placeProfile } from '#app/routes/store/maker-profile.read.server.ts';
import { toMaker, toPlace } from '#app/routes/store/maker-facts.ts';
import { readNextEdge } from '#app/routes/store/product-cards.read.server.ts';

import { baseOf, hallsOf, offersOf, picturesOf } from './product-queries.read.server.ts';
import { readMoreLike } from './more-like.read.server.ts';
import { toOffers, type HallOfOffer } from './product-offer.ts';
import { toFacts } from './product-facts.ts';

export type ProductPage = NonNullable<Awaited<ReturnType<typeof readProductPage>>>;

/** The page's facts with its cache terms; null when no listed product has the slug. Of adults-only goods only that they are (facts 2.10). */
export async function readProductPage(slug: string, locale: Locale) {
  const base = await baseOf(slug, locale).executeTakeFirst();
  if (base === undefined) return null;
  if (base.adultsOnly) return { kind: 'adults' as const, cache: { tags: [`product:${base.id}`, 'catalog'], endsAt: null, counts: `product:${base.id}` } };
  const db = reader();
  const [offers, halls, pictures, makerRow, placeRow, more, edge] = await Promise.all([
    offersOf(base.id).execute(),
    hallsOf(base.id, locale).execute(),
    picturesOf(base.id).execute(),
    makerProfile(locale).where('pm.id', '=', base.makerId).executeTakeFirstOrThrow(),
    placeProfile(base, locale).executeTakeFirstOrThrow(),
    readMoreLike(base, locale),
    readNextEdge(db),
  ]);
  const content = listingContent.parse(JSON.parse(base.content));
  const place = base.clusterId === null ? [] : [`cluster:${base.clusterId}`];
  return {
    kind: 'product' as const,
    product: toFacts(base, content, locale, { pictures, maker: toMaker(makerRow, locale), place: toPlace(placeRow, locale) }),
    offers: toOffers(
      offers,
      halls.map((hall): HallOfOffer => ({ ...hall, name: hall.name ?? hall.slug })),
      base,
      locale,
    ),
    more: more.lists,
    cache: {
      tags: [`product:${base.id}`, `maker:${base.makerId}`, ...place, ...halls.map((hall) => `hall:${hall.id}`), ...more.ids.map((id) => `product:${id}`)],
      endsAt: edge,
      counts: `product:${base.id}`,
    },
  };
}
