// For commands that work on the shop's database beside the shop or without it: the one of DATABASE_URL, or the embedded one of DATA_DIR, which
// is started where it is not running; generated code and migrations are brought up to date. The environment is then the shop's.
import { join } from 'node:path';

import { generate } from './generate.ts';
import { applyMigrations } from './migrations/migrate.ts';
import { startPostgres } from './postgres.ts';
import { readSettings } from './settings.ts';
import { demoSecrets } from './start/secrets.ts';

export interface ShopDatabase {
  url: string;
  /** Stops PostgreSQL if this command started it and nobody else uses it. */
  close: () => Promise<void>;
}

/** Opens the database and sets the environment that app code reads; import app code only afterwards. */
export async function openShopDatabase(): Promise<ShopDatabase> {
  const settings = readSettings();
  const server = settings.databaseUrl === undefined ? await startPostgres({ dataDir: join(settings.dataDir, 'postgres') }) : null;
  const url = settings.databaseUrl ?? server?.url ?? '';
  try {
    await generate();
    await applyMigrations(url);
  } catch (fault) {
    await server?.stop();
    throw fault;
  }
  const own = { DATABASE_URL: url, DATA_DIR: settings.dataDir, APP_MODE: settings.mode, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error' };
  Object.assign(process.env, own, settings.mode === 'demo' ? demoSecrets(settings.dataDir) : {});
  return {
    url,
    close: async () => {
      await server?.stop();
    },
  };
}
