// One purchase for the operator: refunds in whole and in part, its disputes, and the way out of a quarantine.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Notice } from '#app/components/ui/notice.tsx';
import { previewRefund } from '#app/flows/preview-refund.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { phaseText, reasonText } from '../dispute-words.ts';
import { changePurchase } from './change-purchase.server.ts';
import { History, OrderCards, PaymentFacts, Refunds } from './purchase-parts.tsx';
import { PartRefund } from './part-refund.tsx';
import { purchaseForm, readPart } from './purchase.form.ts';
import { QuarantineForm } from './quarantine-form.tsx';
import { readPurchasePage } from './purchase.read.server.ts';
import { RefundForm } from './refund-form.tsx';

export const handle = { frame: 'desk' };
export const meta: MetaFunction = ({ params }) => adminMeta(m.operator_purchase_title({ number: params['number'] ?? '' }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = await readPurchasePage(params['number'] ?? '');
  if (page === null) throw notFound();
  const search = new URL(request.url).searchParams;
  const part = readPart(search);
  const preview = part === null ? null : await previewRefund({ purchaseId: page.purchase.id, ...part });
  return { ...page, part, preview, done: doneOf(search.get('done')) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const number = params['number'] ?? '';
  const page = await readPurchasePage(number);
  if (page === null) throw notFound();
  const form = await parseForm(request, purchaseForm);
  if (!form.ok) return refusedForm(form.reply);
  const done = await changePurchase(page.purchase.id, operator.personId, form.value);
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), refusalStatus(done.refusal) === 409 ? 409 : 422);
  throw goTo(url('adminPurchase', { number }, { done: form.value.intent === 'lost' ? 'lost' : 'refund' }));
}

function doneOf(done: string | null): 'refund' | 'lost' | null {
  return done === 'refund' || done === 'lost' ? done : null;
}

export default function PurchasePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { purchase, payment } = page;
  const left = payment === null ? 0 : payment.captured - payment.refunded;
  const refundable = left > 0 && (purchase.state === 'paid' || purchase.state === 'closed');
  return (
    <AdminDesk
      role="operator"
      title={m.operator_purchase_title({ number: purchase.number })}
      done={page.done === null ? null : page.done === 'lost' ? m.operator_lost_done() : m.operator_refund_done()}
    >
      <div className="columns">
        <div className="form-stack">
          <PaymentFacts page={page} />
          <OrderCards page={page} reply={reply} />
          <History page={page} />
        </div>
        <div className="form-stack">
          {page.quarantine === null ? null : <QuarantineForm detail={page.quarantine.detail} reply={reply} />}
          {page.disputes.map((dispute) => (
            <Notice key={dispute.id} tone="warn" title={m.oversight_dispute()}>
              <p>
                <a href={url('adminDispute', { id: dispute.id })}>{reasonText(dispute.reason)}</a> · {phaseText(dispute.status).text}
              </p>
            </Notice>
          ))}
          {refundable ? <RefundForm left={left} reply={reply} /> : null}
          {refundable ? <PartRefund number={purchase.number} orders={page.orders} asked={page.part} preview={page.preview} reply={reply} /> : null}
          <Refunds refunds={page.refunds} />
        </div>
      </div>
    </AdminDesk>
  );
}
