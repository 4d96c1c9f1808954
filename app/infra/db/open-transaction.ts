// A transaction on one connection of the pool. Statements of ours go straight to it; Prisma's models write through the same connection,
// lent to them for the time of one call (measured: Prisma's own transaction costs ten times the CPU of BEGIN and COMMIT).
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { LaterWrites, Write } from './later.ts';
import { statementOf } from './named-pool.ts';
import { lendForReading } from './patience.ts';

/** What flows and nouns do within a transaction besides run(), one() and later() of sql.ts. */
export interface Statements {
  /** Runs one statement; rows have the database's own names. Dates go out as UTC instants. */
  ask: <R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<pg.QueryResult<R>>;
  /** Sends it with other writes of its kind, before the next statement or COMMIT. */
  later: (write: Write) => Promise<void>;
  /** The database's now() without the demo's offset: the clock that Stripe's agrees with. */
  readonly machineNow: Date;
  /** What this process does as soon as the transaction is committed, before anybody is answered. Not done when it is undone. */
  afterCommit: (act: () => void) => void;
  /** Rows of a hand-written statement; values never become part of its text. */
  $queryRaw: <R>(statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<R>;
  /** How many rows a hand-written statement changed. */
  $executeRaw: (statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<number>;
}
export type Models = Omit<Prisma.TransactionClient, `$${string}`>;

const lent = new AsyncLocalStorage<pg.PoolClient>();
const ownWords = /^(begin|commit|rollback)$/i;
const nothing = { rows: [], fields: [], rowCount: 0 };

/** The pool as Prisma sees it: within a model's call of a transaction its connection, else any connection of the pool. `patienceMs`: see patience.ts. */
export function lendingPool(pool: pg.Pool, patienceMs: number): pg.Pool {
  const query = (config: pg.QueryConfig): Promise<pg.QueryResult> => lent.getStore()?.query(config) ?? queryAlone(pool, patienceMs, config);
  const connect = (): Promise<unknown> => {
    const client = lent.getStore();
    return client === undefined ? pool.connect() : Promise.resolve(withinTransaction(client));
  };
  return Object.create(pool, { query: { value: query }, connect: { value: connect } }) as pg.Pool;
}

async function queryAlone(pool: pg.Pool, patienceMs: number, config: pg.QueryConfig): Promise<pg.QueryResult> {
  const { client, release } = await lendForReading(pool, patienceMs);
  try {
    const result = await client.query(config);
    release();
    return result;
  } catch (fault) {
    release(fault instanceof Error ? fault : true);
    throw fault;
  }
}

// Some of Prisma's writes are several statements in a transaction of its own: here they are part of ours, and undone with it.
function withinTransaction(client: pg.PoolClient): unknown {
  const query = (config: pg.QueryConfig) => (ownWords.test(config.text) ? Promise.resolve(nothing) : client.query(config));
  return Object.create(client, { query: { value: query }, release: { value: () => undefined } });
}

/** What a transaction keeps: what is for later, and its time. */
export interface Kept {
  /** Sent before the next statement, or COMMIT. */
  writes: LaterWrites;
  /** Done after COMMIT. */
  acts: (() => void)[];
  machineNow: Date;
}

/** Statements and models on this connection; good until its COMMIT. `nameOf` gives statements their names (statement-names.ts). */
export function openTransaction(client: pg.PoolClient, prisma: PrismaClient, nameOf: (text: string) => string, kept: Kept): Statements & Models {
  const next = <A>(act: () => Promise<A>): Promise<A> => sendFirst(client, nameOf, kept.writes, act);
  const ask: Statements['ask'] = (text, values = []) => next(() => client.query(statementOf(nameOf, text, values)));
  const hand = (statement: TemplateStringsArray | Prisma.Sql, values: unknown[]): Promise<pg.QueryResult> => {
    const whole = 'raw' in statement ? Prisma.sql(statement, ...values) : statement;
    return ask(whole.text, whole.values);
  };
  const statements: Statements = {
    ask,
    later: async (write) => {
      if (!kept.writes.add(write)) await next(() => Promise.resolve(kept.writes.add(write)));
    },
    machineNow: kept.machineNow,
    afterCommit: (act) => kept.acts.push(act),
    $queryRaw: async <R>(statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => (await hand(statement, values)).rows as R,
    $executeRaw: async (statement, ...values) => (await hand(statement, values)).rowCount ?? 0,
  };
  const lend = <A>(call: () => Promise<A>): Promise<A> => next(() => lent.run(client, call));
  const get = (own: Statements, name: string | symbol): unknown => Reflect.get(own, name) ?? modelOn(lend, Reflect.get(prisma, name));
  return new Proxy(statements, { get }) as Statements & Models;
}

/** Sends the writes that wait and does `act` right behind them; when they fail, theirs is the fault that is thrown. */
export async function sendFirst<A>(client: pg.PoolClient, nameOf: (text: string) => string, writes: LaterWrites, act: () => Promise<A>): Promise<A> {
  const waiting = writes.take();
  if (waiting === null) return act();
  const sent = client.query(statementOf(nameOf, waiting.sql, waiting.parameters));
  const [, answer] = await Promise.all([sent, act()]);
  return answer;
}

// Prisma begins its work when it is awaited: this happens while the connection is lent.
function modelOn(lend: <A>(call: () => Promise<A>) => Promise<A>, model: unknown): unknown {
  if (typeof model !== 'object' || model === null) return undefined;
  return new Proxy(model, {
    get: (own, name) => {
      const call: unknown = Reflect.get(own, name);
      return typeof call === 'function' ? (...args: unknown[]) => lend(async () => (await Reflect.apply(call, own, args)) as unknown) : call;
    },
  });
}
