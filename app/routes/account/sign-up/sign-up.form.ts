// What the sign-up form sends. Required consents are boxes of their own; marketing may stay empty.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

import { emailField, nameField, newPasswordField } from '../fields.ts';

const agreed = z.literal('on', { error: () => m.account_consent_missing() });

export const signUpForm = z.strictObject({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  member_terms: agreed,
  member_privacy: agreed,
  over_14: z.literal('on', { error: () => m.account_over_14_missing() }),
  marketing: z.literal('on').optional(),
});
