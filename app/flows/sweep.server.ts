// Finishes or undoes whatever was left half done (law 10): payments, events, refunds, mails; and what time does by itself: demo parcels,
// confirmations, payouts, halls that close; then every deadline is looked at. Every step is safe to repeat and to run in several processes at once.
import { unsentMails } from '#app/domain/notifications/outbox.db.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

import { closeDueHalls } from './close-due-halls.server.ts';
import { confirmDueOrders } from './confirm-order.server.ts';
import { paymentsWithoutFee, recordFee } from './record-fee.server.ts';
import { keepSearch } from './listing/keep-search.server.ts';
import { fundAdvance } from './fund-advance.server.ts';
import { settleLeftovers, unfundedAdvances, unsentTransfers } from './payout/unfinished.server.ts';
import { runPayouts } from './run-payouts.server.ts';
import { moveReturnsByTime } from './returns-by-time.server.ts';
import { foldCounts } from './insight/fold-counts.server.ts';
import { purgeByNight } from './purge-records.server.ts';
import { reconcileByNight } from './reconcile.server.ts';
import { sendMail } from './send-mail.server.ts';
import { sendPayout } from './send-payout.server.ts';
import { sendRefund } from './send-refund.server.ts';
import { settlePayment } from './settle-payment.server.ts';
import { sweepSearch } from './sweep-search.server.ts';
import { trackParcels } from './track-parcels.server.ts';
import { watchDeadlines } from './watch-deadlines.server.ts';
import { stepScheduledPrices } from './step-scheduled-prices.server.ts';
import { workStripeEvent } from './work-stripe-event.server.ts';

/** Jobs get this long to do it themselves. */
const jobsTurnMs = 60_000;
const batch = 100;
const lanes = 4;

/** One round. `patienceMs` 0 does not wait for the job queue (tests, the demo clock). */
export async function sweep(options: { patienceMs?: number } = {}): Promise<void> {
  const before = new Date((await readNow()).getTime() - (options.patienceMs ?? jobsTurnMs));
  await step('due purchases', async () => each(await duePurchases(), settlePayment));
  await step('events', async () => each(await unworkedEvents(before), workStripeEvent));
  await step('refunds', async () => each(await openRefunds(before), sendRefund));
  await step('scheduled prices', stepScheduledPrices);
  await step('payment fees', async () => each(await paymentsWithoutFee(before, batch), recordFee));
  await step('parcels', () => trackParcels());
  await step('returns', moveReturnsByTime);
  await step('confirmations', confirmDueOrders);
  await step('leftover earnings', settleLeftovers);
  await step('payouts', runPayouts);
  await step('transfers', async () => each(await unsentTransfers(before), sendPayout));
  await step('advances', async () => each(await unfundedAdvances(before), fundAdvance));
  await step('halls', closeDueHalls);
  await step('counts', foldCounts);
  await step('mails', async () => each(await inTransaction('find unsent mails', (tx) => unsentMails(tx, before, batch)), sendMail));
  await step('search', () => keepSearch());
  await step('search notes', sweepSearch);
  await step('reconciliation', reconcileByNight);
  await step('retention', purgeByNight);
  await step('deadlines', () => watchDeadlines());
}

// A step that fails does not keep the others from being taken.
async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    log('error', 'sweep step failed', { name, ...faultFacts(fault) });
  }
}

async function each(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> {
  const queue = [...ids];
  const lane = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const one = id;
      await step(one, () => work(one));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function duePurchases(): Promise<string[]> {
  const rows = await reader()
    .selectFrom('purchase as u')
    .innerJoin('payment as p', 'p.purchaseId', 'u.id')
    .select('u.id')
    .where('u.state', '=', 'awaiting_payment')
    .where('u.expiresAt', '<=', await readNow())
    .orderBy('p.checkedAt', (order) => order.asc().nullsFirst())
    .limit(batch)
    .execute();
  return rows.map((row) => row.id);
}

async function unworkedEvents(before: Date): Promise<string[]> {
  const rows = await reader()
    .selectFrom('stripeEvent')
    .select('id')
    .where('workedAt', 'is', null)
    .where('receivedAt', '<=', before)
    .orderBy('receivedAt')
    .limit(batch)
    .execute();
  return rows.map((row) => row.id);
}

async function openRefunds(before: Date): Promise<string[]> {
  const rows = await reader()
    .selectFrom('refund')
    .select('id')
    .where('state', '=', 'requested')
    .where('requestedAt', '<=', before)
    .orderBy('requestedAt')
    .limit(batch)
    .execute();
  return rows.map((row) => row.id);
}
