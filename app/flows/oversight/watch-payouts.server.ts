// Watches over makers' money (law 9): earnings that are due, and the hard limit of twenty days (facts 3.2). One alarm a maker.
import { sql } from 'kysely';

import type { AlarmSeverity } from '#app/domain/alarms/alarm.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { payoutRules } from '#app/lib/law/payout.ts';
import { ruleOn } from '#app/lib/law/rule.ts';
import { addDays, daysBetween, kstDay, toDay, type Day } from '#app/lib/time.ts';

import { endOf, most, nearness, type Watch } from './watch.ts';

/** Days before the hard limit from which on it is an alarm. */
const limitWarningDays = 7;

interface Owed {
  makerId: string;
  name: string;
  count: number;
  amount: number;
  dueOn: string;
  payableAt: Date;
}

// What is payable or on its way and not held, by maker; nearest first.
async function owed(tx: Tx): Promise<Owed[]> {
  return run(
    tx,
    q
      .selectFrom('earning as e')
      .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'e.makerId').on('t.locale', '=', 'ko'))
      .select(['e.makerId', 't.name', sql<number>`count(*)`.as('count'), sql<number>`sum(e.gross - e.reduced)::bigint`.as('amount')])
      .select([sql<string>`min(e.due_on)::text`.as('dueOn'), sql<Date>`min(e.payable_at)`.as('payableAt')])
      .where('e.state', 'in', ['payable', 'in_payout'])
      .where('e.heldAt', 'is', null)
      .where('e.dueOn', 'is not', null)
      .groupBy(['e.makerId', 't.name'])
      .orderBy('dueOn')
      .orderBy('e.makerId')
      .limit(most),
  );
}

/** Makers with an earning that is due within a business day, today, or was due. */
export const earningWatch: Watch = {
  kind: 'earning_unpaid',
  look: async (tx, _now, today) =>
    (await owed(tx)).flatMap((row) => {
      const due = toDay(row.dueOn);
      const severity = nearness(due, today);
      return severity === null || severity === 'soon' ? [] : [{ subject: row.makerId, severity, dueAt: endOf(due), detail: detailOf(row, due) }];
    }),
};

/** Makers with an earning that comes near the limit beyond which the reform would be broken. */
export const limitWatch: Watch = {
  kind: 'earning_limit',
  look: async (tx, _now, today) =>
    (await owed(tx)).flatMap((row) => {
      const payable = kstDay(row.payableAt);
      const limit = addDays(payable, ruleOn(payoutRules, payable).hardDays);
      const left = daysBetween(today, limit);
      const severity: AlarmSeverity = left < 0 ? 'missed' : 'urgent';
      return left > limitWarningDays ? [] : [{ subject: row.makerId, severity, dueAt: endOf(limit), detail: detailOf(row, limit) }];
    }),
};

function detailOf({ name, count, amount }: Owed, due: Day): Record<string, string | number> {
  return { maker: name, amount, count, due };
}
