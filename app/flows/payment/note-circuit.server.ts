// Says that this process stopped asking the payment provider, or asks it again: in the log and as an alarm, one a process.
import { hostname } from 'node:os';

import { clearAlarm, raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import type { Circuit } from '#app/infra/stripe/circuit.ts';

/** Names this process among those of the market. */
export function processName(): string {
  return `${hostname()}:${String(process.pid)}`;
}

/** Tells of a change, if there is one. Never throws: the answer that its caller has must not be lost over it. */
export async function noteCircuit(circuit: Circuit): Promise<void> {
  const change = circuit.takeChange();
  if (change === null) return;
  log(change === 'opened' ? 'error' : 'info', `stripe circuit ${change}`, { restMs: circuit.restMs() });
  const alarm = { kind: 'provider_away', subject: processName() } as const;
  try {
    await inTransaction('note circuit', async (tx, now) => {
      if (change === 'opened') await raiseAlarm(tx, { ...alarm, detail: { process: processName(), tried: now.toISOString() } }, now);
      else await clearAlarm(tx, alarm, now);
    });
  } catch (fault) {
    log('warn', 'circuit not noted', faultFacts(fault));
  }
}
