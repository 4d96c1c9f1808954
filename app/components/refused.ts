// What a refused form says and what was typed in it, by field name ('ko.name', 'zones[0].slug').
import type { SubmissionResult } from '@conform-to/react';

export type Reply = SubmissionResult | undefined;

/** The messages at a field; '' is the form's own line. */
export function errorsAt(reply: Reply, field: string): string[] | undefined {
  return reply?.error?.[field] ?? undefined;
}

/** What was typed before, or undefined. */
export function typedAt(reply: Reply, field: string): string | undefined {
  let value: unknown = reply?.initialValue;
  for (const step of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    value = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === step)?.[1] : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}

/** Whether this is the first of the fields with a message: it gets the focus. */
export function isFirstWrong(reply: Reply, fields: readonly string[], field: string): boolean {
  return fields.find((one) => errorsAt(reply, one) !== undefined) === field;
}

/** The reply when it answers the form whose fields have these values ({ intent: 'approve' }), else undefined. */
export function replyTo(reply: Reply, sent: Readonly<Record<string, string>>): Reply {
  return Object.entries(sent).every(([field, value]) => typedAt(reply, field) === value) ? reply : undefined;
}

/** Name, value and messages of a text field: what was typed, or `value` in a fresh form. */
export function fieldAt(reply: Reply, name: string, value = ''): { name: string; defaultValue: string; errors: string[] | undefined } {
  return { name, defaultValue: reply === undefined ? value : (typedAt(reply, name) ?? ''), errors: errorsAt(reply, name) };
}

/** The same for a box to tick. */
export function boxAt(reply: Reply, name: string, checked: boolean): { name: string; defaultChecked: boolean; errors: string[] | undefined } {
  return { name, defaultChecked: reply === undefined ? checked : typedAt(reply, name) === 'on', errors: errorsAt(reply, name) };
}
