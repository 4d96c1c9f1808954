// What goes when its time is over (전자상거래법 §6, 시행령 §6; 개인정보 보호법 §21): the records stay countable, what names a person goes.
// Amounts, states, consents and the audit stay: they name nobody once the purchase and the account are empty.
import { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { goneBefore, type RetentionClass } from '#app/lib/law/retention.ts';
import { kstMidnight, type Day } from '#app/lib/time.ts';

export const retentionRuleNames = ['purchases', 'unpaid', 'complaints', 'mails', 'account_mails', 'sessions', 'tokens'] as const;
export type RetentionRuleName = (typeof retentionRuleNames)[number];

export interface RetentionRule {
  name: RetentionRuleName;
  of: RetentionClass;
  /** Ids of what is beyond its time; `edge`: the clock of what goes started before this instant. */
  beyond: (edge: Date) => Prisma.Sql;
  /** Empties or deletes these ids. */
  purge: (ids: string[]) => Prisma.Sql[];
}

const emptyPurchase = (ids: string[]): Prisma.Sql[] => [
  Prisma.sql`update order_line set custom_inputs = '{}' where custom_inputs <> '{}' and order_id in (select id from maker_order where purchase_id = any(${ids}))`,
  Prisma.sql`update purchase set email = '', buyer_name = '', buyer_phone = '', recipient_name = '', recipient_phone = '', postal_code = '00000',
    address1 = '', address2 = '', delivery_note = '', person_id = null, cart_id = null where id = any(${ids})`,
];

export const retentionRulesOf: readonly RetentionRule[] = [
  {
    // Contract, payment and supply: five years from the last of them.
    name: 'purchases',
    of: 'payment',
    beyond: (edge) =>
      Prisma.sql`select id from purchase where email <> '' and state in ('closed', 'refunded_late') and coalesce(ended_at, placed_at) < ${edge}`,
    purge: emptyPurchase,
  },
  {
    // No contract came about: nothing has to be proved.
    name: 'unpaid',
    of: 'unpaid',
    beyond: (edge) => Prisma.sql`select id from purchase where email <> '' and state in ('expired', 'cancelled') and coalesce(ended_at, placed_at) < ${edge}`,
    purge: emptyPurchase,
  },
  {
    name: 'complaints',
    of: 'complaint',
    beyond: (edge) => Prisma.sql`select id from return_case where ended_at < ${edge} and (words <> '' or coalesce(findings, '') <> '')`,
    purge: (ids) => [Prisma.sql`update return_case set words = '', findings = case when findings is null then null else '' end where id = any(${ids})`],
  },
  {
    name: 'mails',
    of: 'payment',
    beyond: (edge) => Prisma.sql`select id from mail where created_at < ${edge}`,
    purge: (ids) => [Prisma.sql`delete from mail where id = any(${ids})`],
  },
  {
    // Links to verify an address or choose a password prove nothing that the law wants proved.
    name: 'account_mails',
    of: 'unpaid',
    beyond: (edge) =>
      Prisma.sql`select id from mail where created_at < ${edge} and kind in ('verify_email', 'account_exists', 'reset_password', 'password_changed')`,
    purge: (ids) => [Prisma.sql`delete from mail where id = any(${ids})`],
  },
  {
    name: 'sessions',
    of: 'access_log',
    beyond: (edge) => Prisma.sql`select id from session where expires_at < ${edge}`,
    purge: (ids) => [Prisma.sql`delete from session where id = any(${ids})`],
  },
  {
    name: 'tokens',
    of: 'unpaid',
    beyond: (edge) => Prisma.sql`select id from verification where expires_at < ${edge}`,
    purge: (ids) => [Prisma.sql`delete from verification where id = any(${ids})`],
  },
];

/** How much is beyond its time today, by rule. */
export async function countBeyond(tx: Tx, rule: RetentionRule, today: Day): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from (${rule.beyond(edgeOf(rule, today))}) b`;
  return rows[0]?.n ?? 0;
}

/** The ids of the next so many, locked by nobody: what is beyond its time does not change any more. */
export async function nextBeyond(tx: Tx, rule: RetentionRule, today: Day, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select id from (${rule.beyond(edgeOf(rule, today))}) b order by id limit ${most}`;
  return rows.map((row) => row.id);
}

function edgeOf(rule: RetentionRule, today: Day): Date {
  return kstMidnight(goneBefore(rule.of, today));
}
