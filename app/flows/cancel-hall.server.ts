// Calls a hall off: nothing is sold in it from now on, free pieces go back at once, held ones when their purchases are settled.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { hasPieces, itemsToReturn } from '#app/domain/halls/hall-item.db.server.ts';
import { lockHall, markCancelled, markSettled } from '#app/domain/halls/hall.db.server.ts';
import { canStock, hallState, type CancelHall } from '#app/domain/halls/hall.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { returnPieces } from './halls/return-pieces.server.ts';
import { touchHallWithGoods } from './halls/touch-hall.server.ts';

export type CancelHallRefusal = { kind: 'not_found' } | { kind: 'hall_over' };

/** Cancels the hall; answers how many pieces went back at once. */
export async function cancelHall(input: CancelHall & { actor: Actor }): Promise<Result<{ returned: number }, CancelHallRefusal>> {
  const { hallId, reason, actor } = input;
  return inTransaction<Result<{ returned: number }, CancelHallRefusal>>('cancel hall', async (tx, now) => {
    const hall = await lockHall(tx, hallId);
    if (hall === null) return refuse({ kind: 'not_found' });
    const from = hallState(hall, now);
    if (!canStock(from)) return refuse({ kind: 'hall_over' });
    await markCancelled(tx, hallId, now);
    const { pieces } = await returnPieces(tx, await itemsToReturn(tx, hallId, true), { actorId: actor.personId, over: true, now });
    if (!(await hasPieces(tx, hallId))) await markSettled(tx, hallId, now);
    await noteMove(tx, { subject: hallId, from, to: 'cancelled', actorId: actor.personId, reason }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'cancel-hall', subject: hallId, detail: { reason, returned: pieces } }, now);
    await touchHallWithGoods(tx, hallId);
    return ok({ returned: pieces });
  });
}
