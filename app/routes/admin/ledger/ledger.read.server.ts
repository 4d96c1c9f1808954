// The books for the operator: balances by account and owner, and postings newest first, a keyset page at a time.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { addDays, kstMidnight } from '#app/lib/time.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

import type { LedgerFilter } from './ledger-filter.ts';

/** At most so many rows leave in one file. */
export const mostExported = 50_000;

/** So many owners' balances stand on the page: the largest. */
const mostBalances = 500;

export async function readLedgerPage(filter: LedgerFilter & { before: string }) {
  const [{ sum, open }, balances, found] = await Promise.all([
    readSum(),
    readBalances(),
    postingsOf(filter, filter.before)
      .limit(perPage + 1)
      .execute(),
  ]);
  const postings = found.slice(0, perPage);
  return { sum, unshown: open - balances.length, balances, postings, next: found.length > perPage ? (postings.at(-1)?.id ?? null) : null };
}

/** The same postings, for a file. */
export async function readLedgerRows(filter: LedgerFilter) {
  return postingsOf(filter, '').limit(mostExported).execute();
}

// Of all postings: whether the books sum to zero is not told from what fits on the page.
function readSum() {
  return reader()
    .selectFrom((from) =>
      from
        .selectFrom('posting')
        .select(sql<number>`sum(amount)`.as('amount'))
        .groupBy(['account', 'owner'])
        .as('b'),
    )
    .select([sql<number>`coalesce(sum(amount), 0)::bigint`.as('sum'), sql<number>`(count(*) filter (where amount <> 0))::int`.as('open')])
    .executeTakeFirstOrThrow();
}

// The market's own accounts first, then those of makers and financiers by their size.
function readBalances() {
  return reader()
    .selectFrom('posting as p')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.owner').on('t.locale', '=', 'ko'))
    .select(['p.account', 'p.owner', 't.name as ownerName', sql<number>`sum(p.amount)`.as('amount')])
    .groupBy(['p.account', 'p.owner', 't.name'])
    .having(sql`sum(p.amount)`, '<>', 0)
    .orderBy(sql`p.owner <> ''`)
    .orderBy(sql`case when p.owner = '' then p.account end`)
    .orderBy(sql`abs(sum(p.amount))`, 'desc')
    .limit(mostBalances)
    .execute();
}

// Ids of postings are sortable by time, so that the id alone is the key of the page.
function postingsOf({ account, owner, kind, reference, from, to }: LedgerFilter, before: string) {
  return reader()
    .selectFrom('posting as p')
    .innerJoin('journal as j', 'j.id', 'p.journalId')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.owner').on('t.locale', '=', 'ko'))
    .select(['p.id', 'p.journalId', 'p.account', 'p.owner', 'p.amount', 'j.kind', 'j.reference', 'j.at', 't.name as ownerName'])
    .$if(account !== '', (query) => query.where('p.account', '=', account))
    .$if(owner !== '', (query) => query.where('p.owner', '=', owner))
    .$if(kind !== '', (query) => query.where('j.kind', '=', kind))
    .$if(reference !== '', (query) => query.where((e) => e.or([e('j.reference', '=', reference), e('j.id', '=', reference)])))
    .$if(from !== null, (query) => query.where('j.at', '>=', kstMidnight(from ?? '2025-01-01')))
    .$if(to !== null, (query) => query.where('j.at', '<', kstMidnight(addDays(to ?? '2025-01-01', 1))))
    .$if(before !== '', (query) => query.where('p.id', '<', before))
    .orderBy('p.id', 'desc');
}
