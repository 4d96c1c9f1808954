// The books beside the records: every account that owes something must come to what the records of the nouns say (laws 5, 6, 8).
import { sql } from 'kysely';

import type { Difference } from '#app/domain/reconciliation/difference.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

interface Sums {
  reference: string;
  ours: number;
  theirs: number;
}

/** Sum of an account's postings, credit positive where it is owed. */
const owed = (account: string) => sql<number>`-coalesce((select sum(amount) from posting where account = ${account}), 0)::bigint`;
const had = (account: string) => sql<number>`coalesce((select sum(amount) from posting where account = ${account}), 0)::bigint`;

/** The same of one owner: that of the row `x`. */
const owedTo = (account: string) => sql<number>`-coalesce((select sum(amount) from posting p where p.account = ${account} and p.owner = x.owner), 0)::bigint`;

/** Each row: an account (or one maker's), what the books say and what the records say. */
const checks = [
  sql<Sums>`select 'journal ' || journal_id as reference, sum(amount)::bigint as ours, 0::bigint as theirs from posting group by journal_id having sum(amount) <> 0`,
  sql<Sums>`select 'buyer_refunds' as reference, ${owed('buyer_refunds')} as ours,
    (select coalesce(sum(amount), 0)::bigint from refund where state <> 'succeeded' and coalesce(failure, '') !~ '^(replaced|paid by)') as theirs`,
  sql<Sums>`select 'disputes_held' as reference, ${had('disputes_held')} as ours,
    (select coalesce(sum(withdrawn - reinstated), 0)::bigint from dispute where status <> 'lost') as theirs`,
  sql<Sums>`select 'payout_in_transit' as reference, ${owed('payout_in_transit')} as ours,
    (select coalesce(sum(amount), 0)::bigint from payout where state in ('scheduled', 'sent')) as theirs`,
  sql<Sums>`select 'bank' as reference, ${had('bank')} as ours,
    ((select coalesce(sum(amount), 0) from stripe_deposit where returned_at is null)
      - (select coalesce(sum(amount), 0) from payout where state = 'settled' and rail = 'bank_file')
      + (select coalesce(sum(r.amount), 0) from maker_reserve r join payout p on p.id = r.payout_id where r.returned and p.rail = 'bank_file')
      - (select coalesce(sum(late_interest), 0) from return_case where late_interest_paid_at is not null)
      - (select coalesce(sum(late_interest), 0) from refund where late_interest_paid_at is not null))::bigint as theirs`,
  sql<Sums>`select 'buyer_interest' as reference, ${owed('buyer_interest')} as ours,
    ((select coalesce(sum(late_interest), 0) from return_case where late_interest_paid_at is null)
      + (select coalesce(sum(late_interest), 0) from refund where late_interest_paid_at is null))::bigint as theirs`,
  sql<Sums>`select 'dispute_losses' as reference, ${had('dispute_losses')} as ours, (select coalesce(sum(loss_of_market), 0)::bigint from dispute) as theirs`,
  sql<Sums>`select 'commission_income' as reference, ${owed('commission_income')} as ours, (select coalesce(sum(commission), 0)::bigint from commission_line) as theirs`,
  sql<Sums>`select 'commission_vat_payable' as reference, ${owed('commission_vat_payable')} as ours, (select coalesce(sum(vat), 0)::bigint from commission_line) as theirs`,
  sql<Sums>`select 'maker_payable ' || m.id as reference, m.ours, m.theirs from (
    select k.id, -coalesce((select sum(amount) from posting p where p.account = 'maker_payable' and p.owner = k.id), 0)::bigint as ours,
      ((select coalesce(sum(e.gross - e.reduced), 0) from earning e where e.payee_id = k.id and e.state in ('accrued', 'advanceable', 'payable'))
       - (select coalesce(sum(d.amount - d.covered), 0) from maker_debt d where d.maker_id = k.id and d.creditor_kind is null))::bigint as theirs from maker k) m`,
  sql<Sums>`select 'maker_reserve ' || x.owner as reference, ${owedTo('maker_reserve')} as ours,
    (select coalesce(sum(r.amount), 0)::bigint from maker_reserve r where r.maker_id = x.owner and r.state = 'kept') as theirs
    from (select owner from posting where account = 'maker_reserve' union select maker_id from maker_reserve) x`,
  sql<Sums>`select 'financier_payable ' || x.owner as reference, ${owedTo('financier_payable')} as ours,
    (select coalesce(sum(e.gross - e.reduced), 0)::bigint from earning e where e.payee_id = x.owner and e.state in ('accrued', 'advanceable', 'payable')) as theirs
    from (select owner from posting where account = 'financier_payable' union select payee_id from earning where payee_kind = 'financier') x`,
  sql<Sums>`select 'platform_discounts' as reference, ${had('platform_discounts')} as ours,
    ((select coalesce(sum(platform_discount), 0) from maker_order where paid_at is not null)
      - (select coalesce(sum(platform_discount), 0) from refund_line))::bigint as theirs`,
  sql<Sums>`select 'share ' || s.id as reference, s.refunded as ours,
    (select coalesce(sum(r.amount), 0)::bigint from refund r where r.order_id = s.order_id and coalesce(r.failure, '') not like 'replaced%') as theirs
    from payment_share s where s.captured > 0`,
  sql<Sums>`select 'sale ' || u.id as reference, u.total as ours, 0::bigint as theirs from purchase u
    where u.state in ('paid', 'closed') and not exists (select 1 from journal j where j.kind = 'sale' and j.reference = u.id)`,
];

