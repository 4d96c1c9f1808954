// Discounts in whole won: what one is worth, and how it is spread over lines by largest remainder (law 4, facts 3.3). Pure.
// Whatever is taken off, a piece still costs 1 won and an order's goods 100 won (Stripe's minimum).
import { portionOf, splitByLargestRemainder, sumWon, won, type Won } from '#app/lib/money.ts';

export const leastGoods = 100;

/** A percentage in basis points (with its most, in won), or won. From `minItems` won of goods on. */
export interface Reduction {
  percentBps: number | null;
  amount: number | null;
  most: number | null;
  minItems: number;
}

/** A line that something can still be taken off: what it costs now, and its pieces. */
export interface ReducibleLine {
  left: Won;
  quantity: number;
}

/** What a reduction is worth for goods of this price; 0 below its minimum. Never more than the goods. */
export function worthOf(reduction: Reduction, goods: Won): Won {
  if (goods < reduction.minItems) return won(0);
  const value = reduction.percentBps === null ? (reduction.amount ?? 0) : portionOf(goods, reduction.percentBps);
  return won(Math.min(value, reduction.most ?? value, goods));
}

/** The most that can be taken off the lines of one order together. */
export function roomOf(lines: readonly ReducibleLine[]): Won {
  const byPiece = lines.reduce((sum, line) => sum + roomOfLine(line), 0);
  const byOrder = sumWon(lines.map((line) => line.left)) - leastGoods;
  return won(Math.max(0, Math.min(byPiece, byOrder)));
}

/** Spreads an amount over the lines of one order in proportion to what they cost; the parts sum to it. It must not pass roomOf(lines). */
export function spread(amount: Won, lines: readonly ReducibleLine[]): Won[] {
  return splitWithin(
    amount,
    lines.map((line) => line.left),
    lines.map(roomOfLine),
  );
}

/** Divides by largest remainder, no part above its room; what does not fit goes where there is room. The amount must not pass all room. */
export function splitWithin(amount: Won, weights: readonly number[], rooms: readonly number[]): Won[] {
  const capped = splitByLargestRemainder(amount, weights).map((part, place) => Math.min(part, rooms[place] ?? 0));
  const rest = won(amount - capped.reduce((sum, part) => sum + part, 0));
  const more = splitByLargestRemainder(
    rest,
    rooms.map((room, place) => room - (capped[place] ?? 0)),
  );
  return capped.map((part, place) => won(part + (rest === 0 ? 0 : (more[place] ?? 0))));
}

/** Divides a coupon's amount between maker and market, line by line: `makerShareBps` of the whole, by largest remainder. */
export function shareOut(parts: readonly Won[], makerShareBps: number): { maker: Won[]; platform: Won[] } {
  const whole = sumWon(parts);
  const [ofMaker = won(0)] = splitByLargestRemainder(whole, [makerShareBps, 10_000 - makerShareBps]);
  const maker = whole === 0 ? parts.map(() => won(0)) : splitByLargestRemainder(ofMaker, parts);
  return { maker, platform: parts.map((part, place) => won(part - (maker[place] ?? 0))) };
}

function roomOfLine(line: ReducibleLine): number {
  return Math.max(0, line.left - line.quantity);
}
