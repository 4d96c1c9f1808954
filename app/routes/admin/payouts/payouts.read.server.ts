// Payouts for the operator: who is owed what and since when, what waits for a bank file, what the bank has, files and their results.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

const most = 100;
const files = 12;

export async function readPayoutsPage() {
  const [figures, payees, batches, results, under] = await Promise.all([readFigures(), readPayees(), readBatches(), readResults(), readUnderWay()]);
  return { figures, payees, batches, results, under };
}

function readFigures() {
  const payout = sql`select coalesce(sum(amount), 0)::bigint from payout where`;
  const balance = (account: string) => sql<number>`(select coalesce(sum(amount), 0)::bigint from posting where account = ${account})`;
  return reader()
    .selectNoFrom([
      sql<number>`(select coalesce(sum(gross - reduced), 0)::bigint from earning where state = 'payable' and held_at is null)`.as('payable'),
      sql<number>`(select count(*)::int from earning where state in ('payable', 'in_payout') and held_at is null and due_on < market_today())`.as('late'),
      sql<number>`(select count(*)::int from payout where state = 'scheduled' and rail = 'bank_file')`.as('waitingCount'),
      sql<number>`(${payout} state = 'scheduled' and rail = 'bank_file')`.as('waiting'),
      sql<number>`(${payout} state = 'sent')`.as('sent'),
      balance('bank').as('bank'),
      balance('stripe_balance').as('stripe'),
    ])
    .executeTakeFirstOrThrow();
}

// Nearest due day first; a payee without a usable account or under a hold is named with the reason.
function readPayees() {
  return reader()
    .selectFrom('earning as e')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'e.payeeId').on('t.locale', '=', 'ko'))
    .leftJoin('financier as f', 'f.id', 'e.payeeId')
    .leftJoin('payoutTerms as p', 'p.makerId', 'e.payeeId')
    .leftJoin('payoutAccount as a', (join) => join.onRef('a.ownerId', '=', 'e.payeeId').on('a.replacedAt', 'is', null))
    .where('e.state', '=', 'payable')
    .where('e.heldAt', 'is', null)
    .groupBy(['e.payeeKind', 'e.payeeId', 't.name', 'f.nameKo', 'p.heldAt', 'p.stripeAccountId', 'a.usableFrom'])
    .orderBy(sql`min(e.due_on)`)
    .orderBy('e.payeeId')
    .limit(most)
    .select(['e.payeeKind as kind', 'e.payeeId as id', sql<string>`coalesce(t.name, f.name_ko, e.payee_id)`.as('name')])
    .select([sql<number>`sum(e.gross - e.reduced)::bigint`.as('amount'), sql<number>`count(*)::int`.as('count'), sql<string>`min(e.due_on)::text`.as('dueOn')])
    .select([sql<boolean>`min(e.due_on) < market_today()`.as('late'), sql<boolean>`p.held_at is not null`.as('held')])
    .select(
      sql<'ready' | 'none' | 'waits'>`case when p.stripe_account_id is not null then 'ready' when a.usable_from is null then 'none'
      when a.usable_from > market_now() then 'waits' else 'ready' end`.as('account'),
    )
    .execute();
}

function readUnderWay() {
  return reader()
    .selectFrom('payout as p')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.payeeId').on('t.locale', '=', 'ko'))
    .leftJoin('financier as f', 'f.id', 'p.payeeId')
    .where((where) => where.or([where('p.state', 'in', ['scheduled', 'sent']), where('p.failedAt', '>', sql<Date>`market_now() - interval '30 days'`)]))
    .orderBy('p.scheduledAt', 'desc')
    .limit(most)
    .select(['p.id', 'p.number', 'p.state', 'p.rail', 'p.amount', 'p.scheduledAt', 'p.failure', 'p.payeeKind as kind', 'p.payeeId'])
    .select([sql<string>`coalesce(t.name, f.name_ko, p.payee_id)`.as('name'), sql<string | null>`p.due_on::text`.as('dueOn')])
    .execute();
}

function readBatches() {
  return reader()
    .selectFrom('payoutBatch as b')
    .orderBy('b.createdAt', 'desc')
    .limit(files)
    .select(['b.id', 'b.number', 'b.createdAt', 'b.count', 'b.total'])
    .select(sql<number>`(select count(*)::int from payout p where p.batch_id = b.id and p.state = 'sent')`.as('open'))
    .execute();
}

function readResults() {
  return reader()
    .selectFrom('payoutResult as r')
    .orderBy('r.importedAt', 'desc')
    .limit(files)
    .select(['r.id', 'r.name', 'r.importedAt'])
    .select([
      sql<number>`(select count(*)::int from payout_result_row x where x.result_id = r.id)`.as('rows'),
      sql<number>`(select count(*)::int from payout_result_row x where x.result_id = r.id and x.outcome like 'wrong%')`.as('wrong'),
    ])
    .execute();
}

/** The report of a result file, row by row; empty for a file that is none. */
export function readReport(resultId: string) {
  return reader()
    .selectFrom('payoutResultRow')
    .where('resultId', '=', resultId)
    .orderBy('line')
    .limit(2_000)
    .select(['line', 'reference', 'amount', 'outcome', 'detail'])
    .execute();
}

export type PayoutsPage = Awaited<ReturnType<typeof readPayoutsPage>>;
export type ReportRow = Awaited<ReturnType<typeof readReport>>[number];
