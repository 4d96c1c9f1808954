// Story 7: a regional officer sees makers, clusters and sales of its own region only; an operator cancels and refunds a whole paid purchase.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { FEATURED_DIRECT, FEATURED_HALL } from '../../prisma/seed/content/products.ts';
import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { enterDesk, goToRoom } from './steps/desks.ts';
import { fillCheckout, giveConsents, goToCheckout, pressOnPaymentPage, seesOrderReceived, sendCheckout } from './steps/paying.ts';
import { addToBasket, openProduct, search } from './steps/shopping.ts';
import { enter, follow, leave, press, productName, sees, seesHeading, signIn } from './steps/visitor.ts';

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

it('an officer sees its own region and nothing of the others', async () => {
  const locale = 'ko';
  const officer = await enter(browser, shop.origin, { device: 'phone', locale });
  await signIn(officer, 'officer');
  await enterDesk(officer, 'region');
  await seesHeading(officer, '전남광주통합특별시');
  await officer.look('region-today-phone-ko');
  const main = officer.page.getByRole('main');
  await goToRoom(officer, m.region_room_makers({}, { locale }));
  await sees(officer, '쪽항아리댁', main);
  expect(await main.innerText()).not.toMatch(/두드림아홉손유기|서른세물자개방|안성|통영/);
  await goToRoom(officer, m.region_room_clusters({}, { locale }));
  await sees(officer, '담양 죽공예', main);
  expect(await main.innerText()).not.toMatch(/안성|통영|전주/);
  await goToRoom(officer, m.region_room_orders({}, { locale }));
  await seesHeading(officer, m.region_orders_title({}, { locale }));
  expect(await main.innerText()).not.toMatch(/방짜유기|나전칠기|안성|통영/);
  await officer.look('region-orders-phone-ko');
  // No way leads to the other desks.
  for (const desk of [m.store_desk_admin({}, { locale }), m.store_desk_maker({}, { locale })]) {
    expect(await officer.page.getByRole('banner').getByRole('link', { name: desk }).isVisible()).toBe(false);
  }
  await leave(officer);
});

it('an operator refunds a whole paid purchase of two makers', async () => {
  const locale = 'en';
  const shopper = await enter(browser, shop.origin, { device: 'phone', dark: true, locale });
  for (const slug of [FEATURED_DIRECT, FEATURED_HALL]) {
    await search(shopper, productName(slug, locale));
    await openProduct(shopper, slug);
    const direct = shopper.page.getByText(m.store_channel_direct({}, { locale }), { exact: true }).filter({ visible: true });
    if (slug === FEATURED_HALL) await direct.last().click();
    await addToBasket(shopper);
  }
  await goToCheckout(shopper);
  await fillCheckout(shopper);
  await giveConsents(shopper);
  await sendCheckout(shopper);
  await pressOnPaymentPage(shopper, 'pay');
  const number = await seesOrderReceived(shopper);

  const operator = await enter(browser, shop.origin, { locale });
  await signIn(operator, 'operator');
  await enterDesk(operator, 'admin');
  await goToRoom(operator, m.operator_purchases({}, { locale }));
  await operator.look('operator-purchases-desktop-en');
  await follow(operator, number, operator.page.getByRole('main'));
  await seesHeading(operator, m.operator_purchase_title({ number }, { locale }));
  await operator.page.getByLabel(m.operator_refund_reason({}, { locale }), { exact: true }).fill('The buyer asked by phone');
  await press(operator, /^Refund ₩/, operator.page.getByRole('main'));
  await sees(operator, m.operator_refund_done({}, { locale }));
  const underWay = operator.page.getByText(m.operator_refund_state_requested({}, { locale }), { exact: true });
  await expect
    .poll(
      async () => {
        await operator.page.reload();
        return underWay.count();
      },
      { timeout: 60_000 },
    )
    .toBe(0);
  await operator.look('operator-purchase-desktop-en');
  await goToRoom(operator, m.operator_ledger({}, { locale }));
  await sees(operator, m.operator_sum_zero({}, { locale }));
  await operator.look('operator-ledger-desktop-en');

  await shopper.page.reload();
  await sees(shopper, m.checkout_refund_succeeded({}, { locale }));
  expect(await shopper.page.getByText(m.checkout_stage_cancelled({}, { locale }), { exact: true }).count()).toBeGreaterThanOrEqual(2);
  await shopper.look('order-refunded-phone-en-dark');
  await leave(shopper, operator);
});
