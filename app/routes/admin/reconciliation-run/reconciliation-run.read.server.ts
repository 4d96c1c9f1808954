// One run for the operator with its differences.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

const most = 500;

export async function readRunPage(id: string) {
  const db = reader();
  const run = await db
    .selectFrom('reconciliationRun as r')
    .leftJoin('person as p', 'p.id', 'r.startedBy')
    .selectAll('r')
    .select(['p.name as startedByName', sql<string>`r.day::text`.as('dayText')])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (run === undefined) return null;
  const differences = await db
    .selectFrom('reconciliationDifference as d')
    .leftJoin('journal as j', 'j.id', 'd.reference')
    .selectAll('d')
    .select('j.id as journalId')
    .where('d.runId', '=', id)
    .orderBy('d.kind')
    .orderBy('d.key')
    .limit(most)
    .execute();
  return { run, differences };
}

export type RunFacts = NonNullable<Awaited<ReturnType<typeof readRunPage>>>;
