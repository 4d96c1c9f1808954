import { describe, expect, it } from 'vitest';

import { deliveredAt, orderSteps, type OrderInstants } from './order-steps.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour));
const order: OrderInstants = { stage: 'paid', placedAt: at(1), paidAt: at(1), preparingAt: null, confirmedAt: null, cancelledAt: null, parcels: [] };

function told(steps: ReturnType<typeof orderSteps>): string[] {
  return steps.map(({ name, done, at: when }) => `${name}${done ? '' : ' -'}${when === null ? '' : ` ${String(when.getUTCHours())}`}`);
}

describe('orderSteps', () => {
  it('shows what is still to come', () => {
    expect(told(orderSteps(order))).toEqual(['placed 1', 'paid 1', 'preparing -', 'shipped -', 'delivered -', 'confirmed -']);
    expect(told(orderSteps({ ...order, stage: 'awaiting_payment', paidAt: null }))[1]).toBe('paid -');
  });

  it('takes the last parcel for dispatch and delivery, and nothing before the stage is reached', () => {
    const parcels = [
      { handedOverAt: at(3), deliveredAt: at(9) },
      { handedOverAt: at(5), deliveredAt: null },
    ];
    expect(told(orderSteps({ ...order, stage: 'shipped', preparingAt: at(2), parcels }))).toEqual([
      'placed 1',
      'paid 1',
      'preparing 2',
      'shipped 5',
      'delivered -',
      'confirmed -',
    ]);
    expect(deliveredAt({ ...order, stage: 'shipped', parcels })).toBeNull();
    expect(deliveredAt({ ...order, stage: 'delivered', parcels: [...parcels, { handedOverAt: at(5), deliveredAt: at(12) }] })).toEqual(at(12));
  });

  it('is passed over when preparing was never said', () => {
    const parcels = [{ handedOverAt: at(3), deliveredAt: at(9) }];
    expect(told(orderSteps({ ...order, stage: 'confirmed', confirmedAt: at(10), parcels }))).toEqual([
      'placed 1',
      'paid 1',
      'preparing',
      'shipped 3',
      'delivered 9',
      'confirmed 10',
    ]);
  });

  it('ends with a cancellation', () => {
    expect(told(orderSteps({ ...order, stage: 'cancelled', cancelledAt: at(2) }))).toEqual(['placed 1', 'paid 1', 'cancelled 2']);
  });
});
