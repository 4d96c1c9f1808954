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

// https://docs.stripe.com/api/disputes/object#dispute_object-status
const providerWords: Record<string, () => string> = {
  appeal_needs_response: m.oversight_dispute_word_appeal_needs_response,
  appeal_under_review: m.oversight_dispute_word_appeal_under_review,
  lost: m.oversight_dispute_word_lost,
  needs_response: m.oversight_dispute_word_needs_response,
  prevented: m.oversight_dispute_word_prevented,
  under_review: m.oversight_dispute_word_under_review,
  warning_closed: m.oversight_dispute_word_warning_closed,
  warning_needs_response: m.oversight_dispute_word_warning_needs_response,
  warning_under_review: m.oversight_dispute_word_warning_under_review,
  won: m.oversight_dispute_word_won,
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

/** What the payment provider says of a dispute; a word that it adds later is shown as it is. */
export function providerText(status: string): string {
  return providerWords[status]?.() ?? status;
}

export function bearerText(bearer: Bearer): string {
  return bearers[bearer]();
}
