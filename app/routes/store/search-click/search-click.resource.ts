// A result of a search was opened: counted by query and position alone. Sent by the page as it is left; whoever asks for it, nothing is told.
import { z } from 'zod';

import { noteClick } from '#app/flows/insight/counting.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { isLookOf } from '#app/http/countable.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { foundCookie, isServed } from '#app/http/search-mark.server.ts';

const opened = z.strictObject({
  q: z.string().min(1).max(120),
  mark: z.string().max(64),
  position: z.coerce.number().int().min(1).max(6000),
  product: z.string().regex(/^[\w-]{1,100}$/),
});

export async function action({ request }: { request: Request }): Promise<Response> {
  anyone();
  if (request.method !== 'POST') return notAllowed();
  const form = await parseForm(request, opened);
  if (!form.ok) return new Response('not a click\n', { status: 400 });
  const { q, mark, position, product } = form.value;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (isServed(q, mark) && isLookOf(request, { ownScripts: true })) {
    noteClick(q, position);
    const kept = foundCookie(request, q, product);
    if (kept !== null) headers.set('Set-Cookie', kept);
  }
  return new Response(null, { status: 204, headers });
}

export function loader(): Response {
  anyone();
  return notAllowed();
}

function notAllowed(): Response {
  return new Response('method not allowed\n', { status: 405, headers: { Allow: 'POST' } });
}
