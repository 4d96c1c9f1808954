// Interest on a refund that is late (decree art. 21-3): 15 % a year from the day after the law's last day, owed to the buyer by bank transfer. Whoever
// was late bears it: the maker who noted the receipt too late, else the market, which should have paid by itself.
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { lateInterestJournal } from '#app/domain/ledger/interest-journals.ts';
import type { OrderRow } from '#app/domain/orders/order.db.server.ts';
import type { CaseRow } from '#app/domain/returns/case.db.server.ts';
import { reduceEarning } from '#app/domain/settlement/reduce-earning.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { daysLate, lateInterest } from '#app/lib/law/refund.ts';
import { won, type Won } from '#app/lib/money.ts';
import { kstDay, toDay } from '#app/lib/time.ts';

/** Books the interest of a case that is refunded now; 0 when it is in time. */
export async function bookLateInterest(tx: Tx, late: { found: CaseRow; order: OrderRow; amount: number }, now: Date): Promise<Won> {
  const { found, order } = late;
  const { makerId } = order;
  if (found.refundBy === null) return won(0);
  const due = toDay(found.refundBy.toISOString().slice(0, 10));
  const interest = lateInterest(won(late.amount), daysLate(due, kstDay(now)), kstDay(order.placedAt));
  if (interest === 0) return interest;
  const makersFault = found.receiptNotedAt !== null && kstDay(found.receiptNotedAt) > due;
  const reference = `${found.id} interest`;
  await postJournal(tx, { kind: 'late_interest', reference, at: now, postings: lateInterestJournal(interest, makersFault ? makerId : null) });
  if (makersFault) await reduceEarning(tx, { orderId: found.orderId, refundId: reference, makerPart: interest }, now);
  return interest;
}
