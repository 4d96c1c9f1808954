// A payout that had arrived came back, whole or in part: owed to its payee again at once; nothing more goes out to a maker until a person has looked
// (laws 6, 8, 9). The claims of a financier go on: its account is the operator's own matter.
import { raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { payoutReturnedJournal } from '#app/domain/ledger/payout-journals.ts';
import { keepReturned, type PayoutRow } from '#app/domain/settlement/payout.db.server.ts';
import { sourceOf } from '#app/domain/settlement/payout.ts';
import { lockTerms, setPayoutHold } from '#app/domain/settlement/terms.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import type { Won } from '#app/lib/money.ts';

import { queuePayoutMail } from '../mails/queue-payout-mail.server.ts';

/** Why the payouts of the maker wait; the desk shows it. */
const reason = '보낸 정산금이 되돌아와 까닭을 확인하고 있습니다';

export interface Return {
  /** What it is called, once: the provider's reversal; of a bank, which gives a payout back whole, the payout itself. */
  reference: string;
  amount: Won;
  /** The words of the one who gave it back. */
  why: string;
}

/** False when it was booked before. The payout is settled and locked. */
export async function returnPayout(tx: Tx, payout: PayoutRow, { reference, amount, why }: Return, now: Date): Promise<boolean> {
  const { payeeId, payeeKind } = payout;
  if (payeeKind === 'maker') await lockTerms(tx, payeeId);
  const postings = payoutReturnedJournal(payeeId, amount, sourceOf(payout.rail));
  if (!(await postJournal(tx, { kind: 'payout_returned', reference, at: now, postings }))) return false;
  await keepReturned(tx, payout, amount, now);
  await noteMove(tx, { subject: payout.id, from: 'settled', to: 'returned', actorId: null, reason: why }, now);
  await raiseAlarm(tx, { kind: 'payout_failed', subject: payeeId, detail: { number: payout.number, amount } }, now);
  if (payeeKind !== 'maker') return true;
  await setPayoutHold(tx, payeeId, reason, now);
  await queuePayoutMail(tx, 'payout_returned', payeeId, { key: reference, amount, accountId: null }, now);
  return true;
}
