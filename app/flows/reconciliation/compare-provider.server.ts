// The books beside the payment provider, object by object: every journal that touches stripe_balance, every balance line.
import { sql } from 'kysely';

import { kindOf, type Difference } from '#app/domain/reconciliation/difference.ts';
import { sumOfLines } from '#app/domain/reconciliation/run.db.server.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { won, type Won } from '#app/lib/money.ts';

/** What is younger may be under way; a payout to the bank takes days. */
const graceMs = 3_600_000;
const depositGraceMs = 7 * 86_400_000;
/** Refunds of local cards are possible for a year; what is older is settled for good. */
const lookBackDays = 400;
const reportDays = 390;

interface Compared {
  object: string;
  ours: number | null;
  theirs: number | null;
  journal: string | null;
  line: string | null;
}

/** `now`: the market's clock for journals; `worldNow`: the provider's for lines. */
export async function compareProvider(tx: Tx, now: Date, worldNow: Date): Promise<Difference[]> {
  const day = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000);
  const rows = await run(
    tx,
    q
      .selectFrom(
        sql<Compared>`(
    with ours as (
      select case
          when j.kind = 'sale' then 'payment ' || coalesce(y.id, '?')
          when j.kind = 'late_capture' then 'payment ' || j.reference
          when j.kind = 'payment_fee' then 'payment ' || coalesce(f.id, '?')
          when j.kind in ('refund_paid', 'refund_returned') then 'refund ' || j.reference
          when j.kind in ('dispute_withdrawn', 'dispute_reinstated') then 'dispute ' || j.reference
          when j.kind in ('stripe_deposit', 'stripe_deposit_returned') then 'deposit ' || j.reference
          when j.kind = 'payout_settled' then 'payout ' || j.reference
          when j.kind in ('quarantine', 'quarantine_refunded', 'payout_returned') then 'line ' || j.reference
          else 'journal ' || j.id end as object, p.amount, j.at, j.id
      from posting p join journal j on j.id = p.journal_id
      left join payment y on j.kind = 'sale' and y.purchase_id = j.reference
      left join payment f on j.kind = 'payment_fee' and f.charge_id = j.reference
      where p.account = 'stripe_balance' and j.at > ${day(now, lookBackDays)}::timestamptz
    ), theirs as (
      select case
          when y.id is not null then 'payment ' || y.id
          when r.id is not null then 'refund ' || r.id
          when l.category in ('dispute', 'dispute_reversal') then 'dispute ' || l.id
          when d.id is not null then 'deposit ' || d.id
          when x.id is not null then 'payout ' || x.id
          else 'line ' || l.source end as object, l.net, l.created_at, l.id, l.category
      from provider_line l
      left join payment y on y.charge_id = l.source
      left join refund r on r.stripe_refund_id = l.source
      left join stripe_deposit d on d.stripe_id = l.source
      left join payout x on x.transfer_id = l.source
      where l.created_at > ${day(worldNow, lookBackDays)}::timestamptz
    ), o as (select object, sum(amount)::bigint as sum, max(at) as at, max(id) as id from ours group by object),
    t as (select object, sum(net)::bigint as sum, max(created_at) as at, max(id) as id, bool_or(category = 'payout') as deposit from theirs group by object)
    select coalesce(o.object, t.object) as object, o.sum as ours, t.sum as theirs, o.id as journal, t.id as line
    from o full join t on t.object = o.object
    where coalesce(o.sum, 0) <> coalesce(t.sum, 0)
      and (o.at is null or o.at between ${day(now, reportDays)}::timestamptz and ${new Date(now.getTime() - graceMs)}::timestamptz)
      and (t.at is null or t.at between ${day(worldNow, reportDays)}::timestamptz
        and case when t.deposit and o.object is null then ${new Date(worldNow.getTime() - depositGraceMs)}::timestamptz else ${new Date(worldNow.getTime() - graceMs)}::timestamptz end)
    order by 1 limit 500)`.as('c'),
      )
      .selectAll('c'),
  );
  return rows.flatMap(differenceOf);
}

function differenceOf({ object, ours, theirs, journal, line }: Compared): Difference[] {
  const kind = kindOf(ours, theirs);
  if (kind === null) return [];
  const sums = { ours: ours === null ? null : won(ours), theirs: theirs === null ? null : won(theirs) };
  return [{ key: `provider ${object}`, kind, reference: journal ?? line ?? object, ...sums, detail: object }];
}

/** The provider's balance beside the sum of its lines; null: it moved while they were listed. */
export async function compareBalance(tx: Tx, balance: Won | null): Promise<{ differences: Difference[]; theirs: Won; ours: Won }> {
  const theirs = won(await sumOfLines(tx));
  const rows = await run(
    tx,
    q
      .selectFrom('posting')
      .select(sql<number>`coalesce(sum(amount), 0)::bigint`.as('sum'))
      .where('account', '=', 'stripe_balance'),
  );
  const ours = won(rows[0]?.sum ?? 0);
  if (balance === null || balance === theirs) return { differences: [], theirs, ours };
  const difference = { key: 'provider balance', kind: 'provider_balance' as const, reference: 'stripe_balance', ours: theirs, theirs: balance, detail: '' };
  return { differences: [difference], theirs: balance, ours };
}
