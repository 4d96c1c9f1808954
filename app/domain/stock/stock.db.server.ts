// The only SQL for pools, holds and movements (law 1): conditional updates, one row each, rows in id order, a movement for every change.
import { sql } from 'kysely';

import { later, one, prepared, q, rowsInto, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { byOffer, byPool, freePieces, type Flip, type MovementKind, type Want } from './stock.ts';

export type PoolRow = Row<'pool'>;
type HoldRow = Row<'hold'>;

export interface SoldOut {
  kind: 'sold_out';
  offers: { offerId: string; free: number }[];
}

interface Change {
  /** What it follows from: an order, a return, a delivery note. */
  reference: string;
  actorId?: string | null;
  now: Date;
}

/**
 * Holds pieces for a purchase: wants are summed by pool and taken in id order, each by one conditional update. A refusal names every
 * offer that lacks pieces and must be returned from the transaction, so that what was taken before it is rolled back.
 */
export async function holdPieces(
  tx: Tx,
  { purchaseId, wants, now }: { purchaseId: string; wants: readonly Want[]; now: Date },
): Promise<Result<Flip[], SoldOut>> {
  const flips: Flip[] = [];
  const lacking: string[] = [];
  for (const { poolId, quantity } of byPool(wants)) {
    invariant(Number.isSafeInteger(quantity) && quantity > 0, 'whole pieces are held');
    const taken = await changePool(tx, poolId, { held: quantity, freeAtLeast: quantity });
    if (taken === null) lacking.push(poolId);
    else if (taken.free === 0) flips.push(taken.flip(false));
  }
  if (lacking.length > 0) return refuse({ kind: 'sold_out', offers: await freeOf(tx, wants, lacking) });
  const holds = byOffer(wants).map((want) => ({ id: newId('hld', now), purchaseId, ...want, createdAt: now }));
  await later(tx, rowsInto('hold', holds));
  return ok(flips);
}

/**
 * The pieces of a paid purchase leave: on_hand and held fall together. `already` when this was done before,
 * `gone` when there is nothing held any more (a payment that came after its goods were released). The purchase is locked.
 */
export async function commitHolds(tx: Tx, purchaseId: string, now: Date): Promise<'committed' | 'already' | 'gone'> {
  const settled = await settleHolds(tx, purchaseId, 'committed', now);
  if (settled.length === 0) return (await wereCommitted(tx, purchaseId)) ? 'already' : 'gone';
  const sold = byPool(settled);
  for (const { poolId, quantity } of sold) await changeKnown(tx, poolId, { onHand: -quantity, held: -quantity });
  for (const { poolId, quantity } of sold) await recordMovement(tx, poolId, 'sold', quantity, { reference: purchaseId, now });
  return 'committed';
}

/** Gives back what is still held for a purchase, which is locked; doing it again changes nothing. */
export async function releaseHolds(tx: Tx, purchaseId: string, now: Date): Promise<Flip[]> {
  const settled = await settleHolds(tx, purchaseId, 'released', now);
  const flips: Flip[] = [];
  for (const { poolId, quantity } of byPool(settled)) {
    const back = await changeKnown(tx, poolId, { held: -quantity });
    if (back.free === quantity) flips.push(back.flip(true));
  }
  return flips;
}

/** Pieces of a cancelled or returned line are sellable again. */
export async function restock(tx: Tx, input: { poolId: string; quantity: number } & Change): Promise<Flip[]> {
  invariant(input.quantity > 0, 'some pieces are brought back');
  const changed = await changeKnown(tx, input.poolId, { onHand: input.quantity });
  await recordMovement(tx, input.poolId, 'restocked', input.quantity, input);
  return changed.flips(changed.free - input.quantity);
}

/** Takes free pieces out of a pool to send them instead of others, as an `adjusted` movement; null when there are not that many. */
export async function takePieces(tx: Tx, input: { poolId: string; quantity: number } & Change): Promise<Flip[] | null> {
  const { poolId, quantity } = input;
  invariant(quantity > 0, 'some pieces are taken');
  const changed = await changePool(tx, poolId, { onHand: -quantity, freeAtLeast: quantity });
  if (changed === null) return null;
  await recordMovement(tx, poolId, 'adjusted', -quantity, input);
  return changed.flips(changed.free + quantity);
}

/**
 * Sets a pool to what was counted, as an `adjusted` movement. Refused below what is held for buyers, and when `expectedOnHand`
 * (what the form showed) no longer holds.
 */
export async function setOnHand(
  tx: Tx,
  input: { poolId: string; onHand: number; expectedOnHand?: number } & Change,
): Promise<Result<Flip[], { kind: 'below_held'; held: number } | { kind: 'stock_changed'; onHand: number }>> {
  const [pool] = await lockPools(tx, [input.poolId]);
  invariant(pool !== undefined, 'the pool exists');
  if (input.expectedOnHand !== undefined && pool.onHand !== input.expectedOnHand) return refuse({ kind: 'stock_changed', onHand: pool.onHand });
  if (input.onHand < pool.held) return refuse({ kind: 'below_held', held: pool.held });
  const difference = input.onHand - pool.onHand;
  if (difference === 0) return ok([]);
  const changed = await changeKnown(tx, pool.id, { onHand: difference });
  await recordMovement(tx, pool.id, 'adjusted', difference, input);
  return ok(changed.flips(freePieces(pool)));
}

/** Moves free pieces between two pools of one variant (set aside for a hall, or back). */
export async function movePieces(
  tx: Tx,
  input: { fromPoolId: string; toPoolId: string; quantity: number } & Change,
): Promise<Result<Flip[], { kind: 'not_enough'; free: number }>> {
  const { fromPoolId, toPoolId, quantity } = input;
  invariant(quantity > 0, 'some pieces are moved');
  const pools = await lockPools(tx, [fromPoolId, toPoolId]);
  const from = pools.find((pool) => pool.id === fromPoolId);
  const to = pools.find((pool) => pool.id === toPoolId);
  invariant(from !== undefined && to !== undefined && from.variantId === to.variantId, 'pieces stay with their variant');
  if (freePieces(from) < quantity) return refuse({ kind: 'not_enough', free: freePieces(from) });
  const left = await changeKnown(tx, fromPoolId, { onHand: -quantity });
  const come = await changeKnown(tx, toPoolId, { onHand: quantity });
  await recordMovement(tx, fromPoolId, 'moved_out', quantity, input);
  await recordMovement(tx, toPoolId, 'moved_in', quantity, input);
  return ok([...left.flips(freePieces(from)), ...come.flips(freePieces(to))]);
}

/** Locks pools until the transaction ends, in id order. */
export async function lockPools(tx: Tx, poolIds: readonly string[]): Promise<PoolRow[]> {
  if (poolIds.length === 0) return [];
  return run(
    tx,
    q
      .selectFrom('pool')
      .selectAll()
      .where('id', 'in', [...poolIds])
      .orderBy('id')
      .forNoKeyUpdate(),
  );
}

const holdsSettled = prepared((purchaseId: string, state: 'committed' | 'released', now: Date) =>
  q.updateTable('hold').set({ state, settledAt: now }).where('purchaseId', '=', purchaseId).where('state', '=', 'held').returningAll(),
);

// Only who holds the purchase's lock settles its holds, each once.
function settleHolds(tx: Tx, purchaseId: string, state: 'committed' | 'released', now: Date): Promise<HoldRow[]> {
  return run(tx, holdsSettled(purchaseId, state, now));
}

async function wereCommitted(tx: Tx, purchaseId: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('hold').select('id').where('purchaseId', '=', purchaseId).where('state', '=', 'committed').limit(1))) !== null;
}

