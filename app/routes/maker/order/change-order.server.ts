// What the order page's forms do; each answers the refused form or leads back to the page.
import type { SubmissionResult } from '@conform-to/react';

import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { collectOrder } from '#app/flows/collect-order.server.ts';
import { prepareOrder } from '#app/flows/prepare-order.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { formStatus, notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { chosenPieces } from '#app/http/pieces-form.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { cancelForm, shipForm, type OrderIntent } from './order.form.ts';

export interface OrderReply {
  intent: OrderIntent;
  reply: SubmissionResult | null;
  /** What is said at the top of the page where no field is to blame. */
  words: string | null;
}
type Answer = ReturnType<typeof refusedForm<OrderReply>>;

interface Change {
  maker: MakerActor;
  orderId: string;
  number: string;
  body: FormData;
}

/** Begins to prepare. */
export async function answerPrepare({ maker, orderId, number }: Change): Promise<Answer> {
  const prepared = await prepareOrder({ orderId, makerId: maker.makerId, actorId: maker.personId });
  if (prepared.ok) throw goTo(url('makerOrder', { number }, { done: 'prepared' }));
  return refusedForm<OrderReply>({ intent: 'prepare', reply: null, words: refusalWords(prepared.refusal) }, 409);
}

/** Hands a parcel over: the lines and quantities that were asked for. */
export async function answerShip({ maker, orderId, number, body }: Change): Promise<Answer> {
  const form = parseFormData(body, shipForm);
  if (!form.ok) return refusedForm<OrderReply>({ intent: 'ship', reply: form.reply, words: null });
  const { carrier, trackingNumber } = form.value;
  const lines = form.value.lines.filter((line) => line.quantity > 0);
  const shipped = await shipOrder({ orderId, makerId: maker.makerId, actorId: maker.personId, carrier, trackingNumber, lines });
  if (shipped.ok) throw goTo(url('makerOrder', { number }, { done: 'shipped' }));
  const { refusal } = shipped;
  if (refusal.kind === 'no_such_order') throw notFound();
  const words = [refusalWords(refusal)];
  const field = {
    unknown_carrier: 'carrier',
    tracking_number_wrong: 'trackingNumber',
    tracking_number_used: 'trackingNumber',
    parcel_wrong: '',
    order_not_shippable: '',
  }[refusal.kind];
  const reply = form.reply(field === '' ? { form: words } : { fields: { [field]: words } });
  return refusedForm<OrderReply>(
    { intent: 'ship', reply, words: null },
    refusal.kind === 'order_not_shippable' || refusal.kind === 'tracking_number_used' ? 409 : 400,
  );
}

/** The buyer fetched it at the workshop. */
export async function answerCollect({ maker, orderId, number }: Change): Promise<Answer> {
  const collected = await collectOrder({ orderId, makerId: maker.makerId, actorId: maker.personId });
  if (collected.ok) throw goTo(url('makerOrder', { number }, { done: 'collected' }));
  return refusedForm<OrderReply>({ intent: 'collect', reply: null, words: refusalWords(collected.refusal) }, 409);
}

/** Calls pieces off before they are shipped; their money goes back at once (E-Commerce Act art. 15). */
export async function answerCancel({ maker, orderId, number, body }: Change): Promise<Answer> {
  const form = parseFormData(body, cancelForm);
  if (!form.ok) return refusedForm<OrderReply>({ intent: 'cancel', reply: form.reply, words: null });
  const { reason, words, requestKey } = form.value;
  const lines = chosenPieces(form.value.lines);
  if (lines.length === 0) return refusedForm<OrderReply>({ intent: 'cancel', reply: form.reply({ form: [m.checkout_pieces_none_chosen()] }), words: null });
  if (reason === 'other' && words === '')
    return refusedForm<OrderReply>({ intent: 'cancel', reply: form.reply({ fields: { words: [m.maker_reason_words_missing()] } }), words: null });
  const cancelled = await cancelOrder({
    orderId,
    by: { makerId: maker.makerId },
    actorId: maker.personId,
    reason: words === '' ? reason : `${reason}: ${words}`,
    lines,
    requestKey,
  });
  if (cancelled.ok) throw goTo(url('makerOrder', { number }, { done: 'cancelled' }));
  if (cancelled.refusal.kind === 'no_such_order') throw notFound();
  const reply = form.reply({ form: [refusalWords(cancelled.refusal)] });
  return refusedForm<OrderReply>({ intent: 'cancel', reply, words: null }, formStatus(refusalStatus(cancelled.refusal)));
}
