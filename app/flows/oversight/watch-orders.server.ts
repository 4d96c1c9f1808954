// Watches over buyers' deadlines: dispatch as promised, refunds within three business days with interest after that (전자상거래법 §15, §18), refunds that failed.
import { sql } from 'kysely';

import type { AlarmDetail } from '#app/domain/alarms/alarm.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { daysLate, lateInterest } from '#app/lib/law/refund.ts';
import { won } from '#app/lib/money.ts';
import { addDays, kstDay, toDay, type Day } from '#app/lib/time.ts';

import { lastDayOf, refundDays, type RefundDays } from '../payment/refund-days.server.ts';
import { endOf, most, nearness, type Found, type Watch } from './watch.ts';

/** Rest days in a row are fewer than this. */
const farAhead = 14;

/** Orders that must leave: from the business day before the promised day on. */
export const dispatchWatch: Watch = {
  kind: 'dispatch_due',
  look: async (tx, _now, today) => {
    const rows = await run(
      tx,
      q
        .selectFrom('makerOrder as o')
        .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
        .innerJoin('orderStage as s', 's.orderId', 'o.id')
        .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
        .select(['o.id', 'o.number', 'u.number as purchase', 't.name as maker', sql<string>`o.promised_ship_by::text`.as('shipBy')])
        .where('o.paidAt', 'is not', null)
        .where('o.cancelledAt', 'is', null)
        .where('o.confirmedAt', 'is', null)
        .where(sql<boolean>`o.promised_ship_by <= ${addDays(today, farAhead)}::date`)
        .where(sql<boolean>`s.stage::text in ('paid', 'preparing')`)
        .orderBy('o.promisedShipBy')
        .orderBy('o.id')
        .limit(most),
    );
    return rows.flatMap((row): Found[] => {
      const due = toDay(row.shipBy);
      const severity = nearness(due, today);
      if (severity === null) return [];
      return [{ subject: row.id, severity, dueAt: endOf(due), detail: { number: row.number, maker: row.maker, due, purchase: row.purchase } }];
    });
  },
};

interface OpenRefund extends RefundDays {
  id: string;
  amount: number;
  failure: string | null;
  purchase: string;
}

// Refunds that are owed: asked for and not paid, or failed and not replaced by another try.
async function openRefunds(tx: Tx, failedOnly: boolean): Promise<OpenRefund[]> {
  return run(
    tx,
    q
      .selectFrom('refund as r')
      .innerJoin('payment as p', 'p.id', 'r.paymentId')
      .innerJoin('purchase as u', 'u.id', 'p.purchaseId')
      .select(['r.id', 'r.amount', 'r.requestedAt', 'r.failure', 'u.number as purchase', 'u.placedAt', ...refundDays])
      .where((e) => e.or([e('r.state', '=', 'failed'), ...(failedOnly ? [] : [e('r.state', '=', 'requested' as const)])]))
      .where(sql<boolean>`coalesce(r.failure, '') !~ '^(replaced|paid by)'`)
      .orderBy('r.requestedAt')
      .orderBy('r.id')
      .limit(most),
  );
}

/** Refunds near or past the third business day, with the interest that is owed by now. */
export const refundWatch: Watch = {
  kind: 'refund_due',
  look: async (tx, _now, today) => [...(await openRefunds(tx, false)).flatMap((refund) => foundRefund(refund, today)), ...(await returnsToRefund(tx, today))],
};

// Goods that came back and were not refunded yet.
async function returnsToRefund(tx: Tx, today: Day): Promise<Found[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('returnCase as c')
      .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
      .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
      .select(['c.id', 'c.number', 'u.number as purchase', sql<string>`c.refund_by::text`.as('due')])
      .where('c.endedAt', 'is', null)
      .where(sql<boolean>`c.refund_by <= ${addDays(today, farAhead)}::date`)
      .orderBy('c.refundBy')
      .orderBy('c.id')
      .limit(most),
  );
  return rows.flatMap(({ id, number, purchase, due }): Found[] => {
    const day = toDay(due);
    const severity = nearness(day, today);
    return severity === null ? [] : [{ subject: id, severity, dueAt: endOf(day), detail: { number, due: day, purchase } }];
  });
}

function foundRefund(refund: OpenRefund, today: Day): Found[] {
  const { id, amount, purchase, placedAt } = refund;
  const due = lastDayOf(refund);
  const severity = nearness(due, today);
  if (severity === null) return [];
  const late = daysLate(due, today);
  const interest: AlarmDetail = late === 0 ? {} : { days: late, interest: lateInterest(won(amount), late, kstDay(placedAt)) };
  return [{ subject: id, severity, dueAt: endOf(due), detail: { amount, due, ...interest, purchase } }];
}

/** Refunds that Stripe could not pay. */
export const failedRefundWatch: Watch = {
  kind: 'refund_failed',
  look: async (tx) =>
    (await openRefunds(tx, true)).map(({ id, amount, failure, purchase }) => ({ subject: id, detail: { amount, why: failure ?? '', purchase } })),
};

/** Interest of late refunds that was not transferred to its buyer yet: of returns, and of refunds that were paid late. */
export const interestWatch: Watch = {
  kind: 'interest_owed',
  look: async (tx) => {
    const owed = sql<{ id: string; number: string; purchase: string; interest: number }>`(
      select c.id, c.number, u.number as purchase, c.late_interest as interest
      from return_case c join maker_order o on o.id = c.order_id join purchase u on u.id = o.purchase_id
      where c.late_interest > 0 and c.late_interest_paid_at is null
      union all
      select r.id, coalesce(o.number, ''), u.number, r.late_interest
      from refund r join payment p on p.id = r.payment_id join purchase u on u.id = p.purchase_id left join maker_order o on o.id = r.order_id
      where r.late_interest > 0 and r.late_interest_paid_at is null)`;
    const rows = await run(tx, q.selectFrom(owed.as('w')).selectAll('w').orderBy('id').limit(most));
    return rows.map(({ id, number, purchase, interest }) => ({ subject: id, detail: { number, interest, purchase } }));
  },
};
