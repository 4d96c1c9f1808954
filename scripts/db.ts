// npm run db:migrate | db:new -- NAME | db:status | db:reset. Works on DATABASE_URL, or on the embedded PostgreSQL of DATA_DIR.
import { recreateDatabase } from './migrations/database.ts';
import { lockSchema, readLockedSchema, readMigrations, readSchema, writeMigration } from './migrations/files.ts';
import { applyMigrations, diffSchemas, status } from './migrations/migrate.ts';
import { findUnsafe } from './migrations/unsafe.ts';
import { startPostgres } from './postgres.ts';
import { readSettings } from './settings.ts';

const usage = `node scripts/db.ts VERB
  migrate       apply the migrations that the database lacks
  new NAME      write prisma/migrations/<time>_NAME/migration.sql from what changed in the schema;
                add hand-written SQL to it (checks, triggers, views) before it is applied anywhere.
                With --empty: even when the schema did not change. With --again: write the newest migration's
                schema.lock anew after the migration was amended by hand
  status        say where the database stands
  reset         drop the database, make it anew, migrate`;

async function main(verb: string | undefined, rest: string[]): Promise<void> {
  if (verb === 'migrate') await onDatabase(migrate);
  else if (verb === 'status') await onDatabase(showStatus);
  else if (verb === 'reset') await onDatabase(reset);
  else if (verb === 'new') await writeNew(rest);
  else throw new Error(usage);
}

async function migrate(url: string): Promise<void> {
  const applied = await applyMigrations(url, console.log);
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied:\n${list(applied)}`);
}

async function showStatus(url: string): Promise<void> {
  const { pending, failed, edited, unknown } = await status(url);
  const parts = [
    ['Not applied yet', pending],
    ['Started, not finished (will be taken up again)', failed],
    ['Changed after they were applied', edited],
    ['In the database, but not in prisma/migrations', unknown],
  ] as const;
  const words = parts.filter(([, names]) => names.length > 0).map(([title, names]) => `${title}:\n${list(names)}`);
  console.log(words.length === 0 ? 'The database is up to date.' : words.join('\n'));
}

async function reset(url: string): Promise<void> {
  if (process.env['APP_MODE'] === 'live') throw new Error('APP_MODE is live: nothing is dropped.');
  await recreateDatabase(url);
  await migrate(url);
}

async function writeNew(words: string[]): Promise<void> {
  const schema = readSchema();
  if (words.includes('--again')) {
    lockSchema(schema);
    console.log('prisma/migrations/schema.lock now holds the schema of the working tree.');
    return;
  }
  const name = words.find((word) => !word.startsWith('--'));
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('The migration wants a snake_case name.');
  const sql = await diffSchemas(readLockedSchema(), schema);
  if (sql === '' && !words.includes('--empty')) {
    console.log('The schema did not change since the newest migration. For hand-written SQL alone: --empty');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  console.log(`Written: ${writeMigration(`${stamp}_${name}`, sql, schema)}`);
  for (const refused of findUnsafe(readMigrations())) console.log(refused);
}

async function onDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const settings = readSettings();
  if (settings.databaseUrl !== undefined) {
    await work(settings.databaseUrl);
    return;
  }
  const server = await startPostgres({ dataDir: `${settings.dataDir}/postgres` });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

function list(names: readonly string[]): string {
  return names.map((name) => `  ${name}`).join('\n');
}

try {
  await main(process.argv[2], process.argv.slice(3));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
