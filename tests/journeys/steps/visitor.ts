// Somebody in front of the shop: a browser, a language, and the words that stand on the page in that language. Begins at the front page.
import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';

import { makeProducts } from '../../../prisma/seed/content/products.ts';
import signIns from '../../../prisma/seed/sign-ins.json' with { type: 'json' };
import { m } from '#app/paraglide/messages.js';
import type { Locale } from '#app/lib/locale.ts';

import { visit, type Device, type Visitor } from '../../setup/browser.ts';

export interface Somebody extends Visitor {
  locale: Locale;
  device: Device;
  scripts: boolean;
}

interface Entering {
  device?: Device;
  locale?: Locale;
  dark?: boolean;
  scripts?: boolean;
}

/** Opens the front page with empty hands, and chooses the language by its link. */
export async function enter(browser: Browser, origin: string, options: Entering = {}): Promise<Somebody> {
  const { device = 'desktop', locale = 'ko', scripts = true } = options;
  const visitor = await visit(browser, origin, options);
  const somebody = { ...visitor, locale, device, scripts };
  await visitor.page.goto('/', { waitUntil: 'domcontentloaded', timeout: 60_000 });
  if (locale === 'en') await follow(somebody, 'English');
  return somebody;
}

/** Leaves, and says that nothing went wrong on the way. */
export async function leave(...people: Somebody[]): Promise<void> {
  const faults = people.flatMap((somebody) => somebody.faults);
  for (const somebody of people) await somebody.close();
  expect(faults).toEqual([]);
}

/** Follows a visible link by its words; waits until the next page is read. */
export async function follow({ page }: Somebody, name: string | RegExp, within: Locator = page.locator('body')): Promise<void> {
  const link = within.getByRole('link', { name, exact: typeof name === 'string' }).first();
  await arrive(page, () => link.click());
}

/** Presses a button that sends a form. */
export async function press({ page }: Somebody, name: string | RegExp, within: Locator = page.locator('body')): Promise<void> {
  const button = within.getByRole('button', { name, exact: typeof name === 'string' }).first();
  await arrive(page, () => button.click());
}

/** Whether the page's heading says this. */
export async function seesHeading({ page }: Somebody, name: string | RegExp, level = 1): Promise<void> {
  await page.getByRole('heading', { name, level }).first().waitFor();
}

/** Waits until these words can be seen. */
export async function sees({ page }: Somebody, words: string | RegExp, within: Locator = page.locator('body')): Promise<void> {
  await within.getByText(words).filter({ visible: true }).first().waitFor();
}

/** To the front page by the shop's name in the header. */
export async function goHome(somebody: Somebody): Promise<void> {
  await follow(somebody, m.shell_brand({}, { locale: somebody.locale }));
}

/** Signs in with one of the demonstration's accounts, by the link in the header. */
export async function signIn(somebody: Somebody, who: string): Promise<void> {
  const account = signIns.find((one) => one.email.startsWith(`${who}@`));
  if (account === undefined) throw new Error(`no demonstration account ${who}`);
  const { locale, page } = somebody;
  await follow(somebody, m.shell_account({}, { locale }), page.getByRole('banner'));
  await page.getByLabel(m.account_email({}, { locale }), { exact: true }).fill(account.email);
  await page.getByLabel(m.account_password({}, { locale }), { exact: true }).fill(account.password);
  await press(somebody, m.account_sign_in({}, { locale }), page.getByRole('main'));
  await page
    .getByRole('button', { name: m.account_sign_out({}, { locale }) })
    .first()
    .waitFor();
}

/** The name of a product of the demonstration. */
export function productName(slug: string, locale: Locale): string {
  const product = makeProducts().find((one) => one.slug === slug);
  if (product === undefined) throw new Error(`no product ${slug}`);
  return product[locale].name;
}

// A document or a page within the application: either way the address or the document changes, or the same page answers again.
async function arrive(page: Somebody['page'], act: () => Promise<void>): Promise<void> {
  await act();
  await page.waitForLoadState('domcontentloaded');
}
