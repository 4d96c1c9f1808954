// The test cards of the hosted page, as Stripe documents them. https://docs.stripe.com/testing
// No number is ever stored or logged: only the brand and the last four digits of a test card.
import type { Decline, DisputeCourse, RefundCourse } from './shapes.ts';

export type CardCourse =
  { does: 'pay'; refunds: RefundCourse; dispute?: DisputeCourse } | { does: 'decline'; decline: Decline } | { does: 'challenge'; decline?: Decline };

type TestCard = { brand: string; course: CardCourse };

function declined(declineCode: string | null, code = 'card_declined'): CardCourse {
  return { does: 'decline', decline: { code, declineCode } };
}

const CARDS = new Map<string, TestCard>([
  ['4242424242424242', { brand: 'visa', course: { does: 'pay', refunds: 'instant' } }],
  ['5555555555554444', { brand: 'mastercard', course: { does: 'pay', refunds: 'instant' } }],
  ['4000000000007726', { brand: 'visa', course: { does: 'pay', refunds: 'pending' } }],
  ['4000000000005126', { brand: 'visa', course: { does: 'pay', refunds: 'fails' } }],
  ['4000000000000259', { brand: 'visa', course: { does: 'pay', refunds: 'instant', dispute: 'fraudulent' } }],
  ['4000000000002685', { brand: 'visa', course: { does: 'pay', refunds: 'instant', dispute: 'not_received' } }],
  ['4000000000001976', { brand: 'visa', course: { does: 'pay', refunds: 'instant', dispute: 'inquiry' } }],
  ['4000000000000002', { brand: 'visa', course: declined('generic_decline') }],
  ['4000000000009995', { brand: 'visa', course: declined('insufficient_funds') }],
  ['4000000000000069', { brand: 'visa', course: declined(null, 'expired_card') }],
  ['4000000000000127', { brand: 'visa', course: declined(null, 'incorrect_cvc') }],
  ['4000000000000119', { brand: 'visa', course: declined(null, 'processing_error') }],
  ['4000002500003155', { brand: 'visa', course: { does: 'challenge' } }],
  ['4000002760003184', { brand: 'visa', course: { does: 'challenge' } }],
  ['4000008400001629', { brand: 'visa', course: { does: 'challenge', decline: { code: 'card_declined', declineCode: 'generic_decline' } } }],
]);

const REAL_CARD: TestCard = { brand: 'visa', course: declined('test_mode_live_card') };

export type CardFields = { number: string; expiry: string; cvc: string };
export type CardProblem = { field: keyof CardFields; problem: 'number' | 'expiry' | 'past' | 'cvc' };
export type Card = TestCard & { last4: string };

/** What the card of the form does, or the first field that is wrong. A valid number that is no test card is declined. */
export function readCard(fields: CardFields, now: Date): Card | CardProblem {
  const number = fields.number.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) return { field: 'number', problem: 'number' };
  const [, month, year] = /^\s*(\d{1,2})\s*\/?\s*(?:20)?(\d{2})\s*$/.exec(fields.expiry) ?? [];
  if (month === undefined || year === undefined || Number(month) < 1 || Number(month) > 12) {
    return { field: 'expiry', problem: 'expiry' };
  }
  // Good through the last day of its month.
  if (Date.UTC(2000 + Number(year), Number(month), 1) <= now.getTime()) return { field: 'expiry', problem: 'past' };
  if (!/^\d{3,4}$/.test(fields.cvc.trim())) return { field: 'cvc', problem: 'cvc' };
  return { ...(CARDS.get(number) ?? REAL_CARD), last4: number.slice(-4) };
}

function passesLuhn(number: string): boolean {
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
