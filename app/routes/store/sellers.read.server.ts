// The sellers of a basket or a purchase, whatever their state today: the contract was or will be made with them (E-Commerce Act art. 20; facts 2.1 D4).
import { sql } from 'kysely';

import type { SellerOfLine } from '#app/domain/cart/cart.read.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';

import { identityOf, koreanOnly } from './maker-facts.ts';

export type Seller = ReturnType<typeof shownSeller>;

type SellerRow = Parameters<typeof identityOf>[0] & {
  id: string;
  slug: string;
  nameTr: string | null;
  dispatchDays: number;
  remoteSurcharge: number | null;
  verifiedAt: Date | null;
};

/** The sellers of these ids, with what they charge for islands (KRW). */
export async function readSellers(makerIds: readonly string[], locale: Locale): Promise<Seller[]> {
  if (makerIds.length === 0) return [];
  const rows = await read(reader(), sellersQuery(makerIds, locale));
  return rows.map((row) => shownSeller(row, locale));
}

/** The sellers of a basket, of what was read with its lines. */
export function sellersOfLines(lines: readonly SellerOfLine[], locale: Locale): Seller[] {
  return lines.map((line) => {
    const nameKo = line.makerKo ?? '';
    const nameTr = locale === 'ko' ? nameKo : line.makerEnHolds ? line.makerEn : null;
    return shownSeller({ ...line, id: line.makerId, slug: line.makerSlug, nameKo, nameTr }, locale);
  });
}

function shownSeller(row: SellerRow, locale: Locale) {
  return {
    id: row.id,
    slug: row.slug,
    name: row.nameTr ?? row.nameKo,
    lang: koreanOnly(row.nameTr, locale),
    dispatchDays: row.dispatchDays,
    remoteSurcharge: row.remoteSurcharge ?? 0,
    verifiedAt: row.verifiedAt,
    identity: identityOf(row, locale),
  };
}

const sellersQuery = prepared((makerIds: readonly string[], locale: Locale) =>
  q
    .selectFrom('maker as m')
    .innerJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'm.id').on('ko.locale', '=', 'ko'))
    .leftJoin('makerText as tr', (join) =>
      join.onRef('tr.makerId', '=', 'm.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('shippingPolicy as s', 's.makerId', 'm.id')
    .where(sql<boolean>`m.id = any(${makerIds})`)
    .select(['m.id', 'm.slug', 'm.dispatchDays', 'm.businessNumber', 'm.mailOrderNumber', 'm.mailOrderExempt', 'm.representativeKo', 'm.representativeEn'])
    .select(['m.phone', 'm.email', 'm.postalCode', 'm.addressKo', 'm.addressEn', 'ko.name as nameKo', 'tr.name as nameTr', 's.remoteSurcharge'])
    .select(sql<Date | null>`(select max(e.verified_at) from eligibility_proof e where e.maker_id = m.id)`.as('verifiedAt')),
);
