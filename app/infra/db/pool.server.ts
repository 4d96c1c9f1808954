// The one pool of PostgreSQL connections, Prisma for writing, Kysely for reading, all on it. Kept on globalThis (one copy under HMR).
import { PrismaPg } from '@prisma/adapter-pg';
import { Kysely } from 'kysely';
import pg from 'pg';

import { env } from '../env.server.ts';
import { faultFacts, log } from '../log.server.ts';
import { parserFor } from './column-types.ts';
import { CamelCaseRows, SnakeCaseDialect } from './dialect.ts';
import type { DB } from './generated/kysely/types.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { namedPool } from './named-pool.ts';
import { lendingPool } from './open-transaction.ts';
import { lend, type Lent } from './patience.ts';
import { createStatementNames } from './statement-names.ts';

interface Connections {
  pool: pg.Pool;
  prisma: PrismaClient;
  kysely: Kysely<DB>;
  /** Names of prepared statements, the same on every connection. */
  nameOf: (text: string) => string;
  /** A connection for a transaction; whoever waited for it waits the less for a row (patience.ts). */
  lend: () => Promise<Lent>;
}

// Of the process, whatever loads this module anew.
declare global {
  var sogongConnections: Connections | undefined;
}

/** The connections of this process, opened at first use. */
export function connections(): Connections {
  globalThis.sogongConnections ??= open(env().DATABASE_URL, env().DATABASE_POOL, env().DATABASE_LOCK_MS);
  return globalThis.sogongConnections;
}

/** Closes all connections (graceful stop, end of a test file). */
export async function closeConnections(): Promise<void> {
  const open = globalThis.sogongConnections;
  if (open === undefined) return;
  globalThis.sogongConnections = undefined;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}

function open(url: string, max: number, patienceMs: number): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: patienceMs,
    statement_timeout: 15_000,
    lock_timeout: patienceMs,
    idle_in_transaction_session_timeout: 15_000,
    // Statements that come again are planned once per connection, not at every call (measured: half the time of a purchase's reads).
    // A condition that lets a partial index be used has to stand in the text (sql.lit), as the plan does not know the values.
    options: '-c plan_cache_mode=force_generic_plan',
    types: { getTypeParser: parserFor },
  });
  pool.on('error', (fault) => log('warn', 'database connection lost', faultFacts(fault)));
  // A connection that breaks while it is lent, between two statements, has no other listener: the process would end.
  pool.on('connect', (client) => client.on('error', (fault) => log('info', 'database connection broke', faultFacts(fault))));
  // Two books of names on the same connections: what Prisma asks goes through pg's own queries, which remember what they prepared apart from ours.
  const nameOf = createStatementNames();
  const prismaNameOf = createStatementNames({ prefix: 'p' });
  const adapter = new PrismaPg(lendingPool(pool, patienceMs), { statementNameGenerator: (query: { sql: string }) => prismaNameOf(query.sql) });
  return {
    pool,
    nameOf,
    lend: () => lend(pool, patienceMs),
    prisma: new PrismaClient({ adapter, transactionOptions: { maxWait: patienceMs, timeout: 15_000 } }),
    kysely: new Kysely<DB>({ dialect: new SnakeCaseDialect({ pool: namedPool(pool, patienceMs, nameOf) }), plugins: [new CamelCaseRows()] }),
  };
}
