// Asks where parcels are, outside of transactions, and keeps what is said; parcels that nobody can follow count as delivered after the days of
// practice (facts 3.1). Safe to repeat and to run in several processes: a parcel arrives once.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { carriers } from '#app/domain/fulfilment/carriers.ts';
import { applyTracking, deliverUntracked, parcelsToAsk, type ParcelToAsk } from '#app/domain/fulfilment/tracking.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import type { Tracker } from '#app/infra/tracking/tracker.ts';
import { trackers } from '#app/infra/tracking/trackers.server.ts';

/** A carrier is asked about a parcel so often at most. */
const everyMs = 2 * 3_600_000;

/** Answers how many parcels moved. `known`: whom to ask; absent: by the settings. */
export async function trackParcels(known: readonly Tracker[] = trackers()): Promise<number> {
  const asked = carriers.map((carrier) => carrier.code).filter((code) => code !== 'demo' && known.some((tracker) => tracker.knows(code)));
  const { parcels, now } = await inTransaction('find parcels to ask for', async (tx, at) => ({
    now: at,
    parcels: await parcelsToAsk(tx, { carriers: asked, demo: isDemo(), since: new Date(at.getTime() - everyMs), now: at }),
  }));
  let moved = 0;
  for (const parcel of parcels) if (await track(parcel, known, now)) moved += 1;
  return moved + (await countUntracked());
}

async function track(parcel: ParcelToAsk, known: readonly Tracker[], now: Date): Promise<boolean> {
  const tracker = known.find((one) => one.knows(parcel.carrier));
  if (tracker === undefined) return false;
  const word = await tracker.ask(parcel, now);
  return inTransaction('keep what the carrier said', async (tx, at) => {
    const state = await applyTracking(tx, parcel.id, word, at);
    if (state === null) return false;
    await noteMove(tx, { subject: parcel.id, from: parcel.state, to: state, actorId: null, reason: parcel.carrier }, at);
    return true;
  });
}

async function countUntracked(): Promise<number> {
  return inTransaction('deliver untracked parcels', async (tx, now) => {
    const arrived = await deliverUntracked(tx, now);
    for (const id of arrived) await noteMove(tx, { subject: id, from: 'handed_over', to: 'delivered', actorId: null, reason: 'time' }, now);
    return arrived.length;
  });
}
