// The search page and the shelves by request: every filter, sort and page lies in the address; strange addresses are cut down; what was read is said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoPassword, emails } from '../access/world.ts';
import { newBuyer, readForms, type Page } from '../setup/http-buyer.ts';
import { Visitor } from '../setup/visitor.ts';
import { openBuying, wordsOf, type BuyingStand } from './buying-stand.ts';

let stand: BuyingStand;
beforeAll(async () => {
  stand = await openBuying();
});
afterAll(async () => stand.close());

const get = (path: string): Promise<Page> => newBuyer(stand.shop.origin).get(path);
const found = ({ html }: Page): number => Number(/role="status"[^>]*>(\d+)개/.exec(html)?.[1] ?? Number.NaN);
const slugsIn = ({ html }: Page): string[] => [...html.matchAll(/class="name" href="\/products\/([^"]+)"/g)].map(([, slug = '']) => decodeURIComponent(slug));
const tally = ({ html }: Page, name: string, value: string): number =>
  Number(new RegExp(`name="${name}"[^>]*value="${value}"[^]*?class="tally">(\\d+)<`).exec(html)?.[1] ?? 0);
const count = async (where: string): Promise<number> => {
  const [row] = await stand.rows<{ n: number }>(`select count(*)::int as n from listed_product p where not p.adults_only and ${where}`);
  return row?.n ?? 0;
};

describe('what is only close', () => {
  it('stands apart, below what was found, and nowhere when enough was found', async () => {
    // Until the columns of a new process are loaded nothing close is looked for.
    await expect.poll(async () => (await get('/search?q=%EC%9C%A1%EA%B3%BC')).html, { timeout: 30_000, interval: 200 }).toContain('id="near-results"');
    const none = await get('/search?q=%EC%9C%A1%EA%B3%BC');
    expect(found(none)).toBe(0);
    expect(slugsIn(none).length).toBeGreaterThan(0);
    const [english, many] = [await get('/en/search?q=%EC%9C%A1%EA%B3%BC'), await get('/search?q=%EA%B7%B8%EB%A6%87')];
    expect(english.html).toContain('Close to your search');
    expect(found(many)).toBeGreaterThan(10);
    expect(many.html).not.toContain('near-results');
  });

  it('is no page: the title says so', async () => {
    expect((await get('/no-such-page')).html).toMatch(/<title>[^<]+<\/title>/);
  });
});

describe('what is chosen', () => {
  it.each([
    ['available=1', 'p.available'],
    ['free=1', '(p.shipping_fee = 0 or p.min_price >= p.free_over)'],
    ['star=1', 'p.star'],
    ['hall=1', 'p.in_hall'],
    ['made=CUSTOM&made=MADE_AFTER_ORDER', "p.made in ('CUSTOM', 'MADE_AFTER_ORDER')"],
    ['max=20000', 'p.min_price <= 20000'],
    ['min=200000', 'p.max_price >= 200000'],
    ['min=30000&max=10000', 'p.max_price >= 10000 and p.min_price <= 30000'],
    ['region=gangwon', "p.region_key = 'gangwon'"],
    ['region=gangwon&region=gyeongnam', "p.region_key in ('gangwon', 'gyeongnam')"],
    ['material=leather', "exists (select 1 from search_document d where d.id = p.id and 'leather' = any(d.material))"],
  ])('%s is what the database says', async (query, where) => {
    const page = await get(`/search?${query}`);
    expect(found(page)).toBe(await count(where));
    expect(page.html).toContain('class="chips"');
  });

  it('of one facet does not narrow that facet: its counts stay, those of others follow', async () => {
    const all = await get('/search');
    const narrowed = await get('/search?region=gangwon');
    expect(tally(narrowed, 'region', 'gyeongnam')).toBe(tally(all, 'region', 'gyeongnam'));
    expect(tally(narrowed, 'free', '1')).toBeLessThan(tally(all, 'free', '1'));
    expect(tally(narrowed, 'region', 'gangwon')).toBe(found(narrowed));
  });

  it('goes on in the form, and without scripts its empty fields do no harm', async () => {
    const page = await get('/search?q=%ED%95%9C%EA%B3%BC&sort=newest&available=1');
    const form = readForms(page.html).find(({ fields }) => fields.some(([name]) => name === 'sort'));
    expect(form?.fields).toEqual(
      expect.arrayContaining([
        ['q', '한과'],
        ['sort', 'newest'],
        ['available', '1'],
        ['min', ''],
        ['max', ''],
      ]),
    );
    const sent = await get(`${form?.action ?? ''}?${new URLSearchParams(form?.fields).toString()}`);
    expect(found(sent)).toBe(found(page));
  });

  it('is counted in price bands that lead to as many goods', async () => {
    const page = await get('/search?q=%EA%B0%80%EC%A3%BD');
    const bands = [...page.html.matchAll(/href="([^"]+)"[^>]*data-key="band-\d+"[^]*?class="tally">(\d+)</g)];
    expect(bands.length).toBeGreaterThan(1);
    for (const [, href = '', n] of bands) expect([href, found(await get(href.replaceAll('&amp;', '&')))]).toEqual([href, Number(n)]);
  });
});

