// The pieces came back and were looked at: what was found, how many can be sold again. The days of art. 18 ② count from here.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { moveCase, noteSaleable } from '#app/domain/returns/case.db.server.ts';
import { refundBy, type ReturnState } from '#app/domain/returns/case.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay, kstMidnight, type Day } from '#app/lib/time.ts';

import { openCase, roleOf, type CaseActor } from './aftersale/open-case.server.ts';
import { queueCaseMail } from './mails/queue-case-mail.server.ts';

export type ReceiveReturnRefusal =
  | { kind: 'no_such_case' }
  | { kind: 'case_elsewhere'; state: ReturnState }
  /** Before it was asked for, or in the future. */
  | { kind: 'receipt_day_wrong' }
  /** More saleable pieces than came back. */
  | { kind: 'pieces_wrong' };

export interface ReceiveReturn {
  caseId: string;
  by: CaseActor;
  actorId: string | null;
  /** The day (KST) on which it came back; null: now. */
  receivedOn: Day | null;
  findings: string;
  findingsMediaId?: string | null;
  /** Pieces that can be sold again; lines that are not named: none. */
  saleable: readonly { lineId: string; quantity: number }[];
}

/** Marks the receipt with its findings. Nothing is restocked or paid yet. */
export async function receiveReturn(input: ReceiveReturn): Promise<Result<undefined, ReceiveReturnRefusal>> {
  return inTransaction<Result<undefined, ReceiveReturnRefusal>>('receive return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, input.by);
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, order, lines } = opened;
    const today = kstDay(now);
    const day = input.receivedOn ?? today;
    if (day > today || day < kstDay(found.requestedAt)) return refuse({ kind: 'receipt_day_wrong' });
    const saleable = lines.map((line) => ({ ...line, fit: input.saleable.find((one) => one.lineId === line.lineId)?.quantity ?? 0 }));
    if (saleable.some((line) => !Number.isInteger(line.fit) || line.fit < 0 || line.fit > line.quantity)) return refuse({ kind: 'pieces_wrong' });
    const receivedAt = day === today ? now : kstMidnight(day);
    const facts = { receivedAt, receiptNotedAt: now, findings: input.findings, findingsMediaId: input.findingsMediaId ?? null };
    const due = refundBy(day, kstDay(order.placedAt));
    if (!(await moveCase(tx, found, 'received', { ...facts, refundBy: due }, now))) return refuse({ kind: 'case_elsewhere', state: found.state });
    for (const line of saleable) await noteSaleable(tx, found.id, line.lineId, line.fit);
    await noteMove(tx, { subject: found.id, from: found.state, to: 'received', actorId: input.actorId, reason: roleOf(input.by) }, now);
    await queueCaseMail(tx, found.id, 'received', now);
    return ok();
  });
}
