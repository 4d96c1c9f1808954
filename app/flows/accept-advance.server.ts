// The maker sells an earning before it is due: the offer is computed again under the locks of the financier and the earning; what the maker saw must
// still hold. The assignment's text is kept by its hash. Facts 3.5; one advance of an earning (unique index).
import { daysUntil, expectedDay, ineligibility, quoteAdvance, type Ineligible, type Quote } from '#app/domain/advances/advance.ts';
import { insertAdvance, lockFinancier, outstandingOf, type FinancierRow } from '#app/domain/advances/advance.db.server.ts';
import { assignmentText, assignmentVersion } from '#app/domain/advances/assignment.ts';
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import type { EarningRow } from '#app/domain/settlement/earning.db.server.ts';
import { netOf } from '#app/domain/settlement/earning.ts';
import { currentAccount, lockTerms } from '#app/domain/settlement/terms.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { invariant } from '#app/lib/invariant.ts';
import { won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay, toDay, type Day } from '#app/lib/time.ts';

import { makerRecord } from './advance/maker-record.server.ts';

export type AcceptAdvanceRefusal =
  | { kind: 'no_such_offer' }
  | { kind: 'not_advanceable' }
  | { kind: 'advance_ineligible'; why: Ineligible | 'held' | 'no_account' }
  | { kind: 'offer_changed'; cash: number }
  | { kind: 'financier_limit' };

export interface AcceptAdvance {
  actor: Actor;
  makerId: string;
  earningId: string;
  financierId: string;
  /** What the maker saw, in won. */
  expectedCash: number;
}

type Accepted = Result<{ advanceId: string }, AcceptAdvanceRefusal>;

/** Records the assignment and asks the financier to pay. The caller has checked that the actor owns the maker. */
export async function acceptAdvance(input: AcceptAdvance): Promise<Accepted> {
  return inTransaction<Accepted>('accept advance', async (tx, now) => {
    const financier = await lockFinancier(tx, input.financierId);
    if (financier === null || !financier.active) return refuse({ kind: 'no_such_offer' });
    const why = await obstacle(tx, input.makerId, financier, now);
    if (why !== null) return refuse({ kind: 'advance_ineligible', why });
    const earning = await one(tx, q.selectFrom('earning').selectAll().where('id', '=', input.earningId).where('makerId', '=', input.makerId).forUpdate());
    if (earning === null) return refuse({ kind: 'no_such_offer' });
    if (!canAdvance(earning)) return refuse({ kind: 'not_advanceable' });
    const { quote, expectedOn } = offerOf(earning, financier, kstDay(now));
    if (quote.cash === null) return refuse({ kind: 'not_advanceable' });
    if (quote.cash !== input.expectedCash) return refuse({ kind: 'offer_changed', cash: quote.cash });
    const { total, ofMaker } = await outstandingOf(tx, financier.id, input.makerId);
    const within = total + quote.advanced <= financier.limitTotal && ofMaker + quote.advanced <= financier.limitPerMaker;
    if (!within) return refuse({ kind: 'financier_limit' });
    return record(tx, input, { financier, earning, quote: { ...quote, cash: quote.cash }, expectedOn }, now);
  });
}

/** Whether an earning can be sold: all of it is the maker's, has left the workshop and is not held. */
export function canAdvance(earning: Pick<EarningRow, 'state' | 'payeeKind' | 'heldAt' | 'advanceId' | 'part' | 'gross' | 'reduced'>): boolean {
  const open = earning.state === 'advanceable' || earning.state === 'payable';
  return open && earning.part === 0 && earning.payeeKind === 'maker' && earning.heldAt === null && earning.advanceId === null && netOf(earning) > 0;
}

/** What a financier pays for an earning on a day. */
export function offerOf(
  earning: Pick<EarningRow, 'gross' | 'reduced' | 'dueOn' | 'dispatchedAt' | 'accruedAt'>,
  financier: Pick<FinancierRow, 'advanceBps' | 'annualRateBps' | 'fee'>,
  today: Day,
): { quote: Quote; expectedOn: Day } {
  const dueOn = earning.dueOn === null ? null : toDay(earning.dueOn.toISOString().slice(0, 10));
  const dispatchedOn = earning.dispatchedAt === null ? null : kstDay(earning.dispatchedAt);
  const expectedOn = expectedDay({ dueOn, dispatchedOn, soldOn: kstDay(earning.accruedAt) }, today);
  return { expectedOn, quote: quoteAdvance(netOf(earning), daysUntil(today, expectedOn), { ...financier, fee: won(financier.fee) }) };
}

async function obstacle(tx: Tx, makerId: string, financier: FinancierRow, now: Date): Promise<Ineligible | 'held' | 'no_account' | null> {
  const terms = await lockTerms(tx, makerId);
  if (terms.heldAt !== null) return 'held';
  const account = await currentAccount(tx, makerId);
  if (account === null || account.usableFrom > now) return 'no_account';
  const maker = await one(tx, makerRecord(q, makerId, now));
  invariant(maker !== null, 'terms have their maker');
  return ineligibility(maker, financier);
}

interface Deal {
  financier: FinancierRow;
  earning: EarningRow;
  quote: Quote & { cash: number };
  expectedOn: Day;
}

async function record(tx: Tx, { actor, makerId }: AcceptAdvance, deal: Deal, now: Date): Promise<Accepted> {
  const { financier, earning, quote, expectedOn } = deal;
  const { face, days, advanced, discount, fee, cash } = quote;
  const { advanceBps, annualRateBps, recourse } = financier;
  const text = assignmentText('ko');
  const advanceId = await insertAdvance(
    tx,
    {
      ...{ financierId: financier.id, makerId, earningId: earning.id, orderId: earning.orderId, face, advanceBps, annualRateBps, days, advanced, discount },
      ...{ fee, cash, recourse, expectedOn: new Date(`${expectedOn}T00:00:00Z`), textVersion: assignmentVersion, textHash: sha256(text) },
      ...{ acceptedBy: actor.personId, acceptedAt: now },
    },
    now,
  );
  if (advanceId === null) return refuse({ kind: 'not_advanceable' });
  await noteMove(tx, { subject: advanceId, from: 'offered', to: 'accepted', actorId: actor.personId }, now);
  await noteAct(
    tx,
    { actorId: actor.personId, role: actor.role, action: 'accept-advance', subject: advanceId, detail: { cash, advanced, discount, fee } },
    now,
  );
  await enqueue(tx, 'fund-advance', { advanceId });
  return ok({ advanceId });
}