describe('the order', () => {
  it('by price counts the shipping of one piece', async () => {
    const slugs = slugsIn(await get('/search?sort=priceLow'));
    const rows = await stand.rows<{ slug: string; total: number }>(
      `select slug, (min_price + case when free_over <= min_price then 0 else shipping_fee end)::int as total from listed_product where slug = any($1)`,
      [slugs],
    );
    const totals = slugs.map((slug) => rows.find((row) => row.slug === slug)?.total ?? 0);
    expect(slugs).toHaveLength(24);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
  });

  it('turns pages without repeating, and beyond the last page shows the last', async () => {
    const [first, second] = [slugsIn(await get('/search?sort=newest')), slugsIn(await get('/search?sort=newest&page=2'))];
    expect(first.filter((slug) => second.includes(slug))).toEqual([]);
    const beyond = await get('/search?q=%EC%98%B9%EA%B8%B0&page=100');
    expect(beyond.path).not.toContain('page=100');
    expect(slugsIn(beyond).length).toBeGreaterThan(0);
  });
});

describe('what was read', () => {
  it('is said, with a way to the words as typed and back', async () => {
    const page = await get('/search?q=gksrhk');
    expect(wordsOf(page)).toContain('“한과” 결과를 보여 드려요.');
    expect(page.html).toContain('href="/search?q=gksrhk&amp;exact=1"');
    expect(page.html).toMatch(/<mark>/);
    const exact = await get('/search?q=gksrhk&exact=1');
    expect(found(exact)).toBe(0);
    expect(wordsOf(exact)).toContain('“gksrhk” 그대로 찾은 결과예요.');
    expect(exact.html).toContain('href="/search?q=gksrhk"');
  });

  it('marks in the name of the reader’s language, and shows what was typed as text', async () => {
    expect((await get('/en/search?q=leather')).html).toMatch(/<mark>[Ll]eather<\/mark>/);
    const page = await get(`/search?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(page.html).not.toContain('<script>alert(1)');
  });

  it('of nothing leads on: shelves, places, and the search without its choices', async () => {
    const page = await get('/search?q=%EC%98%B9%EA%B8%B0&max=1');
    expect(found(page)).toBe(0);
    expect(page.html).toContain('href="/search?q=%EC%98%B9%EA%B8%B0"');
    expect(page.html.match(/href="\/categories\//g)?.length ?? 0).toBeGreaterThan(3);
    expect(page.html.match(/href="\/clusters\//g)?.length ?? 0).toBeGreaterThan(3);
  });

  it('never shows liquor before the age is known, and says how much is withheld', async () => {
    const page = await get('/search?q=%EC%95%88%EB%8F%99%EC%86%8C%EC%A3%BC');
    const [row] = await stand.rows<{ slugs: string[] }>('select array_agg(slug) as slugs from listed_product where adults_only');
    for (const slug of row?.slugs ?? []) expect(page.html).not.toContain(slug);
    expect(wordsOf(page)).toMatch(/19세 이상만 살 수 있는 상품 \d+개/);
  });
});

describe('a shelf', () => {
  it('has the filters of the search, within itself', async () => {
    const [row] = await stand.rows<{ slug: string }>('select c.slug from category c where parent_id is null and not adults_only order by position limit 1');
    const at = `/categories/${row?.slug ?? ''}`;
    const [all, cheap] = [await get(at), await get(`${at}?max=30000&sort=priceLow`)];
    expect(all.status).toBe(200);
    expect(found(cheap)).toBeLessThan(found(all));
    expect(cheap.html).toContain(`action="${at}"`);
    expect(found(await get(`${at}?q=zzz&category=nowhere&exact=1`))).toBe(found(all));
  });

  it('of liquor stays behind its gate', async () => {
    const [row] = await stand.rows<{ slug: string }>('select slug from category where adults_only limit 1');
    expect(slugsIn(await get(`/categories/${row?.slug ?? ''}`))).toEqual([]);
  });
});

describe('suggestions', () => {
  it('bring goods with picture and price, makers, places and shelves', async () => {
    const said = JSON.parse((await get('/suggest?q=%ED%95%9C%EA%B3%BC')).html) as { products: { picture: string; note: string }[]; categories: unknown[] };
    expect(said.products[0]?.note).toMatch(/^[\d,]+원 · /);
    expect((await fetch(stand.shop.origin + (said.products[0]?.picture ?? ''))).status).toBe(200);
    expect(said.categories.length).toBeGreaterThan(0);
    for (const q of ['', '%00', '%ff', encodeURIComponent('가'.repeat(200)), '((((', '%27']) expect((await get(`/suggest?q=${q}`)).status).toBe(200);
  });

  it('never name what only adults may see', async () => {
    const { html } = await get('/suggest?q=%EC%86%8C%EC%A3%BC');
    const rows = await stand.rows<{ slug: string }>('select slug from listed_product where adults_only');
    expect(rows.length).toBeGreaterThan(0);
    for (const { slug } of rows) expect(html).not.toContain(`"${slug}"`);
  });
});

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const person = { headers: { 'user-agent': browser } };

/** Counts are written every two seconds: waits until they say so. */
async function counted<R extends object>(text: string, isThere: (rows: R[]) => boolean): Promise<R[]> {
  let rows: R[] = [];
  await expect.poll(async () => isThere((rows = await stand.rows<R>(text))), { timeout: 15_000, interval: 200 }).toBe(true);
  return rows;
}

describe('counts', () => {
  it('are of people who look, also at kept pages; never of bots, prefetches and scripts', async () => {
    const [row] = await stand.rows<{ id: string; slug: string }>(`select id, slug from listed_product p where not adults_only
      and not exists (select 1 from view_count c where c.kind = 'product' and c.key = p.id) order by id desc limit 1`);
    const path = `/products/${row?.slug ?? ''}`;
    const guest = new Visitor(stand.shop.origin);
    const look = (headers: Record<string, string>) => guest.get(path, { headers: { 'user-agent': browser, ...headers } });
    const others: Record<string, string>[] = [{ 'user-agent': 'Googlebot/2.1' }, { 'sec-purpose': 'prefetch' }, { 'sec-fetch-dest': 'empty' }];
    for (const headers of others) await look(headers);
    await look({});
    await look({ referer: `${stand.shop.origin}/search?q=x` });
    await look({ referer: `${stand.shop.origin}/en/search?q=x`, 'sec-fetch-dest': 'document' });
    const rows = await counted<{ source: string; views: number }>(
      `select source, views from view_count where kind = 'product' and key = '${row?.id ?? ''}' order by source`,
      (found) => found.reduce((sum, one) => sum + one.views, 0) === 3,
    );
    expect(rows).toEqual([
      { source: 'direct', views: 1 },
      { source: 'search', views: 2 },
    ]);
    expect((await guest.get(path, person)).headers['x-page-counts']).toBeUndefined();
  });

  it('of searches are of new ones by people, with what was opened', async () => {
    const guest = new Visitor(stand.shop.origin);
    const q = '들기름 한과';
    const page = await guest.get(`/search?q=${encodeURIComponent(q)}`, person);
    await guest.get(`/search?q=${encodeURIComponent(q)}&sort=newest`, person);
    await guest.get(`/search?q=${encodeURIComponent(q)}&available=1`, person);
    await guest.get(`/search?q=${encodeURIComponent(q)}`, { headers: { 'user-agent': 'bingbot/2.0' } });
    const mark = /data-mark="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const opened = (form: Record<string, string>) => guest.post('/search/click', { q, mark, position: '2', product: 'something', ...form }, person);
    expect((await opened({ mark: 'forged' })).status).toBe(204);
    expect(guest.cookies.has('found')).toBe(false);
    expect((await opened({})).status).toBe(204);
    expect(guest.cookies.has('found')).toBe(true);
    const wrong: Record<string, string>[] = [{ position: '0' }, { position: 'x' }, { product: '../x' }, { extra: '1' }];
    for (const form of wrong) expect((await opened(form)).status).toBe(400);
    await counted<{ clicks: number }>(`select clicks from search_click where query = '${q}' and position = 2`, ([one]) => one?.clicks === 1);
    expect(await stand.rows(`select searches, empty from search_count where query = '${q}'`)).toEqual([{ searches: 1, empty: 0 }]);
  });

  it('never write down who could be meant', async () => {
    const guest = new Visitor(stand.shop.origin);
    for (const q of ['kim@example.com', '010-1234-5678']) {
      const page = await guest.get(`/search?q=${encodeURIComponent(q)}`, person);
      expect(page.body).not.toContain('data-mark');
    }
    await counted<{ searches: number }>("select searches from search_count where query = ''", ([one]) => (one?.searches ?? 0) >= 2);
  });
});

describe('the curator', () => {
  it('ties a word to ours, pins, looks before and goes back; the next search follows', async () => {
    const curator = await new Visitor(stand.shop.origin, '127.0.6.1').signIn(emails.curator, demoPassword);
    const at = '/admin/search-words';
    const send = (form: Record<string, string>) => curator.post(at, form);
    const searched = async (q: string): Promise<Page> => get(`/search?q=${encodeURIComponent(q)}`);
    const [{ n } = { n: 0 }] = await stand.rows<{ n: number }>('select coalesce(max(version), 0)::int as n from search_curation');
    expect(found(await searched('깨과자'))).toBe(0);
    const trial = await curator.get(`${at}?add=same&words=${encodeURIComponent('깨과자, 강정')}`);
    expect(trial.body).toContain('미리 보기: “깨과자”');
    expect(found(await searched('깨과자'))).toBe(0);
    expect((await send({ intent: 'add', expectedVersion: String(n), add: 'same', words: '깨과자, 강정', note: '찾는 분이 많아서' })).status).toBe(302);
    expect(found(await searched('깨과자'))).toBeGreaterThan(0);
    const inStock = await get(`/search?q=${encodeURIComponent('깨과자')}&available=1`);
    const last = slugsIn(inStock).at(-1) ?? '';
    const [row] = await stand.rows<{ id: string }>('select id from listed_product where slug = $1', [last]);
    expect((await send({ intent: 'add', expectedVersion: String(n + 1), add: 'pin', words: '깨과자', product: row?.id ?? '' })).status).toBe(302);
    const pinned = await searched('깨과자');
    expect(slugsIn(pinned)[0]).toBe(last);
    expect(wordsOf(pinned)).toContain('기획자가 고름');
    expect((await send({ intent: 'drop', expectedVersion: String(n), what: 'same', key: 'x' })).status).toBe(409);
    const page = await curator.get(at);
    expect(page.body).toContain('찾는 분이 많아서');
    expect((await send({ intent: 'undo', expectedVersion: String(n + 2), version: String(n) })).status).toBe(302);
    expect(found(await searched('깨과자'))).toBe(0);
    const wrong: Record<string, string>[] = [{ intent: 'add' }, { intent: 'drop', what: 'x' }, { intent: 'y' }];
    for (const form of wrong) expect((await send(form)).status).toBe(400);
  });

  it('sees what was searched, and which makers were not seen', async () => {
    const curator = await new Visitor(stand.shop.origin, '127.0.6.2').signIn(emails.curator, demoPassword);
    for (const path of [
      '/admin/search-insight',
      '/admin/search-insight?days=7',
      '/admin/search-insight?days=x',
      '/admin/exposure',
      '/admin/exposure?show=all&page=2',
    ])
      expect([path, (await curator.get(path)).status]).toEqual([path, 200]);
    for (const query of ['add=pin&words=%ED%95%9C%EA%B3%BC&find=x', 'add=x', "add=same&words='--", `add=pin&product=${'x'.repeat(100)}&words=`])
      expect([query, (await curator.get(`/admin/search-words?${query}`)).status]).toEqual([query, 200]);
    expect((await curator.get('/en/admin/exposure?show=all')).body).toContain('Views 30/90 days');
  });
});
