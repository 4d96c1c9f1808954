// The audit for the operator: who did what with privilege, newest first.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

export async function readAuditPage({ find, page }: { find: string; page: number }) {
  const entries = await reader()
    .selectFrom('auditEntry as a')
    .leftJoin('person as p', 'p.id', 'a.actorId')
    .select(['a.id', 'a.at', 'a.role', 'a.action', 'a.subject', 'p.name as actorName', 'a.detail', sql<number>`count(*) over ()`.as('matches')])
    .$if(find !== '', (query) => query.where((e) => e.or([e('a.subject', '=', find), e('a.action', '=', find)])))
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return {
    entries: entries.map(({ detail, ...entry }) => ({ ...entry, facts: factsOf(detail) })),
    last: Math.max(1, Math.ceil((entries[0]?.matches ?? 0) / perPage)),
  };
}

/** What an entry says beside its deed, by name: words as they are, the rest as JSON. */
function factsOf(detail: unknown): [name: string, value: string][] {
  if (typeof detail !== 'object' || detail === null) return [];
  return Object.entries(detail).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}
