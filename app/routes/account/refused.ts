// What a refused form says and what was typed in it, by field.
import type { SubmissionResult } from '@conform-to/react';

/** The messages at a field; '' is the form's own line. */
export function errorsAt(reply: SubmissionResult | undefined, field: string): string[] | undefined {
  return reply?.error?.[field] ?? undefined;
}

/** What was typed before; secrets are never sent back. */
export function typedIn(reply: SubmissionResult | undefined, field: string): string | undefined {
  const value = reply?.initialValue?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** Whether this is the first of the fields with a message: it gets the focus. */
export function isFirstWrong(reply: SubmissionResult | undefined, fields: readonly string[], field: string): boolean {
  return fields.find((one) => errorsAt(reply, one) !== undefined) === field;
}
