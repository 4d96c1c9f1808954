// Scheduled prices begin and end at their edges (a step of the sweep); each in a transaction of its own, safe to repeat and in several processes.
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { duePrices } from '#app/domain/promotions/scheduled-price.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { stepPrice } from './pricing/scheduled-price.server.ts';

/** Answers how many steps were taken. */
export async function stepScheduledPrices(): Promise<number> {
  const due = await inTransaction('find due prices', (tx, now) => duePrices(tx, now, 100));
  let steps = 0;
  for (const { id, variantId } of due) {
    const stepped = await inTransaction('step scheduled price', async (tx, now) => {
      if (!(await stepPrice(tx, id, variantId, now))) return false;
      await noteAct(tx, { actorId: 'market', role: 'system', action: 'step-scheduled-price', subject: id, detail: { variantId } }, now);
      return true;
    });
    if (stepped) steps += 1;
  }
  return steps;
}
