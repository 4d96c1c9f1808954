// Queues an account mail in the language of the address' owner; links come from the settings, never from a request (T31).
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { AuthMails } from '#app/infra/auth/auth.server.ts';
import { appUrl, env } from '#app/infra/env.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { urlIn } from '#app/urls.ts';

import { accountMail, type AccountMailKind } from './account-mail.ts';
import { queueMail } from './queue-mail.server.ts';

interface To {
  email: string;
  locale: string;
}

/** Queues one; `key` keeps mails of a kind to one address apart (a token, an instant). */
export async function queueAccountMail(tx: Tx, kind: AccountMailKind, to: To, about: { address: string; key: string; now: Date }): Promise<void> {
  const locale = localeOf(to);
  const mail = accountMail(kind, {
    locale,
    marketName: env().MARKET_NAME,
    address: appUrl() + about.address,
    forgotAddress: appUrl() + urlIn(locale, 'forgotPassword'),
  });
  await queueMail(tx, { kind, dedupeKey: `${kind} ${sha256(`${to.email} ${about.key}`)}`, recipient: to.email, locale, ...mail }, about.now);
}

/** The page of the mail that confirms an address. */
export function verifyAddress(to: To, token: string): string {
  return urlIn(localeOf(to), 'verifyEmail', {}, { token });
}

/** The mails that the sign-in engine asks for itself; given to it at start (setAuthMails). */
export const authMails: AuthMails = {
  verify: (person, token) =>
    inTransaction('queue mail', (tx, now) => queueAccountMail(tx, 'verify_email', person, { address: verifyAddress(person, token), key: token, now })),
  reset: (person, token) =>
    inTransaction('queue mail', (tx, now) =>
      queueAccountMail(tx, 'reset_password', person, { address: urlIn(localeOf(person), 'resetPassword', {}, { token }), key: token, now }),
    ),
};

function localeOf(to: To): Locale {
  return to.locale === 'en' ? 'en' : 'ko';
}
