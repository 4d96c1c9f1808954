// Asks Stripe what it kept of a captured payment whose fee was not known when the money came, and books it (law 6, I7).
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { ask, chargeFacts } from './payment/ask-stripe.server.ts';
import { bookFee } from './payment/book-fee.server.ts';

/** Safe to repeat; false when Stripe does not know it yet or gave no answer. */
export async function recordFee(paymentId: string): Promise<boolean> {
  const payment = await reader().selectFrom('payment').select(['intentId', 'fee']).where('id', '=', paymentId).executeTakeFirst();
  const intentId = payment?.intentId ?? null;
  if (payment === undefined || payment.fee !== null || intentId === null) return payment?.fee != null;
  const reply = await ask('read fee', (client) => client.paymentIntents.retrieve(intentId, { expand: ['latest_charge.balance_transaction'] }));
  if (reply.kind !== 'done') return false;
  const charge = chargeFacts(typeof reply.value.latest_charge === 'object' ? reply.value.latest_charge : null);
  if (charge?.fee == null) return false;
  await inTransaction('book fee', (tx, now) => bookFee(tx, paymentId, charge, now));
  return true;
}

/** Captured payments whose fee is not known, oldest first. */
export async function paymentsWithoutFee(before: Date, most: number): Promise<string[]> {
  const rows = await reader()
    .selectFrom('payment')
    .select('id')
    .where('state', '=', sql.lit('captured' as const))
    .where('fee', 'is', null)
    .where('capturedAt', '<=', before)
    .orderBy('capturedAt')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
