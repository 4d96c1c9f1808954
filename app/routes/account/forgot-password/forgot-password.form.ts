// What asks for a new password.
import { z } from 'zod';

import { emailField } from '../fields.ts';

export const forgotPasswordForm = z.strictObject({ email: emailField });
