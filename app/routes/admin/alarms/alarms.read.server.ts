// Alarms for the operator: the open ones, worst and nearest first; or the closed ones, newest first.
import { sql } from 'kysely';

import { isAlarmKind, type AlarmKind } from '#app/domain/alarms/alarm.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

export interface AlarmFilter {
  closed: boolean;
  kind: AlarmKind | null;
  page: number;
}

/** What the address asks for; anything else counts as not asked. */
export function readAlarmFilter(search: URLSearchParams, page: number): AlarmFilter {
  const kind = search.get('kind') ?? '';
  return { closed: search.get('show') === 'closed', kind: isAlarmKind(kind) ? kind : null, page };
}

export async function readAlarmsPage({ closed, kind, page }: AlarmFilter) {
  const db = reader();
  const [alarms, counts] = await Promise.all([
    db
      .selectFrom('alarm as a')
      .leftJoin('person as p', 'p.id', 'a.acknowledgedBy')
      .leftJoin('person as c', 'c.id', 'a.clearedBy')
      .selectAll('a')
      .select(['p.name as acknowledgedName', 'c.name as clearedName', sql<number>`count(*) over ()`.as('matches')])
      .where('a.clearedAt', closed ? 'is not' : 'is', null)
      .$if(kind !== null, (query) => query.where('a.kind', '=', kind ?? ''))
      .$if(closed, (query) => query.orderBy('a.clearedAt', 'desc'))
      .$if(!closed, (query) =>
        query
          .orderBy(sql`a.acknowledged_at is not null`)
          .orderBy('a.severity', 'desc')
          .orderBy(sql`a.due_at nulls last`),
      )
      .orderBy('a.id')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    db
      .selectFrom('alarm')
      .select(['kind', sql<number>`count(*)`.as('n')])
      .where('clearedAt', 'is', null)
      .groupBy('kind')
      .orderBy('kind')
      .execute(),
  ]);
  return { alarms, counts, last: Math.max(1, Math.ceil((alarms[0]?.matches ?? 0) / perPage)) };
}

export type AlarmFacts = Awaited<ReturnType<typeof readAlarmsPage>>['alarms'][number];
