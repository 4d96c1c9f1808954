// The packing slip: only on paper (print styles). Korean, as carriers and buyers in Korea read it; nothing but what the parcel needs.
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { CustomInputs, type ShownOrder } from './order-parts.tsx';

export function PackingSlip({ order }: { order: ShownOrder }) {
  const { delivery } = order;
  if (delivery === null) return null;
  const english = getLocale() === 'en';
  return (
    <article className="packing-slip" aria-hidden="true">
      <header>
        <strong>{m.maker_slip_title()}</strong>
        <span>{order.number}</span>
        <span>{order.paidAt === null ? '' : formatDay(new Date(order.paidAt), getLocale())}</span>
      </header>
      <div className="slip-parties">
        <p>
          <strong>{m.maker_slip_to()}</strong>
          {delivery.recipientName} · {delivery.recipientPhone}
          <br />({delivery.postalCode}) {delivery.address1} {delivery.address2}
          <br />
          {delivery.deliveryNote}
        </p>
        <p>
          <strong>{m.maker_slip_from()}</strong>
          {order.makerName} · {order.makerPhone}
          <br />({order.makerPostalCode}) {order.makerAddress}
        </p>
      </div>
      <ul>
        {order.lines
          .filter((line) => line.quantity > line.cancelled)
          .map((line) => (
            <li key={line.id}>
              <span>□ {english ? line.nameEn : line.nameKo}</span>
              <span>{english ? line.optionsEn : line.optionsKo}</span>
              <span>{line.sku}</span>
              <strong>× {line.quantity - line.cancelled}</strong>
              <CustomInputs line={line} />
            </li>
          ))}
      </ul>
    </article>
  );
}
