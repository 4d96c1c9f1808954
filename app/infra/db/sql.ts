// Types of the database for nouns and flows, and the one typed way to run a Kysely query inside a transaction.
import { CamelCasePlugin, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Compilable, type Selectable } from 'kysely';

import type { DB } from './generated/kysely/types.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { toSafeInteger } from './safe-integer.ts';

declare const named: unique symbol;

/** A transaction, handed out by inTransaction() alone. */
export type Tx = Prisma.TransactionClient & { readonly [named]: true };
/** A handle for reads: no write methods. */
export type Db = Pick<Kysely<DB>, 'selectFrom' | 'with' | 'withRecursive' | 'selectNoFrom' | 'fn' | 'dynamic' | 'case'> & Pick<Kysely<DB>, 'getExecutor'>;
export type Tables = DB;
export type Row<T extends keyof DB> = Selectable<DB[T]>;

/** Builds queries without a connection; what it builds is run by run() and one(). */
export const q = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [new CamelCasePlugin()],
});

/** Runs a query inside the transaction. Rows have camelCase keys; won and counters are numbers. */
export async function run<R>(tx: Tx, query: Compilable<R>): Promise<R[]> {
  const { sql, parameters } = query.compile();
  const rows = await tx.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...parameters);
  return rows.map((row) => plain(row) as R);
}

/** The first row, or null. */
export async function one<R>(tx: Tx, query: Compilable<R>): Promise<R | null> {
  const [row] = await run(tx, query);
  return row ?? null;
}

function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value === null ? null : number(value)]));
}

function number(value: unknown): unknown {
  if (typeof value === 'bigint') return toSafeInteger(value);
  if (typeof value === 'object' && value !== null && 'toFixed' in value) return Number(value);
  return value;
}

function camel(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
