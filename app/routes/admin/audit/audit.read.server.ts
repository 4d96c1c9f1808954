// The audit for the operator: who did what with privilege, newest first.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

export interface AuditAsked {
  /** The id of what it was done to, or the name of who did it; '' for all. */
  find: string;
  /** A deed as its word is known, or null for all. */
  deed: string | null;
  page: number;
}

export async function readAuditPage({ find, deed, page }: AuditAsked) {
  const entries = await reader()
    .selectFrom('auditEntry as a')
    .leftJoin('person as p', 'p.id', 'a.actorId')
    .select(['a.id', 'a.at', 'a.role', 'a.action', 'a.subject', 'p.name as actorName', 'a.detail', sql<number>`count(*) over ()`.as('matches')])
    .$if(find !== '', (query) => query.where((e) => e.or([e('a.subject', '=', find), e('a.action', '=', find), e('p.name', '=', find)])))
    .$if(deed !== null, (query) => query.where('a.action', 'in', [deed ?? '', (deed ?? '').replaceAll('-', '_')]))
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { entries, last: Math.max(1, Math.ceil((entries[0]?.matches ?? 0) / perPage)) };
}

export type AuditEntry = Awaited<ReturnType<typeof readAuditPage>>['entries'][number];
