// Suggestions while typing, as JSON for <search-box>: goods, makers, places and shelves whose names begin so. Nothing personal is in them.
import type { LoaderFunctionArgs } from '@remix-run/node';

import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Suggestion } from '#app/infra/search/port.ts';
import { getLocale } from '#app/paraglide/runtime.js';

const longest = 100;
const ofEach = 5;

interface Named {
  slug: string;
  name: string;
}

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, longest);
  const locale = getLocale();
  const found = q === '' ? [] : await marketSearch().suggest({ q, locale, limit: ofEach });
  const nameOf = ({ nameKo, nameEn }: Suggestion) => (locale === 'en' && nameEn !== '' ? nameEn : nameKo);
  const of = (kind: Suggestion['kind']): Named[] => found.filter((one) => one.kind === kind).map((one) => ({ slug: one.key, name: nameOf(one) }));
  const slugs = await slugsOf(of('product').map((product) => product.slug));
  const answer = {
    queries: of('region').map((region) => region.name),
    products: of('product').flatMap(({ slug: id, name }) => {
      const slug = slugs.get(id);
      return slug === undefined ? [] : [{ slug, name }];
    }),
    makers: of('maker'),
    clusters: of('cluster'),
    categories: of('category'),
  };
  return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, max-age=30' } });
}

async function slugsOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader()
    .selectFrom('listedProduct')
    .select(['id', 'slug'])
    .where('id', 'in', [...ids])
    .where('adultsOnly', '=', false)
    .execute();
  return new Map(rows.map((row) => [row.id, row.slug]));
}
