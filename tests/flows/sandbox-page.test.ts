// The hosted page: what it shows, in which language, under which policy, and the test cards of its form.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_STYLE, PAGE_STYLE_HASH } from '#app/infra/stripe/sandbox/page-style.ts';
import { cart, openStand, type Stand } from './sandbox-stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand(inject('pgUrl'));
});
afterAll(() => stand.close());

describe('what it shows', () => {
  test('merchant, lines and total in won, escaped, in Korean, with the warning and the way back', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const { status, html, policy } = await stand.open(made);
    expect(status).toBe(200);
    expect(html).toContain('<html lang="ko">');
    for (const text of ['소공마켓에 결제하기', '백자 사발 &lt;큰 것&gt;', '2개', '30,000원', '39,000원', '연습 결제', 'no real money moves', '카카오페이']) {
      expect(html).toContain(text);
    }
    for (const action of ['pay', 'decline', 'challenge', 'process', 'process_fail', 'expire', 'card']) {
      expect(html).toContain(`name="action" value="${action}"`);
    }
    expect(html).toContain('href="https://shop.example/cart"');
    expect(html).not.toContain('<script');
    expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(policy).toBe(`default-src 'none'; style-src ${PAGE_STYLE_HASH}; form-action 'self' https://shop.example; base-uri 'none'; frame-ancestors 'none'`);
  });

  test('English, another merchant, only the methods asked for', async () => {
    const made = await stand.stripe.checkout.sessions.create(
      cart({ locale: 'en', branding_settings: { display_name: 'Onggi & Sons' }, allowed_payment_method_types: ['kr_card', 'payco'] }),
    );
    const { html } = await stand.open(made);
    for (const text of ['Pay Onggi &amp; Sons', '₩39,000', 'Practice payment', 'Korean card', 'PAYCO', 'Cancel and return']) expect(html).toContain(text);
    expect(html).not.toContain('Kakao Pay');
    expect(html).not.toContain('cc-number');
    const refused = await stand.press(made, { action: 'pay', method: 'kakao_pay' });
    expect(refused.status).toBe(303);
    expect((await stand.stripe.checkout.sessions.retrieve(made.id)).status).toBe('open');
  });

  test('a finished session says so and leads back; an unknown one is 404; nonsense is 400', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'pay', method: 'card' });
    const done = await stand.open(made);
    expect(done.html).toContain('다시 결제되지 않습니다');
    expect(done.html).toContain(`https://shop.example/orders/done?session=${made.id}`);
    expect((await stand.open({ ...made, id: 'cs_test_none' })).status).toBe(404);
    expect((await stand.press(made, { action: 'steal' })).status).toBe(400);
  });

  test('its own button lets a session expire', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'expire' });
    expect((await stand.stripe.checkout.sessions.retrieve(made.id)).status).toBe('expired');
  });
});

describe('test cards', () => {
  const card = (number: string, expiry = '12/34', cvc = '123') => ({ action: 'card', number, expiry, cvc });

  test.each([
    ['4242 4242 4242 4242', 'complete', null],
    ['5555-5555-5555-4444', 'complete', null],
    ['4000000000000002', 'open', '카드사가 결제를 거절했습니다'],
    ['4000000000009995', 'open', '한도나 잔액이 부족합니다'],
    ['4000000000000127', 'open', 'CVC가 맞지 않습니다'],
    ['4111111111111111', 'open', '테스트 카드만 쓸 수 있습니다'],
  ])('%s -> %s', async (number, status, message) => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, card(number));
    expect((await stand.stripe.checkout.sessions.retrieve(made.id)).status).toBe(status);
    if (message !== null) expect((await stand.open(made)).html).toContain(message);
  });

  test('3-D Secure cards ask first; one is declined even then', async () => {
    const good = await stand.stripe.checkout.sessions.create(cart());
    const asked = await stand.press(good, card('4000002500003155'));
    expect(asked.headers.get('location')).toContain('step=authenticate');
    await stand.press(good, { action: 'authenticate' });
    expect((await stand.stripe.checkout.sessions.retrieve(good.id)).payment_status).toBe('paid');
    const bad = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(bad, card('4000008400001629'));
    await stand.press(bad, { action: 'authenticate' });
    expect((await stand.stripe.checkout.sessions.retrieve(bad.id)).status).toBe('open');
  });

  test.each([
    [card('4242424242424241'), 'card-number', '카드 번호가 올바르지 않습니다'],
    [card('4242424242424242', '13/34'), 'card-expiry', '월/년으로'],
    [card('4242424242424242', '10/26'), 'card-expiry', '유효기간이 지난'],
    [card('4242424242424242', '12/34', '12'), 'card-cvc', '3~4자리'],
  ])('a slip is shown at its field and nothing is charged (%#)', async (fields, id, message) => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const answer = await stand.press(made, fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true" aria-describedby="${id}-problem"`));
    expect(html).toContain(message);
    expect(html).not.toContain(fields.number);
    expect((await stand.stripe.checkout.sessions.retrieve(made.id)).payment_intent).toBeNull();
  });
});
