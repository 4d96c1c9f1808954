// Joining. Nobody learns here whether an address has an account: the answer is the same and the mail tells its owner.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt, isFirstWrong, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors } from '#app/components/ui/field.tsx';
import { memberConsentKinds, memberConsents } from '#app/domain/identity/sign-up-consents.ts';
import { signUp } from '#app/flows/sign-up.server.ts';
import { anyone, findMember } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { evenly } from '#app/http/even-time.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { clientOf, retryHeaders, throttle, tooMany } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AccountCard } from '../account-card.tsx';
import { accountMeta } from '../account-meta.ts';
import { EmailField, NewPasswordField } from '../credential-fields.tsx';
import { passwordFaultWords } from '../fields.ts';
import { MailSent } from '../mail-sent.tsx';
import { signUpForm } from './sign-up.form.ts';

export const handle = { frame: 'plain' };
export const meta = () => accountMeta(m.account_sign_up(), m.account_sign_up_description());
export const headers = retryHeaders;

const evenMs = 350;
const fields = ['name', 'email', 'password', 'member_terms', 'member_privacy', 'over_14'];

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  if ((await findMember(request)) !== null) throw goTo(url('account'));
  return { sent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const form = await parseForm(request, signUpForm);
  if (!form.ok) return refusedForm(form.reply);
  const { name, email, password, marketing } = form.value;
  const address = await throttle('signUpAddress', clientOf(request));
  const recipient = await throttle('mailRecipient', email);
  if (!address.ok) return tooMany(form.reply({ form: [m.account_too_many()] }), address.retryAfter);
  if (!recipient.ok) return tooMany(form.reply({ form: [m.account_too_many()] }), recipient.retryAfter);
  const joined = await evenly(evenMs, () => signUp({ name, email, password, locale: getLocale(), marketing: marketing === 'on' }));
  if (!joined.ok) return refusedForm(form.reply({ fields: { password: [passwordFaultWords(joined.refusal.fault)] } }), 422);
  throw goTo(url('signUp', {}, { sent: 1 }));
}

export default function SignUpPage() {
  const { sent } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (sent) return <MailSent title={m.account_sent_title()} text={m.account_sign_up_sent()} />;
  const isFirst = (field: string) => isFirstWrong(reply, fields, field);
  const at = (field: string) => ({ errors: errorsAt(reply, field), autoFocus: isFirst(field) });
  return (
    <AccountCard title={m.account_sign_up()} lede={m.account_sign_up_lede()} after={<a href={url('signIn')}>{m.account_have_account()}</a>}>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <Field name="name" label={m.account_name()} autoComplete="name" required maxLength={50} defaultValue={typedAt(reply, 'name')} {...at('name')} />
        <EmailField reply={reply} autoComplete="email" autoFocus={isFirst('email')} />
        <NewPasswordField reply={reply} name="password" label={m.account_password()} autoFocus={isFirst('password')} />
        <fieldset className="group">
          <legend>{m.account_consents()}</legend>
          {memberConsentKinds.map((kind) => (
            <CheckBox
              key={kind}
              name={kind}
              label={`${memberConsents[kind].required ? m.account_required() : m.account_not_required()} ${memberConsents[kind][getLocale()]}`}
              required={memberConsents[kind].required}
              defaultChecked={typedAt(reply, kind) === 'on'}
              {...at(kind)}
            />
          ))}
          <p className="account-policies">
            <a href={url('policy', { slug: 'terms' })}>{m.account_read_terms()}</a>
            <a href={url('policy', { slug: 'privacy' })}>{m.account_read_privacy()}</a>
          </p>
        </fieldset>
        <Button wide>{m.account_sign_up()}</Button>
      </form>
    </AccountCard>
  );
}
