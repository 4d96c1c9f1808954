// Words for makers: states, proofs.
import { proofKinds, type MakerStatus, type ProofState } from '#app/domain/makers/maker.ts';
import { m } from '#app/paraglide/messages.js';

const statuses: Record<MakerStatus, () => string> = {
  applied: m.admin_status_applied,
  in_review: m.admin_status_in_review,
  approved: m.admin_status_approved,
  suspended: m.admin_status_suspended,
  closed: m.admin_status_closed,
};
const states: Record<ProofState, () => string> = {
  submitted: m.admin_proof_state_submitted,
  verified: m.admin_proof_state_verified,
  expiring: m.admin_proof_state_expiring,
  expired: m.admin_proof_state_expired,
  refused: m.admin_proof_state_refused,
};
const kinds: Record<(typeof proofKinds)[number], () => string> = {
  small_business_certificate: m.admin_proof_small_business_certificate,
  insured_employees_list: m.admin_proof_insured_employees_list,
  factory_registration: m.admin_proof_factory_registration,
  direct_production_certificate: m.admin_proof_direct_production_certificate,
};

export function makerStatusWord(status: MakerStatus): string {
  return statuses[status]();
}

export function proofStateWord(state: ProofState): string {
  return states[state]();
}

/** Kinds without words of ours are shown as they are. */
export function proofKindWord(kind: string): string {
  const known = proofKinds.find((one) => one === kind);
  return known === undefined ? kind : kinds[known]();
}
