// What a function of a noun really changes, row by row and column by column, bystanders included; undone afterwards. For tests of records.
import { readJournal } from '#app/domain/ledger/ledger.db.server.ts';
import type { JournalKind } from '#app/domain/ledger/ledger.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import type { JobName } from '#app/infra/jobs/boss.server.ts';

const tables = [
  ...['purchase', 'maker_order', 'order_line', 'cancellation', 'cancellation_line', 'consent'],
  ...['payment', 'payment_share', 'refund', 'refund_line', 'stripe_event'],
  ...['pool', 'offer', 'hold', 'stock_movement'],
  ...['commission_line', 'commission_rule', 'commission_rate', 'journal', 'posting'],
  ...['earning', 'maker_debt', 'payout', 'payout_line', 'maker_reserve', 'payout_terms', 'payout_account'],
  ...['payout_batch', 'payout_result', 'payout_result_row', 'stripe_deposit'],
  ...['advance', 'coupon', 'coupon_use', 'cart', 'cart_line', 'transition', 'alarm'],
] as const;
export type Table = (typeof tables)[number];

type Columns = Record<string, unknown>;

/** A changed or new row: its table, the columns that name it, and those that changed (all of a new one). 'now' stands for the transaction's instant. */
export type Change = Columns & { table: Table; is?: 'new' };

export interface Trial {
  tx: Tx;
  now: Date;
  /** What has changed since the last call, in the order of the tables and of the rows' names. */
  changed: () => Promise<Change[]>;
}

class Undone extends Error {}

/** Runs the work in one transaction and undoes it. */
export async function trial(work: (trial: Trial) => Promise<void>): Promise<void> {
  const attempt = inTransaction('trial', async (tx, now) => {
    let before = await picture(tx);
    const changed = async (): Promise<Change[]> => {
      const after = await picture(tx);
      const found = differences(before, after, now);
      before = after;
      return found;
    };
    await work({ tx, now, changed });
    throw new Undone();
  });
  await attempt.catch((fault: unknown) => {
    if (!(fault instanceof Undone)) throw fault;
  });
}

/** A copy of the row with this id, with other values; `table` names its columns as the database does. */
export async function copyRow(tx: Tx, table: Table, id: string, values: Columns): Promise<void> {
  const insert = `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(r) || $2::jsonb)).* from ${table} r where id = $1`;
  await tx.ask(insert, [id, JSON.stringify(values)]);
}

/** What the transaction's jobs of a queue are told, in no order. */
export async function jobs(tx: Tx, queue: JobName): Promise<unknown[]> {
  const { rows } = await tx.ask<{ data: unknown }>('select data from pgboss.job where name = $1 and created_on = now()', [queue]);
  return rows.map((row) => row.data);
}

/** The postings of a journal, `account owner amount` each, in the order of the alphabet; none when there is no journal. */
export async function booked(tx: Tx, kind: JournalKind, reference: string): Promise<string[]> {
  const postings = await readJournal(tx, kind, reference);
  return postings.map(({ account, owner, amount }) => [account, owner, amount].filter((one) => one !== '').join(' ')).sort();
}

/** The moves that these changes note: of what, from which state, to which, by whom. */
export function moves(changes: readonly Change[]): unknown[][] {
  return changes.filter((one) => one.table === 'transition').map((one) => [one['subject'], one['from_state'], one['to_state'], one['actor_id']]);
}

async function picture(tx: Tx): Promise<Map<string, Columns>> {
  const union = tables.map((table) => `select '${table}' as name, to_jsonb(r) as row from ${table} r`).join(' union all ');
  const { rows } = await tx.ask(union, []);
  return new Map((rows as { name: string; row: Columns }[]).map(({ name, row }) => [`${name} ${nameOf(row)}`, row]));
}

// Rows without an id are named by what their table is keyed by.
function nameOf(row: Columns): string {
  const text = (name: string): string => JSON.stringify(row[name] ?? null);
  if (row['id'] !== undefined) return text('id');
  const keys = ['refund_id', 'result_id', 'cancellation_id'].filter((name) => row[name] !== undefined);
  return keys.length === 0 ? text('maker_id') : [...keys, 'line_id', 'line'].map(text).join(' ');
}

function differences(before: Map<string, Columns>, after: Map<string, Columns>, now: Date): Change[] {
  const found: Change[] = [];
  for (const [key, row] of after) {
    const old = before.get(key);
    const columns = Object.entries(row).filter(([name, value]) => JSON.stringify(old?.[name]) !== JSON.stringify(value));
    if (columns.length === 0) continue;
    const shown = Object.fromEntries(columns.map(([name, value]) => [name, isNow(value, now) ? 'now' : value]));
    const named =
      old === undefined
        ? { is: 'new' as const }
        : Object.fromEntries(Object.entries(row).filter(([name]) => name === 'id' || (row['id'] === undefined && name === 'maker_id')));
    found.push({ table: tableOf(key), ...named, ...shown });
  }
  const place = (change: Change): number => tables.indexOf(change.table);
  return found.sort((a, b) => place(a) - place(b) || Number(String(a['id']) > String(b['id'])) - Number(String(a['id']) < String(b['id'])));
}

function isNow(value: unknown, now: Date): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && new Date(value).getTime() === now.getTime();
}

function tableOf(key: string): Table {
  const table = tables.find((name) => key.startsWith(`${name} `));
  if (table === undefined) throw new Error(`no such table: ${key}`);
  return table;
}
