// Fifty buyers want ten pieces through the real pages, some of them pressing twice: ten have them, forty are told, nobody sees a failure (laws 1 to 4).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readNow } from '#app/infra/db/reader.server.ts';

import { violations } from '../make/invariants.ts';
import { buyOne, type Outcome } from '../setup/http-purchase.ts';
import { openStage, piecesPaid, poolNow, type Channel, type Stage } from './race-stage.ts';

const buyers = 50;
const pieces = 10;
const channels: Channel[] = ['direct', 'hall'];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function refusalsIn(outcomes: readonly Outcome[]): Extract<Outcome, { end: 'refused' }>[] {
  return outcomes.flatMap((one) => (one.end === 'refused' ? [one] : []));
}

describe.each(channels)('a race in the %s channel', (channel) => {
  it('sells exactly what there is and tells everybody else', async () => {
    const wish = await stage.offer(channel, pieces);
    const since = await readNow();
    const outcomes = await Promise.all(Array.from({ length: buyers }, (_, place) => buyOne(stage.shop.origin, wish, { twice: place % 4 === 0 })));
    const refusals = refusalsIn(outcomes);
    expect(outcomes.filter((one) => one.worst >= 500)).toEqual([]);
    expect(refusals).toHaveLength(buyers - pieces);
    expect(refusals.filter((one) => !(one.status === 409 || one.status === 422) || !/[가-힣]{2}/.test(one.words))).toEqual([]);
    expect(new Set(outcomes.flatMap((one) => (one.end === 'bought' ? [one.path] : []))).size).toBe(pieces);
    expect(await poolNow(wish.poolId)).toEqual({ onHand: 0, held: 0 });
    expect(await piecesPaid(wish.poolId, since)).toBe(pieces);
    expect(await violations()).toEqual([]);
  });

  it('sells again what comes back on the shelf', async () => {
    const wish = await stage.offer(channel, 1);
    const outcome = await buyOne(stage.shop.origin, wish, { twice: true });
    expect(outcome).toMatchObject({ end: 'bought' });
    expect(await poolNow(wish.poolId)).toEqual({ onHand: 0, held: 0 });
    expect(await violations()).toEqual([]);
  });
});
