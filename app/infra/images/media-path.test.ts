// T34: addresses of pictures that are exactly ours, and nothing else.
import { describe, expect, test } from 'vitest';
import { isStorageKey } from '../storage/storage.ts';
import { derivativeKey, mediaWidths, parseMediaPath } from './media-path.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';

describe('addresses', () => {
  test('every width and format has one, and its key is a storage key', () => {
    for (const width of mediaWidths) {
      for (const format of ['webp', 'jpg', 'avif'] as const) {
        const wanted = { hash, width, format };
        expect(parseMediaPath(`/media/${hash}/${width}.${format}`)).toEqual(wanted);
        expect(isStorageKey(derivativeKey(wanted))).toBe(true);
      }
    }
  });

  const foreign = [
    '/media/../../etc/passwd',
    `/media/${hash}/../640.webp`,
    `/media/%2e%2e/${hash}/640.webp`,
    `/media/%252e%252e/640.webp`,
    `/media/..\\${hash}\\640.webp`,
    `/media/${hash}/640.webp\u0000.svg`,
    `/media/${hash}/640.webp%00`,
    `//media/${hash}/640.webp`,
    `/media//${hash}/640.webp`,
    `/etc/passwd`,
    `/media/${hash}/641.webp`,
    `/media/${hash}/999999.webp`,
    `/media/${hash}/0640.webp`,
    `/media/${hash}/-96.webp`,
    `/media/${hash}/96.svg`,
    `/media/${hash}/96.html`,
    `/media/${hash}/96.jpg.html`,
    `/media/${hash}/96.jpeg`,
    `/media/${hash.toUpperCase()}/96.jpg`,
    `/media/${hash.slice(1)}/96.jpg`,
    `/media/${hash}0/96.jpg`,
    `/media/${hash}/96.jpg/`,
    `/media/${hash}/96.jpg?x=1`,
    `/media/${hash}/96.jpg\n`,
    `/media/%/96.jpg`,
    `/media/${'a'.repeat(9000)}/96.jpg`,
    '',
  ];
  test.each(foreign)('%j is not one', (path) => {
    expect(parseMediaPath(path)).toBeNull();
  });
});

test.each(['../x.jpg', '/x.jpg', 'a//b.jpg', 'a/../b.jpg', 'a\\b.jpg', 'a.jpg\u0000', 'A.jpg', 'a', '.jpg', `${'a'.repeat(300)}.jpg`, 'a/b.jpg\n'])(
  '%j is not a storage key',
  (key) => {
    expect(isStorageKey(key)).toBe(false);
  },
);
