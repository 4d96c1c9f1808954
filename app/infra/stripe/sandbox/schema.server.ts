// The sandbox's own schema in the shop's database: it outlives kill -9 of the shop and is shared by its processes.
// Made by the sandbox itself, not by the shop's migrations: it never exists where a real key is set.
import type { Pool, PoolClient } from 'pg';
import { askOne, askRound, lastOf, type Answer, type Statement } from '#app/infra/db/round.ts';
import { PendingWrites } from './pending.server.ts';
import type { Outbox } from './settings.ts';
import type { Tx } from './shapes.ts';

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

const DDL = `
create schema if not exists stripe_sandbox;
create table if not exists stripe_sandbox.objects (
  seq bigint generated always as identity,
  id text primary key,
  type text not null,
  parent text,
  created bigint not null,
  due_at bigint,
  body jsonb not null,
  hidden jsonb not null
);
create index if not exists objects_by_type on stripe_sandbox.objects (type, seq);
create index if not exists objects_by_parent on stripe_sandbox.objects (parent, seq) where parent is not null;
create index if not exists objects_by_due on stripe_sandbox.objects (due_at) where due_at is not null;
create index if not exists objects_by_intent on stripe_sandbox.objects ((body->>'payment_intent')) where body->>'payment_intent' is not null;
create index if not exists objects_by_charge on stripe_sandbox.objects ((body->>'charge')) where body->>'charge' is not null;
create index if not exists objects_by_group on stripe_sandbox.objects ((body->>'transfer_group')) where body->>'transfer_group' is not null;
create table if not exists stripe_sandbox.events (
  seq bigint generated always as identity,
  id text primary key,
  type text not null,
  created bigint not null,
  body text not null
);
create index if not exists events_by_seq on stripe_sandbox.events (seq);
create table if not exists stripe_sandbox.idempotency (
  key text primary key,
  endpoint text not null,
  parameters text not null,
  request_id text not null,
  status int not null,
  answer text not null,
  created bigint not null
);
create table if not exists stripe_sandbox.deliveries (
  id bigint generated always as identity primary key,
  event text not null,
  created_ms bigint not null,
  attempts int not null default 0,
  next_ms bigint,
  delivered_ms bigint,
  last_status int
);
create index if not exists deliveries_by_next on stripe_sandbox.deliveries (next_ms, id) where next_ms is not null;
create index if not exists deliveries_by_event on stripe_sandbox.deliveries (event);
-- Rows of a few kilobytes stay as they are: to compress them costs more than to write them.
alter table stripe_sandbox.objects set (toast_tuple_target = 8160);
alter table stripe_sandbox.events set (toast_tuple_target = 8160);
alter table stripe_sandbox.idempotency set (toast_tuple_target = 8160);
-- Events of earlier versions were objects among the others.
with moved as (delete from stripe_sandbox.objects where type = 'event' returning seq, id, body, created)
insert into stripe_sandbox.events (id, type, created, body) select id, body->>'type', created, body::text from moved order by seq;
`;

/** Where transactions run, and who sends what they announce. */
type Place = { pool: Pool; outbox?: Pick<Outbox, 'post'> };

/** Runs the work in one transaction on one connection; a throw rolls back. What it announced is sent once it is committed. */
export async function inTx<T>({ pool, outbox }: Place, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const transaction = new Transaction(client);
  let broken: Error | undefined;
  try {
    const result = await work(transaction);
    await transaction.commit();
    outbox?.post(transaction.pending.claims);
    return result;
  } catch (error) {
    await transaction.undo().catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const BEGIN: Statement = { name: 'begin', text: 'begin', values: [] };
const COMMIT: Statement = { name: 'commit', text: 'commit', values: [] };

/** Begins with its first query. BEGIN, COMMIT and what waits travel with the statement beside them; one that only writes is a transaction by itself. */
class Transaction implements Tx {
  readonly pending = new PendingWrites();
  readonly #client: PoolClient;
  #begun = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async query<R>(text: string, values: readonly unknown[] = []): Promise<Answer<R>> {
    return lastOf(await this.#round<R>([statement(text, values)]));
  }

  async commit(): Promise<void> {
    await this.#round(this.#begun ? [COMMIT] : []);
    this.#begun = false;
  }

  async undo(): Promise<void> {
    this.pending.forget();
    if (this.#begun) await this.#client.query('rollback');
    this.#begun = false;
  }

  async #round<R>(statements: readonly Statement[]): Promise<Answer<R>[]> {
    const written = this.pending.take();
    const before = this.#begun || statements.length === 0 ? [] : [BEGIN];
    if (before.length > 0) this.#begun = true;
    const all = [...before, ...(written === null ? [] : [statement(written.text, written.values)]), ...statements];
    if (all.length === 0) return [];
    const answers = await askRound<R>(this.#client, all);
    written?.done(answers[before.length]?.rows ?? []);
    return answers;
  }
}

// Statements are prepared once per connection: their texts are few and come again. A name stands for one text on every connection of the pool.
const names = new Map<string, string>();
const mostNames = 300;

function statement(text: string, values: readonly unknown[]): Statement {
  let name = names.get(text);
  if (name === undefined && names.size < mostNames) {
    name = `sandbox_${String(names.size)}`;
    names.set(text, name);
  }
  return { name: name ?? '', text, values };
}

/** Runs one statement of the sandbox by itself. */
export async function ask<R>(pool: Pool, text: string, values: readonly unknown[] = []): Promise<Answer<R>> {
  const client = await pool.connect();
  try {
    return await askOne<R>(client, statement(text, values));
  } finally {
    client.release();
  }
}

/** For reads, which need no transaction: each statement sees what is committed. */
export function reads(pool: Pool): Tx {
  return { pending: new PendingWrites(), query: (text, values) => ask(pool, text, values), undo: () => Promise.resolve() };
}

/** Creates what is missing; safe to run from several processes at once. */
export async function createSchema(pool: Pool): Promise<void> {
  // Statements of one text are one transaction.
  await pool.query(`select pg_advisory_xact_lock(hashtextextended('stripe_sandbox:schema', 0)); ${DDL}`);
}

/** Waits for a named lock of the sandbox and keeps it until the transaction ends. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.query(LOCK, [`stripe_sandbox:${name}`]);
}
