// The member's own account: the ways on, details, password, sessions, leaving.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { findDesks, requireMember } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { retryHeaders } from '#app/http/throttle.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { accountMeta } from '../account-meta.ts';
import { DetailsForm, LeaveForm, PasswordForm } from './account-forms.tsx';
import { intentOf } from './account.form.ts';
import { readAccountPage } from './account.read.server.ts';
import { answerDetails, answerEndOthers, answerEndSession, answerLeave, answerPassword } from './change-account.server.ts';
import { Sessions } from './sessions.tsx';

export const handle = { frame: 'shop' };
export const meta = () => accountMeta(m.account_title(), m.account_description());
export const headers = retryHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request);
  const [account, desks] = await Promise.all([readAccountPage(member.personId, member.sessionToken), findDesks(member.personId)]);
  return { name: member.name, email: member.email, ...account, desks, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request);
  const body = await readForm(request);
  switch (intentOf(body)) {
    case 'details':
      return answerDetails(member, body, (await readAccountPage(member.personId, member.sessionToken)).marketing);
    case 'password':
      return answerPassword(member, body);
    case 'end-session':
      return answerEndSession(member, body);
    case 'end-others':
      return answerEndOthers(member);
    case 'leave':
      return answerLeave(member, body, request.headers);
    case null:
      throw notFound();
  }
}

export default function AccountPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : undefined);
  return (
    <div className="wrap account">
      <div className="section-head">
        <h1>{m.account_hello({ name: page.name })}</h1>
        <form method="post" action={url('signOut')}>
          <Button kind="secondary" size="small">
            {m.account_sign_out()}
          </Button>
        </form>
      </div>
      {answer === undefined ? <Done what={page.done} /> : null}
      <Ways desks={page.desks} orders={page.orders} />
      <div className="account-columns">
        <Part title={m.account_details()}>
          <DetailsForm reply={replyTo('details')} name={page.name} email={page.email} locale={page.locale} marketing={page.marketing} />
        </Part>
        <Part title={m.account_password_change()}>
          <PasswordForm reply={replyTo('password')} email={page.email} />
        </Part>
        <Part title={m.account_sessions()} text={m.account_sessions_text()}>
          <Sessions sessions={page.sessions} />
        </Part>
        <Part title={m.account_leave()} text={m.account_leave_text()}>
          <LeaveForm reply={replyTo('leave')} email={page.email} />
        </Part>
      </div>
    </div>
  );
}

function Ways({ desks, orders }: { desks: { maker: boolean; admin: boolean; region: boolean }; orders: number }) {
  return (
    <nav className="button-row" aria-label={m.account_ways()}>
      <ButtonLink href={url('orders')}>{orders === 0 ? m.account_orders() : m.account_orders_count({ count: orders })}</ButtonLink>
      {desks.maker ? (
        <ButtonLink kind="secondary" href={url('makerDesk')}>
          {m.account_desk_maker()}
        </ButtonLink>
      ) : null}
      {desks.admin ? (
        <ButtonLink kind="secondary" href={url('admin')}>
          {m.account_desk_admin()}
        </ButtonLink>
      ) : null}
      {desks.region ? (
        <ButtonLink kind="secondary" href={url('regionDesk')}>
          {m.account_desk_region()}
        </ButtonLink>
      ) : null}
    </nav>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="card account-part">
      <h2>{title}</h2>
      {text === undefined ? null : <p className="account-lede">{text}</p>}
      {children}
    </section>
  );
}

function Done({ what }: { what: string | null }) {
  if (what === 'welcome') return <Notice tone="good" live title={m.account_done_welcome()} />;
  if (what === 'details') return <Notice tone="good" live title={m.account_done_details()} />;
  if (what === 'password') return <Notice tone="good" live title={m.account_done_password()} />;
  if (what === 'sessions') return <Notice tone="good" live title={m.account_done_sessions()} />;
  return null;
}
