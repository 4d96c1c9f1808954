// The books for the operator: balances by account and owner, and postings newest first, a keyset page at a time.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { addDays, kstMidnight } from '#app/lib/time.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

import type { LedgerFilter } from './ledger-filter.ts';

/** At most so many rows leave in one file. */
export const mostExported = 50_000;

export async function readLedgerPage(filter: LedgerFilter & { before: string }) {
  const [balances, found] = await Promise.all([
    readBalances(),
    postingsOf(filter, filter.before)
      .limit(perPage + 1)
      .execute(),
  ]);
  const postings = found.slice(0, perPage);
  return { balances, postings, next: found.length > perPage ? (postings.at(-1)?.id ?? null) : null };
}

/** The same postings, for a file. */
export async function readLedgerRows(filter: LedgerFilter) {
  return postingsOf(filter, '').limit(mostExported).execute();
}

function readBalances() {
  return reader()
    .selectFrom('posting as p')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.owner').on('t.locale', '=', 'ko'))
    .select(['p.account', 'p.owner', 't.name as ownerName', sql<number>`sum(p.amount)`.as('amount')])
    .groupBy(['p.account', 'p.owner', 't.name'])
    .having(sql`sum(p.amount)`, '<>', 0)
    .orderBy('p.account')
    .orderBy(sql`abs(sum(p.amount))`, 'desc')
    .limit(500)
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
