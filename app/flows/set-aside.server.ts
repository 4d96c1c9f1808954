// Sets pieces of a variant aside for a hall: a pool, an offer and a price of its own there. What is set aside is not sold directly. Law 1.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { findCandidate, findItemOf, putItem, type Candidate } from '#app/domain/halls/hall-item.db.server.ts';
import { lockHall, zonesOf } from '#app/domain/halls/hall.db.server.ts';
import { canStock, hallState, isHallPrice, leastPrice, type SetAside } from '#app/domain/halls/hall.ts';
import { isMemberOfMaker } from '#app/domain/makers/maker.db.server.ts';
import { findDirectPool } from '#app/domain/stock/open-pool.db.server.ts';
import { movePieces } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips, type Flip } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Refused, type Result } from '#app/lib/result.ts';

import { goodsTags, touchHall } from './halls/touch-hall.server.ts';
import { mostInHalls, setHallPrice } from './pricing/hall-price.server.ts';

export type SetAsideRefusal =
  | { kind: 'not_found' }
  | { kind: 'hall_over' }
  | { kind: 'not_listed' }
  | { kind: 'own_interest' }
  | { kind: 'hall_price_out_of_range'; least: number; most: number }
  | { kind: 'already_set_aside' }
  | { kind: 'not_enough_free'; free: number };

/** Moves `quantity` free pieces from the direct pool into the hall. Only what is live, of an approved maker; answers the item. */
export async function setAside(input: SetAside & { actor: Actor }): Promise<Result<{ itemId: string; offerId: string }, SetAsideRefusal>> {
  const { actor, hallId, zoneId } = input;
  return inTransaction<Result<{ itemId: string; offerId: string }, SetAsideRefusal>>('set aside', async (tx, now) => {
    const hall = await lockHall(tx, hallId);
    const zones = hall === null ? [] : await zonesOf(tx, hallId);
    const candidate = await findCandidate(tx, input.variantId);
    if (hall === null || candidate === null || !zones.some((zone) => zone.id === zoneId)) return refuse({ kind: 'not_found' });
    if (!canStock(hallState(hall, now))) return refuse({ kind: 'hall_over' });
    const refusal = await candidateRefusal(tx, candidate, input, now);
    if (refusal !== null) return refuse(refusal);
    const filled = await fill(tx, input, candidate, now);
    if ('refusal' in filled) return filled;
    const { itemId, offerId, flips } = filled;
    await noteMove(tx, { subject: itemId, from: '', to: 'set_aside', actorId: actor.personId }, now);
    const detail = { hallId, variantId: input.variantId, quantity: input.quantity, price: input.price };
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'set-aside', subject: itemId, detail }, now);
    await touchHall(tx, hallId, [...goodsTags(candidate), ...tagsOfFlips(flips)]);
    return ok({ itemId, offerId });
  });
}

async function candidateRefusal(tx: Tx, candidate: Candidate, { actor, price }: SetAside & { actor: Actor }, now: Date): Promise<SetAsideRefusal | null> {
  if (await isMemberOfMaker(tx, { makerId: candidate.makerId, personId: actor.personId, now })) return { kind: 'own_interest' };
  if (!candidate.selling) return { kind: 'not_listed' };
  const most = await mostInHalls(tx, candidate.variantId, candidate.price);
  return isHallPrice(price, most) ? null : { kind: 'hall_price_out_of_range', least: leastPrice, most };
}

async function fill(
  tx: Tx,
  { hallId, zoneId, quantity, price, actor }: SetAside & { actor: Actor },
  { variantId, productId, makerId, price: directPrice }: Candidate,
  now: Date,
): Promise<{ itemId: string; offerId: string; flips: Flip[] } | Refused<SetAsideRefusal>> {
  const before = await findItemOf(tx, hallId, variantId);
  if (before !== null && before.withdrawnAt === null) return refuse({ kind: 'already_set_aside' });
  const direct = await findDirectPool(tx, variantId);
  if (direct === null) return refuse({ kind: 'not_enough_free', free: 0 });
  const { poolId, offerId } = await setHallPrice(tx, { variantId, hallId, price, directPrice }, now);
  const item = { hallId, zoneId, variantId, productId, makerId, offerId, poolId, setAside: (before?.setAside ?? 0) + quantity };
  const itemId = await putItem(tx, item, before, now);
  const moved = await movePieces(tx, { fromPoolId: direct.id, toPoolId: poolId, quantity, reference: itemId, actorId: actor.personId, now });
  return moved.ok ? { itemId, offerId, flips: moved.value } : refuse({ kind: 'not_enough_free', free: moved.refusal.free });
}
