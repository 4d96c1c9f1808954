// The trackers of this process, by the settings: the demo carrier in the demonstration, the aggregator when there is a key.
import { env, isDemo } from '../env.server.ts';
import { trackerDelivery } from './tracker-delivery.server.ts';
import type { TrackedParcel, Tracker, TrackingWord } from './tracker.ts';

const day = 86_400_000;
/** On its way a day after it was handed over, delivered after two, by the market's clock. */
export const demoTransitMs = day;
export const demoDeliveryMs = 2 * day;

/** The demonstration's carrier: it exists nowhere else. */
export const demoTracker: Tracker = {
  knows: (carrier) => carrier === 'demo',
  ask: ({ handedOverAt }: TrackedParcel, now: Date) => Promise.resolve(demoWord(handedOverAt, now)),
};

/** Where a parcel of the demo carrier is. */
export function demoWord(handedOverAt: Date, now: Date): TrackingWord {
  const inTransitAt = new Date(handedOverAt.getTime() + demoTransitMs);
  const at = new Date(handedOverAt.getTime() + demoDeliveryMs);
  if (at <= now) return { kind: 'delivered', at, inTransitAt };
  return inTransitAt <= now ? { kind: 'in_transit', at: inTransitAt } : { kind: 'nothing' };
}

/** Who can be asked, in order. */
export function trackers(): Tracker[] {
  const { TRACKER_DELIVERY_KEY: key, TRACKER_DELIVERY_URL: url } = env();
  return [...(isDemo() ? [demoTracker] : []), ...(key === undefined ? [] : [trackerDelivery({ key, url })])];
}
