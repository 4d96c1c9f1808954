// Answers /media: a kept derivative, or one made now (WebP and JPEG) and kept. The same one is made once, however many ask.
// A browser that takes AVIF gets it under the WebP's address as soon as the job has made it; asking for the WebP wishes for it.
import { StorageFull, type Storage } from '../storage/storage.ts';
import { LineTooLong } from './limiter.ts';
import { derivativeKey, parseMediaPath, type MediaPath, type MediaWidth } from './media-path.ts';
import type { PictureOrigin } from './pipeline.server.ts';
import { pressed } from './press.server.ts';

export interface MediaDeps {
  /** The picture's origin by content hash, or null. */
  findOrigin: (hash: string) => Promise<PictureOrigin | null>;
  storage: Storage;
  /** Somebody who takes AVIF had to be given the WebP: puts the job in the queue. Absent where no AVIF is wanted. */
  wishAvif?: (picture: { hash: string; width: MediaWidth }) => void;
  /** A derivative could not be kept: there is no room. */
  noteFull?: (fault: StorageFull) => void;
}

const types = { webp: 'image/webp', jpg: 'image/jpeg', avif: 'image/avif' } as const;
const underway = new Map<string, Promise<Buffer | null>>();

/** `path` is the address's path, `accept` the request's header. Unknown and malformed addresses are 404; an overfull line is 503 with Retry-After. */
export async function answerMedia(path: string, deps: MediaDeps, accept = ''): Promise<Response> {
  const wanted = parseMediaPath(path);
  if (wanted === null) return absent();
  if (wanted.format !== 'webp') return answerAs(wanted, deps);
  const better = accept.includes('image/avif') ? await deps.storage.get(derivativeKey({ ...wanted, format: 'avif' })) : null;
  const answer = better === null ? await answerAs(wanted, deps) : picture(better.bytes, { ...wanted, format: 'avif' });
  if (better === null && answer.ok && accept.includes('image/avif')) deps.wishAvif?.(wanted);
  answer.headers.set('Vary', 'Accept');
  return answer;
}

async function answerAs(wanted: MediaPath, deps: MediaDeps): Promise<Response> {
  const key = derivativeKey(wanted);
  const kept = await deps.storage.get(key);
  if (kept !== null) return picture(kept.bytes, wanted);
  if (wanted.format === 'avif') return absent();
  try {
    const bytes = await (underway.get(key) ?? start(wanted, key, deps));
    return bytes === null ? absent() : picture(bytes, wanted);
  } catch (fault) {
    if (fault instanceof LineTooLong) return new Response('busy\n', { status: 503, headers: { 'Retry-After': '2', 'Cache-Control': 'no-store' } });
    throw fault;
  }
}

/** Starts making a derivative; who asks meanwhile waits for the same one. */
function start(wanted: MediaPath, key: string, deps: MediaDeps): Promise<Buffer | null> {
  const making = make(wanted, key, deps).finally(() => underway.delete(key));
  underway.set(key, making);
  return making;
}

/** The AVIF of a picture at one width, for the job that makes them; false when there is no such picture. Made again only when it is missing. */
export async function makeAvif(hash: string, width: MediaWidth, deps: MediaDeps): Promise<boolean> {
  const wanted = { hash, width, format: 'avif' } as const;
  const key = derivativeKey(wanted);
  return (await deps.storage.has(key)) || (await make(wanted, key, deps)) !== null;
}

/** Makes and keeps a derivative; null when there is no such picture. Without room it is shown all the same; an AVIF, which is made to be kept, is not (StorageFull). */
async function make(wanted: MediaPath, key: string, deps: MediaDeps): Promise<Buffer | null> {
  const origin = await deps.findOrigin(wanted.hash);
  if (origin === null) return null;
  const bytes = await pressed(origin, wanted);
  try {
    await deps.storage.put(key, bytes, types[wanted.format]);
  } catch (fault) {
    if (!(fault instanceof StorageFull)) throw fault;
    deps.noteFull?.(fault);
    if (wanted.format === 'avif') throw fault;
  }
  return bytes;
}

function picture(bytes: Buffer, { format, hash }: MediaPath): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[format],
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': `inline; filename="${hash.slice(0, 12)}.${format}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function absent(): Response {
  return new Response('not found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });
}
