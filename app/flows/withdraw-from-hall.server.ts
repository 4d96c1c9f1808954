// Takes an item out of a hall: its offer ends, free pieces go back at once, held ones when their purchases are settled.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { changeItem, findItem } from '#app/domain/halls/hall-item.db.server.ts';
import { lockHall } from '#app/domain/halls/hall.db.server.ts';
import { canStock, hallState, type WithdrawFromHall } from '#app/domain/halls/hall.ts';
import { isMemberOfMaker } from '#app/domain/makers/maker.db.server.ts';
import { setOffersActive } from '#app/domain/stock/open-pool.db.server.ts';
import { tagsOfFlips } from '#app/domain/stock/stock.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { returnPieces } from './halls/return-pieces.server.ts';
import { goodsTags, touchHall } from './halls/touch-hall.server.ts';

export type WithdrawFromHallRefusal = { kind: 'not_found' } | { kind: 'hall_over' } | { kind: 'own_interest' };

/** Withdraws the item; answers how many pieces went back at once. */
export async function withdrawFromHall(input: WithdrawFromHall & { actor: Actor }): Promise<Result<{ returned: number }, WithdrawFromHallRefusal>> {
  const { actor, hallId, itemId, reason } = input;
  return inTransaction<Result<{ returned: number }, WithdrawFromHallRefusal>>('withdraw from hall', async (tx, now) => {
    const hall = await lockHall(tx, hallId);
    const item = await findItem(tx, hallId, itemId);
    if (hall === null || item === null || item.withdrawnAt !== null) return refuse({ kind: 'not_found' });
    if (!canStock(hallState(hall, now))) return refuse({ kind: 'hall_over' });
    if (await isMemberOfMaker(tx, { makerId: item.makerId, personId: actor.personId, now })) return refuse({ kind: 'own_interest' });
    await changeItem(tx, itemId, { withdrawnAt: now });
    await setOffersActive(tx, [item.offerId], false);
    const { pieces, flips } = await returnPieces(tx, [item], { actorId: actor.personId, over: false, now });
    await noteMove(tx, { subject: itemId, from: 'set_aside', to: 'withdrawn', actorId: actor.personId, reason }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'withdraw-from-hall', subject: itemId, detail: { reason, returned: pieces } }, now);
    await touchHall(tx, hallId, [...goodsTags(item), ...tagsOfFlips(flips)]);
    return ok({ returned: pieces });
  });
}
