// What a basket shows: lines with live prices and what changed since they were put in, grouped by maker. Pure.
import { timesWon, won, type Won } from '#app/lib/money.ts';

import { priceBasket, type PricedBasket, type PricedOrder, type ShippingTerms } from '#app/domain/pricing/pricing.ts';

import type { CustomField, CustomInputs } from './cart.ts';
import { wrongInputs } from './cart.ts';

/** Why a line cannot be bought as it is; `price_changed` alone can be bought at the new price. */
export type LineState = 'fine' | 'price_changed' | 'too_many' | 'sold_out' | 'hall_closed' | 'not_listed' | 'custom_missing';

export interface CartLineView {
  id: string;
  offerId: string;
  variantId: string;
  productId: string;
  productSlug: string;
  makerId: string;
  nameKo: string;
  nameEn: string;
  optionsKo: string;
  optionsEn: string;
  picture: { hash: string; colour: string; width: number; height: number } | null;
  made: 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';
  leadDays: number;
  hall: { id: string; slug: string; nameKo: string; nameEn: string; closesAt: Date } | null;
  customInputs: CustomInputs;
  customFields: CustomField[];
  quantity: number;
  /** The price when it was put in. */
  shownPrice: Won;
  /** The price now; what it was when it cannot be bought any more. */
  price: Won;
  /** Pieces left; 0 when it cannot be bought any more. */
  free: number;
  total: Won;
  state: LineState;
}

export interface CartMaker {
  makerId: string;
  slug: string;
  nameKo: string;
  nameEn: string;
  dispatchDays: number;
  lines: CartLineView[];
  /** Null when none of the maker's lines can be bought. */
  priced: PricedOrder | null;
}

export interface CartView {
  cartId: string;
  makers: CartMaker[];
  /** What the lines that can be bought cost. */
  priced: PricedBasket;
  pieces: number;
  /** Every line can be bought as it stands (a changed price is shown, and does not stop). */
  buyable: boolean;
}

/** The state of a line against what is live. `demand` is what the whole basket wants of the pool that the line draws on. */
export function lineState(line: {
  listed: boolean;
  inHall: boolean;
  hallOpen: boolean;
  shownPrice: Won;
  price: Won;
  free: number;
  demand: number;
  customInputs: CustomInputs;
  customFields: readonly CustomField[];
}): LineState {
  if (!line.listed) return line.inHall && !line.hallOpen ? 'hall_closed' : 'not_listed';
  if (line.free === 0) return 'sold_out';
  if (line.demand > line.free) return 'too_many';
  if (wrongInputs(line.customInputs, line.customFields).length > 0) return 'custom_missing';
  return line.price === line.shownPrice ? 'fine' : 'price_changed';
}

/** Whether the line counts in the price of the basket. */
export function canBuyLine(state: LineState): boolean {
  return state === 'fine' || state === 'price_changed';
}

export interface MakerHead {
  makerId: string;
  slug: string;
  nameKo: string;
  nameEn: string;
  dispatchDays: number;
  shipping: ShippingTerms;
}

/** Groups the lines by maker, in the order in which makers first appear, and prices what can be bought. */
export function cartView(cartId: string, lines: readonly CartLineView[], heads: readonly MakerHead[], postalCode?: string): CartView {
  const terms = new Map(heads.map((head) => [head.makerId, head.shipping]));
  const buyable = lines.filter((line) => canBuyLine(line.state));
  const priced = priceBasket(
    buyable.map((line) => ({ makerId: line.makerId, unitPrice: line.price, quantity: line.quantity })),
    terms,
    postalCode,
  );
  const makers = [...new Set(lines.map((line) => line.makerId))].map((makerId) => {
    const head = heads.find((one) => one.makerId === makerId);
    return {
      makerId,
      slug: head?.slug ?? '',
      nameKo: head?.nameKo ?? '',
      nameEn: head?.nameEn ?? '',
      dispatchDays: head?.dispatchDays ?? 0,
      lines: lines.filter((line) => line.makerId === makerId),
      priced: priced.orders.find((order) => order.makerId === makerId) ?? null,
    };
  });
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return { cartId, makers, priced, pieces, buyable: lines.length > 0 && buyable.length === lines.length };
}

/** A basket without lines. */
export function emptyCart(cartId = ''): CartView {
  return cartView(cartId, [], []);
}

/** price x quantity of a line. */
export function lineTotal(price: Won, quantity: number): Won {
  return timesWon(won(price), quantity);
}
