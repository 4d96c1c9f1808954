// What each word of Stripe about a session does to a purchase, once, in one transaction (laws 2 and 3).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { StripeWord } from '#app/domain/payments/payment.ts';
import { applyWord, type Heard } from '#app/flows/payment/apply-word.server.ts';

import { makeProduct, type MadeProduct } from '../../make/market.ts';
import { openStand, paymentPage, placed, rows, type Stand } from '../../make/stand.ts';

let stand: Stand;
let product: MadeProduct;
beforeAll(async () => {
  stand = await openStand();
  product = await makeProduct({ onHand: 50 });
});
afterAll(() => stand.close());

interface Waiting {
  purchaseId: string;
  number: string;
  paymentId: string;
}

async function waiting(): Promise<Waiting> {
  const { purchaseId } = await placed([{ offerId: product.offerId }]);
  const [row] = await rows<Waiting>(
    'select u.id as "purchaseId", u.number, p.id as "paymentId" from purchase u join payment p on p.purchase_id = u.id where u.id = $1',
    [purchaseId],
  );
  if (row === undefined) throw new Error('nothing placed');
  return row;
}

const hear = (of: Waiting, word: StripeWord, about: Partial<Heard> = {}) =>
  applyWord({ purchaseId: of.purchaseId, sessionId: `cs_1 ${of.paymentId}`, askedFor: null, word, ...about });

/** Purchase and payment as they stand. */
async function stands(of: Waiting): Promise<Record<string, unknown>> {
  const [row] = await rows(
    `select u.state::text as purchase, p.state::text as payment, split_part(p.session_id, ' ', 1) as session, p.session_url as url, split_part(p.intent_id, ' ', 1) as intent, p.method,
      p.captured > 0 as captured, p.fee::int as fee, p.checked_at is not null as checked
     from purchase u join payment p on p.purchase_id = u.id where u.id = $1`,
    [of.purchaseId],
  );
  return (row ?? {}) as Record<string, unknown>;
}

const untouched = {
  purchase: 'awaiting_payment',
  payment: 'created',
  session: null,
  url: null,
  intent: null,
  method: null,
  captured: false,
  fee: null,
  checked: false,
};
const paid = (of: Waiting | null = null, charge: { id: string; fee: number | null } | null = null): StripeWord => ({
  kind: 'paid',
  intentId: `pi_1 ${of?.paymentId ?? ''}`,
  method: 'card',
  charge,
});
const ended = (why: 'expired' | 'failed' = 'expired'): StripeWord => ({ kind: 'ended', why });
const lastMove = (of: Waiting) =>
  rows('select from_state, to_state, actor_id, reason from transition where subject = $1 order by at desc, id desc limit 1', [of.purchaseId]);

describe('of a purchase that is not there', () => {
  it('nothing is done, and whoever heard it is told so in the same transaction', async () => {
    const told: string[] = [];
    const alongside: Heard['alongside'] = (_tx, outcome) => {
      told.push(outcome);
      return Promise.resolve();
    };
    expect(await applyWord({ purchaseId: 'pur_none', sessionId: 'cs_1', askedFor: null, word: paid(), alongside })).toBe('nothing');
    const of = await waiting();
    const fails: Heard['alongside'] = () => Promise.reject(new Error('not noted'));
    await expect(hear(of, paid(of), { alongside: fails })).rejects.toThrow('not noted');
    expect(await stands(of)).toEqual(untouched);
    expect(await hear(of, paid(of), { alongside })).toBe('paid');
    expect(told).toEqual(['nothing', 'paid']);
  });
});

describe('paid', () => {
  it('sells once, with its session and the fee that Stripe kept', async () => {
    const of = await waiting();
    expect(await hear(of, paid(of, { id: `ch ${of.paymentId}`, fee: 190 }))).toBe('paid');
    const sold = { purchase: 'paid', payment: 'captured', session: 'cs_1', url: null, intent: 'pi_1', method: 'card', captured: true, fee: 190, checked: true };
    expect(await stands(of)).toEqual(sold);
    const again: StripeWord[] = [paid(of, { id: 'ch_2', fee: 5 }), ended('failed'), { kind: 'processing', intentId: 'pi_2' }, { kind: 'open', url: 'x' }];
    for (const word of again) expect(await hear(of, word, { sessionId: 'cs_2' })).toBe('already');
    expect(await stands(of)).toEqual(sold);
    expect(
      await rows("select 1 from journal where kind in ('sale', 'payment_fee') and reference in ($1, $2)", [of.purchaseId, `ch ${of.paymentId}`]),
    ).toHaveLength(2);
  });

  it('without a charge has no fee yet', async () => {
    const of = await waiting();
    expect(await hear(of, paid(of))).toBe('paid');
    expect(await stands(of)).toMatchObject({ payment: 'captured', fee: null });
  });

  it('after the end goes back', async () => {
    const of = await waiting();
    expect(await hear(of, ended())).toBe('ended');
    expect(await hear(of, paid(of))).toBe('refunded_late');
    expect(await stands(of)).toMatchObject({ purchase: 'refunded_late', payment: 'captured' });
  });
});

