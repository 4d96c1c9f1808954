// The life of a purchase in steps that anybody may try at any time: the flows let happen what is legal and refuse the rest. For the property of lives.
import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { prepareOrder } from '#app/flows/prepare-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';

import { acceptFirstOffer, bankDay } from './lives-money.ts';
import { carryCaseOn, openSomeCase } from './lives-returns.ts';
import { forward, paymentPage, placed, press, rows } from './stand.ts';

export interface Life {
  purchaseId: string;
  orders: readonly { orderId: string; makerId: string }[];
  /** Draws from 0 to n - 1, from the property's own numbers. */
  draw: (n: number) => number;
}

interface Line {
  orderId: string;
  makerId: string;
  lineId: string;
}

let parcels = 0;

/** Buys these offers and pays by the card; answers the life that begins. */
export async function beginLife(offers: readonly { offerId: string; quantity: number }[], card: string, draw: Life['draw']): Promise<Life> {
  const { purchaseId } = await placed(offers);
  await press(await paymentPage(purchaseId), { action: 'card', number: card, expiry: '12/34', cvc: '123' });
  const outcome = await recordPayment({ purchaseId });
  if (outcome !== 'paid' && outcome !== 'already') throw new Error(`not paid: ${outcome}`);
  const orders = await rows<{ orderId: string; makerId: string }>(
    'select id as "orderId", maker_id as "makerId" from maker_order where purchase_id = $1 order by id',
    [purchaseId],
  );
  return { purchaseId, orders, draw };
}

/** What may be tried. Each step is legal or refused; neither may break a law. */
export const steps: Record<string, (life: Life) => Promise<unknown>> = {
  async cancelPiece(life) {
    const { orderId, makerId, lineId } = await someLine(life);
    const by = [{ purchaseId: life.purchaseId }, { makerId }, { operatorId: 'psn_op' }][life.draw(3)] ?? { makerId };
    return cancelOrder({ orderId, by, actorId: 'purchaseId' in by ? null : 'psn_op', reason: 'a piece less', lines: [{ lineId, quantity: 1 + life.draw(2) }] });
  },
  async cancelOrder(life) {
    return cancelOrder({ orderId: (await someLine(life)).orderId, by: { purchaseId: life.purchaseId }, actorId: null, reason: '' });
  },
  async prepare(life) {
    const { orderId, makerId } = await someLine(life);
    return prepareOrder({ orderId, makerId, actorId: 'psn_test' });
  },
  async ship(life) {
    const { orderId, makerId } = await someLine(life);
    return shipOrder({ orderId, makerId, actorId: 'psn_test', ...parcel() });
  },
  async shipPiece(life) {
    const { orderId, makerId, lineId } = await someLine(life);
    return shipOrder({ orderId, makerId, actorId: 'psn_test', ...parcel(), lines: [{ lineId, quantity: 1 }] });
  },
  async receive(life) {
    return receiveOrder({ purchaseId: life.purchaseId, orderId: (await someLine(life)).orderId, actorId: null });
  },
  async confirm(life) {
    return confirmOrder({ purchaseId: life.purchaseId, orderId: (await someLine(life)).orderId, actorId: null });
  },
  async refundPart(life) {
    const { orderId } = await someLine(life);
    return refundPurchase({ purchaseId: life.purchaseId, orderId, amount: 1 + life.draw(20_000), operatorId: 'psn_op', reason: 'goodwill' });
  },
  async refundAll(life) {
    return refundPurchase({ purchaseId: life.purchaseId, operatorId: 'psn_op', reason: 'all of it' });
  },
  async openCase(life) {
    return openSomeCase({ purchaseId: life.purchaseId, ...(await someLine(life)) }, life.draw);
  },
  async carryCaseOn(life) {
    return carryCaseOn({ purchaseId: life.purchaseId, ...(await someLine(life)) }, life.draw);
  },
  async arrive(life) {
    const { orderId, makerId } = await someLine(life);
    await shipOrder({ orderId, makerId, actorId: 'psn_test', ...parcel() });
    return receiveOrder({ purchaseId: life.purchaseId, orderId, actorId: null });
  },
  async sellEarning(life) {
    return acceptFirstOffer((await someLine(life)).orderId);
  },
  payDay: (life) => bankDay((number) => (number + life.draw(5)) % 5 === 0),
  async day() {
    await forward(24 * 60);
    await sweep({ patienceMs: 0 });
  },
  async days(life) {
    await forward((2 + life.draw(9)) * 24 * 60);
    await sweep({ patienceMs: 0 });
  },
};

async function someLine(life: Life): Promise<Line> {
  const lines = await rows<Line>(
    `select o.id as "orderId", o.maker_id as "makerId", l.id as "lineId" from maker_order o join order_line l on l.order_id = o.id
      where o.purchase_id = $1 order by l.id`,
    [life.purchaseId],
  );
  const line = lines[life.draw(lines.length)];
  if (line === undefined) throw new Error('a purchase without lines');
  return line;
}

function parcel(): { carrier: string; trackingNumber: string } {
  parcels += 1;
  return { carrier: 'demo', trackingNumber: `LIFE${String(parcels).padStart(8, '0')}` };
}
