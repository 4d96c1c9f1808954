// Reads what a basket is priced by beside its lines: makers with shipping and discounts, the coupon in it, where the buyer picks up.
import { sql, type Compilable, type InferResult } from 'kysely';

import { prepared, q } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import type { Reduction } from '#app/domain/pricing/discount.ts';

import type { CartChoices, FoundCoupon, MakerHead } from './cart-view.ts';

type Rows<Q extends (...input: never[]) => Compilable> = InferResult<ReturnType<Q>>;

interface Band {
  upToGrams: number;
  fee: number;
}

interface Discount {
  percentBps: number | null;
  amount: number | null;
  minItems: number;
}

/** The makers of a basket with their terms of shipping, the discounts for baskets that hold now, and the workshop. */
export const headsQuery = prepared((makerIds: readonly string[]) =>
  q
    .selectFrom('maker as m')
    .leftJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'm.id').on('ko.locale', '=', 'ko'))
    .leftJoin('makerText as en', (join) => join.onRef('en.makerId', '=', 'm.id').on('en.locale', '=', 'en'))
    .leftJoin('shippingPolicy as s', 's.makerId', 'm.id')
    .leftJoin('workshop as w', (join) => join.onRef('w.makerId', '=', 'm.id').on('w.validTo', 'is', null))
    .where(sql<boolean>`m.id = any(${makerIds})`)
    .select(['m.id', 'm.slug', 'm.dispatchDays', 'ko.name as nameKo', 'en.name as nameEn', 's.fee', 's.freeOver', 's.remoteSurcharge'])
    .select(['s.pickup', 's.pickupNoteKo', 's.pickupNoteEn', 'w.addressKo', 'w.addressEn'])
    .select(
      sql<Band[]>`(select coalesce(json_agg(json_build_object('upToGrams', b.up_to_grams, 'fee', b.fee) order by b.up_to_grams), '[]')
        from shipping_band b where b.maker_id = m.id)`.as('bands'),
    )
    .select(
      sql<Discount[]>`(select coalesce(json_agg(json_build_object('percentBps', d.percent_bps, 'amount', d.amount, 'minItems', d.min_items)), '[]')
        from basket_discount d where d.maker_id = m.id and d.starts_at <= market_now() and (d.ends_at is null or d.ends_at > market_now()))`.as('discounts'),
    ),
);

const ownPending = sql`exists (select 1 from purchase p where p.id = u.purchase_id and p.cart_id = c.id and p.state = 'awaiting_payment')`;

/** The basket's own choices with the coupon they name. `emailKey`: whose uses count beside the member's; null: not known yet. */
export const choicesQuery = prepared((cartId: string, emailKey: string | null) =>
  q
    .selectFrom('cart as c')
    .leftJoin('coupon as k', 'k.code', 'c.couponCode')
    .where('c.id', '=', cartId)
    .select(['c.couponCode', 'c.pickupMakers', 'k.id', 'k.name', 'k.makerId', 'k.percentBps', 'k.amount', 'k.most', 'k.minItems', 'k.makerShareBps'])
    .select(['k.limitTotal', 'k.limitPerson', 'k.startsAt', 'k.endsAt', sql<Date>`market_now()`.as('now')])
    .select(sql<number>`(k.used - (select count(*) from coupon_use u where u.coupon_id = k.id and u.released_at is null and ${ownPending}))::int`.as('used'))
    .select(
      sql<number>`(select count(*)::int from coupon_use u where u.coupon_id = k.id and u.released_at is null
        and (u.person_id = c.person_id or u.email_key = ${emailKey}::text) and not ${ownPending})`.as('usedByPerson'),
    ),
);

/** Makers as the basket shows and prices them. */
export function headsOf(heads: Rows<typeof headsQuery>): MakerHead[] {
  return heads.map((row) => {
    const nameKo = row.nameKo ?? '';
    const bands = row.bands.map(({ upToGrams, fee }) => ({ upToGrams, fee: won(fee) }));
    const discounts: Reduction[] = row.discounts.map((one) => ({ ...one, most: null }));
    const flat = { fee: won(row.fee ?? 0), freeOver: row.freeOver === null ? null : won(row.freeOver), remoteSurcharge: won(row.remoteSurcharge ?? 0) };
    const pickup = row.pickup === true && row.addressKo !== null;
    return {
      ...{ makerId: row.id, slug: row.slug, nameKo, nameEn: row.nameEn ?? nameKo, dispatchDays: row.dispatchDays },
      terms: { ...flat, bands, pickup, discounts },
      pickup: pickup
        ? { addressKo: row.addressKo ?? '', addressEn: row.addressEn ?? '', noteKo: row.pickupNoteKo ?? '', noteEn: row.pickupNoteEn ?? '' }
        : null,
    };
  });
}

/** What was chosen; nothing for a basket that is gone. */
export function choicesOf(row: Rows<typeof choicesQuery>[number] | undefined, postalCode: string | undefined): CartChoices {
  if (row === undefined) return { postalCode, pickup: [], couponCode: null, coupon: null, now: new Date(0) };
  return { postalCode, pickup: row.pickupMakers, couponCode: row.couponCode, coupon: couponOf(row), now: row.now };
}

function couponOf(row: Rows<typeof choicesQuery>[number]): FoundCoupon | null {
  const { id, name, startsAt, makerId, percentBps, amount, most, endsAt, limitTotal, limitPerson } = row;
  if (id === null || name === null || startsAt === null) return null;
  const limits = { startsAt, endsAt, limitTotal, limitPerson, used: row.used, usedByPerson: row.usedByPerson };
  return { id, name, makerId, percentBps, amount, most, minItems: row.minItems ?? 0, makerShareBps: row.makerShareBps ?? 0, ...limits };
}
