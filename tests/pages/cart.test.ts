// The basket by requests: put in, change, take out, undo, and what it says when the world has changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newBuyer, readForms, type Page } from '../setup/http-buyer.ts';
import { openBuying, putIn, readOffers, wordsOf, type BuyingStand, type Offer } from './buying-stand.ts';

let stand: BuyingStand;
let offers: Offer[];

beforeAll(async () => {
  stand = await openBuying();
  offers = await readOffers(stand);
});
afterAll(async () => stand.close());

function offer(place: number): Offer {
  const found = offers[place];
  if (found === undefined) throw new Error('the demonstration sells too little');
  return found;
}

function lineIdOf(page: Page): string {
  return (
    readForms(page.html)
      .flatMap((form) => form.fields)
      .find(([name]) => name === 'lineId')?.[1] ?? ''
  );
}

describe('the basket', () => {
  it('is empty for a newcomer, and says the next step', async () => {
    const page = await newBuyer(stand.shop.origin).get('/cart');
    expect(page.status).toBe(200);
    expect(wordsOf(page)).toContain('장바구니가 비어 있어요');
  });

  it('takes pieces, adds equal ones up, groups by maker and counts for the header', async () => {
    const buyer = newBuyer(stand.shop.origin);
    await putIn(buyer, offer(0).id, 1);
    const twice = await putIn(buyer, offer(0).id, 1);
    expect(twice.path).toBe('/cart');
    expect(wordsOf(twice)).toContain('장바구니에 담았어요');
    expect(twice.html).toMatch(/name="quantity"[^>]*value="2"/);
    const both = await putIn(buyer, offer(1).id, 1);
    expect(both.html.match(/class="cart-maker"/g)).toHaveLength(2);
    expect(wordsOf(await buyer.get('/cart'))).not.toContain('장바구니에 담았어요');
    expect(JSON.parse((await buyer.get('/me.json')).html)).toMatchObject({ cartCount: 3, name: null });
    const left = JSON.parse((await buyer.get(`/me.json?product=${encodeURIComponent(offer(0).slug)}`)).html) as { stock: Record<string, number> };
    expect(left.stock[offer(0).id]).toBeGreaterThan(0);
    expect(JSON.parse((await buyer.get('/me.json?product=there-is-none')).html)).toMatchObject({ stock: {} });
  });

  it('refuses a quantity at its line and keeps what was typed', async () => {
    const buyer = newBuyer(stand.shop.origin);
    const lineId = lineIdOf(await putIn(buyer, offer(0).id));
    for (const quantity of ['0', '-1', '1.5', '100', 'abc', '']) {
      const refused = await buyer.post('/cart', [
        ['intent', 'change'],
        ['lineId', lineId],
        ['quantity', quantity],
      ]);
      expect(refused.status, quantity).toBe(400);
      expect(refused.html, quantity).toMatch(/role="alert"[^>]*>[^<]*1개부터 99개까지/);
    }
    const tooMany = await buyer.post('/cart', [
      ['intent', 'change'],
      ['lineId', lineId],
      ['quantity', String(offer(0).free + 1)],
    ]);
    expect(tooMany.status).toBe(409);
    expect(wordsOf(tooMany)).toContain(`남은 수량은 ${String(offer(0).free)}개`);
    expect(tooMany.html).toMatch(new RegExp(`name="quantity"[^>]*value="${String(offer(0).free + 1)}"`));
  });

  it('takes out, and puts back what was taken out', async () => {
    const buyer = newBuyer(stand.shop.origin);
    const lineId = lineIdOf(await putIn(buyer, offer(0).id, 3));
    const removed = await buyer.post('/cart', [
      ['intent', 'remove'],
      ['lineId', lineId],
    ]);
    expect(wordsOf(removed)).toContain('장바구니에서 뺐어요');
    const undo = readForms(removed.html).find((form) => form.fields.some(([, value]) => value === 'undo-remove'));
    const back = await buyer.post('/cart', undo?.fields ?? []);
    expect(wordsOf(back)).toContain('다시 담았어요');
    expect(back.html).toMatch(/name="quantity"[^>]*value="3"/);
  });

  it('keeps the personal inputs of a custom-made piece through undo, and refuses it without them', async () => {
    const [custom] = await readOffers(stand, 'CUSTOM');
    const [fields] = await stand.rows<{ keys: string[] }>(
      `select array(select f->>'key' from jsonb_array_elements(r.content->'customFields') f) as keys
         from listed_product p join listing_revision r on r.id = p.revision_id where p.slug = $1`,
      [custom?.slug ?? ''],
    );
    const buyer = newBuyer(stand.shop.origin);
    const without = await putIn(buyer, custom?.id ?? '');
    expect(without.status).toBe(400);
    expect(without.html).toContain(`/products/${custom?.slug ?? ''}`);
    const inputs = Object.fromEntries((fields?.keys ?? []).map((key) => [`custom_${key}`, '<b>한결</b>'.slice(0, 8)]));
    const page = await putIn(buyer, custom?.id ?? '', 1, inputs);
    expect(page.status).toBe(200);
    expect(page.html).toContain('&lt;b&gt;한결');
    const removed = await buyer.post('/cart', [
      ['intent', 'remove'],
      ['lineId', lineIdOf(page)],
    ]);
    const undo = readForms(removed.html).find((form) => form.fields.some(([, value]) => value === 'undo-remove'));
    expect((await buyer.post('/cart', undo?.fields ?? [])).html).toContain('&lt;b&gt;한결');
  });

  it('says plainly what changed since: price, sold out, no longer listed', async () => {
    const [first, second, third] = [offer(2), offer(3), offer(4)];
    const buyer = newBuyer(stand.shop.origin);
    for (const { id } of [first, second, third]) await putIn(buyer, id);
    await stand.rows('update variant set price = price + 1000 where id = (select variant_id from offer where id = $1)', [first.id]);
    await stand.rows('update pool set held = on_hand where id = (select pool_id from offer where id = $1)', [second.id]);
    await stand.rows('update product set paused = true where id = (select v.product_id from offer o join variant v on v.id = o.variant_id where o.id = $1)', [
      third.id,
    ]);
    const words = wordsOf(await buyer.get('/cart'));
    expect(words).toContain(`담을 때 ${first.price.toLocaleString('en')}원이었는데 지금은 ${(first.price + 1000).toLocaleString('en')}원이에요`);
    expect(words).toContain('그사이 다 팔렸어요');
    expect(words).toContain('지금은 팔지 않아요');
    expect(words).toContain('살 수 없는 상품을 빼거나');
    const checkout = await buyer.get('/checkout');
    expect(checkout.status).toBe(200);
    expect(wordsOf(checkout)).toContain('살 수 없는 상품이 있어 결제할 수 없어요');
    expect(wordsOf(await buyer.get('/en/cart'))).toContain('Sold out meanwhile');
  });

  it('answers nonsense with a sentence, never with an error of its own', async () => {
    const buyer = newBuyer(stand.shop.origin);
    const posts: [string, string][][] = [
      [],
      [['intent', 'steal']],
      [['intent', 'add']],
      [
        ['intent', 'add'],
        ['offerId', offer(0).id],
        ['price', '1'],
      ],
    ];
    for (const fields of posts) expect((await buyer.post('/cart', fields)).status).toBe(400);
    expect((await putIn(buyer, 'off_nothing')).status).toBe(409);
    const foreign = await buyer.post('/cart', [
      ['intent', 'remove'],
      ['lineId', 'ctl_other'],
    ]);
    expect(foreign.status).toBe(409);
  });
});
