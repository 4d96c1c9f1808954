// Payouts: what one is made of. Pure. Law 8: amount = earned - debts covered - reserve kept + reserve released, never below zero.
import { invariant } from '#app/lib/invariant.ts';
import { portionOf, sumWon, won, type Won } from '#app/lib/money.ts';

export type PayoutState = 'scheduled' | 'sent' | 'settled' | 'failed';
export type PayoutRail = 'bank_file' | 'stripe_transfer' | 'netted';

/** The account of ours that a payout leaves, and to which it comes back. */
export function sourceOf(rail: PayoutRail): 'bank' | 'stripe_balance' {
  return rail === 'stripe_transfer' ? 'stripe_balance' : 'bank';
}

export interface OpenDebt {
  id: string;
  left: Won;
  /** The financier whose recourse it is; '' for the market. */
  creditorId: string;
}

export interface PayoutParts {
  /** What the earnings bring, net of refunds. */
  earnings: readonly Won[];
  /** Oldest first. */
  debts: readonly OpenDebt[];
  /** Reserves whose day has come. */
  reserves: readonly Won[];
  reserveBps: number;
}

export interface ComposedPayout {
  earned: Won;
  offset: Won;
  kept: Won;
  released: Won;
  amount: Won;
  covered: { id: string; amount: Won; creditorId: string }[];
}

/** Debts take first, the oldest before the newer; the reserve is a portion of what the earnings leave. */
export function composePayout({ earnings, debts, reserves, reserveBps }: PayoutParts): ComposedPayout {
  const earned = sumWon(earnings);
  const released = sumWon(reserves);
  let pot: number = earned + released;
  const covered: ComposedPayout['covered'] = [];
  for (const debt of debts) {
    const amount = won(Math.min(pot, debt.left));
    if (amount <= 0) continue;
    covered.push({ id: debt.id, amount, creditorId: debt.creditorId });
    pot -= amount;
  }
  const offset = sumWon(covered.map((one) => one.amount));
  const kept = portionOf(won(Math.max(0, earned - offset)), reserveBps);
  const amount = won(pot - kept);
  invariant(amount >= 0, 'a payout takes nothing from its payee');
  return { earned, offset, kept, released, amount, covered };
}
