// What is written of a dispute as Stripe tells it: in any order, any number of times, before its payment is known and while Stripe is away (laws 2, 6, 8);
// and what our own records say of the purchase as evidence.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { readOrderRecords } from '#app/flows/disputes/order-records.server.ts';
import { readDispute } from '#app/flows/disputes/read-dispute.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { workDispute } from '#app/flows/work-dispute.server.ts';
import { readNow } from '#app/infra/db/reader.server.ts';
import { findSandbox, stripe } from '#app/infra/stripe/stripe.server.ts';
import { kstDay } from '#app/lib/time.ts';

import { nextNumber } from '../../make/after-sale.ts';
import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { paidOrder, type PaidOrder } from '../../make/paid-order.ts';
import { earningsOf } from '../../make/sales.ts';
import { forward, openStand, paymentPage, placed, press, rows, type Stand } from '../../make/stand.ts';
import { done } from '../../make/supply.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  // Nothing is learnt by webhook here.
  stand.hooks.answer = 500;
});
afterEach(async () => {
  stand.faults.next = () => null;
  expect(await violations()).toEqual([]);
});
afterAll(() => stand.close());

/** A card that Stripe's test mode disputes as fraudulent; the second as not received; the third only asks. */
const card = (number: string) => ({ action: 'card', number, expiry: '12/40', cvc: '123' });
const fraudulent = '4000000000000259';
const inquiry = '4000000000001976';

/** The dispute at Stripe about the purchase. */
async function disputeAtStripe(purchaseId: string): Promise<string> {
  await findSandbox()?.finishProcessing();
  const [dispute] = await rows<{ id: string }>(
    `select d.id from stripe_sandbox.objects d join stripe_sandbox.objects i on i.id = d.body->>'payment_intent'
     where d.type = 'dispute' and i.body->'metadata'->>'purchaseId' = $1`,
    [purchaseId],
  );
  return dispute?.id ?? '';
}

async function disputed(number = fraudulent): Promise<PaidOrder & { stripeId: string }> {
  const paid = await paidOrder({ pay: card(number) });
  return { ...paid, stripeId: await disputeAtStripe(paid.purchaseId) };
}

/** Works on it, and answers what whoever heard of it was told. */
async function worked(stripeId: string): Promise<[string, string[]]> {
  const told: string[] = [];
  const outcome = await workDispute(stripeId, (_tx, became) => {
    told.push(became);
    return Promise.resolve();
  });
  return [outcome, told];
}

const rowOf = async (purchaseId: string) =>
  (
    await rows<{ id: string; status: string; withdrawn: number; reinstated: number; closed: boolean; loss: number; opened_at: Date; due: Date | null }>(
      `select id, status, withdrawn::int, reinstated::int, closed_at is not null as closed, loss_of_market::int as loss, opened_at, evidence_due_at as due
       from dispute where purchase_id = $1 order by id`,
      [purchaseId],
    )
  )[0];
const journals = (stripeId: string) =>
  rows<{ kind: string }>(
    `select j.kind from journal j join stripe_sandbox.objects l on l.id = j.reference where l.body->>'source' = $1 and j.kind like 'dispute_%' order by j.id`,
    [stripeId],
  );
const changeAtStripe = (stripeId: string, path: string, value: string) =>
  rows('update stripe_sandbox.objects set body = jsonb_set(body, $2::text[], $3::jsonb) where id = $1', [stripeId, path, value]);
/** Sends evidence that Stripe's test mode decides by. */
async function decided(stripeId: string, evidence: 'winning_evidence' | 'losing_evidence'): Promise<void> {
  await stripe().disputes.update(stripeId, { evidence: { uncategorized_text: evidence }, submit: true });
  await findSandbox()?.finishProcessing();
}

