// The sandbox as a process of its own: DATABASE_URL, WEBHOOK_URL, WEBHOOK_SECRET and PUBLIC_BASE are needed, PORT and SECRET_KEY may be given.
import { Pool } from 'pg';
import { isWebhookEvent } from '../webhook-events.ts';
import { listen } from './listen.server.ts';
import { createSandbox } from './sandbox.server.ts';

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}

const pool = new Pool({
  connectionString: needed('DATABASE_URL'),
  max: 8,
  // Statements that come again are planned once per connection.
  options: '-c plan_cache_mode=force_generic_plan',
});
// A lost idle connection is replaced by the pool; without a listener it would end the process.
pool.on('error', (error) => process.stderr.write(`stripe sandbox: ${error.message}\n`));

// The same for one that is lent.
pool.on('connect', (client) => client.on('error', () => undefined));

const secretKey = process.env['SECRET_KEY'];
const publicBase = needed('PUBLIC_BASE');
const sandbox = createSandbox({
  pool,
  webhookUrl: needed('WEBHOOK_URL'),
  webhookSecret: needed('WEBHOOK_SECRET'),
  sends: isWebhookEvent,
  publicBase: () => publicBase,
  ...(secretKey === undefined ? {} : { secretKey }),
});
await sandbox.start();
const server = await listen(sandbox, Number(process.env['PORT'] ?? 0));
process.stdout.write(`stripe sandbox on http://127.0.0.1:${String(server.port)}\n`);

async function stop(): Promise<void> {
  await server.close();
  await sandbox.stop();
  await pool.end();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
