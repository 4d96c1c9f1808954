// What a post of the purchase page does: one flow each.
import type { z } from 'zod';

import { loseParcel } from '#app/flows/lose-parcel.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { resolveQuarantine } from '#app/flows/resolve-quarantine.server.ts';
import { retryRefund } from '#app/flows/retry-refund.server.ts';

import type { purchaseForm } from './purchase.form.ts';

/** The flow that the form asks for; refusals are its own. */
export function changePurchase(purchaseId: string, operatorId: string, form: z.output<typeof purchaseForm>) {
  switch (form.intent) {
    case 'refund':
      return refundPurchase({ purchaseId, operatorId, reason: form.reason });
    case 'refund-part':
      return refundPurchase({
        purchaseId,
        operatorId,
        reason: form.reason,
        orderId: form.orderId,
        ...(form.amount === undefined ? {} : { amount: form.amount }),
      });
    case 'lost':
      return loseParcel({ parcelId: form.parcelId, by: { operatorId }, actorId: operatorId });
    case 'retry':
      return retryRefund({ refundId: form.refundId, operatorId });
    case 'quarantine-release':
      return resolveQuarantine({ purchaseId, operatorId, deed: 'release', reason: form.reason });
    case 'quarantine-refund':
      return resolveQuarantine({ purchaseId, operatorId, deed: 'refund', reason: form.reason });
  }
}
