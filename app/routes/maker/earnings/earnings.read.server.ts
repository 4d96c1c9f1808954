// What a maker has earned, when each is paid and why. Own ones only; what a financier bought is shown as sold.
import { sql } from 'kysely';

import type { EarningState } from '#app/domain/settlement/earning.ts';
import { everyBusinessDay, nextPayDay, type Rhythm } from '#app/domain/settlement/due.ts';
import { rhythmFrom } from '#app/domain/settlement/terms.db.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { kstDay, kstMidnight, toDay, type Day } from '#app/lib/time.ts';

export interface EarningsQuery {
  makerId: string;
  state: EarningState | 'all';
  limit: number;
  offset: number;
}

/** One page of earnings, newest first. Won, UTC instants, KST days; `total` counts all pages. */
export async function readEarnings({ makerId, state, limit, offset }: EarningsQuery) {
  const earnings = await reader()
    .selectFrom('earning as e')
    .innerJoin('makerOrder as o', 'o.id', 'e.orderId')
    .leftJoin('payout as p', 'p.id', 'e.payoutId')
    .where('e.makerId', '=', makerId)
    .where('e.sourcePayoutId', 'is', null)
    .$if(state !== 'all', (query) => (state === 'all' ? query : query.where('e.state', '=', state)))
    .orderBy('e.accruedAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .offset(offset)
    .select(['e.id', 'o.number', 'e.state', 'e.gross', 'e.reduced', 'e.accruedAt', 'e.payableAt', 'e.paidAt', 'e.advancePending as pending'])
    .select([sql<string | null>`e.due_on::text`.as('dueOn'), sql<boolean>`e.held_at is not null`.as('held')])
    .select([sql<boolean>`e.payee_kind = 'financier'`.as('sold'), sql<boolean>`e.part > 0`.as('remainder'), 'p.number as payout'])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .execute();
  return { earnings, total: earnings[0]?.total ?? 0 };
}

export interface EarningSums {
  waiting: number;
  payable: number;
  /** Of what waits: what may be paid early. */
  advanceable: number;
  onHold: number;
  transit: number;
  paid: number;
  reserve: number;
  debt: number;
  today: Day;
  nextPayDay: Day;
  rhythm: Rhythm;
  /** The operator's reason where all payouts are held. */
  held: string | null;
  account: 'none' | 'waits' | 'ready';
}

/** The sums above the list: what waits, what is payable, on its way, kept, owed; and the next pay day. */
export async function readEarningSums(makerId: string): Promise<EarningSums> {
  const now = await readNow();
  const today = kstDay(now);
  const monthStart = kstMidnight(toDay(`${today.slice(0, 7)}-01`));
  const earned = sql`select coalesce(sum(gross - reduced), 0)::bigint from earning where payee_id = ${makerId}`;
  const paidOut = sql`select coalesce(sum(amount), 0)::bigint from payout where payee_id = ${makerId}`;
  const db = reader();
  const sums = await db
    .selectNoFrom([
      sql<number>`(${earned} and held_at is null and state in ('accrued', 'advanceable'))`.as('waiting'),
      sql<number>`(${earned} and held_at is null and state = 'payable')`.as('payable'),
      sql<number>`(${earned} and held_at is null and state = 'advanceable' and not advance_pending)`.as('advanceable'),
      sql<number>`(${earned} and held_at is not null)`.as('onHold'),
      sql<number>`(${paidOut} and state in ('scheduled', 'sent'))`.as('transit'),
      sql<number>`(${paidOut} and state = 'settled' and settled_at >= ${monthStart})`.as('paid'),
      sql<number>`(select coalesce(sum(amount), 0)::bigint from maker_reserve where maker_id = ${makerId} and state = 'kept')`.as('reserve'),
      sql<number>`(select coalesce(sum(amount - covered), 0)::bigint from maker_debt where maker_id = ${makerId})`.as('debt'),
    ])
    .executeTakeFirstOrThrow();
  const terms = await db.selectFrom('payoutTerms').selectAll().where('makerId', '=', makerId).executeTakeFirst();
  const account = await db.selectFrom('payoutAccount').select('usableFrom').where('ownerId', '=', makerId).where('replacedAt', 'is', null).executeTakeFirst();
  const rhythm = terms === undefined ? everyBusinessDay : rhythmFrom(terms);
  return {
    ...sums,
    today,
    nextPayDay: nextPayDay(today, rhythm),
    rhythm: rhythm.rhythm,
    held: terms?.heldAt == null ? null : (terms.holdReason ?? ''),
    account: account === undefined ? 'none' : account.usableFrom > now ? 'waits' : 'ready',
  };
}
