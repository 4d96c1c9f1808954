// Builds when the sources are newer than the build. "Newer" is a hash of everything that goes in, not a date.
import { join } from 'node:path';

import { filesUnder, fingerprint, isCurrent, remember, root } from '../fingerprint.ts';

const sources = ['app', 'messages', 'project.inlang', 'prisma', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];
const settings = ['remix.config.js', 'vite.config.ts', 'vite.elements.config.ts', 'scripts/build.ts', 'scripts/generate.ts'];
const generated = [join('app', 'paraglide'), join('app', 'infra', 'db', 'generated'), join('prisma', 'seed'), join('prisma', 'migrations')];
const outputs = ['build/server/index.js', 'build/client'].map((path) => join(root, path));

/** Runs `build` unless build/ was made from exactly these sources. Returns whether it ran. */
export async function ensureBuild(build: () => Promise<void>): Promise<boolean> {
  const print = buildFingerprint();
  if (isCurrent('build', print, outputs)) return false;
  await build();
  remember('build', print);
  return true;
}

function buildFingerprint(): string {
  const leftOut = new Set(generated.map((path) => join(root, path)));
  const isLeftOut = (path: string) => leftOut.has(path) || /\.test\.tsx?$|\.md$/.test(path);
  return fingerprint([...sources, ...settings].flatMap((path) => filesUnder(join(root, path), isLeftOut)));
}
