// Who may see a purchase: the member who made it, or a guest by an unguessable key, from the link of the mail or from a cookie (T26).
// Another's purchase answers like an absent one.
import type { PurchaseState } from '#app/domain/orders/order.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';

import { findMember } from './access.server.ts';
import { notFound } from './answer.server.ts';
import { cookie, readCookie } from './cookies.server.ts';

const cookieName = 'guest-orders';
const days = 180;
const mostKept = 12;
const numberShape = /^\d{8}-[0-9A-Z]{6}$/;
const keyShape = /^[\w-]{43}$/;

export interface OpenPurchase {
  id: string;
  number: string;
  state: PurchaseState;
  /** The signed-in person, for the history; null for a guest. */
  personId: string | null;
  /** Keep the key of a guest's link in this browser. */
  headers: Headers;
}

/** The purchase of this number if this request may see it; 404 (thrown) otherwise. */
export async function requirePurchase(request: Request, number: string | undefined): Promise<OpenPurchase> {
  const found = number !== undefined && numberShape.test(number) ? await findPurchase(request, number) : null;
  if (found === null) throw notFound();
  return found;
}

/** Headers by which this browser can open a guest's purchase by its bare address. */
export function rememberGuestOrder(request: Request, number: string, key: string): Headers {
  const kept = [...keptKeys(request)].filter(([other]) => other !== number);
  const pairs = [[number, key], ...kept].slice(0, mostKept).map((pair) => pair.join('.'));
  return new Headers({ 'Set-Cookie': cookie(cookieName, pairs.join('~'), days) });
}

/** The numbers that this browser has keys for, newest first. */
export function rememberedNumbers(request: Request): string[] {
  return [...keptKeys(request).keys()];
}

const purchaseByNumber = prepared((number: string) =>
  q.selectFrom('purchase').select(['id', 'number', 'state', 'personId', 'tokenHash']).where('number', '=', number),
);

async function findPurchase(request: Request, number: string): Promise<OpenPurchase | null> {
  const linked = new URL(request.url).searchParams.get('key');
  const key = linked !== null && keyShape.test(linked) ? linked : (keptKeys(request).get(number) ?? null);
  const member = await findMember(request);
  const [row] = await read(reader(), purchaseByNumber(number));
  if (row === undefined) return null;
  const { id, state } = row;
  const personId = member?.personId ?? null;
  if (row.personId !== null) return row.personId === personId ? { id, number, state, personId, headers: new Headers() } : null;
  if (key === null || sha256(key) !== row.tokenHash) return null;
  return { id, number, state, personId, headers: linked === key ? rememberGuestOrder(request, number, key) : new Headers() };
}

function keptKeys(request: Request): Map<string, string> {
  const pairs = (readCookie(request, cookieName) ?? '').split('~').map((pair) => pair.split('.', 2));
  return new Map(pairs.flatMap(([number = '', key = '']) => (numberShape.test(number) && keyShape.test(key) ? [[number, key] as const] : [])));
}
