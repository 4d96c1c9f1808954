// Fields that several account forms share. The messages are made when a form is read, in the language of the request.
import { z } from 'zod';

import { longestPassword, type PasswordFault } from '#app/domain/identity/password.ts';
import { m } from '#app/paraglide/messages.js';

/** An e-mail address as accounts keep it: lower case. */
export const emailField = z
  .string({ error: () => m.account_email_missing() })
  .trim()
  .toLowerCase()
  .max(254, { error: () => m.account_email_wrong() })
  .pipe(z.email({ error: () => m.account_email_wrong() }));

/** A password that is only compared, so nothing is said about its form. */
export const presentPasswordField = z.string({ error: () => m.account_password_missing() }).max(1000, { error: () => m.account_password_wrong() });

/** A password to be taken; passwordFault() has the rules. */
export const newPasswordField = z
  .string({ error: () => m.account_password_missing() })
  .max(1000, { error: () => m.account_password_too_long({ most: longestPassword }) });

/** What a person is called. */
export const nameField = z
  .string({ error: () => m.account_name_missing() })
  .trim()
  .min(1, { error: () => m.account_name_missing() })
  .max(50, { error: () => m.account_name_wrong() })
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { error: () => m.account_name_wrong() });

/** Why a new password is not taken. */
export function passwordFaultWords(fault: PasswordFault): string {
  if (fault === 'too_short') return m.account_password_too_short();
  if (fault === 'too_long') return m.account_password_too_long({ most: longestPassword });
  return fault === 'too_common' ? m.account_password_too_common() : m.account_password_like_person();
}
