// 사업자등록번호: ten digits NNN-NN-NNNNC with a check digit. The kind of business in digits 4-5 is information only.
import { ok, refuse, type Result } from './result.ts';

declare const businessNumberBrand: unique symbol;

/** Ten digits with a valid check digit, without hyphens. */
export type BusinessNumber = string & { readonly [businessNumberBrand]: true };

export type BusinessNumberRefusal = {
  kind: 'business-number-invalid';
  /** 'shape': not ten digits; 'check-digit': mistyped; 'reserved': all zero, which passes the check */
  why: 'shape' | 'check-digit' | 'reserved';
};

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

function checkDigitFits(digits: string): boolean {
  const digit = (place: number): number => Number(digits.charAt(place));
  const sum = WEIGHTS.reduce<number>((total, weight, place) => total + digit(place) * weight, 0);
  const checked = sum + Math.floor((digit(8) * 5) / 10);
  return (10 - (checked % 10)) % 10 === digit(9);
}

/** Whether the text is ten plain digits that make a valid number. */
export function isBusinessNumber(text: string): text is BusinessNumber {
  return /^\d{10}$/.test(text) && text !== '0000000000' && checkDigitFits(text);
}

/** Reads what people type: full-width digits, spaces and hyphens are fine. */
export function parseBusinessNumber(text: string): Result<BusinessNumber, BusinessNumberRefusal> {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (isBusinessNumber(digits)) return ok(digits);
  if (!/^\d{10}$/.test(digits)) return refuse({ kind: 'business-number-invalid', why: 'shape' });
  return refuse({ kind: 'business-number-invalid', why: digits === '0000000000' ? 'reserved' : 'check-digit' });
}

/** '999-11-99999' */
export function formatBusinessNumber(number: BusinessNumber): string {
  return `${number.slice(0, 3)}-${number.slice(3, 5)}-${number.slice(5)}`;
}
