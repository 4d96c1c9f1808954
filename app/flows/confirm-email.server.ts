// Confirms an address: the link of the mail and the password together, so that nobody confirms an account which a stranger prepared
// in his name (CVE-2026-53516). Signs in at once.
import { APIError } from 'better-auth/api';

import { findPasswordHash, findPersonByEmail } from '#app/domain/identity/member.db.server.ts';
import { auth, isPassword } from '#app/infra/auth/auth.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { refuse, type Result } from '#app/lib/result.ts';

import { signIn, type SignedIn } from './sign-in.server.ts';

export type ConfirmEmailRefusal = { kind: 'wrong_password' } | { kind: 'bad_link' };

/** `email` is the address that the token names. */
export async function confirmEmail(
  input: { token: string; email: string; password: string },
  headers: Headers,
): Promise<Result<SignedIn, ConfirmEmailRefusal>> {
  const hash = await inTransaction('find password', async (tx) => {
    const person = await findPersonByEmail(tx, input.email);
    return person === null ? null : findPasswordHash(tx, person.id);
  });
  if (!(await isPassword(hash, input.password))) return refuse({ kind: 'wrong_password' });
  try {
    await auth().api.verifyEmail({ query: { token: input.token } });
  } catch (fault) {
    if (fault instanceof APIError) return refuse({ kind: 'bad_link' });
    throw fault;
  }
  const signedIn = await signIn(input, headers);
  return signedIn.ok ? signedIn : refuse({ kind: 'bad_link' });
}
