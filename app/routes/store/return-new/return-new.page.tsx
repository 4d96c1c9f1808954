// The buyer asks for a return, an exchange, or help with what is lost, damaged, wrong or missing. Works without scripts; says who pays and until when.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt } from '#app/components/refused.ts';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { groundsOf, isFault, returnKinds } from '#app/domain/returns/case.ts';
import { requestReturn } from '#app/flows/request-return.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { requirePurchase } from '#app/http/purchase-access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { ReturnFields } from './return-fields.tsx';
import { returnForm, settledBy } from './return-new.form.ts';
import { readReturnable } from './return-new.read.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const asked = new URL(request.url).searchParams;
  const kind = returnKinds.find((one) => one === asked.get('kind')) ?? 'return';
  const order = await readReturnable(purchase.id, asked.get('order') ?? `${purchase.number}-1`);
  if (order === null) throw notFound();
  const parcel = order.parcels.find((one) => one.id === asked.get('parcel')) ?? null;
  const page = { number: purchase.number, kind, order, parcel, line: asked.get('line'), requestKey: unguessableToken() };
  return data(page, { headers: purchase.headers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const form = await parseForm(request, returnForm);
  if (!form.ok) return data(form.reply, { status: 400 });
  const { kind, orderId, requestKey, ground, words, noticedOn, parcelId } = form.value;
  const lines = form.value.lines.filter((line) => line.quantity > 0);
  if (lines.length === 0 && ground !== 'lost') return data(form.reply({ form: [m.checkout_pieces_none_chosen()] }), { status: 400 });
  if (isFault(ground) && ground !== 'lost' && words === '') return data(form.reply({ fields: { words: [m.returns_words_missing()] } }), { status: 400 });
  const { remedy, wayBack } = settledBy(kind, form.value);
  if (kind === 'exchange' && !isFault(ground) && wayBack !== 'buyer_sends')
    return data(form.reply({ fields: { wayBack: [m.returns_way_exchange()] } }), { status: 400 });
  const whose = { purchaseId: purchase.id, orderId, actorId: purchase.personId, requestKey };
  const what = { kind, ground, remedy, wayBack, words, noticedOn: noticedOn !== undefined && isDay(noticedOn) ? noticedOn : null };
  const pieces = lines.map(({ lineId, quantity, variantId }) => ({ lineId, quantity, ...(variantId === undefined ? {} : { variantId }) }));
  const made = await requestReturn({ ...whose, ...what, lines: pieces, ...(parcelId === undefined ? {} : { parcelId }) });
  if (!made.ok) {
    const words = [refusalWords(made.refusal)];
    const where = made.refusal.kind === 'noticed_day_wrong' ? { fields: { noticedOn: words } } : { form: words };
    return data(form.reply(where), { status: refusalStatus(made.refusal) });
  }
  throw goTo(url('orderReturn', { number: purchase.number, id: made.value.caseId }, { done: 'requested' }), purchase.headers);
}

export function meta({ params }: { params: Record<string, string | undefined> }) {
  return [
    { title: `${m.returns_new_title()} · ${params['number'] ?? ''} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_order_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function ReturnNewPage() {
  const { number, kind, order, parcel, line, requestKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const titles = { return: m.returns_new_return(), exchange: m.returns_new_exchange(), claim: m.returns_new_claim() };
  const texts = { return: m.returns_new_return_text(), exchange: m.returns_new_exchange_text(), claim: m.returns_new_claim_text() };
  const back = url('order', { number });
  const empty = order.lines.length === 0 && parcel === null;
  // Nobody is offered a ground whose time is over for all that is here.
  const mindMayChange = order.lines.some((one) => one.mindUntil === null || one.mindUntil >= order.today);
  const grounds = groundsOf(kind).filter((ground) => ground !== 'lost' && (ground !== 'change_of_mind' || mindMayChange));
  return (
    <div className="wrap wrap-narrow order-page">
      <div className="page-head">
        <h1>{parcel === null ? titles[kind] : m.returns_new_lost()}</h1>
        <p className="lede">{parcel === null ? texts[kind] : m.returns_new_lost_text()}</p>
      </div>
      {parcel === null ? (
        <nav className="filter-links" aria-label={m.returns_new_title()}>
          {returnKinds.map((one) => (
            <a
              key={one}
              href={url('orderReturnNew', { number }, { order: order.number, kind: one, line: line ?? undefined })}
              aria-current={one === kind ? 'page' : undefined}
            >
              {titles[one]}
            </a>
          ))}
        </nav>
      ) : null}
      {empty ? (
        <EmptyState title={m.returns_new_none()} action={<ButtonLink href={back}>{m.checkout_back_to_order()}</ButtonLink>}>
          {m.returns_new_none_text()}
        </EmptyState>
      ) : (
        <form
          method="post"
          action={url('orderReturnNew', { number }, { order: order.number, kind, line: line ?? undefined, parcel: parcel?.id })}
          className="form-stack"
        >
          <FormErrors errors={errorsAt(reply, '')} />
          <input type="hidden" name="kind" value={parcel === null ? kind : 'claim'} />
          <input type="hidden" name="orderId" value={order.id} />
          <input type="hidden" name="requestKey" value={requestKey} />
          <ReturnFields kind={kind} order={order} parcel={parcel} line={line} grounds={grounds} reply={reply} />
          <div className="button-row">
            <Button>{m.returns_new_send()}</Button>
            <ButtonLink kind="quiet" href={back}>
              {m.checkout_back_to_order()}
            </ButtonLink>
          </div>
        </form>
      )}
    </div>
  );
}
