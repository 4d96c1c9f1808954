// A maker's payouts, terms, account and the months with a statement. Own ones only; the account's number by its last digits.
import { sql } from 'kysely';

import { everyBusinessDay } from '#app/domain/settlement/due.ts';
import { rhythmFrom } from '#app/domain/settlement/terms.db.server.ts';
import { maskedAccount } from '#app/domain/settlement/banks.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';

/** One page of payouts, newest first; `total` counts all pages. */
export async function readPayouts({ makerId, limit, offset }: { makerId: string; limit: number; offset: number }) {
  const payouts = await reader()
    .selectFrom('payout as p')
    .leftJoin('payoutAccount as a', 'a.id', 'p.accountId')
    .where('p.payeeId', '=', makerId)
    .orderBy('p.scheduledAt', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .offset(offset)
    .select(['p.id', 'p.number', 'p.state', 'p.rail', 'p.amount', 'p.earned', 'p.offsetDebts as offset', 'p.reserveKept', 'p.reserveReleased', 'p.scheduledAt'])
    .select(['p.settledAt', 'p.failedAt', 'p.failure', 'a.bankCode', 'a.number as account', sql<number>`(count(*) over ())::int`.as('total')])
    .execute();
  return {
    payouts: payouts.map(({ account, ...payout }) => ({ ...payout, account: account === null ? null : maskedAccount(account) })),
    total: payouts[0]?.total ?? 0,
  };
}

/** Terms and account as they stand; the reserve that the operator set; the months in which something moved, newest first. */
export async function readPayoutTerms(makerId: string) {
  const db = reader();
  const now = await readNow();
  const [terms, account, months] = await Promise.all([
    db.selectFrom('payoutTerms').selectAll().where('makerId', '=', makerId).executeTakeFirst(),
    db.selectFrom('payoutAccount').selectAll().where('ownerId', '=', makerId).where('replacedAt', 'is', null).executeTakeFirst(),
    db
      .selectFrom('posting as p')
      .innerJoin('journal as j', 'j.id', 'p.journalId')
      .where('p.owner', '=', makerId)
      .select(sql<string>`to_char(j.at at time zone 'Asia/Seoul', 'YYYY-MM')`.as('month'))
      .groupBy(sql`1`)
      .orderBy(sql`1`, 'desc')
      .limit(36)
      .execute(),
  ]);
  return {
    version: terms?.version ?? 1,
    rhythm: terms === undefined ? everyBusinessDay : rhythmFrom(terms),
    reserve: { bps: terms?.reserveBps ?? 0, days: terms?.reserveDays ?? 0 },
    hold: terms?.heldAt == null ? null : (terms.holdReason ?? ''),
    stripe: terms?.stripeAccountId != null,
    stripePaused: terms?.stripePausedAt != null,
    account:
      account === undefined
        ? null
        : {
            bankCode: account.bankCode,
            number: maskedAccount(account.number),
            holder: account.holder,
            usableFrom: account.usableFrom > now ? account.usableFrom : null,
          },
    months: months.map((row) => row.month),
  };
}

export type PayoutTermsFacts = Awaited<ReturnType<typeof readPayoutTerms>>;
