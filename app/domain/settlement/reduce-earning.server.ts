// A refund takes its maker's part from the order's earnings; what has left already becomes a debt that later payouts cover. Law 8.
import type { Tx } from '#app/infra/db/sql.ts';
import { won, type Won } from '#app/lib/money.ts';

import { insertDebt } from './debt.db.server.ts';
import { cutEarning, lockEarnings } from './earning.db.server.ts';
import { isOpen, netOf } from './earning.ts';

export interface Reduction {
  orderId: string;
  /** Names the reduction: the same one changes nothing twice for what became a debt; the caller's refund is written once. */
  refundId: string;
  /** Won by which the market owes the maker less. */
  makerPart: Won;
}

/** Answers what was taken from earnings and what became a debt, in won. Call it once per refund, in its transaction. */
export async function reduceEarning(tx: Tx, { orderId, refundId, makerPart }: Reduction, now: Date): Promise<{ cut: Won; debt: Won }> {
  let left: number = makerPart;
  const earnings = await lockEarnings(tx, orderId);
  for (const earning of earnings.filter((one) => isOpen(one.state))) {
    const cut = won(Math.min(left, netOf(earning)));
    if (cut <= 0) continue;
    if (!(await cutEarning(tx, earning.id, cut))) throw new Error('a locked earning could not be reduced');
    left -= cut;
  }
  const [first] = earnings;
  if (left > 0 && first !== undefined) await insertDebt(tx, { makerId: first.makerId, earningId: first.id, reference: refundId, amount: won(left) }, now);
  return { cut: won(makerPart - Math.max(0, left)), debt: won(Math.max(0, left)) };
}
