// What stands in front of every page: cross-site posts, hosts, sizes, malformed requests, headers, redirects (trust.md T32, T35, T36, T39, T40).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addressOf, readManifest } from '../access/manifest.ts';
import { demoPassword, emails } from '../access/world.ts';
import { connected } from '../../scripts/migrations/database.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { Visitor, type Ask } from '../setup/visitor.ts';

let shop: Shop;
let shopper: Visitor;

beforeAll(async () => {
  shop = await startShop({ data: 'demo', env: { JOBS: 'off' } });
  shopper = await new Visitor(shop.origin, '127.0.5.1').signIn(emails.shopper, demoPassword);
});
afterAll(() => shop.stop());

const guest = (): Visitor => new Visitor(shop.origin, '127.0.5.2');

async function count(table: string): Promise<number> {
  return connected(shop.databaseUrl, async (client) => (await client.query(`select 1 from ${table}`)).rowCount ?? 0);
}

/** Every route by every method, its data address and the way that Remix leaves open. */
const writes = readManifest()
  .filter(({ id }) => id !== 'stripeHook')
  .flatMap((route) => {
    const path = addressOf(route, {});
    const data = path === '/' ? '/_root.data' : `${path.replace(/\/$/, '')}.data`;
    const methods = ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ method, address: path }));
    return [...methods, { method: 'POST', address: data }, { method: 'POST', address: `${path}?_data=${route.id}` }];
  });

