// Watches over disputes: evidence that a bank waits for, and until when; what waits to be sent though a bank took a part.
import { sql } from 'kysely';

import { waitsForEvidence } from '#app/domain/disputes/dispute.ts';
import { severityOf } from '#app/domain/alarms/alarm.ts';
import { q, run } from '#app/infra/db/sql.ts';
import { toDay } from '#app/lib/time.ts';

import { endOf, most, type Watch } from './watch.ts';

const urgentMs = 3 * 86_400_000;

/** Open disputes whose evidence was not sent. */
export const disputeWatch: Watch = {
  kind: 'dispute_evidence',
  look: async (tx, now) => {
    const rows = await run(
      tx,
      q
        .selectFrom('dispute as d')
        .innerJoin('purchase as u', 'u.id', 'd.purchaseId')
        .select(['d.id', 'd.amount', 'd.reason', 'd.status', 'd.evidenceDueAt', 'u.number as purchase'])
        .where('d.closedAt', 'is', null)
        .orderBy('d.evidenceDueAt')
        .orderBy('d.id')
        .limit(most),
    );
    return rows
      .filter((row) => waitsForEvidence(row.status))
      .map(({ id, amount, reason, evidenceDueAt, purchase }) => ({
        subject: id,
        severity: evidenceDueAt === null ? ('urgent' as const) : severityOf(evidenceDueAt, now, urgentMs),
        dueAt: evidenceDueAt,
        detail: { amount, reason, purchase },
      }));
  },
};

/** Disputes that were lost in part, while pieces of their purchase wait to be sent and nobody has decided about them. Due: before the first must leave. */
export const disputeRestWatch: Watch = {
  kind: 'dispute_rest',
  look: async (tx) => {
    const rows = await run(
      tx,
      q
        .selectFrom('dispute as d')
        .innerJoin('purchase as u', 'u.id', 'd.purchaseId')
        .innerJoin('makerOrder as o', 'o.purchaseId', 'u.id')
        .innerJoin('orderStage as s', 's.orderId', 'o.id')
        .select(['d.id', 'd.withdrawn', 'd.reinstated', 'u.number as purchase', sql<string>`min(o.promised_ship_by)::text`.as('shipBy')])
        .where('d.status', '=', 'lost')
        .where('d.closedAt', 'is not', null)
        .where('d.restDecidedAt', 'is', null)
        .whereRef('d.withdrawn', '>', 'd.reinstated')
        .where(sql<boolean>`s.stage::text in ('paid', 'preparing')`)
        .groupBy(['d.id', 'u.number'])
        .orderBy('d.id')
        .limit(most),
    );
    return rows.map(({ id, withdrawn, reinstated, purchase, shipBy }) => {
      const due = toDay(shipBy);
      return { subject: id, dueAt: endOf(due), detail: { amount: withdrawn - reinstated, due, purchase } };
    });
  },
};
