// SHA-256 for what is kept only as a hash: secrets of guests, consent texts, snapshots of purchases.
import { createHash } from 'node:crypto';

/** 64 hexadecimal characters of the UTF-8 text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
