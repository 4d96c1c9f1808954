// The picture pipeline: uploads are sniffed by content, bounded and always re-encoded (trust.md T33); derivatives at fixed widths.
// sharp's block list holds for the whole process, so SVG cannot be open for drawings and shut for uploads. Decision: its buffer loader is unblocked
// beside JPEG, PNG and WebP (every file loader stays shut), drawings come as `{ svg }`, and bytes must start as one of the three or nothing decodes them.
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
/** Derivatives: two at a time. Uploads wait in a short line of their own, because each holds up to 25 MB. */
const twoAtOnce = limiter(2, 60);
const twoUploads = limiter(2, 8);

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

/**
 * Takes an upload in: JPEG, PNG or WebP by content, at most 25 MB and 50 MP; the first frame re-encoded, upright, sRGB, without metadata, at most 2400 px.
 * Throws LineTooLong when two are underway and eight wait.
 */
export async function acceptUpload(upload: Buffer): Promise<Result<AcceptedPicture, UploadRefusal>> {
  if (upload.byteLength > maxUploadBytes) return refuse({ kind: 'picture_too_large' });
  if (sniff(upload) === null) return refuse({ kind: 'picture_unknown' });
  return twoUploads(() => reencode(upload));
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
  return twoAtOnce(async () => {
    const resized = (await open(origin, wanted.width)).resize({ width: wanted.width, withoutEnlargement: 'bytes' in origin });
    if (wanted.format === 'webp') return resized.webp({ quality: 80, effort: 2 }).toBuffer();
    if (wanted.format === 'avif') return resized.avif({ quality: 55, effort: 2 }).toBuffer();
    return resized.flatten({ background: '#f4f0e8' }).jpeg({ quality: 82 }).toBuffer();
  });
}

/** The colour that stands in for a picture until it has loaded. */
export async function averageColour(origin: PictureOrigin): Promise<string> {
  const { data, info } = await (
    await open(origin, 96)
  )
    .resize(32, 32, { fit: 'fill' })
    .flatten({ background: '#f4f0e8' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const mean = (channel: number) =>
    data.filter((_, index) => index % info.channels === channel).reduce((sum, value) => sum + value, 0) / (info.width * info.height);
  return `#${[0, 1, 2]
    .map((channel) =>
      Math.round(mean(Math.min(channel, info.channels - 1)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/**
 * Opens an origin. Small drawings are painted larger than wanted and then made smaller:
 * fine textures stay calm, and a small picture costs a tenth of a large one.
 */
async function open(origin: PictureOrigin, width: number): Promise<Sharp> {
  if ('bytes' in origin) {
    if (sniff(origin.bytes) === null) throw new Error('a kept picture must be JPEG, PNG or WebP');
    return sharp(origin.bytes, { limitInputPixels: maxPixels, pages: 1 });
  }
  const { data, info } = await sharp(Buffer.from(origin.svg), { limitInputPixels: maxPixels })
    .resize({ width: paintWidth(width) })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

/** Twice the wanted width for small pictures, half as much again for middle ones, as wanted for large ones. */
function paintWidth(width: number): number {
  if (width <= 320) return width * 2;
  return width <= 640 ? Math.round(width * 1.5) : width;
}

function sniff(bytes: Buffer): 'jpeg' | 'png' | 'webp' | null {
  if (bytes.length < 16) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : null;
}
