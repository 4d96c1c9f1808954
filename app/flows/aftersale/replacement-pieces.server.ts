// The pieces that are sent instead: which variants can be chosen, taken out of stock when a case is approved, put back when it comes to nothing.
import type { CaseLineRow, CaseRow, NewCaseLine } from '#app/domain/returns/case.db.server.ts';
import { lockPools, restock, takePieces } from '#app/domain/stock/stock.db.server.ts';
import { freePieces, tagsOfFlips, type Flip } from '#app/domain/stock/stock.ts';
import { q, run, type Db, type Tx } from '#app/infra/db/sql.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { sortedBy } from '#app/lib/text.ts';

export interface Replacement {
  lineId: string;
  variantId: string;
  poolId: string;
  valuesKo: string[];
  valuesEn: string[];
  /** Pieces that are free in direct trade. */
  free: number;
  /** The variant that was bought. */
  same: boolean;
}

/** For each line of an order: the variants of its product of the same price, sold directly. */
export function replacementsQuery(db: Pick<Db, 'selectFrom'>, orderId: string) {
  return db
    .selectFrom('orderLine as l')
    .innerJoin('variant as bought', 'bought.id', 'l.variantId')
    .innerJoin('variant as v', (join) => join.onRef('v.productId', '=', 'l.productId').onRef('v.price', '=', 'bought.price').on('v.active', '=', true))
    .innerJoin('pool as p', (join) => join.onRef('p.variantId', '=', 'v.id').on('p.channel', '=', 'direct'))
    .where('l.orderId', '=', orderId)
    .orderBy('l.id')
    .orderBy('v.id')
    .select((eb) => [
      'l.id as lineId',
      'v.id as variantId',
      'p.id as poolId',
      'v.valuesKo',
      'v.valuesEn',
      eb('p.onHand', '-', eb.ref('p.held')).as('free'),
      eb('v.id', '=', eb.ref('l.variantId')).$castTo<boolean>().as('same'),
    ]);
}

/** What a line of a case keeps of the choice. */
export function replacementOf(choice: Replacement): Omit<NewCaseLine, 'lineId' | 'quantity'> {
  return {
    replacementVariantId: choice.variantId,
    replacementPoolId: choice.poolId,
    replacementKo: choice.valuesKo.join(' · '),
    replacementEn: choice.valuesEn.join(' · '),
  };
}

/** The same inside a transaction. */
export async function replacementsOf(tx: Tx, orderId: string): Promise<Replacement[]> {
  return run(tx, replacementsQuery(q, orderId));
}

/** Takes the pieces of a case out of stock. `sold_out`: there are not enough, nothing was taken; `made`: all are made to order and come out of no pool. */
export async function takeReplacements(
  tx: Tx,
  found: CaseRow,
  lines: readonly CaseLineRow[],
  by: { actorId: string | null; now: Date },
): Promise<'taken' | 'made' | 'sold_out'> {
  const stocked = await fromStock(tx, lines);
  if (stocked.length === 0) return 'made';
  const wanted = byPool(stocked);
  const pools = await lockPools(
    tx,
    wanted.map((want) => want.poolId),
  );
  const enough = wanted.every((want) => pools.some((pool) => pool.id === want.poolId && freePieces(pool) >= want.quantity));
  if (!enough || stocked.some((line) => line.replacementPoolId === null)) return 'sold_out';
  const flips: Flip[] = [];
  for (const { poolId, quantity } of wanted) flips.push(...((await takePieces(tx, { poolId, quantity, reference: found.id, ...by })) ?? []));
  await touchPages(tx, tagsOfFlips(flips));
  return 'taken';
}

/** Puts them back. */
export async function returnReplacements(tx: Tx, found: CaseRow, lines: readonly CaseLineRow[], by: { actorId: string | null; now: Date }): Promise<void> {
  if (!found.replacementTaken) return;
  const flips: Flip[] = [];
  for (const { poolId, quantity } of byPool(await fromStock(tx, lines))) flips.push(...(await restock(tx, { poolId, quantity, reference: found.id, ...by })));
  await touchPages(tx, tagsOfFlips(flips));
}

// What is made for an order is made again; only the rest comes out of a pool.
async function fromStock(tx: Tx, lines: readonly CaseLineRow[]): Promise<CaseLineRow[]> {
  const ids = lines.map((line) => line.lineId);
  const stocked = await run(tx, q.selectFrom('orderLine').select('id').where('made', '=', 'STOCK').where('id', 'in', ids));
  return lines.filter((line) => stocked.some((one) => one.id === line.lineId));
}

function byPool(lines: readonly CaseLineRow[]): { poolId: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { replacementPoolId: poolId, quantity } of lines) if (poolId !== null) sums.set(poolId, (sums.get(poolId) ?? 0) + quantity);
  return sortedBy(sums, ([poolId]) => poolId).map(([poolId, quantity]) => ({ poolId, quantity }));
}
