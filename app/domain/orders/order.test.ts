import { describe, expect, it } from 'vitest';

import { consentsNeeded, missingConsents } from './consents.ts';
import {
  canCancelOrder,
  maySayNo,
  canConfirm,
  canMovePurchase,
  canPay,
  canPrepare,
  canReceive,
  canRefund,
  canShip,
  orderStages,
  purchaseMoves,
  purchaseSnapshot,
  purchaseStates,
  type Snapshot,
} from './order.ts';

describe('states', () => {
  it('let money in only before the end, and late money out', () => {
    expect(canMovePurchase('awaiting_payment', 'paid')).toBe(true);
    expect(canMovePurchase('expired', 'paid')).toBe(false);
    expect(canMovePurchase('cancelled', 'refunded_late')).toBe(true);
    expect(canMovePurchase('paid', 'refunded_late')).toBe(false);
    expect(canMovePurchase('paid', 'closed')).toBe(true);
    expect(canMovePurchase('expired', 'refunded_late')).toBe(true);
    expect(purchaseStates.filter((state) => purchaseMoves[state].length === 0)).toEqual(['closed', 'refunded_late']);
    expect(purchaseStates.filter(canPay)).toEqual(['awaiting_payment']);
    expect(new Set(Object.keys(purchaseMoves))).toEqual(new Set(purchaseStates));
  });

  it('say who may do what', () => {
    expect(orderStages.filter((stage) => canCancelOrder(stage))).toEqual(['paid', 'preparing']);
    expect(orderStages.filter((stage) => maySayNo(stage, { made: 'MADE_AFTER_ORDER' }))).toEqual(['paid', 'preparing']);
    expect(orderStages.filter((stage) => maySayNo(stage, { made: 'CUSTOM' }))).toEqual(['paid']);
    expect(orderStages.filter(canShip)).toEqual(['paid', 'preparing']);
    expect(orderStages.filter(canPrepare)).toEqual(['paid']);
    expect(orderStages.filter(canReceive)).toEqual(['shipped']);
    expect(orderStages.filter(canConfirm)).toEqual(['delivered']);
    expect(orderStages.filter((stage) => !canRefund(stage))).toEqual(['awaiting_payment', 'cancelled']);
  });
});

describe('the snapshot', () => {
  const line = { offerId: 'o1', revisionId: 'r1', unitPrice: 1_000, quantity: 2, makerDiscount: 0, platformDiscount: 0, customInputs: { b: '2', a: '1' } };
  const agreed: Snapshot = {
    number: 'n',
    total: 5_000,
    orders: [
      { makerId: 'm2', shippingFee: 0, total: 2_000, lines: [line, { ...line, offerId: 'o0' }] },
      { makerId: 'm1', shippingFee: 0, total: 3_000, lines: [] },
    ],
  };

  it('does not depend on the order of things', () => {
    const turned = {
      ...agreed,
      orders: [...agreed.orders]
        .reverse()
        .map((order) => ({ ...order, lines: order.lines.map((one) => ({ ...one, customInputs: { a: '1', b: '2' } })).reverse() })),
    };
    expect(purchaseSnapshot(turned)).toBe(purchaseSnapshot(agreed));
  });

  it.each([
    { unitPrice: 1_001 },
    { quantity: 3 },
    { offerId: 'o2' },
    { revisionId: 'r2' },
    { customInputs: {} },
    { makerDiscount: 1 },
    { platformDiscount: 1 },
  ])('changes with %j', (change) => {
    const changed = { ...agreed, orders: agreed.orders.map((order) => ({ ...order, lines: order.lines.map((one) => ({ ...one, ...change })) })) };
    expect(purchaseSnapshot(changed)).not.toBe(purchaseSnapshot(agreed));
  });

  it.each([{ makerId: 'm3' }, { shippingFee: 1 }, { total: 2_001 }])('changes with an order of %j', (change) => {
    const changed = { ...agreed, orders: agreed.orders.map((order, place) => (place === 0 ? { ...order, ...change } : order)) };
    expect(purchaseSnapshot(changed)).not.toBe(purchaseSnapshot(agreed));
  });

  it('changes with the total and the number', () => {
    expect(new Set([agreed, { ...agreed, total: 5_001 }, { ...agreed, number: 'm' }].map(purchaseSnapshot)).size).toBe(3);
  });
});

describe('consents', () => {
  const basket = {
    makers: [
      { makerId: 'm1', nameKo: '한빛공방', lines: [{ id: 'l1', nameKo: '도장', made: 'CUSTOM' }] },
      { makerId: 'm2', nameKo: '온빛', lines: [{ id: 'l2', nameKo: '그릇', made: 'STOCK' }] },
    ],
  };

  it('are one per maker and one per custom-made line beside the general ones', () => {
    const needs = consentsNeeded(basket);
    expect(needs.map((need) => need.kind)).toEqual(['terms', 'third_party', 'third_party', 'overseas', 'minor', 'custom_made']);
    expect(needs[1]?.text).toContain('한빛공방');
    expect(needs.at(-1)).toMatchObject({ makerId: 'm1', lineId: 'l1' });
    expect(needs.every((need) => !need.text.includes('{'))).toBe(true);
  });

  it('of an older text do not count', () => {
    const needs = consentsNeeded(basket);
    const given = needs.map((need) => need.key.replace(/@.*/, '@2020-01-01'));
    expect(missingConsents(needs, given)).toHaveLength(needs.length);
    expect(
      missingConsents(
        needs,
        needs.map((need) => need.key),
      ),
    ).toEqual([]);
  });
});
