// What a purchase freezes of each line: offer, pool, channel, hall, listing revision, workshop, place, names, price and commission (design 5).
import { sql } from 'kysely';

import type { CartLineView, CartView } from '#app/domain/cart/cart-view.ts';
import type { NewLine, NewOrder } from '#app/domain/orders/place.db.server.ts';
import { prepared, q, run, type Tx } from '#app/infra/db/sql.ts';
import type { PricedLine, PricedOrder } from '#app/domain/pricing/pricing.ts';
import { subtractWon } from '#app/lib/money.ts';

import { feeReckoner } from './line-fees.server.ts';

/** The orders of a basket that can be bought as it stands, with the commission of this moment frozen into the lines. */
export async function frozenOrders(tx: Tx, view: CartView, now: Date): Promise<NewOrder[]> {
  const lines = view.makers.flatMap((maker) => maker.lines);
  const facts = new Map(
    (
      await offerFacts(
        tx,
        lines.map((line) => line.offerId),
      )
    ).map((row) => [row.id, row]),
  );
  const feeFor = await feeReckoner(tx, now);
  return view.priced.orders.map((order) => ({
    makerId: order.makerId,
    itemsTotal: order.itemsTotal,
    makerDiscount: order.makerDiscount,
    platformDiscount: order.platformDiscount,
    shippingFee: order.shippingFee,
    pickupAt: order.pickup ? pickupAddress(view, order.makerId) : null,
    total: order.total,
    lines: lines.filter((line) => line.makerId === order.makerId).map((line) => frozenLine(line, reductionOf(order, line.id), facts.get(line.offerId), feeFor)),
  }));
}

type FeeReckoner = Awaited<ReturnType<typeof feeReckoner>>;
type OfferFacts = Awaited<ReturnType<typeof offerFacts>>[number];

function frozenLine(line: CartLineView, off: PricedLine, facts: OfferFacts | undefined, feeFor: FeeReckoner): NewLine {
  if (facts === undefined) throw new Error('a listed offer without listing');
  const { id: offerId, categoryId, star, ...frozen } = facts;
  const { makerId, price: unitPrice } = line;
  const fee = feeFor({ makerId, categoryId, star, unitPrice, channel: facts.channel, hallId: facts.hallId }, subtractWon(line.total, off.makerDiscount));
  return {
    ...frozen,
    offerId,
    cartLineId: line.id,
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

const offersQuery = prepared((offerIds: readonly string[]) =>
  q
    .selectFrom('listedOffer as o')
    .innerJoin('product as p', 'p.id', 'o.productId')
    .innerJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .innerJoin('workshop as w', 'w.id', 'p.workshopId')
    .leftJoin('productPicture as pic', (join) => join.onRef('pic.productId', '=', 'p.id').on('pic.position', '=', 0))
    .where('o.id', '=', sql<string>`any(${offerIds})`)
    .select([
      'o.id',
      'o.poolId',
      'o.variantId',
      'o.productId',
      'r.id as revisionId',
      'o.channel',
      'o.hallId',
      'w.id as workshopId',
      'w.clusterId',
      'w.regionKey',
      'pic.mediaId',
      'r.made',
      'r.leadDays',
      'r.categoryId',
    ])
    .select(sql<boolean>`exists (select 1 from live_star s where s.maker_id = o.maker_id)`.as('star')),
);

function offerFacts(tx: Tx, offerIds: readonly string[]) {
  return run(tx, offersQuery(offerIds));
}
