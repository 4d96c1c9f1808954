// Brings unsold pieces of halls that are over back to their makers, again and again until nothing is left. Called by the sweep job (law 10).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { hasPieces, itemsToReturn } from '#app/domain/halls/hall-item.db.server.ts';
import { hallsToSettle, lockHall, markSettled } from '#app/domain/halls/hall.db.server.ts';
import { canStock, hallState } from '#app/domain/halls/hall.ts';
import { tagsOfFlips } from '#app/domain/stock/stock.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { returnPieces } from './halls/return-pieces.server.ts';
import { touchHall, touchHallWithGoods } from './halls/touch-hall.server.ts';

export interface ClosedHalls {
  /** Pieces that went back in this run. */
  returned: number;
  /** Halls of which nothing is left since this run. */
  settled: string[];
}

/** One transaction for each hall; safe to run at any time, by several processes, as often as one likes. */
export async function closeDueHalls(): Promise<ClosedHalls> {
  const done: ClosedHalls = { returned: 0, settled: [] };
  for (const hallId of await inTransaction('find due halls', hallsToSettle)) {
    const { pieces, settled } = await closeDueHall(hallId);
    done.returned += pieces;
    if (settled) done.settled.push(hallId);
  }
  return done;
}

// Held pieces stay; the run after their purchase's end finds them free. Pieces that come back after that (returned goods) are found as well.
async function closeDueHall(hallId: string): Promise<{ pieces: number; settled: boolean }> {
  return inTransaction('close due hall', async (tx, now) => {
    const hall = await lockHall(tx, hallId);
    if (hall === null) return { pieces: 0, settled: false };
    const state = hallState(hall, now);
    const over = !canStock(state);
    const { pieces, flips } = await returnPieces(tx, await itemsToReturn(tx, hallId, over), { actorId: null, over, now });
    if (pieces > 0) await touchHall(tx, hallId, tagsOfFlips(flips));
    const settled = over && !(await hasPieces(tx, hallId)) && (await markSettled(tx, hallId, now));
    if (settled) {
      await noteMove(tx, { subject: hallId, from: state, to: 'settled', actorId: null }, now);
      await touchHallWithGoods(tx, hallId);
    }
    return { pieces, settled };
  });
}
