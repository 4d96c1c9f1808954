// What sets a new password by the link of the mail.
import { z } from 'zod';

import { newPasswordField } from '../fields.ts';

export const resetPasswordForm = z.strictObject({ token: z.string().max(200), newPassword: newPasswordField });
