// How the desk names the stages of an order and the time left to ship it.
import { Badge, type BadgeTone } from '#app/components/ui/badge.tsx';
import type { OrderStage } from '#app/domain/orders/order.ts';
import { daysBetween, formatDay, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/** The stage in the maker's words. */
export function stageWords(stage: OrderStage): string {
  switch (stage) {
    case 'awaiting_payment':
      return m.maker_stage_awaiting();
    case 'paid':
      return m.maker_stage_new();
    case 'preparing':
      return m.maker_stage_preparing();
    case 'shipped':
      return m.maker_stage_shipped();
    case 'delivered':
      return m.maker_stage_delivered();
    case 'confirmed':
      return m.maker_stage_confirmed();
    case 'returned':
      return m.maker_stage_returned();
    case 'cancelled':
      return m.maker_stage_cancelled();
  }
}

const tones: Readonly<Record<OrderStage, BadgeTone>> = {
  awaiting_payment: 'plain',
  paid: 'indigo',
  preparing: 'star',
  shipped: 'place',
  delivered: 'good',
  confirmed: 'good',
  returned: 'plain',
  cancelled: 'plain',
};

export function StageBadge({ stage }: { stage: OrderStage }) {
  return <Badge tone={tones[stage]}>{stageWords(stage)}</Badge>;
}

/** The promised day of dispatch and how far it is; days are KST. */
export function ShipBy({ shipBy, today, open }: { shipBy: string | null; today: string; open: boolean }) {
  if (shipBy === null) return <span className="desk-soft">{m.maker_none()}</span>;
  const left = daysBetween(toDay(today), toDay(shipBy));
  return (
    <span className="ship-by">
      {formatDay(toDay(shipBy), getLocale())}
      {open ? (
        <strong data-late={left <= 0 || undefined}>
          {left > 0 ? m.maker_days_left({ days: left }) : left === 0 ? m.maker_due_today() : m.maker_days_late({ days: -left })}
        </strong>
      ) : null}
    </span>
  );
}
