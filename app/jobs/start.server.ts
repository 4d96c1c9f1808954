// The jobs of this process: a handler parses nothing (payloads are typed where they are enqueued) and calls one flow; a throw is retried by the queue.
import { analyseSearch, askForAnalysis } from '#app/flows/listing/analyse-search.server.ts';
import { feedSearch, fillSearch } from '#app/flows/listing/feed-search.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { keepSearch } from '#app/flows/listing/keep-search.server.ts';
import { workReconciliation } from '#app/flows/reconcile.server.ts';
import { sendMail } from '#app/flows/send-mail.server.ts';
import { sendPayout } from '#app/flows/send-payout.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { settlePayment } from '#app/flows/settle-payment.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { env } from '#app/infra/env.server.ts';
import { makeAvif } from '#app/infra/images/media-answer.server.ts';
import { mediaDeps } from '#app/infra/images/media-origin.server.ts';
import { takeJobs, takeTogether, type JobPayloads } from '#app/infra/jobs/boss.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

import { takeAsking } from './put-off.server.ts';
import { sweepForever, type Loop } from './sweep.server.ts';

let loop: Loop | null = null;

/** Takes jobs and begins the sweep. Call it where JOBS is on, after the queue and the payment provider are there. */
export async function startJobs(): Promise<void> {
  await takeJobs('send-mail', async ({ mailId }) => again(await sendMail(mailId), 'mail not sent'));
  await takeAsking('work-stripe-event', ({ eventId }) => workStripeEvent(eventId));
  await takeAsking('settle-payment', async ({ purchaseId }) => again((await settlePayment(purchaseId)) !== 'unknown', 'payment unknown'));
  await takeAsking('expire-session', async ({ purchaseId }) => again((await settlePayment(purchaseId)) !== 'unknown', 'session unknown'));
  await takeAsking('send-refund', async ({ refundId }) => again((await sendRefund(refundId)) !== 'unknown', 'refund unknown'));
  // An AVIF costs up to seconds of a core: one at a time, with pauses, so that buyers never wait for it.
  if (env().AVIF_SECONDS > 0) await takeJobs('make-avif', drawAvif, env().AVIF_SECONDS);
  await takeTogether('feed-search', (payloads) => feedSearch(payloads.flatMap(({ productIds }) => productIds)));
  await takeJobs('fill-search', () => fillSearch());
  await takeJobs('analyse-search', () => analyseSearch());
  await takeAsking('send-payout', async ({ payoutId }) => again((await sendPayout(payoutId)) !== 'unknown', 'payout unknown'));
  await takeJobs('fund-advance', async ({ advanceId }) => again((await fundAdvance(advanceId)) !== 'unknown', 'advance unknown'));
  await takeAsking('reconcile', ({ runId }) => workReconciliation(runId));
  await takeJobs('sweep', () => sweep());
  loop ??= sweepForever();
  askForAnalysis().catch((fault: unknown) => log('warn', 'search analysis not looked at', faultFacts(fault)));
  keepSearch().catch((fault: unknown) => log('warn', 'search index not looked after', faultFacts(fault)));
}

/** Ends the sweep; the queue itself is stopped by closeBoss(). */
export async function stopJobs(): Promise<void> {
  await loop?.stop();
  loop = null;
}

async function drawAvif({ hash, width }: JobPayloads['make-avif']): Promise<void> {
  await makeAvif(hash, width, mediaDeps());
}

function again(done: boolean, why: string): void {
  if (!done) throw new Error(why);
}
