// What the sign-in form sends.
import { z } from 'zod';

import { emailField, presentPasswordField } from '../fields.ts';

export const signInForm = z.strictObject({ email: emailField, password: presentPasswordField, next: z.string().max(2000).optional() });
