// Files on disk, written beside and renamed, so that neither a crash nor a full disk leaves half a file under its name.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';

import { isDiskFull } from '../disk-full.ts';
import { isStorageKey, StorageFull, type Storage } from './storage.ts';

const types: Record<string, string> = { '.webp': 'image/webp', '.jpg': 'image/jpeg', '.avif': 'image/avif', '.png': 'image/png' };

const usualPictureBytes = 1_000_000;

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
      await writeWhole(path, bytes);
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
    async hasRoom() {
      const trial = join(base, `room-${randomBytes(6).toString('hex')}`);
      try {
        await writeWhole(trial, Buffer.alloc(usualPictureBytes));
        return true;
      } catch (fault) {
        if (fault instanceof StorageFull) return false;
        throw fault;
      } finally {
        await rm(trial, { force: true });
      }
    },
  };
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      // The bytes before the name: some disks say only now that they are full, and a machine that loses its power keeps the order.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw isDiskFull(fault) ? new StorageFull('no room for a file', { cause: fault }) : fault;
  }
}

function isAbsent(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT';
}
