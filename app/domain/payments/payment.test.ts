import { describe, expect, it } from 'vitest';

import { paymentMethods } from '#app/lib/law/payment-methods.ts';

import { judgeSession, methodsFor, type SessionFacts } from './payment.ts';

const expected = { purchaseId: 'pur_1', snapshotHash: 'abc', amount: 10_000, livemode: false };
const intent = {
  id: 'pi_1',
  status: 'succeeded',
  amountReceived: 10_000,
  currency: 'krw',
  livemode: false,
  method: 'kr_card',
  charge: { id: 'ch_1', fee: 330 },
};
const facts: SessionFacts = {
  ...{ sessionId: 'cs_1', status: 'complete', paymentStatus: 'paid', amount: 10_000, currency: 'krw', livemode: false },
  ...{ purchaseId: 'pur_1', snapshotHash: 'abc', url: null, intent },
};

describe('judgeSession', () => {
  it.each<[string, Partial<SessionFacts>, string]>([
    ['paid', {}, 'paid'],
    ['open', { status: 'open', paymentStatus: 'unpaid', intent: null }, 'open'],
    ['an unknown status', { status: 'new-word', paymentStatus: 'unpaid', intent: null }, 'open'],
    ['expired', { status: 'expired', paymentStatus: 'unpaid', intent: null }, 'ended'],
    ['processing', { paymentStatus: 'unpaid', intent: { ...intent, status: 'processing', amountReceived: 0 } }, 'processing'],
    ['authorised and not taken', { paymentStatus: 'unpaid', intent: { ...intent, status: 'requires_capture', amountReceived: 0 } }, 'processing'],
    ['taken before the session says so', { paymentStatus: 'unpaid' }, 'paid'],
    ['failed', { paymentStatus: 'unpaid', intent: { ...intent, status: 'requires_payment_method', amountReceived: 0 } }, 'ended'],
    ['complete without intent', { intent: null }, 'quarantined'],
    ['another amount', { amount: 9_999 }, 'quarantined'],
    ['less received', { intent: { ...intent, amountReceived: 9_999 } }, 'quarantined'],
    ['another currency', { currency: 'usd' }, 'quarantined'],
    ['no currency', { currency: null }, 'quarantined'],
    ['another currency received', { intent: { ...intent, currency: 'usd' } }, 'quarantined'],
    ['another purchase', { purchaseId: 'pur_2' }, 'quarantined'],
    ['another snapshot', { snapshotHash: null }, 'quarantined'],
    ['another mode', { livemode: true }, 'quarantined'],
    ['an intent of another mode', { intent: { ...intent, livemode: true } }, 'quarantined'],
  ])('%s', (_name, change, kind) => {
    expect(judgeSession({ ...facts, ...change }, expected).kind).toBe(kind);
  });
});

describe('payments', () => {
  it('offer Samsung Pay up to two million won, and everything else always', () => {
    expect(methodsFor(2_000_000, paymentMethods)).toEqual(paymentMethods);
    expect(methodsFor(2_000_001, paymentMethods)).toEqual(paymentMethods.filter((method) => method !== 'samsung_pay'));
    expect(methodsFor(100, ['card'])).toEqual(['card']);
  });
});
