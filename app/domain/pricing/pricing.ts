// What a basket costs: one order per maker, shipping per maker. First price shown includes shipping (E-Commerce Act decree art. 20-2).
import { findRemoteArea, isPostalCode } from '#app/lib/postal-code.ts';
import { addWon, sumWon, timesWon, won, type Won } from '#app/lib/money.ts';

/** A maker's shipping: a flat fee, free from `freeOver` on (null: never), and a surcharge for islands that is always due. */
export interface ShippingTerms {
  fee: Won;
  freeOver: Won | null;
  remoteSurcharge: Won;
}

export interface BasketLine {
  makerId: string;
  unitPrice: Won;
  quantity: number;
}

export interface PricedOrder {
  makerId: string;
  itemsTotal: Won;
  /** With the surcharge, when the postal code is known and remote. */
  shippingFee: Won;
  /** The part of `shippingFee` that is the surcharge. */
  remoteSurcharge: Won;
  total: Won;
  /** What is missing to free shipping; null when it is free, free anyway, or never free. */
  missingToFree: Won | null;
}

export interface PricedBasket {
  orders: PricedOrder[];
  itemsTotal: Won;
  shippingTotal: Won;
  total: Won;
}

const freeShipping: ShippingTerms = { fee: won(0), freeOver: null, remoteSurcharge: won(0) };

/** Prices a basket. Orders come in the order in which their makers first appear; a maker without terms ships free. */
export function priceBasket(lines: readonly BasketLine[], terms: ReadonlyMap<string, ShippingTerms>, postalCode?: string): PricedBasket {
  const items = new Map<string, Won>();
  for (const line of lines) {
    items.set(line.makerId, addWon(items.get(line.makerId) ?? won(0), timesWon(line.unitPrice, line.quantity)));
  }
  const remote = postalCode !== undefined && isRemote(postalCode);
  const orders = [...items].map(([makerId, itemsTotal]) => priceOrder(makerId, itemsTotal, terms.get(makerId) ?? freeShipping, remote));
  const itemsTotal = sumWon(orders.map((order) => order.itemsTotal));
  const shippingTotal = sumWon(orders.map((order) => order.shippingFee));
  return { orders, itemsTotal, shippingTotal, total: addWon(itemsTotal, shippingTotal) };
}

/** What one piece alone costs on the mainland, shipping included: the price a card must show. */
export function totalOfOne(price: Won, terms: Pick<ShippingTerms, 'fee' | 'freeOver'>): Won {
  return addWon(price, flatFee(price, terms));
}

/** Whether carriers take a surcharge for this postal code (five digits; anything else is mainland). */
export function isRemote(postalCode: string): boolean {
  return isPostalCode(postalCode) && findRemoteArea(postalCode) !== null;
}

function priceOrder(makerId: string, itemsTotal: Won, terms: ShippingTerms, remote: boolean): PricedOrder {
  const flat = flatFee(itemsTotal, terms);
  const remoteSurcharge = remote ? terms.remoteSurcharge : won(0);
  const shippingFee = addWon(flat, remoteSurcharge);
  const missing = terms.freeOver === null || flat === 0 ? null : won(terms.freeOver - itemsTotal);
  return { makerId, itemsTotal, shippingFee, remoteSurcharge, total: addWon(itemsTotal, shippingFee), missingToFree: missing };
}

function flatFee(itemsTotal: Won, terms: Pick<ShippingTerms, 'fee' | 'freeOver'>): Won {
  return terms.freeOver !== null && itemsTotal >= terms.freeOver ? won(0) : terms.fee;
}
