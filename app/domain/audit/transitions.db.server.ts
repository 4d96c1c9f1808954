// History: who moved what from which state to which, when and why. And privileged acts. Both append-only (triggers).
import type { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import { later, one, q, rowsInto, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export interface Move {
  /** The id of what moved. */
  subject: string;
  from: string;
  to: string;
  /** The person, or null for the market itself. */
  actorId: string | null;
  reason?: string;
}

/** Adds one row of history. */
export async function noteMove(tx: Tx, move: Move, now: Date): Promise<void> {
  const { subject, from, to, actorId, reason = '' } = move;
  await later(tx, rowsInto('transition', [{ id: newId('trn', now), subject, fromState: from, toState: to, actorId, reason, at: now }]));
}

export interface Act {
  actorId: string;
  role: string;
  action: string;
  subject: string;
  detail?: Prisma.InputJsonValue;
}

/** Adds one row to the audit. */
export async function noteAct(tx: Tx, act: Act, now: Date): Promise<void> {
  const { detail = {}, ...rest } = act;
  await tx.auditEntry.create({ data: { id: newId('aud', now), at: now, detail, ...rest } });
}

/** The same, unless this act was noted for this subject before (a job that sees the same fault again). */
export async function noteActOnce(tx: Tx, act: Act, now: Date): Promise<boolean> {
  const known = await one(tx, q.selectFrom('auditEntry').select('id').where('subject', '=', act.subject).where('action', '=', act.action).limit(1));
  if (known === null) await noteAct(tx, act, now);
  return known === null;
}
