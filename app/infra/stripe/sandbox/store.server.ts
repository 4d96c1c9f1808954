// Reading and writing the sandbox's objects. Rows are locked in the order session, intent, charge.
import { randomFillSync } from 'node:crypto';
import { badParam, noSuch } from './api-error.ts';
import type { CreatedRange } from './check.ts';
import type { Hidden, Kind, Shapes, Stored, Tx } from './shapes.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

// Random bytes are drawn in portions. Those from 248 on are passed over: 62 letters would not be equally likely.
const random = { bytes: Buffer.alloc(1_024), used: 1_024 };
const FAIR = 256 - (256 % LETTERS.length);

function randomByte(): number {
  if (random.used === random.bytes.length) {
    randomFillSync(random.bytes);
    random.used = 0;
  }
  const byte = random.bytes[random.used] ?? FAIR;
  random.used += 1;
  return byte;
}

/** An id like Stripe's: the prefix and random letters and digits. */
export function stripeId(prefix: string, length = 24): string {
  let id = prefix;
  while (id.length < prefix.length + length) {
    const byte = randomByte();
    if (byte < FAIR) id += LETTERS.charAt(byte % LETTERS.length);
  }
  return id;
}

const OBJECTS = 'stripe_sandbox.objects';

type Row<T> = { id: string; body: T; hidden: Hidden; due_at: number | null };

function storedOf<T>(row: Row<T>): Stored<T> {
  return { id: row.id, body: row.body, hidden: row.hidden, dueAt: row.due_at };
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

/** The object and what belongs to it (the items of a session), the oldest first, in one look; null if there is no such object. */
export async function findFamily<K extends Kind, C extends Kind>(tx: Tx, kind: K, id: string, child: C, most: number): Promise<Family<K, C> | null> {
  const { rows } = await tx.query<Row<Shapes[K] & Shapes[C]> & { type: Kind }>(
    `(select id, type, body, hidden, due_at from stripe_sandbox.objects where id = $1)
     union all (select id, type, body, hidden, due_at from stripe_sandbox.objects where parent = $1 order by seq limit $2)`,
    [id, most],
  );
  const [head, ...children] = rows;
  if (head?.id !== id || head.type !== kind) return null;
  return { head: storedOf(head), children: children.filter(({ type }) => type === child).map(({ body }) => body) };
}

type Family<K extends Kind, C extends Kind> = { head: Stored<Shapes[K]>; children: Shapes[C][] };

/** An object and those that it leads to: each names the next in a field. Shorter where one names nothing. */
export async function findChain(tx: Tx, kind: Kind, id: string, links: readonly { field: string; kind: Kind }[]): Promise<Shapes[Kind][]> {
  const joins = links.map((link, place) => {
    const [at, before] = [`o${String(place + 1)}`, `o${String(place)}`];
    return `left join stripe_sandbox.objects ${at} on ${at}.id = ${before}.body->>'${link.field}' and ${at}.type = '${link.kind}'`;
  });
  const bodies = ['o0', ...links.map((_, place) => `o${String(place + 1)}`)].map((at) => `${at}.body`);
  const { rows } = await tx.query<{ bodies: (Shapes[Kind] | null)[] }>(
    `select json_build_array(${bodies.join(', ')}) as bodies from stripe_sandbox.objects o0 ${joins.join(' ')} where o0.id = $1 and o0.type = $2`,
    [id, kind],
  );
  return (rows[0]?.bodies ?? []).filter((body) => body !== null);
}

/** Writes back body, hidden part and due time of a locked object. */
export function saveObject<T>(tx: Tx, { id, body, hidden, dueAt }: Stored<T>): void {
  tx.pending.change({ id, dueAt, body: JSON.stringify(body), hidden: JSON.stringify(hidden) });
}

/** The fields of a body that lists may be filtered by. */
export type Filter = 'payment_intent' | 'status' | 'transfer_group' | 'charge' | 'source' | 'type' | 'currency' | 'destination';

/** Which page of a list is asked for, and from when its members are. */
export type Cursor = {
  created?: CreatedRange | undefined;
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  oldestFirst?: boolean;
};

export type Listing = Cursor & {
  parent?: string | undefined;
  equals?: readonly (readonly [Filter, string | undefined])[];
};

/** One page of objects, newest first unless asked otherwise, and whether there are more in the direction of travel. */
export function listObjects<K extends Kind>(tx: Tx, kind: K, listing: Listing): Promise<Page<Shapes[K]>> {
  const where = conditions();
  where.add('type = ?', kind);
  if (listing.parent !== undefined) where.add('parent = ?', listing.parent);
  for (const [field, value] of listing.equals ?? []) {
    if (value !== undefined) where.add(`body->>'${field}' = ?`, value);
  }
  const read = ({ body }: { body: Shapes[K] }): Shapes[K] => body;
  return readPage(tx, { table: OBJECTS, columns: 'body', label: kind, members: `type = '${kind}'`, where, read }, listing);
}

export type Page<T> = { data: T[]; hasMore: boolean };

type Source<R, T> = {
  table: string;
  columns: string;
  read: (row: R) => T;
  /** what its members are called, and the condition that a cursor must fit as well */
  label: string;
  members?: string;
  where: Conditions;
};

/** One page of the rows that fit, in the order of their making. Throws ApiError for a cursor that names nothing. */
export async function readPage<R, T>(tx: Tx, source: Source<R, T>, cursor: Cursor): Promise<Page<T>> {
  const { table, columns, label, members = 'true', where, read } = source;
  const { starting_after: after, ending_before: before, limit = 10 } = cursor;
  if (after !== undefined && before !== undefined) {
    throw badParam('You cannot use both starting_after and ending_before.', 'ending_before');
  }
  for (const [name, operator] of COMPARISONS) {
    const bound = cursor.created?.[name];
    if (bound !== undefined) where.add(`created ${operator} ?`, bound);
  }
  const backwards = before !== undefined;
  const descending = (cursor.oldestFirst ?? false) === backwards;
  const named = after ?? before;
  if (named !== undefined) {
    const { rows: at } = await tx.query<{ seq: number }>(`select seq from ${table} where id = $1 and ${members}`, [named]);
    if (at[0] === undefined) throw noSuch(label, named, backwards ? 'ending_before' : 'starting_after');
    where.add(`seq ${descending ? '<' : '>'} ?`, at[0].seq);
  }
  const { rows } = await tx.query<R>(
    `select ${columns} from ${table} ${where.sql()} order by seq ${descending ? 'desc' : 'asc'} limit ${String(limit + 1)}`,
    where.values,
  );
  const data = rows.slice(0, limit).map(read);
  return { data: backwards ? data.reverse() : data, hasMore: rows.length > limit };
}

type Conditions = { add: (sql: string, value: unknown) => void; sql: () => string; values: unknown[] };

/** Conditions that must all hold; a ? stands for the value. */
export function conditions(): Conditions {
  const parts: string[] = [];
  const values: unknown[] = [];
  return {
    values,
    sql: () => (parts.length === 0 ? '' : `where ${parts.join(' and ')}`),
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
