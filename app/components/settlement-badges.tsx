// What state an earning, a payout or an advance is in, in words with a tone; and why an earning is where it is.
import type { AdvanceState } from '#app/domain/advances/advance.ts';
import type { EarningState } from '#app/domain/settlement/earning.ts';
import type { PayoutState } from '#app/domain/settlement/payout.ts';
import { m } from '#app/paraglide/messages.js';

import { Badge, type BadgeTone } from './ui/badge.tsx';

const earnings: Record<EarningState, { text: () => string; why: () => string; tone: BadgeTone }> = {
  accrued: { text: m.settlement_state_accrued, why: m.settlement_why_accrued, tone: 'plain' },
  advanceable: { text: m.settlement_state_advanceable, why: m.settlement_why_advanceable, tone: 'indigo' },
  payable: { text: m.settlement_state_payable, why: m.settlement_why_payable, tone: 'indigo' },
  in_payout: { text: m.settlement_state_in_payout, why: m.settlement_why_in_payout, tone: 'indigo' },
  paid: { text: m.settlement_state_paid, why: m.settlement_why_paid, tone: 'good' },
  reversed: { text: m.settlement_state_reversed, why: m.settlement_why_reversed, tone: 'plain' },
};
const payouts: Record<PayoutState, { text: () => string; tone: BadgeTone }> = {
  scheduled: { text: m.settlement_payout_scheduled, tone: 'plain' },
  sent: { text: m.settlement_payout_sent, tone: 'indigo' },
  settled: { text: m.settlement_payout_settled, tone: 'good' },
  failed: { text: m.settlement_payout_failed, tone: 'bad' },
};
const advances: Record<AdvanceState, { text: () => string; tone: BadgeTone }> = {
  accepted: { text: m.settlement_advance_accepted, tone: 'indigo' },
  funded: { text: m.settlement_advance_funded, tone: 'good' },
  declined: { text: m.settlement_advance_declined, tone: 'bad' },
  repaid: { text: m.settlement_advance_repaid, tone: 'plain' },
};

/** `held`: a dispute keeps it; `sold`: it went to a financier. */
export function EarningBadge({ state, held, sold }: { state: EarningState; held: boolean; sold: boolean }) {
  if (held) return <Badge tone="hall">{m.settlement_state_held()}</Badge>;
  if (sold && state !== 'reversed') return <Badge tone="star">{m.settlement_state_sold()}</Badge>;
  return <Badge tone={earnings[state].tone}>{earnings[state].text()}</Badge>;
}

/** Why it is there, and what comes next. */
export function earningWhy({ state, held, sold, pending }: { state: EarningState; held: boolean; sold: boolean; pending: boolean }): string {
  if (held) return m.settlement_why_held();
  if (pending) return m.settlement_why_pending();
  return sold && state !== 'reversed' ? m.settlement_why_sold() : earnings[state].why();
}

export function earningStateText(state: EarningState): string {
  return earnings[state].text();
}

export function PayoutBadge({ state }: { state: PayoutState }) {
  return <Badge tone={payouts[state].tone}>{payouts[state].text()}</Badge>;
}

export function AdvanceBadge({ state }: { state: AdvanceState }) {
  return <Badge tone={advances[state].tone}>{advances[state].text()}</Badge>;
}
