// The pool as Kysely sees it: every statement goes out under its name, so that it is prepared once per connection.
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** A thin view of the pool; connections are the same, and closing stays with their owner. */
export function namedPool(pool: pg.Pool, nameOf: (text: string) => string): PostgresPool {
  const views = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const view = views.get(client) ?? named(client, nameOf);
      views.set(client, view);
      return view;
    },
    end: () => pool.end(),
  };
}

function named(client: pg.PoolClient, nameOf: (text: string) => string): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query(): never;
  function query<R>(text?: string, values: readonly unknown[] = []): Promise<PostgresQueryResult<R>> {
    if (text === undefined) throw new Error('this pool has no cursors');
    return client.query({ name: nameOf(text), text, values: [...values] }) as unknown as Promise<PostgresQueryResult<R>>;
  }
  return { query, release: (destroy) => client.release(destroy) };
}
