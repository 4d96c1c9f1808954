// The maker (or the operator in the maker's place, or time) approves a case or refuses it on a ground of the law (E-Commerce Act art. 17 ②⑥, decree art. 21).
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { claimedParcel, markLost } from '#app/domain/fulfilment/case-parcel.db.server.ts';
import { putInCase, takeOutOfCase } from '#app/domain/orders/line-pieces.db.server.ts';
import { moveCase } from '#app/domain/returns/case.db.server.ts';
import { mayRefuseCase, refundBy, type CaseRefusal, type Remedy, type ReturnState } from '#app/domain/returns/case.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay } from '#app/lib/time.ts';

import { openCase, roleOf, type CaseActor, type OpenedCase } from './aftersale/open-case.server.ts';
import { returnReplacements, takeReplacements } from './aftersale/replacement-pieces.server.ts';
import { queueCaseMail } from './mails/queue-case-mail.server.ts';

export type ApproveReturnRefusal =
  | { kind: 'no_such_case' }
  | { kind: 'case_elsewhere'; state: ReturnState }
  /** What is to be sent instead is sold out. */
  | { kind: 'replacement_sold_out' }
  /** The pieces of a refused case went elsewhere meanwhile. */
  | { kind: 'pieces_wrong' };

export interface DecideReturn {
  caseId: string;
  by: CaseActor;
  actorId: string | null;
}

/** Approves. Pieces to be sent instead are taken out of stock now; when time approves and they are sold out, the money goes back instead. */
export async function approveReturn(input: DecideReturn & { reason?: string }): Promise<Result<undefined, ApproveReturnRefusal>> {
  return inTransaction<Result<undefined, ApproveReturnRefusal>>('approve return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, input.by);
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, pieces, order } = opened;
    if (found.state === 'refused' && !('operatorId' in input.by)) return refuse({ kind: 'case_elsewhere', state: found.state });
    if (found.state === 'refused' && !(await putInCase(tx, pieces))) return refuse({ kind: 'pieces_wrong' });
    const stock = found.remedy === 'replacement' ? await takeReplacements(tx, found, opened.lines, { actorId: input.actorId, now }) : 'made';
    if (stock === 'sold_out' && !('market' in input.by)) return refuse({ kind: 'replacement_sold_out' });
    const remedy: Remedy = stock === 'sold_out' ? 'refund' : found.remedy;
    const due = found.kind === 'claim' ? refundBy(kstDay(now), kstDay(order.placedAt)) : null;
    const facts = {
      approvedAt: now,
      remedy,
      replacementTaken: stock === 'taken',
      refundBy: due,
      refusalGround: null,
      refusalWords: null,
      refusalConsentHash: null,
    };
    if (!(await moveCase(tx, found, 'approved', facts, now))) return refuse({ kind: 'case_elsewhere', state: found.state });
    const parcelId = found.ground === 'lost' ? await claimedParcel(tx, found.id) : null;
    if (parcelId !== null && (await markLost(tx, parcelId, found.id, now)))
      await noteMove(tx, { subject: parcelId, from: 'under way', to: 'lost', actorId: input.actorId, reason: found.number }, now);
    await noteDecision(tx, input, opened, { to: 'approved', reason: input.reason ?? roleOf(input.by) }, now);
    await queueCaseMail(tx, found.id, 'approved', now);
    return ok();
  });
}

export type RefuseReturnRefusal =
  | { kind: 'no_such_case' }
  | { kind: 'case_elsewhere'; state: ReturnState }
  /** The law knows no such ground for this case, or what it needs (a mark, a consent) is missing. */
  | { kind: 'refusal_not_lawful' };

export interface RefuseReturn extends DecideReturn {
  ground: CaseRefusal;
  words: string;
  /** The maker says that the product page had said so clearly, or that a trial was offered (art. 17 ⑥). */
  marked: boolean;
}

/** Refuses, with the ground, the words and, for custom-made pieces, the hash of the text that the buyer agreed to. */
export async function refuseReturn(input: RefuseReturn): Promise<Result<undefined, RefuseReturnRefusal>> {
  return inTransaction<Result<undefined, RefuseReturnRefusal>>('refuse return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, input.by);
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, lines, pieces } = opened;
    const consent = await consentOf(tx, opened);
    const facts = { marked: input.marked, consented: consent !== null };
    if (input.words.trim() === '' || !mayRefuseCase(found.ground, input.ground, facts)) return refuse({ kind: 'refusal_not_lawful' });
    const kept = { refusalGround: input.ground, refusalWords: input.words.trim(), refusalConsentHash: input.ground === 'made_to_order' ? consent : null };
    const moved = await moveCase(tx, found, 'refused', { ...kept, refundBy: null, replacementTaken: false }, now);
    if (!moved) return refuse({ kind: 'case_elsewhere', state: found.state });
    await takeOutOfCase(tx, pieces, 'kept');
    await returnReplacements(tx, found, lines, { actorId: input.actorId, now });
    await noteDecision(tx, input, opened, { to: 'refused', reason: input.ground }, now);
    await queueCaseMail(tx, found.id, 'refused', now);
    return ok();
  });
}

/** The hash of the consent for custom-made pieces, if every line of the case has one; else null. */
async function consentOf(tx: Tx, { lines }: OpenedCase): Promise<string | null> {
  let hash: string | null = null;
  for (const line of lines) {
    const given = await one(
      tx,
      q
        .selectFrom('consent as c')
        .innerJoin('orderLine as l', 'l.id', 'c.lineId')
        .select('c.textHash')
        .where('c.lineId', '=', line.lineId)
        .where('c.kind', '=', 'custom_made')
        .where('l.made', '=', 'CUSTOM'),
    );
    if (given === null) return null;
    hash = given.textHash;
  }
  return hash;
}

async function noteDecision(tx: Tx, input: DecideReturn, { found }: OpenedCase, move: { to: ReturnState; reason: string }, now: Date): Promise<void> {
  const { to, reason } = move;
  await noteMove(tx, { subject: found.id, from: found.state, to, actorId: input.actorId, reason }, now);
  if ('operatorId' in input.by)
    await noteAct(tx, { actorId: input.by.operatorId, role: 'operator', action: `case-${to}`, subject: found.id, detail: { reason } }, now);
}
