// The operator changes the rules of commission: adds one, ends one, moves one in the order, sets the market's own rate from a day on.
// Nothing begins or ends in the past, and sold lines keep what they were sold under (law 7). Audited (T28).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { endRule, insertRate, insertRule, lockRules, swapRule } from '#app/domain/ledger/commission-rule.db.server.ts';
import { ruleOf, type CommissionRuleInput } from '#app/domain/ledger/commission.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ChangeCommission =
  | { intent: 'add'; rule: CommissionRuleInput }
  | { intent: 'end'; ruleId: string }
  | { intent: 'up' | 'down'; ruleId: string }
  /** The market's rate for what no rule fits, in basis points. */
  | { intent: 'rate'; rateBps: number; validFrom: Date };

export type ChangeCommissionRefusal =
  | { kind: 'rule_over' }
  | { kind: 'rule_at_edge' }
  /** A rate can only begin in the future, once for an instant. */
  | { kind: 'rate_not_ahead' };

/** Does one change; answers the id of what changed. */
export async function changeCommission(change: ChangeCommission, actor: Actor): Promise<Result<string, ChangeCommissionRefusal>> {
  return inTransaction<Result<string, ChangeCommissionRefusal>>('change commission', async (tx, now) => {
    await lockRules(tx);
    const done = await apply(tx, change, actor, now);
    if (!done.ok) return done;
    const detail = change.intent === 'add' ? toPlain(change.rule) : toPlain(change);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: `commission-${change.intent}`, subject: done.value, detail }, now);
    return done;
  });
}

async function apply(tx: Tx, change: ChangeCommission, actor: Actor, now: Date): Promise<Result<string, ChangeCommissionRefusal>> {
  if (change.intent === 'add') {
    const rule = ruleOf(change.rule, newId('cru', now), now);
    if (rule.validTo !== null && rule.validTo <= now) return refuse({ kind: 'rule_over' });
    return ok(await insertRule(tx, rule, { name: change.rule.name, actorId: actor.personId }, now));
  }
  if (change.intent === 'rate') {
    const set = change.validFrom > now && (await insertRate(tx, change.rateBps, change.validFrom));
    return set ? ok('commission_rate') : refuse({ kind: 'rate_not_ahead' });
  }
  if (change.intent === 'end') return (await endRule(tx, change.ruleId, now)) ? ok(change.ruleId) : refuse({ kind: 'rule_over' });
  return (await swapRule(tx, change.ruleId, change.intent, now)) ? ok(change.ruleId) : refuse({ kind: 'rule_at_edge' });
}

function toPlain(value: object): Record<string, string | number | boolean | null> {
  const entries = Object.entries(value).filter(([key]) => key !== 'intent');
  return Object.fromEntries(entries.map(([key, one]: [string, unknown]) => [key, one instanceof Date ? one.toISOString() : plain(one)]));
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
