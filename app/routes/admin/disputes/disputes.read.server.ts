// Disputes for the operator: those that wait first, by the day their evidence is due; then the others, newest first.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

export async function readDisputesPage({ closed, page }: { closed: boolean; page: number }) {
  const db = reader();
  const rows = await db
    .selectFrom('dispute as d')
    .innerJoin('purchase as u', 'u.id', 'd.purchaseId')
    .select(['d.id', 'd.amount', 'd.reason', 'd.status', 'd.openedAt', 'd.evidenceDueAt', 'd.evidenceSentAt', 'd.closedAt', 'u.number'])
    .select(sql<number>`count(*) over ()`.as('matches'))
    .where('d.closedAt', closed ? 'is not' : 'is', null)
    .orderBy(sql`case when d.evidence_sent_at is null then d.evidence_due_at end nulls last`)
    .orderBy('d.openedAt', 'desc')
    .orderBy('d.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows, last: Math.max(1, Math.ceil((rows[0]?.matches ?? 0) / perPage)) };
}
