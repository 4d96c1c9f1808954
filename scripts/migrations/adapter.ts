// How the schema engine reaches PostgreSQL. Differs from plain PrismaPg in one point: a script is sent whole, in one implicit
// transaction, as Prisma's own engine does. (PrismaPg splits scripts at every semicolon, which breaks $$ bodies.)
import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

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

/** `migrations` are the texts of the migration files: when the engine runs one of them, its record is finished in the same transaction. */
export function migrationAdapter(url: string, migrations: ReadonlySet<string>): MigrationAdapter {
  let failed: { error: pg.DatabaseError; script: string } | null = null;
  // One connection, never closed by idling: the engine's advisory lock belongs to it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  const prisma = new PrismaPg(pool);

  async function runScript(script: string): Promise<void> {
    try {
      await pool.query(migrations.has(script) ? script + recordMigration : script);
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
