// Runs for the operator, newest first, and the state of the seals.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

export async function readReconciliationPage(page: number) {
  const db = reader();
  const [runs, seal] = await Promise.all([
    db
      .selectFrom('reconciliationRun as r')
      .leftJoin('person as p', 'p.id', 'r.startedBy')
      .select(['r.id', 'r.startedAt', 'r.endedAt', 'r.state', 'r.lines', 'r.journals', 'r.differences', 'r.ours', 'r.theirs', 'p.name as startedByName'])
      .select([sql<string>`r.day::text`.as('day'), sql<number>`count(*) over ()`.as('matches')])
      .orderBy('r.startedAt', 'desc')
      .orderBy('r.id', 'desc')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    db
      .selectFrom('ledgerSeal')
      .select(['number', 'hash', 'sealedAt', sql<number>`(select count(*) from journal_seal)`.as('journals')])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { runs, seal: seal ?? null, last: Math.max(1, Math.ceil((runs[0]?.matches ?? 0) / perPage)) };
}
