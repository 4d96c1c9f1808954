// The sitemap in both languages (hreflang twins), from what is published this moment.
import { anyone } from '#app/http/access.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { urlIn, type Locale } from '#app/urls.ts';

import { readSitemap, type ListedAddress } from './sitemap.read.server.ts';

const locales = ['ko', 'en'] as const;

export async function loader() {
  anyone();
  const listed = await readSitemap();
  const origin = appUrl();
  const fixed = [
    ...(['home', 'search', 'halls', 'stars', 'clusters', 'payoutRecord'] as const).map((name) => ({
      english: true,
      href: (locale: Locale) => urlIn(locale, name),
    })),
    ...['terms', 'privacy', 'ranking', 'help'].map((slug) => ({ english: true, href: (locale: Locale) => urlIn(locale, 'policy', { slug }) })),
  ];
  const all = [...fixed, ...listed.map((one) => ({ english: one.english, href: (locale: Locale) => urlIn(locale, one.kind, { slug: one.slug }) }))];
  const body = all.flatMap((one) => entries(origin, one)).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${body}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=600' } },
  );
}

function entries(origin: string, { english, href }: { english: ListedAddress['english']; href: (locale: Locale) => string }): string[] {
  if (!english) return [`<url><loc>${escaped(origin + href('ko'))}</loc></url>`];
  const twins = locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escaped(origin + href(locale))}"/>`).join('');
  return locales.map((locale) => `<url><loc>${escaped(origin + href(locale))}</loc>${twins}</url>`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
