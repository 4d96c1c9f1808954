// The pool as Kysely sees it: every statement goes out under its name, so that it is prepared once per connection.
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

import { lendForReading } from './patience.ts';

/** A thin view of the pool; connections are the same, and closing stays with their owner. `patienceMs`: see patience.ts. */
export function namedPool(pool: pg.Pool, patienceMs: number, nameOf: (text: string) => string): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      const { client, release } = await lendForReading(pool, patienceMs);
      return named(client, release, nameOf);
    },
    end: () => pool.end(),
  };
}

/** A statement under its name. Dates go out as UTC instants, wherever this process runs. */
export function statementOf(nameOf: (text: string) => string, text: string, values: readonly unknown[]): pg.QueryConfig<unknown[]> {
  return { name: nameOf(text), text, values: values.map((value) => (value instanceof Date ? value.toISOString() : value)) };
}

function named(client: pg.PoolClient, release: (destroy?: boolean) => void, nameOf: (text: string) => string): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query(): never;
  function query<R>(text?: string, values: readonly unknown[] = []): Promise<PostgresQueryResult<R>> {
    if (text === undefined) throw new Error('this pool has no cursors');
    return client.query(statementOf(nameOf, text, values)) as unknown as Promise<PostgresQueryResult<R>>;
  }
  return { query, release };
}
