// A real browser for the journeys: finds it, opens pages that fail the test on console errors, failed requests and layout shifts, checks axe, keeps screenshots.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { root } from '../../scripts/fingerprint.ts';
import { findBrowser } from '../../scripts/test/browser.ts';

export type Device = 'phone' | 'desktop';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } };
const pictures = join(root, 'test-results', 'journeys');

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Everything that must not happen: console errors, failed requests, answers of 400 and more except to forms that are refused. */
  faults: string[];
  /** Keeps a screenshot test-results/journeys/<name>.png and checks the page with axe (WCAG 2.2 AA) and for layout shift. */
  look: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** One browser for a test file. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (found.path === null) throw new Error(found.advice);
  return chromium.launch({
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A visitor with an empty cookie jar. */
export async function visit(browser: Browser, origin: string, options: { device?: Device; dark?: boolean; scripts?: boolean } = {}): Promise<Visitor> {
  const { device = 'desktop', dark = false, scripts = true } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: sizes[device],
    isMobile: device === 'phone',
    hasTouch: device === 'phone',
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    // The statuses of answers are looked at below: a refused form is not a fault.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of')) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => faults.push(`script: ${fault.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Without scripts the browser itself lets none be loaded.
    if (why !== 'net::ERR_ABORTED' && (scripts || why !== 'csp')) faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    const refused = response.request().method() === 'POST' && [400, 403, 409, 422, 429].includes(response.status());
    if (response.status() >= 400 && !refused) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, context, faults, look: (name) => look(page, faults, name, scripts), close: () => context.close() };
}

async function look(page: Page, faults: string[], name: string, scripts: boolean): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  if (scripts) await loadPictures(page);
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  if (!scripts) return;
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  for (const violation of violations) {
    faults.push(
      `axe on ${name}: ${violation.id}: ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
    );
  }
  const shift = await page.evaluate(readShift);
  if (shift > 0.1) faults.push(`layout shift on ${name}: ${shift.toFixed(3)}`);
}

// Pictures below the fold are asked for when they come near; a screenshot of the whole page wants them all.
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const lazy = [...document.images].filter((image) => image.checkVisibility());
    for (const image of lazy) image.loading = 'eager';
    scrollTo(0, 0);
    await Promise.all(lazy.filter((image) => !image.complete).map((image) => image.decode().catch(() => undefined)));
  });
}

// Cumulative layout shift (https://web.dev/articles/cls): the sum of shifts that no input caused; 0.1 is the bound of "good".
function readShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false) sum += Number(entry.value);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
  });
}
