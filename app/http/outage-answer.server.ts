// The answer while the database is away: 503 with Retry-After at once, whole in itself, because nothing can be read (trust.md T16).
import type { Locale } from '#app/lib/locale.ts';
import { m } from '#app/paraglide/messages.js';
import { localeOf } from '#app/urls.ts';

/** Seconds after which a browser or a payment provider should ask again. */
export const retryAfterSeconds = 3;

const style = `body{font:1rem/1.6 system-ui,sans-serif;margin:0;display:grid;place-items:center;min-height:100vh;background:Canvas;color:CanvasText;color-scheme:light dark}
main{max-width:34rem;padding:1.5rem}h1{font-size:1.5rem;margin:0 0 .5rem}a{display:inline-block;padding:.7rem 1.1rem;min-height:1.4rem}`;

/** A small page in the language of the address; other readers than browsers look at the status. */
export function outageAnswer(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const html = outagePage(localeOf(pathname), request.method === 'GET' ? pathname + search : pathname);
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': String(retryAfterSeconds), 'Cache-Control': 'no-store' },
  });
}

function outagePage(locale: Locale, address: string): string {
  const words = { title: m.shell_error_503({}, { locale }), text: m.shell_error_503_text({}, { locale }), again: m.shell_error_503_again({}, { locale }) };
  const href = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${words.title}</title><style>${style}</style></head>
<body><main><h1>${words.title}</h1><p>${words.text}</p><p><a href="${href}">${words.again}</a></p></main></body></html>`;
}
