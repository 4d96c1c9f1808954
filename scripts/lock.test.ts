// Completing package-lock.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { completeLock } from './lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sogong-lock-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(packages: Record<string, unknown>): string {
  const file = join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ name: 'x', lockfileVersion: 3, packages }));
  return file;
}

it('adds what a registry left out, with the system its name tells, where npm would put it', () => {
  const file = write({
    '': { name: 'x' },
    'node_modules/tool': {
      version: '1.0.0',
      optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/win32-arm64-msvc': '1.0.0', '@tool/here': '1.0.0' },
    },
    'node_modules/tool/node_modules/@tool/here': { version: '1.0.0', optional: true },
  });
  expect(completeLock(file)).toEqual(['node_modules/@tool/linux-x64-musl', 'node_modules/@tool/win32-arm64-msvc']);
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, unknown> };
  expect(packages['node_modules/@tool/linux-x64-musl']).toEqual({ version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] });
  expect(packages['node_modules/@tool/win32-arm64-msvc']).toEqual({ version: '1.0.0', optional: true, os: ['win32'], cpu: ['arm64'] });
  expect(Object.keys(packages)).toEqual([
    '',
    'node_modules/@tool/linux-x64-musl',
    'node_modules/@tool/win32-arm64-msvc',
    'node_modules/tool',
    'node_modules/tool/node_modules/@tool/here',
  ]);
});

it('leaves a complete file alone', () => {
  const file = write({
    '': { name: 'x' },
    'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1' } },
    'node_modules/b': { version: '1.0.0', optional: true },
  });
  const before = readFileSync(file, 'utf8');
  expect(completeLock(file)).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe(before);
});
