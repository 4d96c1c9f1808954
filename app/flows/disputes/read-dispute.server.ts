// Reads a dispute again at Stripe, and which purchase it is about: by the intent's metadata of ours, or the intent we know.
import type Stripe from 'stripe';

import type { DisputeFacts } from '#app/domain/disputes/dispute.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { won } from '#app/lib/money.ts';

import { ask } from '../payment/ask-stripe.server.ts';

export interface ReadDispute {
  purchaseId: string | null;
  facts: DisputeFacts;
}

/** `absent`: Stripe knows no such dispute; `unknown`: Stripe gave no answer. */
export async function readDispute(stripeDisputeId: string): Promise<ReadDispute | 'absent' | 'unknown'> {
  const reply = await ask('read dispute', (client) => client.disputes.retrieve(stripeDisputeId, { expand: ['payment_intent'] }));
  if (reply.kind === 'unknown') return 'unknown';
  if (reply.kind === 'refused') return 'absent';
  return { purchaseId: await purchaseOf(reply.value.payment_intent), facts: factsOf(reply.value) };
}

// It is asked for whole; a charge without an intent is none of ours.
async function purchaseOf(intent: Stripe.Dispute['payment_intent']): Promise<string | null> {
  if (intent === null || typeof intent === 'string') return null;
  const found = await reader()
    .selectFrom('payment')
    .select('purchaseId')
    .where((e) => e.or([e('intentId', '=', intent.id), e('purchaseId', '=', intent.metadata['purchaseId'] ?? '')]))
    .executeTakeFirst();
  return found?.purchaseId ?? null;
}

function factsOf(dispute: Stripe.Dispute): DisputeFacts {
  const due = dispute.evidence_details.due_by;
  return {
    stripeDisputeId: dispute.id,
    amount: won(dispute.amount),
    reason: dispute.reason,
    status: dispute.status,
    openedAt: new Date(dispute.created * 1000),
    evidenceDueAt: due === null ? null : new Date(due * 1000),
    lines: dispute.balance_transactions.map(({ id, amount, fee }) => ({ id, amount: won(amount), fee: won(fee) })),
  };
}
