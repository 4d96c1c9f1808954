// npm run search:install against a stand-in for the place of releases: what is checked, and what it says where nothing can be had.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

const program = '#!/bin/sh\necho "meilisearch 1.50.0"\n';
const names = ['meilisearch-linux-amd64', 'meilisearch-linux-aarch64', 'meilisearch-macos-amd64', 'meilisearch-macos-apple-silicon'];
const release = { digest: `sha256:${createHash('sha256').update(program).digest('hex')}` };
let server: Server;
let url = '';
let dataDir = '';

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sogong-install-'));
  server = createServer((request, response) => {
    if (request.url === '/program') return void response.end(program);
    const assets = names.map((name) => ({ name, browser_download_url: `${url}/program`, digest: release.digest, size: program.length }));
    response.end(JSON.stringify({ assets }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${String(address.port)}` : '';
});

afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function install(releases: string): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, MEILI_RELEASES: releases, PATH: '/usr/bin:/bin' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'search-install.ts')], { env });
  let said = '';
  child.stdout.on('data', (part) => (said += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

const place = (): string => join(dataDir, 'bin', 'meilisearch');

it('says so where the network does not lead there', async () => {
  const { code, said } = await install('http://127.0.0.1:9/tags');
  expect(code).toBe(1);
  expect(said).toContain('The network does not lead to');
  expect(said).toContain('PostgreSQL searches');
  expect(existsSync(place())).toBe(false);
});

it('refuses what is not what was published', async () => {
  const right = release.digest;
  release.digest = `sha256:${'0'.repeat(64)}`;
  const { code, said } = await install(`${url}/tags`);
  release.digest = right;
  expect(code).toBe(1);
  expect(said).toContain('not what was published');
  expect(existsSync(place())).toBe(false);
});

it('puts the checked program where npm start finds it, once', async () => {
  const first = await install(`${url}/tags`);
  expect(first).toMatchObject({ code: 0 });
  expect(first.said).toContain('checked: sha256:');
  expect(readFileSync(place(), 'utf8')).toBe(program);
  expect((await install(`${url}/tags`)).said).toContain('is there already');
});
