// One order of a maker: what to pack and for whom, prepare, ship, cancel, what happened. Prints as a packing slip.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { carriersFor } from '#app/domain/fulfilment/carriers.ts';
import { canCancelOrder, canPrepare, canShip } from '#app/domain/orders/order.ts';
import { requireMaker } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { ShipBy, StageBadge } from '../order-words.tsx';
import { CancelForm } from './cancel-form.tsx';
import { answerCancel, answerCollect, answerPrepare, answerShip } from './change-order.server.ts';
import { answerLost, answerProof } from './change-parcel.server.ts';
import { orderIntent } from './order.form.ts';
import { findMakerOrderId, readMakerOrder } from './order.read.server.ts';
import { Delivery, History, Lines, Consents, Totals } from './order-parts.tsx';
import { Parcels } from './parcels.tsx';
import { PackingSlip } from './packing-slip.tsx';
import { ShipForm } from './ship-form.tsx';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_order_title());

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const order = await readMakerOrder({ makerId, number: params['number'] ?? '' });
  if (order === null) throw notFound();
  const locale = getLocale();
  const carriers = carriersFor(isDemo()).map(({ code, nameKo, nameEn }) => ({ value: code, label: locale === 'en' ? nameEn : nameKo }));
  return { order, carriers, done: new URL(request.url).searchParams.get('done'), requestKey: unguessableToken() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const number = params['number'] ?? '';
  const orderId = await findMakerOrderId({ makerId: maker.makerId, number });
  if (orderId === null) throw notFound();
  const body = await readForm(request);
  const change = { maker, orderId, number, body };
  switch (orderIntent(body)) {
    case 'prepare':
      return answerPrepare(change);
    case 'ship':
      return answerShip(change);
    case 'collect':
      return answerCollect(change);
    case 'cancel':
      return answerCancel(change);
    case 'proof':
      return answerProof(change);
    case 'lost':
      return answerLost(change);
    case null:
      throw notFound();
  }
}

export default function MakerOrderPage() {
  const { order, carriers, done, requestKey } = useLoaderData<typeof loader>();
  const unshipped = order.lines
    .map((line) => ({
      lineId: line.id,
      name: lineName(line),
      left: line.quantity - line.cancelled - line.shipped,
      chosen: line.quantity - line.cancelled - line.shipped,
    }))
    .filter((line) => line.left > 0);
  const answer = useActionData<typeof action>();
  const replyTo = (intent: string, parcelId?: string) => {
    const reply = answer?.intent === intent ? (answer.reply ?? undefined) : undefined;
    return parcelId === undefined || typedAt(reply, 'parcelId') === parcelId ? reply : undefined;
  };
  return (
    <>
      <div className="no-print">
        <MakerDesk title={m.maker_order_number_title({ number: order.number })} actions={<StageBadge stage={order.stage} />}>
          {answer === undefined ? <Done words={doneWords(done)} /> : null}
          <FormErrors errors={answer?.words == null ? undefined : [answer.words]} />
          <div className="columns">
            <div className="desk-stack">
              {order.isDisputed && canShip(order.stage) ? (
                <Notice tone="warn" title={m.maker_order_disputed()}>
                  {m.maker_order_disputed_text()}
                </Notice>
              ) : null}
              <NextStep order={order} />
              {canShip(order.stage) && order.pickupAt !== null ? <CollectForm number={order.number} /> : null}
              {canShip(order.stage) && order.pickupAt === null ? <ShipForm order={order} carriers={carriers} reply={replyTo('ship')} /> : null}
              <Lines order={order} />
              <Parcels order={order} today={order.today} reply={(intent, parcelId) => replyTo(intent, parcelId)} />
              <History order={order} />
            </div>
            <aside className="desk-stack">
              <Delivery order={order} />
              <Totals order={order} />
              <Consents order={order} />
              {canCancelOrder(order.stage) && unshipped.length > 0 ? (
                <CancelForm number={order.number} requestKey={requestKey} lines={unshipped} reply={replyTo('cancel')} />
              ) : null}
            </aside>
          </div>
        </MakerDesk>
      </div>
      <PackingSlip order={order} />
    </>
  );
}

/** The buyer fetches it: one button instead of a parcel. */
function CollectForm({ number }: { number: string }) {
  return (
    <section className="card form-stack" aria-labelledby="collect">
      <h2 id="collect">{m.money_collect_title()}</h2>
      <p>{m.money_collect_text()}</p>
      <form method="post" action={url('makerOrder', { number })}>
        <Button name="intent" value="collect">
          {m.money_collect()}
        </Button>
      </form>
    </section>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['order'];

function NextStep({ order }: { order: Shown }) {
  if (!canShip(order.stage)) return null;
  return (
    <section className="card desk-next" aria-labelledby="next-step">
      <h2 id="next-step">{canPrepare(order.stage) ? m.maker_next_prepare() : m.maker_next_ship()}</h2>
      <p>
        {m.maker_ship_by()}: <ShipBy shipBy={order.shipBy} today={order.today} open />
      </p>
      {canPrepare(order.stage) ? (
        <form method="post" action={url('makerOrder', { number: order.number })} className="form-stack">
          <p className="desk-soft">{m.maker_prepare_text()}</p>
          <div>
            <Button name="intent" value="prepare">
              {m.maker_prepare()}
            </Button>
          </div>
        </form>
      ) : null}
      <p className="desk-soft">{m.maker_print_text()}</p>
    </section>
  );
}

function lineName(line: Shown['lines'][number]): string {
  const words = getLocale() === 'en' ? [line.nameEn, line.optionsEn] : [line.nameKo, line.optionsKo];
  return words.filter((word) => word !== '').join(' · ');
}

function doneWords(done: string | null): string | null {
  if (done === 'prepared') return m.maker_done_prepared();
  if (done === 'shipped') return m.maker_done_shipped();
  if (done === 'proof') return m.returns_said_proven();
  if (done === 'collected') return m.money_collected();
  return done === 'cancelled' ? m.maker_done_cancelled() : null;
}
