// Story 5, first half: what was bought in the hall is the maker's first order, is shipped on a phone in the dark, and the clock takes it to its end.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { FEATURED_HALL } from '../../prisma/seed/content/products.ts';
import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { enterDesk, goToRoom, shipFirstOrder, turnClock } from './steps/desks.ts';
import { fillCheckout, giveConsents, goToCheckout, pressOnPaymentPage, seesOrderReceived, sendCheckout } from './steps/paying.ts';
import { addToBasket, chooseChannel, openProduct } from './steps/shopping.ts';
import { enter, follow, leave, sees, seesHeading, signIn, type Somebody } from './steps/visitor.ts';

const locale = 'ko';
const hall = '겨울 식탁전';
// The demonstration's carrier follows the clock; the others are real ones.
const carrier = '시연 택배';
const tracking = '123456789012';

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

async function buyInHall(shopper: Somebody): Promise<string> {
  await follow(shopper, hall, shopper.page.getByRole('main'));
  await seesHeading(shopper, hall);
  await openProduct(shopper, FEATURED_HALL);
  await chooseChannel(shopper, hall);
  await addToBasket(shopper);
  await goToCheckout(shopper);
  await fillCheckout(shopper);
  await giveConsents(shopper);
  await sendCheckout(shopper);
  await pressOnPaymentPage(shopper, 'pay');
  return seesOrderReceived(shopper);
}

it('maker B ships the order, the shopper sees every step, the clock brings delivery and confirmation', async () => {
  const shopper = await enter(browser, shop.origin, { locale });
  const number = await buyInHall(shopper);

  const maker = await enter(browser, shop.origin, { device: 'phone', dark: true, locale });
  await signIn(maker, 'maker-b');
  await enterDesk(maker, 'maker');
  await shipFirstOrder(maker, { number, carrier, tracking });
  await shopper.page.reload();
  await sees(shopper, new RegExp(tracking));
  await sees(shopper, m.checkout_stage_shipped({}, { locale }));

  const operator = await enter(browser, shop.origin, { locale });
  await signIn(operator, 'operator');
  await enterDesk(operator, 'admin');
  await goToRoom(operator, m.operator_clock({}, { locale }));
  const badge = (stage: string) => shopper.page.getByRole('main').getByText(stage, { exact: true }).first();
  const reached = (stage: string) => async (): Promise<boolean> => {
    await shopper.page.reload();
    return badge(stage).isVisible();
  };
  await turnClock(operator, 'delivery', reached(m.checkout_parcel_delivered({}, { locale })));
  await sees(shopper, m.checkout_order_confirm({}, { locale }));
  await shopper.look('order-delivered-desktop-ko');
  const mayConfirm = shopper.page.getByRole('button', { name: m.checkout_order_confirm({}, { locale }), exact: true });
  await turnClock(operator, 'confirmation', async () => {
    await shopper.page.reload();
    return !(await mayConfirm.isVisible());
  });
  await operator.look('operator-clock-desktop-ko');
  await shopper.page.reload();
  await sees(shopper, m.checkout_stage_confirmed({}, { locale }));

  await goToRoom(maker, m.maker_room_orders({}, { locale }));
  await sees(maker, m.maker_stage_confirmed({}, { locale }), maker.page.getByRole('row', { name: new RegExp(number) }));
  await maker.look('maker-orders-phone-ko-dark');
  await leave(shopper, maker, operator);
});
