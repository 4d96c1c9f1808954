// Halls on a real PostgreSQL: setting aside, changing, withdrawing, closing with held pieces, two channels racing, window edges (T13, T14, T25).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { capHallPrices } from '#app/domain/halls/hall-item.db.server.ts';
import { commitHolds, holdPieces, releaseHolds, restock } from '#app/domain/stock/stock.db.server.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { cancelHall } from '#app/flows/cancel-hall.server.ts';
import { changeSetAside } from '#app/flows/change-set-aside.server.ts';
import { closeDueHalls } from '#app/flows/close-due-halls.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { withdrawFromHall } from '#app/flows/withdraw-from-hall.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId, unguessableToken } from '#app/lib/ids.ts';
import { curator, curatorOfMaker, makeOpenHall, setMarketClock } from '#tests/make/halls.ts';
import { makePlaces, makeProduct, type MadeProduct } from '#tests/make/market.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_POOL: '24', LOG_LEVEL: 'silent', JOBS: 'off' });
  await makePlaces();
});
// Halls of earlier tests are over and settled, so that each test sees its own only.
beforeEach(async () => {
  const open = await reader().selectFrom('hold').select('purchaseId').where('state', '=', 'held').execute();
  for (const { purchaseId } of open) await release(purchaseId);
  await setMarketClock(new Date((await readNow()).getTime() + 86_400_000));
  await closeDueHalls();
  await setMarketClock(null);
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

interface Standing {
  hallId: string;
  zoneId: string;
  itemId: string;
  poolId: string;
  offerId: string;
  product: MadeProduct;
}

async function standing(quantity: number, wish: { onHand?: number; price?: number | null } = {}): Promise<Standing> {
  const { hallId, zoneId } = await makeOpenHall();
  const product = await makeProduct({ onHand: wish.onHand ?? 10 });
  const put = await setAside({ hallId, zoneId, variantId: product.variantId, quantity, price: wish.price ?? null, actor: curator });
  if (!put.ok) throw new Error(put.refusal.kind);
  const item = await reader().selectFrom('hallItem').select('poolId').where('id', '=', put.value.itemId).executeTakeFirstOrThrow();
  return { hallId, zoneId, ...put.value, poolId: item.poolId, product };
}

const counts = async (poolId: string): Promise<[number, number]> => {
  const pool = await reader().selectFrom('pool').select(['onHand', 'held']).where('id', '=', poolId).executeTakeFirstOrThrow();
  return [pool.onHand, pool.held];
};
const hold = async (of: { poolId: string; offerId: string }, quantity: number): Promise<string | null> => {
  const purchaseId = newId('pur');
  const held = await inTransaction('hold', (tx, now) => holdPieces(tx, { purchaseId, wants: [{ ...of, quantity }], now }));
  return held.ok ? purchaseId : null;
};
const must = (purchaseId: string | null): string => {
  if (purchaseId === null) throw new Error('nothing held');
  return purchaseId;
};
const release = (purchaseId: string) => inTransaction('release', (tx, now) => releaseHolds(tx, purchaseId, now));
const hallOf = (id: string) => reader().selectFrom('hall').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const itemOf = (id: string) => reader().selectFrom('hallItem').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const listed = async (offerId: string) => (await reader().selectFrom('listedOffer').selectAll().where('id', '=', offerId).executeTakeFirst()) ?? null;
const broken = async (): Promise<unknown[]> =>
  (
    await connections().pool.query<{ id: string }>(`
    select p.id from pool p left join stock_movement m on m.pool_id = p.id group by p.id
    having coalesce(sum(case m.kind when 'moved_out' then -m.quantity when 'sold' then -m.quantity else m.quantity end), 0) <> p.on_hand or p.held > p.on_hand`)
  ).rows;

describe('set aside', () => {
  it('moves pieces out of the direct pool into the hall, with a price of its own, a history and an audit', async () => {
    const { product, poolId, offerId, itemId } = await standing(4, { price: 9_000 });
    expect(await counts(product.poolId)).toEqual([6, 0]);
    expect(await counts(poolId)).toEqual([4, 0]);
    expect(await listed(offerId)).toMatchObject({ price: 9_000, free: 4, channel: 'hall' });
    const audit = await reader().selectFrom('auditEntry').select(['action', 'actorId']).where('subject', '=', itemId).execute();
    const history = await reader().selectFrom('transition').select(['fromState', 'toState']).where('subject', '=', itemId).execute();
    expect([audit, history]).toEqual([[{ action: 'set-aside', actorId: curator.personId }], [{ fromState: '', toState: 'set_aside' }]]);
    expect(await broken()).toEqual([]);
  });

  it('refuses what is not there, not free, not sold, too dear, or stands already', async () => {
    const { hallId, zoneId, product } = await standing(4);
    const ask = { hallId, zoneId, quantity: 1, price: null, actor: curator };
    const other = await makeProduct({ onHand: 3 });
    const kind = async (change: Partial<Parameters<typeof setAside>[0]>) => {
      const put = await setAside({ ...ask, variantId: other.variantId, ...change });
      return put.ok ? 'ok' : put.refusal;
    };
    expect(await kind({ variantId: product.variantId })).toEqual({ kind: 'already_set_aside' });
    expect(await kind({ variantId: 'var_none' })).toEqual({ kind: 'not_found' });
    expect(await kind({ zoneId: 'zon_none' })).toEqual({ kind: 'not_found' });
    expect(await kind({ quantity: 4 })).toEqual({ kind: 'not_enough_free', free: 3 });
    expect(await kind({ price: 99 })).toEqual({ kind: 'hall_price_out_of_range', least: 100, most: 10_000 });
    expect(await kind({ price: 10_001 })).toEqual({ kind: 'hall_price_out_of_range', least: 100, most: 10_000 });
    await connections().pool.query('update product set paused = true where id = $1', [other.productId]);
    expect(await kind({})).toEqual({ kind: 'not_listed' });
    const suspended = await makeProduct();
    await connections().pool.query(`update maker set status = 'suspended' where id = $1`, [suspended.makerId]);
    expect(await kind({ variantId: suspended.variantId })).toEqual({ kind: 'not_listed' });
    expect(await counts(other.poolId)).toEqual([3, 0]);
  });

  it('is not decided by a curator of the maker itself (T25)', async () => {
    const { hallId, zoneId, itemId, product } = await standing(4);
    const own = await curatorOfMaker(product.makerId);
    const another = await makeProduct({ makerId: product.makerId });
    const put = await setAside({ hallId, zoneId, variantId: another.variantId, quantity: 1, price: null, actor: own });
    const changed = await changeSetAside({ hallId, itemId, zoneId, quantity: 5, price: null, expectedSetAside: 4, actor: own });
    const gone = await withdrawFromHall({ hallId, itemId, reason: '', actor: own });
    for (const result of [put, changed, gone]) expect(result).toMatchObject({ ok: false, refusal: { kind: 'own_interest' } });
  });

  it('grows and shrinks, never below what was sold there and is held', async () => {
    const { hallId, zoneId, itemId, poolId, offerId, product } = await standing(6);
    const sold = must(await hold({ poolId, offerId }, 1));
    await inTransaction('commit', (tx, now) => commitHolds(tx, sold, now));
    await hold({ poolId, offerId }, 2);
    const change = (quantity: number, expectedSetAside: number, price: number | null = null) =>
      changeSetAside({ hallId, itemId, zoneId, quantity, price, expectedSetAside, actor: curator });
    expect(await change(2, 6)).toMatchObject({ refusal: { kind: 'below_sold_and_held', least: 3 } });
    expect(await change(3, 5)).toMatchObject({ refusal: { kind: 'set_aside_changed', setAside: 6 } });
    expect(await change(11, 6)).toMatchObject({ refusal: { kind: 'not_enough_free', free: 4 } });
    expect(await change(3, 6, 8_000)).toMatchObject({ ok: true });
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [2, 2],
      [7, 0],
    ]);
    expect(await listed(offerId)).toMatchObject({ price: 8_000, free: 0 });
    expect(await change(10, 3)).toMatchObject({ ok: true });
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [9, 2],
      [0, 0],
    ]);
    expect(await broken()).toEqual([]);
  });

  it('is never dearer than the direct price, even when that is lowered later', async () => {
    const { hallId, offerId, product } = await standing(2, { price: 9_000 });
    await inTransaction('lower', async (tx, now) => {
      await tx.variant.update({ where: { id: product.variantId }, data: { price: 8_000 } });
      expect(await capHallPrices(tx, { variantId: product.variantId, directPrice: 8_000, now })).toMatchObject([{ hallId }]);
    });
    expect(await listed(offerId)).toMatchObject({ price: 8_000 });
  });
});

