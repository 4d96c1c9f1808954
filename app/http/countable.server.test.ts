import { describe, expect, it } from 'vitest';

import { isLook, isLookOf } from './countable.server.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const asked = { userAgent: browser, purpose: undefined, destination: 'document' };

describe('a look of a person', () => {
  it('is a page asked for by a browser', () => {
    expect(isLook(asked)).toBe(true);
    expect(isLook({ ...asked, destination: undefined })).toBe(true);
  });

  it('is no bot, no prefetch, no script and nobody without a name', () => {
    for (const userAgent of ['Googlebot/2.1', 'curl/8.5.0', 'python-requests/2.31', 'facebookexternalhit/1.1', '', undefined])
      expect(isLook({ ...asked, userAgent })).toBe(false);
    expect(isLook({ ...asked, purpose: 'prefetch' })).toBe(false);
    expect(isLook({ ...asked, purpose: 'prefetch;prerender' })).toBe(false);
    expect(isLook({ ...asked, destination: 'empty' })).toBe(false);
    expect(isLook({ ...asked, destination: 'image' })).toBe(false);
  });

  it('counts the shop’s own background requests where that is said', () => {
    const request = new Request('http://shop.example/search', { headers: { 'user-agent': browser, 'sec-fetch-dest': 'empty' } });
    expect(isLookOf(request)).toBe(false);
    expect(isLookOf(request, { ownScripts: true })).toBe(true);
  });
});
