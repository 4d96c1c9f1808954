// The only SQL for the books. Journals are unique by kind and reference, so that a retry changes nothing (law 6).
import { later, one, prepared, q, rowsInto, run, type Built, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { won } from '#app/lib/money.ts';

import type { Account, JournalKind, Posting } from './ledger.ts';

/** Commission when no rate has been set: 8 % (basis points). */
export const defaultRateBps = 800;

/** What is written into the books. `at` is a UTC instant. */
export interface Journal {
  kind: JournalKind;
  reference: string;
  at: Date;
  postings: readonly Posting[];
}

/** Writes a journal that cannot be there yet: a conditional update before it happened just now. One that is there fails the transaction. */
export async function postNewJournal(tx: Tx, { kind, reference, at, postings }: Journal): Promise<void> {
  const id = newId('jnl', at);
  await later(tx, rowsInto('journal', [{ id, kind, reference, at }]));
  await later(tx, postingsOf(id, at, postings));
}

const journalUnlessThere = prepared((id: string, kind: JournalKind, reference: string, at: Date) =>
  q
    .insertInto('journal')
    .values({ id, kind, reference, at })
    .onConflict((conflict) => conflict.columns(['kind', 'reference']).doNothing())
    .returning('id'),
);

/** Writes a journal once; false when one of this kind and reference is there already. */
export async function postJournal(tx: Tx, journal: Journal): Promise<boolean> {
  const { kind, reference, at } = journal;
  const written = await one(tx, journalUnlessThere(newId('jnl', at), kind, reference, at));
  if (written === null) return false;
  await run(tx, postingsOf(written.id, at, journal.postings));
  return true;
}

function postingsOf(journalId: string, at: Date, postings: readonly Posting[]): Built<unknown> {
  const rows = postings.map((posting) => ({ id: newId('pst', at), journalId, ...posting }));
  return rowsInto('posting', rows);
}

const rateInForce = prepared((at: Date) => q.selectFrom('commissionRate').select('rateBps').where('validFrom', '<=', at).orderBy('validFrom', 'desc').limit(1));

/** The commission rate in force at an instant, in basis points (law 7: chosen by the date of the sale). */
export async function rateAt(tx: Tx, at: Date): Promise<number> {
  const found = await one(tx, rateInForce(at));
  return found?.rateBps ?? defaultRateBps;
}

/** The postings of a journal; empty when there is none. */
export async function readJournal(tx: Tx, kind: JournalKind, reference: string): Promise<Posting[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('posting as p')
      .innerJoin('journal as j', 'j.id', 'p.journalId')
      .where('j.kind', '=', kind)
      .where('j.reference', '=', reference)
      .orderBy('p.id')
      .select(['p.account', 'p.owner', 'p.amount']),
  );
  return rows.map((row) => ({ account: row.account as Account, owner: row.owner, amount: won(row.amount) }));
}
