// The search over postings and their table.
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { PostingCells, PostingHeads } from '../posting-cells.tsx';
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
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.operator_when()}</th>
          <th scope="col">{m.oversight_journal_kind()}</th>
          <PostingHeads />
        </tr>
      </thead>
      <tbody>
        {postings.map((posting) => (
          <tr key={posting.id}>
            <td data-label={m.operator_when()}>{formatMoment(posting.at, getLocale())}</td>
            <td data-label={m.oversight_journal_kind()}>
              <a href={url('adminJournal', { id: posting.journalId })}>{journalText(posting.kind)}</a>
            </td>
            <td data-label={m.operator_account()}>{accountText(posting.account)}</td>
            <PostingCells posting={posting} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
