// Whose basket a request means: the member's, or a guest's by the secret of a cookie (only its SHA-256 is in the database; T26).
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { mergeCarts } from '#app/flows/merge-carts.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';

import { findMember, type Member } from './access.server.ts';
import { cookie, readCookie } from './cookies.server.ts';

const cookieName = 'basket';
const days = 30;

export interface Shopper {
  /** Null: a guest without a cookie, who has never put anything in. */
  owner: CartOwner | null;
  member: Member | null;
}

/** Who asks, as the owner of a basket. */
export async function findShopper(request: Request): Promise<Shopper> {
  const member = await findMember(request);
  const secret = secretOf(request);
  return { member, owner: member !== null ? { kind: 'member', personId: member.personId } : secret === null ? null : { kind: 'guest', secret } };
}

/** The owner to put things in for. A guest's cookie is made, or lives on for another 30 days, by the headers. */
export async function ensureBasket(request: Request): Promise<{ owner: CartOwner; headers: Headers }> {
  const { owner } = await findShopper(request);
  if (owner?.kind === 'member') return { owner, headers: new Headers() };
  const guest: CartOwner = owner ?? { kind: 'guest', secret: unguessableToken() };
  return { owner: guest, headers: new Headers({ 'Set-Cookie': cookie(cookieName, guest.secret, days) }) };
}

/** Puts what a guest gathered into the member's basket; the headers take the guest's cookie away. Call it once the sign-in has succeeded. */
export async function mergeBasketOnSignIn(request: Request, personId: string): Promise<Headers> {
  const secret = secretOf(request);
  if (secret === null) return new Headers();
  await mergeCarts({ secret, personId });
  return new Headers({ 'Set-Cookie': cookie(cookieName, '', 0) });
}

function secretOf(request: Request): string | null {
  const value = readCookie(request, cookieName);
  return value !== null && /^[0-9a-z]{32}$/.test(value) ? value : null;
}
