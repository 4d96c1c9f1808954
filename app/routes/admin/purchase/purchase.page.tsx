// One purchase for the operator, and the refund of all that is left of it.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { retryRefund } from '#app/flows/retry-refund.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { adminRooms } from '../admin-rooms.ts';
import { History, OrderCards, PaymentFacts, Refunds } from './purchase-parts.tsx';
import { purchaseForm } from './purchase.form.ts';
import { readPurchasePage } from './purchase.read.server.ts';
import { RefundForm } from './refund-form.tsx';

export const handle = { frame: 'desk' };
export const meta: MetaFunction = ({ params }) => [{ title: `${m.operator_purchase_title({ number: params['number'] ?? '' })} · ${m.shell_brand()}` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = await readPurchasePage(params['number'] ?? '');
  if (page === null) throw notFound();
  return { ...page, done: new URL(request.url).searchParams.get('done') === 'refund' };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const number = params['number'] ?? '';
  const page = await readPurchasePage(number);
  if (page === null) throw notFound();
  const form = await parseForm(request, purchaseForm);
  if (!form.ok) return refusedForm(form.reply);
  const done =
    form.value.intent === 'refund'
      ? await refundPurchase({ purchaseId: page.purchase.id, operatorId: operator.personId, reason: form.value.reason })
      : await retryRefund({ refundId: form.value.refundId, operatorId: operator.personId });
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), refusalStatus(done.refusal) === 409 ? 409 : 422);
  throw goTo(url('adminPurchase', { number }, { done: 'refund' }));
}

export default function PurchasePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { purchase, payment } = page;
  const left = payment === null ? 0 : payment.captured - payment.refunded;
  return (
    <DeskFrame desk={m.operator_purchases()} rooms={adminRooms('operator')} title={m.operator_purchase_title({ number: purchase.number })}>
      {page.done ? (
        <Notice tone="good" live>
          {m.operator_refund_done()}
        </Notice>
      ) : null}
      <div className="columns">
        <div className="form-stack">
          <PaymentFacts page={page} />
          <OrderCards page={page} />
          <History page={page} />
        </div>
        <div className="form-stack">
          {left > 0 && (purchase.state === 'paid' || purchase.state === 'closed') ? <RefundForm left={left} reply={reply} /> : null}
          <Refunds refunds={page.refunds} />
        </div>
      </div>
    </DeskFrame>
  );
}
