// The built files, read once at start and answered from memory; each is compressed once, when it is first asked for. Hashed names are immutable.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface StaticFile {
  type: string;
  cacheControl: string;
  plain: Buffer;
  gzip: Buffer | null;
  brotli: Buffer | null;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const compressible = new Set(['.js', '.css', '.svg', '.txt', '.webmanifest']);

/** Every servable file below the folder, by its address. */
export function readStaticFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const extension = extname(entry.name);
    const type = types[extension];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, read(path, address, type, compressible.has(extension)));
  }
  return files;
}

function read(path: string, address: string, type: string, compress: boolean): StaticFile {
  const plain = readFileSync(path);
  const hashed = address.startsWith('/assets/') || address.startsWith('/elements/');
  const kept: { gzip?: Buffer; brotli?: Buffer } = {};
  return {
    type,
    cacheControl: hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    plain,
    get gzip() {
      if (compress) kept.gzip ??= gzipSync(plain);
      return kept.gzip ?? null;
    },
    get brotli() {
      if (compress) kept.brotli ??= brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } });
      return kept.brotli ?? null;
    },
  };
}
