// The search page and the shelves by request: every filter, sort and page lies in the address; strange addresses are cut down; what was read is said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newBuyer, readForms, type Page } from '../setup/http-buyer.ts';
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
