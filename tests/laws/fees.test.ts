// I7: what the books hold at Stripe is what lies at Stripe, fees included, whenever they become known.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { recordFee } from '#app/flows/record-fee.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { stripe } from '#app/infra/stripe/stripe.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { openStand, paymentPage, placed, press, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function atStripe(): Promise<number> {
  const { available, pending } = await stripe().balance.retrieve();
  return [...available, ...pending].reduce((sum, one) => sum + one.amount, 0);
}

async function onTheBooks(): Promise<number> {
  const [row] = await rows<{ sum: number }>(`select coalesce(sum(amount), 0)::bigint as sum from posting where account = 'stripe_balance'`);
  return row?.sum ?? 0;
}

it('books the fee with the payment, once, and keeps it when the money goes back', async () => {
  const { purchaseId, total } = await placed([{ offerId: (await makeProduct({ price: 33_330 })).offerId }]);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  await sweep({ patienceMs: 0 });
  const fee = Math.floor((total * 330) / 10_000);
  expect(await rows(`select sum(amount)::bigint as sum from posting where account = 'payment_fees'`)).toEqual([{ sum: fee }]);
  expect(await onTheBooks()).toBe(total - fee);
  expect(await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'test' })).toMatchObject({ ok: true });
  await sweep({ patienceMs: 0 });
  expect(await onTheBooks()).toBe(-fee);
  expect(await atStripe()).toBe(await onTheBooks());
  expect(await violations()).toEqual([]);
});

it('asks again for a fee that was not known', async () => {
  const { purchaseId } = await placed([{ offerId: (await makeProduct({ price: 10_000 })).offerId }]);
  await press(await paymentPage(purchaseId));
  stand.faults.next = (point) => (point.at === 'request' && point.path.includes('/checkout/sessions/') ? { do: 'cut', when: 'before' } : null);
  expect(await recordPayment({ purchaseId })).toBe('unknown');
  stand.faults.next = () => null;
  await rows(
    `update stripe_sandbox.objects set body = jsonb_set(body, '{balance_transaction}', 'null') where type = 'charge' and body->>'status' = 'succeeded'`,
  );
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const [payment] = await rows<{ id: string; fee: number | null }>('select id, fee from payment where purchase_id = $1', [purchaseId]);
  expect(payment?.fee).toBeNull();
  expect(await recordFee(payment?.id ?? '')).toBe(false);
  await rows(`update stripe_sandbox.objects c set body = jsonb_set(c.body, '{balance_transaction}', to_jsonb(t.id))
    from stripe_sandbox.objects t where c.type = 'charge' and t.type = 'balance_transaction' and t.body->>'source' = c.id`);
  await Promise.all([recordFee(payment?.id ?? ''), recordFee(payment?.id ?? ''), sweep({ patienceMs: 0 })]);
  expect(await rows(`select count(*)::int as fees from journal where kind = 'payment_fee'`)).toEqual([{ fees: 2 }]);
  expect(await atStripe()).toBe(await onTheBooks());
  expect(await violations()).toEqual([]);
});
