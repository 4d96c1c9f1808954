// What a basket costs: one order per maker, discounts, shipping per maker. First price shown includes shipping (E-Commerce Act decree art. 20-2).
// The order of things: unit prices (scheduled and hall prices are in them), then the maker's best basket discount, then one coupon, then shipping,
// which counts the goods before discounts for what is free.
import { addWon, subtractWon, sumWon, timesWon, won, type Won } from '#app/lib/money.ts';
import { isRemote } from '#app/lib/postal-code.ts';

import { roomOf, shareOut, splitWithin, spread, worthOf, type Reduction } from './discount.ts';

/** A maker's shipping: a flat fee or one by weight, free from `freeOver` on (null: never), and a surcharge for islands that is always due. */
export interface ShippingTerms {
  fee: Won;
  freeOver: Won | null;
  remoteSurcharge: Won;
  /** By weight, in rising order; none: the flat fee. Above the last its fee holds. */
  bands?: readonly { upToGrams: number; fee: Won }[];
  /** Whether the buyer may pick up at the workshop. */
  pickup?: boolean;
}

export interface MakerTerms extends ShippingTerms {
  /** Discounts for baskets; the one that takes the most holds. */
  discounts?: readonly Reduction[];
}

export interface BasketLine {
  id: string;
  makerId: string;
  unitPrice: Won;
  quantity: number;
  /** Of one piece. */
  weightGrams?: number;
}

/** A coupon that holds; whether the basket is enough for it is reckoned here. */
export interface CouponTerms extends Reduction {
  /** Null: all goods. */
  makerId: string | null;
  makerShareBps: number;
}

/** What the buyer chose. */
export interface BasketWishes {
  postalCode?: string | undefined;
  /** Makers at whose workshop he picks up. */
  pickup?: readonly string[];
  coupon?: CouponTerms | null;
}

/** What is taken off one line, in won of the whole line, and by whom it is borne. */
export interface PricedLine {
  id: string;
  makerDiscount: Won;
  platformDiscount: Won;
}

export interface PricedOrder {
  makerId: string;
  itemsTotal: Won;
  /** The maker's own discount for the basket. */
  basketDiscount: Won;
  /** This order's part of the coupon. */
  couponDiscount: Won;
  makerDiscount: Won;
  platformDiscount: Won;
  lines: PricedLine[];
  /** Fetched at the workshop: no shipping. */
  pickup: boolean;
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
  basketDiscount: Won;
  couponDiscount: Won;
  /** What the goods that the coupon is for lack to its minimum; null when it needs nothing. */
  missingToCoupon: Won | null;
  shippingTotal: Won;
  total: Won;
}

const freeShipping: MakerTerms = { fee: won(0), freeOver: null, remoteSurcharge: won(0) };

/** Prices a basket. Orders come in the order in which their makers first appear; a maker without terms ships free. */
export function priceBasket(lines: readonly BasketLine[], terms: ReadonlyMap<string, MakerTerms>, wishes: BasketWishes = {}): PricedBasket {
  const baskets = [...new Set(lines.map((line) => line.makerId))].map((makerId) => {
    const mine = lines.filter((line) => line.makerId === makerId);
    return reduced(makerId, mine, terms.get(makerId) ?? freeShipping);
  });
  const coupon = withCoupon(baskets, wishes.coupon ?? null);
  const orders = coupon.baskets.map((basket) => shipped(basket, wishes));
  const itemsTotal = sumWon(orders.map((order) => order.itemsTotal));
  return {
    orders,
    itemsTotal,
    basketDiscount: sumWon(orders.map((order) => order.basketDiscount)),
    couponDiscount: sumWon(orders.map((order) => order.couponDiscount)),
    missingToCoupon: coupon.missing,
    shippingTotal: sumWon(orders.map((order) => order.shippingFee)),
    total: sumWon(orders.map((order) => order.total)),
  };
}

/** Shipping on the mainland for goods of this price and weight. */
export function feeFor(goods: Won, weightGrams: number, terms: Pick<ShippingTerms, 'fee' | 'freeOver' | 'bands'>): Won {
  if (terms.freeOver !== null && goods >= terms.freeOver) return won(0);
  const bands = terms.bands ?? [];
  return (bands.find((band) => weightGrams <= band.upToGrams) ?? bands.at(-1))?.fee ?? terms.fee;
}

