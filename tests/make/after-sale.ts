// Orders after the sale, for tests of returns, exchanges and claims: paid, shipped, delivered, by the flows.
import { prepareOrder } from '#app/flows/prepare-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { receiveReturn } from '#app/flows/receive-return.server.ts';
import { requestReturn, type RequestReturn } from '#app/flows/request-return.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';

import { makeMaker, makeProduct, type ProductWish } from './market.ts';
import { paymentPage, placed, press, rows } from './stand.ts';

export interface Sold {
  purchaseId: string;
  orderId: string;
  makerId: string;
  lineId: string;
  poolId: string;
  productId: string;
  total: number;
}

let parcels = 0;
/** An invoice number of the demo carrier that was not used. */
export function nextNumber(): string {
  parcels += 1;
  return `AFTER${String(parcels).padStart(6, '0')}`;
}

/** A paid order of one product: 10,000 won a piece and 3,000 won shipping unless told otherwise. */
export async function paid(quantity = 2, wish: ProductWish & { fee?: number } = {}): Promise<Sold> {
  const makerId = await makeMaker({ fee: wish.fee ?? 3_000 });
  const product = await makeProduct({ price: 10_000, onHand: quantity + 2, ...wish, makerId });
  const { purchaseId, total } = await placed([{ offerId: product.offerId, quantity }]);
  await press(await paymentPage(purchaseId));
  if ((await recordPayment({ purchaseId })) !== 'paid') throw new Error('not paid');
  const [line] = await rows<{ id: string; order_id: string }>(
    'select l.id, l.order_id from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
    [purchaseId],
  );
  return { purchaseId, total, makerId, orderId: line?.order_id ?? '', lineId: line?.id ?? '', poolId: product.poolId, productId: product.productId };
}

/** The same, handed to a carrier. */
export async function shipped(quantity = 2, wish: ProductWish & { fee?: number; carrier?: string } = {}): Promise<Sold & { parcelId: string }> {
  const sold = await paid(quantity, wish);
  const maker = { orderId: sold.orderId, makerId: sold.makerId, actorId: 'psn_maker' };
  await prepareOrder(maker);
  parcels += 1;
  const number = wish.carrier === 'epost' ? String(9_000_000_000_000 + parcels) : nextNumber();
  const sent = await shipOrder({ ...maker, carrier: wish.carrier ?? 'demo', trackingNumber: number });
  if (!sent.ok) throw new Error(`not shipped: ${sent.refusal.kind}`);
  return { ...sold, parcelId: sent.value.parcelId };
}

/** The same, received by the buyer just now. */
export async function delivered(quantity = 2, wish: ProductWish & { fee?: number } = {}): Promise<Sold & { parcelId: string }> {
  const sold = await shipped(quantity, wish);
  await receiveOrder({ purchaseId: sold.purchaseId, orderId: sold.orderId, actorId: null });
  return sold;
}

/** A change of mind about some pieces, sent back by the buyer. */
export function wish(sold: Sold, quantity: number, extra: Partial<RequestReturn> = {}): RequestReturn {
  return {
    ...{ purchaseId: sold.purchaseId, orderId: sold.orderId, actorId: null, words: '', noticedOn: null, requestKey: unguessableToken() },
    ...{ kind: 'return', ground: 'change_of_mind', remedy: 'refund', wayBack: 'buyer_sends' },
    lines: [{ lineId: sold.lineId, quantity }],
    ...extra,
  };
}

/** Asks, and answers the case. */
export async function asked(request: RequestReturn): Promise<string> {
  const made = await requestReturn(request);
  if (!made.ok) throw new Error(`not asked: ${made.refusal.kind}`);
  return made.value.caseId;
}

/** The maker of the order as one who acts on a case. */
export function maker(sold: Sold, caseId: string) {
  return { caseId, by: { makerId: sold.makerId }, actorId: 'psn_maker' } as const;
}

/** It came back; so many pieces can be sold again. */
export async function came(sold: Sold, caseId: string, fit: number, extra: { receivedOn?: `${number}-${number}-${number}` } = {}) {
  return receiveReturn({ ...maker(sold, caseId), receivedOn: null, findings: '', saleable: [{ lineId: sold.lineId, quantity: fit }], ...extra });
}

/** The counts of its line and of its pool. */
export async function line(sold: Sold): Promise<Record<string, number>> {
  const [row] = await rows<Record<string, number>>(
    'select l.cancelled, l.returned, l.in_cases, p.on_hand from order_line l join pool p on p.id = l.pool_id where l.id = $1',
    [sold.lineId],
  );
  return row ?? {};
}

/** The stage of its order. */
export async function stage(sold: Sold): Promise<string> {
  const [row] = await rows<{ stage: string }>('select stage from order_stage where order_id = $1', [sold.orderId]);
  return row?.stage ?? '';
}

/** The row of a case. */
export async function kase(caseId: string): Promise<Record<string, unknown>> {
  const [row] = await rows<Record<string, unknown>>('select * from return_case where id = $1', [caseId]);
  return row ?? {};
}

/** What the refund of a case is made of. */
export async function parts(caseId: string): Promise<Record<string, unknown>[]> {
  return rows('select r.amount, r.items, r.shipping, r.kept_back from refund r join return_case c on c.refund_id = r.id where c.id = $1', [caseId]);
}
