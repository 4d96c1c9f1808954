// Answers to /media: made once, kept, and with headers that let nothing run.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskStorage } from '../storage/disk.server.ts';
import type { Storage } from '../storage/storage.ts';
import { answerMedia, makeAvif } from './media-answer.server.ts';

const hash = '89abcdef0123456789abcdef0123456789abcdef';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1500" width="1200" height="1500"><rect width="1200" height="1500" fill="#a33"/></svg>';

let folder: string;
let storage: Storage;
let asked: number;
const findOrigin = (wanted: string) => {
  asked += 1;
  return Promise.resolve(wanted === hash ? { svg } : null);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  storage = diskStorage(folder);
  asked = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('forty who ask at once get one picture, made once', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => answerMedia(`/media/${hash}/96.webp`, { findOrigin, storage })));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  expect(asked).toBe(1);
  const again = await answerMedia(`/media/${hash}/96.webp`, { findOrigin, storage });
  expect(asked).toBe(1);
  expect(again.headers.get('content-type')).toBe('image/webp');
  expect(again.headers.get('cache-control')).toContain('immutable');
  expect(again.headers.get('x-content-type-options')).toBe('nosniff');
  expect(again.headers.get('content-security-policy')).toContain('sandbox');
  expect(again.headers.get('content-disposition')).toMatch(/^inline; filename="[0-9a-f]{12}\.webp"$/);
});

test('an AVIF is served only after the job has made it', async () => {
  expect((await answerMedia(`/media/${hash}/96.avif`, { findOrigin, storage })).status).toBe(404);
  expect(asked).toBe(0);
  expect(await makeAvif(hash, 96, { findOrigin, storage })).toBe(true);
  expect((await answerMedia(`/media/${hash}/96.avif`, { findOrigin, storage })).status).toBe(200);
  expect(await makeAvif('0'.repeat(40), 96, { findOrigin, storage })).toBe(false);
});

test('who takes AVIF wishes for it with the WebP, and gets it at the same address once it is there', async () => {
  const wishes: string[] = [];
  const deps = { findOrigin, storage, wishAvif: ({ width }: { width: number }) => void wishes.push(String(width)) };
  const takesAvif = 'image/avif,image/webp,*/*';
  const first = await answerMedia(`/media/${hash}/96.webp`, deps, takesAvif);
  expect([first.headers.get('content-type'), first.headers.get('vary')]).toEqual(['image/webp', 'Accept']);
  await answerMedia(`/media/${hash}/96.webp`, deps, 'image/webp');
  expect(wishes).toEqual(['96']);
  await makeAvif(hash, 96, deps);
  expect((await answerMedia(`/media/${hash}/96.webp`, deps, takesAvif)).headers.get('content-type')).toBe('image/avif');
  expect((await answerMedia(`/media/${hash}/96.webp`, deps, 'image/webp')).headers.get('content-type')).toBe('image/webp');
  await answerMedia(`/media/${'0'.repeat(40)}/96.webp`, deps, takesAvif);
  expect(wishes).toEqual(['96']);
});

test('unknown pictures and foreign addresses are absent and leave nothing behind', async () => {
  for (const path of [`/media/${'0'.repeat(40)}/96.webp`, `/media/${hash}/97.webp`, '/media/../../x']) {
    expect((await answerMedia(path, { findOrigin, storage })).status).toBe(404);
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a failed making is not remembered', async () => {
  const failing = () => Promise.reject(new Error('database away'));
  await expect(answerMedia(`/media/${hash}/160.jpg`, { findOrigin: failing, storage })).rejects.toThrow('database away');
  expect((await answerMedia(`/media/${hash}/160.jpg`, { findOrigin, storage })).status).toBe(200);
});

test('the disk keeps whole files only, under keys of ours', async () => {
  await storage.put('pictures/aa/one.webp', Buffer.from('one'), 'image/webp');
  await storage.put('pictures/aa/one.webp', Buffer.from('two'), 'image/webp');
  expect((await storage.get('pictures/aa/one.webp'))?.bytes.toString()).toBe('two');
  expect(await readdir(join(folder, 'pictures/aa'))).toEqual(['one.webp']);
  await expect(storage.put('../one.webp', Buffer.from('x'), 'image/webp')).rejects.toThrow();
  await storage.remove('pictures/aa/one.webp');
  expect(await storage.has('pictures/aa/one.webp')).toBe(false);
  expect(await storage.get('pictures/aa/one.webp')).toBeNull();
});
