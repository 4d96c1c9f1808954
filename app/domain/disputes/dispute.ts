// Disputes: what Stripe's words mean for us, and who bears a loss. Pure. https://docs.stripe.com/disputes
import { won, type Won } from '#app/lib/money.ts';

export type Bearer = 'maker' | 'market';
export type DisputePhase = 'asked' | 'open' | 'review' | 'won' | 'lost' | 'closed';

/** What Stripe says about a dispute. Amounts in won, instants UTC. */
export interface DisputeFacts {
  stripeDisputeId: string;
  amount: Won;
  reason: string;
  status: string;
  openedAt: Date;
  evidenceDueAt: Date | null;
  /** One a movement of money, with Stripe's own id; `amount` negative when withdrawn, `fee` >= 0. */
  lines: readonly { id: string; amount: Won; fee: Won }[];
}

/** Where a dispute stands; a word that Stripe adds later counts as open, so that nobody is paid meanwhile. */
export function phaseOf(status: string): DisputePhase {
  if (status === 'won' || status === 'lost') return status;
  if (status === 'warning_closed' || status === 'prevented') return 'closed';
  if (status.startsWith('warning_')) return 'asked';
  return status.endsWith('under_review') ? 'review' : 'open';
}

/** Whether it still may take money: earnings stay held. */
export function isOpen(phase: DisputePhase): boolean {
  return phase === 'open' || phase === 'review';
}

/** Whether evidence can be sent. */
export function waitsForEvidence(status: string): boolean {
  return status === 'needs_response' || status === 'warning_needs_response' || status === 'appeal_needs_response';
}

/** Reasons that lie in the goods or their delivery; all others lie in the card or in our own page. https://docs.stripe.com/disputes/categories */
const reasonsOfGoods = new Set(['product_not_received', 'product_unacceptable', 'credit_not_processed']);

/** Who bears a loss unless the operator decides otherwise. */
export function bearerOf(reason: string): Bearer {
  return reasonsOfGoods.has(reason) ? 'maker' : 'market';
}

/** What its lines moved: taken, given back, fees kept. */
export function movedBy(lines: DisputeFacts['lines']): { withdrawn: Won; reinstated: Won; fee: Won } {
  let [withdrawn, reinstated, fee] = [0, 0, 0];
  for (const line of lines) {
    if (line.amount < 0) withdrawn -= line.amount;
    else reinstated += line.amount;
    fee += line.fee;
  }
  return { withdrawn: won(withdrawn), reinstated: won(reinstated), fee: won(fee) };
}