describe('withdrawing', () => {
  it('ends the offer, brings free pieces back now and held ones when they come free; it may stand again', async () => {
    const { hallId, zoneId, itemId, poolId, offerId, product } = await standing(5);
    const purchase = must(await hold({ poolId, offerId }, 2));
    expect(await withdrawFromHall({ hallId, itemId, reason: '쉬어요', actor: curator })).toMatchObject({ value: { returned: 3 } });
    expect(await listed(offerId)).toBeNull();
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [2, 2],
      [8, 0],
    ]);
    expect(await closeDueHalls()).toMatchObject({ returned: 0 });
    await release(purchase);
    expect(await closeDueHalls()).toMatchObject({ returned: 2 });
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [0, 0],
      [10, 0],
    ]);
    expect((await hallOf(hallId)).settledAt).toBeNull();
    expect(await setAside({ hallId, zoneId, variantId: product.variantId, quantity: 4, price: null, actor: curator })).toMatchObject({
      value: { itemId, offerId },
    });
    expect(await itemOf(itemId)).toMatchObject({ setAside: 4, withdrawnAt: null });
    expect(await listed(offerId)).toMatchObject({ free: 4 });
    expect(await broken()).toEqual([]);
  });
});

describe('closing', () => {
  it('returns unsold pieces, keeps held ones, and settles when the last hold has ended; returns after that find home as well', async () => {
    const { hallId, itemId, poolId, offerId, product } = await standing(6);
    const paid = must(await hold({ poolId, offerId }, 1));
    const dropped = must(await hold({ poolId, offerId }, 2));
    expect(await closeDueHalls()).toEqual({ returned: 0, settled: [] });
    await setMarketClock((await hallOf(hallId)).closesAt);
    expect(await closeDueHalls()).toEqual({ returned: 3, settled: [] });
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [3, 3],
      [7, 0],
    ]);
    await inTransaction('commit', (tx, now) => commitHolds(tx, paid, now));
    expect(await closeDueHalls()).toEqual({ returned: 0, settled: [] });
    await release(dropped);
    expect(await closeDueHalls()).toEqual({ returned: 2, settled: [hallId] });
    expect(await closeDueHalls()).toEqual({ returned: 0, settled: [] });
    expect((await hallOf(hallId)).settledAt).not.toBeNull();
    expect(await itemOf(itemId)).toMatchObject({ setAside: 6 });
    await inTransaction('restock', (tx, now) => restock(tx, { poolId, quantity: 1, reference: paid, now }));
    expect(await closeDueHalls()).toEqual({ returned: 1, settled: [] });
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [0, 0],
      [10, 0],
    ]);
    const history = await reader().selectFrom('transition').select(['fromState', 'toState', 'actorId']).where('subject', '=', hallId).orderBy('id').execute();
    expect(history.at(-1)).toEqual({ fromState: 'closed', toState: 'settled', actorId: null });
    expect(await broken()).toEqual([]);
  });

  it('by two processes at once returns each piece once', async () => {
    const { hallId, poolId, product } = await standing(6);
    await setMarketClock((await hallOf(hallId)).closesAt);
    const runs = await Promise.all([closeDueHalls(), closeDueHalls(), closeDueHalls()]);
    expect(runs.reduce((sum, run) => sum + run.returned, 0)).toBe(6);
    expect(runs.flatMap((run) => run.settled)).toEqual([hallId]);
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [0, 0],
      [10, 0],
    ]);
  });

  it('a hall that is called off sells nothing and gives back what is free', async () => {
    const { hallId, poolId, offerId, product } = await standing(4);
    const purchase = must(await hold({ poolId, offerId }, 1));
    expect(await cancelHall({ hallId, reason: '태풍', actor: curator })).toMatchObject({ value: { returned: 3 } });
    expect(await listed(offerId)).toBeNull();
    expect(await cancelHall({ hallId, reason: '태풍', actor: curator })).toMatchObject({ refusal: { kind: 'hall_over' } });
    await release(purchase);
    expect(await closeDueHalls()).toEqual({ returned: 1, settled: [hallId] });
    expect(await counts(product.poolId)).toEqual([10, 0]);
  });
});

