// Search: results with every filter, sort and page in the address; server-rendered, complete without scripts. Not kept by the page cache.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { readShopSearch, withoutChoices } from '#app/domain/search/shop-search.ts';
import { anyone } from '#app/http/access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url, urlIn } from '#app/urls.ts';
import { pageMeta } from '#app/routes/store/page-meta.ts';

import { Finding } from './finding.tsx';
import { countSearch } from './search-count.server.ts';
import { readSearchPage } from './search.read.server.ts';
import { searchHref } from './search-words.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const search = readShopSearch(new URL(request.url).searchParams);
  const page = await readSearchPage(search, getLocale());
  if (search.page > page.last) throw goTo(searchHref({ ...search, page: page.last }));
  const clicks = countSearch(request, page);
  return data({ ...page, clicks, origin: appUrl() }, { headers: { 'Cache-Control': 'no-cache' } });
}

export const headers = () => new Headers({ 'Cache-Control': 'no-cache' });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (page === undefined) return [];
  const { search, origin } = page;
  const described = pageMeta({ title: titleOf(search.q), description: m.search_description(), origin, path: urlIn('ko', 'search') });
  const isPlain = searchHref(search) === searchHref({ ...withoutChoices(search), q: '', verbatim: false, sort: 'relevance' });
  return isPlain ? described : [...described.filter((one) => !('rel' in one)), { name: 'robots', content: 'noindex, follow' }];
};

export default function SearchPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <Finding page={page} at={url('search')} title={titleOf(page.search.q)} clicks={page.clicks} />
    </div>
  );
}

function titleOf(q: string): string {
  return q === '' ? m.search_title_all() : m.search_title({ q });
}
