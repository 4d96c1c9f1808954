// A return case with its order and purchase, locked in that order: purchase first, then the case. Who may touch it is part of the look-up.
import { lockCase, linesOfCase, orderOfCase, type CaseLineRow, type CaseRow } from '#app/domain/returns/case.db.server.ts';
import { lockPurchaseOf, ordersOf, type OrderRow, type PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

/** The buyer (of this purchase), the maker, the operator, or the market itself when time has come. */
export type CaseActor = { purchaseId: string } | { makerId: string } | { operatorId: string } | { market: true };

export interface OpenedCase {
  purchase: PurchaseRow;
  order: OrderRow;
  found: CaseRow;
  lines: CaseLineRow[];
  pieces: { lineId: string; quantity: number }[];
}

/** The case if it is this actor's, else null. */
export async function openCase(tx: Tx, caseId: string, by: CaseActor): Promise<OpenedCase | null> {
  const orderId = await orderOfCase(tx, caseId);
  const purchase = orderId === null ? null : await lockPurchaseOf(tx, orderId);
  const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === orderId);
  if (purchase === null || order === undefined || !isTheirs(order, by)) return null;
  const found = await lockCase(tx, caseId);
  if (found === null) return null;
  const lines = await linesOfCase(tx, caseId);
  return { purchase, order, found, lines, pieces: lines.map(({ lineId, quantity }) => ({ lineId, quantity })) };
}

/** The name of the role that acts, for reasons and the audit. */
export function roleOf(by: CaseActor): 'buyer' | 'maker' | 'operator' | 'market' {
  if ('purchaseId' in by) return 'buyer';
  if ('makerId' in by) return 'maker';
  return 'operatorId' in by ? 'operator' : 'market';
}

function isTheirs(order: OrderRow, by: CaseActor): boolean {
  if ('purchaseId' in by) return order.purchaseId === by.purchaseId;
  return !('makerId' in by) || order.makerId === by.makerId;
}
