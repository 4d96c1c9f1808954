// Until when the law wants a refund paid (E-Commerce Act art. 15 ②, 18 ②), from its records: of a return the days of the return, of what could not be
// supplied those from the payment; and the interest when it was paid later (decree art. 21-3).
import { sql } from 'kysely';

import { lateInterestJournal } from '#app/domain/ledger/interest-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { noteLateInterest } from '#app/domain/payments/refund.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { daysLate, lateInterest, refundLastDay } from '#app/lib/law/refund.ts';
import { won, type Won } from '#app/lib/money.ts';
import { kstDay, toDay, type Day } from '#app/lib/time.ts';

/** What a query over the refund `r` selects for `lastDayOf`, beside `requestedAt` and the `placedAt` of its purchase. */
export const refundDays = [
  sql<string | null>`(select c.refund_by::text from return_case c where c.refund_id = r.id)`.as('caseDue'),
  sql<Date | null>`(select o.paid_at from cancellation x join maker_order o on o.id = x.order_id
    where x.refund_id = r.id and x.by = 'maker' and x.reason in ('out_of_stock', 'cannot_make'))`.as('notSuppliedPaidAt'),
] as const;

export interface RefundDays {
  requestedAt: Date;
  placedAt: Date;
  caseDue: string | null;
  notSuppliedPaidAt: Date | null;
}

/** Of the refunds that failed and in whose place the refund `r` stands, one after the other: what a query over `r` selects of them all. */
export const ofEarlierTries = <T>(what: 'interest' | 'open' | 'paidAt') => sql<T>`(with recursive earlier as (
    select f.id, f.late_interest, f.late_interest_paid_at from refund f where f.payment_id = r.payment_id and f.failure = 'replaced by ' || r.id
    union all
    select f.id, f.late_interest, f.late_interest_paid_at from refund f join earlier e on f.payment_id = r.payment_id and f.failure = 'replaced by ' || e.id)
  select ${sums[what]} from earlier)`;

const sums = {
  interest: sql`coalesce(sum(late_interest), 0)::bigint`,
  open: sql`coalesce(bool_or(late_interest > 0 and late_interest_paid_at is null), false)`,
  paidAt: sql`max(late_interest_paid_at)`,
};

/** The last day (KST) of a refund. */
export function lastDayOf({ requestedAt, placedAt, caseDue, notSuppliedPaidAt }: RefundDays): Day {
  return refundLastDay({
    askedDay: kstDay(requestedAt),
    contractDay: kstDay(placedAt),
    caseDue: caseDue === null ? null : toDay(caseDue),
    notSuppliedPaidDay: notSuppliedPaidAt === null ? null : kstDay(notSuppliedPaidAt),
  });
}

/**
 * The refund was paid now: books the interest for the days that it was late, less what its return was given before, and less what was booked of earlier
 * tries that were called paid and were not: their days are among these. The market bears it.
 */
export async function bookRefundInterest(tx: Tx, refundId: string, now: Date): Promise<Won> {
  const refund = await one(
    tx,
    q
      .selectFrom('refund as r')
      .innerJoin('payment as p', 'p.id', 'r.paymentId')
      .innerJoin('purchase as u', 'u.id', 'p.purchaseId')
      .leftJoin('returnCase as c', 'c.refundId', 'r.id')
      .select(['r.amount', 'r.requestedAt', 'u.placedAt', 'c.lateInterest as given', ofEarlierTries<number>('interest').as('before'), ...refundDays])
      .where('r.id', '=', refundId),
  );
  if (refund === null) return won(0);
  const all = lateInterest(won(refund.amount), daysLate(lastDayOf(refund), kstDay(now)), kstDay(refund.placedAt));
  const interest = won(Math.max(0, all - (refund.given ?? 0) - refund.before));
  if (interest === 0 || !(await noteLateInterest(tx, refundId, interest))) return won(0);
  await postJournal(tx, { kind: 'late_interest', reference: `${refundId} interest`, at: now, postings: lateInterestJournal(interest, null) });
  return interest;
}
