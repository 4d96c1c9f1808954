// The Checkout Session of a purchase: the same purchase always makes the same parameters, so that a request can be repeated under its key.
import type Stripe from 'stripe';

import { methodsFor } from '#app/domain/payments/payment.ts';
import { offeredMethods } from '#app/infra/env.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { clip, plainLine } from '#app/lib/text.ts';
import { urlIn } from '#app/urls.ts';

/** Amounts are won; `total` of a line is what it costs after discounts, `expiresAt` the end of the session that is asked for. */
export interface PayablePurchase {
  id: string;
  number: string;
  locale: Locale;
  email: string;
  total: number;
  snapshotHash: string;
  expiresAt: Date;
  lines: readonly { name: string; options: string; unitPrice: number; quantity: number; total: number }[];
  shipping: readonly { makerName: string; fee: number }[];
}

/** A session that was noted to be asked for. */
export interface SessionToAsk {
  paymentId: string;
  payable: PayablePurchase;
}

/** A frozen line, as it stands in the database or is about to. */
export interface PayableLine {
  nameKo: string;
  nameEn: string;
  optionsKo: string;
  optionsEn: string;
  unitPrice: number;
  quantity: number;
  lineTotal: number;
  makerDiscount: number;
  platformDiscount: number;
}

type Payable = Pick<PayablePurchase, 'id' | 'number' | 'email' | 'total' | 'snapshotHash' | 'expiresAt' | 'shipping'>;

/** What the session of a purchase is made of; `lines` in the order of its orders and their positions. */
export function payableOf(purchase: Payable & { locale: string }, lines: readonly PayableLine[]): PayablePurchase {
  const { id, number, email, total, snapshotHash, expiresAt, shipping } = purchase;
  const locale: Locale = purchase.locale === 'en' ? 'en' : 'ko';
  return {
    ...{ id, number, locale, email, total, snapshotHash, expiresAt, shipping },
    lines: lines.map((line) => ({
      name: locale === 'ko' ? line.nameKo : line.nameEn,
      options: locale === 'ko' ? line.optionsKo : line.optionsEn,
      unitPrice: line.unitPrice,
      quantity: line.quantity,
      total: line.lineTotal - line.makerDiscount - line.platformDiscount,
    })),
  };
}

const shippingWord: Record<Locale, (maker: string) => string> = {
  ko: (maker) => `배송비 · ${maker}`,
  en: (maker) => `Shipping · ${maker}`,
};

/** `origin` is the shop's own: APP_URL, or one of this machine's names that the guard let pass. */
export function sessionParams(purchase: PayablePurchase, origin: string): Stripe.Checkout.SessionCreateParams {
  const { locale, number } = purchase;
  const metadata = { purchaseId: purchase.id, snapshotHash: purchase.snapshotHash };
  return {
    mode: 'payment',
    locale,
    client_reference_id: number,
    customer_email: purchase.email,
    allowed_payment_method_types: methodsFor(purchase.total, offeredMethods()),
    expires_at: Math.floor(purchase.expiresAt.getTime() / 1000),
    success_url: `${origin}${urlIn(locale, 'checkoutReturn', { number })}`,
    cancel_url: `${origin}${urlIn(locale, 'checkoutReturn', { number }, { cancelled: 1 })}`,
    metadata,
    payment_intent_data: { metadata, description: number },
    line_items: [
      ...purchase.lines.map(lineItem),
      ...purchase.shipping.filter((order) => order.fee > 0).map((order) => item(shippingWord[locale](order.makerName), order.fee, 1)),
    ],
  };
}

/** One key per asked session: the payment and when the session ends. */
export function sessionKey(paymentId: string, expiresAt: Date): string {
  return `session_${paymentId}_${String(Math.floor(expiresAt.getTime() / 1000))}`;
}

// Stripe's items are a price times a quantity: a line with a discount is one item of what the line costs, its pieces in its name.
function lineItem(line: PayablePurchase['lines'][number]): Stripe.Checkout.SessionCreateParams.LineItem {
  const name = line.options === '' ? line.name : `${line.name} (${line.options})`;
  if (line.total === line.unitPrice * line.quantity) return item(name, line.unitPrice, line.quantity);
  return item(line.quantity === 1 ? name : `${name} × ${String(line.quantity)}`, line.total, 1);
}

function item(name: string, amount: number, quantity: number): Stripe.Checkout.SessionCreateParams.LineItem {
  return { quantity, price_data: { currency: 'krw', unit_amount: amount, product_data: { name: clip(plainLine(name), 250) } } };
}
