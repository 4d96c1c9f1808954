// The two ends of a payout, each once: settled (the earnings are paid) or failed (everything it claimed is owed again, under new due pressure).
import { markRepaid } from '#app/domain/advances/advance.db.server.ts';
import { clearAlarm, raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { postJournal, readJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { reversed } from '#app/domain/ledger/ledger.ts';
import { payoutSettledJournal } from '#app/domain/ledger/payout-journals.ts';
import { endRecourse } from '#app/domain/settlement/earning.db.server.ts';
import { lockPayout, markFailed, markSettled } from '#app/domain/settlement/payout.db.server.ts';
import { sourceOf } from '#app/domain/settlement/payout.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import { queuePayoutMail } from '../mails/queue-payout-mail.server.ts';

/** It arrived. False when it had ended before. `transferId`: Stripe's id, where it went that way. */
export async function settlePayout(tx: Tx, payoutId: string, transferId: string | null, now: Date): Promise<boolean> {
  const payout = await lockPayout(tx, payoutId);
  if (payout === null || !(await markSettled(tx, payoutId, transferId, now))) return false;
  if (payout.amount > 0)
    await postJournal(tx, {
      kind: 'payout_settled',
      reference: payoutId,
      at: now,
      postings: payoutSettledJournal(payout.payeeId, won(payout.amount), sourceOf(payout.rail)),
    });
  await endRecourse(tx, payoutId, true, now);
  await markRepaid(tx, now);
  await noteMove(tx, { subject: payoutId, from: payout.state, to: 'settled', actorId: null }, now);
  await clearAlarm(tx, { kind: 'payout_failed', subject: payout.payeeId }, now);
  return true;
}

/** It did not arrive, and why. False when it had ended before. */
export async function failPayout(tx: Tx, payoutId: string, failure: string, now: Date): Promise<boolean> {
  const payout = await lockPayout(tx, payoutId);
  if (payout === null || !(await markFailed(tx, payoutId, failure, now))) return false;
  const claimed = await readJournal(tx, 'payout', payoutId);
  if (claimed.length > 0) await postJournal(tx, { kind: 'payout_failed', reference: payoutId, at: now, postings: reversed(claimed) });
  await endRecourse(tx, payoutId, false, now);
  await noteMove(tx, { subject: payoutId, from: payout.state, to: 'failed', actorId: null, reason: failure }, now);
  await raiseAlarm(tx, { kind: 'payout_failed', subject: payout.payeeId, detail: { number: payout.number, amount: payout.amount } }, now);
  if (payout.payeeKind === 'maker')
    await queuePayoutMail(tx, 'payout_failed', payout.payeeId, { key: payoutId, amount: won(payout.amount), accountId: payout.accountId }, now);
  return true;
}
