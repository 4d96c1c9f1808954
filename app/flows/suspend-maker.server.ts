// Takes a maker and all its goods out of the shop at once (the visibility views ask the maker's state), and lets it back in.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { isMemberOfMaker, lockMaker, moveMaker } from '#app/domain/makers/maker.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchMaker } from './listing/touched.server.ts';

export interface SuspendMaker {
  actor: Actor;
  makerId: string;
  /** Why, in words the maker may read. */
  reason: string;
}
export type SuspendMakerRefusal = { kind: 'not_found' } | { kind: 'wrong_state'; state: string } | { kind: 'self_approval' } | { kind: 'reason_missing' };

/** approved -> suspended. Orders that were paid go on. */
export async function suspendMaker(input: SuspendMaker): Promise<Result<undefined, SuspendMakerRefusal>> {
  return move(input, 'approved', 'suspended', 'suspend_maker');
}

/** suspended -> approved. */
export async function resumeMaker(input: SuspendMaker): Promise<Result<undefined, SuspendMakerRefusal>> {
  return move(input, 'suspended', 'approved', 'resume_maker');
}

async function move(
  { actor, makerId, reason }: SuspendMaker,
  from: 'approved' | 'suspended',
  to: 'approved' | 'suspended',
  action: string,
): Promise<Result<undefined, SuspendMakerRefusal>> {
  if (reason.trim() === '') return refuse({ kind: 'reason_missing' });
  return inTransaction<Result<undefined, SuspendMakerRefusal>>(action, async (tx, now) => {
    const maker = await lockMaker(tx, makerId);
    if (maker === null) return refuse({ kind: 'not_found' });
    if (maker.status !== from) return refuse({ kind: 'wrong_state', state: maker.status });
    if (await isMemberOfMaker(tx, { makerId, personId: actor.personId, now })) return refuse({ kind: 'self_approval' });
    await moveMaker(tx, maker, to);
    await noteMove(tx, { subject: makerId, from, to, actorId: actor.personId, reason }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action, subject: makerId }, now);
    await touchMaker(tx, makerId, ['stars', 'halls']);
    return ok();
  });
}
