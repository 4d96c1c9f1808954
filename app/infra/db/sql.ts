// Types of the database for nouns and flows, and the one typed way to run a Kysely query inside a transaction.
import type { Compilable, CompiledQuery, Kysely, Selectable } from 'kysely';

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
export type Tables = DB;
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
  const { rows } = await tx.ask(sql, parameters);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value])) as R);
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

/** Stands for a value while the text is made. */
class Place {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/**
 * The query of `build` for other values, its text made once: building and compiling the large ones costs more than running them.
 * They are values of that text, whatever they are: none adds or takes a condition. A list goes in whole: sql`x = any(${ids})`.
 */
export function prepared<V extends unknown[], R>(build: (...values: V) => Compilable<R>): (...values: V) => Compilable<R> {
  let made: CompiledQuery<R> | undefined;
  return (...values) => {
    made ??= build(...(values.map((_, number) => new Place(number)) as unknown as V)).compile();
    const { parameters, ...text } = made;
    const query: CompiledQuery<R> = { ...text, parameters: parameters.map((value) => (value instanceof Place ? values[value.number] : value)) };
    return { compile: () => query };
  };
}
