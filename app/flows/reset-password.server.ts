// A forgotten password: a link by mail, once, for an hour; a new password ends every session (ASVS 6.4, 7.4).
import { APIError } from 'better-auth/api';

import { passwordFault, type PasswordFault } from '#app/domain/identity/password.ts';
import { auth } from '#app/infra/auth/auth.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

/** Sends the mail if the address has an account; answers nothing either way (T30). */
export async function requestReset(email: string): Promise<void> {
  await auth().api.requestPasswordReset({ body: { email } });
}

export type ResetPasswordRefusal = { kind: 'bad_link' } | { kind: 'bad_password'; fault: PasswordFault };

/** Sets the new password. Of several uses of one token at once, one wins. */
export async function resetPassword(input: { token: string; password: string }): Promise<Result<undefined, ResetPasswordRefusal>> {
  const fault = passwordFault(input.password);
  if (fault !== null) return refuse({ kind: 'bad_password', fault });
  try {
    await auth().api.resetPassword({ body: { token: input.token, newPassword: input.password } });
    return ok();
  } catch (refused) {
    if (refused instanceof APIError) return refuse({ kind: 'bad_link' });
    throw refused;
  }
}
