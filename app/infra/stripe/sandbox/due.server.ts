// What happens by itself when its time comes: sessions expire, processing payments, slow refunds and payouts end, banks dispute and decide.
import { openDispute, settleDispute } from './disputes.server.ts';
import { settlePayout } from './payouts.server.ts';
import { expireSession, settleIntent } from './payments.server.ts';
import { settleRefund } from './refunds.server.ts';
import { ask, inTx } from './schema.server.ts';
import type { Settings } from './settings.ts';
import { getObject } from './store.server.ts';
import { startWork } from './work.server.ts';

const BATCH = 50;

type Due = { id: string; type: string };

// The least of each comes from its index; "is there one that …" would read the table, as the plan does not know the values.
const LOOK = `
select coalesce((select min(due_at) from stripe_sandbox.objects) <= $1, false) as due,
  coalesce((select min(next_ms) from stripe_sandbox.deliveries) <= $2, false) as unsent`;

/** Whether there is something to end or to send: a look that costs little when there is not. */
export async function lookForWork(settings: Settings): Promise<{ due: boolean; unsent: boolean }> {
  const nowMs = settings.now().getTime();
  const { rows } = await ask<{ due: boolean; unsent: boolean }>(settings.pool, LOOK, [Math.floor(nowMs / 1000), nowMs]);
  return rows[0] ?? { due: true, unsent: true };
}

/** Ends everything that is due, each in its own transaction. Resolves to how many there were. */
export async function runDue(settings: Settings): Promise<number> {
  const now = Math.floor(settings.now().getTime() / 1000);
  let done = 0;
  for (;;) {
    const { rows } = await ask<Due>(settings.pool, 'select id, type from stripe_sandbox.objects where due_at <= $1 order by due_at, seq limit $2', [
      now,
      BATCH,
    ]);
    for (const due of rows) await end(settings, due);
    done += rows.length;
    if (rows.length < BATCH) return done;
  }
}

/** Ends what only waits (processing, slow refunds, disputes to come or decided) now, whatever the time: for tests that do not want to wait. */
export async function finishProcessing(settings: Settings): Promise<number> {
  const { rows } = await ask<Due>(
    settings.pool,
    `select id, type from stripe_sandbox.objects where due_at is not null and type <> 'checkout.session' and not (type = 'dispute' and hidden->>'outcome' is null) order by seq`,
  );
  for (const due of rows) await end(settings, due);
  return rows.length;
}

async function end(settings: Settings, due: Due): Promise<void> {
  await inTx(settings, async (tx) => {
    const work = startWork(tx, settings);
    if (due.type === 'payment_intent') return settleIntent(work, due.id);
    if (due.type === 'refund') return settleRefund(work, due.id);
    if (due.type === 'charge') return openDispute(work, due.id);
    if (due.type === 'dispute') return settleDispute(work, due.id);
    if (due.type === 'payout') return settlePayout(work, due.id);
    const session = await getObject(tx, 'checkout.session', due.id, 'lock');
    if (session.body.status === 'open') await expireSession(work, session);
  });
}
