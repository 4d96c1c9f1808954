// Carries out what was posted to the basket: one flow an intent; a refusal says which line or offer it is about.
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { changeCartLine } from '#app/flows/change-cart-line.server.ts';
import { chooseCoupon } from '#app/flows/choose-coupon.server.ts';
import { choosePickup } from '#app/flows/choose-pickup.server.ts';
import { removeCartLine } from '#app/flows/remove-cart-line.server.ts';
import { ensureBasket, findShopper } from '#app/http/basket.server.ts';
import { refusalStatus, refusalWords, type AnyRefusal } from '#app/http/refusals.ts';

import type { CartForm, CartSaid } from './cart.form.ts';
import { findProductOf } from './cart.read.server.ts';

/** Why a post was refused, at its place. */
export interface CartRefused {
  words: string;
  status: 400 | 409;
  /** The line it is about. */
  lineId: string | null;
  /** The product whose offer could not be added. */
  productSlug: string | null;
  quantity: number | null;
  /** The coupon's code that was typed; null when it is about something else. */
  code: string | null;
}

export type CartDone = { ok: true; said: CartSaid; headers: Headers } | { ok: false; refused: CartRefused };

/** Does it, and answers what to say. */
export async function carryOut(request: Request, form: CartForm, customInputs: Record<string, string>): Promise<CartDone> {
  if (form.intent === 'add' || form.intent === 'undo-remove') return add(request, form, customInputs);
  const { owner } = await findShopper(request);
  if (owner === null) return refused({ kind: 'no_such_line' }, {});
  if (form.intent === 'coupon' || form.intent === 'coupon-remove' || form.intent === 'pickup') return choose(owner, form);
  if (form.intent === 'remove') {
    const done = await removeCartLine({ owner, lineId: form.lineId });
    return done.ok ? { ok: true, said: { what: 'removed', removed: done.value }, headers: new Headers() } : refused(done.refusal, {});
  }
  const done = await changeCartLine({ owner, lineId: form.lineId, quantity: form.quantity });
  return done.ok ? { ok: true, said: { what: 'changed' }, headers: new Headers() } : refused(done.refusal, { lineId: form.lineId, quantity: form.quantity });
}

async function choose(owner: CartOwner, form: CartForm & { intent: 'coupon' | 'coupon-remove' | 'pickup' }): Promise<CartDone> {
  if (form.intent === 'pickup') {
    const done = await choosePickup({ owner, makerId: form.makerId, pickup: form.pickup === 'yes' });
    return done.ok ? { ok: true, said: { what: 'pickup' }, headers: new Headers() } : refused(done.refusal, {});
  }
  const code = form.intent === 'coupon' ? form.code : null;
  const done = await chooseCoupon({ owner, code });
  if (!done.ok) return refused(done.refusal, { code });
  return { ok: true, said: { what: code === null ? 'coupon_removed' : 'coupon' }, headers: new Headers() };
}

async function add(request: Request, form: CartForm & { intent: 'add' | 'undo-remove' }, customInputs: Record<string, string>): Promise<CartDone> {
  const { owner, headers } = await ensureBasket(request);
  const done = await addToCart({ owner, offerId: form.offerId, quantity: form.quantity, customInputs });
  if (done.ok) return { ok: true, said: { what: form.intent === 'add' ? 'added' : 'restored' }, headers };
  return refused(done.refusal, { productSlug: (await findProductOf(form.offerId))?.slug ?? null });
}

function refused(refusal: AnyRefusal, about: Partial<CartRefused>): CartDone {
  const status = refusalStatus(refusal) === 400 ? 400 : 409;
  return { ok: false, refused: { words: refusalWords(refusal), status, lineId: null, productSlug: null, quantity: null, code: null, ...about } };
}
