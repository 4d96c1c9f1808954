// What Stripe says about a connected account: whether it can take money. One that we may not read any more (disconnected) cannot.
import Stripe from 'stripe';

import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { ask } from './payment/ask-stripe.server.ts';
import { pauseAccount } from './payout/pause-account.server.ts';

/** `alongside` runs in the transaction of the effect and is told what became of it. */
export async function workAccount(accountId: string, alongside: (tx: Tx, became: string, now: Date) => Promise<void>): Promise<'done' | 'unknown'> {
  const reply = await ask('read account', (client) => client.accounts.retrieve(accountId).catch(asForbidden));
  if (reply.kind === 'unknown') return 'unknown';
  const account = reply.kind === 'done' ? reply.value : null;
  const takesMoney = account !== null && account.payouts_enabled && account.capabilities?.transfers === 'active';
  await inTransaction('look at account', async (tx, now) => {
    const makers = await pauseAccount(tx, accountId, !takesMoney, now);
    await alongside(tx, makers === 0 ? 'noted' : takesMoney ? 'account takes money' : 'account paused', now);
  });
  return 'done';
}

function asForbidden(fault: unknown): null {
  if (fault instanceof Stripe.errors.StripePermissionError) return null;
  throw fault;
}
