// Finding in the browser: suggestions by keyboard, recent searches kept on the device, filters that swap the results without a load, a sheet on phones.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { machines } from '#app/paths.ts';
import { m } from '#app/paraglide/messages.js';

import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { countFound, filter, search } from './steps/shopping.ts';
import { enter, leave, seesHeading, type Somebody } from './steps/visitor.ts';

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

const box = ({ page, locale }: Somebody) => page.getByRole('banner').getByRole('combobox', { name: m.shell_search_label({}, { locale }) });

/** Leaves a mark in the page that a full load would wipe. */
const mark = ({ page }: Somebody) => page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
const isKept = ({ page }: Somebody) => page.evaluate(() => document.documentElement.hasAttribute('data-kept'));

it('by keyboard alone: suggestions, a result, and the search is remembered on this device until it is taken away', async () => {
  const guest = await enter(browser, shop.origin, { device: 'desktop', locale: 'ko' });
  const { page, look } = guest;
  await page.goto('/');
  await box(guest).focus();
  await page.keyboard.type('한과');
  const options = page.getByRole('option');
  await options.first().waitFor();
  await look('finding-suggestions-desktop-ko');
  await page.keyboard.press('ArrowDown');
  expect(await box(guest).getAttribute('aria-activedescendant')).toBe('suggestion-0');
  expect(await options.first().getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await box(guest).getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await seesHeading(guest, m.search_title({ q: '한과' }, { locale: 'ko' }));
  await box(guest).fill('');
  const recent = page.getByRole('option', { name: '한과' });
  await recent.waitFor();
  await look('finding-recent-desktop-ko');
  await page.getByRole('button', { name: m.store_suggest_forget({}, { locale: 'ko' }) }).click();
  await recent.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await box(guest).fill('한과');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/products\//);
  await leave(guest);
});

it('filters swap the results: the address follows, the focus stays, back works', async () => {
  const guest = await enter(browser, shop.origin, { device: 'desktop', locale: 'en', dark: true });
  const { page, look } = guest;
  await page.goto('/en');
  await search(guest, 'leather');
  const all = await countFound(guest);
  await mark(guest);
  const free = page.getByRole('checkbox', { name: new RegExp(`^${m.search_flag_free({}, { locale: 'en' })}`) });
  await free.focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/free=1/);
  await expect.poll(() => countFound(guest)).toBeLessThan(all);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('free');
  const handle = page.getByRole('slider', { name: m.search_price_handle_max({}, { locale: 'en' }) });
  await handle.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/max=\d+/);
  await look('finding-filtered-desktop-en-dark');
  await page.goBack();
  await page.waitForURL((address) => !address.search.includes('max='));
  await page.goBack();
  await page.waitForURL((address) => !address.search.includes('free='));
  await expect.poll(() => countFound(guest)).toBe(all);
  expect(await isKept(guest)).toBe(true);
  await leave(guest);
});

it('counts results that are opened beside the page as those that are opened in it', async () => {
  const guest = await enter(browser, shop.origin, { device: 'desktop', locale: 'ko' });
  const { page } = guest;
  await page.goto('/');
  await search(guest, '한과');
  const second = page.locator('[data-clicks] a.name').nth(1);
  for (const open of [() => second.click({ modifiers: ['Control'] }), () => second.click({ button: 'middle' })]) {
    const counted = page.waitForRequest((request) => request.url().endsWith(machines.searchClick));
    await open();
    expect(new URLSearchParams((await counted).postData() ?? '').get('position')).toBe('2');
  }
  expect(page.url()).toContain('/search');
  await leave(guest);
});

it('on a phone the filters are a sheet, over two columns of goods', async () => {
  const guest = await enter(browser, shop.origin, { device: 'phone', locale: 'ko' });
  const { page, look } = guest;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await search(guest, 'gksrhk');
  await page.getByText(m.search_rewritten({ to: '한과' }, { locale: 'ko' })).waitFor();
  await mark(guest);
  await look('finding-phone-ko');
  const columns = await page.evaluate(() => getComputedStyle(document.querySelector('.goods') ?? document.body).gridTemplateColumns.split(' ').length);
  expect(columns).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('button', { name: m.search_filters({}, { locale: 'ko' }), exact: true }).click();
  await look('finding-sheet-phone-ko');
  await page.getByRole('button', { name: m.search_close({}, { locale: 'ko' }) }).click();
  await filter(guest, { least: 20_000, most: 60_000, region: /^강원/ });
  expect(await isKept(guest)).toBe(true);
  await page.getByRole('link', { name: m.search_instead({ from: 'gksrhk' }, { locale: 'ko' }) }).click();
  await page.getByRole('heading', { name: m.search_nothing({ q: 'gksrhk' }, { locale: 'ko' }) }).waitFor();
  await look('finding-nothing-phone-ko');
  await leave(guest);
});
