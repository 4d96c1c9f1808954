// Disputes and payouts of the sandbox, through the SDK: what Stripe's documentation says they do.
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { cart, intentIdOf, openStand, type Stand } from './sandbox-stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand(inject('pgUrl'), { disputeFee: 15_000, settleAfterMs: 5_000 });
});
afterAll(() => stand.close());

async function paidBy(number: string): Promise<{ intent: string; charge: string }> {
  const session = await stand.stripe.checkout.sessions.create(cart());
  await stand.press(session, { action: 'card', number, expiry: '12/40', cvc: '123' });
  const intent = await intentIdOf(stand, session);
  const { latest_charge: charge } = await stand.stripe.paymentIntents.retrieve(intent);
  return { intent, charge: typeof charge === 'string' ? charge : '' };
}

async function disputed(number: string): Promise<{ dispute: Stripe.Dispute; intent: string; charge: string }> {
  const paid = await paidBy(number);
  await stand.sandbox.finishProcessing();
  const { data } = await stand.stripe.disputes.list({ payment_intent: paid.intent });
  const [dispute] = data;
  if (dispute === undefined) throw new Error('not disputed');
  return { dispute, ...paid };
}

describe('a dispute', () => {
  it('withdraws the amount and a fee, and its charge cannot be refunded', async () => {
    const { dispute, intent, charge } = await disputed('4000000000000259');
    expect(dispute).toMatchObject({
      amount: 39_000,
      reason: 'fraudulent',
      status: 'needs_response',
      charge,
      payment_intent: intent,
      is_charge_refundable: false,
    });
    expect(dispute.balance_transactions).toMatchObject([
      { amount: -39_000, fee: 15_000, net: -54_000, type: 'adjustment', reporting_category: 'dispute', source: dispute.id },
    ]);
    expect((await stand.stripe.charges.retrieve(charge)).disputed).toBe(true);
    await expect(stand.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({ code: 'charge_disputed' });
    await stand.sandbox.deliverDue();
    expect(stand.types().filter((type) => type.startsWith('charge.dispute'))).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
  });

  it('is won by winning evidence, sent once', async () => {
    const { dispute } = await disputed('4000000000002685');
    expect(dispute.reason).toBe('product_not_received');
    const sent = await stand.stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence', shipping_carrier: 'CJ' } });
    expect(sent).toMatchObject({ status: 'under_review', evidence_details: { has_evidence: true, submission_count: 1 }, evidence: { shipping_carrier: 'CJ' } });
    await expect(stand.stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'more' } })).rejects.toMatchObject({ statusCode: 400 });
    await stand.sandbox.finishProcessing();
    const won = await stand.stripe.disputes.retrieve(dispute.id);
    expect(won.status).toBe('won');
    expect(won.balance_transactions.map((line) => [line.reporting_category, line.net])).toEqual([
      ['dispute', -54_000],
      ['dispute_reversal', 39_000],
    ]);
  });

  it('is lost by losing evidence, by closing, and by silence', async () => {
    const first = await disputed('4000000000000259');
    await stand.stripe.disputes.update(first.dispute.id, { evidence: { uncategorized_text: 'losing_evidence' } });
    await stand.sandbox.finishProcessing();
    const second = await disputed('4000000000000259');
    expect((await stand.stripe.disputes.close(second.dispute.id)).status).toBe('lost');
    await expect(stand.stripe.disputes.close(second.dispute.id)).rejects.toMatchObject({ statusCode: 400 });
    const third = await disputed('4000000000000259');
    stand.advance(9 * 86_400);
    const ended = await Promise.all([first, second, third].map(({ dispute }) => stand.stripe.disputes.retrieve(dispute.id)));
    expect(ended.map((dispute) => [dispute.status, dispute.balance_transactions.length])).toEqual(Array(3).fill(['lost', 1]));
    expect(ended[2]?.evidence_details.past_due).toBe(true);
  });

  it('may be an inquiry that withdraws nothing and leaves refunds possible', async () => {
    const { dispute, intent } = await disputed('4000000000001976');
    expect(dispute).toMatchObject({ status: 'warning_needs_response', balance_transactions: [], is_charge_refundable: true });
    expect((await stand.stripe.refunds.create({ payment_intent: intent })).status).toBe('succeeded');
  });

  it('refuses unknown evidence, and drafts are not sent', async () => {
    const { dispute } = await disputed('4000000000000259');
    const wrong = { evidence: { nonsense: 'x' } } as unknown as Stripe.DisputeUpdateParams;
    await expect(stand.stripe.disputes.update(dispute.id, wrong)).rejects.toMatchObject({ code: 'parameter_unknown', param: 'evidence[nonsense]' });
    expect((await stand.stripe.disputes.update(dispute.id, { evidence: { customer_name: '김' }, submit: false })).status).toBe('needs_response');
  });
});

describe('a payout', () => {
  it('takes what is available to the bank', async () => {
    for (let n = 0; n < 10; n += 1) await paidBy('4242424242424242');
    stand.advance(3 * 86_400);
    const available = (await stand.stripe.balance.retrieve()).available[0]?.amount ?? 0;
    await expect(stand.stripe.payouts.create({ amount: available + 1, currency: 'krw' })).rejects.toMatchObject({ code: 'balance_insufficient' });
    const payout = await stand.stripe.payouts.create({ amount: available, currency: 'krw' });
    expect(payout).toMatchObject({ status: 'pending', automatic: false });
    await stand.sandbox.finishProcessing();
    expect((await stand.stripe.payouts.retrieve(payout.id)).status).toBe('paid');
    expect((await stand.stripe.balance.retrieve()).available[0]?.amount).toBe(0);
  });
});
