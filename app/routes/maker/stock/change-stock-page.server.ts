// What the stock page's forms do: at once, and a conflict shows what holds now.
import type { SubmissionResult } from '@conform-to/react';

import { changePrice } from '#app/flows/change-price.server.ts';
import { changeStock } from '#app/flows/change-stock.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { won } from '#app/lib/money.ts';

import { priceForm, stockForm } from './stock.form.ts';

export interface StockReply {
  intent: 'stock' | 'price';
  variantId: string;
  reply: SubmissionResult;
}

interface Change {
  maker: MakerActor;
  body: FormData;
  /** The page to go back to, with what was done. */
  back: (done: string) => string;
}

/** Sets what lies on the shelf. */
export async function answerStock({ maker, body, back }: Change) {
  const form = parseFormData(body, stockForm);
  const variantId = nameOf(body);
  if (!form.ok) return refusedForm<StockReply>({ intent: 'stock', variantId, reply: form.reply });
  const { onHand, expectedOnHand, reason } = form.value;
  const changed = await changeStock({ actor: maker, makerId: maker.makerId, variantId, onHand, expectedOnHand, reason });
  if (changed.ok) throw goTo(back('stock'));
  if (changed.refusal.kind === 'not_found') throw notFound();
  return refusedForm<StockReply>({ intent: 'stock', variantId, reply: form.reply({ fields: { onHand: [refusalWords(changed.refusal)] } }) }, 409);
}

/** Sets the price. */
export async function answerPrice({ maker, body, back }: Change) {
  const form = parseFormData(body, priceForm);
  const variantId = nameOf(body);
  if (!form.ok) return refusedForm<StockReply>({ intent: 'price', variantId, reply: form.reply });
  const { price, expectedPrice } = form.value;
  const changed = await changePrice({ actor: maker, makerId: maker.makerId, variantId, price: won(price), expectedPrice: won(expectedPrice) });
  if (changed.ok) throw goTo(back('price'));
  if (changed.refusal.kind === 'not_found') throw notFound();
  const status = refusalStatus(changed.refusal) === 409 ? 409 : 400;
  return refusedForm<StockReply>({ intent: 'price', variantId, reply: form.reply({ fields: { price: [refusalWords(changed.refusal)] } }) }, status);
}

function nameOf(body: FormData): string {
  const sent = body.get('variantId');
  return typeof sent === 'string' ? sent : '';
}
