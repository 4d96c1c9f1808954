// npm run dev: the same guard and application as production, with Vite building pages as they are asked for.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/node';
import { createServer as createVite } from 'vite';

import type { Runtime } from '../app/runtime.server.ts';
import { createApp } from '../server/app.ts';
import { generate } from './generate.ts';
import { applyMigrations } from './migrations/migrate.ts';
import { startPostgres } from './postgres.ts';
import { readSettings } from './settings.ts';

type Build = ServerBuild & { entry: { module: { runtime: Runtime } } };

const settings = readSettings();
await generate();
const postgres = settings.databaseUrl === undefined ? await startPostgres({ dataDir: `${settings.dataDir}/postgres` }) : null;
process.env['DATABASE_URL'] = settings.databaseUrl ?? postgres?.url ?? '';
process.env['PORT'] = String(settings.port);
await applyMigrations(process.env['DATABASE_URL']);

const server = createServer();
const vite = await createVite({ appType: 'custom', server: { middlewareMode: true, hmr: { server } } });
const load = async (): Promise<Build> => (await vite.ssrLoadModule('virtual:remix/server-build')) as Build;
await (await load()).entry.module.runtime.start({ port: settings.port, onTouched: () => undefined });

server.on('request', (request, response) => {
  vite.middlewares(request, response, () => {
    void load().then((build) => {
      const { runtime } = build.entry.module;
      const guard = { isKnownHost: () => true, origin: null, https: false, formTargets: runtime.paymentOrigins() };
      const app = createApp(build, runtime, { guard, proxyHops: 0, isDraining: () => false });
      return getRequestListener((asked, bindings) => app.fetch(asked, bindings), { overrideGlobalObjects: false })(request, response);
    });
  });
});
server.listen(settings.port, () => {
  console.log(`http://localhost:${settings.port}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await vite.close();
  await (await load().catch(() => null))?.entry.module.runtime.stop();
  await postgres?.stop();
  process.exit(0);
}
