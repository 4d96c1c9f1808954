// Completes package-lock.json. A registry that lacks some platforms' packages leaves them out of the lock file, and `npm ci` then
// refuses it. Every optional dependency without an entry gets one that names its system, so that npm knows it as not for here.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { root } from './fingerprint.ts';

const names = z.record(z.string(), z.string()).optional();
const entry = z.looseObject({ optionalDependencies: names, peerDependencies: names, version: z.string().optional() });
const shape = z.looseObject({ packages: z.record(z.string(), entry) });
// The very object that was read, so that the order of its keys stays.
const lockFile = z.custom<z.infer<typeof shape>>((value) => shape.safeParse(value).success, 'not a package-lock.json of version 2 or 3');

type Packages = z.infer<typeof shape>['packages'];

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'wasm32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Adds the missing entries of optional packages. Returns the paths that were added; writes nothing when there are none. */
export function completeLock(file = join(root, 'package-lock.json')): string[] {
  const lock = lockFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const added = missingOptional(lock.packages);
  if (added.length === 0) return [];
  const all = Object.entries(lock.packages).concat(added.map(({ path, version }) => [path, { version, optional: true, ...platformOf(path) }]));
  const [own, rest] = [all.filter(([path]) => path === ''), all.filter(([path]) => path !== '')];
  rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  const packages = Object.fromEntries([...own, ...rest]);
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  return added.map(({ path }) => path);
}

function missingOptional(packages: Packages): { path: string; version: string }[] {
  const missing = new Map<string, string>();
  for (const [path, { optionalDependencies }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (!isFound(packages, path, name)) missing.set(`node_modules/${name}`, version);
    }
  }
  return [...missing].map(([path, version]) => ({ path, version }));
}

// As Node looks for it: in the package's own node_modules, then in each folder above.
function isFound(packages: Packages, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

function platformOf(path: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = (path.split('/').at(-1) ?? '').split('-');
  const os = systems.find((system) => words.includes(system)) ?? (words.includes('win') ? 'win32' : undefined);
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined;
  return {
    ...(os === undefined || os === 'wasm32' ? {} : { os: [os] }),
    ...(os === 'wasm32' ? { cpu: ['wasm32'] } : cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
  };
}

if (import.meta.main) {
  const added = completeLock();
  console.log(added.length === 0 ? 'package-lock.json is complete' : `added to package-lock.json:\n  ${added.join('\n  ')}`);
}
