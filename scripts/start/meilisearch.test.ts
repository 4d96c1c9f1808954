// The shop's own Meilisearch as a child process, with a stand-in program that speaks the double's protocol: start, adopt, recover, stop.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findMeilisearch, type OwnMeilisearch, startMeilisearch } from './meilisearch.ts';

let dataDir = '';
let program = '';
const started: OwnMeilisearch[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sogong-meili-'));
  program = standIn(join(dataDir, 'bin'));
});

afterEach(async () => {
  for (const one of started.splice(0)) await one.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function standIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'meilisearch');
  const script = join(import.meta.dirname, '..', '..', 'tests', 'fakes', 'meilisearch', 'program.ts');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

async function start(port?: number): Promise<OwnMeilisearch> {
  const own = await startMeilisearch(program, dataDir, port);
  started.push(own);
  return own;
}

const isHealthy = async ({ url }: OwnMeilisearch): Promise<boolean> => (await fetch(`${url}/health`).catch(() => null))?.ok === true;

describe('our own Meilisearch', () => {
  it('is found in the data folder before the PATH', () => {
    const elsewhere = standIn(join(dataDir, 'elsewhere'));
    expect(findMeilisearch(dataDir, join(dataDir, 'elsewhere'))).toBe(program);
    rmSync(program);
    expect(findMeilisearch(dataDir, ['/nowhere', join(dataDir, 'elsewhere')].join(delimiter))).toBe(elsewhere);
    chmodSync(elsewhere, 0o644);
    expect(findMeilisearch(dataDir, join(dataDir, 'elsewhere'))).toBeNull();
  });

  it('runs on the loopback with a key of its own, and stops', async () => {
    const own = await start();
    expect(own).toMatchObject({ version: '1.50.0', adopted: false });
    expect(own.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await isHealthy(own)).toBe(true);
    expect((await fetch(`${own.url}/version`)).status).toBe(401);
    expect(readFileSync(join(dataDir, 'secrets', 'MEILI_KEY'), 'utf8')).toBe(own.key);
    await own.stop();
    expect(own.isRunning()).toBe(false);
    expect(await isHealthy(own)).toBe(false);
  });

  it('is adopted when an earlier start was killed and left it behind', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, url: first.url, adopted: true });
  });

  it('is started again after it was killed, where the shop looks for it', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    await expect.poll(() => first.isRunning(), { timeout: 10_000, interval: 10 }).toBe(false);
    const again = await start(Number(new URL(first.url).port));
    expect(again).toMatchObject({ url: first.url, key: first.key, adopted: false });
  });

  it('gives up a folder that another version wrote: everything in it can be made anew', async () => {
    mkdirSync(join(dataDir, 'meilisearch', 'index'), { recursive: true });
    writeFileSync(join(dataDir, 'meilisearch', 'index', 'VERSION'), '1.2.0');
    expect(await start()).toMatchObject({ version: '1.50.0' });
  });

  it('says why it does not start', async () => {
    writeFileSync(program, '#!/bin/sh\necho "no such thing" >&2\nexit 3\n');
    await expect(startMeilisearch(program, dataDir)).rejects.toThrow('no such thing');
    expect(existsSync(join(dataDir, 'meilisearch', 'log'))).toBe(true);
  });
});
