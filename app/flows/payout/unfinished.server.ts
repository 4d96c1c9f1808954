// What of settlement time or a crash left undone (law 10): earnings of cancelled orders that kept something, transfers without an answer, advances
// without one. Each finder is safe to repeat.
import { makePayable } from '#app/domain/settlement/earning.db.server.ts';
import { lockPurchaseOf } from '#app/domain/orders/order.db.server.ts';
import { pendingAdvances } from '#app/domain/advances/advance.db.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

const batch = 200;

/** What stayed with the maker of an order that was cancelled (return postage, for example) is payable: nobody will confirm it. */
export async function settleLeftovers(): Promise<number> {
  const left = await reader()
    .selectFrom('earning as e')
    .innerJoin('makerOrder as o', 'o.id', 'e.orderId')
    .where('o.cancelledAt', 'is not', null)
    .where('e.state', 'in', ['accrued', 'advanceable'])
    .where('e.sourcePayoutId', 'is', null)
    .select('e.orderId')
    .distinct()
    .limit(batch)
    .execute();
  for (const { orderId } of left)
    await inTransaction('settle leftovers', async (tx, now) => {
      await lockPurchaseOf(tx, orderId);
      await makePayable(tx, orderId, now);
    });
  return left.length;
}

/** Payouts to connected accounts without an answer. */
export async function unsentTransfers(before: Date): Promise<string[]> {
  const rows = await reader()
    .selectFrom('payout')
    .select('id')
    .where('rail', '=', 'stripe_transfer')
    .where('state', 'in', ['scheduled', 'sent'])
    .where('scheduledAt', '<=', before)
    .orderBy('scheduledAt')
    .limit(batch)
    .execute();
  return rows.map((row) => row.id);
}

/** Advances whose financier has not answered. */
export async function unfundedAdvances(before: Date): Promise<string[]> {
  return inTransaction('find unfunded advances', (tx) => pendingAdvances(tx, before, batch));
}
