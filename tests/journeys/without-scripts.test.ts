// From the front page to a paid order and its cancellation without any script, in the dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { FEATURED_DIRECT, FEATURED_HALL } from '../../prisma/seed/content/products.ts';
import { openBrowser, type Device } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { fillCheckout, giveConsents, goToCheckout, pressOnPaymentPage, pressPay, seesDeclined, seesOrderReceived, sendCheckout } from './steps/paying.ts';
import { addToBasket, chooseChannel, countFound, filter, makersInBasket, openProduct, search } from './steps/shopping.ts';
import { enter, follow, goHome, leave, press, sees, seesHeading, type Somebody } from './steps/visitor.ts';

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const runs: { locale: Somebody['locale']; device: Device; hall: string; region: RegExp; words: string }[] = [
  { locale: 'ko', device: 'desktop', hall: '겨울 식탁전', region: /^경남/, words: 'ㄴㅈㅊㄱ' },
  { locale: 'en', device: 'phone', hall: 'The Winter Table', region: /^Gyeongsangnam/, words: 'mother-of-pearl' },
];

it.each(runs)('without scripts, in $locale on a $device, a basket of two makers is paid', async ({ locale, device, hall, region, words }) => {
  const guest = await enter(browser, shop.origin, { locale, device, dark: true, scripts: false });
  const { page, look } = guest;
  const picture = (name: string): Promise<void> => look(`plain-${name}-${device}-${locale}-dark`);
  await picture('home');
  await search(guest, words);
  const all = await countFound(guest);
  await filter(guest, { least: 100_000, most: 300_000, region });
  expect(await countFound(guest)).toBeLessThan(all);
  await picture('search');
  await openProduct(guest, FEATURED_DIRECT);
  await picture('product');
  await addToBasket(guest, 2);
  await goHome(guest);
  await follow(guest, hall, page.getByRole('main'));
  await seesHeading(guest, hall);
  await openProduct(guest, FEATURED_HALL);
  await chooseChannel(guest, hall);
  await addToBasket(guest);
  expect(await makersInBasket(guest)).toHaveLength(2);
  await picture('basket');

  // Browsers without scripts check the fields themselves; what they let through is checked here.
  await goToCheckout(guest);
  await fillCheckout(guest, { postalCode: '1234' });
  await giveConsents(guest);
  await pressPay(guest);
  await sees(guest, m.checkout_postal_code_wrong({}, { locale }));
  await picture('checkout');
  await page.getByLabel(m.checkout_postal_code({}, { locale }), { exact: true }).fill('04524');
  await sendCheckout(guest);
  await picture('payment');
  await pressOnPaymentPage(guest, 'decline');
  await seesDeclined(guest);
  await pressOnPaymentPage(guest, 'pay');
  await seesOrderReceived(guest);
  await picture('order');

  // The first maker's order is cancelled before it is prepared: two boxes and shipping, less what the maker takes off large baskets.
  const first = page.getByRole('region', { name: locale === 'ko' ? '서른세물자개방' : 'Thirty-Three Tides' }).first();
  await first.getByText(m.checkout_order_cancel({}, { locale }), { exact: true }).click();
  await press(guest, /289,000/, first);
  await sees(guest, m.checkout_order_said_cancelled({}, { locale }));
  await leave(guest);
});
