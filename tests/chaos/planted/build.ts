// Makes the planted build: beside a copy of the HTTP process, so that it is started like the shop's own.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { filesUnder, fingerprint, isCurrent, remember, root } from '../../../scripts/fingerprint.ts';
import { generate } from '../../../scripts/generate.ts';
import { run } from '../../../scripts/test/commands.ts';

const folder = join(root, '.data', 'test-planted');
const sources = ['app', 'server', 'messages', 'prisma/models', 'public', 'package-lock.json', 'remix.config.js', 'tests/chaos/planted'];

/** Builds if need be; answers the folder that holds server/main.ts and build/. */
export async function plantedBuild(): Promise<string> {
  await generate();
  const files = sources.flatMap((path) => filesUnder(join(root, path), (file) => /\.test\.tsx?$|\.md$/.test(file)));
  const print = fingerprint(files);
  if (isCurrent('planted', print, [join(folder, 'build', 'server', 'index.js')])) return folder;
  rmSync(folder, { recursive: true, force: true });
  const remix = join(root, 'node_modules', '.bin', 'remix');
  const config = join('tests', 'chaos', 'planted', 'vite.config.ts');
  const { ok, output } = await run(remix, ['vite:build', '--config', config, '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });
  if (!ok) throw new Error(output);
  cpSync(join(root, 'server'), join(folder, 'server'), { recursive: true });
  remember('planted', print);
  return folder;
}
