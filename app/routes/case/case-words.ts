// What kinds, states, grounds and refusals of cases are called.
import type { BadgeTone } from '#app/components/ui/badge.tsx';
import { caseRefusals, type CaseRefusal, type ReturnGround, type ReturnKind, type ReturnState } from '#app/domain/returns/case.ts';
import { m } from '#app/paraglide/messages.js';

export function kindWords(kind: ReturnKind): string {
  return { return: m.returns_kind_return, exchange: m.returns_kind_exchange, claim: m.returns_kind_claim }[kind]();
}

const states: Record<ReturnState, () => string> = {
  requested: m.returns_state_requested,
  approved: m.returns_state_approved,
  collecting: m.returns_state_collecting,
  received: m.returns_state_received,
  refunded: m.returns_state_refunded,
  replaced: m.returns_state_replaced,
  refused: m.returns_state_refused,
  withdrawn: m.returns_state_withdrawn,
};

export function caseStateWords(state: ReturnState): string {
  return states[state]();
}

export function caseTone(state: ReturnState): BadgeTone {
  if (state === 'refunded' || state === 'replaced') return 'good';
  if (state === 'refused') return 'bad';
  return state === 'withdrawn' ? 'plain' : 'indigo';
}

const grounds: Record<ReturnGround, () => string> = {
  change_of_mind: m.returns_ground_change_of_mind,
  faulty: m.returns_ground_faulty,
  not_as_described: m.returns_ground_not_as_described,
  wrong_item: m.returns_ground_wrong_item,
  damaged: m.returns_ground_damaged,
  missing_pieces: m.returns_ground_missing_pieces,
  lost: m.returns_ground_lost,
};

export function groundWords(ground: ReturnGround): string {
  return grounds[ground]();
}

const refusals: Record<CaseRefusal, () => string> = {
  damaged_by_buyer: m.returns_refusal_damaged_by_buyer,
  value_lost_by_use: m.returns_refusal_value_lost_by_use,
  value_lost_by_time: m.returns_refusal_value_lost_by_time,
  copied_media_opened: m.returns_refusal_copied_media_opened,
  service_begun: m.returns_refusal_service_begun,
  made_to_order: m.returns_refusal_made_to_order,
  no_fault: m.returns_refusal_no_fault,
};

export function refusalGroundWords(refusal: CaseRefusal): string {
  return refusals[refusal]();
}

/** A kept ground in words; '' for none that is known. */
export function keptRefusalWords(kept: string | null): string {
  const known = caseRefusals.find((one) => one === kept);
  return known === undefined ? '' : refusalGroundWords(known);
}
