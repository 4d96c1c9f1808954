// Says that there is no room for files: in the log and as an alarm (trust.md T17). The watch closes it when there is room again.
import { raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

/** Never throws: the answer that its caller has must not be lost over it, least of all where the database is on the same disk. */
export async function noteFullStorage(fault: Error): Promise<void> {
  log('error', 'no room for files', faultFacts(fault.cause ?? fault));
  try {
    await inTransaction('note full storage', (tx, now) => raiseAlarm(tx, { kind: 'disk_full', subject: 'files', detail: { tried: now.toISOString() } }, now));
  } catch (unnoted) {
    log('warn', 'full storage not noted', faultFacts(unnoted));
  }
}
