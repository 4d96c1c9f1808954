// Answers "did the inputs of this step change since it last succeeded?": a hash over files, kept under node_modules/.cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the checkout, absolute. */
export const root = resolve(import.meta.dirname, '..');

const cache = join(root, 'node_modules', '.cache', 'sogong');

/** Every file below `path` (a file stands for itself), sorted; a missing path gives none. `leaveOut` is asked for each path. */
export function filesUnder(path: string, leaveOut: (path: string) => boolean = () => false): string[] {
  if (!existsSync(path) || leaveOut(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), leaveOut));
}

/** SHA-256 (hex) over the names and contents of the files, and over the extra words. */
export function fingerprint(files: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const word of extra) hash.update(`${word}\0`);
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** True when `step` was last recorded with this fingerprint and everything it writes is still there. */
export function isCurrent(step: string, print: string, outputs: readonly string[]): boolean {
  const record = join(cache, step);
  return existsSync(record) && readFileSync(record, 'utf8') === print && outputs.every((path) => existsSync(path));
}

/** Records that `step` succeeded with these inputs. */
export function remember(step: string, print: string): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, step), print);
}
