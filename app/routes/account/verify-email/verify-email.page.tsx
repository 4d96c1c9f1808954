// Confirming an address by the link of the mail and the password; signs in at once. Opening the link alone changes nothing (mail scanners open links).
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt } from '#app/components/refused.ts';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { confirmEmail } from '#app/flows/confirm-email.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { mergeBasketOnSignIn } from '#app/http/basket.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { knownDeviceCookie, retryHeaders, throttleSignIn, tooMany } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AccountCard } from '../account-card.tsx';
import { accountMeta } from '../account-meta.ts';
import { PasswordField } from '../credential-fields.tsx';
import { addressOf, verifyEmailForm } from './verify-email.form.ts';

export const handle = { frame: 'plain' };
export const meta = () => accountMeta(m.account_verify(), m.account_verify_lede());
export const headers = retryHeaders;

export function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, email: addressOf(token) };
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const form = await parseForm(request, verifyEmailForm);
  if (!form.ok) return refusedForm(form.reply);
  const { token, password } = form.value;
  const email = addressOf(token);
  if (email === null) return refusedForm(form.reply({ form: [m.account_bad_link()] }), 422);
  const pass = await throttleSignIn(request, email);
  if (!pass.ok) return tooMany(form.reply({ form: [m.account_too_many()] }), pass.retryAfter);
  const confirmed = await confirmEmail({ token, email, password }, request.headers);
  if (!confirmed.ok) return refusedForm(form.reply({ form: [refusalWords(confirmed.refusal)] }), 422);
  await pass.giveBack();
  const cookies = await mergeBasketOnSignIn(request, confirmed.value.personId);
  for (const cookie of [...confirmed.value.cookies, knownDeviceCookie(email)]) cookies.append('Set-Cookie', cookie);
  throw goTo(url('account', {}, { done: 'welcome' }), cookies);
}

export default function VerifyEmailPage() {
  const { token, email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (email === null) {
    return (
      <AccountCard title={m.account_verify()} lede={m.account_bad_link()}>
        <ButtonLink href={url('forgotPassword')}>{m.account_forgot()}</ButtonLink>
      </AccountCard>
    );
  }
  return (
    <AccountCard title={m.account_verify()} lede={m.account_verify_lede()} after={<a href={url('forgotPassword')}>{m.account_forgot_link()}</a>}>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <Field name="email" type="email" label={m.account_email()} autoComplete="username" defaultValue={email} readOnly />
        <PasswordField reply={reply} autoFocus />
        <input type="hidden" name="token" value={token} />
        <Button wide>{m.account_verify_button()}</Button>
      </form>
    </AccountCard>
  );
}
