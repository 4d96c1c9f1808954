// Delivery is known by the carrier, the buyer, the maker's proof, or time; each order says by whom.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { confirmDueOrders } from '#app/flows/confirm-order.server.ts';
import { loseParcel } from '#app/flows/lose-parcel.server.ts';
import { proveDelivery } from '#app/flows/prove-delivery.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { trackParcels } from '#app/flows/track-parcels.server.ts';
import { trackerDelivery } from '#app/infra/tracking/tracker-delivery.server.ts';
import type { Tracker, TrackingWord } from '#app/infra/tracking/tracker.ts';
import type { Day } from '#app/lib/time.ts';

import { shipped, stage } from '../make/after-sale.ts';
import { openAggregator, type Aggregator } from '../fakes/aggregator.ts';
import { violations } from '../make/invariants.ts';
import { forward, openStand, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
let aggregator: Aggregator;
beforeAll(async () => {
  stand = await openStand();
  aggregator = await openAggregator();
});
afterAll(async () => {
  await aggregator.close();
  await stand.close();
});
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

const day = 24 * 60;

async function parcel(id: string): Promise<Record<string, unknown>> {
  const [row] = await rows<Record<string, unknown>>(
    'select state::text as state, delivery_known_by as by, delivered_at, handed_over_at, proof_text from parcel where id = $1',
    [id],
  );
  return row ?? {};
}

async function today(): Promise<Day> {
  const [row] = await rows<{ day: Day }>(`select to_char((market_now() at time zone 'Asia/Seoul')::date, 'YYYY-MM-DD') as day`);
  if (row === undefined) throw new Error('no day');
  return row.day;
}

describe('the carrier', () => {
  it('of the demonstration moves with the clock, once, at its own hour', async () => {
    const sold = await shipped(1);
    await forward(2 * day + 60);
    await Promise.all([trackParcels(), trackParcels()]);
    const found = await parcel(sold.parcelId);
    expect(found).toMatchObject({ state: 'delivered', by: 'carrier' });
    expect((found['delivered_at'] as Date).getTime() - (found['handed_over_at'] as Date).getTime()).toBe(2 * 86_400_000);
    expect(await rows(`select to_state from transition where subject = $1`, [sold.parcelId])).toHaveLength(1);
  });

  it('is asked through the aggregator every two hours at most; silence and outages change nothing', async () => {
    const sold = await shipped(1, { carrier: 'epost' });
    const asking = { key: 'id:secret', url: aggregator.url };
    const [hasty, tracker] = [trackerDelivery({ ...asking, timeoutMs: 300 }), trackerDelivery({ ...asking, timeoutMs: 10_000 })];
    aggregator.next = 'slow';
    await trackParcels([hasty]);
    expect(await parcel(sold.parcelId)).toMatchObject({ state: 'handed_over' });
    aggregator.next = 'broken';
    await forward(121);
    await trackParcels([tracker]);
    aggregator.next = { code: 'IN_TRANSIT' };
    await trackParcels([tracker]);
    expect(await parcel(sold.parcelId)).toMatchObject({ state: 'handed_over' });
    await forward(121);
    await trackParcels([tracker]);
    expect(await parcel(sold.parcelId)).toMatchObject({ state: 'in_transit' });
    aggregator.next = { code: 'DELIVERED' };
    await forward(121);
    await trackParcels([tracker]);
    expect(await parcel(sold.parcelId)).toMatchObject({ state: 'delivered', by: 'carrier' });
    expect(aggregator.asked.at(-1)).toMatchObject({ key: 'TRACKQL-API-KEY id:secret', carrierId: 'kr.epost' });
    expect(await stage(sold)).toBe('delivered');
  });

  it('cannot say that it arrived before it left or after now', async () => {
    const sold = await shipped(1, { carrier: 'epost' });
    const says = (at: string): Tracker => ({
      knows: (code) => code === 'epost',
      ask: () => Promise.resolve<TrackingWord>({ kind: 'delivered', at: new Date(at), inTransitAt: null }),
    });
    await trackParcels([says('2099-01-01')]);
    const found = await parcel(sold.parcelId);
    expect((found['delivered_at'] as Date) < new Date('2099-01-01')).toBe(true);
  });
});

it('an untracked parcel counts as delivered 28 days after dispatch, and the order confirms itself after the days from then', async () => {
  const sold = await shipped(1, { carrier: 'epost' });
  await forward(27 * day);
  await trackParcels([]);
  expect(await parcel(sold.parcelId)).toMatchObject({ state: 'handed_over' });
  await forward(day);
  await trackParcels([]);
  const found = await parcel(sold.parcelId);
  expect(found).toMatchObject({ state: 'delivered', by: 'time' });
  expect((found['delivered_at'] as Date).getTime() - (found['handed_over_at'] as Date).getTime()).toBe(28 * 86_400_000);
  await confirmDueOrders();
  expect(await stage(sold)).toBe('delivered');
  await forward(14 * day);
  await confirmDueOrders();
  expect(await stage(sold)).toBe('confirmed');
});

describe('the maker', () => {
  it('proves it by words and a day; the buyer’s own word is final', async () => {
    const sold = await shipped(1, { carrier: 'epost' });
    const proof = {
      parcelId: sold.parcelId,
      makerId: sold.makerId,
      actorId: 'psn_maker',
      deliveredOn: await today(),
      words: '문 앞에서 직접 건넴',
      mediaId: null,
    };
    expect(await proveDelivery({ ...proof, makerId: 'mkr_other' })).toMatchObject({ refusal: { kind: 'no_such_order' } });
    expect(await proveDelivery({ ...proof, words: '' })).toMatchObject({ refusal: { kind: 'delivery_proof_missing' } });
    expect(await proveDelivery({ ...proof, deliveredOn: '2099-01-01' })).toMatchObject({ refusal: { kind: 'delivery_day_wrong' } });
    const both = await Promise.all([proveDelivery(proof), proveDelivery(proof)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await parcel(sold.parcelId)).toMatchObject({ state: 'delivered', by: 'maker', proof_text: '문 앞에서 직접 건넴' });
    const other = await shipped(1, { carrier: 'epost' });
    await receiveOrder({ purchaseId: other.purchaseId, orderId: other.orderId, actorId: null });
    expect(await proveDelivery({ ...proof, parcelId: other.parcelId, makerId: other.makerId })).toMatchObject({ refusal: { kind: 'parcel_not_under_way' } });
    expect(await loseParcel({ parcelId: other.parcelId, by: { makerId: other.makerId }, actorId: 'psn_maker' })).toMatchObject({ ok: false });
  });
});