interface Changed {
  free: number;
  flip: (available: boolean) => Flip;
  /** The flip, if free pieces went to or from none. */
  flips: (freeBefore: number) => Flip[];
}

const poolChanged = prepared((poolId: string, onHand: number, held: number, freeAtLeast: number) =>
  q
    .updateTable('pool')
    .from('variant as v')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .whereRef('v.id', '=', 'pool.variantId')
    .where('pool.id', '=', poolId)
    .where(sql<number>`pool.on_hand - pool.held`, '>=', freeAtLeast)
    .set((eb) => ({ onHand: eb('pool.onHand', '+', onHand), held: eb('pool.held', '+', held) }))
    .returning(['pool.variantId', 'pool.hallId', 'pool.onHand', 'pool.held', 'p.id as productId', 'p.makerId']),
);

// One conditional update of one row; null when the pool is absent or has fewer free pieces than `freeAtLeast`.
async function changePool(tx: Tx, poolId: string, by: { onHand?: number; held?: number; freeAtLeast?: number }): Promise<Changed | null> {
  const row = await one(tx, poolChanged(poolId, by.onHand ?? 0, by.held ?? 0, by.freeAtLeast ?? 0));
  if (row === null) return null;
  const { onHand, held, ...names } = row;
  const free = onHand - held;
  const flip = (available: boolean): Flip => ({ poolId, ...names, available });
  return { free, flip, flips: (before) => (before > 0 === free > 0 ? [] : [flip(free > 0)]) };
}

// The same for a pool that is there and asks for no free pieces.
async function changeKnown(tx: Tx, poolId: string, by: { onHand?: number; held?: number }): Promise<Changed> {
  const changed = await changePool(tx, poolId, by);
  invariant(changed !== null, 'the pool exists');
  return changed;
}

async function freeOf(tx: Tx, wants: readonly Want[], poolIds: readonly string[]): Promise<SoldOut['offers']> {
  const pools = await run(
    tx,
    q
      .selectFrom('pool')
      .select(['id', 'onHand', 'held'])
      .where('id', 'in', [...poolIds]),
  );
  const free = new Map(pools.map((pool) => [pool.id, freePieces(pool)]));
  return byOffer(wants)
    .filter((want) => poolIds.includes(want.poolId))
    .map((want) => ({ offerId: want.offerId, free: free.get(want.poolId) ?? 0 }));
}

async function recordMovement(tx: Tx, poolId: string, kind: MovementKind, quantity: number, { reference, actorId = null, now }: Change): Promise<void> {
  await later(tx, rowsInto('stockMovement', [{ id: newId('mov', now), poolId, kind, quantity, reference, actorId, at: now }]));
}
