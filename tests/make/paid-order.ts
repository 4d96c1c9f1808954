// A paid order of one new maker's product, by the real flows: for tests of what comes after the payment.
import { recordPayment } from '#app/flows/record-payment.server.ts';

import { makeProduct, type ProductWish } from './market.ts';
import { paymentPage, placed, press, rows } from './stand.ts';

export interface PaidOrder {
  purchaseId: string;
  purchaseNumber: string;
  orderId: string;
  orderNumber: string;
  makerId: string;
  lineId: string;
  total: number;
}

/** `pay`: what is pressed on the payment page (a Korean card unless told otherwise). */
export async function paidOrder(wish: ProductWish & { quantity?: number; pay?: Record<string, string> } = {}): Promise<PaidOrder> {
  const { offerId, makerId } = await makeProduct({ onHand: 5, ...wish });
  const { purchaseId, number } = await placed([{ offerId, quantity: wish.quantity ?? 1 }]);
  await press(await paymentPage(purchaseId), wish.pay);
  const outcome = await recordPayment({ purchaseId });
  if (outcome !== 'paid' && outcome !== 'already') throw new Error(`not paid: ${outcome}`);
  const [line] = await rows<{ id: string; order_id: string; number: string; total: number }>(
    'select l.id, l.order_id, o.number, o.total from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
    [purchaseId],
  );
  if (line === undefined) throw new Error('a purchase without lines');
  return { purchaseId, purchaseNumber: number, orderId: line.order_id, orderNumber: line.number, makerId, lineId: line.id, total: line.total };
}
