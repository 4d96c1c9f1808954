// Books what Stripe kept of a charge, once, as soon as its balance line is known: the books then hold what lies at Stripe (law 6).
import { postNewJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { paymentFeeJournal } from '#app/domain/ledger/ledger.ts';
import { keepFee } from '#app/domain/payments/payment.db.server.ts';
import type { ChargeFacts } from '#app/domain/payments/payment.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

/** Nothing happens while the fee is unknown, or when it was booked. */
export async function bookFee(tx: Tx, paymentId: string, charge: ChargeFacts, now: Date): Promise<void> {
  const { id, fee } = charge;
  if (fee !== null && (await keepFee(tx, paymentId, { id, fee }))) await postFee(tx, charge, now);
}

/** The journal of a fee that was kept with its payment just now; nothing while it is unknown or none was taken. */
export async function postFee(tx: Tx, { id, fee }: ChargeFacts, now: Date): Promise<void> {
  if (fee !== null && fee !== 0) await postNewJournal(tx, { kind: 'payment_fee', reference: id, at: now, postings: paymentFeeJournal(won(fee)) });
}
