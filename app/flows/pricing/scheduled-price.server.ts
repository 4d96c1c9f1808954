// A scheduled price begins, ends or is called off inside a transaction: the variant's price and its history change with it, so that what is shown is
// what is charged; what may be crossed out is frozen when it begins (facts 2.11).
import { discountBase } from '#app/domain/catalog/price.ts';
import { lockVariant, setPrice } from '#app/domain/catalog/product.db.server.ts';
import { capHallPrices, restoreHallPrices } from '#app/domain/halls/hall-item.db.server.ts';
import { beginScheduled, lockScheduled, runningPrice, settleScheduled, type ScheduledPriceRow } from '#app/domain/promotions/scheduled-price.db.server.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';

import { touchListing } from '../listing/touched.server.ts';

/** Takes the step that is due; false when none is any more. One that is no discount when it should begin is called off. */
export async function stepPrice(tx: Tx, scheduledId: string, variantId: string, now: Date): Promise<boolean> {
  const owner = await makerOf(tx, variantId);
  const variant = owner === null ? null : await lockVariant(tx, { variantId, makerId: owner });
  const scheduled = await lockScheduled(tx, scheduledId);
  if (variant === null || scheduled === null) return false;
  if (scheduled.state === 'planned' && scheduled.startsAt <= now) {
    if (scheduled.endsAt <= now || scheduled.price >= variant.price) return settleScheduled(tx, scheduled.id, 'cancelled', now);
    return begin(tx, scheduled, variant, now);
  }
  if (scheduled.state !== 'running' || scheduled.endsAt > now) return false;
  await settleScheduled(tx, scheduled.id, 'over', now);
  await putBack(tx, scheduled, variant, now, 'market');
  return true;
}

/** The maker calls one of its own off; a running one gives the price back. False when it is over or another's. */
export async function callOffPrice(tx: Tx, scheduledId: string, makerId: string, actorId: string, now: Date): Promise<boolean> {
  const [found] = await run(tx, q.selectFrom('scheduledPrice').select('variantId').where('id', '=', scheduledId).where('makerId', '=', makerId));
  const variant = found === undefined ? null : await lockVariant(tx, { variantId: found.variantId, makerId });
  const scheduled = await lockScheduled(tx, scheduledId);
  if (variant === null || scheduled === null) return false;
  if (!(await settleScheduled(tx, scheduledId, 'cancelled', now))) return false;
  await putBack(tx, scheduled, variant, now, actorId);
  return true;
}

/** A price that the maker sets by hand calls off the schedule that holds it; halls go back to their own prices where they are below it. The variant is locked. */
export async function overrulePrice(tx: Tx, variantId: string, directPrice: number, now: Date): Promise<void> {
  const running = await runningPrice(tx, variantId);
  if (running === null) return;
  await settleScheduled(tx, running.id, 'cancelled', now);
  await restoreHallPrices(tx, { variantId, prices: running.hallPrices, directPrice });
}

interface LockedVariant {
  id: string;
  productId: string;
  price: number;
}

async function begin(tx: Tx, scheduled: ScheduledPriceRow, variant: LockedVariant, now: Date): Promise<boolean> {
  const { price, createdBy } = scheduled;
  await setPrice(tx, { variantId: variant.id, price, actorId: createdBy, now });
  const history = await run(tx, q.selectFrom('priceHistory').select(['price', 'since']).where('variantId', '=', variant.id));
  const base = discountBase(history);
  const hallPrices = await capHallPrices(tx, { variantId: variant.id, directPrice: price, now });
  await beginScheduled(tx, scheduled.id, { regularPrice: variant.price, reference: base !== null && base > price ? base : null, hallPrices });
  await touchListing(tx, variant.productId);
  return true;
}

// Back to the price it came down from, here and in the halls that followed it, unless another price was set meanwhile.
async function putBack(tx: Tx, scheduled: ScheduledPriceRow, variant: LockedVariant, now: Date, actorId: string): Promise<void> {
  if (scheduled.state !== 'running' || scheduled.regularPrice === null || variant.price !== scheduled.price) return;
  await setPrice(tx, { variantId: variant.id, price: scheduled.regularPrice, actorId, now });
  await restoreHallPrices(tx, { variantId: variant.id, prices: scheduled.hallPrices, directPrice: scheduled.regularPrice });
  await touchListing(tx, variant.productId);
}

async function makerOf(tx: Tx, variantId: string): Promise<string | null> {
  const [row] = await run(tx, q.selectFrom('variant as v').innerJoin('product as p', 'p.id', 'v.productId').where('v.id', '=', variantId).select('p.makerId'));
  return row?.makerId ?? null;
}
