// The ledger browser (law 6): what stands on each account, and every posting by account, owner, kind, reference and day.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { wonText } from '#app/components/price.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { accountText } from '../words.ts';
import { filterQuery, readLedgerFilter } from './ledger-filter.ts';
import { LedgerSearch, Postings } from './ledger-parts.tsx';
import { readLedgerPage } from './ledger.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_ledger());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const { before, ...filter } = readLedgerFilter(new URL(request.url).searchParams);
  return { filter, ...(await readLedgerPage({ ...filter, before })) };
}

type Facts = Awaited<ReturnType<typeof readLedgerPage>>;

export default function LedgerPage() {
  const { filter, sum, unshown, balances, postings, next } = useLoaderData<typeof loader>();
  const query = filterQuery(filter);
  return (
    <AdminDesk role="operator" title={m.operator_ledger()}>
      <Notice tone={sum === 0 ? 'good' : 'bad'}>{sum === 0 ? m.operator_sum_zero() : m.operator_sum_wrong({ amount: wonText(sum) })}</Notice>
      <Balances balances={balances} unshown={unshown} />
      <section className="desk-part">
        <h2>{m.oversight_postings()}</h2>
        <LedgerSearch filter={filter} />
        {postings.length === 0 ? (
          <EmptyState title={m.oversight_postings_none()}>{m.oversight_postings_none_text()}</EmptyState>
        ) : (
          <Postings postings={postings} />
        )}
        <p className="button-row">
          {next === null ? null : (
            <ButtonLink kind="secondary" size="small" rel="next" href={url('adminLedger', {}, { ...query, before: next })}>
              {m.oversight_older()}
            </ButtonLink>
          )}
          {postings.length === 0 ? null : (
            <ButtonLink kind="quiet" size="small" href={url('adminLedgerExport', {}, query)}>
              {m.oversight_export()}
            </ButtonLink>
          )}
        </p>
      </section>
    </AdminDesk>
  );
}

function Balances({ balances, unshown }: Pick<Facts, 'balances' | 'unshown'>) {
  return (
    <section className="desk-part">
      <h2>{m.operator_balances()}</h2>
      <Table
        caption={m.operator_balances()}
        rows={balances}
        keyOf={(balance) => `${balance.account} ${balance.owner}`}
        columns={[
          {
            head: m.operator_account(),
            cell: (balance) => <a href={url('adminLedger', {}, { account: balance.account, owner: balance.owner })}>{accountText(balance.account)}</a>,
          },
          { head: m.operator_owner(), lang: () => 'ko', cell: (balance) => balance.ownerName ?? (balance.owner || '–') },
          { head: m.operator_balance(), number: true, cell: (balance) => wonText(balance.amount) },
        ]}
      />
      {unshown > 0 ? <p className="hint">{m.operator_balances_more({ count: unshown })}</p> : null}
    </section>
  );
}
