// After payment: preparing, shipping whole and in parts, the demo carrier and clock, receiving, confirming, and the mails of it.
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { moveDemoClock } from '#app/flows/move-demo-clock.server.ts';
import { prepareOrder } from '#app/flows/prepare-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { deliverMail } from '#app/infra/mail/mail.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../make/stand.ts';

let stand: Stand;
const inbox: { envelope: string[]; content: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    let content = '';
    stream.on('data', (chunk: Buffer) => (content += chunk.toString('utf8')));
    stream.on('end', () => {
      inbox.push({ envelope: session.envelope.rcptTo.map((to) => to.address), content });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  stand = await openStand({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
});
afterAll(async () => {
  await stand.close();
  await new Promise<void>((resolve) => server.close(resolve));
});
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function paidOrder(quantity = 1): Promise<{ purchaseId: string; orderId: string; makerId: string; lineId: string }> {
  const { offerId, makerId } = await makeProduct({ onHand: 5 });
  const { purchaseId } = await placed([{ offerId, quantity }]);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const [line] = await rows<{ id: string; order_id: string }>(
    'select l.id, l.order_id from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
    [purchaseId],
  );
  return { purchaseId, orderId: line?.order_id ?? '', makerId, lineId: line?.id ?? '' };
}

async function stage(orderId: string): Promise<string> {
  const [row] = await rows<{ stage: string }>('select stage from order_stage where order_id = $1', [orderId]);
  return row?.stage ?? 'absent';
}

let parcels = 0;
function number(): string {
  parcels += 1;
  return `DEMO${String(parcels).padStart(6, '0')}`;
}

describe('an order', () => {
  it('is prepared, shipped in parts by a carrier, received and confirmed by the buyer', async () => {
    const { purchaseId, orderId, makerId, lineId } = await paidOrder(3);
    const by = { orderId, makerId, actorId: 'psn_maker' };
    expect(await prepareOrder({ ...by, makerId: 'mkr_other' })).toMatchObject({ refusal: { kind: 'no_such_order' } });
    expect(await prepareOrder(by)).toMatchObject({ ok: true });
    expect(await shipOrder({ ...by, carrier: 'pigeon', trackingNumber: '1' })).toMatchObject({ refusal: { kind: 'unknown_carrier' } });
    expect(await shipOrder({ ...by, carrier: 'epost', trackingNumber: '1' })).toMatchObject({ refusal: { kind: 'tracking_number_wrong' } });
    expect(await shipOrder({ ...by, carrier: 'epost', trackingNumber: '1234567890123', lines: [{ lineId, quantity: 4 }] })).toMatchObject({
      refusal: { kind: 'parcel_wrong' },
    });
    expect(await shipOrder({ ...by, carrier: 'epost', trackingNumber: '1234567890123', lines: [{ lineId, quantity: 2 }] })).toMatchObject({ ok: true });
    expect(await stage(orderId)).toBe('preparing');
    expect(await shipOrder({ ...by, carrier: 'epost', trackingNumber: '1234567890123' })).toMatchObject({ refusal: { kind: 'tracking_number_used' } });
    const both = await Promise.all([
      shipOrder({ ...by, carrier: 'demo', trackingNumber: number() }),
      shipOrder({ ...by, carrier: 'demo', trackingNumber: number() }),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await stage(orderId)).toBe('shipped');
    expect(await cancelOrder({ orderId, by: { purchaseId }, actorId: null, reason: '' })).toMatchObject({
      refusal: { kind: 'order_not_cancellable', stage: 'shipped' },
    });
    expect(await confirmOrder({ purchaseId, orderId, actorId: null })).toMatchObject({ refusal: { kind: 'order_not_confirmable' } });
    expect(await receiveOrder({ purchaseId: 'pur_other', orderId, actorId: null })).toMatchObject({ refusal: { kind: 'no_such_order' } });
    expect(await receiveOrder({ purchaseId, orderId, actorId: null })).toMatchObject({ ok: true });
    expect(await confirmOrder({ purchaseId, orderId, actorId: null })).toMatchObject({ ok: true });
    expect([await stage(orderId), await stateOf(purchaseId)]).toEqual(['confirmed', 'closed']);
    expect(await rows(`select from_state, to_state from transition where subject = $1 order by at, id`, [orderId])).toHaveLength(6);
  });

  it('travels with the demo clock and confirms itself eight days after delivery', async () => {
    const { purchaseId, orderId, makerId } = await paidOrder();
    expect(await shipOrder({ orderId, makerId, actorId: 'psn_maker', carrier: 'demo', trackingNumber: number() })).toMatchObject({ ok: true });
    expect(await moveDemoClock({ to: 'next_day', operatorId: 'psn_op' })).toMatchObject({ ok: true });
    expect(await rows('select state::text as state from parcel where order_id = $1', [orderId])).toEqual([{ state: 'in_transit' }]);
    expect(await moveDemoClock({ to: 'delivery', operatorId: 'psn_op' })).toMatchObject({ ok: true });
    expect(await stage(orderId)).toBe('delivered');
    expect(await moveDemoClock({ to: 'delivery', operatorId: 'psn_op' })).toMatchObject({ refusal: { kind: 'nothing_under_way' } });
    expect(await moveDemoClock({ to: 'confirmation', operatorId: 'psn_op' })).toMatchObject({ ok: true });
    expect([await stage(orderId), await stateOf(purchaseId)]).toEqual(['confirmed', 'closed']);
    const [times] = await rows<{ days: number }>(
      'select round(extract(epoch from o.confirmed_at - p.delivered_at) / 86400)::int as days from maker_order o join parcel p on p.order_id = o.id where o.id = $1',
      [orderId],
    );
    expect(times?.days).toBe(8);
  });
});

describe('mails', () => {
  it('tell of the order with seller, place and duties, and go out once', async () => {
    const { purchaseId } = await paidOrder(2);
    await sweep({ patienceMs: 0 });
    await sweep({ patienceMs: 0 });
    const [mail] = await rows<{ subject: string; text: string; html: string; sent_at: Date | null }>(
      `select * from mail where dedupe_key = 'order_paid ' || $1`,
      [purchaseId],
    );
    expect(mail?.sent_at).not.toBeNull();
    expect(mail?.subject).toContain('주문이 접수되었습니다');
    for (const words of [
      '을지로 인쇄골목',
      '/clusters/euljiro-print',
      '통신판매의 당사자가 아닙니다',
      '김소공',
      '사업자등록번호: 999',
      '7일 이내',
      '물건',
      '?key=',
    ])
      expect(mail?.text).toContain(words);
    expect(mail?.html).toContain('<html lang="ko">');
    const [purchase] = await rows<{ number: string }>('select number from purchase where id = $1', [purchaseId]);
    expect(inbox.filter((sent) => sent.content.includes(`order_paid`) || sent.envelope.includes('buyer@example.com')).length).toBeGreaterThan(0);
    expect(mail?.text).toContain(purchase?.number);
  });

  it('carry no line break into a header', async () => {
    inbox.length = 0;
    await deliverMail({ id: 'mal_test', recipient: 'one@example.com', subject: 'Hello\r\nBcc: evil@example.com', text: 'x', html: '<p>x</p>' });
    expect(inbox).toHaveLength(1);
    expect(inbox[0]?.envelope).toEqual(['one@example.com']);
    expect(inbox[0]?.content).not.toMatch(/^Bcc:/m);
  });
});
