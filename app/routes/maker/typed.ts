// What a refused form says and what was typed in it, by field name ('lines[0].quantity').
import type { SubmissionResult } from '@conform-to/react';

/** The messages at a field; '' is the form's own line. */
export function errorsAt(reply: SubmissionResult | undefined, field: string): string[] | undefined {
  return reply?.error?.[field] ?? undefined;
}

/** What was typed before, or undefined. */
export function typedAt(reply: SubmissionResult | undefined, field: string): string | undefined {
  let value: unknown = reply?.initialValue;
  for (const step of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    value = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === step)?.[1] : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}
