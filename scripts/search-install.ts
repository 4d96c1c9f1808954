// npm run search:install: fetches the pinned official release of Meilisearch into DATA_DIR/bin, where npm start finds it. What was fetched is checked against the
// digest that the release publishes, and against what the program says of itself. Where the network does not lead there, it says so and changes nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { readSettings } from './settings.ts';
import { findMeilisearch } from './start/meilisearch.ts';

const VERSION = '1.50.0';
const RELEASES = process.env['MEILI_RELEASES'] ?? 'https://api.github.com/repos/meilisearch/meilisearch/releases/tags';

const release = z.object({
  assets: z.array(z.object({ name: z.string(), browser_download_url: z.url(), digest: z.string().nullish(), size: z.number().int().positive() })),
});
type Asset = z.infer<typeof release>['assets'][number];

class Advice extends Error {}

async function install(): Promise<string> {
  const { dataDir } = readSettings();
  const known = findMeilisearch(dataDir);
  if (known !== null && versionOf(known) === VERSION) return `Meilisearch ${VERSION} is there already: ${known}`;
  const asset = await findAsset(assetName());
  console.log(`Fetching ${asset.name} (${String(Math.round(asset.size / 1_000_000))} MB) …`);
  const bytes = await fetched(asset.browser_download_url).then(async (answer) => Buffer.from(await answer.arrayBuffer()));
  const said = verify(bytes, asset);
  const folder = join(dataDir, 'bin');
  mkdirSync(folder, { recursive: true });
  const place = join(folder, platform() === 'win32' ? 'meilisearch.exe' : 'meilisearch');
  const fresh = `${place}.fetched`;
  writeFileSync(fresh, bytes);
  chmodSync(fresh, 0o755);
  const own = versionOf(fresh);
  if (own !== VERSION) {
    rmSync(fresh, { force: true });
    throw new Advice(`The program does not run here or is another version (${own ?? 'no answer'}). Nothing was changed.`);
  }
  renameSync(fresh, place);
  return `Meilisearch ${VERSION} is installed: ${place} (${said}). npm start will use it; SEARCH=postgresql npm start does without.`;
}

function assetName(): string {
  const systems: Partial<Record<string, string>> = {
    'linux-x64': 'meilisearch-linux-amd64',
    'linux-arm64': 'meilisearch-linux-aarch64',
    'darwin-x64': 'meilisearch-macos-amd64',
    'darwin-arm64': 'meilisearch-macos-apple-silicon',
    'win32-x64': 'meilisearch-windows-amd64.exe',
  };
  const name = systems[`${platform()}-${arch()}`];
  if (name === undefined) throw new Advice(`There is no release of Meilisearch for ${platform()}-${arch()}. PostgreSQL searches.`);
  return name;
}

async function findAsset(name: string): Promise<Asset> {
  const body: unknown = await (await fetched(`${RELEASES}/v${VERSION}`)).json();
  const asset = release.parse(body).assets.find((one) => one.name === name);
  if (asset === undefined) throw new Advice(`The release ${VERSION} has no ${name}. Nothing was changed.`);
  return asset;
}

async function fetched(url: string): Promise<Response> {
  const answer = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(300_000) }).catch((error: unknown) => {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Advice(`The network does not lead to ${new URL(url).host} from here (${why}).
Put the program of Meilisearch ${VERSION} on the PATH or into DATA_DIR/bin by another way, or set MEILI_URL. Until then PostgreSQL searches.`);
  });
  if (!answer.ok) throw new Advice(`${new URL(url).host} answered ${String(answer.status)}. Nothing was changed; PostgreSQL searches.`);
  return answer;
}

function verify(bytes: Buffer, { digest, size }: Asset): string {
  if (bytes.length !== size) throw new Advice(`${String(bytes.length)} bytes came instead of ${String(size)}. Nothing was changed.`);
  const own = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (digest === undefined || digest === null) return `the release publishes no digest to check against; its own is ${own}`;
  if (digest !== own) throw new Advice(`What came is not what was published (${own} instead of ${digest}). Nothing was changed.`);
  return `checked: ${own}`;
}

function versionOf(program: string): string | null {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? (/(\d+\.\d+\.\d+)/u.exec(stdout)?.[1] ?? null) : null;
}

try {
  console.log(await install());
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
