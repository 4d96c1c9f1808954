// Rare queries lose their name, old counts end (domain/insight). Part of the sweep.
import { foldRare } from '#app/domain/insight/count.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { kstDay } from '#app/lib/time.ts';

export async function foldCounts(): Promise<void> {
  await inTransaction('fold counts', (tx, now) => foldRare(tx, kstDay(now)));
}
