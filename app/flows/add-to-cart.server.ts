// Puts pieces of an offer into the basket. Only what is listed this moment, only what is left, only with the inputs that the maker asks for.
import { sql } from 'kysely';

import { linesOfOwner, openCart, putLine } from '#app/domain/cart/cart.db.server.ts';
import { fieldsOf } from '#app/domain/cart/cart.read.server.ts';
import { cleanInputs, customKeyOf, isQuantity, mostPieces, wrongInputs, type CartOwner, type CustomInputs } from '#app/domain/cart/cart.ts';
import { one, prepared, q } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

/** Stripe takes at most 100 line items; shipping lines count too. */
const mostLines = 45;

export type AddToCartRefusal =
  | { kind: 'not_listed' }
  | { kind: 'sold_out' }
  /** `free`: pieces left; `inCart`: pieces of it that lie in the basket already */
  | { kind: 'not_enough'; free: number; inCart: number }
  | { kind: 'bad_quantity'; most: number }
  | { kind: 'custom_wrong'; fields: string[] }
  | { kind: 'cart_full'; most: number };

export interface AddToCart {
  owner: CartOwner;
  offerId: string;
  quantity: number;
  customInputs?: CustomInputs;
}

/** Adds to an equal line if there is one. Answers the line's new quantity. */
export async function addToCart(input: AddToCart): Promise<Result<{ quantity: number }, AddToCartRefusal>> {
  if (!isQuantity(input.quantity)) return refuse({ kind: 'bad_quantity', most: mostPieces });
  const customInputs = cleanInputs(input.customInputs ?? {});
  return inTransaction<Result<{ quantity: number }, AddToCartRefusal>>('add to cart', async (tx, now) => {
    const { owner } = input;
    const [offer, cart, lines] = await Promise.all([one(tx, listedOffer(input.offerId)), openCart(tx, owner, now), linesOfOwner(tx, owner)]);
    if (offer === null) return refuse({ kind: 'not_listed' });
    if (offer.free === 0) return refuse({ kind: 'sold_out' });
    const wrong = wrongInputs(customInputs, fieldsOf(offer.customFields));
    if (wrong.length > 0) return refuse({ kind: 'custom_wrong', fields: wrong });

    const same = lines.find((line) => line.offerId === input.offerId && line.customKey === customKeyOf(customInputs));
    const inCart = lines.filter((line) => line.offerId === input.offerId).reduce((sum, line) => sum + line.quantity, 0);
    if (inCart + input.quantity > offer.free) return refuse({ kind: 'not_enough', free: offer.free, inCart });
    if (same === undefined && lines.length >= mostLines) return refuse({ kind: 'cart_full', most: mostLines });
    const quantity = (same?.quantity ?? 0) + input.quantity;
    if (!isQuantity(quantity)) return refuse({ kind: 'bad_quantity', most: mostPieces });
    await putLine(tx, cart.id, { offerId: input.offerId, customInputs, quantity, shownPrice: won(offer.price) }, now);
    return ok({ quantity });
  });
}

// Fields are asked for custom-made goods alone (domain/catalog): the content of others need not be unpacked.
const customFields = sql<string>`case when r.made = 'CUSTOM' then coalesce(r.content->'customFields', '[]')::text else '[]' end`;

const listedOffer = prepared((offerId: string) =>
  q
    .selectFrom('listedOffer as o')
    .innerJoin('product as p', 'p.id', 'o.productId')
    .innerJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .select(['o.price', 'o.free', customFields.as('customFields')])
    .where('o.id', '=', offerId),
);
