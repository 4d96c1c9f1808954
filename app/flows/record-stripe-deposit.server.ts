// Buyers' money that Stripe paid to our bank account: a movement of the ledger, recorded by the payout.* webhook or by the operator, once per Stripe's id.
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { reversed } from '#app/domain/ledger/ledger.ts';
import { stripeDepositJournal } from '#app/domain/ledger/payout-journals.ts';
import { insertDeposit, returnDeposit } from '#app/domain/settlement/bank-files.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won, type Won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type RecordStripeDepositRefusal = { kind: 'deposit_recorded' };

/** The operator saw it on the bank's statement. */
export async function recordStripeDeposit(input: {
  stripeId: string;
  amount: Won;
  operatorId: string;
}): Promise<Result<undefined, RecordStripeDepositRefusal>> {
  const { stripeId, amount, operatorId } = input;
  return inTransaction<Result<undefined, RecordStripeDepositRefusal>>('record stripe deposit', async (tx, now) =>
    (await bookDeposit(tx, { stripeId, amount, recordedBy: operatorId }, now)) ? ok() : refuse({ kind: 'deposit_recorded' }),
  );
}

/** Books it; false when it was booked. */
export async function bookDeposit(tx: Tx, deposit: { stripeId: string; amount: Won; recordedBy: string }, now: Date): Promise<boolean> {
  const id = await insertDeposit(tx, deposit, now);
  if (id === null) return false;
  await postJournal(tx, { kind: 'stripe_deposit', reference: id, at: now, postings: stripeDepositJournal(deposit.amount) });
  return true;
}

/** The bank sent it back to Stripe; false when there was nothing to take back. */
export async function bookDepositReturned(tx: Tx, stripeId: string, now: Date): Promise<boolean> {
  const deposit = await returnDeposit(tx, stripeId, now);
  if (deposit === null) return false;
  const postings = reversed(stripeDepositJournal(won(deposit.amount)));
  await postJournal(tx, { kind: 'stripe_deposit_returned', reference: deposit.id, at: now, postings });
  return true;
}
