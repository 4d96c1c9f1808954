// Words for disputes: where they stand, why they were opened, who bears a loss.
import type { BadgeTone } from '#app/components/ui/badge.tsx';
import { phaseOf, type Bearer, type DisputePhase } from '#app/domain/disputes/dispute.ts';
import { m } from '#app/paraglide/messages.js';

const phases: Record<DisputePhase, { text: () => string; tone: BadgeTone }> = {
  asked: { text: m.oversight_phase_asked, tone: 'indigo' },
  open: { text: m.oversight_phase_open, tone: 'bad' },
  review: { text: m.oversight_phase_review, tone: 'hall' },
  won: { text: m.oversight_phase_won, tone: 'good' },
  lost: { text: m.oversight_phase_lost, tone: 'bad' },
  closed: { text: m.oversight_phase_closed, tone: 'plain' },
};

const reasons: Record<string, () => string> = {
  credit_not_processed: m.oversight_reason_credit_not_processed,
  duplicate: m.oversight_reason_duplicate,
  fraudulent: m.oversight_reason_fraudulent,
  general: m.oversight_reason_general,
  product_not_received: m.oversight_reason_product_not_received,
  product_unacceptable: m.oversight_reason_product_unacceptable,
  unrecognized: m.oversight_reason_unrecognized,
};

const bearers: Record<Bearer, () => string> = { maker: m.oversight_bearer_maker, market: m.oversight_bearer_market };

export function phaseText(status: string): { text: string; tone: BadgeTone } {
  const { text, tone } = phases[phaseOf(status)];
  return { text: text(), tone };
}

/** A reason that Stripe adds later is shown as it is. */
export function reasonText(reason: string): string {
  return reasons[reason]?.() ?? reason;
}

export function bearerText(bearer: Bearer): string {
  return bearers[bearer]();
}
