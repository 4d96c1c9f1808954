// A transaction on one connection of the pool. Statements of ours go straight to it; Prisma's models write through the same connection,
// lent to them for the time of one call (measured: Prisma's own transaction costs ten times the CPU of BEGIN and COMMIT).
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

import { Prisma, type PrismaClient } from './generated/prisma/client.ts';
import type { LaterWrites, Write } from './later.ts';
import { statementOf } from './named-pool.ts';
import { lendForReading } from './patience.ts';
import { asItIs, askRound, fromHere, lastOf, type Answer, type Naming, type Statement } from './round.ts';

/** What flows and nouns do within a transaction besides run(), one() and later() of sql.ts. */
export interface Statements {
  /**
   * Runs one statement; rows have the database's own names, or those of `naming`. Dates go out as UTC instants. What is asked without waiting
   * (Promise.all) travels in one message, is done in that order, each seeing what those before it did, and fails together.
   */
  ask: <R>(text: string, values?: readonly unknown[], naming?: Naming) => Promise<Answer<R>>;
  /** Sends it with other writes of its kind, before the next statement or COMMIT. */
  later: (write: Write) => Promise<void>;
  /** The same for a statement of its own, whose answer nobody needs. */
  tell: (text: string, values?: readonly unknown[]) => void;
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
  const round = new OpenRound(client);
  const ask: Statements['ask'] = async (text, values = [], naming = asItIs) =>
    lastOf(await round.ask([...unsent(kept.writes, nameOf), { ...statementOf(nameOf, text, values), naming }]));
  const hand = <R>(statement: TemplateStringsArray | Prisma.Sql, values: unknown[]): Promise<Answer<R>> => {
    const whole = 'raw' in statement ? Prisma.sql(statement, ...values) : statement;
    return ask<R>(whole.text, whole.values);
  };
  const send = async (): Promise<void> => {
    await round.ask(unsent(kept.writes, nameOf));
  };
  const statements: Statements = {
    ask,
    later: async (write) => {
      if (kept.writes.add(write)) return;
      await send();
      kept.writes.add(write);
    },
    tell: (text, values = []) => {
      kept.writes.addWhole({ sql: text, parameters: values });
    },
    machineNow: kept.machineNow,
    afterCommit: (act) => kept.acts.push(act),
    $queryRaw: async <R>(statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => (await hand(statement, values)).rows as R,
    $executeRaw: async (statement, ...values) => (await hand(statement, values)).rowCount ?? 0,
  };
  const lend = async <A>(call: () => Promise<A>): Promise<A> => {
    await send();
    return lent.run(client, call);
  };
  const get = (own: Statements, name: string | symbol): unknown => Reflect.get(own, name) ?? modelOn(lend, Reflect.get(prisma, name));
  return new Proxy(statements, { get }) as Statements & Models;
}

/** What is asked at once goes out as one round, at the end of the turn. */
class OpenRound {
  readonly #client: pg.ClientBase;
  #statements: Statement[] = [];
  #answers: Promise<Answer<never>[]> | null = null;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** The answers to these statements, behind what is asked already. */
  async ask(statements: readonly Statement[]): Promise<Answer<never>[]> {
    if (statements.length === 0 && this.#answers === null) return [];
    const first = this.#statements.length;
    this.#statements.push(...statements);
    this.#answers ??= Promise.resolve().then(() => this.#send());
    const answers = await this.#answers.catch(fromHere);
    return answers.slice(first, first + statements.length);
  }

  #send(): Promise<Answer<never>[]> {
    const statements = this.#statements;
    this.#statements = [];
    this.#answers = null;
    return askRound<never>(this.#client, statements);
  }
}

/** The statements of the writes that wait; none waits any more. */
export function unsent(writes: LaterWrites, nameOf: (text: string) => string): Statement[] {
  return writes.take().map(({ sql, parameters }) => statementOf(nameOf, sql, parameters));
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
