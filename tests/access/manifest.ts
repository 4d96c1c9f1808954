// What the built shop answers to, read from the build itself in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from '../../scripts/fingerprint.ts';

export interface BuiltRoute {
  id: string;
  path: string;
  reads: boolean;
  writes: boolean;
}

const script = `
const build = await import('./build/server/index.js');
const routes = Object.values(build.routes).filter(({ id }) => id !== 'root');
process.stdout.write(JSON.stringify(routes.map(({ id, path, module }) => ({ id, path: path ?? '', reads: module.loader !== undefined, writes: module.action !== undefined }))));
process.exit(0);`;

/** Every route but the root, with its pattern and whether it reads and writes. */
export function readManifest(): BuiltRoute[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: join(root), encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build cannot be read (npm run build): ${stderr}`);
  return JSON.parse(stdout) as BuiltRoute[];
}

/** The row's name and the language of a route's id. */
export function nameOf(id: string): { name: string; english: boolean } {
  return id.startsWith('en.') ? { name: id.slice(3), english: true } : { name: id, english: false };
}

/** The address of a route with its parameters filled in. */
export function addressOf(route: BuiltRoute, params: Readonly<Record<string, string>>): string {
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, key: string) => encodeURIComponent(params[key] ?? 'missing')).replace(/\*$/, 'there/is/nothing');
  return `/${path}`;
}
