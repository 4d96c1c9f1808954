// Transfers to connected accounts and their reversals. https://docs.stripe.com/api/transfers
// Connect does not reach Korean businesses: the shop pays by bank file, this is for the one rail that Stripe would be.
import type Stripe from 'stripe';
import { z } from 'zod';
import { takesTransfers } from './accounts.server.ts';
import { noSuch, refused, wonText } from './api-error.ts';
import { keptMetadata, newBalanceTransaction } from './builders.server.ts';
import { expand, integer, metadata, words } from './check.ts';
import { lockName } from './schema.server.ts';
import type { Stored } from './shapes.ts';
import { getObject, insertObject, saveObject, stripeId } from './store.server.ts';
import { announce, type Work } from './work.server.ts';

export const transferParams = z.strictObject({
  amount: integer(1),
  currency: z.enum(['krw']),
  destination: words(),
  description: words().optional(),
  metadata: metadata.optional(),
  source_transaction: words().optional(),
  transfer_group: words().optional(),
  expand,
});

export const reversalParams = z.strictObject({
  amount: integer(1).optional(),
  description: words().optional(),
  metadata: metadata.optional(),
  expand,
});

type TransferParams = z.output<typeof transferParams>;

/** POST /v1/transfers: out of the balance, or out of one charge before its money is available. */
export async function createTransfer(work: Work, params: TransferParams): Promise<Stripe.Transfer> {
  if (!work.settings.connectedAccounts.includes(params.destination)) {
    throw noSuch('destination', params.destination, 'destination');
  }
  if (!(await takesTransfers(work, params.destination))) {
    const message = 'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments';
    throw refused(message, 'insufficient_capabilities_for_transfer', 'destination');
  }
  const source = params.source_transaction;
  const group = source === undefined ? null : await checkSource(work, source, params.amount);
  if (source === undefined) await checkBalance(work, params.amount);
  const id = stripeId('tr_1');
  const line = newBalanceTransaction('transfer', id, -params.amount, 0, work.now);
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  const transfer: Stripe.Transfer = {
    id,
    object: 'transfer',
    amount: params.amount,
    amount_reversed: 0,
    balance_transaction: line.id,
    created: work.now,
    currency: 'krw',
    description: params.description ?? null,
    destination: params.destination,
    destination_payment: stripeId('py_1'),
    livemode: false,
    metadata: keptMetadata(params.metadata),
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source ?? null,
    source_type: 'card',
    transfer_group: params.transfer_group ?? group,
  };
  insertObject(work.tx, 'transfer', { body: transfer, created: work.now, ...(source === undefined ? {} : { parent: source }) });
  announce(work, 'transfer.created', transfer);
  return transfer;
}

/** The charge must be paid and not be given away twice; answers its transfer group. */
async function checkSource(work: Work, chargeId: string, amount: number): Promise<string | null> {
  const charge = await getObject(work.tx, 'charge', chargeId, 'lock', 'source_transaction');
  if (charge.body.status !== 'succeeded') {
    throw refused(`The charge ${chargeId} has not succeeded and cannot fund a transfer.`, undefined, 'source_transaction');
  }
  const { rows } = await work.tx.query<{ given: string }>(
    `select coalesce(sum((body->>'amount')::bigint - (body->>'amount_reversed')::bigint), 0)::text as given
     from stripe_sandbox.objects where parent = $1 and type = 'transfer'`,
    [chargeId],
  );
  const left = charge.body.amount - Number(rows[0]?.given ?? 0);
  if (amount > left) {
    const message = `Transfers using this transaction as a source must not exceed the source amount of ${wonText(charge.body.amount)}. (${wonText(left)} is left.)`;
    throw refused(message, undefined, 'amount');
  }
  const { payment_intent: intent, transfer_group: group } = charge.body;
  return group ?? (typeof intent === 'string' ? `group_${intent}` : null);
}

async function checkBalance(work: Work, amount: number): Promise<void> {
  await lockName(work.tx, 'balance');
  const { available } = await sums(work);
  if (amount > available) {
    throw refused('You have insufficient available funds in your Stripe account.', 'balance_insufficient');
  }
}

/** POST /v1/transfers/:id/reversals */
export async function createReversal(work: Work, transferId: string, params: z.output<typeof reversalParams>): Promise<Stripe.TransferReversal> {
  const transfer = await getObject(work.tx, 'transfer', transferId, 'lock');
  const left = transfer.body.amount - transfer.body.amount_reversed;
  if (left === 0) throw refused(`Transfer ${transferId} has already been reversed.`);
  const amount = params.amount ?? left;
  if (amount > left) {
    throw refused(`Reversal amount (${wonText(amount)}) is greater than unreversed amount on transfer (${wonText(left)})`, undefined, 'amount');
  }
  const reversal = newReversal(work, transferId, amount, keptMetadata(params.metadata));
  const line = newBalanceTransaction('transfer_refund', reversal.id, amount, 0, work.now);
  reversal.balance_transaction = line.id;
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  insertObject(work.tx, 'transfer_reversal', { body: reversal, created: work.now, parent: transferId });
  noteReversal(work, transfer, reversal);
  return reversal;
}

function newReversal(work: Work, transfer: string, amount: number, kept: Record<string, string>): Stripe.TransferReversal {
  return {
    id: stripeId('trr_1'),
    object: 'transfer_reversal',
    amount,
    balance_transaction: null,
    created: work.now,
    currency: 'krw',
    destination_payment_refund: null,
    metadata: kept,
    source_refund: null,
    transfer,
  };
}

function noteReversal(work: Work, transfer: Stored<Stripe.Transfer>, reversal: Stripe.TransferReversal): void {
  const { body } = transfer;
  const previous = { amount_reversed: body.amount_reversed, reversed: body.reversed };
  body.amount_reversed += reversal.amount;
  body.reversed = body.amount_reversed === body.amount;
  body.reversals.data = [reversal, ...body.reversals.data].slice(0, 10);
  saveObject(work.tx, transfer);
  announce(work, 'transfer.reversed', body, previous);
}

async function sums(work: Work): Promise<{ available: number; pending: number }> {
  const { rows } = await work.tx.query<{ available: string; pending: string }>(
    `select coalesce(sum((body->>'net')::bigint) filter (where (body->>'available_on')::bigint <= $1), 0)::text as available,
            coalesce(sum((body->>'net')::bigint) filter (where (body->>'available_on')::bigint > $1), 0)::text as pending
     from stripe_sandbox.objects where type = 'balance_transaction'`,
    [work.now],
  );
  return { available: Number(rows[0]?.available ?? 0), pending: Number(rows[0]?.pending ?? 0) };
}

/** GET /v1/balance */
export async function readBalance(work: Work): Promise<Stripe.Balance> {
  const { available, pending } = await sums(work);
  return {
    object: 'balance',
    available: [{ amount: available, currency: 'krw', source_types: { card: available } }],
    livemode: false,
    pending: [{ amount: pending, currency: 'krw', source_types: { card: pending } }],
  };
}
