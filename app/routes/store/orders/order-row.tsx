// One purchase in the list of orders.
import { pictureOf } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { stageTone, stageWords } from '../stage-words.ts';
import { inReader, koreanIn } from '../two-languages.ts';
import type { MyPurchase } from './orders.read.server.ts';

export function OrderRow({ purchase }: { purchase: MyPurchase }) {
  return (
    <li className="card my-order">
      <h2>
        <a href={url('order', { number: purchase.number })}>{m.checkout_order_number({ number: purchase.number })}</a>
      </h2>
      <p className="by">
        {formatDay(purchase.placedAt, getLocale())} · {wonText(purchase.total)}
      </p>
      {purchase.state === 'refunded_late' ? <p className="by">{m.checkout_order_late_title()}</p> : null}
      <ul className="review-lines" role="list">
        {purchase.orders.map((order) => (
          <PartOfMaker key={order.id} order={order} />
        ))}
      </ul>
    </li>
  );
}

function PartOfMaker({ order }: { order: MyPurchase['orders'][number] }) {
  const name = inReader(order.nameKo, order.nameEn);
  const maker = order.makerTr ?? order.makerKo;
  const stage = order.stage;
  return (
    <li className="review-line">
      <Picture picture={pictureOf(order)} sizes="64px" />
      <div>
        <p lang={koreanIn(name)}>{order.others > 0 ? m.checkout_orders_and_others({ name, count: order.others }) : name}</p>
        <p className="by" lang={koreanIn(maker)}>
          {maker}
        </p>
      </div>
      <Badge tone={stageTone(stage)}>{stageWords(stage)}</Badge>
    </li>
  );
}
