// Every public page in both languages: answers, names its language, has one heading and a title, leaves no word untranslated; bad addresses never fail.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pages, type PageName } from '#app/paths.ts';
import { urlIn, type Locale } from '#app/urls.ts';

import { connected } from '../../scripts/migrations/database.ts';
import { FEATURED_DIRECT } from '../../prisma/seed/content/products.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { interfaceKeys, koreanOutsideItsMark, readDocument } from './languages-document.ts';

/** Parameters of the public pages: '' where there are none, otherwise a query for one slug that the public may see. */
const openPages = {
  home: '',
  search: '',
  category: `select slug from category where parent_id is not null order by slug limit 1`,
  product: `select slug from product where slug = '${FEATURED_DIRECT}'`,
  maker: `select slug from public_maker order by slug limit 1`,
  stars: '',
  star: `select slug from live_star order by slug limit 1`,
  halls: '',
  hall: `select slug from open_hall order by slug limit 1`,
  clusters: '',
  cluster: `select slug from public_cluster order by slug limit 1`,
  region: `select region_key as slug from public_cluster order by region_key limit 1`,
  cart: '',
  orders: '',
  policy: `select 'terms' as slug`,
  payoutRecord: '',
  signIn: '',
  signUp: '',
  forgotPassword: '',
  devMail: '',
  devComponents: '',
} as const satisfies Partial<Record<PageName, string>>;
type OpenPage = keyof typeof openPages;

const withSlug = ['category', 'product', 'maker', 'star', 'hall', 'cluster', 'region', 'policy'] as const;
const openNames = Object.keys(openPages) as OpenPage[];
const locales: Locale[] = ['ko', 'en'];
const badQueries = [
  'page=abc',
  'page=-1',
  'page=0',
  'page=1e9',
  'page=99999999999999999999',
  'price=-1',
  'min=-1&max=abc',
  'from=9999999999999999&to=1',
  'sort=x',
  'sort=',
  `q=${'가'.repeat(400)}`,
  `q=${'a'.repeat(5000)}`,
  'q=%00',
  'q=%ff',
  'q=%EA%B0',
  "q='%22);--",
  'q=%25_%5C',
  'q=((((',
  'region=nowhere&cluster=nowhere&category=nowhere&maker=nobody',
  'region=a&region=b&region=c',
  'key=short',
  'unavailable=1&received=1',
  '__proto__=1&constructor=1',
];

let shop: Shop;
const slugs: Record<string, string> = {};

beforeAll(async () => {
  shop = await startShop();
  await connected(shop.databaseUrl, async (client) => {
    for (const [name, query] of Object.entries(openPages)) {
      if (query === '') continue;
      const { rows } = await client.query<{ slug: string }>(query);
      slugs[name] = rows[0]?.slug ?? '';
    }
  });
});
afterAll(() => shop.stop());

function address(locale: Locale, name: OpenPage, slug = slugs[name] ?? ''): string {
  const bare = urlIn(locale, 'home').replace(/\/$/, '');
  const path = pages[name].replace(':slug', encodeURIComponent(slug));
  return path === '/' ? bare || '/' : `${bare}${path}`;
}

function ask(path: string): Promise<Response> {
  return fetch(`${shop.origin}${path}`, { redirect: 'manual', headers: { accept: 'text/html' } });
}

describe.each(locales)('in %s', (locale) => {
  it.each(openNames)('%s says what it is', async (name) => {
    const answer = await ask(address(locale, name));
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).not.toMatch(/[\u0000\uFFFD]/);
    const page = readDocument(html);
    expect(page.lang).toBe(locale);
    expect(page.title.length).toBeGreaterThan(3);
    expect(page.headings).toBe(1);
    expect(page.text).not.toMatch(interfaceKeys());
    expect(page.text).not.toMatch(/\[object |undefined|\{[a-z]+\}/);
    if (locale === 'en') expect(koreanOutsideItsMark(page)).toEqual([]);
  });

  it.each(withSlug)('an unknown %s is not found', async (name) => {
    for (const slug of ['no-such-thing', '없는-것', 'x'.repeat(900), "'", '%']) {
      const answer = await ask(address(locale, name, slug));
      expect([slug, answer.status]).toEqual([slug, 404]);
      const page = readDocument(await answer.text());
      expect([page.lang, page.headings]).toEqual([locale, 1]);
    }
  });

  it('an address that is nobody’s is not found', async () => {
    const answer = await ask(`${locale === 'en' ? '/en' : ''}/nowhere/at/all`);
    expect(answer.status).toBe(404);
    expect(readDocument(await answer.text()).lang).toBe(locale);
  });

  it.each(openNames)('%s stands whatever the address asks for', async (name) => {
    for (const query of badQueries) {
      const { status } = await ask(`${address(locale, name)}?${query}`);
      expect([query, [200, 302, 303, 400, 404, 410, 414].includes(status), status]).toEqual([query, true, status]);
    }
  });
});

it('broken escapes in the path are refused, not failed', async () => {
  for (const path of ['/%ff', '/products/%ff', '/en/products/%E0%A4%A', '/stars/%00', '/halls/a%0Ab']) {
    const { status } = await ask(path);
    expect([path, status]).toEqual([path, status === 404 ? 404 : 400]);
  }
});
