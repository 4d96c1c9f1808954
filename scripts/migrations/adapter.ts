// How the schema engine reaches PostgreSQL. Differs from plain PrismaPg in two points. A script is sent whole, in one implicit
// transaction, as Prisma's own engine does. (PrismaPg splits scripts at every semicolon, which breaks $$ bodies.) And a migration
// never makes those who buy wait long: it gives up waiting for a lock after a moment, behind which everybody would queue, and tries again.
import { setTimeout as sleep } from 'node:timers/promises';

import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

import { statementsOf } from './statements.ts';
import { runsAlone } from './unsafe.ts';

/** `lastError` is the database's own error of the last script that failed. */
export interface MigrationAdapter {
  factory: SqlMigrationAwareDriverAdapterFactory;
  lastError: () => { error: pg.DatabaseError; script: string } | null;
  close: () => Promise<void>;
}

// Ends with the migration in one transaction, so that a crash leaves it either undone or recorded.
const recordMigration = `
;UPDATE "_prisma_migrations" SET finished_at = now()
  WHERE id = (SELECT id FROM "_prisma_migrations" ORDER BY started_at DESC LIMIT 1) AND finished_at IS NULL AND rolled_back_at IS NULL;`;

/** No lock is waited for longer (trust.md T20). */
const lockMs = 500;
const mostTries = 60;
const restMs = 50;
const mostRestMs = 1_000;
/** Lock not available; deadlock. */
const busy = ['55P03', '40P01'];
// It waits for transactions that are old, and nobody waits for it.
const waitsForOthers = /^(create (unique )?|drop |re)index .*\bconcurrently /;

/**
 * `migrations` are the texts of the migration files: when the engine runs one of them, its record is finished in the same transaction; those marked
 * `-- alone` run statement by statement. `say` is told when a lock was not to be had.
 */
export function migrationAdapter(url: string, migrations: ReadonlySet<string>, say: (words: string) => void = () => undefined): MigrationAdapter {
  let failed: { error: pg.DatabaseError; script: string } | null = null;
  // One connection, never closed by idling: the engine's advisory lock belongs to it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  const prisma = new PrismaPg(pool);

  async function runScript(script: string): Promise<void> {
    try {
      if (migrations.has(script)) await migrate(pool, script, say);
      else await pool.query(script);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      failed = { error, script };
      throw new DriverAdapterError(asPrismaError(error));
    }
  }

  async function connect(): Promise<SqlDriverAdapter> {
    return Object.assign(await prisma.connect(), { executeScript: runScript });
  }

  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connect,
    connectToShadowDb: () => Promise.reject(new Error('There is no shadow database: schemas are compared with each other.')),
  };
  return { factory, lastError: () => failed, close: () => pool.end() };
}

async function migrate(pool: pg.Pool, script: string, say: (words: string) => void): Promise<void> {
  // Lent, not asked through the pool, which ends a connection whose statement failed: the engine's lock and the time limit are the session's.
  const client = await pool.connect();
  // What breaks the connection fails its statement too.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  try {
    if (!runsAlone(script)) await patiently(client, script + recordMigration, lockMs, say);
    else {
      for (const { text, place, words } of statementsOf(script)) {
        // Where it stands in the file, so that a fault's line is the file's.
        const inPlace = script.slice(0, place).replace(/[^\n]/g, ' ') + text;
        await patiently(client, inPlace, waitsForOthers.test(words) ? 0 : lockMs, say);
      }
    }
  } finally {
    const lost = await client.query('RESET lock_timeout').then(
      () => false,
      () => true,
    );
    client.off('error', ignore);
    client.release(lost);
  }
}

/** Done or undone as a whole, so it may be tried again. `waitMs` for each lock; 0: as long as it takes. */
async function patiently(client: pg.PoolClient, script: string, waitMs: number, say: (words: string) => void): Promise<void> {
  await client.query(`SET lock_timeout = ${String(waitMs)}`);
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(script);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !busy.includes(error.code ?? '') || tries === mostTries) throw error;
      say(`${error.message}; trying again (${String(tries)} of ${String(mostTries)})`);
      await sleep(Math.min(mostRestMs, restMs * tries));
    }
  }
}

function asPrismaError(error: pg.DatabaseError): ConstructorParameters<typeof DriverAdapterError>[0] {
  return {
    kind: 'postgres',
    code: error.code ?? 'XX000',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  };
}
