// What shoppers do: search and filter, open a product and read it, fill the basket.
import { expect } from 'vitest';

import { formatWon, won } from '#app/lib/money.ts';
import { m } from '#app/paraglide/messages.js';

import { follow, press, productName, sees, seesHeading, type Somebody } from './visitor.ts';

/** Types into the search box of the header. */
export async function search(somebody: Somebody, words: string): Promise<void> {
  const { page, locale } = somebody;
  const box = page.getByRole('banner').getByLabel(m.shell_search_label({}, { locale }));
  await box.fill(words);
  await box.press('Enter');
  await seesHeading(somebody, m.search_title({ q: words }, { locale }));
}

/** Sets the price and one region in the filters of the search page. */
export async function filter(somebody: Somebody, { least, most, region }: { least: number; most: number; region: RegExp }): Promise<void> {
  const { page, locale, device, scripts } = somebody;
  const panel = page.getByRole('complementary', { name: m.search_filters({}, { locale }) });
  if (device === 'phone') await page.getByRole('button', { name: m.search_filters({}, { locale }), exact: true }).click();
  await panel.getByLabel(m.search_price_min({}, { locale })).fill(String(least));
  await panel.getByLabel(m.search_price_max({}, { locale })).fill(String(most));
  await panel.getByRole('checkbox', { name: region }).click();
  // Beside the results a choice applies itself; in the sheet of a phone, or without scripts, the button applies all.
  if (device === 'phone' || !scripts) await panel.getByRole('button', { name: m.search_apply({}, { locale }) }).click();
  await page
    .getByRole('link', {
      name: m.search_remove(
        { label: m.search_price_between({ min: formatWon(won(least), locale), max: formatWon(won(most), locale) }, { locale }) },
        { locale },
      ),
    })
    .waitFor();
}

/** How many products the search page says it found. */
export async function countFound({ page, locale }: Somebody): Promise<number> {
  const pattern = m.search_count({ n: '([\\d,]+)' }, { locale });
  const words = await page
    .getByText(new RegExp(`^${pattern}$`))
    .first()
    .innerText();
  return Number(words.replace(/\D/g, ''));
}

/** Opens a product from a list of products, turning its pages if need be. */
export async function openProduct(somebody: Somebody, slug: string): Promise<void> {
  const name = productName(slug, somebody.locale);
  const { page, locale } = somebody;
  const link = page.getByRole('link', { name, exact: true }).first();
  while (!(await link.isVisible())) await follow(somebody, m.shell_next({}, { locale }));
  await link.click();
  await seesHeading(somebody, name);
}

/** Reads a product's page like the law wants it to be readable: price with shipping, seller, notice table, place. */
export async function readProduct(somebody: Somebody, { total, place }: { total: RegExp; place: string }): Promise<void> {
  const { page, locale } = somebody;
  const main = page.getByRole('main');
  await sees(somebody, total, main);
  expect(await main.getByRole('img').count()).toBeGreaterThan(2);
  await main.getByText(m.store_seller_identity({}, { locale })).first().click();
  await sees(somebody, /999-\d\d-\d{5}/, main);
  await main.getByText(m.store_notice_title({}, { locale })).first().click();
  await main.getByRole('table').first().waitFor();
  await main.getByRole('heading', { name: place }).first().waitFor();
}

/** Chooses where to buy, when the product is sold in a hall as well. */
export async function chooseChannel({ page, scripts }: Somebody, channel: string): Promise<void> {
  const main = page.getByRole('main');
  if (scripts) await main.getByText(channel, { exact: true }).filter({ visible: true }).last().click();
  else await main.getByRole('radio', { name: new RegExp(channel) }).check();
}

/** Puts what is on the product's page into the basket. */
export async function addToBasket(somebody: Somebody, quantity = 1): Promise<void> {
  const { page, locale } = somebody;
  await page.getByLabel(m.store_quantity({}, { locale }), { exact: true }).fill(String(quantity));
  await press(somebody, m.store_add_to_cart({}, { locale }), page.getByRole('main'));
  await seesHeading(somebody, m.checkout_cart_title({}, { locale }));
  await sees(somebody, m.checkout_cart_added({}, { locale }));
}

/** Opens the basket by the header. */
export async function openBasket(somebody: Somebody): Promise<void> {
  const { page, locale } = somebody;
  await follow(somebody, new RegExp(`^${m.shell_cart({}, { locale })}`), page.getByRole('banner'));
  await seesHeading(somebody, m.checkout_cart_title({}, { locale }));
}

/** The names of the makers in the basket, in order, each with the fee of its shipping. */
export async function makersInBasket({ page }: Somebody): Promise<{ maker: string; text: string }[]> {
  const groups = page
    .getByRole('main')
    .getByRole('region')
    .filter({ has: page.getByRole('heading', { level: 3 }) });
  const found: { maker: string; text: string }[] = [];
  for (const group of await groups.all()) found.push({ maker: await group.getByRole('heading', { level: 2 }).innerText(), text: await group.innerText() });
  return found;
}
