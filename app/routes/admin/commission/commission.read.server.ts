// The rules of commission in their order with the names they speak of, the market's dated rates, and what can be chosen for a new one.
import { sql } from 'kysely';

import { rulesQuery, type CommissionRuleRow } from '#app/domain/ledger/commission-rule.db.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';

export interface Choice {
  value: string;
  label: string;
}
export type RuleView = CommissionRuleRow & { makerName: string | null; categoryName: string | null; hallName: string | null; begun: boolean; taken: number };

export async function readCommissionPage() {
  const now = await readNow();
  const db = reader();
  const [rules, over, rates, makers, categories, halls, taken] = await Promise.all([
    rulesQuery(db, now).execute(),
    db.selectFrom('commissionRule').selectAll().where('validTo', '<=', now).orderBy('validTo', 'desc').limit(20).execute(),
    db.selectFrom('commissionRate').selectAll().orderBy('validFrom', 'desc').limit(10).execute(),
    makerChoices(),
    categoryChoices(),
    hallChoices(),
    takenByRule(),
  ]);
  const name = (choices: readonly Choice[], value: string | null): string | null => choices.find((choice) => choice.value === value)?.label ?? value;
  const named = (rule: CommissionRuleRow): RuleView => ({
    ...rule,
    makerName: name(makers, rule.makerId),
    categoryName: name(categories, rule.categoryId),
    hallName: name(halls, rule.hallId),
    begun: rule.validFrom <= now,
    taken: taken.get(rule.id) ?? 0,
  });
  const current = rates.find((rate) => rate.validFrom <= now) ?? null;
  return { rules: rules.map(named), over: over.map(named), rates, currentRateId: current?.id ?? null, makers, categories, halls };
}

/** Makers that may sell, for a choice. */
export function makerChoices(): Promise<Choice[]> {
  return reader()
    .selectFrom('maker as m')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', 'ko'))
    .where('m.status', '=', 'approved')
    .orderBy('t.name')
    .select(['m.id as value', 't.name as label'])
    .execute();
}

function categoryChoices(): Promise<Choice[]> {
  return reader()
    .selectFrom('category as c')
    .innerJoin('categoryText as t', (join) => join.onRef('t.categoryId', '=', 'c.id').on('t.locale', '=', 'ko'))
    .leftJoin('categoryText as p', (join) => join.onRef('p.categoryId', '=', 'c.parentId').on('p.locale', '=', 'ko'))
    .select(['c.id as value', sql<string>`concat_ws(' › ', p.name, t.name)`.as('label')])
    .orderBy(sql`concat_ws(' › ', p.name, t.name)`)
    .execute();
}

function hallChoices(): Promise<Choice[]> {
  return reader()
    .selectFrom('hall as h')
    .innerJoin('hallText as t', (join) => join.onRef('t.hallId', '=', 'h.id').on('t.locale', '=', 'ko'))
    .where('h.settledAt', 'is', null)
    .where('h.cancelledAt', 'is', null)
    .orderBy('h.opensAt', 'desc')
    .select(['h.id as value', 't.name as label'])
    .execute();
}

async function takenByRule(): Promise<Map<string, number>> {
  const rows = await reader()
    .selectFrom('commissionLine')
    .groupBy('rule')
    .select(['rule', sql<number>`sum(commission)::bigint`.as('taken')])
    .execute();
  return new Map(rows.map((row) => [row.rule, row.taken]));
}
