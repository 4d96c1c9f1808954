// Seals over the ledger (T22): a digest a journal, blocks of digests, each with the hash of the block before. Whoever changes or deletes a sealed
// journal, by whatever way, is found by its name. Digests are made in the database; the text of a journal is its row and its postings in id order.
// Blocks are bounded, so that sealing and verifying go by small transactions whatever the size of the ledger.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';

/** Journals in a block at most. */
export const blockSize = 2_000;

const digest = sql<string>`encode(sha256(convert_to(j.id || '|' || j.kind || '|' || j.reference || '|' || extract(epoch from j.at)::text || '|' ||
  (select string_agg(p.id || ',' || p.account || ',' || p.owner || ',' || p.amount, ';' order by p.id) from posting p where p.journal_id = j.id), 'UTF8')), 'hex')`;

/** The number of the last block, 0 when there is none, and when it was sealed. */
export async function lastSeal(tx: Tx): Promise<{ number: number; sealedAt: Date | null }> {
  const block = await one(tx, q.selectFrom('ledgerSeal').select(['number', 'sealedAt']).orderBy('number', 'desc').limit(1));
  const named = await one(tx, q.selectFrom('journalSeal').select('sealNumber').orderBy('sealNumber', 'desc').limit(1));
  return { number: Math.max(block?.number ?? 0, named?.sealNumber ?? 0), sealedAt: block?.sealedAt ?? null };
}

/** Ids of journals without a seal, in order: of those dated `since` or later, or (null) of all; at most so many. */
export async function unsealedJournals(tx: Tx, since: Date | null, most: number): Promise<string[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('journal as j')
      .select('j.id')
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('journalSeal as s').select('s.journalId').whereRef('s.journalId', '=', 'j.id'))))
      .$if(since !== null, (all) => all.where('j.at', '>=', since ?? new Date(0)))
      .orderBy('j.id')
      .limit(most),
  );
  return rows.map((row) => row.id);
}

/** Seals journals as the next block; answers how many. One at a time: waits for whoever seals now. */
export async function sealJournals(tx: Tx, journalIds: readonly string[], now: Date): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('seal', 0))`;
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
          .where('j.id', 'in', [...journalIds]),
      )
      .onConflict((conflict) => conflict.column('journalId').doNothing())
      .returning(['journalId', 'digest']),
  );
  if (sealed.length === 0) return 0;
  const previous = before?.hash ?? '';
  await tx.ledgerSeal.create({ data: { number, sealedAt: now, journals: sealed.length, previous, hash: blockHash(previous, sealed) } });
  return sealed.length;
}

export interface VerifiedBlock {
  /** The block's hash does not follow from its digests and the block before, or the block is gone. */
  broken: boolean;
  /** Its journals that are not what they were, or are gone. */
  altered: { journalId: string; gone: boolean }[];
}

/** Reckons a block anew and compares. */
export async function verifyBlock(tx: Tx, number: number): Promise<VerifiedBlock> {
  const blocks = await run(
    tx,
    q
      .selectFrom('ledgerSeal')
      .selectAll()
      .where('number', 'in', [number, number - 1]),
  );
  const block = blocks.find((one) => one.number === number);
  const before = number === 1 ? '' : blocks.find((one) => one.number === number - 1)?.hash;
  const seals = await run(
    tx,
    q
      .selectFrom('journalSeal as s')
      .leftJoin('journal as j', 'j.id', 's.journalId')
      .select([
        's.journalId',
        's.digest',
        sql<boolean>`j.id is null`.as('gone'),
        sql<boolean>`j.id is null or s.digest is distinct from ${digest}`.as('differs'),
      ])
      .where('s.sealNumber', '=', number)
      .orderBy('s.journalId'),
  );
  const whole = block !== undefined && block.previous === before && block.journals === seals.length && block.hash === blockHash(block.previous, seals);
  return { broken: !whole, altered: seals.filter((seal) => seal.differs).map(({ journalId, gone }) => ({ journalId, gone })) };
}

/** The blocks in which journals were sealed. */
export async function blocksOf(tx: Tx, journalIds: readonly string[]): Promise<number[]> {
  if (journalIds.length === 0) return [];
  const rows = await run(
    tx,
    q
      .selectFrom('journalSeal')
      .select('sealNumber')
      .distinct()
      .where('journalId', 'in', [...journalIds]),
  );
  return rows.map((row) => row.sealNumber);
}

function blockHash(previous: string, digests: readonly { journalId: string; digest: string }[]): string {
  const lines = digests.map((one) => `${one.journalId} ${one.digest}`).sort();
  return sha256([previous, ...lines].join('\n'));
}
