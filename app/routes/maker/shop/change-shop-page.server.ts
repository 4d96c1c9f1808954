// What the settings' forms do; each answers the refused form or leads back.
import type { SubmissionResult } from '@conform-to/react';

import { changeShipping } from '#app/flows/change-shipping.server.ts';
import { changeShop } from '#app/flows/change-shop.server.ts';
import { keepPicture } from '#app/flows/keep-picture.server.ts';
import { pauseMaker } from '#app/flows/pause-maker.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { fileStorage } from '#app/infra/images/media-origin.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { pictureProblem, pictureStatus } from '../picture-words.ts';
import { pauseForm, shippingForm, shopForm } from './shop.form.ts';

export interface ShopReply {
  intent: 'shop' | 'shipping' | 'pause';
  reply: SubmissionResult;
}

/** Texts, days to dispatch, picture. */
export async function answerShop(maker: MakerActor, body: FormData) {
  const file = body.get('picture');
  body.delete('picture');
  const form = parseFormData(body, shopForm);
  if (!form.ok) return refusedForm<ShopReply>({ intent: 'shop', reply: form.reply });
  const { version, mediaId = null, dispatchDays, ko, en } = form.value;
  const kept =
    file instanceof File && file.size > 0
      ? await keepPicture({ organisationId: maker.organisationId, upload: Buffer.from(await file.arrayBuffer()) }, fileStorage())
      : null;
  if (kept?.ok === false && file instanceof File)
    return refusedForm<ShopReply>(
      { intent: 'shop', reply: form.reply({ fields: { picture: [pictureProblem(kept.refusal.kind, file.name)] } }) },
      pictureStatus(kept.refusal.kind),
    );
  const picture = kept?.ok === true ? kept.value.id : mediaId;
  const changed = await changeShop({ actor: maker, makerId: maker.makerId, expectedVersion: version, shop: { ko, en, dispatchDays, mediaId: picture } });
  if (changed.ok) throw goTo(url('makerShop', {}, { done: 'shop' }));
  if (changed.refusal.kind === 'not_found') throw notFound();
  return refusedForm<ShopReply>(
    { intent: 'shop', reply: form.reply({ form: [refusalWords(changed.refusal), m.maker_save_again()] }) },
    refusalStatus(changed.refusal) === 409 ? 409 : 400,
  );
}

/** Fee, free from, surcharge. */
export async function answerShipping(maker: MakerActor, body: FormData) {
  const form = parseFormData(body, shippingForm);
  if (!form.ok) return refusedForm<ShopReply>({ intent: 'shipping', reply: form.reply });
  const { version, fee, freeOver = null, remoteSurcharge, pickup, pickupNoteKo, pickupNoteEn } = form.value;
  const bands = form.value.bands.flatMap(({ kilograms, fee: bandFee }) =>
    kilograms === undefined || bandFee === undefined ? [] : [{ upToGrams: kilograms * 1_000, fee: bandFee }],
  );
  if (bands.some((band, place) => place > 0 && band.upToGrams <= (bands[place - 1]?.upToGrams ?? 0)))
    return refusedForm<ShopReply>({ intent: 'shipping', reply: form.reply({ form: [m.money_bands_rise()] }) });
  const terms = { fee, freeOver, remoteSurcharge, pickup, pickupNoteKo, pickupNoteEn, bands };
  const changed = await changeShipping({ actor: maker, makerId: maker.makerId, expectedVersion: version, terms });
  if (changed.ok) throw goTo(url('makerShop', {}, { done: 'shipping' }));
  return refusedForm<ShopReply>({ intent: 'shipping', reply: form.reply({ form: [m.refusals_changed_meanwhile(), m.maker_save_again()] }) }, 409);
}

/** Shuts the shop for a while or opens it again; the owner alone may. */
export async function answerPause(maker: MakerActor, body: FormData) {
  if (maker.role !== 'owner') throw new Response('owners only', { status: 403 });
  const form = parseFormData(body, pauseForm);
  if (!form.ok) return refusedForm<ShopReply>({ intent: 'pause', reply: form.reply });
  const paused = form.value.paused === 'yes';
  const changed = await pauseMaker({ actor: maker, makerId: maker.makerId, paused });
  if (!changed.ok) throw notFound();
  throw goTo(url('makerShop', {}, { done: paused ? 'paused' : 'resumed' }));
}
