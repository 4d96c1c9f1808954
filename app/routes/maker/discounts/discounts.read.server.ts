// A maker's own discounts: timed prices, discounts for baskets, coupons; and the options that a timed price can be for.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { readCoupons } from '#app/routes/desk-discounts/coupons.read.server.ts';

export async function readDiscounts(makerId: string) {
  const [prices, baskets, coupons, variants] = await Promise.all([pricesOf(makerId), basketsOf(makerId), readCoupons(makerId), variantsOf(makerId)]);
  return { prices, baskets, coupons, variants };
}

function pricesOf(makerId: string) {
  return reader()
    .selectFrom('scheduledPrice as s')
    .innerJoin('variant as v', 'v.id', 's.variantId')
    .innerJoin('productText as t', (join) => join.onRef('t.productId', '=', 'v.productId').on('t.locale', '=', 'ko'))
    .where('s.makerId', '=', makerId)
    .select(['s.id', 's.price', 's.startsAt', 's.endsAt', 's.state', 's.regularPrice', 's.reference', 't.name', 'v.valuesKo'])
    .orderBy(sql`s.state in ('over', 'cancelled')`)
    .orderBy('s.startsAt', 'desc')
    .limit(60)
    .execute();
}

function basketsOf(makerId: string) {
  return reader()
    .selectFrom('basketDiscount')
    .where('makerId', '=', makerId)
    .select(['id', 'minItems', 'percentBps', 'amount', 'startsAt', 'endsAt', sql<boolean>`coalesce(ends_at <= market_now(), false)`.as('over')])
    .orderBy(sql`coalesce(ends_at <= market_now(), false)`)
    .orderBy('createdAt', 'desc')
    .limit(40)
    .execute();
}

async function variantsOf(makerId: string): Promise<{ value: string; label: string; price: number }[]> {
  const rows = await reader()
    .selectFrom('variant as v')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .innerJoin('productText as t', (join) => join.onRef('t.productId', '=', 'p.id').on('t.locale', '=', 'ko'))
    .where('p.makerId', '=', makerId)
    .where('p.archivedAt', 'is', null)
    .where('v.active', '=', true)
    .orderBy('t.name')
    .orderBy('v.position')
    .select(['v.id', 'v.valuesKo', 'v.price', 't.name'])
    .execute();
  return rows.map((row) => ({ value: row.id, label: [row.name, ...row.valuesKo].join(' · '), price: row.price }));
}
