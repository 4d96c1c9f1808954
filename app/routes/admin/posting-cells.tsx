// What every table of postings shows of one: whose account it is, debit and credit; with the heads of those columns.
import { wonText } from '#app/components/price.tsx';
import { m } from '#app/paraglide/messages.js';

export function PostingHeads() {
  return (
    <>
      <th scope="col">{m.operator_account()}</th>
      <th scope="col">{m.operator_owner()}</th>
      <th scope="col" className="number">
        {m.operator_debit()}
      </th>
      <th scope="col" className="number">
        {m.operator_credit()}
      </th>
    </>
  );
}

/** `amount` in won: positive is debit, negative credit. */
export function PostingCells({ posting }: { posting: { owner: string; ownerName: string | null; amount: number } }) {
  const { owner, ownerName, amount } = posting;
  return (
    <>
      <td data-label={m.operator_owner()} lang="ko">
        {ownerName ?? (owner || '–')}
      </td>
      <td data-label={m.operator_debit()} className="number">
        {amount > 0 ? wonText(amount) : ''}
      </td>
      <td data-label={m.operator_credit()} className="number">
        {amount < 0 ? wonText(-amount) : ''}
      </td>
    </>
  );
}
