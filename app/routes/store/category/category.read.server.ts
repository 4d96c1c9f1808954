// A shelf of the shop with its neighbours, its goods and the regions they come from; two round trips.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { productCards, readNextEdge, toCard } from '#app/routes/store/product-cards.read.server.ts';

import type { CategoryChoice } from './category-choice.ts';

const perPage = 24;

export type CategoryPage = NonNullable<Awaited<ReturnType<typeof readCategoryPage>>>;

/** Null when there is no such shelf. A page beyond the last shows the last. */
export async function readCategoryPage(slug: string, choice: CategoryChoice, locale: Locale) {
  const shelf = await shelfOf(slug, locale).executeTakeFirst();
  if (shelf === undefined) return null;
  const head = {
    slug,
    name: shelf.name ?? slug,
    parent: shelf.parentSlug === null ? null : { slug: shelf.parentSlug, name: shelf.parentName ?? shelf.parentSlug },
  };
  const [near, edge] = await Promise.all([nearShelves(shelf.parentId ?? shelf.id, locale).execute(), readNextEdge(reader())]);
  const common = { ...head, near: near.map((one) => ({ slug: one.slug, name: one.name ?? one.slug })), endsAt: edge };
  if (shelf.adultsOnly) return { ...common, adultsOnly: true, products: [], total: 0, page: 1, last: 1, regions: [] };
  const [{ total }, regions] = await Promise.all([countOf(shelf.id, choice).executeTakeFirstOrThrow(), regionsOf(shelf.id, locale).execute()]);
  const last = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(choice.page, last);
  const rows = await goodsOf(shelf.id, choice, locale)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return {
    ...common,
    adultsOnly: false,
    products: rows.map(toCard),
    total,
    page,
    last,
    regions: regions.map((region) => ({ key: region.regionKey, name: region.name ?? region.regionKey, count: region.count })),
  };
}

function nameIn(locale: Locale, of: string) {
  return sql<
    string | null
  >`(select t.name from category_text t where t.category_id = ${sql.ref(of)} and t.locale in (${locale}, 'ko') order by t.locale = ${locale} desc limit 1)`;
}

function shelfOf(slug: string, locale: Locale) {
  return reader()
    .selectFrom('category as c')
    .leftJoin('category as up', 'up.id', 'c.parentId')
    .where('c.slug', '=', slug)
    .select(['c.id', 'c.parentId', 'c.adultsOnly', 'up.slug as parentSlug', nameIn(locale, 'c.id').as('name'), nameIn(locale, 'up.id').as('parentName')]);
}

/** The children of the shelf, or its siblings. */
function nearShelves(parentId: string, locale: Locale) {
  return reader()
    .selectFrom('category as c')
    .where('c.parentId', '=', parentId)
    .orderBy('c.position')
    .orderBy('c.slug')
    .select(['c.slug', nameIn(locale, 'c.id').as('name')]);
}

function goodsOf(shelfId: string, choice: CategoryChoice, locale: Locale) {
  let goods = productCards(reader(), locale).where('p.categoryId', 'in', branch(shelfId));
  if (choice.region !== null) goods = goods.where('p.regionKey', '=', choice.region);
  if (choice.min !== null) goods = goods.where('p.minPrice', '>=', choice.min);
  if (choice.max !== null) goods = goods.where('p.minPrice', '<=', choice.max);
  const sorted = choice.sort === 'newest' ? goods.orderBy('p.publishedAt', 'desc') : goods.orderBy('p.minPrice', choice.sort === 'priceLow' ? 'asc' : 'desc');
  return sorted.orderBy('p.id');
}

function countOf(shelfId: string, choice: CategoryChoice) {
  let goods = reader().selectFrom('listedProduct as p').where('p.categoryId', 'in', branch(shelfId)).where('p.adultsOnly', '=', false);
  if (choice.region !== null) goods = goods.where('p.regionKey', '=', choice.region);
  if (choice.min !== null) goods = goods.where('p.minPrice', '>=', choice.min);
  if (choice.max !== null) goods = goods.where('p.minPrice', '<=', choice.max);
  return goods.select(sql<number>`count(*)::int`.as('total'));
}

function regionsOf(shelfId: string, locale: Locale) {
  return reader()
    .selectFrom('listedProduct as p')
    .where('p.categoryId', 'in', branch(shelfId))
    .where('p.adultsOnly', '=', false)
    .groupBy('p.regionKey')
    .select(['p.regionKey', sql<number>`count(*)::int`.as('count')])
    .select(
      sql<
        string | null
      >`(select t.name from region_text t where t.region_key = p.region_key and t.locale in (${locale}, 'ko') order by t.locale = ${locale} desc limit 1)`.as(
        'name',
      ),
    )
    .orderBy('count', 'desc');
}

/** The shelf and those below it (two levels). */
function branch(shelfId: string) {
  return sql<string>`(select id from category where id = ${shelfId} or parent_id = ${shelfId})`;
}
