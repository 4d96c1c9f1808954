// Money that leaves: refunds never exceed the capture, even in parallel; transfers and reversals keep to their limits.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cart, intentIdOf, openStand, type Stand } from './sandbox-stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand(inject('pgUrl'), { connectedAccounts: ['acct_maker'] });
});
afterAll(() => stand.close());

async function paid(fields: Record<string, string> = { action: 'pay', method: 'card' }): Promise<{ intent: string; charge: string }> {
  const made = await stand.stripe.checkout.sessions.create(cart());
  await stand.press(made, fields);
  const { payment_intent: intent } = await stand.stripe.checkout.sessions.retrieve(made.id, { expand: ['payment_intent'] });
  if (typeof intent !== 'object' || intent === null || typeof intent.latest_charge !== 'string') throw new Error('not paid');
  return { intent: intent.id, charge: intent.latest_charge };
}

describe('refunds', () => {
  test('in parts up to the capture and not a won more', async () => {
    const { intent, charge } = await paid();
    const first = await stand.stripe.refunds.create({ payment_intent: intent, amount: 9_000, reason: 'requested_by_customer' });
    expect(first).toMatchObject({ amount: 9_000, status: 'succeeded', charge, payment_intent: intent });
    await expect(stand.stripe.refunds.create({ charge, amount: 30_001 })).rejects.toMatchObject({ statusCode: 400, param: 'amount' });
    await stand.stripe.refunds.create({ charge });
    await expect(stand.stripe.refunds.create({ charge, amount: 1 })).rejects.toMatchObject({ code: 'charge_already_refunded' });
    const seen = await stand.stripe.charges.retrieve(charge, { expand: ['refunds'] });
    expect(seen).toMatchObject({ amount_refunded: 39_000, refunded: true });
    expect(seen.refunds?.data.map(({ amount }) => amount)).toEqual([30_000, 9_000]);
  });

  test.each(['0', '-1', '1.5', 'NaN', ''])('amount %j is refused', async (amount) => {
    const { charge } = await paid();
    const answer = await fetch(`http://127.0.0.1:${String(stand.port)}/v1/refunds`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_stand' },
      body: new URLSearchParams({ charge, amount }),
    });
    expect(answer.status).toBe(400);
  });

  test('ten parallel halves refund two', async () => {
    const { charge } = await paid();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => stand.stripe.refunds.create({ charge, amount: 19_500 })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const listed = await stand.stripe.refunds.list({ charge });
    expect(listed.data.reduce((sum, { amount }) => sum + amount, 0)).toBe(39_000);
  });

  test('of an unpaid intent, an unknown one, or nothing at all are refused', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'decline', method: 'card' });
    const intent = await intentIdOf(stand, made);
    await expect(stand.stripe.refunds.create({ payment_intent: intent })).rejects.toThrow('does not have a successful charge');
    await expect(stand.stripe.refunds.create({ payment_intent: 'pi_unknown' })).rejects.toMatchObject({ code: 'resource_missing' });
    await expect(stand.stripe.refunds.create({})).rejects.toMatchObject({ code: 'parameter_missing' });
  });

  test('a refund that fails later gives the money back to the charge and says so', async () => {
    const { charge } = await paid({ action: 'card', number: '4000 0000 0000 5126', expiry: '12/34', cvc: '123' });
    const refund = await stand.stripe.refunds.create({ charge, amount: 9_000 });
    expect(refund.status).toBe('succeeded');
    await stand.sandbox.finishProcessing();
    expect(await stand.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed', failure_reason: 'expired_or_canceled_card' });
    expect(await stand.stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
    await stand.sandbox.deliverDue();
    expect(stand.types()).toEqual(expect.arrayContaining(['refund.created', 'charge.refunded', 'refund.updated', 'refund.failed']));
  });

  test('a slow refund is pending first', async () => {
    const { charge } = await paid({ action: 'card', number: '4000000000007726', expiry: '12/34', cvc: '123' });
    const refund = await stand.stripe.refunds.create({ charge });
    expect(refund.status).toBe('pending');
    await stand.sandbox.finishProcessing();
    expect((await stand.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
  });

  test('the balance is the sum of its lines', async () => {
    const lines = await stand.stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
    const balance = await stand.stripe.balance.retrieve();
    const sum = (balance.available[0]?.amount ?? 0) + (balance.pending[0]?.amount ?? 0);
    expect(lines.reduce((total, { net }) => total + net, 0)).toBe(sum);
  });
});

describe('transfers', () => {
  test('out of a charge, never more than it, and back again', async () => {
    const { charge, intent } = await paid();
    const make = (amount: number) => stand.stripe.transfers.create({ amount, currency: 'krw', destination: 'acct_maker', source_transaction: charge });
    const transfer = await make(30_000);
    expect(transfer).toMatchObject({ transfer_group: `group_${intent}`, reversed: false });
    await expect(make(9_001)).rejects.toThrow('must not exceed');
    await stand.stripe.transfers.createReversal(transfer.id, { amount: 10_000 });
    await expect(stand.stripe.transfers.createReversal(transfer.id, { amount: 20_001 })).rejects.toThrow('unreversed');
    await stand.stripe.transfers.createReversal(transfer.id);
    const seen = await stand.stripe.transfers.retrieve(transfer.id);
    expect(seen).toMatchObject({ amount_reversed: 30_000, reversed: true });
    const reversals = await stand.stripe.transfers.listReversals(transfer.id);
    expect(reversals.data.map(({ amount }) => amount)).toEqual([20_000, 10_000]);
  });

  test('out of the balance only what is available, and only to connected accounts', async () => {
    stand.advance(3 * 24 * 3_600);
    const available = (await stand.stripe.balance.retrieve()).available[0]?.amount ?? 0;
    const make = (amount: number, destination = 'acct_maker') => stand.stripe.transfers.create({ amount, currency: 'krw', destination });
    await expect(make(available + 1)).rejects.toMatchObject({ code: 'balance_insufficient' });
    await expect(make(1_000, 'acct_other')).rejects.toMatchObject({ code: 'resource_missing', param: 'destination' });
    await make(available);
    expect((await stand.stripe.balance.retrieve()).available[0]?.amount).toBe(0);
    await expect(stand.stripe.accounts.retrieve('acct_other')).rejects.toMatchObject({ statusCode: 404 });
  });
});
