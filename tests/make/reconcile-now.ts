// A reconciliation that is asked for and done at once, for tests without a queue.
import { askReconciliation, workReconciliation } from '#app/flows/reconcile.server.ts';

/** Answers the run's id. */
export async function reconcileNow(input: { operatorId: string }): Promise<string> {
  const runId = await askReconciliation(input);
  await workReconciliation(runId);
  return runId;
}
