// Money is whole KRW in one type; no floats and no fractions of a won. Shares are basis points (1 bp = 0.01 %).
import { invariant } from './invariant.ts';
import type { Locale } from './locale.ts';

declare const wonBrand: unique symbol;

/** An amount in whole Korean won: a safe integer, which may be negative (a debt, a reversal). */
export type Won = number & { readonly [wonBrand]: true };

function isWon(amount: number): amount is Won {
  return Number.isSafeInteger(amount);
}

/** Takes an integer (or a database bigint) as won; throws InvariantError for fractions and unsafe sizes. */
export function won(amount: number | bigint): Won {
  const whole = Number(amount) + 0;
  invariant(isWon(whole), `not a whole amount of won: ${String(amount)}`);
  return whole;
}

/** a + b */
export function addWon(a: Won, b: Won): Won {
  return won(a + b);
}

/** a - b, which may be negative */
export function subtractWon(a: Won, b: Won): Won {
  return won(a - b);
}

/** -a */
export function negativeWon(a: Won): Won {
  return won(0 - a);
}

/** The sum; 0 for an empty list. */
export function sumWon(amounts: Iterable<Won>): Won {
  let sum = won(0);
  for (const amount of amounts) sum = addWon(sum, amount);
  return sum;
}

/** unit price x quantity; the quantity is a whole number >= 0. */
export function timesWon(amount: Won, quantity: number): Won {
  invariant(Number.isSafeInteger(quantity) && quantity >= 0, `not a quantity: ${String(quantity)}`);
  return won(amount * quantity);
}

/** floor(amount x bps / 10000): the share of an amount >= 0, for example a commission. A reversal negates the frozen share instead. */
export function portionOf(amount: Won, bps: number): Won {
  invariant(amount >= 0, 'a portion is taken of an amount that is not negative');
  invariant(Number.isSafeInteger(bps) && bps >= 0, `not basis points: ${String(bps)}`);
  return won((BigInt(amount) * BigInt(bps)) / 10_000n);
}

/**
 * Divides `total` in proportion to the weights; the parts sum exactly to the total.
 * Each part is rounded down and the won left over go to the largest remainders, ties to the earlier index.
 * A weight of 0 gets 0, unless all weights are 0: then they count as equal. No weights: the total must be 0.
 */
export function splitByLargestRemainder(total: Won, weights: readonly number[]): Won[] {
  invariant(total >= 0, 'only an amount that is not negative is divided');
  invariant(weights.length > 0 || total === 0, 'there is nothing to divide the amount over');
  const exact = weights.map((weight) => {
    invariant(Number.isSafeInteger(weight) && weight >= 0, `not a weight: ${String(weight)}`);
    return BigInt(weight);
  });
  const shares = exact.some((weight) => weight > 0n) ? exact : exact.map(() => 1n);
  const whole = shares.reduce((sum, share) => sum + share, 0n);

  const parts = shares.map((share, index) => {
    const product = BigInt(total) * share;
    return { index, floor: product / whole, remainder: product % whole };
  });
  const left = Number(BigInt(total) - parts.reduce((sum, part) => sum + part.floor, 0n));
  const lucky = new Set(
    [...parts]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map((part) => won(part.floor + (lucky.has(part.index) ? 1n : 0n)));
}

/** '33,000원' in Korean, '₩33,000' in English; a minus sign in front of a negative amount. */
export function formatWon(amount: Won, locale: Locale): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = amount < 0 ? '-' : '';
  return locale === 'ko' ? `${sign}${digits}원` : `${sign}₩${digits}`;
}

/** Splits a VAT-inclusive total >= 0: supply = round(total / 1.1), VAT = the rest (부가가치세법 §30, rate 10 %). */
export function vatSplit(total: Won): { supply: Won; vat: Won } {
  invariant(total >= 0, 'VAT is split of an amount that is not negative');
  const supply = won((20n * BigInt(total) + 11n) / 22n);
  return { supply, vat: subtractWon(total, supply) };
}
