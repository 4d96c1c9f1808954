// The books for the operator (law 6): what stands on each account, and every journal.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { adminRooms } from '../admin-rooms.ts';
import { pageNumber } from '../page-number.ts';
import { accountText, journalText } from '../words.ts';
import { readLedgerPage } from './ledger.read.server.ts';

export const handle = { frame: 'desk' };
export const meta: MetaFunction = () => [{ title: `${m.operator_ledger()} · ${m.shell_brand()}` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const asked = { find: (search.get('find') ?? '').trim().slice(0, 100), page: pageNumber(search) };
  return { ...asked, ...(await readLedgerPage(asked)) };
}

type Facts = Awaited<ReturnType<typeof readLedgerPage>>;

export default function LedgerPage() {
  const { find, page, balances, journals, postings, last } = useLoaderData<typeof loader>();
  const sum = balances.reduce((total, balance) => total + balance.amount, 0);
  return (
    <DeskFrame desk={m.operator_ledger()} rooms={adminRooms('operator')} title={m.operator_ledger()}>
      <Notice tone={sum === 0 ? 'good' : 'bad'}>{sum === 0 ? m.operator_sum_zero() : m.operator_sum_wrong({ amount: wonText(sum) })}</Notice>
      <Balances balances={balances} />
      <h2>{m.operator_journals()}</h2>
      <form className="button-row" role="search" style={{ alignItems: 'end' }}>
        <Field name="find" label={m.operator_reference_filter()} defaultValue={find} type="search" maxLength={100} />
        <Button kind="secondary">{m.operator_find()}</Button>
      </form>
      {journals.length === 0 ? <EmptyState title={m.operator_none()} /> : <Journals journals={journals} postings={postings} />}
      <Pages page={page} last={last} href={(to) => url('adminLedger', {}, { find, page: to === 1 ? undefined : to })} />
    </DeskFrame>
  );
}

function Balances({ balances }: { balances: Facts['balances'] }) {
  return (
    <section className="card">
      <h2>{m.operator_balances()}</h2>
      <table className="table" data-cards>
        <thead>
          <tr>
            <th>{m.operator_account()}</th>
            <th>{m.operator_owner()}</th>
            <th className="number">{m.operator_balance()}</th>
          </tr>
        </thead>
        <tbody>
          {balances.map((balance) => (
            <tr key={`${balance.account} ${balance.owner}`}>
              <td data-label={m.operator_account()}>{accountText(balance.account)}</td>
              <td data-label={m.operator_owner()} lang="ko">
                {balance.ownerName ?? '–'}
              </td>
              <td data-label={m.operator_balance()} className="number">
                {wonText(balance.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Journals({ journals, postings }: { journals: Facts['journals']; postings: Facts['postings'] }) {
  return (
    <ul className="form-stack" role="list">
      {journals.map((journal) => (
        <li className="card" key={journal.id}>
          <h3>
            {journalText(journal.kind)} · {journal.reference}
          </h3>
          <p className="hint">{formatMoment(journal.at, getLocale())}</p>
          <dl className="sum-table">
            {postings
              .filter((posting) => posting.journalId === journal.id)
              .map((posting) => [
                <dt key={`${posting.id}-name`}>
                  {accountText(posting.account)} ({posting.amount > 0 ? m.operator_debit() : m.operator_credit()})
                </dt>,
                <dd key={posting.id}>{wonText(posting.amount)}</dd>,
              ])}
          </dl>
        </li>
      ))}
    </ul>
  );
}
