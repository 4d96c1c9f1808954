// The last purges, from the audit.
import { sql } from 'kysely';

import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { kstDay } from '#app/lib/time.ts';

export async function readPurges() {
  return reader()
    .selectFrom('auditEntry as a')
    .leftJoin('person as p', 'p.id', 'a.actorId')
    .select(['a.id', 'a.at', 'p.name as actorName', sql<Record<string, number>>`a.detail`.as('counts')])
    .where('a.action', '=', 'purge-records')
    .orderBy('a.at', 'desc')
    .limit(10)
    .execute();
}

/** The Korean day by the market's clock: it chooses the rules. */
export async function readMarketDay() {
  return kstDay(await readNow());
}
