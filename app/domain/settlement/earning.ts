// Earnings: their states and what is shown of them. Pure. Law 8: one per order, in at most one payout.
import { subtractWon, won, type Won } from '#app/lib/money.ts';

export type EarningState = 'accrued' | 'advanceable' | 'payable' | 'in_payout' | 'paid' | 'reversed';
export type PayeeKind = 'maker' | 'financier';

export const earningStates: readonly EarningState[] = ['accrued', 'advanceable', 'payable', 'in_payout', 'paid', 'reversed'];

/** States in which the money has not left: a refund makes the earning smaller. Afterwards it makes a debt. */
export const openStates: readonly EarningState[] = ['accrued', 'advanceable', 'payable'];

/** Whether the money is still here. */
export function isOpen(state: EarningState): boolean {
  return openStates.includes(state);
}

/** What goes to the payee. */
export function netOf(earning: { gross: number; reduced: number }): Won {
  return subtractWon(won(earning.gross), won(earning.reduced));
}
