// A transfer that had arrived came back, whole or in part: owed to its maker again at once; nothing more goes out until a person has looked (laws 6, 8, 9).
import { raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { payoutReturnedJournal } from '#app/domain/ledger/payout-journals.ts';
import { keepReturned, type PayoutRow } from '#app/domain/settlement/payout.db.server.ts';
import { lockTerms, setPayoutHold } from '#app/domain/settlement/terms.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import type { Won } from '#app/lib/money.ts';

import { queuePayoutMail } from '../mails/queue-payout-mail.server.ts';

/** Why the payouts of the maker wait; the desk shows it. */
const reason = '보낸 정산금이 되돌아와 까닭을 확인하고 있습니다';

/** `reversalId`: what the provider calls it. False when it was booked before. The payout is settled and locked. */
export async function returnPayout(tx: Tx, payout: PayoutRow, reversalId: string, amount: Won, now: Date): Promise<boolean> {
  const makerId = payout.payeeId;
  await lockTerms(tx, makerId);
  const postings = payoutReturnedJournal(makerId, amount);
  if (!(await postJournal(tx, { kind: 'payout_returned', reference: reversalId, at: now, postings }))) return false;
  await keepReturned(tx, payout, amount, now);
  await setPayoutHold(tx, makerId, reason, now);
  await noteMove(tx, { subject: payout.id, from: 'settled', to: 'returned', actorId: null, reason: reversalId }, now);
  await raiseAlarm(tx, { kind: 'payout_failed', subject: makerId, detail: { number: payout.number, amount } }, now);
  await queuePayoutMail(tx, 'payout_returned', makerId, { key: reversalId, amount, accountId: null }, now);
  return true;
}
