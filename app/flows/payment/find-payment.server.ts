// Reads what is needed to ask Stripe about a purchase, without locks: the answer is applied under the lock afterwards.
import type { Expected } from '#app/domain/payments/payment.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';
import { isLivemode } from '#app/infra/stripe/stripe.server.ts';

const paymentOfPurchase = prepared((purchaseId: string) =>
  q
    .selectFrom('purchase as u')
    .innerJoin('payment as p', 'p.purchaseId', 'u.id')
    .where('u.id', '=', purchaseId)
    .select([
      'u.id as purchaseId',
      'u.number',
      'u.state',
      'u.snapshotHash',
      'u.expiresAt',
      'p.id as paymentId',
      'p.state as paymentState',
      'p.amount',
      'p.captured',
    ])
    .select(['p.sessionId', 'p.sessionUrl', 'p.sessionExpiresAt']),
);

/** The purchase with its payment, or null. */
export async function findPayment(purchaseId: string) {
  const [row] = await read(reader(), paymentOfPurchase(purchaseId));
  return row ?? null;
}

export type FoundPayment = NonNullable<Awaited<ReturnType<typeof findPayment>>>;

/** What a session of this purchase must agree with. */
export function expectedOf(found: FoundPayment): Expected {
  return { purchaseId: found.purchaseId, snapshotHash: found.snapshotHash, amount: found.amount, livemode: isLivemode() };
}
