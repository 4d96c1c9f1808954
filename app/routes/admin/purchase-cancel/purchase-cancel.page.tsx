// The operator calls off pieces of an order in the maker's place, with a reason that the buyer is told (facts 2.4, E-Commerce Act art. 15).
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PiecesFields } from '#app/components/pieces-fields.tsx';
import { errorsAt, fieldAt } from '#app/components/refused.ts';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { formStatus, notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { chosenPieces } from '#app/http/pieces-form.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { operatorCancelForm } from './purchase-cancel.form.ts';
import { findPurchaseId, readUnshipped } from './purchase-cancel.read.server.ts';

export const handle = { frame: 'desk' };
export const meta: MetaFunction = ({ params }) => adminMeta(m.operator_cancel_title({ number: params['number'] ?? '' }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const number = params['number'] ?? '';
  const purchaseId = await findPurchaseId(number);
  if (purchaseId === null) throw notFound();
  const lines = await readUnshipped(purchaseId);
  const asked = new URL(request.url).searchParams.get('order');
  const order = lines.find((line) => line.orderNumber === asked) ?? lines[0] ?? null;
  return { number, order, lines: lines.filter((line) => line.orderId === order?.orderId), requestKey: unguessableToken() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const number = params['number'] ?? '';
  if ((await findPurchaseId(number)) === null) throw notFound();
  const form = await parseForm(request, operatorCancelForm);
  if (!form.ok) return refusedForm(form.reply);
  const { orderId, requestKey, reason } = form.value;
  const lines = chosenPieces(form.value.lines);
  if (lines.length === 0) return refusedForm(form.reply({ form: [m.checkout_pieces_none_chosen()] }));
  const by = { operatorId: operator.personId };
  const done = await cancelOrder({ orderId, by, actorId: operator.personId, reason: `other: ${reason}`, lines, requestKey });
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), formStatus(refusalStatus(done.refusal)));
  throw goTo(url('adminPurchase', { number }, { done: 'refund' }));
}

export default function PurchaseCancelPage() {
  const { number, order, lines, requestKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const english = getLocale() === 'en';
  const back = url('adminPurchase', { number });
  const choices = lines.map((line) => ({
    lineId: line.lineId,
    left: line.left,
    chosen: line.left,
    name: [english ? line.nameEn : line.nameKo, english ? line.optionsEn : line.optionsKo].filter((part) => part !== '').join(' · '),
  }));
  return (
    <AdminDesk role="operator" title={m.operator_cancel_title({ number: order?.orderNumber ?? number })}>
      {order === null ? (
        <EmptyState title={m.operator_cancel_none()} action={<ButtonLink href={back}>{m.operator_back_to_purchase()}</ButtonLink>}>
          {m.operator_cancel_none_text()}
        </EmptyState>
      ) : (
        <form method="post" className="card form-stack">
          <p>{m.operator_cancel_text()}</p>
          <FormErrors errors={errorsAt(reply, '')} />
          <input type="hidden" name="orderId" value={order.orderId} />
          <input type="hidden" name="requestKey" value={requestKey} />
          <PiecesFields legend={m.operator_cancel_which()} lines={choices} reply={reply} />
          <TextArea {...fieldAt(reply, 'reason')} label={m.operator_refund_reason()} required minLength={2} maxLength={300} />
          <div className="button-row">
            <Button kind="danger">{m.operator_cancel_now()}</Button>
            <ButtonLink kind="quiet" href={back}>
              {m.operator_back_to_purchase()}
            </ButtonLink>
          </div>
        </form>
      )}
    </AdminDesk>
  );
}
