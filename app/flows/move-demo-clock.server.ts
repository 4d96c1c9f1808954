// The operator's demo clock: sets the market's time forward, so that a visitor can live a delivery and a confirmation in minutes.
// Exists in the demonstration only; never goes back.
import { sql } from 'kysely';

import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { nextDemoEvents } from '#app/domain/fulfilment/parcel.db.server.ts';
import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { addBusinessDays } from '#app/lib/business-days.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay, kstMidnight } from '#app/lib/time.ts';

import { payoutHour } from './run-payouts.server.ts';
import { sweep } from './sweep.server.ts';

export type ClockTarget = 'next_day' | 'delivery' | 'confirmation' | 'payout';
export type MoveDemoClockRefusal = { kind: 'not_in_demo' } | { kind: 'nothing_under_way'; target: ClockTarget };

const day = 86_400_000;
const hour = 3_600_000;
const moment = 1_000;

/** Moves the clock and does at once what the new time brings. Answers the market's new time. */
export async function moveDemoClock(input: { to: ClockTarget; operatorId: string }): Promise<Result<{ now: Date }, MoveDemoClockRefusal>> {
  if (!isDemo()) return refuse({ kind: 'not_in_demo' });
  const moved = await inTransaction<Result<{ now: Date }, MoveDemoClockRefusal>>('move demo clock', async (tx, now) => {
    const next = { ...(await nextDemoEvents(tx)), payout: await nextPayout(tx, now) };
    const target = input.to === 'next_day' ? new Date(now.getTime() + day) : next[input.to];
    if (target === null) return refuse({ kind: 'nothing_under_way', target: input.to });
    const forward = Math.max(0, target.getTime() - now.getTime()) + moment;
    await run(
      tx,
      q
        .updateTable('clockOffset')
        .set({ offsetMs: sql<number>`offset_ms + ${forward}::bigint` })
        .where('id', '=', 1),
    );
    await noteAct(
      tx,
      { actorId: input.operatorId, role: 'operator', action: 'move-demo-clock', subject: 'clock', detail: { to: input.to, forwardMs: forward } },
      now,
    );
    await touchPages(tx, ['*']);
    return ok({ now: new Date(now.getTime() + forward) });
  });
  if (moved.ok) await sweep({ patienceMs: 0 });
  return moved;
}

// The next morning on which payouts go out, where anything is payable or under way.
async function nextPayout(tx: Tx, now: Date): Promise<Date | null> {
  const open = await one(tx, q.selectFrom('earning').select('id').where('state', '=', 'payable').limit(1));
  return open === null ? null : new Date(kstMidnight(addBusinessDays(kstDay(now), 1)).getTime() + payoutHour * hour);
}
