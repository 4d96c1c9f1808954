// What the account page's forms do; each answers the refused form or a way on.
import type { SubmissionResult } from '@conform-to/react';

import { changeDetails } from '#app/flows/change-details.server.ts';
import { changePassword } from '#app/flows/change-password.server.ts';
import { closeAccount } from '#app/flows/close-account.server.ts';
import { endSessions } from '#app/flows/end-sessions.server.ts';
import { signOut } from '#app/flows/sign-in.server.ts';
import type { Member } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { throttle, tooMany } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url, urlIn } from '#app/urls.ts';

import { passwordFaultWords } from '../fields.ts';
import { detailsForm, endSessionForm, leaveForm, passwordForm, type Intent } from './account.form.ts';

/** A refused form of the page: which one, and what is wrong with it. */
export interface AccountReply {
  intent: Intent;
  reply: SubmissionResult;
}
type Answer = ReturnType<typeof refusedForm<AccountReply>>;

/** Name, language of mails, marketing. The page goes on in the language that was chosen. */
export async function answerDetails(member: Member, body: FormData, marketing: boolean): Promise<Answer> {
  const form = parseFormData(body, detailsForm);
  if (!form.ok) return refusedForm({ intent: 'details', reply: form.reply });
  const { name, locale } = form.value;
  const wanted = form.value.marketing === 'on';
  await changeDetails({ personId: member.personId, name, locale, marketing: wanted === marketing ? undefined : wanted });
  throw goTo(urlIn(locale, 'account', {}, { done: 'details' }));
}

/** A new password; tries at the present one are counted. */
export async function answerPassword(member: Member, body: FormData): Promise<Answer> {
  const form = parseFormData(body, passwordForm);
  if (!form.ok) return refusedForm({ intent: 'password', reply: form.reply });
  const pass = await throttle('passwordCheck', member.personId);
  if (!pass.ok) return tooMany({ intent: 'password', reply: form.reply({ form: [m.account_too_many()] }) }, pass.retryAfter);
  const changed = await changePassword({ person: member, locale: getLocale(), ...form.value });
  if (changed.ok) {
    await pass.giveBack();
    throw goTo(url('account', {}, { done: 'password' }));
  }
  const { refusal } = changed;
  const fields: Record<string, string[]> =
    refusal.kind === 'wrong_password' ? { currentPassword: [refusalWords(refusal)] } : { newPassword: [passwordFaultWords(refusal.fault)] };
  return refusedForm({ intent: 'password', reply: form.reply({ fields }) }, 422);
}

/** One session of the member's own; others' answer 404 like absent ones. */
export async function answerEndSession(member: Member, body: FormData): Promise<Answer> {
  const form = parseFormData(body, endSessionForm);
  if (!form.ok) return refusedForm({ intent: 'end-session', reply: form.reply });
  if ((await endSessions(member.personId, { only: form.value.session })) === 0) throw notFound();
  throw goTo(url('account', {}, { done: 'sessions' }));
}

/** Every session but this one. */
export async function answerEndOthers(member: Member): Promise<never> {
  await endSessions(member.personId, { except: member.sessionToken });
  throw goTo(url('account', {}, { done: 'sessions' }));
}

/** Leaves the market. */
export async function answerLeave(member: Member, body: FormData, headers: Headers): Promise<Answer> {
  const form = parseFormData(body, leaveForm);
  if (!form.ok) return refusedForm({ intent: 'leave', reply: form.reply });
  const pass = await throttle('passwordCheck', member.personId);
  if (!pass.ok) return tooMany({ intent: 'leave', reply: form.reply({ form: [m.account_too_many()] }) }, pass.retryAfter);
  const left = await closeAccount({ personId: member.personId, password: form.value.password });
  if (!left.ok) {
    const words = [refusalWords(left.refusal)];
    return refusedForm({ intent: 'leave', reply: form.reply(left.refusal.kind === 'wrong_password' ? { fields: { password: words } } : { form: words }) }, 422);
  }
  const cookies = new Headers();
  for (const cookie of await signOut(headers)) cookies.append('Set-Cookie', cookie);
  throw goTo(url('signIn', {}, { done: 'left' }), cookies);
}
