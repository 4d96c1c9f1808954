// Writes the code that is generated: Prisma client and Kysely types from prisma/, the words from messages/.
// Each half is skipped while its inputs are unchanged. `node scripts/generate.ts --force` does both.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compile } from '@inlang/paraglide-js';

import { filesUnder, fingerprint, isCurrent, remember, root } from './fingerprint.ts';

const generated = join(root, 'app', 'infra', 'db', 'generated');
const words = join(root, 'app', 'paraglide');
const project = join(root, 'project.inlang');

/** Brings all generated code up to date. Returns the names of the parts that had to be written. Throws when a generator fails. */
export async function generate(options: { force?: boolean } = {}): Promise<string[]> {
  const written: string[] = [];
  if (await generateDatabaseCode(options.force ?? false)) written.push('database');
  if (await generateWords(options.force ?? false)) written.push('words');
  return written;
}

async function generateDatabaseCode(force: boolean): Promise<boolean> {
  const schema = filesUnder(join(root, 'prisma')).filter((file) => file.endsWith('.prisma'));
  if (schema.length === 0) return false;
  const print = fingerprint(schema, [versionOf('prisma'), versionOf('prisma-kysely')]);
  const outputs = [join(generated, 'prisma', 'client.ts'), join(generated, 'kysely', 'types.ts')];
  if (!force && isCurrent('database-code', print, outputs)) return false;
  await runPrisma(['generate']);
  remember('database-code', print);
  return true;
}

async function generateWords(force: boolean): Promise<boolean> {
  if (!existsSync(join(project, 'settings.json'))) return false;
  const inputs = [join(project, 'settings.json'), ...filesUnder(join(root, 'messages'))];
  const print = fingerprint(inputs, [versionOf('@inlang/paraglide-js')]);
  if (!force && isCurrent('words', print, [join(words, 'messages.js'), join(words, 'runtime.js')])) return false;
  await compile({ project, outdir: words, strategy: ['url', 'baseLocale'], emitTsDeclarations: true });
  remember('words', print);
  return true;
}

// Prisma wants a schema engine to exist before it generates, but never calls it: the Node executable stands in, so nothing is downloaded.
function runPrisma(args: string[]): Promise<void> {
  const command = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [command, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`prisma ${args.join(' ')} failed:\n${output}`));
    });
  });
}

function versionOf(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? `${name}@${String(manifest.version)}` : name;
}

if (import.meta.main) {
  const written = await generate({ force: process.argv.includes('--force') });
  console.log(written.length === 0 ? 'generate: nothing changed' : `generate: ${written.join(', ')} written`);
}
