// The one completion path asks Stripe about the right session, and takes no other for it (laws 2 and 3).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { recordPayment } from '#app/flows/record-payment.server.ts';
import { stripe } from '#app/infra/stripe/stripe.server.ts';

import { makeProduct, type MadeProduct } from '../../make/market.ts';
import { openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../../make/stand.ts';

let stand: Stand;
let product: MadeProduct;
beforeAll(async () => {
  stand = await openStand();
  // Nothing is learnt by webhook here.
  stand.hooks.answer = 500;
  product = await makeProduct({ onHand: 50 });
});
afterEach(() => {
  stand.faults.next = () => null;
});
afterAll(() => stand.close());

const silent = () => {
  stand.faults.next = (point) => (point.at === 'request' ? { do: 'cut', when: 'before' } : null);
};
const sessionOf = async (purchaseId: string) =>
  (await rows<{ id: string | null }>('select session_id as id from payment where purchase_id = $1', [purchaseId]))[0]?.id;
const alarms = (purchaseId: string) => rows("select detail->>'why' as why from alarm where subject = $1 and kind = 'payment_quarantined'", [purchaseId]);

/** Records, and answers what whoever heard of it was told. */
async function recorded(purchaseId: string, sessionId?: string): Promise<[string, string[]]> {
  const told: string[] = [];
  const outcome = await recordPayment({
    purchaseId,
    ...(sessionId === undefined ? {} : { sessionId }),
    alongside: (_tx, became) => {
      told.push(became);
      return Promise.resolve();
    },
  });
  return [outcome, told];
}

async function begun(): Promise<{ purchaseId: string; page: string; sessionId: string; total: number }> {
  const { purchaseId, total } = await placed([{ offerId: product.offerId }]);
  const page = await paymentPage(purchaseId);
  return { purchaseId, page, total, sessionId: (await sessionOf(purchaseId)) ?? '' };
}

/** Another session of the same purchase, as if it had been made twice. */
async function another(of: { sessionId: string; total: number }): Promise<{ id: string; page: string }> {
  const own = await stripe().checkout.sessions.retrieve(of.sessionId);
  const { id, url } = await stripe().checkout.sessions.create({
    ...{ mode: 'payment', success_url: 'https://shop.example/done', cancel_url: 'https://shop.example/cart' },
    line_items: [{ quantity: 1, price_data: { currency: 'krw', unit_amount: of.total, product_data: { name: 'again' } } }],
    metadata: own.metadata ?? {},
    payment_intent_data: { metadata: own.metadata ?? {} },
  });
  return { id, page: url ?? '' };
}

describe('a purchase', () => {
  it('that is not there, or was never to be paid, has nothing to record; whoever heard of it is told', async () => {
    for (const session of [undefined, 'cs_1']) expect(await recorded('pur_none', session)).toEqual(['nothing', ['nothing']]);
    const { purchaseId } = await placed([{ offerId: product.offerId }]);
    expect(await recorded(purchaseId)).toEqual(['nothing', ['nothing']]);
    expect(await recordPayment({ purchaseId })).toBe('nothing');
  });

  it('is recorded once; then Stripe is not asked again', async () => {
    const { purchaseId, page, sessionId } = await begun();
    expect(await recorded(purchaseId)).toEqual(['open', ['open']]);
    await press(page);
    silent();
    expect(await recorded(purchaseId)).toEqual(['unknown', []]);
    stand.faults.next = () => null;
    expect(await recorded(purchaseId, sessionId)).toEqual(['paid', ['paid']]);
    silent();
    expect(await recorded(purchaseId)).toEqual(['already', ['already']]);
    expect(await recorded(purchaseId, sessionId)).toEqual(['already', ['already']]);
  });

  it('whose answer was lost takes the session that the event names', async () => {
    const { purchaseId, page, sessionId } = await begun();
    await rows('update payment set session_id = null, session_url = null where purchase_id = $1', [purchaseId]);
    await press(page);
    expect(await recorded(purchaseId, sessionId)).toEqual(['paid', ['paid']]);
    expect(await sessionOf(purchaseId)).toBe(sessionId);
  });
});

describe('another session of the purchase', () => {
  it('means nothing while it is open, and when it has ended', async () => {
    const of = await begun();
    const { id } = await another(of);
    expect(await recorded(of.purchaseId, id)).toEqual(['nothing', ['nothing']]);
    await stripe().checkout.sessions.expire(id);
    expect(await recorded(of.purchaseId, id)).toEqual(['nothing', ['nothing']]);
    expect([await stateOf(of.purchaseId), await sessionOf(of.purchaseId)]).toEqual(['awaiting_payment', of.sessionId]);
  });

  it.each(['pay', 'process'])('is looked at by a person when somebody did %s there', async (action) => {
    const of = await begun();
    const { id, page } = await another(of);
    await press(page, { action, method: action === 'pay' ? 'kr_card' : 'naver_pay' });
    expect(await recorded(of.purchaseId, id)).toEqual(['quarantined', ['quarantined']]);
    expect(await alarms(of.purchaseId)).toEqual([{ why: 'a second session was paid' }]);
    expect([await stateOf(of.purchaseId), await sessionOf(of.purchaseId)]).toEqual(['awaiting_payment', of.sessionId]);
  });

  it('is looked at by a person although the purchase was paid', async () => {
    const of = await begun();
    await press(of.page);
    expect(await recordPayment({ purchaseId: of.purchaseId })).toBe('paid');
    const { id, page } = await another(of);
    await press(page);
    expect(await recorded(of.purchaseId, id)).toEqual(['quarantined', ['quarantined']]);
    expect(await stateOf(of.purchaseId)).toBe('paid');
  });
});
