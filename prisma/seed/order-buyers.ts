// What buyers do in the demonstration: fill a basket, order with every consent, pay at the sandbox's page, and later receive, confirm or cancel.
import { consentsNeeded } from '#app/domain/orders/consents.ts';
import { readCartOf } from '#app/domain/cart/cart.read.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { cancelPurchase } from '#app/flows/cancel-purchase.server.ts';
import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { isRemote } from '#app/lib/postal-code.ts';

import type { Demonstration } from './demonstration.ts';
import { done } from './loading.ts';
import type { ShippedOrder } from './order-makers.ts';
import { findGood } from './order-goods.ts';
import { addresses, type PurchasePlan } from './order-plans.ts';
import { emailOf } from './people.ts';
import { press } from './practice-payments.ts';

export interface PlacedPurchase {
  purchaseId: string;
  buyerId: string | null;
  operatorId: string;
}

interface Buyer {
  personId: string | null;
  name: string;
  email: string;
  phone: string;
}

const notPaid = new Set(['unpaid', 'expired', 'dropped']);
/** The test card whose bank says that nothing came (docs.stripe.com/testing#disputes). */
const disputedCard = '4000000000002685';
const methods = ['kr_card', 'kakao_pay', 'naver_pay', 'card'] as const;

/** Places the purchase and pays it, unless it is to stay unpaid. */
export async function placeAndPay(
  plan: PurchasePlan,
  demo: Demonstration,
  buyers: readonly { personId: string; name: string; localPart: string }[],
): Promise<PlacedPurchase> {
  const buyer = buyerOf(plan, demo, buyers);
  const owner: CartOwner = buyer.personId === null ? { kind: 'guest', secret: unguessableToken() } : { kind: 'member', personId: buyer.personId };
  for (const [wanted, quantity] of plan.wants) done(await addToCart({ owner, quantity, ...(await findGood(wanted, quantity, demo)) }));
  const address = addresses[plan.to % addresses.length] ?? addresses[0];
  const { cart } = await readCartOf(reader(), owner, 'ko');
  const { purchaseId } = done(
    await placeOrder({
      owner,
      requestKey: unguessableToken(),
      personId: buyer.personId,
      contact: { name: buyer.name, email: buyer.email, phone: buyer.phone },
      delivery: { name: buyer.name, phone: buyer.phone, ...address, note: plan.note ?? '' },
      expectedTotal: cart.priced.total + (isRemote(address.postalCode) ? cart.remoteSurcharge : 0),
      consents: consentsNeeded(cart).map((need) => need.key),
      locale: plan.english === true ? 'en' : 'ko',
    }),
  );
  const { url } = done(await beginPayment({ purchaseId }));
  if (!notPaid.has(plan.fate.as)) await pay(purchaseId, url, plan);
  return { purchaseId, buyerId: buyer.personId, operatorId: demo.people.operator.personId };
}

/** Says that everything arrived. */
export async function receiveAll({ purchaseId, buyerId }: PlacedPurchase, orders: readonly ShippedOrder[]): Promise<void> {
  for (const { id } of orders) {
    const received = await receiveOrder({ purchaseId, orderId: id, actorId: buyerId });
    // The carrier may have been first.
    if (!received.ok && received.refusal.kind !== 'order_not_receivable') done(received);
  }
}

/** Receives and confirms. */
export async function confirmAll(purchase: PlacedPurchase, orders: readonly ShippedOrder[]): Promise<void> {
  await receiveAll(purchase, orders);
  for (const { id } of orders) done(await confirmOrder({ purchaseId: purchase.purchaseId, orderId: id, actorId: purchase.buyerId }));
}

/** Cancels the first maker's order before it is prepared. */
export async function cancelFirst({ purchaseId, buyerId }: PlacedPurchase, orders: readonly ShippedOrder[]): Promise<void> {
  for (const { id } of orders.slice(0, 1)) done(await cancelOrder({ orderId: id, by: { purchaseId }, actorId: buyerId, reason: 'cancelled by the buyer' }));
}

/** Goes back from the payment page and cancels. */
export async function dropPurchase({ purchaseId, buyerId }: PlacedPurchase): Promise<void> {
  done(await cancelPurchase({ purchaseId, actorId: buyerId }));
}

/** The operator gives all of it back. */
export async function refundAll({ purchaseId, operatorId }: PlacedPurchase): Promise<void> {
  done(await refundPurchase({ purchaseId, operatorId, reason: '배송 중 파손되어 전액 환불' }));
}

async function pay(purchaseId: string, address: string, { day, disputed }: PurchasePlan): Promise<void> {
  const number = Math.round(day * 10);
  // Every seventh card is declined at first.
  if (number % 7 === 0) await press(address, { action: 'decline', method: 'kr_card' });
  const card = { action: 'card', number: disputedCard, expiry: '12/40', cvc: '123' };
  await press(address, disputed === true ? card : { action: 'pay', method: methods[number % methods.length] ?? 'card' });
  const outcome = await recordPayment({ purchaseId });
  if (outcome !== 'paid' && outcome !== 'already') throw new Error(`a payment became ${outcome}`);
}

function buyerOf(plan: PurchasePlan, { people }: Demonstration, buyers: readonly { personId: string; name: string; localPart: string }[]): Buyer {
  const { buyer } = plan;
  if (buyer === 'shopper') return { personId: people.shopper.personId, name: '나한솔', email: emailOf('shopper'), phone: '010-0000-2026' };
  if (typeof buyer === 'object')
    return { personId: null, name: buyer.guest, email: emailOf(`guest-${String(Math.round(plan.day * 10))}`), phone: '010-0000-1000' };
  const member = buyers[buyer - 1];
  if (member === undefined) throw new Error(`no buyer ${String(buyer)}`);
  return { personId: member.personId, name: member.name, email: emailOf(member.localPart), phone: `010-0000-30${String(buyer).padStart(2, '0')}` };
}
