// A connected account that Stripe lets take no money, or again: payouts to it wait or go on, with an alarm while they wait (law 9).
import { clearAlarm, raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { markStripePaused } from '#app/domain/settlement/terms.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

/** Answers for how many makers that is news. */
export async function pauseAccount(tx: Tx, accountId: string, paused: boolean, now: Date): Promise<number> {
  const makers = await markStripePaused(tx, accountId, paused, now);
  for (const makerId of makers) {
    const alarm = { kind: 'payout_account_paused' as const, subject: makerId };
    if (paused) await raiseAlarm(tx, alarm, now);
    else await clearAlarm(tx, alarm, now);
  }
  return makers.length;
}
