// Financiers for the operator: terms, what is outstanding and lost to recourse; advances that wait for a record.
import { sql } from 'kysely';

import { maskedAccount } from '#app/domain/settlement/banks.ts';
import { reader } from '#app/infra/db/reader.server.ts';

const most = 100;

export async function readFinanciers() {
  const [financiers, waiting, recent] = await Promise.all([
    reader()
      .selectFrom('financier as f')
      .leftJoin('payoutAccount as a', (join) => join.onRef('a.ownerId', '=', 'f.id').on('a.replacedAt', 'is', null))
      .selectAll('f')
      .select(['a.bankCode', 'a.number as account', 'a.holder'])
      .select([
        sql<number>`(select coalesce(sum(x.advanced), 0)::bigint from advance x where x.financier_id = f.id and x.state in ('accepted', 'funded'))`.as(
          'outstanding',
        ),
        sql<number>`(select coalesce(sum(d.amount - d.covered), 0)::bigint from maker_debt d where d.creditor_id = f.id)`.as('recourseOpen'),
      ])
      .orderBy('f.createdAt')
      .execute(),
    advances().where('a.state', '=', 'accepted').orderBy('a.acceptedAt').limit(most).execute(),
    advances().where('a.state', '<>', 'accepted').orderBy('a.acceptedAt', 'desc').limit(30).execute(),
  ]);
  return {
    financiers: financiers.map((financier) => ({ ...financier, account: financier.account === null ? null : maskedAccount(financier.account) })),
    waiting,
    recent,
  };
}

function advances() {
  return reader()
    .selectFrom('advance as a')
    .innerJoin('financier as f', 'f.id', 'a.financierId')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'a.makerId').on('t.locale', '=', 'ko'))
    .innerJoin('makerOrder as o', 'o.id', 'a.orderId')
    .select(['a.id', 'a.state', 'a.cash', 'a.advanced', 'a.discount', 'a.fee', 'a.days', 'a.acceptedAt', 'a.fundingReference', 'a.declineReason'])
    .select(['f.nameKo as financier', 't.name as maker', 'o.number', 'f.provider']);
}

export type FinanciersPage = Awaited<ReturnType<typeof readFinanciers>>;
export type FinancierFacts = FinanciersPage['financiers'][number];
