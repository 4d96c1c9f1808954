// Reads what a basket is priced by beside its lines: the coupon in it, where the buyer picks up, and each maker with shipping and discounts.
import { sql } from 'kysely';

import { prepared, q } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import type { Reduction } from '#app/domain/pricing/discount.ts';

import type { Basket, LineRow, RowsOf, WorkshopRow } from './cart-lines.read.server.ts';
import type { CartChoices, MakerHead } from './cart-view.ts';

const ownPending = sql`exists (select 1 from purchase p where p.id = u.purchase_id and p.cart_id = c.id and p.state = 'awaiting_payment')`;

/** The coupon whose code lies in the basket. `emailKey`: whose uses count beside the member's; null: not known yet. */
export const couponQuery = prepared((cartId: string, emailKey: string | null) =>
  q
    .selectFrom('cart as c')
    .innerJoin('coupon as k', 'k.code', 'c.couponCode')
    .where('c.id', '=', cartId)
    .select(['k.id', 'k.name', 'k.makerId', 'k.percentBps', 'k.amount', 'k.most', 'k.minItems', 'k.makerShareBps'])
    .select(['k.limitTotal', 'k.limitPerson', 'k.startsAt', 'k.endsAt', sql<Date>`market_now()`.as('now')])
    .select(sql<number>`(k.used - (select count(*) from coupon_use u where u.coupon_id = k.id and u.released_at is null and ${ownPending}))::int`.as('used'))
    .select(
      sql<number>`(select count(*)::int from coupon_use u where u.coupon_id = k.id and u.released_at is null
        and (u.person_id = c.person_id or u.email_key = ${emailKey}::text) and not ${ownPending})`.as('usedByPerson'),
    ),
);

/** A maker as the basket shows and prices it, by one of its lines and, where buyers may pick up, its workshop. */
export function headOf(row: LineRow, workshop: WorkshopRow | undefined): MakerHead {
  const nameKo = row.makerKo ?? '';
  const bands = row.bands.map(([upToGrams, fee]) => ({ upToGrams, fee: won(fee) }));
  const discounts: Reduction[] = row.discounts.map(([percentBps, amount, minItems]) => ({ percentBps, amount, minItems, most: null }));
  const flat = { fee: won(row.fee ?? 0), freeOver: row.freeOver === null ? null : won(row.freeOver), remoteSurcharge: won(row.remoteSurcharge ?? 0) };
  const place = row.pickup === true ? workshop : undefined;
  const notes = { noteKo: row.pickupNoteKo ?? '', noteEn: row.pickupNoteEn ?? '' };
  return {
    ...{ makerId: row.makerId, slug: row.makerSlug, nameKo, nameEn: row.makerEn ?? nameKo, dispatchDays: row.dispatchDays },
    terms: { ...flat, bands, pickup: place !== undefined, discounts },
    pickup: place === undefined ? null : { addressKo: place.addressKo, addressEn: place.addressEn, ...notes },
  };
}

/** What was chosen. */
export function choicesOf(basket: Basket, coupon: RowsOf<typeof couponQuery>[number] | undefined, postalCode: string | undefined): CartChoices {
  const chosen = { postalCode, pickup: basket.pickupMakers, couponCode: basket.couponCode };
  if (coupon === undefined) return { ...chosen, coupon: null, now: new Date(0) };
  const { now, ...found } = coupon;
  return { ...chosen, coupon: found, now };
}
