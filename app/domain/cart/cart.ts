// The basket (장바구니): who owns it, quantities, personal inputs of custom-made goods, merging. Pure.

/** A member's basket, or a guest's by the secret of the cookie (never stored, only its SHA-256). */
export type CartOwner = { kind: 'member'; personId: string } | { kind: 'guest'; secret: string };

/** What the buyer wrote for a custom-made piece, by the key of the field. */
export type CustomInputs = Record<string, string>;

/** A field that a custom-made product asks for. */
export interface CustomField {
  key: string;
  ko: string;
  en: string;
  required: boolean;
  maxLength: number;
}

export const mostPieces = 99;

/** A whole number of pieces from 1 to 99. */
export function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= mostPieces;
}

/** Trimmed inputs in the order of their keys, empty ones left out. */
export function cleanInputs(inputs: CustomInputs): CustomInputs {
  const kept = Object.entries(inputs).map(([key, text]) => [key, text.normalize('NFC').trim()] as const);
  return Object.fromEntries(kept.filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two lines with equal offer and equal key are one line. '' for goods without inputs. */
export function customKeyOf(inputs: CustomInputs): string {
  const clean = cleanInputs(inputs);
  return Object.keys(clean).length === 0 ? '' : JSON.stringify(clean);
}

/** The keys of inputs that are missing, too long or not asked for. */
export function wrongInputs(inputs: CustomInputs, fields: readonly CustomField[]): string[] {
  const clean = cleanInputs(inputs);
  const unknown = Object.keys(clean).filter((key) => !fields.some((field) => field.key === key));
  const wrong = fields.filter((field) => {
    const text = clean[field.key] ?? '';
    return (field.required && text === '') || Array.from(text).length > field.maxLength;
  });
  return [...wrong.map((field) => field.key), ...unknown];
}

/**
 * Merging a guest's line into the member's equal line: the larger of the two, so that a basket filled twice on two devices
 * does not buy everything twice.
 */
export function mergedQuantity(member: number, guest: number): number {
  return Math.min(mostPieces, Math.max(member, guest));
}
