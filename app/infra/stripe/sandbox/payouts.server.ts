// Payouts from the balance to the platform's own bank account. https://docs.stripe.com/payouts, /api/payouts
import type Stripe from 'stripe';
import { z } from 'zod';
import { refused } from './api-error.ts';
import { keptMetadata, newBalanceTransaction } from './builders.server.ts';
import { expand, integer, metadata, words } from './check.ts';
import { lockName } from './schema.server.ts';
import { getObject, insertObject, saveObject, stripeId } from './store.server.ts';
import { readBalance } from './transfers.server.ts';
import { announce, type Work } from './work.server.ts';

export const payoutParams = z.strictObject({
  amount: integer(1),
  currency: z.enum(['krw', 'KRW']),
  description: words(1_000).optional(),
  metadata: metadata.optional(),
  method: z.literal('standard').optional(),
  statement_descriptor: words(22).optional(),
  expand,
});

/** POST /v1/payouts: only what is available. */
export async function createPayout(work: Work, params: z.output<typeof payoutParams>): Promise<Stripe.Payout> {
  await lockName(work.tx, 'balance');
  const available = (await readBalance(work)).available[0]?.amount ?? 0;
  if (params.amount > available) throw refused('You have insufficient funds in your Stripe account for this transfer.', 'balance_insufficient');
  const id = stripeId('po_1');
  const line = newBalanceTransaction('payout', id, -params.amount, 0, work.now);
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  const payout = newPayout(id, line.id, params, work);
  const dueAt = work.now + Math.ceil(work.settings.settleAfterMs / 1000);
  insertObject(work.tx, 'payout', { body: payout, created: work.now, dueAt });
  announce(work, 'payout.created', payout);
  return payout;
}

function newPayout(id: string, line: string, params: z.output<typeof payoutParams>, work: Work): Stripe.Payout {
  return {
    id,
    object: 'payout',
    amount: params.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: work.now,
    automatic: false,
    balance_transaction: line,
    created: work.now,
    currency: 'krw',
    description: params.description ?? null,
    destination: 'ba_sandbox',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: keptMetadata(params.metadata),
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: params.statement_descriptor ?? null,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  };
}

/** The payout arrives, or comes back when the account is one of those that fail (docs.stripe.com/connect/testing#account-numbers). */
export async function settlePayout(work: Work, id: string): Promise<void> {
  const payout = await getObject(work.tx, 'payout', id, 'lock');
  const previous = { status: payout.body.status };
  payout.dueAt = null;
  if (payout.body.status !== 'pending') {
    saveObject(work.tx, payout);
    return;
  }
  if (work.settings.bankAccount === 'pays') {
    payout.body.status = 'paid';
    saveObject(work.tx, payout);
    announce(work, 'payout.paid', payout.body, previous);
    return;
  }
  const line = newBalanceTransaction('payout_failure', id, payout.body.amount, 0, work.now);
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  const why = { failure_code: 'no_account', failure_message: 'The bank account could not be located.', failure_balance_transaction: line.id };
  Object.assign(payout.body, { status: 'failed', ...why } satisfies Partial<Stripe.Payout>);
  saveObject(work.tx, payout);
  announce(work, 'payout.failed', payout.body, previous);
}
