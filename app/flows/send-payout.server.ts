// Sends a payout to a connected account at Stripe, under the payout's id as key. An unknown outcome waits: it is neither paid nor failed until Stripe says (P5).
import type Stripe from 'stripe';

import { lockPayout, markSent, type PayoutRow } from '#app/domain/settlement/payout.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { log } from '#app/infra/log.server.ts';

import { ask, type Reply } from './payment/ask-stripe.server.ts';
import { failPayout, settlePayout } from './payout/end-payout.server.ts';
import { pauseAccount } from './payout/pause-account.server.ts';

export type PayoutSending = 'settled' | 'failed' | 'unknown' | 'nothing';

/** Safe to repeat. */
export async function sendPayout(payoutId: string): Promise<PayoutSending> {
  const payout = await inTransaction('begin transfer', async (tx, now) => {
    const found = await lockPayout(tx, payoutId);
    if (found === null || found.rail !== 'stripe_transfer') return null;
    await markSent(tx, payoutId, null, now);
    return found;
  });
  if (payout === null || payout.state === 'settled' || payout.state === 'failed') return 'nothing';
  const reply = payout.state === 'sent' ? await findOrCreate(payout) : await create(payout);
  if (reply.kind === 'unknown') return 'unknown';
  return inTransaction('end transfer', async (tx, now) => {
    if (reply.kind === 'done') return (await settlePayout(tx, payoutId, reply.value.id, now)) ? 'settled' : 'nothing';
    log('error', 'payout refused by stripe', { payoutId, code: reply.code });
    if (reply.code === 'insufficient_capabilities_for_transfer') await pauseAccount(tx, payout.stripeAccountId ?? '', true, now);
    return (await failPayout(tx, payoutId, reply.code ?? reply.message, now)) ? 'failed' : 'nothing';
  });
}

// Stripe forgets keys after a day: a second try looks for what the first may have made. Where it cannot look, nothing is made.
async function findOrCreate(payout: PayoutRow): Promise<Reply<Stripe.Transfer>> {
  const made = await ask('find transfer', (client) => client.transfers.list({ transfer_group: payout.id, limit: 1 }));
  if (made.kind !== 'done') return { kind: 'unknown' };
  const [transfer] = made.value.data;
  return transfer === undefined ? create(payout) : { kind: 'done', value: transfer };
}

function create({ id, number, amount, stripeAccountId }: PayoutRow): Promise<Reply<Stripe.Transfer>> {
  return ask('create transfer', (client) =>
    client.transfers.create(
      { amount, currency: 'krw', destination: stripeAccountId ?? '', transfer_group: id, description: number, metadata: { payoutId: id } },
      { idempotencyKey: `payout_${id}` },
    ),
  );
}