describe('a dispute', () => {
  it('is written with its money and its instants, audited and told once, however often it is heard of', async () => {
    const { purchaseId, orderId, total, stripeId } = await disputed();
    expect(await worked(stripeId)).toEqual(['kept', ['kept']]);
    const dispute = await rowOf(purchaseId);
    const audit = () => rows('select actor_id as actor, role, action, detail from audit_entry where subject = $1', [dispute?.id]);
    const noted = [{ actor: 'stripe', role: 'system', action: 'charge.dispute', detail: { purchaseId, amount: total, reason: 'fraudulent' } }];
    expect(await audit()).toEqual(noted);
    expect([await worked(stripeId), await workDispute(stripeId)]).toEqual([['kept', ['kept']], 'kept']);
    expect(await rowOf(purchaseId)).toMatchObject({ status: 'needs_response', withdrawn: total, reinstated: 0, closed: false });
    const moves = () =>
      rows('select from_state as from, to_state as to, actor_id as actor, reason from transition where subject = $1 order by id', [dispute?.id]);
    const opened = { from: '', to: 'needs_response', actor: null, reason: 'fraudulent' };
    expect(await moves()).toEqual([opened]);
    expect(await journals(stripeId)).toEqual([{ kind: 'dispute_withdrawn' }]);
    expect(await earningsOf(orderId)).toMatchObject([{ held: true }]);
    await decided(stripeId, 'winning_evidence');
    expect(await worked(stripeId)).toEqual(['kept', ['kept']]);
    expect(await moves()).toEqual([opened, { from: 'needs_response', to: 'won', actor: null, reason: 'fraudulent' }]);
    expect(await journals(stripeId)).toEqual([{ kind: 'dispute_withdrawn' }, { kind: 'dispute_reinstated' }]);
    expect(await audit()).toEqual(noted);
    expect(await rowOf(purchaseId)).toMatchObject({ status: 'won', reinstated: total, closed: true, loss: 0 });
    expect(await earningsOf(orderId)).toMatchObject([{ held: false }]);
  });

  it("has Stripe's instants, on the market's clock where that is ahead", async () => {
    const openedAndDue = async ({ purchaseId, stripeId }: { purchaseId: string; stripeId: string }): Promise<void> => {
      const { created, evidence_details: evidence } = await stripe().disputes.retrieve(stripeId);
      await worked(stripeId);
      const [clock] = await rows<{ ahead: number }>('select offset_ms::bigint as ahead from clock_offset');
      const onMarket = (seconds: number | null): Date => new Date((seconds ?? 0) * 1_000 + (clock?.ahead ?? 0));
      expect(await rowOf(purchaseId)).toMatchObject({ opened_at: onMarket(created), due: onMarket(evidence.due_by) });
    };
    await openedAndDue(await disputed());
    const ahead = await disputed();
    await forward(60);
    await openedAndDue(ahead);
    await forward(-60);
    const timeless = await disputed();
    await changeAtStripe(timeless.stripeId, '{evidence_details,due_by}', 'null');
    await worked(timeless.stripeId);
    expect(await rowOf(timeless.purchaseId)).toMatchObject({ due: null });
  });

  it('that only asks is written, and neither holds nor ends anything', async () => {
    const { purchaseId, orderId, stripeId } = await disputed(inquiry);
    await worked(stripeId);
    expect(await rowOf(purchaseId)).toMatchObject({ status: 'warning_needs_response', withdrawn: 0, closed: false });
    expect([await journals(stripeId), await earningsOf(orderId)]).toMatchObject([[], [{ held: false }]]);
  });

  it('heard of before its payment brings the payment with it', async () => {
    const { purchaseId } = await placed([{ offerId: (await makeProduct()).offerId }]);
    await press(await paymentPage(purchaseId), card(fraudulent));
    const stripeId = await disputeAtStripe(purchaseId);
    expect(await rows('select state::text from purchase where id = $1', [purchaseId])).toEqual([{ state: 'awaiting_payment' }]);
    expect(await worked(stripeId)).toEqual(['kept', ['kept']]);
    expect(await rows('select state::text from purchase where id = $1', [purchaseId])).toEqual([{ state: 'paid' }]);
    expect(await rowOf(purchaseId)).toMatchObject({ status: 'needs_response' });
  });

  it('of a payment that does not carry our number is known by its intent', async () => {
    const { purchaseId, stripeId } = await disputed();
    const [payment] = await rows<{ intent: string }>('select intent_id as intent from payment where purchase_id = $1', [purchaseId]);
    await changeAtStripe(payment?.intent ?? '', '{metadata}', '{}');
    expect(await worked(stripeId)).toEqual(['kept', ['kept']]);
    expect(await rowOf(purchaseId)).toMatchObject({ status: 'needs_response' });
    await changeAtStripe(payment?.intent ?? '', '{metadata}', JSON.stringify({ purchaseId }));
  });

  it('of nothing of ours is noted as such', async () => {
    expect(await worked('dp_none')).toEqual(['not_ours', ['not_ours']]);
    expect(await workDispute('dp_none')).toBe('not_ours');
    expect(await readDispute('dp_none')).toBe('absent');
    const { purchaseId, stripeId } = await disputed();
    const [payment] = await rows<{ intent: string }>('select intent_id as intent from payment where purchase_id = $1', [purchaseId]);
    await changeAtStripe(payment?.intent ?? '', '{metadata}', '{"purchaseId": "pur_of_another_shop"}');
    await rows("update payment set intent_id = 'pi_of_another' where purchase_id = $1", [purchaseId]);
    expect(await readDispute(stripeId)).toMatchObject({ purchaseId: null, facts: { stripeDisputeId: stripeId } });
    expect(await worked(stripeId)).toEqual(['not_ours', ['not_ours']]);
    await changeAtStripe(stripeId, '{payment_intent}', 'null');
    expect(await readDispute(stripeId)).toMatchObject({ purchaseId: null });
    expect(await rowOf(purchaseId)).toBeUndefined();
    await rows('update payment set intent_id = $2 where purchase_id = $1', [purchaseId, payment?.intent]);
    await changeAtStripe(payment?.intent ?? '', '{metadata}', JSON.stringify({ purchaseId }));
  });

  it('while Stripe is away is asked about again', async () => {
    const { purchaseId, stripeId } = await disputed();
    stand.faults.next = (point) => (point.at === 'request' ? { do: 'cut', when: 'before' } : null);
    expect([await readDispute(stripeId), await worked(stripeId)]).toEqual(['unknown', ['unknown', []]]);
    stand.faults.next = () => null;
    expect(await rowOf(purchaseId)).toBeUndefined();
    expect(await worked(stripeId)).toEqual(['kept', ['kept']]);
  });

  it('of a purchase whose payment Stripe does not tell about waits', async () => {
    const { purchaseId } = await placed([{ offerId: (await makeProduct()).offerId }]);
    await press(await paymentPage(purchaseId), card(fraudulent));
    const stripeId = await disputeAtStripe(purchaseId);
    let asked = 0;
    stand.faults.next = (point) => {
      if (point.at !== 'request') return null;
      asked += 1;
      return asked === 1 ? null : { do: 'cut', when: 'before' };
    };
    expect(await worked(stripeId)).toEqual(['unknown', []]);
    expect(await rowOf(purchaseId)).toBeUndefined();
    stand.faults.next = () => null;
    expect(await worked(stripeId)).toEqual(['kept', ['kept']]);
  });

  it('won before its money came back loses nothing', async () => {
    const { purchaseId, orderId, total, stripeId } = await disputed();
    await worked(stripeId);
    await decided(stripeId, 'winning_evidence');
    const { balance_transactions: lines } = await stripe().disputes.retrieve(stripeId);
    const [withdrawal] = lines;
    await changeAtStripe(stripeId, '{balance_transactions}', JSON.stringify([withdrawal]));
    await worked(stripeId);
    expect(await rowOf(purchaseId)).toMatchObject({ status: 'won', withdrawn: total, reinstated: 0, closed: true, loss: 0 });
    expect(
      await rows("select 1 from journal where kind = 'dispute_lost' and reference = (select id from dispute where purchase_id = $1)", [purchaseId]),
    ).toEqual([]);
    expect(await rows('select 1 from refund where order_id = $1', [orderId])).toEqual([]);
    await changeAtStripe(stripeId, '{balance_transactions}', JSON.stringify(lines));
    await worked(stripeId);
    expect(await rowOf(purchaseId)).toMatchObject({ reinstated: total, loss: 0 });
  });

  it('that ends keeps the earnings held while another is open', async () => {
    const { purchaseId, orderId, stripeId } = await disputed();
    await worked(stripeId);
    await rows(
      `insert into dispute (id, stripe_dispute_id, purchase_id, amount, reason, status, bearer, opened_at, checked_at)
       values ('dsp_other', 'dp_other', $1, 1, 'general', 'under_review', 'market', market_now(), market_now())`,
      [purchaseId],
    );
    await decided(stripeId, 'winning_evidence');
    await worked(stripeId);
    expect([await rowOf(purchaseId), await earningsOf(orderId)]).toMatchObject([{ status: 'won', closed: true }, [{ held: true }]]);
    await rows("update dispute set status = 'won', closed_at = market_now() where id = 'dsp_other'");
  });

  it('lost is booked once, whoever hears of it how often', async () => {
    const { purchaseId, stripeId, total } = await disputed();
    await worked(stripeId);
    await decided(stripeId, 'losing_evidence');
    expect(await Promise.all([worked(stripeId), worked(stripeId), worked(stripeId)])).toEqual([1, 2, 3].map(() => ['kept', ['kept']]));
    const dispute = await rowOf(purchaseId);
    expect(dispute).toMatchObject({ status: 'lost', withdrawn: total, closed: true, loss: 0 });
    expect(await rows("select 1 from journal where kind = 'dispute_lost' and reference = $1", [dispute?.id])).toHaveLength(1);
  });
});

