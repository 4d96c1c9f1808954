// A fresh analysis of every stored document (after the analyser or the thesaurus changed). New row versions are written beside those that
// are being read and take their place with each commit, in batches that never hold up a change; then unused words are dropped.
import { sql } from 'kysely';

import { run, type Db, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import type { RebuildProgress, SearchDocument } from '../port.ts';
import { noteAnalysed } from './analysis.server.ts';
import { statement, writeDocuments } from './write.server.ts';

const BATCH = 200;

/** Returns how many documents were written. */
export async function rebuildIndex(db: Db, onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_document`.execute(db);
  const of = rows[0]?.count ?? 0;
  const before = await lastNumbers(db);
  const terms = new Set<string>();
  const names = new Set<string>();
  let count = 0;
  for (let after = ''; ;) {
    const from = after;
    const { documents, learned } = await inTransaction('rebuild search', async (tx) => {
      const batch = await nextBatch(tx, from);
      return { documents: batch, learned: await writeDocuments(tx, batch) };
    });
    for (const { term } of learned.terms) terms.add(term);
    for (const name of learned.names) names.add(`${name.kind}:${name.key}`);
    count += documents.length;
    onProgress({ done: count, of: Math.max(of, count) });
    const last = documents.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  await inTransaction('drop unused search words', async (tx) => {
    await noteAnalysed(tx);
    // Joined, not compared with each: there are as many words as the shop has, squared they would be too many.
    await run(
      tx,
      statement(sql`
        delete from search_term t where number <= ${before.term}::bigint
        and not exists (select from unnest(${[...terms]}::text[]) as used(term) where used.term = t.term)`),
    );
    await run(
      tx,
      statement(sql`
        delete from search_name n where number <= ${before.name}::bigint
        and not exists (select from unnest(${[...names]}::text[]) as used(name) where used.name = n.kind || ':' || n.key)`),
    );
  });
  return count;
}

async function nextBatch(tx: Tx, after: string): Promise<SearchDocument[]> {
  const rows = await run(
    tx,
    statement(sql<{ document: SearchDocument }>`select document from search_document where id > ${after}::text order by id limit ${BATCH}::int for update`),
  );
  return rows.map((row) => row.document);
}

async function lastNumbers(db: Db): Promise<{ term: number; name: number }> {
  const { rows } = await sql<{ term: number; name: number }>`
    select coalesce((select max(number) from search_term), 0) as term, coalesce((select max(number) from search_name), 0) as name`.execute(db);
  return rows[0] ?? { term: 0, name: 0 };
}
