// What confirms an address: the mail's token and the password.
import { z } from 'zod';

import { presentPasswordField } from '../fields.ts';

export const verifyEmailForm = z.strictObject({ token: z.string().max(2000), email: z.string().max(254).optional(), password: presentPasswordField });

/** The address a token names, to show it and to find whose password is meant; the token's signature is checked when it is used. */
export function addressOf(token: string): string | null {
  const [, payload = ''] = token.split('.');
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return z.object({ email: z.email().max(254) }).parse(JSON.parse(new TextDecoder().decode(bytes))).email;
  } catch {
    return null;
  }
}
