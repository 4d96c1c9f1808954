// A new password by the link of the mail: once, for an hour; every session ends.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt } from '#app/components/refused.ts';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { resetPassword } from '#app/flows/reset-password.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { clientOf, retryHeaders, throttle, tooMany } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AccountCard } from '../account-card.tsx';
import { accountMeta } from '../account-meta.ts';
import { NewPasswordField } from '../credential-fields.tsx';
import { passwordFaultWords } from '../fields.ts';
import { resetPasswordForm } from './reset-password.form.ts';

export const handle = { frame: 'plain' };
export const meta = () => accountMeta(m.account_reset(), m.account_reset_lede());
export const headers = retryHeaders;

export function loader({ request }: LoaderFunctionArgs) {
  anyone();
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const form = await parseForm(request, resetPasswordForm);
  if (!form.ok) return refusedForm(form.reply);
  const pass = await throttle('signInAddress', clientOf(request));
  if (!pass.ok) return tooMany(form.reply({ form: [m.account_too_many()] }), pass.retryAfter);
  const done = await resetPassword({ token: form.value.token, password: form.value.newPassword });
  if (done.ok) throw goTo(url('signIn', {}, { done: 'reset' }));
  const { refusal } = done;
  return refusedForm(
    form.reply(refusal.kind === 'bad_link' ? { form: [m.account_bad_link()] } : { fields: { newPassword: [passwordFaultWords(refusal.fault)] } }),
    422,
  );
}

export default function ResetPasswordPage() {
  const { token } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (token === '') {
    return (
      <AccountCard title={m.account_reset()} lede={m.account_bad_link()}>
        <ButtonLink href={url('forgotPassword')}>{m.account_forgot()}</ButtonLink>
      </AccountCard>
    );
  }
  return (
    <AccountCard title={m.account_reset()} lede={m.account_reset_lede()} after={<a href={url('forgotPassword')}>{m.account_ask_again()}</a>}>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <NewPasswordField reply={reply} autoFocus={reply !== undefined} />
        <input type="hidden" name="token" value={token} />
        <Button wide>{m.account_reset_button()}</Button>
      </form>
    </AccountCard>
  );
}
