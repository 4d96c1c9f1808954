// The records of pools, holds, movements and offers: each function changes what it says and nothing beside it (law 1).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { findDirectPool, openDirectPools, openHallPool, setOffersActive } from '#app/domain/stock/open-pool.db.server.ts';
import * as stock from '#app/domain/stock/stock.db.server.ts';
import { won } from '#app/lib/money.ts';

import { openStand, rows, type Stand } from '../../make/stand.ts';
import { makeProduct, type MadeProduct } from '../../make/market.ts';
import { trial } from '../../make/trial.ts';
import { once } from '../../make/two-purchases.ts';

let stand: Stand;
let first: MadeProduct;
let second: MadeProduct;
const base = once(async () => {
  first = await makeProduct({ onHand: 10, hall: { onHand: 4, price: 9_000 } });
  second = await makeProduct({ onHand: 10 });
});
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(base);
afterAll(() => stand.close());

const want = ({ poolId, offerId }: { poolId: string; offerId: string }, quantity: number) => ({ poolId, offerId, quantity });
const flip = (of: MadeProduct, available: boolean) => ({
  ...{ poolId: of.poolId, variantId: of.variantId, productId: of.productId, makerId: of.makerId, hallId: null, available },
});

describe('a hold', () => {
  it('takes free pieces, once per offer, and says what is sold out by it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const held = await stock.holdPieces(tx, { purchaseId: 'pur_1', wants: [want(second, 3), want(first, 4), want(first, 6)], now });
      expect(held).toEqual({ ok: true, value: [flip(first, false)] });
      const change = await changed();
      expect(change.filter((one) => one.table === 'pool').sort((a, b) => Number(b['held']) - Number(a['held']))).toEqual([
        { table: 'pool', id: first.poolId, held: 10 },
        { table: 'pool', id: second.poolId, held: 3 },
      ]);
      expect(change.filter((one) => one.table === 'hold').sort((a, b) => Number(b['quantity']) - Number(a['quantity']))).toMatchObject([
        { is: 'new', purchase_id: 'pur_1', pool_id: first.poolId, offer_id: first.offerId, quantity: 10, state: 'held', created_at: 'now', settled_at: null },
        { is: 'new', purchase_id: 'pur_1', pool_id: second.poolId, offer_id: second.offerId, quantity: 3 },
      ]);
      expect(change).toHaveLength(4);
      const refused = await stock.holdPieces(tx, { purchaseId: 'pur_2', wants: [want(first, 1), want(second, 8)], now });
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'sold_out' } });
      const offers = refused.ok ? [] : refused.refusal.offers;
      expect(offers.sort((a, b) => a.free - b.free)).toEqual([
        { offerId: first.offerId, free: 0 },
        { offerId: second.offerId, free: 7 },
      ]);
      for (const quantity of [0, -1, 0.5])
        await expect(stock.holdPieces(tx, { purchaseId: 'pur_3', wants: [want(second, quantity)], now })).rejects.toThrow('whole pieces');
    });
  });

  it('is committed once: the pieces are sold', async () => {
    await trial(async ({ tx, now, changed }) => {
      await stock.holdPieces(tx, { purchaseId: 'pur_1', wants: [want(first, 4)], now });
      await stock.holdPieces(tx, { purchaseId: 'pur_2', wants: [want(first, 1), want(second, 2)], now });
      await changed();
      expect(await stock.commitHolds(tx, 'pur_1', now)).toBe('committed');
      const change = await changed();
      expect(change).toHaveLength(3);
      expect(change).toMatchObject([
        { table: 'pool', id: first.poolId, on_hand: 6, held: 1 },
        { table: 'hold', state: 'committed', settled_at: 'now' },
        { table: 'stock_movement', is: 'new', pool_id: first.poolId, kind: 'sold', quantity: 4, reference: 'pur_1', actor_id: null, at: 'now' },
      ]);
      expect([await stock.commitHolds(tx, 'pur_1', now), await stock.commitHolds(tx, 'pur_none', now)]).toEqual(['already', 'gone']);
      expect(await stock.releaseHolds(tx, 'pur_1', now)).toEqual([]);
      expect(await changed()).toEqual([]);
    });
  });

  it('is released once: the pieces are free, and it is said where none were', async () => {
    await trial(async ({ tx, now, changed }) => {
      await stock.holdPieces(tx, { purchaseId: 'pur_1', wants: [want(first, 10), want(second, 2)], now });
      await stock.holdPieces(tx, { purchaseId: 'pur_2', wants: [want(second, 2)], now });
      await changed();
      expect(await stock.releaseHolds(tx, 'pur_1', now)).toEqual([flip(first, true)]);
      const change = await changed();
      expect(change.filter((one) => one.table === 'hold')).toMatchObject([
        { state: 'released', settled_at: 'now' },
        { state: 'released', settled_at: 'now' },
      ]);
      expect(change.filter((one) => one.table === 'pool').sort((a, b) => Number(a['held']) - Number(b['held']))).toEqual([
        { table: 'pool', id: first.poolId, held: 0 },
        { table: 'pool', id: second.poolId, held: 2 },
      ]);
      expect([await stock.releaseHolds(tx, 'pur_1', now), await stock.commitHolds(tx, 'pur_1', now)]).toEqual([[], 'gone']);
    });
  });
});

