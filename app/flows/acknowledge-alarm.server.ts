// The operator takes an alarm in hand (acknowledge) or closes it, each with a note in the audit. A watched deadline that still stands is raised again.
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { closeAlarm, findAlarm, markAcknowledged } from '#app/domain/alarms/alarm.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type AcknowledgeAlarmRefusal = { kind: 'alarm_closed' };

export interface AcknowledgeAlarm {
  alarmId: string;
  operatorId: string;
  deed: 'acknowledge' | 'close';
  note: string;
}

/** Refused when the alarm does not exist or was closed meanwhile. */
export async function acknowledgeAlarm(input: AcknowledgeAlarm): Promise<Result<undefined, AcknowledgeAlarmRefusal>> {
  const { alarmId, operatorId, deed, note } = input;
  return inTransaction<Result<undefined, AcknowledgeAlarmRefusal>>('acknowledge alarm', async (tx, now) => {
    const alarm = await findAlarm(tx, alarmId);
    if (alarm === null) return refuse({ kind: 'alarm_closed' });
    const done = deed === 'close' ? await closeAlarm(tx, alarmId, operatorId, note, now) : await markAcknowledged(tx, alarmId, operatorId, note, now);
    if (!done) return refuse({ kind: 'alarm_closed' });
    await noteAct(tx, { actorId: operatorId, role: 'operator', action: `${deed}-alarm`, subject: alarm.subject, detail: { alarm: alarm.kind, note } }, now);
    return ok();
  });
}
