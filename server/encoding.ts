// Which form of a body the asker takes.

export type Encoding = 'br' | 'gzip' | null;

/** Picks brotli, then gzip, then plain from an Accept-Encoding header. */
export function pickEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return null;
  if (/\bbr\b/.test(accept)) return 'br';
  return /\bgzip\b/.test(accept) ? 'gzip' : null;
}
