// Buying by requests, as a browser without scripts: checkout with its refusals, the payment page, the way back, the order and who may see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newBuyer, readForms, type Buyer } from '../setup/http-buyer.ts';
import { startShop } from '../setup/server.ts';
import {
  checkoutForm,
  filledIn,
  goToPay,
  numberIn,
  openBuying,
  press,
  putIn,
  readOffers,
  typedWell,
  wordsOf,
  type BuyingStand,
  type Offer,
} from './buying-stand.ts';

let stand: BuyingStand;
let offers: Offer[];

beforeAll(async () => {
  stand = await openBuying();
  offers = await readOffers(stand);
});
afterAll(async () => stand.close());

/** A guest with things of so many makers in the basket. */
async function guestWith(makers: number, from = 0): Promise<Buyer> {
  const buyer = newBuyer(stand.shop.origin);
  for (const { id } of offers.slice(from, from + makers)) await putIn(buyer, id);
  return buyer;
}

describe('the checkout', () => {
  it('sends an empty basket back, and ticks nothing beforehand', async () => {
    expect((await newBuyer(stand.shop.origin).get('/checkout')).path).toBe('/cart');
    const page = await (await guestWith(2)).get('/checkout');
    expect(page.html).not.toMatch(/\schecked\b/);
    expect(checkoutForm(page).choices.filter(({ name }) => name === 'consents')).toHaveLength(5);
    expect(page.html.match(/autocomplete="shipping postal-code"/gi)).toHaveLength(1);
  });

  const wrong: [field: string, value: string, words: string][] = [
    ['buyerName', '', '이름을 적어 주세요'],
    ['buyerName', 'ㄱ'.repeat(51), '50자까지'],
    ['email', '', '이메일 주소를 적어 주세요'],
    ['email', 'buyer@', '이메일 주소의 모양이 아니에요'],
    ['phone', '', '전화번호를 적어 주세요'],
    ['phone', '12345', '한국 전화번호를 적어 주세요'],
    ['phone', '+1 202 555 0100', '한국 전화번호를 적어 주세요'],
    ['postalCode', '', '우편번호를 적어 주세요'],
    ['postalCode', '135-080', '숫자 다섯 자리예요'],
    ['address1', '', '주소를 적어 주세요'],
    ['recipientPhone', '999', '한국 전화번호를 적어 주세요'],
    ['deliveryNote', '가'.repeat(201), '200자까지'],
  ];
  it.each(wrong)('refuses %s "%s" at the field and keeps the rest', async (field, value, words) => {
    const buyer = await guestWith(1);
    const form = checkoutForm(await buyer.get('/checkout'));
    const page = await buyer.post('/checkout', filledIn(form, { [field]: value }));
    expect(page.status).toBe(400);
    const error = new RegExp(`id="${field}-error"[^>]*>([^<]*)`).exec(page.html)?.[1];
    expect(error).toContain(words);
    expect(page.html).toMatch(new RegExp(`<input(?=[^>]*name="${field}")(?=[^>]*aria-invalid="true")`));
    const kept = Object.fromEntries(checkoutForm(page).fields);
    for (const [name, typed] of Object.entries(typedWell)) expect(kept[name], name).toBe(name === field ? value : typed);
    expect(kept['requestKey']).toBe(Object.fromEntries(form.fields)['requestKey']);
    expect(checkoutForm(page).fields.filter(([name]) => name === 'consents')).toHaveLength(4);
  });

  it('asks for every consent by itself', async () => {
    const buyer = await guestWith(2);
    const form = checkoutForm(await buyer.get('/checkout'));
    const [first] = form.choices;
    const page = await buyer.post('/checkout', [...filledIn(form, {}, false), ['consents', first?.value ?? '']]);
    expect(page.status).toBe(400);
    expect(page.html.match(/동의해 주셔야 주문할 수 있어요/g)).toHaveLength(4);
    expect(checkoutForm(page).fields.filter(([name]) => name === 'consents')).toHaveLength(1);
  });

  it('shows old and new total when islands cost more, loses nothing, and takes the new one', async () => {
    const buyer = await guestWith(1);
    const form = checkoutForm(await buyer.get('/checkout'));
    const refused = await buyer.post('/checkout', filledIn(form, { postalCode: '63122' }));
    expect(refused.status).toBe(409);
    expect(wordsOf(refused)).toMatch(/총액이 [\d,]+원에서 [\d,]+원\(으\)로 바뀌었어요/);
    const again = checkoutForm(refused);
    const [before, now] = [form, again].map(({ fields }) => Number(Object.fromEntries(fields)['expectedTotal']));
    expect(now).toBeGreaterThan(before ?? 0);
    const paying = await buyer.post('/checkout', again.fields);
    expect(paying.path).toMatch(/^\/sandbox\/pay\/cs_test_/);
  });

  it('never swallows another address under a key that was used', async () => {
    const buyer = await guestWith(1);
    const sent = filledIn(checkoutForm(await buyer.get('/checkout')));
    expect((await buyer.post('/checkout', sent)).path).toMatch(/^\/sandbox\//);
    const changed = await buyer.post(
      '/checkout',
      sent.map(([name, value]) => [name, name === 'address1' ? '부산광역시 해운대구 우동 1' : value]),
    );
    expect(changed.status).toBe(422);
    expect(wordsOf(changed)).toContain('이미 다른 내용으로 보내셨어요');
    expect(checkoutForm(changed).fields.find(([name]) => name === 'requestKey')?.[1]).not.toBe(sent.find(([name]) => name === 'requestKey')?.[1]);
    const paying = await buyer.post('/checkout', checkoutForm(changed).fields);
    expect(paying.path).toMatch(/^\/sandbox\//);
    const states = await stand.rows<{ state: string; address1: string }>(`select state, address1 from purchase order by placed_at desc limit 2`);
    expect(states).toEqual([
      { state: 'awaiting_payment', address1: '부산광역시 해운대구 우동 1' },
      { state: 'cancelled', address1: typedWell['address1'] },
    ]);
  });

  it('takes out a coupon that this buyer has used, so that what it says next is what is paid', async () => {
    const dear = offers.find(({ price }) => price >= 30_000);
    const withCoupon = async () => {
      const buyer = newBuyer(stand.shop.origin);
      await putIn(buyer, dear?.id ?? '');
      await buyer.post('/cart', [
        ['intent', 'coupon'],
        ['code', 'HANDMADE'],
      ]);
      return buyer;
    };
    const email = { email: 'twice@people.example' };
    expect((await goToPay(await withCoupon(), email)).path).toContain('/pay/');
    const again = await withCoupon();
    const refused = await goToPay(again, email);
    expect([refused.status, wordsOf(refused)]).toEqual([409, expect.stringContaining('이미 쓰신 쿠폰')]);
    const third = await again.post('/checkout', checkoutForm(refused).fields);
    expect(third.path).toContain('/pay/');
  });
});

describe('paying', () => {
  it('leads to the order, however often one comes back, and to the place of every thing', async () => {
    const buyer = await guestWith(3);
    const paid = await press(buyer, await goToPay(buyer), 'pay');
    const number = numberIn(paid.path);
    expect(paid.path).toBe(`/orders/${number}?received=1`);
    expect(wordsOf(paid)).toContain('주문을 받았어요');
    const places = await stand.rows<{ href: string }>(
      `select distinct coalesce('/clusters/' || c.slug, '/regions/' || l.region_key) as href from order_line l
         join maker_order o on o.id = l.order_id join purchase u on u.id = o.purchase_id left join public_cluster c on c.id = l.cluster_id where u.number = $1`,
      [number],
    );
    expect(paid.html.match(/class="place-card"/g)).toHaveLength(3);
    for (const { href } of places) expect(paid.html).toContain(`href="${href}"`);
    for (let time = 0; time < 2; time += 1) expect((await buyer.get(`/checkout/return/${number}`)).path).toBe(`/orders/${number}?received=1`);
    expect(
      await stand.rows('select 1 from journal j join purchase u on u.id = j.reference where u.number = $1 and j.kind = $2', [number, 'sale']),
    ).toHaveLength(1);
    expect(wordsOf(await buyer.get('/cart'))).toContain('장바구니가 비어 있어요');
  });

  it('after a refused card says that nothing was charged; the same order can be paid again or given up', async () => {
    const buyer = await guestWith(1, 3);
    const payPage = await goToPay(buyer);
    await press(buyer, payPage, 'decline');
    const [purchase] = await stand.rows<{ number: string; id: string }>(`select number, id from purchase order by placed_at desc limit 1`);
    const back = await buyer.get(`/checkout/return/${purchase?.number ?? ''}?cancelled=1`);
    expect(wordsOf(back)).toContain('청구된 금액은 없어요');
    expect(wordsOf(await buyer.get('/cart'))).toContain('결제를 마치지 않은 주문이 있어요');
    const again = await buyer.post(`/checkout/return/${purchase?.number ?? ''}`, [['intent', 'pay']]);
    expect(again.path.split('?')[0]).toBe(payPage.path.split('?')[0]);
    const given = await buyer.post(`/checkout/return/${purchase?.number ?? ''}`, [['intent', 'cancel']]);
    expect(given.path).toBe('/cart');
    expect(wordsOf(given)).toContain('주문을 취소했어요. 청구된 금액은 없고');
    expect(await stand.rows(`select 1 from hold where purchase_id = $1 and state = 'held'`, [purchase?.id ?? ''])).toHaveLength(0);
    expect(given.html).toContain('class="cart-line"');
  });

  it('waits calmly while a payment is being processed', async () => {
    const buyer = await guestWith(1, 4);
    const waiting = await press(buyer, await goToPay(buyer), 'process');
    expect(waiting.path).toMatch(/^\/checkout\/return\//);
    expect(wordsOf(waiting)).toContain('결제를 확인하고 있어요');
    expect(wordsOf(waiting)).not.toContain('결제하기');
  });

  it('works by every name of this machine, and after the demo clock was moved', async () => {
    await stand.rows('update clock_offset set offset_ms = offset_ms + 3 * 86400000 where id = 1');
    const origin = stand.shop.origin.replace('127.0.0.1', 'localhost');
    const buyer = newBuyer(origin);
    await putIn(buyer, offers[5]?.id ?? '');
    const payPage = await goToPay(buyer);
    expect(payPage.status).toBe(200);
    const answer = await fetch(`${origin}${payPage.path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ method: 'kr_card', action: 'pay' }),
    });
    expect(answer.headers.get('location')).toMatch(new RegExp(`^${origin}/checkout/return/`));
  });
});

describe('an order', () => {
  async function bought(): Promise<{ buyer: Buyer; number: string }> {
    const buyer = await guestWith(1, 6);
    const paid = await press(buyer, await goToPay(buyer), 'pay');
    return { buyer, number: numberIn(paid.path) };
  }

  it('opens for its guest and for the link of the mail, and for nobody else', async () => {
    const { buyer, number } = await bought();
    expect((await buyer.get(`/orders/${number}`)).status).toBe(200);
    const stranger = newBuyer(stand.shop.origin);
    for (const query of ['', '?key=', `?key=${'a'.repeat(43)}`, '?key=../..'])
      expect((await stranger.get(`/orders/${number}${query}`)).status, query).toBe(404);
    for (const address of ['/orders/nothing', '/orders/20260101-AAAAAA', `/checkout/return/${number}`])
      expect((await stranger.get(address)).status, address).toBe(404);
    expect((await stranger.post(`/checkout/return/${number}`, [['intent', 'cancel']])).status).toBe(404);
    const [mail] = await stand.rows<{ text: string }>(`select text from mail where subject like '%' || $1 || '%'`, [number]);
    const link = /\/orders\/\S+\?key=[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect((await stranger.get(link)).status).toBe(200);
    expect((await stranger.get(`/orders/${number}`)).status).toBe(200);
  });

  it('can be cancelled before it is prepared, once, by its buyer alone', async () => {
    const [mine, other] = [await bought(), await bought()];
    const page = await mine.buyer.get(`/orders/${mine.number}`);
    const cancel = readForms(page.html).find((form) => form.fields.some(([, value]) => value === 'cancel'));
    expect((await other.buyer.post(`/orders/${mine.number}`, cancel?.fields ?? [])).status).toBe(404);
    expect((await other.buyer.post(`/orders/${other.number}`, cancel?.fields ?? [])).status).toBe(404);
    const done = await mine.buyer.post(cancel?.action ?? '', cancel?.fields ?? []);
    expect(wordsOf(done)).toContain('주문을 취소했어요. 환불이 시작됐어요');
    expect(wordsOf(done)).toMatch(/환불 (진행 중|완료)/);
    const again = await mine.buyer.post(cancel?.action ?? '', cancel?.fields ?? []);
    expect(again.status).toBe(409);
  });

  it('is in the list of a member; guests are told how to open theirs', async () => {
    const guest = await newBuyer(stand.shop.origin).get('/orders');
    expect(wordsOf(guest)).toContain('이메일의 링크');
    const member = newBuyer(stand.shop.origin);
    await member.get('/sign-in');
    await member.post('/sign-in', [
      ['email', 'shopper@demo.sogong.example'],
      ['password', 'sogong-demo-2026'],
    ]);
    const list = await member.get('/orders');
    expect(list.html.match(/class="card my-order"/g)?.length).toBeGreaterThan(5);
    for (const query of ['?page=abc', '?page=-1', '?page=99999', '?stage=nonsense', '?stage=confirmed', '?page=1&page=2'])
      expect((await member.get(`/orders${query}`)).status, query).toBe(200);
    const number = numberIn(list.html);
    expect((await member.get(`/orders/${number}`)).status).toBe(200);
    expect((await newBuyer(stand.shop.origin).get(`/orders/${number}`)).status).toBe(404);
  });

  it('has its mail in the mailbox of the demonstration', async () => {
    const box = await newBuyer(stand.shop.origin).get('/dev/mail?to=buyer@people.example');
    const item = /\/dev\/mail\/[\w]+/.exec(box.html)?.[0] ?? '';
    const mail = await newBuyer(stand.shop.origin).get(item);
    expect(mail.status).toBe(200);
    expect(wordsOf(mail)).toContain('/orders/');
    expect((await newBuyer(stand.shop.origin).get('/dev/mail/mal_nothing')).status).toBe(404);
  });
});

describe('when the payment company does not answer', () => {
  it('keeps the order payable, says that nothing was charged, and guesses nothing', async () => {
    const silent = await startShop({ env: { STRIPE_API_URL: 'http://127.0.0.1:9' } });
    try {
      const buyer = newBuyer(silent.origin);
      await putIn(buyer, offers[0]?.id ?? '');
      const kept = await goToPay(buyer);
      expect(kept.path).toMatch(/^\/checkout\/return\/\d{8}-\w{6}\?unavailable=1$/);
      expect(wordsOf(kept)).toContain('지금은 결제 화면을 열 수 없었어요');
      const path = kept.path.split('?')[0] ?? '';
      for (const intent of ['pay', 'cancel']) {
        const still = await buyer.post(path, [['intent', intent]]);
        expect(still.status, intent).toBe(503);
        expect(wordsOf(still), intent).toContain('청구된 금액은 없어요');
      }
    } finally {
      await silent.stop();
    }
  });
});
