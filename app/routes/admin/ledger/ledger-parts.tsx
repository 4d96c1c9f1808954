// The search over postings and their table.
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { postingColumns } from '../posting-columns.tsx';
import { accountNames, accountText, journalKinds, journalText } from '../words.ts';
import type { LedgerFilter } from './ledger-filter.ts';
import type { readLedgerPage } from './ledger.read.server.ts';

export function LedgerSearch({ filter }: { filter: LedgerFilter }) {
  const all = { value: '', label: m.oversight_all() };
  return (
    <form className="form-row" data-columns="3" role="search">
      <Select
        name="account"
        label={m.operator_account()}
        defaultValue={filter.account}
        options={[all, ...accountNames().map((value) => ({ value, label: accountText(value) }))]}
      />
      <Select
        name="kind"
        label={m.oversight_journal_kind()}
        defaultValue={filter.kind}
        options={[all, ...journalKinds().map((value) => ({ value, label: journalText(value) }))]}
      />
      <Field name="owner" label={m.oversight_owner_id()} defaultValue={filter.owner} maxLength={100} autoComplete="off" />
      <Field name="reference" label={m.operator_reference_filter()} defaultValue={filter.reference} maxLength={100} type="search" />
      <Field name="from" label={m.oversight_from()} defaultValue={filter.from ?? ''} type="date" />
      <Field name="to" label={m.oversight_to()} defaultValue={filter.to ?? ''} type="date" />
      <div className="button-row">
        <Button kind="secondary">{m.operator_find()}</Button>
      </div>
    </form>
  );
}

export function Postings({ postings }: { postings: Awaited<ReturnType<typeof readLedgerPage>>['postings'] }) {
  return (
    <Table
      caption={m.oversight_postings()}
      rows={postings}
      keyOf={(posting) => posting.id}
      columns={[
        { head: m.operator_when(), cell: (posting) => formatMoment(posting.at, getLocale()) },
        { head: m.oversight_journal_kind(), cell: (posting) => <a href={url('adminJournal', { id: posting.journalId })}>{journalText(posting.kind)}</a> },
        { head: m.operator_account(), cell: (posting) => accountText(posting.account) },
        ...postingColumns(),
      ]}
    />
  );
}
