// Jobs that ask the payment provider: while nobody asks it (its circuit is open), they wait without using up a try (trust.md T07).
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue, takeJobs, type JobName, type JobPayloads } from '#app/infra/jobs/boss.server.ts';
import { stripeCircuit } from '#app/infra/stripe/stripe.server.ts';

/** Takes jobs of one queue whose work asks the provider. */
export async function takeAsking<N extends JobName>(name: N, work: (payload: JobPayloads[N]) => Promise<void>): Promise<void> {
  await takeJobs(name, (payload) => nowOrLater(name, payload, work));
}

/** Does the work, or puts the same job into the queue again for when the provider may be asked. */
export async function nowOrLater<N extends JobName>(name: N, payload: JobPayloads[N], work: (payload: JobPayloads[N]) => Promise<void>): Promise<void> {
  const restMs = stripeCircuit().restMs();
  if (restMs === 0) return work(payload);
  await inTransaction('put job off', (tx) => enqueue(tx, name, payload, { startAfter: Math.ceil(restMs / 1000) }));
}
