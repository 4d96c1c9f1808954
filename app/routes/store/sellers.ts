// The sellers of a basket or a purchase, whatever their state today: the contract was or will be made with them (E-Commerce Act art. 20; facts 2.1 D4).
import type { SoldLine } from '#app/domain/cart/cart-lines.read.server.ts';
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

/** The sellers of a basket, of what was read with its lines. */
export function sellersOfLines(lines: readonly SoldLine[], locale: Locale): Seller[] {
  return lines.map((line) => {
    const nameKo = line.makerKo ?? '';
    const nameTr = locale === 'ko' ? nameKo : line.makerEnHolds === true ? (line.makerEn ?? null) : null;
    return shownSeller({ ...line, id: line.makerId, slug: line.makerSlug, nameKo, nameTr }, locale);
  });
}

/** A seller with what he charges for islands (KRW). */
export function shownSeller(row: SellerRow, locale: Locale) {
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
