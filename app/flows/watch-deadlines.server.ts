// Looks at every deadline and every piece of unfinished work, raises an alarm before it is missed and closes it when it is done.
// One process at a time; safe to repeat.
import { sql } from 'kysely';

import { clearOthers, raiseAlarms } from '#app/domain/alarms/alarm.db.server.ts';
import type { AlarmKind } from '#app/domain/alarms/alarm.ts';
import { one, q } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { kstDay } from '#app/lib/time.ts';

import { answerWatch, progressWatch } from './oversight/watch-complaints.server.ts';
import { disputeRestWatch, disputeWatch } from './oversight/watch-disputes.server.ts';
import { eventWatch, mailWatch, proofWatch, providerWatch, storageWatch, stuckPaymentWatch } from './oversight/watch-machine.server.ts';
import { dispatchWatch, failedRefundWatch, interestWatch, refundWatch } from './oversight/watch-orders.server.ts';
import { parcelWatch, returnWatch } from './oversight/watch-parcels.server.ts';
import { earningWatch, limitWatch } from './oversight/watch-payouts.server.ts';
import type { Watch } from './oversight/watch.ts';

const watches: readonly Watch[] = [
  dispatchWatch,
  parcelWatch,
  refundWatch,
  failedRefundWatch,
  interestWatch,
  progressWatch,
  answerWatch,
  disputeWatch,
  disputeRestWatch,
  returnWatch,
  earningWatch,
  limitWatch,
  stuckPaymentWatch,
  eventWatch,
  mailWatch,
  proofWatch,
  providerWatch,
  storageWatch,
];

/** One look at everything, or at one kind. Answers how many alarms are new. */
export async function watchDeadlines(only?: AlarmKind): Promise<number> {
  let raised = 0;
  for (const watch of watches.filter((one) => only === undefined || one.kind === only)) raised += await watchOne(watch);
  return raised;
}

async function watchOne({ kind, look }: Watch): Promise<number> {
  return inTransaction(`watch ${kind}`, async (tx, now) => {
    const lock = await one(tx, q.selectNoFrom(sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${`watch ${kind}`}, 0))`.as('mine')));
    if (lock?.mine !== true) return 0;
    const found = await look(tx, now, kstDay(now));
    const news = await raiseAlarms(
      tx,
      found.map((one) => ({ kind, ...one })),
      now,
    );
    await clearOthers(
      tx,
      kind,
      found.map((one) => one.subject),
      now,
    );
    return news;
  });
}