describe('not paid', () => {
  it('and open: the session that was lost is kept, the first one only', async () => {
    const of = await waiting();
    expect(await hear(of, { kind: 'open', url: 'https://pay.example/1' })).toBe('open');
    expect(await stands(of)).toEqual({ ...untouched, session: 'cs_1', url: 'https://pay.example/1', checked: true });
    expect(await hear(of, { kind: 'open', url: 'https://pay.example/2' }, { sessionId: 'cs_2' })).toBe('open');
    expect(await stands(of)).toMatchObject({ session: 'cs_1', url: 'https://pay.example/1' });
    const none = await waiting();
    expect(await hear(none, { kind: 'open', url: 'https://pay.example/1' }, { sessionId: null })).toBe('open');
    expect(await stands(none)).toEqual({ ...untouched, checked: true });
  });

  it('and under way: it waits for the method', async () => {
    const of = await waiting();
    expect(await hear(of, { kind: 'processing', intentId: `pi_1 ${of.paymentId}` })).toBe('processing');
    expect(await stands(of)).toEqual({ ...untouched, payment: 'processing', session: 'cs_1', intent: 'pi_1', checked: true });
  });

  it.each([
    ['expired', undefined, 'cancelled', 'expired', 'not paid in time', null],
    ['failed', undefined, 'failed', 'expired', 'the payment failed', null],
    ['expired', { actorId: 'psn', reason: 'changed my mind' }, 'cancelled', 'cancelled', 'changed my mind', 'psn'],
    ['failed', { actorId: null, reason: 'gone' }, 'failed', 'cancelled', 'gone', null],
  ] as const)('and %s, with %j: the payment is %s and the purchase %s', async (why, cancelledBy, payment, purchase, reason, actor) => {
    const of = await waiting();
    // Its page was open until now, so its session is known.
    await hear(of, { kind: 'open', url: null });
    expect(await hear(of, ended(why), cancelledBy === undefined ? {} : { cancelledBy })).toBe('ended');
    expect(await stands(of)).toMatchObject({ purchase, payment });
    expect(await lastMove(of)).toEqual([{ from_state: 'awaiting_payment', to_state: purchase, actor_id: actor, reason }]);
  });

  it('with no session known: ended only if none was asked for since', async () => {
    const unasked = await waiting();
    await rows('update payment set session_expires_at = null where id = $1', [unasked.paymentId]);
    const at = new Date('2026-11-03T02:00:00Z');
    expect(await hear(unasked, ended(), { sessionId: null, askedFor: at })).toBe('open');
    expect(await hear(unasked, ended(), { sessionId: null })).toBe('ended');
    const asked = await waiting();
    await rows('update payment set session_expires_at = $1 where id = $2', [at, asked.paymentId]);
    expect(await hear(asked, ended(), { sessionId: null })).toBe('open');
    expect(await hear(asked, ended(), { sessionId: null, askedFor: new Date(at.getTime() + 1) })).toBe('open');
    expect(await hear(asked, ended(), { sessionId: null, askedFor: new Date(at) })).toBe('ended');
    // A session has come meanwhile.
    const open = await waiting();
    await paymentPage(open.purchaseId);
    const [row] = await rows<{ at: Date }>('select session_expires_at as at from payment where id = $1', [open.paymentId]);
    expect(await hear(open, ended(), { sessionId: null, askedFor: row?.at ?? null })).toBe('open');
    expect(await stands(open)).toMatchObject({ purchase: 'awaiting_payment' });
  });
});

describe('money that does not agree', () => {
  it('changes nothing, and a person is told once', async () => {
    const of = await waiting();
    const word: StripeWord = { kind: 'quarantined', why: 'amount' };
    expect(await hear(of, word)).toBe('quarantined');
    expect(await hear(of, word)).toBe('quarantined');
    expect(await stands(of)).toEqual(untouched);
    expect(await rows('select kind, detail from alarm where subject = $1 and cleared_at is null', [of.purchaseId])).toEqual([
      { kind: 'payment_quarantined', detail: { purchase: of.number, why: 'amount', session: `cs_1 ${of.paymentId}` } },
    ]);
    expect(await rows('select actor_id, role, action, detail from audit_entry where subject = $1', [of.purchaseId])).toEqual([
      { actor_id: 'market', role: 'system', action: 'quarantine-payment', detail: { sessionId: `cs_1 ${of.paymentId}`, why: 'amount' } },
    ]);
    const unnamed = await waiting();
    await hear(unnamed, word, { sessionId: null });
    expect(await rows('select detail from alarm where subject = $1', [unnamed.purchaseId])).toEqual([
      { detail: { purchase: unnamed.number, why: 'amount', session: '' } },
    ]);
  });
});
