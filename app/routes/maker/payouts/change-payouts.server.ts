// What the forms of the payouts page do; each answers the refused form or leads back.
import type { SubmissionResult } from '@conform-to/react';

import { changePayoutAccount } from '#app/flows/change-payout-account.server.ts';
import { changePayoutTerms } from '#app/flows/change-payout-terms.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { url } from '#app/urls.ts';

import { accountForm, termsForm } from './payouts.form.ts';

export interface PayoutsReply {
  intent: 'terms' | 'account';
  reply: SubmissionResult;
}

/** How often, on which day, from which sum on. */
export async function answerTerms(maker: MakerActor, body: FormData) {
  const form = parseFormData(body, termsForm);
  if (!form.ok) return refusedForm<PayoutsReply>({ intent: 'terms', reply: form.reply });
  const { version, chosen } = form.value;
  const changed = await changePayoutTerms({ actor: maker, makerId: maker.makerId, expectedVersion: version, chosen });
  if (changed.ok) throw goTo(url('makerPayouts', {}, { done: 'terms' }));
  return refusedForm<PayoutsReply>({ intent: 'terms', reply: form.reply({ form: [refusalWords(changed.refusal)] }) }, 409);
}

/** Where the money goes. */
export async function answerAccount(maker: MakerActor, body: FormData) {
  const form = parseFormData(body, accountForm);
  if (!form.ok) return refusedForm<PayoutsReply>({ intent: 'account', reply: form.reply });
  const { bankCode, number, holder } = form.value;
  const changed = await changePayoutAccount({ actor: maker, payee: { kind: 'maker', id: maker.makerId }, bankCode, number, holder });
  if (changed.ok) throw goTo(url('makerPayouts', {}, { done: 'account' }));
  const { refusal } = changed;
  const words = [refusalWords(refusal)];
  const names = { bank: 'bankCode', number: 'number', holder: 'holder' } as const;
  const errors = refusal.kind === 'account_wrong' ? { fields: { [names[refusal.field]]: words } } : { form: words };
  return refusedForm<PayoutsReply>({ intent: 'account', reply: form.reply(errors) }, refusal.kind === 'account_wrong' ? 400 : 409);
}
