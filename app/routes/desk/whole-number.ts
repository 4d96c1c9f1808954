// Whole numbers as people type them ('33,000원'), for the forms of the desks.
import { z } from 'zod';

/** '33,000원' as 33000; null for anything that is no whole number. */
export function wholeNumber(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/[\s,원₩]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** A field for a whole number within bounds; `say` is what is said of anything else. */
export function wholeNumberField(least: number, most: number, say: () => string) {
  return z.string({ error: say }).transform((typed, context) => {
    const number = wholeNumber(typed);
    if (number !== null && number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: say() });
    return z.NEVER;
  });
}
