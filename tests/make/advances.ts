// Early payment as a maker asks for it. For tests of advances.
import type { AcceptAdvance } from '#app/flows/accept-advance.server.ts';

import { makeProduct } from './market.ts';
import { owner } from './payees.ts';
import { earningsOf, sellOne, ship } from './sales.ts';

/** A working day in Korea, 11:00. */
export const tuesday = new Date('2026-11-03T02:00:00Z');

/** Of 100,000 won less 8,800: 80 % of 91,200 for 14 days at 6 % a year. */
export const cash = 72_960 - 167;

export type AskedAdvance = AcceptAdvance & { orderId: string; purchaseId: string };

/** What a maker asks for his shipped order of 100,000 won: the earning of it, to be sold to a financier. On that Tuesday. */
export async function asked(makerId: string, financierId: string): Promise<AskedAdvance> {
  const { orderId, purchaseId, ...order } = await sellOne((await makeProduct({ makerId, price: 100_000 })).offerId);
  await ship({ orderId, purchaseId, ...order });
  const [earning] = await earningsOf(orderId);
  return { actor: owner, makerId, financierId, earningId: earning?.id ?? '', expectedCash: cash, orderId, purchaseId };
}
