// The buyer calls off some pieces of an order before they leave; what is made for them alone only until the maker begins. Works without scripts; no reason is asked for.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PiecesFields } from '#app/components/pieces-fields.tsx';
import { wonText } from '#app/components/price.tsx';
import { errorsAt, fieldAt } from '#app/components/refused.ts';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { maySayNo } from '#app/domain/orders/order.ts';
import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { sayOnce } from '#app/http/flash.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { chosenPieces } from '#app/http/pieces-form.ts';
import { requirePurchase } from '#app/http/purchase-access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { inReader } from '../two-languages.ts';
import { cancelPiecesForm } from './order-cancel.form.ts';
import { readOpenLines } from './order-cancel.read.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const lines = (await readOpenLines(purchase.id, ['paid', 'preparing'])).filter((line) => maySayNo(line.stage, line));
  const asked = new URL(request.url).searchParams.get('order');
  const orderId = lines.find((line) => line.orderNumber === asked)?.orderId ?? lines[0]?.orderId ?? null;
  const mine = lines.filter((line) => line.orderId === orderId);
  return data({ number: purchase.number, orderId, lines: mine, requestKey: unguessableToken() }, { headers: purchase.headers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const form = await parseForm(request, cancelPiecesForm);
  if (!form.ok) return data(form.reply, { status: 400 });
  const { orderId, requestKey, words } = form.value;
  const lines = chosenPieces(form.value.lines);
  if (lines.length === 0) return data(form.reply({ form: [m.checkout_pieces_none_chosen()] }), { status: 400 });
  const reason = words === '' ? '' : `said: ${words}`;
  const done = await cancelOrder({ orderId, by: { purchaseId: purchase.id }, actorId: purchase.personId, reason, lines, requestKey });
  if (!done.ok) return data(form.reply({ form: [refusalWords(done.refusal)] }), { status: refusalStatus(done.refusal) });
  purchase.headers.append('Set-Cookie', sayOnce({ what: 'cancel' }));
  throw goTo(url('order', { number: purchase.number }), purchase.headers);
}

export function meta({ params }: { params: Record<string, string | undefined> }) {
  return [
    { title: `${m.checkout_pieces_cancel_title()} · ${params['number'] ?? ''} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_order_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function OrderCancelPage() {
  const { number, orderId, lines, requestKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = url('order', { number });
  if (orderId === null) {
    return (
      <div className="wrap wrap-narrow order-page">
        <EmptyState title={m.checkout_pieces_cancel_over()} action={<ButtonLink href={back}>{m.checkout_back_to_order()}</ButtonLink>}>
          {m.checkout_pieces_cancel_over_text()}
        </EmptyState>
      </div>
    );
  }
  const choices = lines.map((line) => ({
    lineId: line.lineId,
    left: line.left,
    chosen: lines.length === 1 ? line.left : 0,
    name: [inReader(line.nameKo, line.nameEn), inReader(line.optionsKo, line.optionsEn), wonText(line.unitPrice)].filter((part) => part !== '').join(' · '),
  }));
  return (
    <div className="wrap wrap-narrow order-page">
      <div className="page-head">
        <h1>{m.checkout_pieces_cancel_title()}</h1>
        <p className="lede">{m.checkout_pieces_cancel_text()}</p>
      </div>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="orderId" value={orderId} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <PiecesFields legend={m.checkout_pieces_cancel_which()} lines={choices} reply={reply} />
        <TextArea {...fieldAt(reply, 'words')} label={m.checkout_pieces_words()} optional maxLength={300} rows={2} />
        <p className="by">{m.checkout_pieces_cancel_money()}</p>
        <div className="button-row">
          <Button kind="danger">{m.checkout_pieces_cancel_now()}</Button>
          <ButtonLink kind="quiet" href={back}>
            {m.checkout_back_to_order()}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
