// pg-boss in the same PostgreSQL: jobs are inserted in the transaction of the change they follow from (outbox, law 10).
import { PgBoss, type Job, type JobResult } from 'pg-boss';

import { connections } from '../db/pool.server.ts';
import type { Tx } from '../db/sql.ts';
import { env } from '../env.server.ts';
import type { MediaWidth } from '../images/media-path.ts';
import { faultFacts, log } from '../log.server.ts';

export interface JobPayloads {
  'send-mail': { mailId: string };
  'work-stripe-event': { eventId: string };
  'settle-payment': { purchaseId: string };
  'send-refund': { refundId: string };
  'expire-session': { purchaseId: string };
  'make-avif': { hash: string; width: MediaWidth };
  'fund-advance': { advanceId: string };
  'send-payout': { payoutId: string };
  'feed-search': { productIds: string[] };
  'fill-search': Record<string, never>;
  'analyse-search': Record<string, never>;
  reconcile: { runId: string };
  sweep: Record<string, never>;
}
export type JobName = keyof JobPayloads;
export const jobNames: readonly JobName[] = [
  'send-mail',
  'work-stripe-event',
  'settle-payment',
  'send-refund',
  'expire-session',
  'fund-advance',
  'send-payout',
  'make-avif',
  'feed-search',
  'fill-search',
  'analyse-search',
  'reconcile',
  'sweep',
];

const usual = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 120 } as const;
// Long work; a worker that is gone is noticed by its silence.
const long = { ...usual, retryLimit: 5, expireInSeconds: 14_400, heartbeatSeconds: 30 } as const;
const oneAtATime = { ...long, policy: 'exclusive' } as const;
/** The queues that are not like the others. */
const special: Partial<Record<JobName, typeof long | typeof oneAtATime>> = { 'fill-search': oneAtATime, 'analyse-search': oneAtATime, reconcile: long };

// Of the process, whatever loads this module anew.
declare global {
  var sogongBoss: Promise<PgBoss> | undefined;
}

/** The queue of this process, opened at first use; `work` processes also look after the queues. Who finds the database away may come again. */
export function boss(): Promise<PgBoss> {
  globalThis.sogongBoss ??= open().catch((fault: unknown) => {
    globalThis.sogongBoss = undefined;
    throw fault;
  });
  return globalThis.sogongBoss;
}

async function open(): Promise<PgBoss> {
  const opened = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => connections().pool.query(text, values) },
    supervise: env().JOBS === 'on',
    schedule: env().JOBS === 'on',
  });
  opened.on('error', (fault: unknown) => log('warn', 'job queue fault', faultFacts(fault)));
  await opened.start();
  for (const name of jobNames) await opened.createQueue(name, special[name] ?? usual);
  return opened;
}

/** Puts a job into the queue as part of the transaction. `startAfter` is seconds from now. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  options: { startAfter?: number; singletonKey?: string } = {},
): Promise<void> {
  const queue = await boss();
  // The job's id, which the queue would answer, is asked for by nobody.
  const tell = (text: string, values?: unknown[]): Promise<{ rows: never[] }> => {
    tx.tell(text, values);
    return Promise.resolve({ rows: [] });
  };
  await queue.send(name, payload, { ...options, db: { executeSql: tell } });
}

/** How many jobs of a queue are fetched together, and how many of them run at once. */
const batchSize = 12;
const atOnce = 4;

/** Takes jobs of one queue: each succeeds or is tried again by itself. While batches come full, the next is fetched at once. */
export async function takeJobs<N extends JobName>(name: N, handler: (payload: JobPayloads[N]) => Promise<void>, pollSeconds = 1): Promise<void> {
  const queue = await boss();
  const options = { pollingIntervalSeconds: pollSeconds, batchSize, burstWhenBatchFull: true, perJobResults: true } as const;
  await queue.work<JobPayloads[N], JobResult[], typeof options>(name, options, async (jobs) => {
    const waiting = [...jobs];
    const results: JobResult[] = [];
    const lane = async (): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) results.push(await resultOf(job, handler));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return results;
  });
}

async function resultOf<P>({ id, data }: Job<P>, handler: (payload: P) => Promise<void>): Promise<JobResult> {
  try {
    await handler(data);
    return { id, status: 'completed' };
  } catch (fault) {
    return { id, status: 'failed', output: faultFacts(fault) };
  }
}

/** Takes jobs of one queue, all that wait (at most 200) together; when it throws, all of them are tried again. */
export async function takeTogether<N extends JobName>(name: N, handler: (payloads: JobPayloads[N][]) => Promise<void>, pollSeconds = 0.5): Promise<void> {
  const queue = await boss();
  await queue.work<JobPayloads[N]>(name, { pollingIntervalSeconds: pollSeconds, batchSize: 200 }, (jobs) => handler(jobs.map((job) => job.data)));
}

/** Stops taking jobs, waits for those under way. */
export async function closeBoss(): Promise<void> {
  const open = globalThis.sogongBoss;
  if (open === undefined) return;
  globalThis.sogongBoss = undefined;
  await (await open).stop({ graceful: true, timeout: 5_000 });
}
