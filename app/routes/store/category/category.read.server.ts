// A shelf of the shop with its neighbours; its goods are a search within the shelf, with the same filters.

import type { ShopSearch } from '#app/domain/search/shop-search.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { nameIn } from '#app/routes/store/name-in.read.server.ts';
import { readNextEdge } from '#app/routes/store/product-cards.read.server.ts';
import { readSearchPage } from '#app/routes/store/search/search.read.server.ts';

export type CategoryPage = NonNullable<Awaited<ReturnType<typeof readCategoryPage>>>;

/** Null when there is no such shelf. `found` is null for adults-only shelves. */
export async function readCategoryPage(slug: string, search: ShopSearch, locale: Locale) {
  const shelf = await shelfOf(slug, locale).executeTakeFirst();
  if (shelf === undefined) return null;
  const [near, edge, found] = await Promise.all([
    nearShelves(shelf.parentId ?? shelf.id, locale).execute(),
    readNextEdge(reader()),
    shelf.adultsOnly ? null : readSearchPage(search, locale, { kind: 'in', field: 'category', values: [slug] }),
  ]);
  return {
    slug,
    name: shelf.name ?? slug,
    parent: shelf.parentSlug === null ? null : { slug: shelf.parentSlug, name: shelf.parentName ?? shelf.parentSlug },
    near: near.map((one) => ({ slug: one.slug, name: one.name ?? one.slug })),
    endsAt: edge,
    // The shelves lie above the list already.
    found: found === null ? null : { ...found, facets: { ...found.facets, shelves: [] } },
  };
}

function shelfOf(slug: string, locale: Locale) {
  return reader()
    .selectFrom('category as c')
    .leftJoin('category as up', 'up.id', 'c.parentId')
    .where('c.slug', '=', slug)
    .select([
      'c.id',
      'c.parentId',
      'c.adultsOnly',
      'up.slug as parentSlug',
      nameIn(locale, 'category', 'c.id').as('name'),
      nameIn(locale, 'category', 'up.id').as('parentName'),
    ]);
}

/** The children of the shelf, or its siblings. */
function nearShelves(parentId: string, locale: Locale) {
  return reader()
    .selectFrom('category as c')
    .where('c.parentId', '=', parentId)
    .orderBy('c.position')
    .orderBy('c.slug')
    .select(['c.slug', nameIn(locale, 'category', 'c.id').as('name')]);
}
