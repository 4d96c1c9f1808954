// Story 5, second half, and the beginning of 6: maker B writes a listing in English words of the desk, a curator approves it, shoppers find it,
// and price and stock change at once.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { enterDesk, goToRoom } from './steps/desks.ts';
import { changeStockAndPrice, writeListing } from './steps/listing.ts';
import { search } from './steps/shopping.ts';
import { enter, follow, leave, press, sees, seesHeading, signIn } from './steps/visitor.ts';

const bowl = { ko: '두드림 국그릇', en: 'Hammered soup bowl' };

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

it('a listing is written, approved, found, and its price and stock changed', async () => {
  const maker = await enter(browser, shop.origin, { locale: 'en' });
  await signIn(maker, 'maker-b');
  await enterDesk(maker, 'maker');
  await maker.look('maker-today-desktop-en');
  await goToRoom(maker, m.maker_room_listings({}, { locale: 'en' }));
  await maker.look('maker-listings-desktop-en');
  await follow(maker, m.maker_listing_new({}, { locale: 'en' }), maker.page.getByRole('main'));
  await seesHeading(maker, m.maker_listing_new({}, { locale: 'en' }));
  await writeListing(maker, bowl, 'Metal and brassware › Brass bowls');
  await maker.look('maker-submitted-desktop-en');

  // Nobody finds it before it is approved.
  const shopper = await enter(browser, shop.origin, { device: 'phone', locale: 'ko' });
  await search(shopper, bowl.ko);
  expect(await shopper.page.getByRole('link', { name: bowl.ko, exact: true }).count()).toBe(0);

  const curator = await enter(browser, shop.origin, { locale: 'ko' });
  await signIn(curator, 'curator');
  await enterDesk(curator, 'admin');
  await curator.look('curator-today-desktop-ko');
  await goToRoom(curator, m.admin_reviews({}, { locale: 'ko' }));
  await follow(curator, new RegExp(bowl.ko), curator.page.getByRole('main'));
  await seesHeading(curator, m.admin_review_title({ name: bowl.ko }, { locale: 'ko' }));
  await curator.look('curator-review-desktop-ko');
  await press(curator, m.admin_review_approve({}, { locale: 'ko' }));
  await sees(curator, m.admin_review_done_approve({}, { locale: 'ko' }));

  await search(shopper, bowl.ko);
  await follow(shopper, bowl.ko, shopper.page.getByRole('main'));
  await seesHeading(shopper, bowl.ko);
  const main = shopper.page.getByRole('main');
  for (const value of ['작은 것', '망치결']) await main.getByText(value, { exact: true }).filter({ visible: true }).first().click();
  await sees(shopper, /60,000원/, main);
  await sees(shopper, /6개/, main);
  await shopper.look('product-with-options-phone-ko');

  await goToRoom(maker, m.maker_room_stock({}, { locale: 'en' }));
  await changeStockAndPrice(maker, bowl.en, { onHand: 3, price: 58_000 });
  await maker.look('maker-stock-desktop-en');
  await shopper.page.reload();
  for (const value of ['작은 것', '망치결']) await main.getByText(value, { exact: true }).filter({ visible: true }).first().click();
  await sees(shopper, /58,000원/, main);
  await sees(shopper, /3개/, main);
  await leave(shopper, maker, curator);
});
