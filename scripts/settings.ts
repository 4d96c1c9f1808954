// The settings that the commands share, read once from the environment (and .env, if there is one).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';

import { z } from 'zod';

import { root } from './fingerprint.ts';

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  SEARCH: z.enum(['auto', 'postgresql']).default('auto'),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  APP_MODE: z.enum(['demo', 'live']).default('demo'),
  DEMO_DATA: z
    .string()
    .regex(/^(demo|none|bench:\d+)$/, 'demo, none or bench:<number of products>')
    .optional(),
});

export interface Settings {
  port: number;
  /** Absolute. */
  dataDir: string;
  /** Set: PostgreSQL is somebody else's; not set: the embedded one. */
  databaseUrl: string | undefined;
  appUrl: string | undefined;
  /** Whether a Meilisearch program that is found is started; never where MEILI_URL names a server. */
  ownMeilisearch: boolean;
  mode: 'demo' | 'live';
  /** demo, none or bench:<products>; none by default in live mode. */
  demoData: string;
}

/** Throws an Error that names every wrong setting. Empty strings count as not set. */
export function readSettings(): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) loadEnvFile(file);
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const { success, data, error } = shape.safeParse(given);
  if (!success) {
    const faults = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong:\n${faults.join('\n')}`);
  }
  return {
    port: data.PORT,
    dataDir: resolve(root, data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    appUrl: data.APP_URL,
    ownMeilisearch: data.MEILI_URL === undefined && data.SEARCH === 'auto',
    mode: data.APP_MODE,
    demoData: data.DEMO_DATA ?? (data.APP_MODE === 'demo' ? 'demo' : 'none'),
  };
}
