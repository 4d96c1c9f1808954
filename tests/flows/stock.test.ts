// Law 1 at the noun: holds by conditional updates, settled once, counts that equal the movements, whatever runs at once.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { findDirectPool, openHallPool } from '#app/domain/stock/open-pool.db.server.ts';
import { commitHolds, holdPieces, movePieces, releaseHolds, restock, setOnHand } from '#app/domain/stock/stock.db.server.ts';
import type { Want } from '#app/domain/stock/stock.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';
import { won } from '#app/lib/money.ts';
import { ok } from '#app/lib/result.ts';
import { makePlaces, makeProduct } from '#tests/make/market.ts';
import { done, refusalOf } from '#tests/make/supply.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  await makePlaces();
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});
afterEach(async () => {
  const { rows } = await connections().pool.query(`
    select p.id, p.on_hand, p.held from pool p
    where p.on_hand <> (select coalesce(sum(case when kind in ('sold', 'moved_out') then -quantity else quantity end), 0) from stock_movement m where m.pool_id = p.id)
       or p.held <> (select coalesce(sum(quantity), 0) from hold h where h.pool_id = p.id and h.state = 'held')`);
  expect(rows).toEqual([]);
});

async function hold(wants: readonly Want[], purchaseId: string = newId('pur')) {
  return inTransaction('hold', (tx, now) => holdPieces(tx, { purchaseId, wants, now }));
}

async function counts(poolId: string): Promise<{ on_hand: number; held: number } | undefined> {
  const { rows } = await connections().pool.query<{ on_hand: number; held: number }>('select on_hand, held from pool where id = $1', [poolId]);
  return rows[0];
}

describe('holdPieces', () => {
  it('holds exactly ten pieces for fifty at once, and says what is left to the others', async () => {
    const { poolId, offerId } = await makeProduct({ onHand: 10 });
    const results = await Promise.all(Array.from({ length: 50 }, () => hold([{ poolId, offerId, quantity: 1 }])));
    expect(results.filter((result) => result.ok)).toHaveLength(10);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, refusal: { kind: 'sold_out', offers: [{ offerId, free: 0 }] } });
    expect(results.filter((result) => result.ok && result.value.length > 0)).toHaveLength(1);
    expect(await counts(poolId)).toEqual({ on_hand: 10, held: 10 });
  });

  it('takes baskets of mixed order at once without a deadlock reaching anybody', async () => {
    const products = await Promise.all(Array.from({ length: 5 }, () => makeProduct({ onHand: 60 })));
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const turned = [...products.slice(index % 5), ...products.slice(0, index % 5)];
        return hold(turned.map(({ poolId, offerId }) => ({ poolId, offerId, quantity: 1 })));
      }),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    for (const { poolId } of products) expect(await counts(poolId)).toEqual({ on_hand: 60, held: 60 });
  });

  it('sums wants of one pool first, and takes nothing when one thing is lacking', async () => {
    const scarce = await makeProduct({ onHand: 3 });
    const plenty = await makeProduct({ onHand: 9 });
    const two = { poolId: scarce.poolId, offerId: scarce.offerId, quantity: 2 };
    const refused = await hold([two, { poolId: plenty.poolId, offerId: plenty.offerId, quantity: 1 }, two]);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'sold_out', offers: [{ offerId: scarce.offerId, free: 3 }] } });
    expect(await counts(plenty.poolId)).toEqual({ on_hand: 9, held: 0 });
  });
});

describe('a hold', () => {
  it('is committed once and released never after, whatever runs at once', async () => {
    const { poolId, offerId, productId } = await makeProduct({ onHand: 2 });
    const purchaseId = newId('pur');
    const held = await hold([{ poolId, offerId, quantity: 2 }], purchaseId);
    expect(held).toMatchObject({ ok: true, value: [{ productId, available: false }] });
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => inTransaction('commit', (tx, now) => commitHolds(tx, purchaseId, now))),
      ...Array.from({ length: 4 }, () =>
        inTransaction('release', (tx, now) => releaseHolds(tx, purchaseId, now).then((flips) => `released ${String(flips.length)}`)),
      ),
    ]);
    const committed = answers.filter((answer) => answer === 'committed').length;
    const released = answers.filter((answer) => answer === 'released 1').length;
    expect(committed + released).toBe(1);
    expect(await counts(poolId)).toEqual({ on_hand: committed === 1 ? 0 : 2, held: 0 });
  });

  it('that is gone cannot be committed', async () => {
    const { poolId, offerId } = await makeProduct({ onHand: 1 });
    const purchaseId = newId('pur');
    await hold([{ poolId, offerId, quantity: 1 }], purchaseId);
    const flips = await inTransaction('release', (tx, now) => releaseHolds(tx, purchaseId, now));
    expect(flips).toMatchObject([{ poolId, available: true }]);
    expect(await inTransaction('commit', (tx, now) => commitHolds(tx, purchaseId, now))).toBe('gone');
  });
});

describe('pieces', () => {
  it('are never counted below what is held, nor over a count that changed meanwhile', async () => {
    const { poolId, offerId } = await makeProduct({ onHand: 5 });
    await hold([{ poolId, offerId, quantity: 3 }]);
    const set = (onHand: number, expectedOnHand?: number) =>
      inTransaction('count', (tx, now) =>
        setOnHand(tx, { poolId, onHand, ...(expectedOnHand === undefined ? {} : { expectedOnHand }), reference: 'count', now }),
      );
    expect(refusalOf(await set(2))).toBe('below_held');
    expect(refusalOf(await set(9, 4))).toBe('stock_changed');
    expect(await set(3)).toMatchObject({ ok: true, value: [{ available: false }] });
    const back = await inTransaction('bring', async (tx, now) => [
      ...(await restock(tx, { poolId, quantity: 4, reference: 'return', now })),
      ...(await restock(tx, { poolId, quantity: 1, reference: 'another', now })),
    ]);
    expect(back).toMatchObject([{ available: true }]);
    expect(await counts(poolId)).toEqual({ on_hand: 8, held: 3 });
  });

  it('move between two channels both ways at once, and only free ones', async () => {
    const { poolId, offerId, variantId } = await makeProduct({ onHand: 40 });
    const hallId = newId('hll');
    const hall = await inTransaction('open', (tx, now) => openHallPool(tx, { variantId, hallId, price: won(9_000), now }));
    const move = (fromPoolId: string, toPoolId: string, quantity: number) =>
      inTransaction('move', (tx, now) => movePieces(tx, { fromPoolId, toPoolId, quantity, reference: 'test', now }));
    done(await move(poolId, hall.poolId, 20));
    await hold([{ poolId, offerId, quantity: 15 }]);
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? move(poolId, hall.poolId, 1) : move(hall.poolId, poolId, 1))));
    expect(await inTransaction('again', async (tx, now) => ok((await openHallPool(tx, { variantId, hallId, price: null, now })).poolId))).toEqual(
      ok(hall.poolId),
    );
    expect(refusalOf(await move(poolId, hall.poolId, 40))).toBe('not_enough');
    const direct = await inTransaction('read', (tx) => findDirectPool(tx, variantId));
    expect((direct?.onHand ?? 0) + ((await counts(hall.poolId))?.on_hand ?? 0)).toBe(40);
  });
});