describe('pieces', () => {
  it('come back and are taken, each with its movement and with who did it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const by = { poolId: first.poolId, reference: 'ref', actorId: 'psn', now };
      expect(await stock.restock(tx, { ...by, quantity: 2 })).toEqual([]);
      expect(await changed()).toMatchObject([
        { table: 'pool', id: first.poolId, on_hand: 12 },
        { table: 'stock_movement', is: 'new', pool_id: first.poolId, kind: 'restocked', quantity: 2, reference: 'ref', actor_id: 'psn', at: 'now' },
      ]);
      expect(await stock.takePieces(tx, { ...by, quantity: 13 })).toBeNull();
      expect(await changed()).toEqual([]);
      expect(await stock.takePieces(tx, { ...by, quantity: 12 })).toEqual([flip(first, false)]);
      expect(await changed()).toMatchObject([
        { table: 'pool', id: first.poolId, on_hand: 0 },
        { table: 'stock_movement', is: 'new', kind: 'adjusted', quantity: -12 },
      ]);
      expect(await stock.restock(tx, { ...by, quantity: 1 })).toEqual([flip(first, true)]);
      expect(await changed()).toMatchObject([
        { table: 'pool', id: first.poolId, on_hand: 1 },
        { table: 'stock_movement', is: 'new', kind: 'restocked', quantity: 1 },
      ]);
      expect(await stock.takePieces(tx, { ...by, quantity: 1 })).toHaveLength(1);
      for (const deed of [stock.takePieces, stock.restock]) await expect(deed(tx, { ...by, quantity: 0 })).rejects.toThrow('some pieces');
      await expect(stock.restock(tx, { ...by, poolId: 'pol_none', quantity: 1 })).rejects.toThrow('exists');
    });
  });

  it('are counted: what differs is a movement, what does not is none', async () => {
    await trial(async ({ tx, now, changed }) => {
      await stock.holdPieces(tx, { purchaseId: 'pur_1', wants: [want(first, 3)], now });
      await changed();
      const set = (onHand: number, expectedOnHand?: number) => stock.setOnHand(tx, { poolId: first.poolId, onHand, expectedOnHand, reference: 'count', now });
      expect(await set(2)).toEqual({ ok: false, refusal: { kind: 'below_held', held: 3 } });
      expect(await set(20, 9)).toEqual({ ok: false, refusal: { kind: 'stock_changed', onHand: 10 } });
      expect(await set(10, 10)).toEqual({ ok: true, value: [] });
      expect(await changed()).toEqual([]);
      expect(await set(3)).toEqual({ ok: true, value: [flip(first, false)] });
      expect(await changed()).toMatchObject([
        { table: 'pool', id: first.poolId, on_hand: 3 },
        { table: 'stock_movement', is: 'new', kind: 'adjusted', quantity: -7, reference: 'count' },
      ]);
      expect(await set(20)).toEqual({ ok: true, value: [flip(first, true)] });
      await expect(stock.setOnHand(tx, { poolId: 'pol_none', onHand: 1, reference: 'count', now })).rejects.toThrow('exists');
    });
  });

  it('move between two pools of a variant, free ones only', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { hall } = first;
      const toPoolId = hall?.poolId ?? '';
      const move = (quantity: number, to = toPoolId) => stock.movePieces(tx, { fromPoolId: first.poolId, toPoolId: to, quantity, reference: 'm', now });
      expect(await move(11)).toEqual({ ok: false, refusal: { kind: 'not_enough', free: 10 } });
      expect(await changed()).toEqual([]);
      const moved = await move(10);
      expect(moved).toEqual({ ok: true, value: [flip(first, false)] });
      const change = await changed();
      expect(change.filter((one) => one.table === 'pool').sort((a, b) => Number(a['on_hand']) - Number(b['on_hand']))).toEqual([
        { table: 'pool', id: first.poolId, on_hand: 0 },
        { table: 'pool', id: toPoolId, on_hand: 14 },
      ]);
      expect(
        change
          .filter((one) => one.table === 'stock_movement')
          .map((one) => [one['kind'], one['pool_id'], one['quantity'], one['reference']])
          .sort(),
      ).toEqual([
        ['moved_in', toPoolId, 10, 'm'],
        ['moved_out', first.poolId, 10, 'm'],
      ]);
      const back = await stock.movePieces(tx, { fromPoolId: toPoolId, toPoolId: first.poolId, quantity: 14, reference: 'm', now });
      expect(back).toEqual({ ok: true, value: [{ ...flip(first, false), poolId: toPoolId, hallId: hall?.hallId }, flip(first, true)] });
      await expect(move(0)).rejects.toThrow('some pieces');
      await expect(move(1, second.poolId)).rejects.toThrow('with their variant');
      await expect(move(1, 'pol_none')).rejects.toThrow('with their variant');
      const fromNone = { fromPoolId: 'pol_none', toPoolId: first.poolId, quantity: 1, reference: 'm', now };
      await expect(stock.movePieces(tx, fromNone)).rejects.toThrow('with their variant');
    });
  });

  it('are locked in the order of ids', async () => {
    await trial(async ({ tx }) => {
      const ids = [first.poolId, second.poolId].sort();
      expect((await stock.lockPools(tx, ids.toReversed())).map(({ id }) => id)).toEqual(ids);
      expect(await stock.lockPools(tx, [])).toEqual([]);
      expect(await rows('select id from pool where id = any($1) for no key update skip locked', [ids])).toEqual([]);
    });
  });
});

