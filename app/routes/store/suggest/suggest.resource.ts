// Suggestions while typing, as JSON for <search-box>: goods, makers, places and shelves whose names begin so. Nothing personal is in them.
import type { LoaderFunctionArgs } from '@remix-run/node';

import { anyone } from '#app/http/access.server.ts';
import { getLocale } from '#app/paraglide/runtime.js';

import { readSuggestions } from './suggest.read.server.ts';

const longest = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, longest);
  const answer = JSON.stringify(await readSuggestions(q, getLocale()));
  return new Response(answer, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, max-age=30' } });
}
