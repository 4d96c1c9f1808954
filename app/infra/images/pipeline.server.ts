// The picture pipeline: uploads are sniffed by content, bounded and always re-encoded (trust.md T33); derivatives at fixed widths.
// sharp decodes JPEG, PNG and WebP from memory alone; SVG is unblocked for our own drawings only, and no upload ever reaches it unsniffed.
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';

import { ok, refuse, type Result } from '#app/lib/result.ts';

import { limiter } from './limiter.ts';
import type { MediaFormat, MediaWidth } from './media-path.ts';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadSvgBuffer'] });
sharp.cache({ memory: 32, items: 50, files: 0 });
sharp.concurrency(1);

export const maxUploadBytes = 25_000_000;
const maxPixels = 50_000_000;
const longestSide = 2400;
const twoAtOnce = limiter(2, 60);

export interface AcceptedPicture {
  bytes: Buffer;
  width: number;
  height: number;
  hash: string;
  extension: 'jpg' | 'webp';
  /** Average colour (#rrggbb), shown until the picture has loaded. */
  colour: string;
}
export type UploadRefusal = { kind: 'picture_unknown' } | { kind: 'picture_too_many_pixels' } | { kind: 'picture_too_large' } | { kind: 'picture_broken' };

/** Takes an upload in: JPEG, PNG or WebP by content, at most 25 MB and 50 MP; re-encoded, upright, sRGB, without metadata, at most 2400 px. */
export async function acceptUpload(upload: Buffer): Promise<Result<AcceptedPicture, UploadRefusal>> {
  if (upload.byteLength > maxUploadBytes) return refuse({ kind: 'picture_too_large' });
  if (sniff(upload) === null) return refuse({ kind: 'picture_unknown' });
  return twoAtOnce(() => reencode(upload));
}

async function reencode(upload: Buffer): Promise<Result<AcceptedPicture, UploadRefusal>> {
  try {
    const { width, height, hasAlpha } = await sharp(upload, { limitInputPixels: false, pages: 1 }).metadata();
    if (width * height > maxPixels) return refuse({ kind: 'picture_too_many_pixels' });
    const upright = sharp(upload, { limitInputPixels: maxPixels, pages: 1, failOn: 'error' })
      .rotate()
      .toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const { data: bytes, info } = await (hasAlpha ? upright.webp({ quality: 90 }) : upright.jpeg({ quality: 90, mozjpeg: false })).toBuffer({
      resolveWithObject: true,
    });
    return ok({
      bytes,
      width: info.width,
      height: info.height,
      hash: mediaHash(bytes),
      extension: hasAlpha ? 'webp' : 'jpg',
      colour: await averageColour({ bytes }),
    });
  } catch {
    return refuse({ kind: 'picture_broken' });
  }
}

/** Content hash of a picture (or of a recipe's canonical text): 40 hexadecimal digits of SHA-256. */
export function mediaHash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 40);
}

export type PictureOrigin = { svg: string } | { bytes: Buffer };

/** One derivative. AVIF is dear: low effort, and made by a job. */
export async function derive(origin: PictureOrigin, wanted: { width: MediaWidth; format: MediaFormat }): Promise<Buffer> {
  return twoAtOnce(() => {
    const resized = open(origin).resize({ width: wanted.width, withoutEnlargement: 'bytes' in origin });
    if (wanted.format === 'webp') return resized.webp({ quality: 80, effort: 2 }).toBuffer();
    if (wanted.format === 'avif') return resized.avif({ quality: 55, effort: 2 }).toBuffer();
    return resized.flatten({ background: '#f4f0e8' }).jpeg({ quality: 82 }).toBuffer();
  });
}

/** The colour that stands in for a picture until it has loaded. */
export async function averageColour(origin: PictureOrigin): Promise<string> {
  const { data } = await open(origin)
    .resize(1, 1, { fit: 'cover' })
    .flatten({ background: '#f4f0e8' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${[...data.subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function open(origin: PictureOrigin): Sharp {
  return 'svg' in origin
    ? sharp(Buffer.from(origin.svg), { limitInputPixels: maxPixels, density: 72 })
    : sharp(origin.bytes, { limitInputPixels: maxPixels, pages: 1 });
}

function sniff(bytes: Buffer): 'jpeg' | 'png' | 'webp' | null {
  if (bytes.length < 16) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : null;
}
