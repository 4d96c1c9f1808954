// A maker's payouts: what was paid and when, the statements of the months, and how the maker wants to be paid.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { formatMonth } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { answerAccount, answerTerms } from './change-payouts.server.ts';
import { AccountForm, TermsForm } from './payout-forms.tsx';
import { PayoutList } from './payout-list.tsx';
import { readPayouts, readPayoutTerms } from './payouts.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.settlement_payouts());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId, role } = await requireMaker(request);
  const query = new URL(request.url).searchParams;
  const page = pageNumber(query);
  const [list, terms] = await Promise.all([readPayouts({ makerId, limit: perPage, offset: (page - 1) * perPage }), readPayoutTerms(makerId)]);
  return { ...list, terms, role, page, done: query.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  if (maker.role !== 'owner') throw new Response('owners only', { status: 403 });
  const body = await readForm(request);
  switch (body.get('intent')) {
    case 'terms':
      return answerTerms(maker, body);
    case 'account':
      return answerAccount(maker, body);
    default:
      throw notFound();
  }
}

export default function PayoutsPage() {
  const { payouts, total, terms, role, page, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : undefined);
  return (
    <MakerDesk title={m.settlement_payouts()}>
      {answer === undefined ? <Done words={doneWords(done)} /> : null}
      {terms.hold === null ? null : (
        <Notice tone="bad" title={m.settlement_payouts_held()}>
          {terms.hold}
        </Notice>
      )}
      {terms.stripePaused ? (
        <Notice tone="warn" title={m.settlement_account_paused()}>
          {m.settlement_account_paused_text()}
        </Notice>
      ) : null}
      <div className="columns">
        <div className="desk-stack">
          {payouts.length === 0 ? (
            <EmptyState title={m.settlement_payouts_none()} action={<a href={url('makerEarnings')}>{m.settlement_earnings()}</a>}>
              {m.settlement_payouts_none_text()}
            </EmptyState>
          ) : (
            <PayoutList payouts={payouts} />
          )}
          <Pages page={page} last={Math.ceil(total / perPage)} href={(to) => url('makerPayouts', {}, { page: to })} />
        </div>
        <aside className="desk-stack">
          <Months months={terms.months} />
          <AccountForm terms={terms} owner={role === 'owner'} reply={replyTo('account')} />
          <TermsForm terms={terms} owner={role === 'owner'} reply={replyTo('terms')} />
        </aside>
      </div>
    </MakerDesk>
  );
}

function Months({ months }: { months: readonly string[] }) {
  return (
    <section className="card" aria-labelledby="statements">
      <h2 id="statements">{m.settlement_statements()}</h2>
      {months.length === 0 ? (
        <p>{m.settlement_statements_none()}</p>
      ) : (
        <ul className="desk-rows" role="list">
          {months.map((month) => (
            <li key={month}>
              <a className="desk-link" href={url('makerStatement', { month })}>
                {m.settlement_statement_of({ month: formatMonth(month, getLocale()) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function doneWords(done: string | null): string | null {
  if (done === 'terms') return m.settlement_done_terms();
  return done === 'account' ? m.settlement_done_account() : null;
}
