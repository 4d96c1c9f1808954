// What a basket shows: lines with live prices and what changed since they were put in, grouped by maker. Pure.
import { sumWon, timesWon, won, type Won } from '#app/lib/money.ts';

import { priceBasket, type CouponTerms, type MakerTerms, type PricedBasket, type PricedOrder } from '#app/domain/pricing/pricing.ts';
import { couponObstacle, type CouponFacts, type CouponState } from '#app/domain/promotions/coupon.ts';

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
  /** Of one piece. */
  weightGrams: number;
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
  /** Where it can be fetched and when; null: it is sent only. */
  pickup: PickupPlace | null;
  lines: CartLineView[];
  /** Null when none of the maker's lines can be bought. */
  priced: PricedOrder | null;
}

/** A workshop where the buyer may pick up. */
export interface PickupPlace {
  addressKo: string;
  addressEn: string;
  noteKo: string;
  noteEn: string;
}

/** The coupon whose code lies in the basket, and what becomes of it. */
export interface CartCoupon {
  code: string;
  /** Null: there is no such coupon. */
  couponId: string | null;
  name: string;
  state: CouponState;
  discount: Won;
  /** What the goods lack to its minimum. */
  missing: Won | null;
}

/** A coupon as it was read; `usedByPerson` leaves out the basket's own unpaid purchase. */
export interface FoundCoupon extends CouponTerms, CouponFacts {
  id: string;
  name: string;
  usedByPerson: number;
}

/** What the basket's owner chose, beside lines. */
export interface CartChoices {
  postalCode?: string | undefined;
  pickup: readonly string[];
  couponCode: string | null;
  coupon: FoundCoupon | null;
  now: Date;
}

export interface CartView {
  cartId: string;
  makers: CartMaker[];
  /** The coupon whose code was put in; null: none. */
  coupon: CartCoupon | null;
  /** What the lines that can be bought cost. */
  priced: PricedBasket;
  /** What sending it to a remote area costs more; `priced` has it when the postal code was given. */
  remoteSurcharge: Won;
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
  terms: MakerTerms;
  pickup: PickupPlace | null;
}

const noChoices: CartChoices = { pickup: [], couponCode: null, coupon: null, now: new Date(0) };

/** Groups the lines by maker, in the order in which makers first appear, and prices what can be bought. */
export function cartView(cartId: string, lines: readonly CartLineView[], heads: readonly MakerHead[], choices: CartChoices = noChoices): CartView {
  const terms = new Map(heads.map((head) => [head.makerId, head.terms]));
  const { coupon, postalCode, pickup } = choices;
  const obstacle = coupon === null ? null : couponObstacle(coupon, coupon.usedByPerson, choices.now);
  const buyable = lines.filter((line) => canBuyLine(line.state));
  const priced = priceBasket(
    buyable.map((line) => ({ id: line.id, makerId: line.makerId, unitPrice: line.price, quantity: line.quantity, weightGrams: line.weightGrams })),
    terms,
    { postalCode, pickup, coupon: obstacle === null ? coupon : null },
  );
  const makers = [...new Set(lines.map((line) => line.makerId))].map((makerId) => {
    const head = heads.find((one) => one.makerId === makerId);
    return {
      makerId,
      slug: head?.slug ?? '',
      nameKo: head?.nameKo ?? '',
      nameEn: head?.nameEn ?? '',
      dispatchDays: head?.dispatchDays ?? 0,
      pickup: head?.pickup ?? null,
      lines: lines.filter((line) => line.makerId === makerId),
      priced: priced.orders.find((order) => order.makerId === makerId) ?? null,
    };
  });
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const shown = couponView(choices, obstacle, priced, buyable);
  const sent = priced.orders.flatMap((order) => (order.pickup ? [] : (terms.get(order.makerId)?.remoteSurcharge ?? [])));
  const buyableAll = lines.length > 0 && buyable.length === lines.length;
  return { cartId, makers, coupon: shown, priced, remoteSurcharge: sumWon(sent), pieces, buyable: buyableAll };
}

function couponView(choices: CartChoices, obstacle: CouponState | null, priced: PricedBasket, lines: readonly CartLineView[]): CartCoupon | null {
  const { couponCode: code, coupon } = choices;
  if (code === null) return null;
  if (coupon === null) return { code, couponId: null, name: '', state: 'unknown', discount: won(0), missing: null };
  const meant = coupon.makerId === null || lines.some((line) => line.makerId === coupon.makerId);
  const state = obstacle ?? (meant ? (priced.missingToCoupon === null ? 'applied' : 'below_minimum') : 'no_goods');
  return { code, couponId: coupon.id, name: coupon.name, state, discount: priced.couponDiscount, missing: priced.missingToCoupon };
}

/** A basket without lines. */
export function emptyCart(cartId = ''): CartView {
  return cartView(cartId, [], []);
}

/** price x quantity of a line. */
export function lineTotal(price: Won, quantity: number): Won {
  return timesWon(won(price), quantity);
}
