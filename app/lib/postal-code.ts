// Postal codes (five digits since 2015-08-01) and the areas that carriers reach by ship or air at a surcharge.
import { ok, refuse, type Result } from './result.ts';

declare const postalCodeBrand: unique symbol;

/** Five digits. */
export type PostalCode = string & { readonly [postalCodeBrand]: true };

export type PostalCodeRefusal = { kind: 'postal-code-invalid' };

export type RemoteArea = 'jeju' | 'ulleung' | 'island';

/** State of the ranges below. Carriers differ and change them: check against the carrier's own list, then edit here. */
export const REMOTE_AREAS_AS_OF = '2026-11-23';

const REMOTE_RANGES: readonly (readonly [first: string, last: string, area: RemoteArea])[] = [
  ['63000', '63644', 'jeju'],
  ['40200', '40240', 'ulleung'],
  ['22386', '22388', 'island'], // Incheon Jung-gu
  ['23004', '23010', 'island'], // Ganghwa: Gyodong and the western islands
  ['23100', '23116', 'island'], // Ongjin: Baengnyeong, Daecheong, Yeonpyeong
  ['23124', '23136', 'island'], // Ongjin: Deokjeok, Jawol
  ['53031', '53033', 'island'], // Tongyeong: Saryang
  ['53089', '53104', 'island'], // Tongyeong: Hansan, Yokji
  ['56347', '56349', 'island'], // Buan: Wido
  ['58800', '58810', 'island'], // Sinan
  ['58953', '58958', 'island'], // Jindo: Jodo
  ['59781', '59790', 'island'], // Yeosu: Nam-myeon, Samsan
];

/** Whether the text is a stored postal code. */
export function isPostalCode(text: string): text is PostalCode {
  return /^\d{5}$/.test(text) && text >= '01000';
}

/** Reads five digits, full-width too; the old six-digit codes are refused. */
export function parsePostalCode(text: string): Result<PostalCode, PostalCodeRefusal> {
  const digits = text.normalize('NFKC').trim();
  return isPostalCode(digits) ? ok(digits) : refuse({ kind: 'postal-code-invalid' });
}

/** Whether carriers take a surcharge for this postal code (five digits; anything else is mainland). */
export function isRemote(postalCode: string): boolean {
  return isPostalCode(postalCode) && findRemoteArea(postalCode) !== null;
}

/** The surcharge area of a code, or null for the mainland. */
export function findRemoteArea(code: PostalCode): RemoteArea | null {
  const range = REMOTE_RANGES.find(([first, last]) => code >= first && code <= last);
  return range ? range[2] : null;
}
