// The pool as Kysely sees it: every statement goes out under its name, so that it is prepared once per connection.
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

import { lendForReading } from './patience.ts';
import { askOne, type Statement } from './round.ts';

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

/** A statement under its name. */
export function statementOf(nameOf: (text: string) => string, text: string, values: readonly unknown[]): Statement {
  return { name: nameOf(text), text, values };
}

function named(client: pg.PoolClient, release: (destroy?: boolean) => void, nameOf: (text: string) => string): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query(): never;
  async function query<R>(text?: string, values: readonly unknown[] = []): Promise<PostgresQueryResult<R>> {
    if (text === undefined) throw new Error('this pool has no cursors');
    const { rows } = await askOne<R>(client, statementOf(nameOf, text, values));
    return { command: 'SELECT', rowCount: rows.length, rows };
  }
  return { query, release };
}
