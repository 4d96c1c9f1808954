// The way out of a quarantine: money that does not belong goes back whole and stands on the books; what agrees after all is released.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { recordFee } from '#app/flows/record-fee.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { resolveQuarantine } from '#app/flows/resolve-quarantine.server.ts';
import { stripe } from '#app/infra/stripe/stripe.server.ts';

import { reconcileNow } from '../make/reconcile-now.ts';
import { paidOrder } from '../make/paid-order.ts';
import { forward, openStand, press, rows, type Stand } from '../make/stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

it('a second session that was paid is refunded whole, once, and everything agrees', async () => {
  const { purchaseId, total } = await paidOrder();
  for (const { id } of await rows<{ id: string }>('select id from payment where fee is null')) await recordFee(id);
  const [payment] = await rows<{ session_id: string }>('select session_id from payment where purchase_id = $1', [purchaseId]);
  const own = await stripe().checkout.sessions.retrieve(payment?.session_id ?? '');
  const second = await stripe().checkout.sessions.create({
    mode: 'payment',
    success_url: 'https://shop.example/done',
    cancel_url: 'https://shop.example/cart',
    line_items: [{ quantity: 1, price_data: { currency: 'krw', unit_amount: total, product_data: { name: 'again' } } }],
    metadata: own.metadata ?? {},
    payment_intent_data: { metadata: own.metadata ?? {} },
  });
  await press(second.url ?? '');
  expect(await recordPayment({ purchaseId, sessionId: second.id })).toBe('quarantined');
  const by = { purchaseId, operatorId: 'psn_o', reason: 'paid twice' };
  expect(await resolveQuarantine({ ...by, deed: 'release' })).toEqual({ ok: false, refusal: { kind: 'still_quarantined' } });
  expect((await resolveQuarantine({ ...by, deed: 'refund' })).ok).toBe(true);
  expect(await resolveQuarantine({ ...by, deed: 'refund' })).toEqual({ ok: false, refusal: { kind: 'not_found' } });
  expect(await rows("select id from audit_entry where action = 'quarantine-refund' and subject = $1", [purchaseId])).toHaveLength(1);
  await forward(3 * 60);
  await rows(
    "update stripe_sandbox.objects set body = jsonb_set(body, '{created}', to_jsonb((body->>'created')::bigint - 10800)), created = created - 10800 where type = 'balance_transaction'",
  );
  const run = await reconcileNow({ operatorId: 'psn_o' });
  expect(await rows('select kind, reference from reconciliation_difference where run_id = $1', [run])).toEqual([]);
});
