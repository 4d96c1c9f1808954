// The only SQL for alarms. One open alarm a kind and subject; raising it again brings it up to date.
import { sql } from 'kysely';

import { q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import { alarmKinds, type AlarmDetail, type AlarmKind, type AlarmSeverity } from './alarm.ts';

export type AlarmRow = Row<'alarm'>;

export interface RaisedAlarm {
  kind: AlarmKind;
  /** The id of what it is about. */
  subject: string;
  /** Absent: that of the kind. */
  severity?: AlarmSeverity;
  /** The deadline, a UTC instant. */
  dueAt?: Date | null;
  detail?: AlarmDetail;
}

/** Raises an alarm, or brings the open one up to date; one that got worse is unacknowledged again. True when it is new. */
export async function raiseAlarm(tx: Tx, alarm: RaisedAlarm, now: Date): Promise<boolean> {
  return (await raiseAlarms(tx, [alarm], now)) === 1;
}

/** The same for many at once, each kind and subject named once; answers how many are new. */
export async function raiseAlarms(tx: Tx, alarms: readonly RaisedAlarm[], now: Date): Promise<number> {
  if (alarms.length === 0) return 0;
  const ordered = [...alarms].sort((a, b) => (`${a.kind} ${a.subject}` < `${b.kind} ${b.subject}` ? -1 : 1));
  const values = ordered.map((alarm) => ({
    id: newId('alm', now),
    kind: alarm.kind,
    subject: alarm.subject,
    severity: sql<AlarmSeverity>`${alarm.severity ?? alarmKinds[alarm.kind]}::alarm_severity`,
    raisedAt: now,
    dueAt: alarm.dueAt ?? null,
    detail: sql<Record<string, string | number>>`${JSON.stringify(alarm.detail ?? {})}::jsonb`,
  }));
  const raised = await run(
    tx,
    q
      .insertInto('alarm')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'subject'])
          .where('clearedAt', 'is', null)
          .doUpdateSet({
            severity: sql`excluded.severity`,
            dueAt: sql`excluded.due_at`,
            detail: sql`excluded.detail`,
            acknowledgedAt: sql`case when excluded.severity > alarm.severity then null else alarm.acknowledged_at end`,
            acknowledgedBy: sql`case when excluded.severity > alarm.severity then null else alarm.acknowledged_by end`,
          }),
      )
      .returning('id'),
  );
  const ours = new Set<string>(values.map((value) => value.id));
  return raised.filter((row) => ours.has(row.id)).length;
}

/** Closes the open alarm of this kind and subject; false when there is none. `by`: a person's id, or null for the market itself. */
export async function clearAlarm(tx: Tx, alarm: { kind: AlarmKind; subject: string; by?: string | null }, now: Date): Promise<boolean> {
  const { count } = await tx.alarm.updateMany({
    where: { kind: alarm.kind, subject: alarm.subject, clearedAt: null },
    data: { clearedAt: now, clearedBy: alarm.by ?? null },
  });
  return count > 0;
}

/** Closes every open alarm of a kind whose subject is not named: what a look at everything did not find any more is done. Answers how many. */
export async function clearOthers(tx: Tx, kind: AlarmKind, stillOpen: readonly string[], now: Date): Promise<number> {
  const { count } = await tx.alarm.updateMany({
    where: { kind, subject: { notIn: [...stillOpen] }, clearedAt: null },
    data: { clearedAt: now },
  });
  return count;
}

/** What the open alarms of a kind are about. */
export async function openSubjects(tx: Tx, kind: AlarmKind): Promise<string[]> {
  const rows = await run(tx, q.selectFrom('alarm').select('subject').where('kind', '=', kind).where('clearedAt', 'is', null).orderBy('subject'));
  return rows.map((row) => row.subject);
}

/** Notes that a person looks after an open alarm; false when it is closed. */
export async function markAcknowledged(tx: Tx, alarmId: string, by: string, note: string, now: Date): Promise<boolean> {
  const { count } = await tx.alarm.updateMany({ where: { id: alarmId, clearedAt: null }, data: { acknowledgedBy: by, acknowledgedAt: now, note } });
  return count === 1;
}

/** A person closes an alarm, with a note; false when it is closed already. */
export async function closeAlarm(tx: Tx, alarmId: string, by: string, note: string, now: Date): Promise<boolean> {
  const { count } = await tx.alarm.updateMany({ where: { id: alarmId, clearedAt: null }, data: { clearedBy: by, clearedAt: now, note } });
  return count === 1;
}

/** Locks an alarm; null when there is none. */
export async function findAlarm(tx: Tx, alarmId: string): Promise<AlarmRow | null> {
  const [row] = await run(tx, q.selectFrom('alarm').selectAll().where('id', '=', alarmId).forUpdate());
  return row ?? null;
}
