// Story 1 to 4 as a guest, in Korean on a phone: from the front page to the place where the things were made.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { FEATURED_DIRECT, FEATURED_HALL } from '../../prisma/seed/content/products.ts';
import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { openOrderMail } from './steps/mailbox.ts';
import { fillCheckout, giveConsents, goToCheckout, pressOnPaymentPage, pressPay, seesDeclined, seesOrderReceived, sendCheckout } from './steps/paying.ts';
import { addToBasket, chooseChannel, countFound, filter, makersInBasket, openProduct, readProduct, search } from './steps/shopping.ts';
import { enter, follow, goHome, leave, productName, sees, seesHeading } from './steps/visitor.ts';

const locale = 'ko';
const hall = '겨울 식탁전';
const tongyeong = '통영 나전칠기(12공방)';
const anseong = '안성 유기';

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

it('a guest finds, compares, buys from two makers in two channels, and is led to where it was made', async () => {
  const guest = await enter(browser, shop.origin, { device: 'phone', locale });
  const { page, look } = guest;

  // The front page: stars, open halls, places, new things.
  for (const heading of [
    m.store_halls_title({}, { locale }),
    m.store_stars_title({}, { locale }),
    m.store_places_title({}, { locale }),
    m.store_new_title({}, { locale }),
  ])
    await seesHeading(guest, heading, 2);
  await look('guest-home-phone-ko');

  // Search by name and by initial consonants; filters narrow it.
  await search(guest, '나전칠기');
  const all = await countFound(guest);
  await filter(guest, { least: 100_000, most: 300_000, region: /^경남/ });
  const narrowed = await countFound(guest);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);
  await look('guest-search-phone-ko');
  await search(guest, 'ㄴㅈㅊㄱ');
  expect(await countFound(guest)).toBeGreaterThan(5);

  // A product of maker A, directly.
  await openProduct(guest, FEATURED_DIRECT);
  await readProduct(guest, { total: /총\s151,000원/, place: tongyeong });
  await look('guest-product-phone-ko');
  await addToBasket(guest);

  // A product of maker B, in a hall.
  await goHome(guest);
  await follow(guest, hall, page.getByRole('main'));
  await seesHeading(guest, hall);
  await look('guest-hall-phone-ko');
  await openProduct(guest, FEATURED_HALL);
  await chooseChannel(guest, hall);
  await sees(guest, /총\s87,100원/);
  await addToBasket(guest);
  const makers = await makersInBasket(guest);
  expect(makers.map((one) => one.maker)).toEqual(['서른세물자개방', '두드림아홉손유기']);
  for (const { text } of makers) expect(text).toMatch(/배송비/);
  await sees(guest, /총\s238,100원/);
  await sees(guest, m.money_coupon_use({}, { locale }));
  await look('guest-basket-phone-ko');

  // One page: a wrong postal code and no consents first; nothing that was typed is lost.
  await goToCheckout(guest);
  // The total follows the postal code while it is typed: an island costs more.
  await fillCheckout(guest, { postalCode: '63001' });
  await sees(guest, m.checkout_surcharge({}, { locale }));
  await sees(guest, m.checkout_pay({ total: '246,100원' }, { locale }));
  await look('guest-checkout-island-phone-ko');
  await fillCheckout(guest, { postalCode: '123' });
  await sees(guest, m.checkout_pay({ total: '238,100원' }, { locale }));
  await page
    .getByRole('main')
    .locator('form')
    .first()
    .evaluate((form) => form.setAttribute('novalidate', ''));
  await pressPay(guest);
  await sees(guest, m.checkout_postal_code_wrong({}, { locale }));
  await sees(guest, m.checkout_consent_missing({}, { locale }));
  expect(await page.getByLabel(m.checkout_name({}, { locale }), { exact: true }).inputValue()).toBe('김구매');
  expect(await page.getByLabel(m.checkout_postal_code({}, { locale }), { exact: true }).inputValue()).toBe('123');
  await look('guest-checkout-refused-phone-ko');
  await page.getByLabel(m.checkout_postal_code({}, { locale }), { exact: true }).fill('04524');
  await giveConsents(guest);
  await sendCheckout(guest);
  await look('guest-payment-phone-ko');

  // Declined, then 3-D Secure.
  await pressOnPaymentPage(guest, 'decline');
  await seesDeclined(guest);
  await pressOnPaymentPage(guest, 'challenge');
  await pressOnPaymentPage(guest, 'pass');
  const number = await seesOrderReceived(guest);
  await look('guest-order-phone-ko');

  // One order per maker, each with its place; the mail has the same link.
  for (const maker of ['서른세물자개방', '두드림아홉손유기']) await seesHeading(guest, maker, 2);
  for (const slug of [FEATURED_DIRECT, FEATURED_HALL]) await sees(guest, productName(slug, locale));
  await seesHeading(guest, tongyeong, 3);
  const placeLink = page.getByRole('complementary').filter({ hasText: anseong }).getByRole('link');
  const placeHref = (await placeLink.getAttribute('href')) ?? '';
  await openOrderMail(guest, number);
  expect(await page.getByRole('main').innerText()).toContain(placeHref);
  await follow(guest, new RegExp(`${placeHref}$`), page.getByRole('main'));
  await seesHeading(guest, anseong);
  for (const heading of [m.tour_makers({}, { locale }), m.tour_way({}, { locale })]) await seesHeading(guest, heading, 2);
  await look('guest-cluster-phone-ko');
  await leave(guest);
});
