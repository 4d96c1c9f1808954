// Watches over disputes: evidence that a bank waits for, and until when.
import { waitsForEvidence } from '#app/domain/disputes/dispute.ts';
import { severityOf } from '#app/domain/alarms/alarm.ts';
import { q, run } from '#app/infra/db/sql.ts';

import { most, type Watch } from './watch.ts';

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
