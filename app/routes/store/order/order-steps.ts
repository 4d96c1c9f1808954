// The way of one order, step by step, from its instants and parcels. Pure.
import type { OrderStage } from '#app/domain/orders/order.ts';

export type StepName = 'placed' | 'paid' | 'preparing' | 'shipped' | 'delivered' | 'confirmed' | 'returned' | 'cancelled';

export interface Step {
  name: StepName;
  /** Null: not known, or not yet. */
  at: Date | null;
  done: boolean;
}

export interface OrderInstants {
  stage: OrderStage;
  placedAt: Date;
  paidAt: Date | null;
  preparingAt: Date | null;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  parcels: readonly { handedOverAt: Date | null; deliveredAt: Date | null }[];
}

const way: readonly OrderStage[] = ['paid', 'preparing', 'shipped', 'delivered', 'confirmed'];

/** The steps in their order; a cancelled order ends with its cancellation. */
export function orderSteps(order: OrderInstants): Step[] {
  const placed: Step = { name: 'placed', at: order.placedAt, done: true };
  const at: Record<(typeof way)[number], Date | null> = {
    awaiting_payment: null,
    paid: order.paidAt,
    preparing: order.preparingAt,
    shipped: latest(order.parcels.map((parcel) => parcel.handedOverAt)),
    delivered: latest(order.parcels.map((parcel) => parcel.deliveredAt)),
    confirmed: order.confirmedAt,
    returned: order.confirmedAt,
    cancelled: order.cancelledAt,
  };
  const reached = order.stage === 'returned' ? way.indexOf('delivered') : way.indexOf(order.stage);
  if (order.cancelledAt !== null) {
    const before = way.filter((name) => at[name] !== null).map((name): Step => ({ name: stepOf(name), at: at[name], done: true }));
    return [placed, ...before, { name: 'cancelled', at: order.cancelledAt, done: true }];
  }
  const steps = order.stage === 'returned' ? way.slice(0, -1) : way;
  const back: Step[] = order.stage === 'returned' ? [{ name: 'returned', at: order.confirmedAt, done: true }] : [];
  return [placed, ...steps.map((name, place): Step => ({ name: stepOf(name), at: place <= reached ? at[name] : null, done: place <= reached })), ...back];
}

/** When all of it had arrived; null while something is under way. */
export function deliveredAt(order: OrderInstants): Date | null {
  return order.stage === 'delivered' || order.stage === 'confirmed' || order.stage === 'returned'
    ? latest(order.parcels.map((parcel) => parcel.deliveredAt))
    : null;
}

function stepOf(stage: OrderStage): StepName {
  return stage === 'awaiting_payment' ? 'placed' : stage;
}

function latest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : new Date(Math.max(...known.map((at) => at.getTime())));
}