/** Where the books and the records differ. */
export async function compareBooks(tx: Tx): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const check of checks) {
    const rows = await run(
      tx,
      q
        .selectFrom(sql<Sums>`(${check})`.as('c'))
        .selectAll('c')
        .where(sql<boolean>`ours <> theirs`)
        .orderBy('reference')
        .limit(100),
    );
    for (const { reference, ours, theirs } of rows) {
      found.push({ key: `books ${reference}`, kind: 'books', reference, ours: won(ours), theirs: won(theirs), detail: '' });
    }
  }
  return found;
}

interface BankRow {
  key: string;
  number: string;
  ours: number | null;
  theirs: number | null;
  outcome: string;
}

const bankDays = 7;

/** The bank's answers that fit no payout (of the last week), and transfers that it has not answered about for a week. */
export async function compareBank(tx: Tx, now: Date): Promise<Difference[]> {
  const since = new Date(now.getTime() - bankDays * 86_400_000);
  const wrong = await run(
    tx,
    q
      .selectFrom(
        sql<BankRow>`(
    select r.result_id || ' ' || r.line as key, r.reference as number, p.amount as ours, r.amount as theirs, r.outcome
    from payout_result_row r join payout_result f on f.id = r.result_id left join payout p on p.number = r.reference
    where f.imported_at > ${since}::timestamptz and r.outcome like 'wrong%' order by 1 limit 200)`.as('b'),
      )
      .selectAll('b'),
  );
  const silent = await run(
    tx,
    q
      .selectFrom(
        sql<BankRow>`(
    select id as key, number, amount as ours, null::bigint as theirs, '' as outcome from payout
    where state = 'sent' and sent_at < ${since}::timestamptz order by 1 limit 200)`.as('b'),
      )
      .selectAll('b'),
  );
  const differenceOf =
    (kind: 'bank_row' | 'bank_silent') =>
    (row: BankRow): Difference => ({
      key: `${kind} ${row.key}`,
      kind,
      reference: row.number,
      ours: row.ours === null ? null : won(row.ours),
      theirs: row.theirs === null ? null : won(row.theirs),
      detail: row.outcome,
    });
  return [...wrong.map(differenceOf('bank_row')), ...silent.map(differenceOf('bank_silent'))];
}
