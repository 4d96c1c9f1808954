// The books for the operator: balances by account and owner, and postings newest first, a keyset page at a time; the lines of one journal stand together.
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
    findOwners(filter.owner).then((owners) =>
      postingsOf(filter, owners, filter.before)
        .limit(perPage + 1)
        .execute(),
    ),
  ]);
  const postings = found.slice(0, wholeJournals(found));
  return { sum, unshown: open - balances.length, balances, postings, next: found.length > perPage ? (postings.at(-1)?.id ?? null) : null };
}

/** How many of the lines fit on a page so that it ends with a journal; a journal that is longer than a page goes over the end. */
function wholeJournals(found: readonly { journalId: string }[]): number {
  const over = found[perPage];
  const cut = over === undefined ? found.length : found.findIndex(({ journalId }) => journalId === over.journalId);
  return cut === 0 ? perPage : cut;
}

/** The same postings, for a file. */
export async function readLedgerRows(filter: LedgerFilter) {
  return postingsOf(filter, await findOwners(filter.owner), '')
    .limit(mostExported)
    .execute();
}

/** So many owners are searched at once, where a name fits many. */
const mostOwners = 200;

/** Whom the words mean: the owner of this id, address or whole name, or else all in whose name they stand. */
async function findOwners(words: string): Promise<string[]> {
  if (words === '') return [];
  const name = words.toLowerCase();
  const makers = reader()
    .selectFrom('maker as m')
    .innerJoin('makerText as t', 't.makerId', 'm.id')
    .where((e) => e.or([sql<boolean>`strpos(lower(t.name), ${name}) > 0`, e('m.slug', '=', name)]))
    .select(['m.id', sql<boolean>`m.slug = ${name} or lower(t.name) = ${name}`.as('exact')]);
  const financiers = reader()
    .selectFrom((from) =>
      from
        .selectFrom('financier')
        .select(['id', sql<string>`unnest(array[name_ko, name_en])`.as('name')])
        .as('f'),
    )
    .where(sql<boolean>`strpos(lower(f.name), ${name}) > 0`)
    .select(['f.id', sql<boolean>`lower(f.name) = ${name}`.as('exact')]);
  const found = await makers.unionAll(financiers).orderBy('exact', 'desc').orderBy('id').limit(mostOwners).execute();
  const exact = found.filter((one) => one.exact);
  return [words, ...(exact.length > 0 ? exact : found).map(({ id }) => id)];
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

// Ids of journals are sortable by time; those of one instant still stand one after the other. `before`: the posting after which the page begins.
function postingsOf({ account, kind, reference, from, to }: LedgerFilter, owners: readonly string[], before: string) {
  return reader()
    .selectFrom('posting as p')
    .innerJoin('journal as j', 'j.id', 'p.journalId')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.owner').on('t.locale', '=', 'ko'))
    .select(['p.id', 'p.journalId', 'p.account', 'p.owner', 'p.amount', 'j.kind', 'j.reference', 'j.at', 't.name as ownerName'])
    .$if(account !== '', (query) => query.where('p.account', '=', account))
    .$if(owners.length > 0, (query) => query.where('p.owner', 'in', owners))
    .$if(kind !== '', (query) => query.where('j.kind', '=', kind))
    .$if(reference !== '', (query) => query.where((e) => e.or([e('j.reference', '=', reference), e('j.id', '=', reference)])))
    .$if(from !== null, (query) => query.where('j.at', '>=', kstMidnight(from ?? '2025-01-01')))
    .$if(to !== null, (query) => query.where('j.at', '<', kstMidnight(addDays(to ?? '2025-01-01', 1))))
    .$if(before !== '', (query) => query.where(sql<boolean>`(p.journal_id, p.id) < ((select journal_id from posting where id = ${before}), ${before})`))
    .orderBy('p.journalId', 'desc')
    .orderBy('p.id', 'desc');
}
