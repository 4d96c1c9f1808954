// Signing in with address and password. Unknown addresses take the work of a wrong password; a new session each time (T30, T31).
import { APIError } from 'better-auth/api';

import { auth } from '#app/infra/auth/auth.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export interface SignedIn {
  personId: string;
  /** Set-Cookie lines of the new session. */
  cookies: string[];
}
/** `unverified` is told to those alone who know the password; the mail was sent again. */
export type SignInRefusal = { kind: 'wrong_sign_in' } | { kind: 'unverified' };

/** `headers` are the request's: address and browser are kept with the session. */
export async function signIn(input: { email: string; password: string }, headers: Headers): Promise<Result<SignedIn, SignInRefusal>> {
  try {
    const { response, headers: answered } = await auth().api.signInEmail({
      body: { email: input.email, password: input.password },
      headers,
      returnHeaders: true,
    });
    return ok({ personId: response.user.id, cookies: answered.getSetCookie() });
  } catch (fault) {
    if (!(fault instanceof APIError)) throw fault;
    if (fault.statusCode === 401 || fault.statusCode === 400) return refuse({ kind: 'wrong_sign_in' });
    if (fault.statusCode === 403) return refuse({ kind: 'unverified' });
    throw fault;
  }
}

/** Ends the session of the request; answers the Set-Cookie lines that take its cookies away. */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: answered } = await auth().api.signOut({ headers, returnHeaders: true });
  return answered.getSetCookie();
}
