// What can be done with migrations: apply them, ask where a database stands, compare two schemas.
import { migrationAdapter } from './adapter.ts';
import { withEngine } from './engine.ts';
import { migrationList, readMigrations, type SchemaFile } from './files.ts';
import { offlineAdapter } from './offline.ts';

const noFilters = { externalTables: [], externalEnums: [] };

export interface MigrationStatus {
  /** Migrations of the working tree that the database lacks. */
  pending: string[];
  /** Migrations that started and did not finish. */
  failed: string[];
  /** Migrations whose file was changed after they were applied. */
  edited: string[];
  /** Migrations that the database has and the working tree lacks. */
  unknown: string[];
}

/**
 * Applies what is pending; returns the names. A migration that a crash cut short is taken up again: each runs in one transaction
 * together with its record, so an unfinished one has left nothing behind; one that is marked `-- alone` is written so that it can be done
 * again. `say` is told when a lock was not to be had at once. Throws with the database's words when one fails.
 */
export async function applyMigrations(url: string, say?: (words: string) => void): Promise<string[]> {
  const migrations = readMigrations();
  const migrationsList = migrationList(migrations);
  const texts = new Set(migrations.map(({ sql }) => sql));
  return await withEngine(migrationAdapter(url, texts, say), async (engine) => {
    const before = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilters });
    for (const migrationName of before.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return appliedMigrationNames;
  });
}

/** Compares the database's migration table with prisma/migrations. */
export async function status(url: string): Promise<MigrationStatus> {
  const migrationsList = migrationList(readMigrations());
  const found = await withEngine(migrationAdapter(url, new Set()), (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilters }),
  );
  const { history } = found;
  return {
    pending: history !== null && history.diagnostic !== 'migrationsDirectoryIsBehind' ? history.unappliedMigrationNames : [],
    failed: found.failedMigrationNames,
    edited: found.editedMigrationNames,
    unknown: history !== null && history.diagnostic !== 'databaseIsBehind' ? history.unpersistedMigrationNames : [],
  };
}

/** The SQL that leads from one schema (null: an empty database) to another; an empty string when they are the same. */
export async function diffSchemas(from: readonly SchemaFile[] | null, to: readonly SchemaFile[]): Promise<string> {
  const { stdout, exitCode } = await withEngine(offlineAdapter(), (engine) =>
    engine.diff({
      from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [...from] },
      to: { tag: 'schemaDatamodel', files: [...to] },
      script: true,
      exitCode: true,
      filters: noFilters,
    }),
  );
  return exitCode === 2 ? (stdout ?? '') : '';
}
