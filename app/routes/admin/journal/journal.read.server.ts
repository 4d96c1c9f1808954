// One journal with its postings, its seal, and the purchase or dispute that it belongs to.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

/** What a journal is about: the operator's page of it. */
export interface JournalTarget {
  kind: 'purchase' | 'dispute';
  /** The number of a purchase, the id of a dispute. */
  name: string;
}

export async function readJournalPage(id: string) {
  const db = reader();
  const journal = await db
    .selectFrom('journal as j')
    .leftJoin('journalSeal as s', 's.journalId', 'j.id')
    .selectAll('j')
    .select(['s.sealNumber', 's.digest'])
    .where('j.id', '=', id)
    .executeTakeFirst();
  if (journal === undefined) return null;
  const [postings, target] = await Promise.all([
    db
      .selectFrom('posting as p')
      .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.owner').on('t.locale', '=', 'ko'))
      .select(['p.id', 'p.account', 'p.owner', 'p.amount', 't.name as ownerName'])
      .where('p.journalId', '=', id)
      .orderBy('p.amount', 'desc')
      .orderBy('p.id')
      .execute(),
    findTarget(journal.reference),
  ]);
  return { journal, postings, target };
}

export type JournalFacts = NonNullable<Awaited<ReturnType<typeof readJournalPage>>>;

// References are ids of purchases, payments, refunds, disputes, charges or balance lines; each leads to one place at most.
async function findTarget(reference: string): Promise<JournalTarget | null> {
  const { rows } = await sql<JournalTarget>`
    select 'dispute' as kind, d.id as name from dispute d
      where d.id = ${reference} or d.stripe_dispute_id = (select l.source from provider_line l where l.id = ${reference})
    union all
    select 'purchase' as kind, u.number as name from purchase u join payment p on p.purchase_id = u.id
      where u.id = ${reference} or p.id = ${reference} or p.charge_id = ${reference}
        or p.id = (select r.payment_id from refund r where r.id = split_part(${reference}, ' ', 1))
    limit 1`.execute(reader());
  return rows[0] ?? null;
}
