// From the checked form to the payment page: place-order, then begin-payment; what was refused goes back to the page.
import type { SubmissionResult } from '@conform-to/react';

import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { chooseCoupon } from '#app/flows/choose-coupon.server.ts';
import { countFoundOrder } from '#app/flows/insight/count-found-order.server.ts';
import { placeOrder, type PlaceOrderRefusal } from '#app/flows/place-order.server.ts';
import { formStatus, refusedForm } from '#app/http/answer.server.ts';
import { baseUrl } from '#app/http/base-url.server.ts';
import type { Shopper } from '#app/http/basket.server.ts';
import type { Parsed } from '#app/http/form.server.ts';
import { rememberGuestOrder } from '#app/http/purchase-access.server.ts';
import { goTo, goToPayment } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { forgetFound, readFound } from '#app/http/search-mark.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { url } from '#app/urls.ts';

import type { CheckoutForm } from './checkout.form.ts';

/** What a refused checkout knows beside the form's reply. */
export interface CheckoutReply {
  reply: SubmissionResult;
  kind: PlaceOrderRefusal['kind'] | 'form';
  /** Cart lines that it is about. */
  lines: string[];
}

/** Places the order and sends the buyer to pay. A purchase that was placed and cannot be paid now stays payable. */
export async function placeAndPay(
  request: Request,
  form: Parsed<CheckoutForm> & { ok: true },
  shopper: Shopper & { owner: NonNullable<Shopper['owner']> },
  locale: Locale,
) {
  const personId = shopper.member?.personId ?? null;
  const placed = await placeOrder({ ...orderOf(form.value), owner: shopper.owner, personId, locale });
  if (!placed.ok) {
    // Only the e-mail address told it: the basket's page cannot, and would offer the same sum for ever.
    if (placed.refusal.kind === 'coupon_over' && placed.refusal.why === 'used_by_you') await chooseCoupon({ owner: shopper.owner, code: null });
    return placed.refusal.kind === 'empty_cart' ? goTo(url('cart')) : refusedCheckout(form, placed.refusal);
  }
  const { purchaseId, number, guestKey, toAsk } = placed.value;
  const headers = personId === null ? rememberGuestOrder(request, number, guestKey) : new Headers();
  await countSearch(request, purchaseId, headers);
  const paying = await beginPayment({ purchaseId, origin: baseUrl(request), toAsk });
  if (paying.ok) return goToPayment(paying.value.url, headers);
  return goTo(url('checkoutReturn', { number }, paying.refusal.kind === 'payment_unavailable' ? { unavailable: 1 } : {}), headers);
}

/** A search that led here is counted once, without anybody's name (domain/insight). */
async function countSearch(request: Request, purchaseId: string, headers: Headers): Promise<void> {
  const found = readFound(request);
  if (found === null) return;
  headers.append('Set-Cookie', forgetFound());
  await countFoundOrder(purchaseId, found);
}

function refusedCheckout(form: Parsed<CheckoutForm> & { ok: true }, refusal: PlaceOrderRefusal) {
  const answer: CheckoutReply = { reply: form.reply({ form: [refusalWords(refusal)] }), kind: refusal.kind, lines: 'lines' in refusal ? refusal.lines : [] };
  return refusedForm(answer, formStatus(refusalStatus(refusal)));
}

function orderOf(form: CheckoutForm) {
  const { requestKey, expectedTotal, consents, buyerName, email, phone, postalCode, address1, address2, deliveryNote } = form;
  return {
    requestKey,
    expectedTotal,
    consents,
    contact: { name: buyerName, email, phone },
    delivery: {
      name: form.recipientName === '' ? buyerName : form.recipientName,
      phone: form.recipientPhone ?? phone,
      postalCode,
      address1,
      address2,
      note: deliveryNote,
    },
  };
}
