// The books for the operator: balances by account and owner, journals newest first.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

import { pageSize } from '../page-number.ts';

export async function readLedgerPage({ find, page }: { find: string; page: number }) {
  const db = reader();
  const [balances, journals] = await Promise.all([
    db
      .selectFrom('posting as p')
      .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'p.owner').on('t.locale', '=', 'ko'))
      .select(['p.account', 'p.owner', 't.name as ownerName', sql<number>`sum(p.amount)`.as('amount')])
      .groupBy(['p.account', 'p.owner', 't.name'])
      .having(sql`sum(p.amount)`, '<>', 0)
      .orderBy('p.account')
      .orderBy(sql`abs(sum(p.amount))`, 'desc')
      .execute(),
    db
      .selectFrom('journal as j')
      .select(['j.id', 'j.kind', 'j.reference', 'j.at', sql<number>`count(*) over ()`.as('matches')])
      .$if(find !== '', (query) => query.where((e) => e.or([e('j.reference', '=', find), e('j.kind', '=', find)])))
      .orderBy('j.at', 'desc')
      .orderBy('j.id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  const ids = journals.map((journal) => journal.id);
  const postings =
    ids.length === 0
      ? []
      : await db
          .selectFrom('posting')
          .select(['id', 'journalId', 'account', 'owner', 'amount'])
          .where('journalId', 'in', ids)
          .orderBy('amount', 'desc')
          .execute();
  return { balances, journals, postings, last: Math.max(1, Math.ceil((journals[0]?.matches ?? 0) / pageSize)) };
}
