// Signing in. Known and unknown addresses get the same answer; tries are counted before the password is looked at.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { signIn } from '#app/flows/sign-in.server.ts';
import { anyone, findMember } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { mergeBasketOnSignIn } from '#app/http/basket.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo, safePath, safeRedirect } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { knownDeviceCookie, retryHeaders, throttleSignIn, tooMany } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AccountCard } from '../account-card.tsx';
import { accountMeta } from '../account-meta.ts';
import { EmailField, PasswordField } from '../credential-fields.tsx';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { signInForm } from './sign-in.form.ts';
import { readDemoSignIns } from './sign-in.read.server.ts';

export const handle = { frame: 'plain' };
export const meta = () => accountMeta(m.account_sign_in(), m.account_sign_in_description());
export const headers = retryHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const query = new URL(request.url).searchParams;
  const next = safePath(query.get('next'), '');
  if ((await findMember(request)) !== null) throw goTo(next === '' ? url('account') : next);
  return { next, done: query.get('done'), demo: await readDemoSignIns() };
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const form = await parseForm(request, signInForm);
  if (!form.ok) return refusedForm(form.reply);
  const { email, password, next } = form.value;
  const pass = await throttleSignIn(request, email);
  if (!pass.ok) return tooMany(form.reply({ form: [m.account_too_many()] }), pass.retryAfter);
  const signedIn = await signIn({ email, password }, request.headers);
  if (!signedIn.ok) return refusedForm(form.reply({ form: [refusalWords(signedIn.refusal)] }), 422);
  await pass.giveBack();
  const cookies = await mergeBasketOnSignIn(request, signedIn.value.personId);
  for (const cookie of [...signedIn.value.cookies, knownDeviceCookie(email)]) cookies.append('Set-Cookie', cookie);
  throw safeRedirect(next, url('account'), cookies);
}

export default function SignInPage() {
  const { next, done, demo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AccountCard
      title={m.account_sign_in()}
      after={
        <>
          <a href={url('forgotPassword')}>{m.account_forgot_link()}</a>
          <a href={url('signUp', {}, { next })}>{m.account_sign_up_link()}</a>
        </>
      }
    >
      {reply === undefined ? <Done what={done} /> : null}
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <EmailField reply={reply} autoFocus={errorsAt(reply, 'email') !== undefined} />
        <PasswordField reply={reply} autoFocus={errorsAt(reply, '') !== undefined} />
        <input type="hidden" name="next" value={typedAt(reply, 'next') ?? next} />
        <Button wide>{m.account_sign_in()}</Button>
      </form>
      <DemoSignIns people={demo} next={next} />
    </AccountCard>
  );
}

function Done({ what }: { what: string | null }) {
  if (what === 'reset') return <Notice tone="good" live title={m.account_done_reset()} />;
  if (what === 'left') return <Notice tone="good" live title={m.account_done_left()} />;
  if (what === 'signed-out') return <Notice tone="good" live title={m.account_done_signed_out()} />;
  return null;
}
