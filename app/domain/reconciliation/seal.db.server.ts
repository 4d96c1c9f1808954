// Seals over the ledger (T22): a digest a journal, blocks of digests, each with the hash of the block before. Whoever changes or deletes a sealed
// journal, by whatever way, is found by its name. Digests are made in the database; the text of a journal is its row and its postings in id order.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';

const digest = sql<string>`encode(sha256(convert_to(j.id || '|' || j.kind || '|' || j.reference || '|' || extract(epoch from j.at)::text || '|' ||
  (select string_agg(p.id || ',' || p.account || ',' || p.owner || ',' || p.amount, ';' order by p.id) from posting p where p.journal_id = j.id), 'UTF8')), 'hex')`;

/** Seals every journal that has no seal; answers how many. One at a time (the caller holds a lock). */
export async function sealJournals(tx: Tx, now: Date): Promise<number> {
  const before = await one(tx, q.selectFrom('ledgerSeal').select(['number', 'hash']).orderBy('number', 'desc').limit(1));
  const number = (before?.number ?? 0) + 1;
  const sealed = await run(
    tx,
    q
      .insertInto('journalSeal')
      .columns(['journalId', 'sealNumber', 'digest'])
      .expression((e) =>
        e
          .selectFrom('journal as j')
          .select(['j.id', sql<number>`${number}::int`.as('number'), digest.as('digest')])
          .where(({ not, exists, selectFrom }) => not(exists(selectFrom('journalSeal as s').select('s.journalId').whereRef('s.journalId', '=', 'j.id')))),
      )
      .returning(['journalId', 'digest']),
  );
  if (sealed.length === 0) return 0;
  const previous = before?.hash ?? '';
  await tx.ledgerSeal.create({ data: { number, sealedAt: now, journals: sealed.length, previous, hash: blockHash(previous, sealed) } });
  return sealed.length;
}

/** Sealed journals that are not what they were, or are gone. */
export async function alteredJournals(tx: Tx): Promise<{ journalId: string; gone: boolean }[]> {
  return run(
    tx,
    q
      .selectFrom('journalSeal as s')
      .leftJoin('journal as j', 'j.id', 's.journalId')
      .select(['s.journalId', sql<boolean>`j.id is null`.as('gone')])
      .where(sql<boolean>`j.id is null or s.digest is distinct from ${digest}`)
      .orderBy('s.journalId')
      .limit(500),
  );
}

/** The numbers of blocks whose hash does not follow from their digests and the block before. */
export async function brokenSeals(tx: Tx): Promise<number[]> {
  const blocks = await run(tx, q.selectFrom('ledgerSeal').selectAll().orderBy('number'));
  const broken: number[] = [];
  let previous = '';
  for (const block of blocks) {
    const digests = await run(tx, q.selectFrom('journalSeal').select(['journalId', 'digest']).where('sealNumber', '=', block.number));
    const whole = block.previous === previous && block.journals === digests.length && block.hash === blockHash(previous, digests);
    if (!whole) broken.push(block.number);
    previous = block.hash;
  }
  return broken;
}

function blockHash(previous: string, digests: readonly { journalId: string; digest: string }[]): string {
  const lines = digests.map((one) => `${one.journalId} ${one.digest}`).sort();
  return sha256([previous, ...lines].join('\n'));
}
