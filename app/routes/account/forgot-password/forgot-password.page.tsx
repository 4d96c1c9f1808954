// A forgotten password. The answer is the same, and as late, for every address.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { requestReset } from '#app/flows/reset-password.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { evenly } from '#app/http/even-time.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { clientOf, retryHeaders, throttle, tooMany } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AccountCard } from '../account-card.tsx';
import { accountMeta } from '../account-meta.ts';
import { EmailField } from '../credential-fields.tsx';
import { MailSent } from '../mail-sent.tsx';
import { forgotPasswordForm } from './forgot-password.form.ts';

export const handle = { frame: 'plain' };
export const meta = () => accountMeta(m.account_forgot(), m.account_forgot_lede());
export const headers = retryHeaders;

const evenMs = 150;

export function loader({ request }: LoaderFunctionArgs) {
  anyone();
  return { sent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const form = await parseForm(request, forgotPasswordForm);
  if (!form.ok) return refusedForm(form.reply);
  const { email } = form.value;
  const address = await throttle('mailAddress', clientOf(request));
  if (!address.ok) return tooMany(form.reply({ form: [m.account_too_many()] }), address.retryAfter);
  const recipient = await throttle('mailRecipient', email);
  await evenly(evenMs, async () => {
    if (recipient.ok) await requestReset(email);
  });
  throw goTo(url('forgotPassword', {}, { sent: 1 }));
}

export default function ForgotPasswordPage() {
  const { sent } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (sent) return <MailSent title={m.account_sent_title()} text={m.account_forgot_sent()} />;
  return (
    <AccountCard title={m.account_forgot()} lede={m.account_forgot_lede()} after={<a href={url('signIn')}>{m.account_back_to_sign_in()}</a>}>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <EmailField reply={reply} autoFocus={reply !== undefined} />
        <Button wide>{m.account_forgot_button()}</Button>
      </form>
    </AccountCard>
  );
}
