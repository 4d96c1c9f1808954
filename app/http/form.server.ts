// Form posts into checked values: strict zod schemas (unknown fields are refused), nothing lost of what was typed.
import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/react';
import type { z } from 'zod';

export type Parsed<T> = { ok: true; value: T; reply: (errors: FormErrors) => SubmissionResult } | { ok: false; reply: SubmissionResult };
/** Messages by field name; '' is the form's own line. */
export type FormErrors = { form?: string[]; fields?: Record<string, string[]> };

const secretFields = ['password', 'newPassword', 'currentPassword'];

/** Reads the body and checks it. On failure `reply` goes back to the page with status 400: fields keep what was typed, secrets do not. */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<Parsed<z.output<S>>> {
  return parseFormData(await request.formData(), schema);
}

/** The same for a body that was read already. */
export function parseFormData<S extends z.ZodType>(body: FormData, schema: S): Parsed<z.output<S>> {
  const submission = parseWithZod(body, { schema });
  const reply = (errors: FormErrors): SubmissionResult =>
    submission.reply({ formErrors: errors.form ?? [], fieldErrors: errors.fields ?? {}, hideFields: secretFields });
  if (submission.status !== 'success') return { ok: false, reply: submission.reply({ hideFields: secretFields }) };
  return { ok: true, value: submission.value, reply };
}
