// The key by which a guest reads a purchase: unguessable, made from our secret and the purchase's id, so that an equal request and the
// order mail give the same key although only its SHA-256 is kept (T26).
import { createHmac } from 'node:crypto';

import { env } from '#app/infra/env.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';

/** 43 URL-safe characters, 256 bits. */
export function guestKeyOf(purchaseId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`guest purchase ${purchaseId}`).digest('base64url');
}

/** The key if it still opens the purchase (the secret may have been changed since), else null. */
export function workingGuestKey(purchase: { id: string; tokenHash: string }): string | null {
  const key = guestKeyOf(purchase.id);
  return sha256(key) === purchase.tokenHash ? key : null;
}
