// Secrets of a demonstration: made at random once and kept in the data folder. Live mode brings its own.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['AUTH_SECRET', 'STRIPE_WEBHOOK_SECRET'] as const;

/** The secrets that the environment lacks. */
export function demoSecrets(dataDir: string): Record<string, string> {
  const missing = names.filter((name) => (process.env[name] ?? '') === '');
  return Object.fromEntries(missing.map((name) => [name, keptSecret(join(dataDir, 'secrets'), name)]));
}

/** A secret that is made at random when it is first asked for. */
export function keptSecret(folder: string, name: string): string {
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = `${name === 'STRIPE_WEBHOOK_SECRET' ? 'whsec_' : ''}${randomBytes(32).toString('hex')}`;
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
