// A maker's pieces: each variant with its pools (own shop, halls), and what moved lately.
import { sql } from 'kysely';

import type { MovementKind } from '#app/domain/stock/stock.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { nameIn } from '#app/routes/store/name-in.read.server.ts';

export interface StockQuery {
  makerId: string;
  locale: Locale;
  /** 'low': few pieces left; a product's id; or all. */
  show: 'all' | 'low' | 'out';
  productId: string | null;
  limit: number;
  offset: number;
}

/** Fewer free pieces than this are worth a look. */
export const lowStock = 3;

/** Variants of listings that are not taken down, with direct and hall pieces. KRW integers. */
export async function readStock({ makerId, locale, show, productId, limit, offset }: StockQuery) {
  const rows = await reader()
    .selectFrom('variant as v')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .innerJoin('pool as pl', (join) => join.onRef('pl.variantId', '=', 'v.id').on('pl.channel', '=', 'direct'))
    .innerJoin('productText as ko', (join) => join.onRef('ko.productId', '=', 'p.id').on('ko.locale', '=', 'ko'))
    .leftJoin('productText as tr', (join) => join.onRef('tr.productId', '=', 'p.id').on('tr.locale', '=', locale))
    .where('p.makerId', '=', makerId)
    .where('p.archivedAt', 'is', null)
    .where('v.active', '=', true)
    .$if(productId !== null, (query) => query.where('p.id', '=', productId ?? ''))
    .$if(show === 'low', (query) => query.where(sql<boolean>`pl.on_hand - pl.held between 1 and ${lowStock - 1}`))
    .$if(show === 'out', (query) => query.where(sql<boolean>`pl.on_hand - pl.held <= 0`))
    .select(['v.id', 'v.productId', 'v.sku', 'v.valuesKo', 'v.valuesEn', 'v.price', 'pl.onHand', 'pl.held', 'ko.name as nameKo', 'tr.name as nameTr'])
    .select([hallsOf(locale).as('halls'), sql<number>`(count(*) over ())::int`.as('total')])
    .orderBy('ko.name')
    .orderBy('p.id')
    .orderBy('v.position')
    .limit(limit)
    .offset(offset)
    .execute();
  return { variants: rows, total: rows[0]?.total ?? 0 };
}

/** The last movements of the maker's pools. */
export async function readMovements({ makerId, locale }: Pick<StockQuery, 'makerId' | 'locale'>) {
  const rows = await reader()
    .selectFrom('stockMovement as mv')
    .innerJoin('pool as pl', 'pl.id', 'mv.poolId')
    .innerJoin('variant as v', 'v.id', 'pl.variantId')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .innerJoin('productText as ko', (join) => join.onRef('ko.productId', '=', 'p.id').on('ko.locale', '=', 'ko'))
    .leftJoin('productText as tr', (join) => join.onRef('tr.productId', '=', 'p.id').on('tr.locale', '=', locale))
    .where('p.makerId', '=', makerId)
    .select(['mv.id', 'mv.quantity', 'mv.reference', 'mv.at', 'pl.channel', 'v.valuesKo', 'v.valuesEn', 'ko.name as nameKo', 'tr.name as nameTr'])
    .select(sql<MovementKind>`mv.kind::text`.as('kind'))
    .orderBy('mv.at', 'desc')
    .orderBy('mv.id', 'desc')
    .limit(20)
    .execute();
  return rows;
}

interface HallPieces {
  name: string;
  onHand: number;
  held: number;
}

// Pieces in halls that are not settled yet.
function hallsOf(locale: Locale) {
  return sql<HallPieces[]>`coalesce((
    select jsonb_agg(jsonb_build_object('name', coalesce(
      ${nameIn(locale, 'hall', 'h.id')}, h.slug), 'onHand', hp.on_hand, 'held', hp.held) order by h.opens_at)
    from pool hp join hall h on h.id = hp.hall_id where hp.variant_id = v.id and hp.channel = 'hall' and h.settled_at is null), '[]'::jsonb)`;
}
