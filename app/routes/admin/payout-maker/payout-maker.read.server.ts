// One maker's payouts for the operator: terms, account by its last digits, debts, reserve, earnings that are held, the last payouts.
import { sql } from 'kysely';

import { maskedAccount } from '#app/domain/settlement/banks.ts';
import { reader } from '#app/infra/db/reader.server.ts';

const most = 50;

/** Null when there is no such maker. */
export async function readPayoutMaker(makerId: string) {
  const db = reader();
  const maker = await db
    .selectFrom('maker as m')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', 'ko'))
    .leftJoin('payoutTerms as p', 'p.makerId', 'm.id')
    .leftJoin('payoutAccount as a', (join) => join.onRef('a.ownerId', '=', 'm.id').on('a.replacedAt', 'is', null))
    .where('m.id', '=', makerId)
    .select([
      'm.id',
      't.name',
      'p.rhythm',
      'p.payDay',
      'p.minimum',
      'p.reserveBps',
      'p.reserveDays',
      'p.heldAt',
      'p.holdReason',
      'p.stripeAccountId',
      'p.stripePausedAt',
    ])
    .select(['a.bankCode', 'a.number', 'a.holder', 'a.usableFrom'])
    .executeTakeFirst();
  if (maker === undefined) return null;
  const [payouts, debts, sums] = await Promise.all([payoutsOf(makerId), debtsOf(makerId), sumsOf(makerId)]);
  return { maker: { ...maker, number: maker.number === null ? null : maskedAccount(maker.number) }, payouts, debts, sums };
}

function payoutsOf(makerId: string) {
  return reader()
    .selectFrom('payout')
    .where('payeeId', '=', makerId)
    .orderBy('scheduledAt', 'desc')
    .limit(most)
    .select(['id', 'number', 'state', 'rail', 'amount', 'earned', 'offsetDebts as offset', 'reserveKept', 'reserveReleased', 'scheduledAt', 'failure'])
    .execute();
}

function debtsOf(makerId: string) {
  return reader()
    .selectFrom('makerDebt as d')
    .innerJoin('earning as e', 'e.id', 'd.earningId')
    .innerJoin('makerOrder as o', 'o.id', 'e.orderId')
    .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
    .leftJoin('financier as f', 'f.id', 'd.creditorId')
    .where('d.makerId', '=', makerId)
    .where(sql<boolean>`d.covered < d.amount`)
    .orderBy('d.at')
    .limit(most)
    .select(['d.id', 'd.amount', 'd.covered', 'd.at', 'o.number', 'u.number as purchase', 'f.nameKo as creditor'])
    .execute();
}

function sumsOf(makerId: string) {
  const earned = sql`select coalesce(sum(gross - reduced), 0)::bigint from earning where payee_id = ${makerId} and`;
  return reader()
    .selectNoFrom([
      sql<number>`(${earned} state = 'payable' and held_at is null)`.as('payable'),
      sql<number>`(${earned} held_at is not null)`.as('held'),
      sql<number>`(${earned} state in ('accrued', 'advanceable') and held_at is null)`.as('waiting'),
      sql<number>`(select coalesce(sum(amount), 0)::bigint from maker_reserve where maker_id = ${makerId} and state = 'kept')`.as('reserve'),
    ])
    .executeTakeFirstOrThrow();
}

export type PayoutMaker = NonNullable<Awaited<ReturnType<typeof readPayoutMaker>>>;