describe('two channels', () => {
  it('never sell the last pieces twice, while a curator moves them and closes the hall (T13)', async () => {
    const { hallId, zoneId, itemId, poolId, offerId, product } = await standing(10, { onHand: 20 });
    const buyers = Array.from({ length: 30 }, (_, place) => hold(place % 2 === 0 ? { poolId, offerId } : product, 1 + (place % 2)));
    const moves = [5, -5, 5].map(async (by) => {
      const { setAside: expectedSetAside } = await itemOf(itemId);
      return changeSetAside({ hallId, itemId, zoneId, quantity: expectedSetAside + by, price: null, expectedSetAside, actor: curator });
    });
    const cancelled = cancelHall({ hallId, reason: '시험', actor: curator });
    const got = (await Promise.all(buyers)).filter((purchase) => purchase !== null);
    await Promise.all(moves);
    expect((await cancelled).ok).toBe(true);
    expect(await broken()).toEqual([]);
    const [[inHall, heldInHall], [direct, heldDirect]] = [await counts(poolId), await counts(product.poolId)];
    expect(inHall + direct).toBe(20);
    expect(inHall).toBe(heldInHall);
    const [sum] = (
      await connections().pool.query<{ held: number }>(`select sum(quantity)::int as held from hold where pool_id = any($1) and state = 'held'`, [
        [poolId, product.poolId],
      ])
    ).rows;
    expect(sum?.held).toBe(heldInHall + heldDirect);
    for (const purchase of got) await release(purchase);
    await closeDueHalls();
    expect([await counts(poolId), await counts(product.poolId)]).toEqual([
      [0, 0],
      [20, 0],
    ]);
  });
});

