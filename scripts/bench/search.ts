// npm run bench -- search [sizes…] [--seed N] [--other]: the embedded engine on generated catalogues: how fast, how it grows, and how good the first ten
// are for each kind of query. `--other`: a catalogue in words that the search's tables do not know.
// Each size has a database of its own under DATA_DIR/bench, loaded once.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from '../fingerprint.ts';
import type { CatalogueName } from './catalogues.ts';

export interface SizeReport {
  size: number;
  /** p50 of searches one at a time, milliseconds. */
  p50: number;
}

const usualSizes = [2_000, 20_000];

/** Measures each size in a process of its own, for a process has one database. */
export async function measureSearch(words: readonly string[]): Promise<void> {
  const seedAt = words.indexOf('--seed');
  const seed = seedAt === -1 ? 1 : Number(words[seedAt + 1] ?? 1);
  const sizes = words.filter((word, index) => /^\d+$/.test(word) && (seedAt === -1 || index !== seedAt + 1)).map(Number);
  const catalogue = words.includes('--other') ? 'other' : 'own';
  const reports: SizeReport[] = [];
  for (const size of sizes.length === 0 ? usualSizes : sizes) reports.push(await measureSize(size, seed, catalogue));
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  console.log(`growth ${String(first.size)} -> ${String(last.size)} products: p50 x ${(last.p50 / first.p50).toFixed(1)}`);
}

async function measureSize(size: number, seed: number, catalogue: CatalogueName): Promise<SizeReport> {
  const child = spawn(process.execPath, [join(root, 'scripts/bench/search-size.ts'), String(size), String(seed), catalogue], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const reports: SizeReport[] = [];
  child.on('message', (message) => reports.push(message as SizeReport));
  const code = await new Promise((ended) => child.once('exit', ended));
  const [report] = reports;
  if (code !== 0 || report === undefined) throw new Error(`the benchmark of ${String(size)} products ended with ${String(code)}`);
  return report;
}
