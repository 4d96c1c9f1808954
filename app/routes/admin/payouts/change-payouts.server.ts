// What the forms of the payouts page do; each answers the refused form or leads back.
import type { SubmissionResult } from '@conform-to/react';
import { z } from 'zod';

import { exportPayouts } from '#app/flows/export-payouts.server.ts';
import { importPayoutResults } from '#app/flows/import-payout-results.server.ts';
import { recordStripeDeposit } from '#app/flows/record-stripe-deposit.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import type { OperatorActor } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { won } from '#app/lib/money.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export interface AdminPayoutsReply {
  intent: 'export' | 'import' | 'deposit';
  reply: SubmissionResult;
}

const mostBytes = 2_000_000;
const importForm = z.strictObject({ intent: z.literal('import') });
const depositForm = z.strictObject({
  intent: z.literal('deposit'),
  stripeId: z
    .string({ error: () => m.settlement_deposit_id_missing() })
    .trim()
    .regex(/^po_\w{4,60}$/, { error: () => m.settlement_deposit_id_missing() }),
  amount: z.coerce
    .number({ error: () => m.settlement_amount_wrong() })
    .int({ error: () => m.settlement_amount_wrong() })
    .positive({ error: () => m.settlement_amount_wrong() })
    .max(100_000_000_000),
});

/** Claims what is due, today's rules and hours as ever. */
export async function answerRun(): Promise<never> {
  const { claimed } = await runPayouts();
  throw goTo(url('adminPayouts', {}, { done: 'run', count: claimed }));
}

/** Makes the file for the bank. */
export async function answerExport(operator: OperatorActor) {
  const made = await exportPayouts(operator);
  if (made.ok) throw goTo(url('adminPayouts', {}, { done: 'export', count: made.value.count }));
  return refusedForm<AdminPayoutsReply>({ intent: 'export', reply: { error: { '': [refusalWords(made.refusal)] } } }, 409);
}

/** Reads the bank's answer. */
export async function answerImport(operator: OperatorActor, body: FormData) {
  const file = body.get('file');
  body.delete('file');
  const form = parseFormData(body, importForm);
  if (!form.ok) return refusedForm<AdminPayoutsReply>({ intent: 'import', reply: form.reply });
  const wrong = (words: string) => refusedForm<AdminPayoutsReply>({ intent: 'import', reply: form.reply({ fields: { file: [words] } }) });
  if (!(file instanceof File) || file.size === 0) return wrong(m.settlement_file_missing());
  if (file.size > mostBytes) return wrong(m.settlement_file_too_long());
  const read = await importPayoutResults({ actor: operator, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!read.ok) return wrong(refusalWords(read.refusal));
  throw goTo(url('adminPayouts', {}, { done: read.value.fresh ? 'import' : 'again', result: read.value.resultId }));
}

/** Buyers' money has come to the bank account. */
export async function answerDeposit(operator: OperatorActor, body: FormData) {
  const form = parseFormData(body, depositForm);
  if (!form.ok) return refusedForm<AdminPayoutsReply>({ intent: 'deposit', reply: form.reply });
  const { stripeId, amount } = form.value;
  const recorded = await recordStripeDeposit({ stripeId, amount: won(amount), operatorId: operator.personId });
  if (recorded.ok) throw goTo(url('adminPayouts', {}, { done: 'deposit' }));
  return refusedForm<AdminPayoutsReply>({ intent: 'deposit', reply: form.reply({ form: [refusalWords(recorded.refusal)] }) }, 409);
}
