// What a maker says about a parcel: it arrived (with proof), or it is lost.
import { loseParcel } from '#app/flows/lose-parcel.server.ts';
import { keepPicture } from '#app/flows/keep-picture.server.ts';
import { proveDelivery } from '#app/flows/prove-delivery.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { fileStorage } from '#app/infra/images/media-origin.server.ts';
import { toDay } from '#app/lib/time.ts';
import { url } from '#app/urls.ts';

import { pictureProblem, pictureStatus } from '../picture-words.ts';
import type { OrderReply } from './change-order.server.ts';
import { lostForm, proofForm } from './order.form.ts';

interface Change {
  maker: MakerActor;
  number: string;
  body: FormData;
}
type Answer = ReturnType<typeof refusedForm<OrderReply>>;

/** The proof of a delivery: the day, and words or a picture. */
export async function answerProof({ maker, number, body }: Change): Promise<Answer> {
  const file = body.get('picture');
  body.delete('picture');
  const form = parseFormData(body, proofForm);
  if (!form.ok) return refusedForm<OrderReply>({ intent: 'proof', reply: form.reply, words: null });
  const { parcelId, deliveredOn, words } = form.value;
  const upload = file instanceof File && file.size > 0 ? file : null;
  const kept =
    upload === null ? null : await keepPicture({ organisationId: maker.organisationId, upload: Buffer.from(await upload.arrayBuffer()) }, fileStorage());
  if (kept?.ok === false)
    return refusedForm<OrderReply>(
      { intent: 'proof', reply: form.reply({ fields: { picture: [pictureProblem(kept.refusal.kind, upload?.name ?? '')] } }), words: null },
      pictureStatus(kept.refusal.kind),
    );
  const proof = { deliveredOn: toDay(deliveredOn), words, mediaId: kept?.ok === true ? kept.value.id : null };
  const proven = await proveDelivery({ parcelId, makerId: maker.makerId, actorId: maker.personId, ...proof });
  if (proven.ok) throw goTo(url('makerOrder', { number }, { done: 'proof' }));
  if (proven.refusal.kind === 'no_such_order') throw notFound();
  const field = { parcel_not_under_way: '', delivery_day_wrong: 'deliveredOn', delivery_proof_missing: 'words' }[proven.refusal.kind];
  const told = [refusalWords(proven.refusal)];
  return refusedForm<OrderReply>({ intent: 'proof', reply: form.reply(field === '' ? { form: told } : { fields: { [field]: told } }), words: null }, 409);
}

/** The parcel is lost: leads to the claim that was opened. */
export async function answerLost({ maker, body }: Change): Promise<Answer> {
  const form = parseFormData(body, lostForm);
  if (!form.ok) return refusedForm<OrderReply>({ intent: 'lost', reply: form.reply, words: null });
  const lost = await loseParcel({ parcelId: form.value.parcelId, by: { makerId: maker.makerId }, actorId: maker.personId });
  if (lost.ok) throw goTo(url('makerReturn', { id: lost.value.caseId }, { done: 'lost' }));
  if (lost.refusal.kind === 'no_such_order') throw notFound();
  return refusedForm<OrderReply>({ intent: 'lost', reply: form.reply({ form: [refusalWords(lost.refusal)] }), words: null }, 409);
}