interface BasketOf {
  makerId: string;
  terms: MakerTerms;
  itemsTotal: Won;
  grams: number;
  basketDiscount: Won;
  couponDiscount: Won;
  lines: (PricedLine & { left: Won; quantity: number })[];
}

// The maker's goods less the basket discount that takes the most.
function reduced(makerId: string, lines: readonly BasketLine[], terms: MakerTerms): BasketOf {
  const plain = lines.map(({ id, unitPrice, quantity }) => ({ id, left: timesWon(unitPrice, quantity), quantity }));
  const itemsTotal = sumWon(plain.map((line) => line.left));
  const best = Math.max(0, ...(terms.discounts ?? []).map((discount) => worthOf(discount, itemsTotal)));
  const basketDiscount = won(Math.min(best, roomOf(plain)));
  const parts = spread(basketDiscount, plain);
  const grams = lines.reduce((sum, line) => sum + (line.weightGrams ?? 0) * line.quantity, 0);
  return {
    ...{ makerId, terms, itemsTotal, grams, basketDiscount, couponDiscount: won(0) },
    lines: plain.map((line, place) => {
      const off = parts[place] ?? won(0);
      return { ...line, left: subtractWon(line.left, off), makerDiscount: off, platformDiscount: won(0) };
    }),
  };
}

// One coupon, after the basket discounts: over the orders it is for by what can be taken off them, then over their lines.
function withCoupon(baskets: readonly BasketOf[], coupon: CouponTerms | null): { baskets: readonly BasketOf[]; missing: Won | null } {
  if (coupon === null) return { baskets, missing: null };
  const meant = baskets.map((basket) => coupon.makerId === null || basket.makerId === coupon.makerId);
  const goods = sumWon(baskets.filter((_, place) => meant[place]).map((basket) => sumWon(basket.lines.map((line) => line.left))));
  if (goods < coupon.minItems) return { baskets, missing: won(coupon.minItems - goods) };
  const rooms = baskets.map((basket, place) => (meant[place] === true ? roomOf(basket.lines) : won(0)));
  const whole = won(Math.min(worthOf(coupon, goods), sumWon(rooms)));
  if (whole === 0) return { baskets, missing: null };
  const costs = baskets.map((basket, place) => (meant[place] === true ? sumWon(basket.lines.map((line) => line.left)) : 0));
  const ofOrders = splitWithin(whole, costs, rooms);
  return { baskets: baskets.map((basket, place) => lessCoupon(basket, ofOrders[place] ?? won(0), coupon.makerShareBps)), missing: null };
}

function lessCoupon(basket: BasketOf, amount: Won, makerShareBps: number): BasketOf {
  if (amount === 0) return basket;
  const parts = spread(amount, basket.lines);
  const { maker, platform } = shareOut(parts, makerShareBps);
  return {
    ...basket,
    couponDiscount: amount,
    lines: basket.lines.map((line, place) => ({
      ...line,
      left: subtractWon(line.left, parts[place] ?? won(0)),
      makerDiscount: addWon(line.makerDiscount, maker[place] ?? won(0)),
      platformDiscount: platform[place] ?? won(0),
    })),
  };
}

function shipped(basket: BasketOf, { postalCode, pickup }: BasketWishes): PricedOrder {
  const { makerId, terms, itemsTotal, basketDiscount, couponDiscount } = basket;
  const fetched = terms.pickup === true && (pickup ?? []).includes(makerId);
  const flat = fetched ? won(0) : feeFor(itemsTotal, basket.grams, terms);
  const remote = !fetched && postalCode !== undefined && isRemote(postalCode);
  const remoteSurcharge = remote ? terms.remoteSurcharge : won(0);
  const shippingFee = addWon(flat, remoteSurcharge);
  const makerDiscount = sumWon(basket.lines.map((line) => line.makerDiscount));
  const platformDiscount = sumWon(basket.lines.map((line) => line.platformDiscount));
  const missing = terms.freeOver === null || flat === 0 ? null : won(terms.freeOver - itemsTotal);
  return {
    ...{ makerId, itemsTotal, basketDiscount, couponDiscount, makerDiscount, platformDiscount, pickup: fetched, shippingFee, remoteSurcharge },
    lines: basket.lines.map(({ id, makerDiscount: maker, platformDiscount: platform }) => ({ id, makerDiscount: maker, platformDiscount: platform })),
    total: won(itemsTotal - makerDiscount - platformDiscount + shippingFee),
    missingToFree: missing,
  };
}
