// The columns of every table of postings: whose account it is, debit and credit.
import { wonText } from '#app/components/price.tsx';
import type { Column } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';

interface Posting {
  owner: string;
  ownerName: string | null;
  /** Won: positive is debit, negative credit. */
  amount: number;
}

export function postingColumns(): Column<Posting>[] {
  return [
    { head: m.operator_owner(), lang: () => 'ko', cell: ({ owner, ownerName }) => ownerName ?? (owner || '–') },
    { head: m.operator_debit(), number: true, cell: ({ amount }) => (amount > 0 ? wonText(amount) : '') },
    { head: m.operator_credit(), number: true, cell: ({ amount }) => (amount < 0 ? wonText(-amount) : '') },
  ];
}
