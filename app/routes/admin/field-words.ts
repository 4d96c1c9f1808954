// What the curator's forms say at a field that was not understood, for schemas without words of their own.
import type { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

/** For parseForm(). */
export const fieldWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? m.admin_field_too_long({ most: Number(issue.maximum) }) : m.admin_field_most({ most: Number(issue.maximum) });
    case 'too_small':
      return issue.origin === 'string' ? m.admin_field_missing() : m.admin_field_least({ least: Number(issue.minimum) });
    case 'invalid_type':
      return issue.input === undefined ? m.admin_field_missing() : m.admin_field_wrong();
    case 'custom':
      return issue.params?.['kind'] === 'shared_slug' ? m.admin_field_shared_slug() : m.admin_field_wrong();
    default:
      return m.admin_field_wrong();
  }
};
