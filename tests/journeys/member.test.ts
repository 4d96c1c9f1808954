// Story 2 to 4 as a member, in English on a desktop: the guest's basket survives signing in, and the order is found again under "Orders".
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { FEATURED_DIRECT, FEATURED_HALL } from '../../prisma/seed/content/products.ts';
import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { fillCheckout, giveConsents, goToCheckout, pressOnPaymentPage, seesOrderReceived, sendCheckout } from './steps/paying.ts';
import { addToBasket, chooseChannel, filter, makersInBasket, openBasket, openProduct, readProduct, search } from './steps/shopping.ts';
import { enter, follow, goHome, leave, sees, seesHeading, signIn } from './steps/visitor.ts';

const locale = 'en';
const hall = 'The Winter Table';
const makers = ['Thirty-Three Tides', 'Nine-Hammer Brass'];

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

it('a member buys with the basket of a guest, and finds the order again', async () => {
  const member = await enter(browser, shop.origin, { locale });
  const { page, look } = member;
  await seesHeading(member, m.store_stars_title({}, { locale }), 2);
  await look('member-home-desktop-en');
  await search(member, 'mother-of-pearl');
  await filter(member, { least: 100_000, most: 300_000, region: /^Gyeongsangnam/ });
  await look('member-search-desktop-en');
  await openProduct(member, FEATURED_DIRECT);
  await readProduct(member, { total: /₩151,000 in all/, place: 'Tongyeong mother-of-pearl lacquer' });
  await look('member-product-desktop-en');
  await addToBasket(member);

  // The basket of a guest is the member's after signing in.
  await signIn(member, 'shopper');
  await openBasket(member);
  expect((await makersInBasket(member)).map((one) => one.maker)).toEqual(makers.slice(0, 1));
  await goHome(member);
  await follow(member, hall, page.getByRole('main'));
  await seesHeading(member, hall);
  await openProduct(member, FEATURED_HALL);
  await chooseChannel(member, hall);
  await sees(member, /₩87,100 in all/);
  await addToBasket(member);
  expect((await makersInBasket(member)).map((one) => one.maker)).toEqual(makers);
  await look('member-basket-desktop-en');

  await goToCheckout(member);
  await fillCheckout(member);
  await giveConsents(member);
  await look('member-checkout-desktop-en');
  await sendCheckout(member);
  await pressOnPaymentPage(member, 'pay');
  const number = await seesOrderReceived(member);
  for (const maker of makers) await seesHeading(member, maker, 2);
  await look('member-order-desktop-en');

  // Coming back to the address does not order again; the order is listed once.
  await page.reload();
  await seesOrderReceived(member);
  await follow(member, m.shell_orders({}, { locale }), page.getByRole('banner'));
  await seesHeading(member, m.checkout_orders_title({}, { locale }));
  await look('member-orders-desktop-en');
  const rows = page.getByRole('link', { name: new RegExp(number) });
  expect(await rows.count()).toBe(1);
  await rows.first().click();
  await seesHeading(member, new RegExp(number));
  await follow(member, /Tongyeong/, page.getByRole('main'));
  await seesHeading(member, 'Tongyeong mother-of-pearl lacquer');
  await look('member-cluster-desktop-en');
  await leave(member);
});
