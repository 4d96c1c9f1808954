// From the basket to the order: the checkout form, its consents, and the payment company's page.
import { expect } from 'vitest';

import { PAGE_WORDS } from '#app/infra/stripe/sandbox/page-words.ts';
import { m } from '#app/paraglide/messages.js';

import { follow, sees, seesHeading, type Somebody } from './visitor.ts';

export const buyerEmail = 'gumae@people.example';

/** From the basket to the checkout. */
export async function goToCheckout(somebody: Somebody): Promise<void> {
  const { page, locale } = somebody;
  await follow(somebody, m.checkout_cart_order({}, { locale }), page.getByRole('main'));
  await seesHeading(somebody, m.checkout_title({}, { locale }));
}

/** Fills the form; nothing is sent. */
export async function fillCheckout({ page, locale }: Somebody, change: { postalCode?: string; email?: string } = {}): Promise<void> {
  const { postalCode = '04524', email = buyerEmail } = change;
  const type = async (label: string, value: string): Promise<void> => page.getByLabel(label, { exact: true }).fill(value);
  await type(m.checkout_name({}, { locale }), '김구매');
  await type(m.checkout_email({}, { locale }), email);
  await type(m.checkout_phone({}, { locale }), '010-1234-5678');
  await type(m.checkout_postal_code({}, { locale }), postalCode);
  await type(m.checkout_address1({}, { locale }), '서울특별시 중구 세종대로 110');
}

/** Every consent is a box of its own, and none is ticked beforehand; ticks them all. */
export async function giveConsents({ page }: Somebody): Promise<void> {
  const boxes = await page.getByRole('group').getByRole('checkbox').all();
  expect(boxes.length).toBeGreaterThanOrEqual(4);
  for (const box of boxes) {
    expect(await box.isChecked()).toBe(false);
    await box.check();
  }
}

/** Sends the checkout and arrives at the payment page. */
export async function sendCheckout(somebody: Somebody): Promise<void> {
  await pressPay(somebody);
  await seesHeading(somebody, PAGE_WORDS[somebody.locale].payTo('').trim());
}

/** Presses the button that names the amount; where it leads is for the caller to see. */
export async function pressPay({ page, locale }: Somebody): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: payButton(locale) })
    .first()
    .click();
}

/** One of the payment page's buttons. */
export async function pressOnPaymentPage({ page, locale }: Somebody, which: 'decline' | 'challenge' | 'pass' | 'pay'): Promise<void> {
  const words = PAGE_WORDS[locale];
  const names = { decline: words.decline, challenge: words.challenge, pass: words.authenticate.pass, pay: payButton(locale) };
  await page.getByRole('button', { name: names[which] }).first().click();
}

/** The payment page says that the card was declined and that nothing is lost. */
export async function seesDeclined(somebody: Somebody): Promise<void> {
  await somebody.page.getByRole('alert').waitFor();
  await sees(somebody, PAGE_WORDS[somebody.locale].safe);
}

/** "Order received", once; answers the order number. */
export async function seesOrderReceived(somebody: Somebody): Promise<string> {
  const { page, locale } = somebody;
  await seesHeading(somebody, m.checkout_order_thanks({}, { locale }));
  const number = /\d{8}-[0-9A-Z]{6}/.exec(page.url())?.[0] ?? '';
  expect(number).not.toBe('');
  return number;
}

function payButton(locale: Somebody['locale']): RegExp {
  return locale === 'ko' ? /[\d,]+원 결제하기/ : /^Pay ₩[\d,]+/;
}
