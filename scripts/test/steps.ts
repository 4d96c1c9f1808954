// What npm test runs, in this order. A step whose file does not exist is left out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { filesUnder, root } from '../fingerprint.ts';
import { generate } from '../generate.ts';
import { ensureBuild } from '../start/build-check.ts';
import { type Outcome, run } from './commands.ts';

export interface Step {
  name: string;
  /** What must exist for the step to make sense. */
  needs: string;
  work: () => Promise<Outcome>;
}

const bin = join(root, 'node_modules', '.bin');

/** The checks that pass or fail as a whole. */
export const checks: readonly Step[] = [
  { name: 'generate', needs: 'scripts/generate.ts', work: () => attempt(() => generate()) },
  { name: 'words', needs: 'scripts/check-words.ts', work: () => script('scripts/check-words.ts') },
  { name: 'types', needs: 'tsconfig.json', work: () => run(join(bin, 'tsc'), ['--noEmit']) },
  { name: 'lint', needs: 'eslint.config.js', work: () => run(join(bin, 'eslint'), ['.', '--max-warnings', '0']) },
  { name: 'format', needs: '.prettierrc.json', work: () => run(join(bin, 'prettier'), ['--check', '--log-level', 'warn', '.']) },
  { name: 'imports', needs: '.dependency-cruiser.cjs', work: () => run(join(bin, 'depcruise'), ['app', 'server', '--config', '.dependency-cruiser.cjs']) },
  { name: 'shape', needs: 'scripts/shape.ts', work: () => script('scripts/shape.ts') },
  { name: 'build', needs: 'scripts/build.ts', work: () => attempt(() => ensureBuild(build)) },
];

/** The vitest projects, with the folder that says whether they have tests yet. What takes an hour runs only when it is named (npm run test:deep). */
export const projects: readonly { name: string; folders: readonly string[]; browser: boolean; named?: boolean }[] = [
  { name: 'unit', folders: ['app', 'server', 'scripts', 'prisma'], browser: false },
  { name: 'flows', folders: ['tests/flows'], browser: false },
  { name: 'laws', folders: ['tests/laws'], browser: false },
  { name: 'pages', folders: ['tests/pages'], browser: false },
  { name: 'journeys', folders: ['tests/journeys'], browser: true },
  { name: 'chaos', folders: ['tests/chaos'], browser: false },
  { name: 'deep', folders: ['tests/chaos/deep'], browser: false, named: true },
];

/** True when one of the folders holds a test file. */
export function hasTests(folders: readonly string[]): boolean {
  return folders.some((folder) => filesUnder(join(root, folder), (path) => path.includes('generated')).some((path) => path.endsWith('.test.ts')));
}

/** True when the step can be run. */
export function isThere(step: Step): boolean {
  return existsSync(join(root, step.needs));
}

function script(path: string): Promise<Outcome> {
  return run(process.execPath, [join(root, path)]);
}

async function build(): Promise<void> {
  const { ok, output } = await script('scripts/build.ts');
  if (!ok) throw new Error(output);
}

async function attempt(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}
