// A member changes the password: the present one is asked for, other devices are signed out, a mail tells of it (ASVS 6.2.3, 7.4.3).
import { endSessions, findPasswordHash, replacePassword } from '#app/domain/identity/member.db.server.ts';
import { passwordFault, type PasswordFault } from '#app/domain/identity/password.ts';
import { hashPassword, isPassword } from '#app/infra/auth/auth.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import type { Locale } from '#app/lib/locale.ts';
import { urlIn } from '#app/urls.ts';

import { queueAccountMail } from './mails/queue-account-mail.server.ts';

export interface ChangePassword {
  person: { personId: string; name: string; email: string; sessionToken: string };
  locale: Locale;
  currentPassword: string;
  newPassword: string;
}
export type ChangePasswordRefusal = { kind: 'wrong_password' } | { kind: 'bad_password'; fault: PasswordFault };

/** Keeps the session it was asked in, ends all others. */
export async function changePassword({ person, locale, currentPassword, newPassword }: ChangePassword): Promise<Result<undefined, ChangePasswordRefusal>> {
  const fault = passwordFault(newPassword, person);
  if (fault !== null) return refuse({ kind: 'bad_password', fault });
  const from = await inTransaction('find password', (tx) => findPasswordHash(tx, person.personId));
  if (from === null || !(await isPassword(from, currentPassword))) return refuse({ kind: 'wrong_password' });
  const to = await hashPassword(newPassword);
  return inTransaction<Result<undefined, ChangePasswordRefusal>>('change password', async (tx, now) => {
    if (!(await replacePassword(tx, person.personId, { from, to }))) return refuse({ kind: 'wrong_password' });
    await endSessions(tx, person.personId, { except: person.sessionToken });
    await queueAccountMail(tx, 'password_changed', { email: person.email, locale }, { address: urlIn(locale, 'account'), key: now.toISOString(), now });
    return ok();
  });
}
