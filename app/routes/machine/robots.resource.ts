// For search engines: what to leave alone, and where the sitemap lies.
import { anyone } from '#app/http/access.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { machineUrl, urlIn } from '#app/urls.ts';

export function loader() {
  anyone();
  const closed = (['ko', 'en'] as const).flatMap((locale) =>
    (['cart', 'checkout', 'orders', 'account', 'signIn', 'signUp', 'makerDesk', 'admin', 'regionDesk', 'suggest'] as const).map(
      (name) => `Disallow: ${urlIn(locale, name)}`,
    ),
  );
  const lines = [
    'User-agent: *',
    ...closed,
    `Disallow: ${machineUrl('me')}`,
    'Disallow: /dev/',
    'Disallow: /en/dev/',
    '',
    `Sitemap: ${appUrl()}${machineUrl('sitemap')}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
}
