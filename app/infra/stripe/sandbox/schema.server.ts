// The sandbox's own schema in the shop's database: it outlives kill -9 of the shop and is shared by its processes.
// Made by the sandbox itself, not by the shop's migrations: it never exists where a real key is set.
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { PendingWrites } from './pending.server.ts';
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
`;

/** Runs the work in one transaction on one connection; a throw rolls back. */
export async function inTx<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const tx = prepared(client);
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

// Statements are prepared once per connection: their texts are few and come again. A name stands for one text on every connection of the pool.
const names = new Map<string, string>();

/** Runs one statement of the sandbox. */
export function ask<R extends QueryResultRow>(on: Pool | PoolClient, text: string, values: readonly unknown[] = []): Promise<QueryResult<R>> {
  const name = names.get(text) ?? `sandbox_${String(names.size)}`;
  names.set(text, name);
  return on.query<R>({ name, text, values: [...values] });
}

function prepared(client: PoolClient): Tx {
  const pending = new PendingWrites();
  const query: Tx['query'] = (text, values) => (values === undefined ? client.query(text) : ask(client, text, values));
  return {
    pending,
    query: async (text, values) => {
      await pending.send(query);
      return query(text, values);
    },
  };
}

/** For reads, which need no transaction: each statement sees what is committed. */
export function reads(pool: Pool): Tx {
  return { pending: new PendingWrites(), query: (text, values = []) => ask(pool, text, values) };
}

/** Creates what is missing; safe to run from several processes at once. */
export async function createSchema(pool: Pool): Promise<void> {
  await inTx(pool, async (tx) => {
    await lockName(tx, 'schema');
    await tx.query(DDL);
  });
}

/** Waits for a named lock of the sandbox and keeps it until the transaction ends. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.query(LOCK, [`stripe_sandbox:${name}`]);
}

/** Takes a named lock until the transaction ends, or answers false at once if another holds it. */
export async function tryLockName(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked', [`stripe_sandbox:${name}`]);
  return rows[0]?.locked === true;
}
