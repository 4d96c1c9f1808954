// What of a product can be bought, in which channel, as the page offers it. Pure.
import type { Locale } from '#app/lib/locale.ts';

export interface HallOfOffer {
  id: string;
  slug: string;
  name: string;
  closesAt: Date;
  setAside: number;
  /** ms by which the market's clock is ahead of the real one. */
  clockOffset: number;
}

export interface ProductOffer {
  id: string;
  /** The option values, in the order of the options. */
  values: string[];
  price: number;
  /** The maker's own price, when a hall sells it for less; the maker's other channel sells at it at the same time. */
  ownPrice: number | null;
  /** The lawful price before a discount (facts 2.11); null: none to cross out. */
  was: number | null;
  /** The fee for one piece alone. */
  shippingFee: number;
  available: boolean;
  hall: HallOfOffer | null;
}

interface Row {
  id: string;
  channel: 'direct' | 'hall';
  hallId: string | null;
  price: number;
  ownPrice: number;
  free: number;
  valuesKo: string[];
  valuesEn: string[];
  /** The maker's fee for this weight, before what is free from an amount on. */
  flatFee: number;
  was: number | null;
}

/** Offers in the order of the maker's variants, the maker's own channel before halls. */
export function toOffers(rows: readonly Row[], halls: readonly HallOfOffer[], terms: { freeOver: number | null }, locale: Locale): ProductOffer[] {
  return rows.flatMap((row) => {
    const hall = row.hallId === null ? null : (halls.find((one) => one.id === row.hallId) ?? null);
    if (row.channel === 'hall' && hall === null) return [];
    const english = locale === 'en' && row.valuesEn.length === row.valuesKo.length;
    return [
      {
        id: row.id,
        values: english ? row.valuesEn.map((value, place) => value || (row.valuesKo[place] ?? '')) : row.valuesKo,
        price: row.price,
        ownPrice: hall !== null && row.ownPrice > row.price ? row.ownPrice : null,
        was: row.was,
        shippingFee: feeFor(row.price, { shippingFee: row.flatFee, freeOver: terms.freeOver }),
        available: row.free > 0,
        hall,
      },
    ];
  });
}

/** The fee that one piece at this price would carry (facts 2.6). */
export function feeFor(price: number, terms: { shippingFee: number; freeOver: number | null }): number {
  return terms.freeOver !== null && price >= terms.freeOver ? 0 : terms.shippingFee;
}
