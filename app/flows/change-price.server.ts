// A maker's price of a variant (KRW with VAT), at once and with its history: the base of a later discount (facts 2.11).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { lockVariant, setPrice } from '#app/domain/catalog/product.db.server.ts';
import { capHallPrices } from '#app/domain/halls/hall-item.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { overrulePrice } from './pricing/scheduled-price.server.ts';
import { touchListing } from './listing/touched.server.ts';

export interface ChangePrice {
  actor: Actor;
  makerId: string;
  variantId: string;
  price: Won;
  /** The price that the form showed. */
  expectedPrice?: Won;
}
export type ChangePriceRefusal = { kind: 'not_found' } | { kind: 'price_out_of_range' } | { kind: 'price_changed_meanwhile'; price: number };

/** The same price again writes nothing. A hall is never dearer than the maker's own shop. */
export async function changePrice({ actor, makerId, variantId, price, expectedPrice }: ChangePrice): Promise<Result<undefined, ChangePriceRefusal>> {
  if (price < 100 || price > 100_000_000) return refuse({ kind: 'price_out_of_range' });
  return inTransaction<Result<undefined, ChangePriceRefusal>>('change price', async (tx, now) => {
    const variant = await lockVariant(tx, { variantId, makerId });
    if (variant === null) return refuse({ kind: 'not_found' });
    if (expectedPrice !== undefined && variant.price !== expectedPrice) return refuse({ kind: 'price_changed_meanwhile', price: variant.price });
    if (variant.price === price) return ok();
    await overrulePrice(tx, variantId, price, now);
    await setPrice(tx, { variantId, price, actorId: actor.personId, now });
    await capHallPrices(tx, { variantId, directPrice: price, now });
    await noteAct(
      tx,
      { actorId: actor.personId, role: actor.role, action: 'change_price', subject: variantId, detail: { from: variant.price, to: price } },
      now,
    );
    await touchListing(tx, variant.productId);
    return ok();
  });
}
