// Changes what is set aside for a hall: more or fewer pieces, another price, another zone. Never below what was sold there and is held.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { changeItem, findCandidate, findItem, type Candidate, type HallItemRow } from '#app/domain/halls/hall-item.db.server.ts';
import { lockHall, zonesOf } from '#app/domain/halls/hall.db.server.ts';
import { canStock, hallState, isHallPrice, leastPrice, leastSetAside, type ChangeSetAside } from '#app/domain/halls/hall.ts';
import { isMemberOfMaker } from '#app/domain/makers/maker.db.server.ts';
import { findDirectPool } from '#app/domain/stock/open-pool.db.server.ts';
import { lockPools, movePieces } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips, type Flip } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { invariant } from '#app/lib/invariant.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { goodsTags, touchHall } from './halls/touch-hall.server.ts';
import { mostInHalls, setHallPrice } from './pricing/hall-price.server.ts';

export type ChangeSetAsideRefusal =
  | { kind: 'not_found' }
  | { kind: 'hall_over' }
  | { kind: 'own_interest' }
  | { kind: 'set_aside_changed'; setAside: number }
  | { kind: 'hall_price_out_of_range'; least: number; most: number }
  | { kind: 'below_sold_and_held'; least: number }
  | { kind: 'not_enough_free'; free: number };

/** Brings the item to `quantity` pieces in all (those sold in the hall included). */
export async function changeSetAside(input: ChangeSetAside & { actor: Actor }): Promise<Result<undefined, ChangeSetAsideRefusal>> {
  const { actor, hallId, itemId, zoneId, quantity, price } = input;
  return inTransaction<Result<undefined, ChangeSetAsideRefusal>>('change set aside', async (tx, now) => {
    const hall = await lockHall(tx, hallId);
    const item = await findItem(tx, hallId, itemId);
    const candidate = item === null ? null : await findCandidate(tx, item.variantId);
    const zones = await zonesOf(tx, hallId);
    const standing = item !== null && item.withdrawnAt === null && zones.some((zone) => zone.id === zoneId);
    if (hall === null || candidate === null || !standing) return refuse({ kind: 'not_found' });
    if (!canStock(hallState(hall, now))) return refuse({ kind: 'hall_over' });
    const refusal = await changeRefusal(tx, input, { item, candidate, now });
    if (refusal !== null) return refuse(refusal);
    const moved = await moveDifference(tx, item, input, now);
    if (!moved.ok) return moved;
    await setHallPrice(tx, { variantId: item.variantId, hallId, price, directPrice: candidate.price }, now);
    await changeItem(tx, itemId, { zoneId, setAside: quantity });
    const detail = { from: item.setAside, to: quantity, price, zoneId };
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change-set-aside', subject: itemId, detail }, now);
    await touchHall(tx, hallId, [...goodsTags(candidate), ...tagsOfFlips(moved.value)]);
    return ok();
  });
}

interface Found {
  item: HallItemRow;
  candidate: Candidate;
  now: Date;
}

async function changeRefusal(tx: Tx, input: ChangeSetAside & { actor: Actor }, { item, candidate, now }: Found): Promise<ChangeSetAsideRefusal | null> {
  if (await isMemberOfMaker(tx, { makerId: item.makerId, personId: input.actor.personId, now })) return { kind: 'own_interest' };
  if (item.setAside !== input.expectedSetAside) return { kind: 'set_aside_changed', setAside: item.setAside };
  const most = await mostInHalls(tx, item.variantId, candidate.price);
  return isHallPrice(input.price, most) ? null : { kind: 'hall_price_out_of_range', least: leastPrice, most };
}

// Both pools are locked before either is read, so that no hold comes in between.
async function moveDifference(
  tx: Tx,
  item: HallItemRow,
  { quantity, actor }: ChangeSetAside & { actor: Actor },
  now: Date,
): Promise<Result<Flip[], ChangeSetAsideRefusal>> {
  const more = quantity - item.setAside;
  if (more === 0) return ok([]);
  const direct = await findDirectPool(tx, item.variantId);
  invariant(direct !== null, 'what stands in a hall has a direct pool');
  const pools = await lockPools(tx, [item.poolId, direct.id]);
  const own = pools.find((pool) => pool.id === item.poolId);
  invariant(own !== undefined, 'an item has its pool');
  const least = leastSetAside(item, own);
  if (quantity < least) return refuse({ kind: 'below_sold_and_held', least });
  const [fromPoolId, toPoolId] = more > 0 ? [direct.id, item.poolId] : [item.poolId, direct.id];
  const moved = await movePieces(tx, { fromPoolId, toPoolId, quantity: Math.abs(more), reference: item.id, actorId: actor.personId, now });
  return moved.ok ? moved : refuse({ kind: 'not_enough_free', free: moved.refusal.free });
}
