// Types of the database for nouns and flows, and the one typed way to run a Kysely query inside a transaction.
import type { Compilable, CompiledQuery, Insertable, Kysely, OperationNodeSource, Selectable } from 'kysely';

import { bareKysely } from './dialect.ts';
import type { DB } from './generated/kysely/types.ts';
import type { Write } from './later.ts';
import type { Models, Statements } from './open-transaction.ts';

declare const named: unique symbol;

/** A transaction, handed out by inTransaction() alone. */
export type Tx = Statements & Models & { readonly [named]: true };
/** What one statement needs: a transaction, or alone() for one that is a transaction of its own. */
export type Asks = Pick<Statements, 'ask'>;
/** A handle for reads: no write methods. */
export type Db = Pick<Kysely<DB>, 'selectFrom' | 'with' | 'withRecursive' | 'selectNoFrom' | 'fn' | 'dynamic' | 'case'> & Pick<Kysely<DB>, 'getExecutor'>;
export type Row<T extends keyof DB> = Selectable<DB[T]>;

/** Builds queries without a connection; what it builds is run by run() and one(). */
export const q = bareKysely<DB>();

/** The rows of a query that was built without a connection. */
export async function read<R>(db: Db, query: Compilable<R>): Promise<R[]> {
  return (await db.getExecutor().executeQuery(query.compile())).rows;
}

/** Runs a query inside the transaction. Rows have camelCase keys; won and counters are numbers. */
export async function run<R>(tx: Asks, query: Compilable<R>): Promise<R[]> {
  const { sql, parameters } = query.compile();
  return (await tx.ask<R>(sql, parameters, camel)).rows;
}

/** The first row, or null. */
export async function one<R>(tx: Asks, query: Compilable<R>): Promise<R | null> {
  const [row] = await run(tx, query);
  return row ?? null;
}

/** How many rows a query wrote. */
export async function written(tx: Asks, query: Compilable): Promise<number> {
  const { sql, parameters } = query.compile();
  return (await tx.ask(sql, parameters)).rowCount ?? 0;
}

/**
 * Writes whose rows and count nobody needs: it is sent with others of its kind, before the transaction's next statement or its COMMIT,
 * which is also where its faults come up.
 */
export async function later(tx: Tx, write: Write): Promise<void> {
  await tx.later(write);
}

const camelNames = new Map<string, string>();

function camel(key: string): string {
  const known = camelNames.get(key);
  if (known !== undefined) return known;
  const name = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (camelNames.size < 5_000) camelNames.set(key, name);
  return name;
}

/** Where a value of a made text comes from: an argument, or one of its fields. */
class Source {
  readonly #argument: number;
  readonly #field: string | null;

  constructor(argument: number, field: string | null) {
    this.#argument = argument;
    this.#field = field;
  }

  valueIn(values: readonly unknown[]): unknown {
    const value = values[this.#argument];
    return this.#field === null ? value : fieldOf(value, this.#field);
  }
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

/** What stands for values while a text is made. */
const places = new WeakMap<object, Source>();

function placeOf(argument: number, field: string | null): object {
  const place = Object.freeze({ [Symbol.toPrimitive]: unknownYet });
  places.set(place, new Source(argument, field));
  return place;
}

// Stands for an argument; what is read of it stands for that field.
function argumentPlace(argument: number): unknown {
  const whole = placeOf(argument, null);
  const get = (_: object, field: string | symbol): unknown => (typeof field === 'symbol' ? Reflect.get(whole, field) : placeOf(argument, field));
  const place = new Proxy(whole, { get, ownKeys: unknownYet });
  places.set(place, new Source(argument, null));
  return place;
}

function unknownYet(): never {
  throw new Error('a prepared query takes values and names their fields; it does not reckon with them');
}

/** A query whose text is made: it is run, or sent later with others. */
export type Built<R> = Compilable<R> & OperationNodeSource;

/**
 * The query of `build` for other values, its text made once: building and compiling a query costs as much as running it.
 * They, or fields of them, are values of that text, whatever they are: none adds or takes a condition. A list goes in whole: sql`x = any(${ids})`.
 */
export function prepared<V extends unknown[], R>(build: (...values: V) => Built<R>): (...values: V) => Built<R> {
  let made: Made<R> | undefined;
  return (...values) => {
    made ??= madeOf(build(...(values.map((_, argument) => argumentPlace(argument)) as unknown as V)));
    return withValues(made, values);
  };
}

const inserts = new Map<string, Made<unknown>>();
const mostInserts = 500;

/**
 * New rows of a table: as q.insertInto(table).values(rows), its text made once for so many rows with these columns. `known`: what becomes of
 * rows whose unique values are there already.
 */
export function rowsInto<T extends keyof DB>(table: T, rows: readonly Insertable<DB[T]>[], known: 'fail' | 'skip' = 'fail'): Built<unknown> {
  const columns = columnsOf(rows[0]);
  // Rows that leave out different columns are rare: Kysely knows what is written then.
  if (rows.some((row) => columnsOf(row).join() !== columns.join())) return insertOf(table, rows.map(Object.entries), known);
  const key = `${table} ${known} ${String(rows.length)} ${columns.join()}`;
  let made = inserts.get(key);
  if (made === undefined) {
    const stand = rows.map((_, place) => columns.map((column): [string, unknown] => [column, placeOf(place, column)]));
    made = madeOf(insertOf(table, stand, known));
    if (inserts.size < mostInserts) inserts.set(key, made);
  }
  return withValues(made, rows);
}

const anyTable = bareKysely<Record<string, Record<string, unknown>>>();

function insertOf(table: string, rows: readonly [string, unknown][][], known: 'fail' | 'skip'): Built<unknown> {
  const insert = anyTable.insertInto(table).values(rows.map((row) => Object.fromEntries(row)));
  return known === 'skip' ? insert.onConflict((one) => one.doNothing()) : insert;
}

function columnsOf(row: object | undefined): string[] {
  return Object.entries(row ?? {}).flatMap(([column, value]) => (value === undefined ? [] : [column]));
}

interface Made<R> {
  query: CompiledQuery<R>;
  node: ReturnType<OperationNodeSource['toOperationNode']>;
  /** A Source for each value that is given; the text's own values as they are. */
  parameters: readonly unknown[];
}

function madeOf<R>(built: Built<R>): Made<R> {
  const query = built.compile();
  const parameters = query.parameters.map((value) => (typeof value === 'object' && value !== null ? (places.get(value) ?? value) : value));
  return { query, node: built.toOperationNode(), parameters };
}

function withValues<R>(made: Made<R>, values: readonly unknown[]): Built<R> {
  const parameters = made.parameters.map((from) => (from instanceof Source ? from.valueIn(values) : from));
  const filled: CompiledQuery<R> = { ...made.query, parameters };
  return { compile: () => filled, toOperationNode: () => made.node };
}
