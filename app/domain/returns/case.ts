// Returns, exchanges and claims: states, grounds, who pays the way back, until when and on what grounds one is refused. Pure.
// E-Commerce Act art. 17, 18 (facts 2.4, W1-W12).
import { addBusinessDays } from '#app/lib/business-days.ts';
import { refundDueBy } from '#app/lib/law/refund.ts';
import { defectWithdrawalEnds, mayRefuseWithdrawal, refusalGrounds, withdrawalEnds, type RefusalGround } from '#app/lib/law/withdrawal.ts';
import { won, type Won } from '#app/lib/money.ts';
import type { Day } from '#app/lib/time.ts';

export type ReturnKind = 'return' | 'exchange' | 'claim';
export type ReturnState = 'requested' | 'approved' | 'collecting' | 'received' | 'refunded' | 'replaced' | 'refused' | 'withdrawn';
export type Remedy = 'refund' | 'replacement';
export type WayBack = 'buyer_sends' | 'maker_collects' | 'nothing_back';

export const returnKinds: readonly ReturnKind[] = ['return', 'exchange', 'claim'];
export const returnStates: readonly ReturnState[] = ['requested', 'approved', 'collecting', 'received', 'refunded', 'replaced', 'refused', 'withdrawn'];
export const openReturnStates: readonly ReturnState[] = ['requested', 'approved', 'collecting', 'received'];

/** Why something comes back. All but the first are faults: the maker pays. */
export const returnGrounds = ['change_of_mind', 'faulty', 'not_as_described', 'wrong_item', 'damaged', 'missing_pieces', 'lost'] as const;
export type ReturnGround = (typeof returnGrounds)[number];

const groundsOfKind: Record<ReturnKind, readonly ReturnGround[]> = {
  return: ['change_of_mind', 'faulty', 'not_as_described', 'wrong_item'],
  exchange: ['change_of_mind', 'faulty', 'not_as_described', 'wrong_item'],
  claim: ['damaged', 'wrong_item', 'missing_pieces', 'lost'],
};

type Moves = Readonly<Record<ReturnState, readonly ReturnState[]>>;
const ended = { refunded: [], replaced: [], withdrawn: [] } as const;
/** What comes back travels before it ends; the operator may take up what was refused. */
const sentBack: Moves = {
  requested: ['approved', 'refused', 'withdrawn'],
  approved: ['collecting', 'received', 'withdrawn'],
  collecting: ['received'],
  received: ['refunded', 'replaced', 'refused'],
  refused: ['approved'],
  ...ended,
};
export const returnMoves: Readonly<Record<ReturnKind, Moves>> = {
  return: { ...sentBack, received: ['refunded', 'refused'] },
  exchange: sentBack,
  claim: {
    requested: ['approved', 'refused', 'withdrawn'],
    approved: ['refunded', 'replaced', 'withdrawn'],
    collecting: [],
    received: [],
    refused: ['approved'],
    ...ended,
  },
};

/** Whether a case may go there. */
export function canMoveCase(kind: ReturnKind, from: ReturnState, to: ReturnState): boolean {
  return returnMoves[kind][from].includes(to);
}

/** Whether its pieces are still in it. */
export function isOpenCase(state: ReturnState): boolean {
  return openReturnStates.includes(state);
}

/** The grounds of a kind. */
export function groundsOf(kind: ReturnKind): readonly ReturnGround[] {
  return groundsOfKind[kind];
}

/** Whether something is wrong with the goods or their delivery, so that the maker pays (W10). */
export function isFault(ground: ReturnGround): boolean {
  return ground !== 'change_of_mind';
}

/** Whether the kind, ground, remedy and way back go together. An exchange of one's mind is sent by the buyer: there is no refund to keep postage of. */
export function isSoundRequest(request: { kind: ReturnKind; ground: ReturnGround; remedy: Remedy; wayBack: WayBack }): boolean {
  const { kind, ground, remedy, wayBack } = request;
  if (!groundsOfKind[kind].includes(ground) || (kind === 'claim') !== (wayBack === 'nothing_back')) return false;
  if (kind === 'return') return remedy === 'refund';
  return kind === 'claim' || (remedy === 'replacement' && (isFault(ground) || wayBack === 'buyer_sends'));
}

/** What the maker keeps back of the refund for fetching the pieces: only where the buyer's mind changed and the maker fetches. One way, no more (W10). */
export function keptBackFor(ground: ReturnGround, wayBack: WayBack, postage: Won): Won {
  return isFault(ground) || wayBack !== 'maker_collects' ? won(0) : postage;
}

/** The postage of one way: the lower of what the maker asks now and what was agreed, so that a later rise costs the buyer nothing. */
export function returnPostage(policyFee: Won, agreedFee: Won): Won {
  const known = [policyFee, agreedFee].filter((fee) => fee > 0);
  return won(known.length === 0 ? 0 : Math.min(...known));
}

/** The last day for a request; null while delivery is not known (there is no end yet). Days are KST. */
export function lastDayFor(ground: ReturnGround, deliveredDay: Day | null, knownDay: Day, contractDay: Day): Day | null {
  if (deliveredDay === null) return null;
  return isFault(ground) ? defectWithdrawalEnds(deliveredDay, knownDay, contractDay) : withdrawalEnds(deliveredDay, { contractDay });
}

/** The maker's silence after this day approves: 3 business days, our own rule; the law wants no approval for a change of mind at all. */
export function answerBy(requestedDay: Day): Day {
  return addBusinessDays(requestedDay, 3);
}

/** The last day for the money (W7), counted from the day the pieces came back, for claims from the approval. */
export function refundBy(startDay: Day, contractDay: Day): Day {
  return refundDueBy(startDay, contractDay);
}

/** Why a case is refused: on the grounds of the law, or, for an alleged fault, because none was found (the maker proves it, W6). */
export type CaseRefusal = RefusalGround | 'no_fault';
export const caseRefusals: readonly CaseRefusal[] = [...lawGrounds(), 'no_fault'];

/** Whether a case of this ground may be refused so. `marked`: the maker had said so clearly before the sale (W4). `consented`: W5. */
export function mayRefuseCase(ground: ReturnGround, refusal: CaseRefusal, facts: { marked: boolean; consented: boolean }): boolean {
  if (refusal === 'no_fault') return isFault(ground);
  return mayRefuseWithdrawal(refusal, { ...facts, asAgreed: !isFault(ground) });
}

function lawGrounds(): RefusalGround[] {
  return Object.keys(refusalGrounds).filter((name): name is RefusalGround => name in refusalGrounds);
}
