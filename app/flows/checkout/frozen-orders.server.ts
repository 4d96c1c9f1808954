// What a purchase freezes of each line: offer, pool, channel, hall, listing revision, workshop, place, names, price and commission (design 5).
import type { BoughtLine } from '#app/domain/cart/cart-lines.read.server.ts';
import type { CartLineView, CartView } from '#app/domain/cart/cart-view.ts';
import type { NewLine, NewOrder } from '#app/domain/orders/place.db.server.ts';
import type { PricedLine, PricedOrder } from '#app/domain/pricing/pricing.ts';
import { subtractWon } from '#app/lib/money.ts';

import type { FeeReckoner } from './line-fees.server.ts';

/** The orders of a basket that can be bought as it stands, with the commission of this moment frozen into the lines. `facts` by line. */
export function frozenOrders(view: CartView, facts: ReadonlyMap<string, BoughtLine>, feeFor: FeeReckoner): NewOrder[] {
  const lines = view.makers.flatMap((maker) => maker.lines);
  return view.priced.orders.map((order) => ({
    makerId: order.makerId,
    itemsTotal: order.itemsTotal,
    makerDiscount: order.makerDiscount,
    platformDiscount: order.platformDiscount,
    shippingFee: order.shippingFee,
    pickupAt: order.pickup ? pickupAddress(view, order.makerId) : null,
    total: order.total,
    lines: lines.filter((line) => line.makerId === order.makerId).map((line) => frozenLine(line, reductionOf(order, line.id), facts.get(line.id), feeFor)),
  }));
}

function frozenLine(line: CartLineView, off: PricedLine, facts: BoughtLine | undefined, feeFor: FeeReckoner): NewLine {
  if (facts === undefined) throw new Error('a listed offer without listing');
  const { categoryId, star, channel, hallId } = facts;
  const { makerId, price: unitPrice } = line;
  const fee = feeFor({ makerId, categoryId, star, unitPrice, channel, hallId }, subtractWon(line.total, off.makerDiscount));
  return {
    cartLineId: line.id,
    offerId: line.offerId,
    poolId: facts.poolId,
    variantId: line.variantId,
    productId: line.productId,
    revisionId: facts.revisionId,
    channel,
    hallId,
    workshopId: facts.workshopId,
    clusterId: facts.clusterId,
    regionKey: facts.regionKey,
    mediaId: facts.mediaId,
    made: line.made,
    leadDays: line.leadDays,
    nameKo: line.nameKo,
    nameEn: line.nameEn,
    optionsKo: line.optionsKo,
    optionsEn: line.optionsEn,
    customInputs: line.customInputs,
    unitPrice,
    quantity: line.quantity,
    lineTotal: line.total,
    makerDiscount: off.makerDiscount,
    platformDiscount: off.platformDiscount,
    commissionRule: fee.rule,
    commissionBps: fee.rateBps,
    commission: fee.commission,
    commissionVat: fee.vat,
  };
}

function reductionOf(order: PricedOrder, lineId: string): PricedLine {
  const found = order.lines.find((line) => line.id === lineId);
  if (found === undefined) throw new Error('a line that is bought has a price');
  return found;
}

// Frozen as the buyer saw it: the workshop may move later.
function pickupAddress(view: CartView, makerId: string): string {
  return view.makers.find((maker) => maker.makerId === makerId)?.pickup?.addressKo ?? '';
}