describe('the records of a purchase', () => {
  it('are none where there is no such purchase', async () => {
    expect(await readOrderRecords('pur_none')).toBeNull();
  });

  it('say what was bought, sent, received, confirmed and given back', async () => {
    const order = await paidOrder({ quantity: 3, price: 10_000 });
    const records = () => readOrderRecords(order.purchaseId);
    const today = kstDay(await readNow());
    const [line] = await rows<{ en: string; options: string }>('select name_en as en, options_en as options from order_line where id = $1', [order.lineId]);
    const product = [line?.en, line?.options, 'x 3'].filter((word) => word !== '').join(' ');
    const bare = {
      number: order.purchaseNumber,
      email: 'buyer@example.com',
      placedOn: today,
      products: [product],
      parcels: [],
      confirmedOn: null,
      refunds: [],
    };
    expect(await records()).toEqual(bare);
    const ship = (carrier: string, trackingNumber: string) =>
      shipOrder({ orderId: order.orderId, makerId: order.makerId, actorId: 'psn_m', carrier, trackingNumber, lines: [{ lineId: order.lineId, quantity: 1 }] });
    const numbers = [nextNumber(), nextNumber()];
    for (const number of numbers) done(await ship('demo', number));
    await rows("update parcel set carrier = 'mule' where tracking_number = $1", [numbers[1]]);
    const sent = (await records())?.parcels;
    expect(sent).toMatchObject([
      { trackingNumber: numbers[0], sentOn: today, deliveredOn: null },
      { carrier: 'mule', trackingNumber: numbers[1], sentOn: today, deliveredOn: null },
    ]);
    expect(sent?.[0]?.carrier).not.toBe('demo');
    done(await ship('demo', nextNumber()));
    done(await receiveOrder({ purchaseId: order.purchaseId, orderId: order.orderId, actorId: null }));
    expect((await records())?.parcels.map(({ deliveredOn }) => deliveredOn)).toContain(today);
    done(await confirmOrder({ purchaseId: order.purchaseId, orderId: order.orderId, actorId: null }));
    expect(await records()).toMatchObject({ confirmedOn: today, refunds: [] });
    const { refundIds } = done(
      await refundPurchase({ purchaseId: order.purchaseId, orderId: order.orderId, amount: 1_234, operatorId: 'psn_o', reason: 'goodwill' }),
    );
    expect(await records()).toMatchObject({ refunds: [] });
    for (const id of refundIds) expect(await sendRefund(id)).toBe('settled');
    expect(await records()).toMatchObject({ refunds: [{ on: today, amount: '₩1,234' }] });
    await rows("update order_line set name_en = '', options_en = 'Large  blue' where id = $1", [order.lineId]);
    const [korean] = await rows<{ ko: string }>('select name_ko as ko from order_line where id = $1', [order.lineId]);
    expect((await records())?.products).toEqual([`${korean?.ko ?? ''} Large blue x 3`]);
  });
});