describe('cross-site writes (T32)', () => {
  const foreign: Record<string, Record<string, string | null>> = {
    'another origin': { origin: 'https://evil.example' },
    'a sibling subdomain': { origin: 'http://shop.127.0.0.1' },
    'the same name at another port': { origin: 'http://127.0.0.1:1' },
    'Origin: null': { origin: 'null' },
    'no Origin': { origin: null },
    'no Origin, cross-site': { origin: null, 'sec-fetch-site': 'cross-site' },
    'no Origin, by a person’s own doing': { origin: null, 'sec-fetch-site': 'none' },
    'the own Origin, but cross-site': { 'sec-fetch-site': 'cross-site' },
    'the own Origin, but same-site': { 'sec-fetch-site': 'same-site' },
    'text/plain': { origin: 'https://evil.example', 'content-type': 'text/plain' },
    multipart: { origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=x' },
  };

  it.each(Object.keys(foreign))('are refused on every route, method and way in: %s', async (name) => {
    const headers = foreign[name] ?? {};
    const before = [await count('request_count'), await count('session'), await count('cart')];
    const wrong: string[] = [];
    for (const { method, address } of writes) {
      const { status } = await shopper.ask(address, { method, form: { intent: 'end-others' }, headers });
      if (status !== 403 && !(status === 400 && address.includes('_data='))) wrong.push(`${method} ${address}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
    expect([await count('request_count'), await count('session'), await count('cart')]).toEqual(before);
  });

  it('but the shop’s own are taken, and a browser that leaves Origin out says where it came from', async () => {
    const wrong = { email: 'nobody@example.com', password: 'not this one at all' };
    expect((await guest().post('/sign-in', wrong)).status).toBe(422);
    expect((await guest().post('/sign-in', wrong, { headers: { origin: null, 'sec-fetch-site': 'same-origin' } })).status).toBe(422);
  });

  it('reading changes nothing: signing out is no link', async () => {
    expect((await shopper.get('/sign-out')).status).toBe(200);
    expect((await shopper.get('/account')).status).toBe(200);
  });

  it('a machine’s address takes no browser’s word: without a signature 400', async () => {
    expect((await guest().ask('/webhooks/stripe', { method: 'POST', body: '{}', headers: { origin: null, 'content-type': 'application/json' } })).status).toBe(
      400,
    );
  });
});

describe('redirects (T39)', () => {
  const attacks = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/%09/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%2f/evil.example',
    '/%5cevil.example',
    '%2f%2fevil.example',
    '%252f%252fevil.example',
    '@evil.example',
    '/@evil.example/..//evil.example',
    'http://127.0.0.1@evil.example',
    ' //evil.example',
    '/orders\r\nSet-Cookie: x=1',
    `/${'a'.repeat(3000)}`,
    '',
  ];

  it.each(attacks)('after signing in go to a path of the shop, whatever next says: %j', async (next) => {
    const visitor = new Visitor(shop.origin, '127.0.5.3');
    const answer = await visitor.post('/sign-in', { email: emails.shopper, password: demoPassword, next: next.slice(0, 2000) });
    const location = answer.headers.location ?? '';
    expect(answer.status).toBe(302);
    expect(location).toMatch(/^\/(?![/\\])/);
    expect(new URL(location, shop.origin).origin).toBe(shop.origin);
    expect(decodeURIComponent(location)).not.toMatch(/^\/[/\\]/);
    expect(answer.headers['set-cookie']?.join()).not.toContain('x=1');
    const again = await visitor.get(`/sign-in?next=${encodeURIComponent(next)}`);
    if (again.status !== 414) expect(new URL(again.headers.location ?? '/', shop.origin).origin).toBe(shop.origin);
  });

  it('keep to a plain path with its query', async () => {
    const answer = await new Visitor(shop.origin, '127.0.5.3').post('/sign-in', { email: emails.shopper, password: demoPassword, next: '/en/orders?page=2' });
    expect(answer.headers.location).toBe('/en/orders?page=2');
  });
});

describe('hosts, sizes and malformed requests (T39, T40)', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1', '127.0.0.1:1', 'evil.example:80'])(
    'unknown host %j: 421, or 400 by the parser',
    async (host) => {
      expect([400, 421]).toContain((await guest().get('/sign-in', { headers: { host } })).status);
      expect([400, 421]).toContain((await guest().get('/', { headers: { host } })).status);
    },
  );

  it('believes no forwarded host', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-forwarded-proto': 'https' };
    for (const path of ['/', '/sign-in', '/account']) {
      const { body, headers: answered } = await guest().get(path, { headers });
      expect(body + String(answered.location)).not.toContain('evil.example');
    }
  });

  it('refuses 60 MB at once, and what is longer than it says', async () => {
    const begun = performance.now();
    const told = await guest()
      .ask('/sign-in', { method: 'POST', body: '', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '60000000' } })
      .catch(() => null);
    expect(told === null || told.status === 413).toBe(true);
    expect(performance.now() - begun).toBeLessThan(2000);
    const part = `email=${'x'.repeat(100_000)}&`;
    const unsaid = await guest()
      .ask('/sign-in', { method: 'POST', body: Array.from({ length: 30 }, () => part), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
      .catch(() => null);
    expect(unsaid === null || unsaid.status === 413).toBe(true);
    expect((await guest().get('/sign-in')).status).toBe(200);
  });

  const odd: [string, Ask & { path: string }, number[]][] = [
    ['a long path', { path: `/${'a'.repeat(3000)}` }, [414]],
    ['a long query', { path: `/search?q=${'a'.repeat(5000)}` }, [414]],
    ['a malformed percent sign', { path: '/products/%E0%A4%A' }, [400]],
    ['a lone percent sign', { path: '/products/%' }, [400]],
    ['a null byte', { path: '/products/a%00b' }, [400]],
    ['a line break in the path', { path: '/products/a%0d%0ab' }, [400]],
    ['TRACE', { path: '/', method: 'TRACE' }, [405, 501, 400]],
    ['an unknown method', { path: '/', method: 'PROPFIND' }, [405, 501]],
    ['a compressed body', { path: '/sign-in', method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } }, [415]],
    ['JSON for a form', { path: '/sign-in', method: 'POST', body: '['.repeat(10_000), headers: { 'content-type': 'application/json' } }, [415]],
    ['no type for a form', { path: '/sign-in', method: 'POST', body: 'x' }, [415]],
    ['a broken multipart', { path: '/sign-in', method: 'POST', body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }, [400]],
    [
      'a hundred thousand fields',
      { path: '/sign-in', method: 'POST', body: 'a=1&'.repeat(100_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      [400, 413],
    ],
    ['a field by the name of a prototype', { path: '/sign-in', method: 'POST', form: { '__proto__.x': '1', 'constructor.prototype.y': '2' } }, [400]],
    ['a page that cannot be', { path: '/search?page=1000000000' }, [200, 302, 404]],
    ['repeated parameters', { path: '/search?q=a&q=b&sort=x&sort=y' }, [200]],
    ['a broken cookie', { path: '/account', headers: { cookie: 'sogong.session_token=%E0%A4%A; basket=%; ;;=;' } }, [302]],
  ];
  it.each(odd)('%s', async (_, { path, ...ask }, statuses) => {
    const { status } = await guest().ask(path, ask);
    expect(statuses).toContain(status);
  });
});

describe('headers and markup (T35, T36)', () => {
  it.each(['/', '/en', '/sign-in', '/sign-up', '/there-is-nothing', '/search?q=bowl', '/me.json'])(
    '%s is framed, typed and scripted by nobody else',
    async (path) => {
      const { headers } = await guest().get(path);
      const policy = headers['content-security-policy'] ?? '';
      for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/script-src[^;]*(unsafe-inline|unsafe-eval|\*|https?:)/);
      expect(headers['content-security-policy-report-only']).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('what is personal is not kept by anyone', async () => {
    for (const path of ['/account', '/me.json', '/orders', '/cart']) expect((await shopper.get(path)).headers['cache-control']).toContain('no-store');
  });

  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    "';alert(1)//",
    '\u2028alert(1)',
    '{{7*7}}',
    'javascript:alert(1)',
  ];
  it.each(payloads)('shows %j as text wherever an address or a form brings it in', async (payload) => {
    const value = encodeURIComponent(payload);
    const pages = [
      await guest().get(`/search?q=${value}`),
      await guest().get(`/sign-in?next=${value}&done=${value}`),
      await guest().get(`/reset-password?token=${value}`),
      await guest().post('/sign-in', { email: payload, password: 'x' }),
      await guest().post('/sign-up', { name: payload, email: payload }),
    ];
    for (const { body, status } of pages) {
      expect(status).toBeLessThan(500);
      expect(body).not.toContain('<script>alert(1)');
      expect(body).not.toContain('<img src=x');
      expect(body).not.toMatch(/href="javascript:/i);
    }
  });

  const injections = [
    "price' or '1'='1",
    'price;drop table person',
    '(case when 1=1 then price else id end)',
    'new desc nulls first--',
    '../../etc/passwd',
    '__proto__',
    "ko'--",
  ];
  it.each(injections)('takes sorts, languages and pages from a list: %j', async (value) => {
    const bad = encodeURIComponent(value);
    for (const path of [
      `/search?q=a&sort=${bad}`,
      `/search?q=a&page=${bad}&region=${bad}`,
      `/halls/${bad}`,
      `/products/${bad}`,
      `/region/makers?show=${bad}&page=${bad}`,
      `/${bad}/account`,
    ]) {
      expect((await shopper.get(path)).status, path).toBeLessThan(500);
    }
    expect((await shopper.post('/account', { intent: 'details', name: 'x', locale: value })).status).toBe(400);
  });
});
