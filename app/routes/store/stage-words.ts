// What an order's stage is called for its buyer.
import type { BadgeTone } from '#app/components/ui/badge.tsx';
import type { OrderStage } from '#app/domain/orders/order.ts';
import { m } from '#app/paraglide/messages.js';

export function stageWords(stage: OrderStage): string {
  const words: Record<OrderStage, () => string> = {
    awaiting_payment: m.checkout_stage_awaiting_payment,
    paid: m.checkout_stage_paid,
    preparing: m.checkout_stage_preparing,
    shipped: m.checkout_stage_shipped,
    delivered: m.checkout_stage_delivered,
    confirmed: m.checkout_stage_confirmed,
    returned: m.checkout_stage_returned,
    cancelled: m.checkout_stage_cancelled,
  };
  return words[stage]();
}

export function stageTone(stage: OrderStage): BadgeTone {
  if (stage === 'cancelled' || stage === 'returned') return 'plain';
  return stage === 'delivered' || stage === 'confirmed' ? 'good' : 'indigo';
}
