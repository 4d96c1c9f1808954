// Early payment: what it costs, and who may have it. Pure. Facts 3.5. Rates are basis points, money whole won, days are KST days.
import { dueDay, everyBusinessDay } from '#app/domain/settlement/due.ts';
import { invariant } from '#app/lib/invariant.ts';
import { portionOf, subtractWon, won, type Won } from '#app/lib/money.ts';
import { addDays, daysBetween, type Day } from '#app/lib/time.ts';

export type AdvanceState = 'accepted' | 'funded' | 'declined' | 'repaid';

/** From which state an advance may go where. */
export const advanceMoves: Record<AdvanceState, readonly AdvanceState[]> = {
  accepted: ['funded', 'declined'],
  funded: ['repaid'],
  declined: [],
  repaid: [],
};

export interface AdvanceTerms {
  /** The part of the earning that is bought. */
  advanceBps: number;
  annualRateBps: number;
  fee: Won;
}

export interface Quote {
  face: Won;
  days: number;
  advanced: Won;
  discount: Won;
  fee: Won;
  /** Paid to the maker at once; null when the cost eats it up. */
  cash: Won | null;
  /** Paid to the maker when the earning is due. */
  later: Won;
}

/** discount = floor(face x part x annual rate x days / 365); cash = floor(face x part) - discount - fee; later = the rest. */
export function quoteAdvance(face: Won, days: number, { advanceBps, annualRateBps, fee }: AdvanceTerms): Quote {
  invariant(face >= 0 && Number.isSafeInteger(days) && days >= 1, 'an advance has a face and at least one day');
  const advanced = portionOf(face, advanceBps);
  const discount = won((BigInt(face) * BigInt(advanceBps) * BigInt(annualRateBps) * BigInt(days)) / (10_000n * 10_000n * 365n));
  const cash = won(advanced - discount - fee);
  return { face, days, advanced, discount, fee, cash: cash > 0 ? cash : null, later: subtractWon(face, advanced) };
}

/** What the advance really costs a year, fee included, in basis points of the cash and rounded up. */
export function effectiveAnnualBps({ cash, discount, fee, days }: Pick<Quote, 'cash' | 'discount' | 'fee' | 'days'>): number {
  if (cash === null) return 0;
  const cost = BigInt(discount + fee) * 10_000n * 365n;
  const over = BigInt(cash) * BigInt(days);
  return Number((cost + over - 1n) / over);
}

/** Days from dispatch in which a parcel usually arrives and the purchase confirms itself (facts 3.1): what an expectation is made of. */
const usualTransitDays = 2;
const usualConfirmDays = 8;

/** The day on which the earning is expected to be paid: its due day, or for one under way the due day after an ordinary delivery. */
export function expectedDay(earning: { dueOn: Day | null; dispatchedOn: Day | null; soldOn: Day }, today: Day): Day {
  if (earning.dueOn !== null) return earning.dueOn > today ? earning.dueOn : addDays(today, 1);
  const confirmed = addDays(earning.dispatchedOn ?? today, usualTransitDays + usualConfirmDays);
  return dueDay(confirmed > today ? confirmed : addDays(today, 1), everyBusinessDay, earning.soldOn);
}

/** Days that are paid for: at least one. */
export function daysUntil(today: Day, expected: Day): number {
  return Math.max(1, daysBetween(today, expected));
}

export interface MakerRecord {
  /** Days since the maker was verified. */
  ageDays: number;
  orders: number;
  refundedOrders: number;
}

export type Ineligible = 'too_young' | 'too_many_returns';

/** Why a financier does not buy from this maker; null when it does. Return rate: orders with refunds of all orders of half a year. */
export function ineligibility(maker: MakerRecord, rules: { minAgeDays: number; maxReturnBps: number }): Ineligible | null {
  if (maker.ageDays < rules.minAgeDays) return 'too_young';
  return maker.refundedOrders * 10_000 > maker.orders * rules.maxReturnBps ? 'too_many_returns' : null;
}
