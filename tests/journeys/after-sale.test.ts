// What comes after the sale: a return from its request to the refund, a dispute that the operator answers, a maker who reads what is earned and is paid early.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { FEATURED_DIRECT } from '../../prisma/seed/content/products.ts';
import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { enterDesk, goToRoom, shipFirstOrder } from './steps/desks.ts';
import { fillCheckout, giveConsents, goToCheckout, pressOnPaymentPage, seesOrderReceived, sendCheckout } from './steps/paying.ts';
import { asksForReturn, takesBack } from './steps/returning.ts';
import { addToBasket, openProduct, search } from './steps/shopping.ts';
import { enter, follow, leave, press, productName, sees, seesHeading, signIn } from './steps/visitor.ts';

const locale = 'ko';
let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

it('a return goes from its request to the refund', async () => {
  const buyer = await enter(browser, shop.origin, { device: 'phone', locale });
  await search(buyer, productName(FEATURED_DIRECT, locale));
  await openProduct(buyer, FEATURED_DIRECT);
  await addToBasket(buyer);
  await goToCheckout(buyer);
  await fillCheckout(buyer);
  await giveConsents(buyer);
  await sendCheckout(buyer);
  await pressOnPaymentPage(buyer, 'pay');
  const number = await seesOrderReceived(buyer);

  const maker = await enter(browser, shop.origin, { device: 'phone', dark: true, locale });
  await signIn(maker, 'maker-a');
  await enterDesk(maker, 'maker');
  await shipFirstOrder(maker, { number, carrier: '시연 택배', tracking: '998877665544' });

  await buyer.page.reload();
  await asksForReturn(buyer);
  await takesBack(maker, number);
  await buyer.page.reload();
  await sees(buyer, m.returns_state_refunded({}, { locale }), buyer.page.getByRole('main'));
  await buyer.look('return-refunded-phone-ko');
  await leave(buyer, maker);
});

it('the operator answers a dispute with what the records say', async () => {
  const operator = await enter(browser, shop.origin, { locale });
  await signIn(operator, 'operator');
  await enterDesk(operator, 'admin');
  await goToRoom(operator, m.oversight_disputes({}, { locale }));
  await operator.look('operator-disputes-desktop-ko');
  await operator.page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await seesHeading(operator, new RegExp(m.oversight_reason_product_not_received({}, { locale })));
  await operator.page.getByLabel(m.oversight_evidence_words({}, { locale })).fill('The parcel arrived; the buyer said so on the order page.');
  await operator.look('operator-dispute-desktop-ko');
  await press(operator, m.oversight_evidence_send({}, { locale }), operator.page.getByRole('main'));
  await sees(operator, m.oversight_noted({}, { locale }));
  await leave(operator);
});

it('a maker reads earnings and the statement, and has an order paid early', async () => {
  const maker = await enter(browser, shop.origin, { device: 'phone', locale });
  await signIn(maker, 'maker-a');
  await enterDesk(maker, 'maker');
  const main = maker.page.getByRole('main');
  await sees(maker, m.maker_today_payouts({}, { locale }), main);
  await goToRoom(maker, m.settlement_earnings({}, { locale }));
  await maker.look('maker-earnings-phone-ko');
  await follow(maker, m.settlement_statement_this_month({}, { locale }), main);
  await sees(maker, m.settlement_sales({}, { locale }), main);
  await maker.look('maker-statement-phone-ko');
  await goToRoom(maker, m.settlement_early({}, { locale }));
  const anyOf = (words: string): RegExp => new RegExp(`^${words}$`);
  await main
    .getByText(anyOf(m.settlement_offer({ name: '.+', cash: '.+' }, { locale })))
    .first()
    .click();
  await maker.look('maker-early-payment-phone-ko');
  await main
    .getByRole('checkbox', { name: m.settlement_agree({}, { locale }) })
    .first()
    .check();
  await press(maker, anyOf(m.settlement_accept({ cash: '.+' }, { locale })), main);
  await sees(maker, m.settlement_done_accepted({}, { locale }));
  await leave(maker);
});
