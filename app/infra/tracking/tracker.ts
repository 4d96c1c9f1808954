// The port to whoever knows where parcels are: a demo carrier, or an aggregator of the Korean carriers. Answers facts, never throws for an outage.

export interface TrackedParcel {
  /** Our code of the carrier. */
  carrier: string;
  trackingNumber: string;
  handedOverAt: Date;
}

/** What is known: nothing yet, on its way, delivered; or there was no answer (ask again later). Instants are the carrier's. */
export type TrackingWord =
  { kind: 'nothing' } | { kind: 'in_transit'; at: Date } | { kind: 'delivered'; at: Date; inTransitAt: Date | null } | { kind: 'no_answer'; why: string };

export interface Tracker {
  /** Whether it knows this carrier. */
  knows: (carrier: string) => boolean;
  /** Asks once. Never inside a transaction. */
  ask: (parcel: TrackedParcel, now: Date) => Promise<TrackingWord>;
}
