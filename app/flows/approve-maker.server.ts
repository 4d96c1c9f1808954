// A curator verifies a maker's proof and lets it sell. Nobody approves a maker to which he or she belongs (T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { isMemberOfMaker, lockMaker, moveMaker, verifyProofs } from '#app/domain/makers/maker.db.server.ts';
import { canMoveMaker } from '#app/domain/makers/maker.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay } from '#app/lib/time.ts';

import { touchMaker } from './listing/touched.server.ts';

export interface ApproveMaker {
  actor: Actor;
  makerId: string;
}
export type ApproveMakerRefusal = { kind: 'not_found' } | { kind: 'wrong_state'; state: string } | { kind: 'self_approval' } | { kind: 'proof_missing' };

/** Every submitted proof that is not over is verified; without one the maker stays as it is. */
export async function approveMaker({ actor, makerId }: ApproveMaker): Promise<Result<undefined, ApproveMakerRefusal>> {
  return inTransaction<Result<undefined, ApproveMakerRefusal>>('approve maker', async (tx, now) => {
    const maker = await lockMaker(tx, makerId);
    if (maker === null) return refuse({ kind: 'not_found' });
    if (await isMemberOfMaker(tx, { makerId, personId: actor.personId, now })) return refuse({ kind: 'self_approval' });
    if (maker.status === 'suspended' || !canMoveMaker(maker.status, 'approved')) return refuse({ kind: 'wrong_state', state: maker.status });
    const proofs = await verifyProofs(tx, makerId, { verifiedBy: actor.personId, today: kstDay(now), now });
    if (proofs.length === 0) return refuse({ kind: 'proof_missing' });
    if (!(await moveMaker(tx, maker, 'approved', { verifiedAt: now }))) return refuse({ kind: 'wrong_state', state: maker.status });
    for (const proof of proofs) await noteMove(tx, { subject: proof, from: 'submitted', to: 'verified', actorId: actor.personId }, now);
    await noteMove(tx, { subject: makerId, from: maker.status, to: 'approved', actorId: actor.personId }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'approve_maker', subject: makerId }, now);
    await touchMaker(tx, makerId);
    return ok();
  });
}
