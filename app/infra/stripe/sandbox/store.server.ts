// Reading and writing the sandbox's objects. Rows are locked in the order session, intent, charge.
import { randomInt } from 'node:crypto';
import { badParam, noSuch } from './api-error.ts';
import type { CreatedRange } from './check.ts';
import type { Hidden, Kind, Shapes, Stored, Tx } from './shapes.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id like Stripe's: the prefix and random letters and digits. */
export function stripeId(prefix: string, length = 24): string {
  let id = prefix;
  for (let place = 0; place < length; place += 1) id += LETTERS.charAt(randomInt(LETTERS.length));
  return id;
}

type Row<T> = { id: string; body: T; hidden: Hidden; due_at: string | null };

function storedOf<T>(row: Row<T>): Stored<T> {
  return { id: row.id, body: row.body, hidden: row.hidden, dueAt: row.due_at === null ? null : Number(row.due_at) };
}

type NewObject<K extends Kind> = {
  body: Shapes[K];
  created: number;
  hidden?: Hidden;
  parent?: string;
  /** Unix seconds at which something happens to it by itself */
  dueAt?: number;
};

/** Stores a new object and gives it back as stored. */
export function insertObject<K extends Kind>(tx: Tx, kind: K, made: NewObject<K>): Stored<Shapes[K]> {
  const { body, hidden = {}, dueAt = null, parent = null, created } = made;
  tx.pending.make({ id: body.id, type: kind, parent, created, dueAt, body: JSON.stringify(body), hidden: JSON.stringify(hidden) });
  return { id: body.id, body, hidden, dueAt };
}

/** The object, or null; with `lock` its row stays locked until the transaction ends. */
export async function findObject<K extends Kind>(tx: Tx, kind: K, id: string, lock?: 'lock'): Promise<Stored<Shapes[K]> | null> {
  const { rows } = await tx.query<Row<Shapes[K]>>(
    `select id, body, hidden, due_at from stripe_sandbox.objects where id = $1 and type = $2 ${lock === undefined ? '' : 'for update'}`,
    [id, kind],
  );
  const [row] = rows;
  return row === undefined ? null : storedOf(row);
}

/** The object; throws ApiError resource_missing if there is none. */
export async function getObject<K extends Kind>(tx: Tx, kind: K, id: string, lock?: 'lock', param?: string): Promise<Stored<Shapes[K]>> {
  const found = await findObject(tx, kind, id, lock);
  if (found === null) throw noSuch(kind, id, param);
  return found;
}

/** Writes back body, hidden part and due time of a locked object. */
export function saveObject<T>(tx: Tx, { id, body, hidden, dueAt }: Stored<T>): void {
  tx.pending.change({ id, dueAt, body: JSON.stringify(body), hidden: JSON.stringify(hidden) });
}

/** The fields of a body that lists may be filtered by. */
export type Filter = 'payment_intent' | 'status' | 'transfer_group' | 'charge' | 'source' | 'type' | 'currency' | 'destination';

export type Listing = {
  parent?: string | undefined;
  equals?: readonly (readonly [Filter, string | undefined])[];
  /** SQL patterns for the type of events, any of which may fit */
  types?: readonly string[] | undefined;
  delivered?: boolean | undefined;
  created?: CreatedRange | undefined;
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  oldestFirst?: boolean;
};

/** One page of objects, newest first unless asked otherwise, and whether there are more in the direction of travel. */
export async function listObjects<K extends Kind>(tx: Tx, kind: K, listing: Listing): Promise<{ data: Shapes[K][]; hasMore: boolean }> {
  const { starting_after: after, ending_before: before, limit = 10 } = listing;
  if (after !== undefined && before !== undefined) {
    throw badParam('You cannot use both starting_after and ending_before.', 'ending_before');
  }
  const where = conditionsOf(kind, listing);
  const backwards = before !== undefined;
  const descending = (listing.oldestFirst ?? false) === backwards;
  const cursor = after ?? before;
  if (cursor !== undefined) {
    const seq = await sequenceOf(tx, kind, cursor, backwards ? 'ending_before' : 'starting_after');
    where.add(`seq ${descending ? '<' : '>'} ?`, seq);
  }
  const { rows } = await tx.query<Row<Shapes[K]>>(
    `select id, body, hidden, due_at from stripe_sandbox.objects where ${where.sql()}
     order by seq ${descending ? 'desc' : 'asc'} limit ${String(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit).map((row) => row.body);
  return { data: backwards ? page.reverse() : page, hasMore: rows.length > limit };
}

async function sequenceOf(tx: Tx, kind: Kind, id: string, param: string): Promise<string> {
  const { rows } = await tx.query<{ seq: string }>('select seq from stripe_sandbox.objects where id = $1 and type = $2', [id, kind]);
  const [row] = rows;
  if (row === undefined) throw noSuch(kind, id, param);
  return row.seq;
}

type Conditions = { add: (sql: string, value: unknown) => void; sql: () => string; values: unknown[] };

function conditions(): Conditions {
  const parts: string[] = [];
  const values: unknown[] = [];
  return {
    values,
    sql: () => parts.join(' and '),
    add: (sql, value) => {
      values.push(value);
      parts.push(sql.replace('?', () => `$${String(values.length)}`));
    },
  };
}

const COMPARISONS = [
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
] as const;

function conditionsOf(kind: Kind, listing: Listing): Conditions {
  const where = conditions();
  where.add('type = ?', kind);
  if (listing.parent !== undefined) where.add('parent = ?', listing.parent);
  for (const [field, value] of listing.equals ?? []) {
    if (value !== undefined) where.add(`body->>'${field}' = ?`, value);
  }
  if (listing.types !== undefined) where.add(`body->>'type' like any (?)`, listing.types);
  if (listing.delivered !== undefined) {
    const undelivered = `exists (select from stripe_sandbox.deliveries d where d.event = objects.id and d.delivered_ms is null)`;
    where.add(`(not ${undelivered}) = ?`, listing.delivered);
  }
  for (const [name, operator] of COMPARISONS) {
    const bound = listing.created?.[name];
    if (bound !== undefined) where.add(`created ${operator} ?`, bound);
  }
  return where;
}
