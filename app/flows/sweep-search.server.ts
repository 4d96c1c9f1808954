// What search keeps up by itself: notes of change that every process has taken are dropped, and once a day sales are counted for the ranking.
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { countSales, dropOldNotes } from '#app/infra/search/postgres/signals.server.ts';

/** Safe to repeat and to run in several processes. */
export async function sweepSearch(): Promise<void> {
  await inTransaction('drop old notes of change', (tx) => dropOldNotes(tx));
  await inTransaction('count sales', (tx, now) => countSales(tx, now));
}