describe('pools', () => {
  it('of new variants are opened with their first pieces and an offer', async () => {
    await trial(async ({ tx, now, changed }) => {
      for (const id of ['var_1', 'var_2'])
        await tx.$executeRaw`insert into variant select (jsonb_populate_record(null::variant, to_jsonb(v) || jsonb_build_object('id', ${id}::text, 'sku', ${id}::text))).* from variant v where id = ${first.variantId}`;
      await changed();
      const opened = await openDirectPools(
        tx,
        [
          { variantId: 'var_1', onHand: 7 },
          { variantId: 'var_2', onHand: 0 },
        ],
        { reference: 'rev', actorId: 'psn', now },
      );
      expect(opened.map(({ variantId }) => variantId)).toEqual(['var_1', 'var_2']);
      const change = await changed();
      const poolOf = (variantId: string) => opened.find((one) => one.variantId === variantId)?.poolId;
      expect(
        change
          .filter((one) => one.table === 'pool')
          .map((one) => [one['variant_id'], one['id'], one['on_hand'], one['channel']])
          .sort(),
      ).toEqual([
        ['var_1', poolOf('var_1'), 7, 'direct'],
        ['var_2', poolOf('var_2'), 0, 'direct'],
      ]);
      expect(
        change
          .filter((one) => one.table === 'offer')
          .map((one) => [one['variant_id'], one['id'], one['pool_id'], one['active'], one['price']])
          .sort(),
      ).toEqual([
        ['var_1', opened[0]?.offerId, poolOf('var_1'), true, null],
        ['var_2', opened[1]?.offerId, poolOf('var_2'), true, null],
      ]);
      expect(change.filter((one) => one.table === 'stock_movement')).toMatchObject([
        { is: 'new', pool_id: poolOf('var_1'), kind: 'received', quantity: 7, reference: 'rev', actor_id: 'psn', at: 'now' },
      ]);
      expect(await openDirectPools(tx, [], { reference: 'rev', now })).toEqual([]);
      expect(await findDirectPool(tx, 'var_1')).toEqual({ id: poolOf('var_1'), onHand: 7, held: 0 });
      expect(await findDirectPool(tx, first.variantId)).toMatchObject({ id: first.poolId });
      expect(await findDirectPool(tx, 'var_none')).toBeNull();
    });
  });

  it('of a hall are opened once; the offer takes the new price and is open again', async () => {
    await trial(async ({ tx, now, changed }) => {
      const hallId = first.hall?.hallId ?? '';
      const opened = await openHallPool(tx, { variantId: second.variantId, hallId, price: won(8_000), now });
      expect(await changed()).toMatchObject([
        { table: 'pool', is: 'new', id: opened.poolId, variant_id: second.variantId, hall_id: hallId, channel: 'hall', on_hand: 0 },
        { table: 'offer', is: 'new', id: opened.offerId, variant_id: second.variantId, hall_id: hallId, channel: 'hall', pool_id: opened.poolId, price: 8_000 },
      ]);
      await setOffersActive(tx, [opened.offerId], false);
      expect(await changed()).toEqual([{ table: 'offer', id: opened.offerId, active: false }]);
      expect(await openHallPool(tx, { variantId: second.variantId, hallId, price: null, now })).toEqual(opened);
      expect(await changed()).toEqual([{ table: 'offer', id: opened.offerId, active: true, price: null }]);
    });
  });
});
