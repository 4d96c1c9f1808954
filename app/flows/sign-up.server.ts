// Joining. The same answer, the same work and one mail, whether or not the address has an account (trust.md T30).
import { findPersonByEmail, insertMember } from '#app/domain/identity/member.db.server.ts';
import { passwordFault, type PasswordFault } from '#app/domain/identity/password.ts';
import { memberConsentKinds, memberConsents } from '#app/domain/identity/sign-up-consents.ts';
import { insertMemberConsents } from '#app/domain/orders/member-consent.db.server.ts';
import { auth, emailToken, hashPassword } from '#app/infra/auth/auth.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import type { Locale } from '#app/lib/locale.ts';
import { urlIn } from '#app/urls.ts';

import { queueAccountMail, verifyAddress } from './mails/queue-account-mail.server.ts';

export interface SignUp {
  name: string;
  /** Lower case. */
  email: string;
  password: string;
  locale: Locale;
  marketing: boolean;
}
export type SignUpRefusal = { kind: 'bad_password'; fault: PasswordFault };

/** Writes the mail that goes on from here. The caller has seen to it that the required consents were ticked. */
export async function signUp(input: SignUp): Promise<Result<undefined, SignUpRefusal>> {
  const fault = passwordFault(input.password, input);
  if (fault !== null) return refuse({ kind: 'bad_password', fault });
  const passwordHash = await hashPassword(input.password);
  const known = await inTransaction('sign up', async (tx, now) => join(tx, input, passwordHash, now));
  // A stranger may have begun with this address: its owner finishes with a password of his own choice.
  if (known === 'unverified') await auth().api.requestPasswordReset({ body: { email: input.email } });
  return ok();
}

async function join(tx: Tx, { name, email, locale, marketing }: SignUp, passwordHash: string, now: Date): Promise<'new' | 'verified' | 'unverified'> {
  const personId = await insertMember(tx, { name, email, locale, passwordHash }, now);
  if (personId !== null) {
    await insertMemberConsents(tx, personId, given(marketing), now);
    const token = await emailToken(email, personId);
    await queueAccountMail(tx, 'verify_email', { email, locale }, { address: verifyAddress({ email, locale }, token), key: token, now });
    return 'new';
  }
  const person = await findPersonByEmail(tx, email);
  if (person?.emailVerified !== true) return 'unverified';
  const to = { email, locale: person.locale };
  await queueAccountMail(tx, 'already_member', to, { address: urlIn(to.locale === 'en' ? 'en' : 'ko', 'signIn'), key: now.toISOString(), now });
  return 'verified';
}

function given(marketing: boolean): { kind: string; version: string; text: string }[] {
  return memberConsentKinds
    .filter((kind) => memberConsents[kind].required || marketing)
    .map((kind) => ({ kind, version: memberConsents[kind].version, text: memberConsents[kind].ko }));
}
