// The only SQL for the rules of commission. A rule is added at the end of the list, moved in it, and ended; what it says never changes (trigger).
import { sql } from 'kysely';

import { one, prepared, q, run, type Db, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import type { CommissionRule } from './commission.ts';
import { defaultRateBps, rateAt } from './ledger.db.server.ts';

export type CommissionRuleRow = Row<'commissionRule'>;

const rulesInForce = prepared((at: Date) => rulesQuery(q, at));

/** The rules in force at an instant or later, in their order. */
export async function rulesFrom(tx: Tx, at: Date): Promise<CommissionRuleRow[]> {
  return run(tx, rulesInForce(at));
}

const rulesWithRate = prepared((at: Date) =>
  rulesQuery(q, at).select(
    sql<number | null>`(select n.rate_bps from commission_rate n where n.valid_from <= ${at} order by n.valid_from desc limit 1)`.as('marketBps'),
  ),
);

/** The same with the market's rate of that instant (rateAt()), in one statement. */
export async function termsAt(tx: Tx, at: Date): Promise<{ rate: number; rules: CommissionRuleRow[] }> {
  const rules = await run(tx, rulesWithRate(at));
  const [first] = rules;
  return { rules, rate: first === undefined ? await rateAt(tx, at) : (first.marketBps ?? defaultRateBps) };
}

/** The rules for pages. */
export function rulesQuery(db: Pick<Db, 'selectFrom'>, at: Date) {
  return db
    .selectFrom('commissionRule')
    .selectAll()
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', at)]))
    .orderBy('position')
    .orderBy('id');
}

/** One change of the list at a time. */
export async function lockRules(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('commission rules', 0))`;
}

/** Adds a rule in front of all others, so that it is seen to win; answers its id. */
export async function insertRule(tx: Tx, rule: CommissionRule, by: { name: string; actorId: string }, now: Date): Promise<string> {
  const first = await one(tx, q.selectFrom('commissionRule').select(sql<number>`coalesce(min(position), 0)::int`.as('position')));
  await tx.commissionRule.create({
    data: { name: by.name, position: (first?.position ?? 0) - 1, createdBy: by.actorId, createdAt: now, ...rule },
  });
  return rule.id;
}

/** Ends a rule at an instant that is not past; one that has not begun is over before it begins. False when it is over already. */
export async function endRule(tx: Tx, ruleId: string, at: Date): Promise<boolean> {
  const { count } = await tx.commissionRule.updateMany({ where: { id: ruleId, OR: [{ validTo: null }, { validTo: { gt: at } }] }, data: { validTo: at } });
  return count === 1;
}

/** Swaps a rule with its neighbour among those that are not over; false at the end of the list. */
export async function swapRule(tx: Tx, ruleId: string, to: 'up' | 'down', now: Date): Promise<boolean> {
  const rules = await rulesFrom(tx, now);
  const place = rules.findIndex((rule) => rule.id === ruleId);
  const rule = rules[place];
  const other = rules[to === 'up' ? place - 1 : place + 1];
  if (rule === undefined || other === undefined) return false;
  await tx.commissionRule.updateMany({ where: { id: rule.id, position: rule.position }, data: { position: other.position } });
  await tx.commissionRule.updateMany({ where: { id: other.id, position: other.position }, data: { position: rule.position } });
  return true;
}

/** A new rate of the market from an instant on; false when one begins at that instant. */
export async function insertRate(tx: Tx, rateBps: number, validFrom: Date): Promise<boolean> {
  const { count } = await tx.commissionRate.createMany({ data: [{ id: newId('cmr', validFrom), rateBps, validFrom }], skipDuplicates: true });
  return count === 1;
}