describe('the window', () => {
  it('begins at its first instant and ends before its last, by the market clock alone (T14)', async () => {
    const now = (await readNow()).getTime();
    const [opensAt, closesAt] = [new Date(now + 3_600_000), new Date(now + 7_200_000)];
    const { hallId, zoneId } = await makeOpenHall({ opensAt, closesAt });
    const product = await makeProduct();
    const put = await setAside({ hallId, zoneId, variantId: product.variantId, quantity: 5, price: null, actor: curator });
    const offerId = put.ok ? put.value.offerId : '';
    const at = async (instant: Date, before = 0): Promise<string> => {
      await setMarketClock(new Date(instant.getTime() - before));
      const added = await addToCart({ owner: { kind: 'guest', secret: unguessableToken() }, offerId, quantity: 1 });
      return added.ok ? 'sold' : added.refusal.kind;
    };
    expect(await at(opensAt, 30_000)).not.toBe('sold');
    expect(await at(opensAt)).toBe('sold');
    expect(await at(closesAt, 30_000)).toBe('sold');
    expect(await at(closesAt)).not.toBe('sold');
    const late = await setAside({ hallId, zoneId, variantId: (await makeProduct()).variantId, quantity: 1, price: null, actor: curator });
    expect(late).toMatchObject({ refusal: { kind: 'hall_over' } });
  });
});

it('an empty hall that is called off is settled at once', async () => {
  const { hallId } = await makeOpenHall();
  expect(await cancelHall({ hallId, reason: '비었어요', actor: curator })).toMatchObject({ value: { returned: 0 } });
  expect((await hallOf(hallId)).settledAt).not.toBeNull();
});
