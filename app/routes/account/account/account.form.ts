// What the account page sends; `intent` says which of its forms it was.
import { z } from 'zod';

import { nameField, newPasswordField, presentPasswordField } from '../fields.ts';

export const intents = ['details', 'password', 'end-session', 'end-others', 'leave'] as const;
export type Intent = (typeof intents)[number];

export const detailsForm = z.strictObject({
  intent: z.literal('details'),
  name: nameField,
  locale: z.enum(['ko', 'en']),
  marketing: z.literal('on').optional(),
});
export const passwordForm = z.strictObject({ intent: z.literal('password'), currentPassword: presentPasswordField, newPassword: newPasswordField });
export const endSessionForm = z.strictObject({ intent: z.literal('end-session'), session: z.string().max(100) });
export const leaveForm = z.strictObject({ intent: z.literal('leave'), password: presentPasswordField });

/** The form that was sent; null for anything else. */
export function intentOf(body: FormData): Intent | null {
  const sent = body.get('intent');
  return intents.find((intent) => intent === sent) ?? null;
}
