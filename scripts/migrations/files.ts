// The files that migrations are made of: prisma/**/*.prisma, prisma/migrations/<name>/migration.sql, and schema.lock,
// the schema as the newest migration left it (what the next one is compared with).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { filesUnder, root } from '../fingerprint.ts';

const folder = join(root, 'prisma');
const migrationsFolder = join(folder, 'migrations');
const lockedSchema = join(migrationsFolder, 'schema.lock');
const providerLock = join(migrationsFolder, 'migration_lock.toml');

export interface SchemaFile {
  path: string;
  content: string;
}

export interface Migration {
  name: string;
  sql: string;
}

/** The schema of the working tree. */
export function readSchema(): SchemaFile[] {
  return filesUnder(folder, (path) => path === migrationsFolder)
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path: relative(root, path), content: readFileSync(path, 'utf8') }));
}

/** The schema that the newest migration leads to; null before the first. */
export function readLockedSchema(): SchemaFile[] | null {
  if (!existsSync(lockedSchema)) return null;
  return [{ path: 'prisma/schema.prisma', content: readFileSync(lockedSchema, 'utf8') }];
}

/** Every migration, oldest first. */
export function readMigrations(): Migration[] {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsFolder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') }));
}

/** The migrations in the shape that the schema engine takes. */
export function migrationList(migrations: readonly Migration[]) {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(providerLock) ? readFileSync(providerLock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

/** Writes a migration and the schema it leads to. Returns the path of its SQL. */
export function writeMigration(name: string, sql: string, schema: readonly SchemaFile[]): string {
  const path = join(migrationsFolder, name, 'migration.sql');
  mkdirSync(join(migrationsFolder, name), { recursive: true });
  writeFileSync(path, sql);
  writeFileSync(providerLock, '# Kept by Prisma and by scripts/db.ts.\nprovider = "postgresql"\n');
  lockSchema(schema);
  return relative(root, path);
}

/** Records the schema as the one that the newest migration leads to. */
export function lockSchema(schema: readonly SchemaFile[]): void {
  const parts = schema.map(({ path, content }) => `// ${path}\n${content.trimEnd()}\n`);
  writeFileSync(lockedSchema, parts.join('\n'));
}
