// What Stripe says about a transfer of ours: that it was made (its payout may not know yet), and what of it came back. Read again at Stripe, so that order,
// repetition and lateness do not matter; each reversal counts once by its id (laws 2 and 8).
import { lockPayout } from '#app/domain/settlement/payout.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';

import { ask } from './payment/ask-stripe.server.ts';
import { returnPayout } from './payout/return-payout.server.ts';
import { sendPayout } from './send-payout.server.ts';

/** `alongside` runs in the transaction of the effect and is told what became of it. */
export async function workTransfer(transferId: string, alongside: (tx: Tx, became: string, now: Date) => Promise<void>): Promise<'done' | 'unknown'> {
  const transfer = await ask('read transfer', (client) => client.transfers.retrieve(transferId));
  if (transfer.kind === 'unknown') return 'unknown';
  const payoutId = transfer.kind === 'done' ? (transfer.value.metadata['payoutId'] ?? '') : '';
  if (payoutId !== '' && (await sendPayout(payoutId)) === 'unknown') return 'unknown';
  const reversals = await ask('list reversals', (client) => client.transfers.listReversals(transferId, { limit: 100 }));
  if (reversals.kind === 'unknown') return 'unknown';
  const back = reversals.kind === 'done' ? reversals.value.data : [];
  await inTransaction('work transfer', async (tx, now) => {
    const payout = await lockPayout(tx, payoutId);
    if (payout?.transferId !== transferId) {
      await alongside(tx, 'no payout of ours', now);
      return;
    }
    let news = 0;
    for (const { id, amount } of back.toReversed()) if (await returnPayout(tx, payout, { reference: id, amount: won(amount), why: id }, now)) news += 1;
    await alongside(tx, news === 0 ? 'noted' : 'payout returned', now);
  });
  return 'done';
}
