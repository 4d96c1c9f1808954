// What a buyer does with one order: say that it arrived, confirm it, cancel it before it is prepared.
import { cancelOrder, type CancelOrderRefusal } from '#app/flows/cancel-order.server.ts';
import { confirmOrder, type ConfirmOrderRefusal } from '#app/flows/confirm-order.server.ts';
import { receiveOrder, type ReceiveOrderRefusal } from '#app/flows/receive-order.server.ts';
import type { Result } from '#app/lib/result.ts';

export type OrderIntent = 'receive' | 'confirm' | 'cancel';

/** One flow an intent. Another purchase's order answers like an absent one. */
export async function moveOrder(
  intent: OrderIntent,
  order: { purchaseId: string; orderId: string; actorId: string | null },
): Promise<Result<unknown, CancelOrderRefusal | ConfirmOrderRefusal | ReceiveOrderRefusal>> {
  if (intent === 'receive') return receiveOrder(order);
  if (intent === 'confirm') return confirmOrder(order);
  return cancelOrder({ orderId: order.orderId, by: { purchaseId: order.purchaseId }, actorId: order.actorId, reason: '' });
}
