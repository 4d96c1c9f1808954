// What the discounts' forms say at a field that was not understood.
import type { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

const custom: Record<string, () => string> = {
  one_value: m.money_one_value,
  backwards: m.money_backwards,
  share_of_nobody: m.money_share_of_nobody,
  minimum_too_low: m.money_minimum_too_low,
};

/** For parseForm(). */
export const discountFieldWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'custom') return custom[String(issue.params?.['kind'])]?.() ?? m.admin_field_wrong();
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? m.admin_field_too_long({ most: Number(issue.maximum) }) : m.admin_field_most({ most: Number(issue.maximum) });
  if (issue.code === 'too_small' && issue.origin !== 'string') return m.admin_field_least({ least: Number(issue.minimum) });
  return issue.code === 'invalid_type' && issue.input === undefined ? m.admin_field_missing() : m.admin_field_wrong();
};
