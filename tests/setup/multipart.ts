// Forms with files, as a browser sends them.
import sharp from 'sharp';

import type { Answer, Visitor } from './visitor.ts';

export interface SentFile {
  /** The name of the field; `upload` unless told otherwise. */
  field?: string;
  name: string;
  bytes: Buffer;
}

/** Posts as a form with files does. */
export async function multipart(visitor: Visitor, path: string, fields: Record<string, string>, files: readonly SentFile[] = []): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { field = 'upload', name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return visitor.ask(path, { method: 'POST', body: Buffer.from(await encoded.arrayBuffer()), headers: { 'content-type': type } });
}

/** A small JPEG of one colour. */
export function picture(red: number): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 75, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer();
}
