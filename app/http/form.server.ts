// Form posts into checked values: strict zod schemas (unknown fields are refused), nothing lost of what was typed.
import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/react';
import type { z } from 'zod';

export type Parsed<T> = { ok: true; value: T; reply: (errors: FormErrors) => SubmissionResult } | { ok: false; reply: SubmissionResult };
/** Messages by field name; '' is the form's own line. */
export type FormErrors = { form?: string[]; fields?: Record<string, string[]> };

const secretFields = ['password', 'newPassword', 'currentPassword'];

/** The body of a form post; 400 (thrown) for a body that is none. Pages never read `request.formData()` themselves. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response('not a form', { status: 400 });
  }
}

/** Reads the body and checks it. On failure `reply` goes back to the page with status 400: fields keep what was typed, secrets do not. */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S, words?: z.core.$ZodErrorMap): Promise<Parsed<z.output<S>>> {
  return parseFormData(await readForm(request), schema, words);
}

/** The same for a body that was read already. `words` speak where the schema has none of its own. */
export function parseFormData<S extends z.ZodType>(body: FormData, schema: S, words?: z.core.$ZodErrorMap): Parsed<z.output<S>> {
  const submission = parseWithZod(body, { schema, ...(words === undefined ? {} : { error: words }) });
  const reply = (errors: FormErrors): SubmissionResult =>
    submission.reply({ formErrors: errors.form ?? [], fieldErrors: errors.fields ?? {}, hideFields: secretFields });
  if (submission.status !== 'success') return { ok: false, reply: submission.reply({ hideFields: secretFields }) };
  return { ok: true, value: submission.value, reply };
}
