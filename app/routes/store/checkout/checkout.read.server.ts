// What the checkout shows: the basket priced for the mainland, its sellers, the consents it needs, and what a member wrote last time.
import { readCartWithSellers } from '#app/domain/cart/cart.read.server.ts';
import { consentsNeeded } from '#app/domain/orders/consents.ts';
import type { Shopper } from '#app/http/basket.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { env } from '#app/infra/env.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import type { Locale } from '#app/lib/locale.ts';

import { sellersOfLines } from '../sellers.ts';

export type CheckoutFacts = Awaited<ReturnType<typeof readCheckout>>;

/** A new request key comes with every page: what is sent with it makes one purchase. */
export async function readCheckout(shopper: Shopper, locale: Locale) {
  const [{ cart, sellers }, typed] = await Promise.all([
    readCartWithSellers(reader(), shopper.owner, locale),
    shopper.member === null ? null : readLastDelivery(shopper.member),
  ]);
  const shown = { cart, sellers: sellersOfLines(sellers, locale), typed, consents: consentsNeeded(cart) };
  return { ...shown, requestKey: unguessableToken(), holdMinutes: env().HOLD_MINUTES };
}

/** Name and address of the member's latest purchase, so that they need not be typed again. */
async function readLastDelivery(member: { personId: string; name: string; email: string }): Promise<Record<string, string>> {
  const last = await reader()
    .selectFrom('purchase')
    .where('personId', '=', member.personId)
    .orderBy('placedAt', 'desc')
    .limit(1)
    .select(['buyerName', 'buyerPhone', 'recipientName', 'recipientPhone', 'postalCode', 'address1', 'address2'])
    .executeTakeFirst();
  if (last === undefined) return { buyerName: member.name, email: member.email };
  const { buyerName, buyerPhone, recipientName, recipientPhone, ...address } = last;
  const recipient: Record<string, string> = recipientName === buyerName && recipientPhone === buyerPhone ? {} : { recipientName, recipientPhone };
  return { buyerName, email: member.email, phone: buyerPhone, ...address, ...recipient };
}
