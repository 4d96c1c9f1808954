// A hall with its zones and what stands in them, in two round trips. While it is open, prices and what is left come from listed_offer.
import { sql } from 'kysely';

import type { ProductCardFacts } from '#app/components/product-card.tsx';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';
import { productCards, readNextEdge, toCard, type ProductCardRow } from '#app/routes/store/product-cards.read.server.ts';

import { hallRows, toHall } from '../hall-rows.read.server.ts';

export type HallPage = NonNullable<Awaited<ReturnType<typeof readHallPage>>>;
export type HallZone = HallPage['zones'][number];
export interface HallGood extends ProductCardFacts {
  /** Pieces left in the hall and set aside for it; null while it is not open. */
  left: number | null;
  setAside: number;
  /** The lowest price in direct trade when the hall's is lower, else null. KRW. */
  directPrice: number | null;
}

/** Null when no announced hall has the slug. */
export async function readHallPage(slug: string, locale: Locale) {
  const base = await baseOf(slug, locale).executeTakeFirst();
  if (base === undefined) return null;
  const db = reader();
  const [zones, items, cards, edge] = await Promise.all([
    db.selectFrom('hallZone').where('hallId', '=', base.id).orderBy('position').select(['id', 'slug', 'nameKo', 'nameEn', 'textKo', 'textEn']).execute(),
    itemsOf(base.id).execute(),
    productCards(db, locale)
      .where('p.id', 'in', db.selectFrom('hallItem').select('productId').where('hallId', '=', base.id).where('withdrawnAt', 'is', null))
      .execute(),
    readNextEdge(db),
  ]);
  const hall = toHall(base, locale);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const goodsIn = (zoneId: string): HallGood[] =>
    items.flatMap((item) => {
      const card = byId.get(item.productId);
      return item.zoneId !== zoneId || card === undefined ? [] : [toGood(card, item, hall.state === 'open')];
    });
  return {
    hall: {
      ...hall,
      hasEnglish: locale === 'ko' || base.nameTr !== null,
      storyHtml: markdownToHtml(base.storyTr ?? base.storyKo),
      eligibility: base.eligibilityTr ?? base.eligibilityKo,
    },
    zones: zones.map((zone) => ({
      slug: zone.slug,
      name: locale === 'en' ? zone.nameEn || zone.nameKo : zone.nameKo,
      text: locale === 'en' ? zone.textEn || zone.textKo : zone.textKo,
      lang: locale === 'en' && zone.nameEn === '' ? ('ko' as const) : undefined,
      goods: goodsIn(zone.id),
    })),
    cache: { tags: [`hall:${base.id}`, 'halls', ...cards.map((card) => `product:${card.id}`)], endsAt: edge, counts: `hall:${base.id}` },
  };
}

function baseOf(slug: string, locale: Locale) {
  return hallRows(locale)
    .where('h.slug', '=', slug)
    .select(['ko.story as storyKo', 'ko.eligibility as eligibilityKo', 'tr.story as storyTr', 'tr.eligibility as eligibilityTr']);
}

// Planned by itself for one offer (offset 0): among the view's many tables a plan takes ten times as long to make.
const listedOffer = sql<{ price: number; free: number }>`(select price, free from listed_offer where id = i.offer_id offset 0)`.as<'o'>('o');

/** By zone and product: a product's variants stand together. */
function itemsOf(hallId: string) {
  return reader()
    .selectFrom('hallItem as i')
    .innerJoin('variant as v', 'v.id', 'i.variantId')
    .leftJoinLateral(listedOffer, (join) => join.onTrue())
    .where('i.hallId', '=', hallId)
    .where('i.withdrawnAt', 'is', null)
    .groupBy(['i.zoneId', 'i.productId'])
    .orderBy(sql`min(i.position)`)
    .orderBy('i.productId')
    .select(['i.zoneId', 'i.productId'])
    .select([
      sql<number | null>`min(o.price)`.as('minPrice'),
      sql<number | null>`max(o.price)`.as('maxPrice'),
      sql<number>`coalesce(sum(o.free), 0)::int`.as('left'),
      sql<number>`sum(i.set_aside)::int`.as('setAside'),
      sql<number>`min(v.price)`.as('directPrice'),
    ]);
}

type Item = Awaited<ReturnType<ReturnType<typeof itemsOf>['execute']>>[number];

function toGood(row: ProductCardRow, item: Item, isOpen: boolean): HallGood {
  const { minPrice, maxPrice } = item;
  if (!isOpen || minPrice === null || maxPrice === null)
    return { ...toCard(row), left: isOpen ? 0 : null, setAside: item.setAside, directPrice: null, ...(isOpen ? { available: false } : {}) };
  const card = toCard({ ...row, minPrice, maxPrice, available: item.left > 0 });
  return { ...card, badge: null, left: item.left, setAside: item.setAside, directPrice: minPrice < item.directPrice ? item.directPrice : null };
}
