// One journal: its postings, what it is about, and whether it is sealed.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Table } from '#app/components/ui/table.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { postingColumns } from '../posting-columns.tsx';
import { accountText, journalText } from '../words.ts';
import { readJournalPage, type JournalFacts } from './journal.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_ledger());

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = await readJournalPage(params['id'] ?? '');
  if (page === null) throw notFound();
  return page;
}

export default function JournalPage() {
  const { journal, postings, target } = useLoaderData<typeof loader>();
  return (
    <AdminDesk role="operator" title={journalText(journal.kind)}>
      <section className="card form-stack">
        <dl className="facts">
          <dt>{m.operator_when()}</dt>
          <dd>{formatMoment(journal.at, getLocale())}</dd>
          <dt>{m.oversight_reference()}</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>
            <a href={url('adminLedger', {}, { reference: journal.reference })}>{journal.reference}</a>
          </dd>
          {target === null ? null : (
            <>
              <dt>{m.oversight_difference_about()}</dt>
              <dd>
                <Target target={target} />
              </dd>
            </>
          )}
          <dt>{m.oversight_seal()}</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>
            {journal.digest === null ? m.oversight_not_sealed() : `${m.oversight_seal_block({ number: journal.sealNumber ?? 0 })} ${journal.digest}`}
          </dd>
        </dl>
      </section>
      <PostingTable postings={postings} />
      <p>
        <a href={url('adminLedger')}>{m.oversight_back_to_ledger()}</a>
      </p>
    </AdminDesk>
  );
}

function Target({ target }: { target: NonNullable<JournalFacts['target']> }) {
  if (target.kind === 'dispute') return <a href={url('adminDispute', { id: target.name })}>{m.oversight_dispute()}</a>;
  return <a href={url('adminPurchase', { number: target.name })}>{m.operator_purchase_title({ number: target.name })}</a>;
}

function PostingTable({ postings }: { postings: JournalFacts['postings'] }) {
  return (
    <Table
      caption={m.oversight_postings()}
      rows={postings}
      keyOf={(posting) => posting.id}
      columns={[
        {
          head: m.operator_account(),
          cell: (posting) => <a href={url('adminLedger', {}, { account: posting.account, owner: posting.owner })}>{accountText(posting.account)}</a>,
        },
        ...postingColumns(),
      ]}
    />
  );
}
