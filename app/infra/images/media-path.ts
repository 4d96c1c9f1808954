// Addresses of pictures: /media/<content hash>/<width>.<extension>. Fixed widths and formats, so that nobody can fill the store (trust.md T34).

export const mediaWidths = [96, 160, 320, 480, 640, 960, 1280, 1600] as const;
export type MediaWidth = (typeof mediaWidths)[number];
export type MediaFormat = 'webp' | 'jpg' | 'avif';

export interface MediaPath {
  hash: string;
  width: MediaWidth;
  format: MediaFormat;
}

/** What an address asks for, or null when it is not exactly one of ours. */
export function parseMediaPath(path: string): MediaPath | null {
  const match = /^\/media\/([0-9a-f]{40})\/(\d{2,4})\.(webp|jpg|avif)$/.exec(path);
  const width = mediaWidths.find((one) => String(one) === match?.[2]);
  const [, hash, , format] = match ?? [];
  if (hash === undefined || width === undefined || (format !== 'webp' && format !== 'jpg' && format !== 'avif')) return null;
  return { hash, width, format };
}

/** Where the derivative is kept. */
export function derivativeKey({ hash, width, format }: MediaPath): string {
  return `pictures/${hash.slice(0, 2)}/${hash}-${width}.${format}`;
}
