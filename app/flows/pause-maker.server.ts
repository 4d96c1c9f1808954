// The maker's own switch: shut the shop for a while and open it again.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { changeMaker, lockMaker } from '#app/domain/makers/maker.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchMaker } from './listing/touched.server.ts';

export interface PauseMaker {
  actor: Actor;
  makerId: string;
  paused: boolean;
}

/** Doing it twice changes nothing. */
export async function pauseMaker({ actor, makerId, paused }: PauseMaker): Promise<Result<undefined, { kind: 'not_found' }>> {
  return inTransaction('pause maker', async (tx, now) => {
    const maker = await lockMaker(tx, makerId);
    if (maker === null) return refuse({ kind: 'not_found' });
    if (maker.paused === paused) return ok();
    await changeMaker(tx, makerId, { paused });
    await noteMove(tx, { subject: makerId, from: maker.paused ? 'paused' : 'selling', to: paused ? 'paused' : 'selling', actorId: actor.personId }, now);
    await touchMaker(tx, makerId, ['stars', 'halls']);
    return ok();
  });
}
