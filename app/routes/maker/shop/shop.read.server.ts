// A maker's own shop: texts in both languages, shipping terms, seller facts, proofs of eligibility. Days are KST text.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

import { todayOfMarket } from '../orders/orders.read.server.ts';

export type ShopPage = Awaited<ReturnType<typeof readShop>>;

/** Everything the settings show. */
export async function readShop(makerId: string) {
  const db = reader();
  const [maker, texts, proofs, bands] = await Promise.all([
    db
      .selectFrom('maker as m')
      .leftJoin('shippingPolicy as s', 's.makerId', 'm.id')
      .leftJoin('media as md', 'md.id', 'm.mediaId')
      .where('m.id', '=', makerId)
      .select([
        'm.slug',
        'm.status',
        'm.paused',
        'm.version',
        'm.dispatchDays',
        'm.mediaId',
        'md.hash',
        'md.colour',
        's.fee',
        's.freeOver',
        's.remoteSurcharge',
        's.pickup',
        's.pickupNoteKo',
        's.pickupNoteEn',
      ])
      .select([
        'm.businessNumber',
        'm.mailOrderNumber',
        'm.mailOrderExempt',
        'm.representativeKo',
        'm.phone',
        'm.email',
        'm.postalCode',
        'm.addressKo',
        'm.verifiedAt',
      ])
      .select([sql<number>`coalesce(s.version, 0)`.as('shippingVersion'), todayOfMarket().as('today')])
      .executeTakeFirstOrThrow(),
    db.selectFrom('makerText').where('makerId', '=', makerId).select(['locale', 'name', 'craft', 'introduction', 'story']).execute(),
    db
      .selectFrom('eligibilityProof')
      .where('makerId', '=', makerId)
      .select(['id', 'kind', sql<string>`state::text`.as('state'), sql<string>`issued_on::text`.as('issuedOn'), sql<string>`expires_on::text`.as('expiresOn')])
      .orderBy('expiresOn', 'desc')
      .execute(),
    db.selectFrom('shippingBand').where('makerId', '=', makerId).orderBy('upToGrams').select(['upToGrams', 'fee']).execute(),
  ]);
  const blank = { name: '', craft: '', introduction: '', story: '' };
  const inLocale = (locale: string) => texts.find((text) => text.locale === locale) ?? blank;
  return { maker, bands, ko: inLocale('ko'), en: inLocale('en'), proofs };
}
