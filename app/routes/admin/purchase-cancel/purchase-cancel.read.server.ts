// What of a purchase the operator can call off: pieces that did not leave.
import { readOpenLines, type OpenLine } from '#app/routes/store/order-cancel/order-cancel.read.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

/** The purchase's id, or null. */
export async function findPurchaseId(number: string): Promise<string | null> {
  const row = await reader().selectFrom('purchase').select('id').where('number', '=', number).executeTakeFirst();
  return row?.id ?? null;
}

/** Lines with pieces that did not leave, of orders under way. */
export function readUnshipped(purchaseId: string): Promise<OpenLine[]> {
  return readOpenLines(purchaseId, ['paid', 'preparing']);
}
