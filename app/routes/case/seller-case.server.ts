// One flow a deed; the maker's own cases, or any by the operator. Refused deeds keep what was typed.
import { data } from '@remix-run/node';

import type { CaseActor } from '#app/flows/aftersale/open-case.server.ts';
import { collectReturn, type CollectReturnRefusal } from '#app/flows/collect-return.server.ts';
import { approveReturn, refuseReturn, type ApproveReturnRefusal, type RefuseReturnRefusal } from '#app/flows/decide-return.server.ts';
import { keepPicture } from '#app/flows/keep-picture.server.ts';
import { payInterest, type PayInterestRefusal } from '#app/flows/pay-interest.server.ts';
import { receiveReturn, type ReceiveReturnRefusal } from '#app/flows/receive-return.server.ts';
import { refundReturn, replaceReturn, type RefundReturnRefusal, type ReplaceReturnRefusal } from '#app/flows/settle-return.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { parseFormData, readForm } from '#app/http/form.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { fileStorage } from '#app/infra/images/media-origin.server.ts';
import { refuse, type Result } from '#app/lib/result.ts';
import { isDay } from '#app/lib/time.ts';

import { pictureProblem, pictureStatus } from '../maker/picture-words.ts';
import { sellerCaseForm, type SellerDeed } from './seller-case.form.ts';

type Refusal =
  ApproveReturnRefusal | RefuseReturnRefusal | CollectReturnRefusal | ReceiveReturnRefusal | RefundReturnRefusal | ReplaceReturnRefusal | PayInterestRefusal;

export interface Seller {
  caseId: string;
  by: Extract<CaseActor, { makerId: string } | { operatorId: string }>;
  actorId: string;
  /** Whose picture of the findings it is; null: none is kept. */
  organisationId: string | null;
}

const fields: Partial<Record<Refusal['kind'], string>> = {
  unknown_carrier: 'carrier',
  tracking_number_wrong: 'trackingNumber',
  tracking_number_used: 'trackingNumber',
  receipt_day_wrong: 'receivedOn',
  refusal_not_lawful: 'ground',
};

/** Does the deed that was posted: its name when it was done, else the refused form. Another maker's case is absent. */
export async function answerSellerCase(request: Request, seller: Seller) {
  const body = await readForm(request);
  const file = body.get('picture');
  body.delete('picture');
  const form = parseFormData(body, sellerCaseForm);
  if (!form.ok) return { done: null, refused: data(form.reply, { status: 400 }) };
  const picture = file instanceof File && file.size > 0 && seller.organisationId !== null ? await kept(seller.organisationId, file) : { mediaId: null };
  if ('problem' in picture) return { done: null, refused: data(form.reply({ fields: { picture: [picture.problem] } }), { status: picture.status }) };
  const done = await doDeed(form.value, seller, picture.mediaId);
  if (done.ok) return { done: form.value.intent, refused: null };
  if (done.refusal.kind === 'no_such_case') throw notFound();
  const field = fields[done.refusal.kind];
  const words = [refusalWords(done.refusal)];
  return {
    done: null,
    refused: data(form.reply(field === undefined ? { form: words } : { fields: { [field]: words } }), { status: refusalStatus(done.refusal) }),
  };
}

async function kept(organisationId: string, file: File): Promise<{ mediaId: string } | { problem: string; status: number }> {
  const taken = await keepPicture({ organisationId, upload: Buffer.from(await file.arrayBuffer()) }, fileStorage());
  return taken.ok ? { mediaId: taken.value.id } : { problem: pictureProblem(taken.refusal.kind, file.name), status: pictureStatus(taken.refusal.kind) };
}

async function doDeed(deed: SellerDeed, { caseId, by, actorId }: Seller, findingsMediaId: string | null): Promise<Result<unknown, Refusal>> {
  const seller = { caseId, by, actorId };
  switch (deed.intent) {
    case 'approve':
      return approveReturn(seller);
    case 'refuse':
      return refuseReturn({ ...seller, ground: deed.ground, words: deed.words, marked: deed.marked === 'on' });
    case 'collect': {
      const { carrier, trackingNumber } = deed;
      return collectReturn({ ...seller, ...(carrier === undefined || trackingNumber === undefined ? {} : { parcel: { carrier, trackingNumber } }) });
    }
    case 'receive': {
      const receivedOn = deed.receivedOn !== undefined && isDay(deed.receivedOn) ? deed.receivedOn : null;
      return receiveReturn({ ...seller, receivedOn, findings: deed.findings, findingsMediaId, saleable: deed.lines });
    }
    case 'refund':
      return refundReturn(seller);
    case 'replace':
      return replaceReturn({ ...seller, carrier: deed.carrier, trackingNumber: deed.trackingNumber });
    case 'interest':
      return 'operatorId' in seller.by ? payInterest({ caseId: seller.caseId, operatorId: seller.by.operatorId }) : refuse({ kind: 'no_such_case' });
  }
}
