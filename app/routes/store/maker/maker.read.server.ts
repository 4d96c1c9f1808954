// A maker's page: portrait, story, place, identity and goods; two round trips.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { toMaker, toPlace } from '#app/routes/store/maker-facts.ts';
import { makerProfile, placeProfile } from '#app/routes/store/maker-profile.read.server.ts';
import { shelfCards, readNextEdge, toCard } from '#app/routes/store/product-cards.read.server.ts';

const perPage = 24;

/** Null when the public may not see such a maker. */
export async function readMakerPage(slug: string, page: number, locale: Locale) {
  const db = reader();
  const row = await makerProfile(locale).where('pm.slug', '=', slug).executeTakeFirst();
  if (row === undefined) return null;
  const goods = shelfCards(db, locale).where('p.makerId', '=', row.id);
  const [place, { total }, edge] = await Promise.all([
    placeProfile(row, locale).executeTakeFirstOrThrow(),
    db
      .selectFrom('listedProduct')
      .where('makerId', '=', row.id)
      .where('adultsOnly', '=', false)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    readNextEdge(db),
  ]);
  const last = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(page, last);
  const products = await goods
    .limit(perPage)
    .offset((shown - 1) * perPage)
    .execute();
  const tags = [`maker:${row.id}`, 'stars', ...(row.clusterId === null ? [] : [`cluster:${row.clusterId}`])];
  return {
    maker: toMaker(row, locale),
    place: toPlace(place, locale),
    products: products.map(toCard),
    total,
    page: shown,
    last,
    cache: { tags, endsAt: edge, counts: `maker:${row.id}` },
  };
}
