// Files on disk, written beside and renamed, so that a crash never leaves half a file under its name.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';

import { isStorageKey, type Storage } from './storage.ts';

const types: Record<string, string> = { '.webp': 'image/webp', '.jpg': 'image/jpeg', '.avif': 'image/avif', '.png': 'image/png' };

/** A storage in `folder` (made when missing). Throws on keys that are not ours. */
export function diskStorage(folder: string): Storage {
  const base = resolve(folder);
  const pathOf = (key: string): string => {
    if (!isStorageKey(key)) throw new Error('not a storage key');
    return join(base, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${randomBytes(6).toString('hex')}`;
      try {
        await writeFile(beside, bytes);
        await rename(beside, path);
      } catch (fault) {
        await rm(beside, { force: true });
        throw fault;
      }
    },
    async get(key) {
      const path = pathOf(key);
      try {
        return { bytes: await readFile(path), type: types[extname(path)] ?? 'application/octet-stream' };
      } catch (fault) {
        if (isAbsent(fault)) return null;
        throw fault;
      }
    },
    async has(key) {
      return stat(pathOf(key)).then(
        () => true,
        () => false,
      );
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

function isAbsent(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT';
}
