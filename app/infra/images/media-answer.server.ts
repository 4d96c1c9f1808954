// Answers /media: a kept derivative, or one made now (WebP and JPEG) and kept. The same one is made once, however many ask.
import type { Storage } from '../storage/storage.ts';
import { LineTooLong } from './limiter.ts';
import { derivativeKey, parseMediaPath, type MediaPath } from './media-path.ts';
import { derive, type PictureOrigin } from './pipeline.server.ts';

export interface MediaDeps {
  /** The picture's origin by content hash, or null. */
  findOrigin: (hash: string) => Promise<PictureOrigin | null>;
  storage: Storage;
}

const types = { webp: 'image/webp', jpg: 'image/jpeg', avif: 'image/avif' } as const;
const underway = new Map<string, Promise<Buffer | null>>();

/** `path` is the address's path. Unknown and malformed addresses are 404; an overfull line is 503 with Retry-After. */
export async function answerMedia(path: string, deps: MediaDeps): Promise<Response> {
  const wanted = parseMediaPath(path);
  if (wanted === null) return absent();
  const key = derivativeKey(wanted);
  const kept = await deps.storage.get(key);
  if (kept !== null) return picture(kept.bytes, wanted);
  if (wanted.format === 'avif') return absent();
  try {
    const making = underway.get(key) ?? make(wanted, key, deps);
    underway.set(key, making);
    const bytes = await making;
    return bytes === null ? absent() : picture(bytes, wanted);
  } catch (fault) {
    if (fault instanceof LineTooLong) return new Response('busy\n', { status: 503, headers: { 'Retry-After': '2', 'Cache-Control': 'no-store' } });
    throw fault;
  } finally {
    underway.delete(key);
  }
}

/** Makes and keeps a derivative (used by the AVIF job too); null when there is no such picture. */
export async function make(wanted: MediaPath, key: string, deps: MediaDeps): Promise<Buffer | null> {
  const origin = await deps.findOrigin(wanted.hash);
  if (origin === null) return null;
  const bytes = await derive(origin, wanted);
  await deps.storage.put(key, bytes, types[wanted.format]);
  return bytes;
}

function picture(bytes: Buffer, { format, hash }: MediaPath): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[format],
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': `inline; filename="${hash.slice(0, 12)}.${format}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

function absent(): Response {
  return new Response('not found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });
}
