// Search: results with every filter, sort and page in the address; server-rendered, complete without scripts. Not kept by the page cache.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Goods } from '#app/components/product-card.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { readShopSearch, withoutChoices } from '#app/domain/search/shop-search.ts';
import { anyone } from '#app/http/access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { urlIn } from '#app/urls.ts';
import { pageMeta } from '#app/routes/store/page-meta.ts';

import { panelId, SearchPanel } from './search-panel.tsx';
import { Chips, NothingFound, Places, Reading, Sorts } from './search-results.tsx';
import { readSearchPage } from './search.read.server.ts';
import { searchHref } from './search-words.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const search = readShopSearch(new URL(request.url).searchParams);
  const page = await readSearchPage(search, getLocale());
  if (search.page > page.last) throw goTo(searchHref({ ...search, page: page.last }));
  return data({ ...page, origin: appUrl() }, { headers: { 'Cache-Control': 'no-cache' } });
}

export const headers = () => new Headers({ 'Cache-Control': 'no-cache' });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (page === undefined) return [];
  const { search, origin } = page;
  const described = pageMeta({ title: titleOf(search.q), description: m.search_description(), origin, path: urlIn('ko', 'search') });
  const isPlain = searchHref(search) === searchHref({ ...withoutChoices(search), q: '', sort: 'relevance' });
  return isPlain ? described : [...described.filter((one) => !('rel' in one)), { name: 'robots', content: 'noindex, follow' }];
};

export default function SearchPage() {
  const page = useLoaderData<typeof loader>();
  const { search, facets, total, last } = page;
  return (
    <div className="wrap">
      <header className="page-head search-head">
        <h1>{titleOf(search.q)}</h1>
        <p className="by">{page.totalIsExact ? m.search_count({ n: total }) : m.search_count_about({ n: total })}</p>
      </header>
      <auto-submit data-media="(min-width: 900px)">
        <div className="search-layout">
          <SearchPanel search={search} facets={facets} priceStats={page.priceStats} />
          <div className="search-results">
            <Reading page={page} />
            <Places places={page.places} />
            <div className="search-tools">
              <button type="button" className="button filters-button" data-kind="secondary" data-size="small" {...{ popovertarget: panelId }}>
                {m.search_filters()}
              </button>
              <Sorts search={search} />
            </div>
            <Chips search={search} facets={facets} />
            {total === 0 ? (
              <NothingFound page={page} />
            ) : (
              <>
                <h2 className="visually-hidden">{m.search_results()}</h2>
                <Goods products={page.cards} eager={4} />
                <Pages page={search.page} last={last} href={(number) => searchHref({ ...search, page: number })} />
              </>
            )}
          </div>
        </div>
      </auto-submit>
    </div>
  );
}

function titleOf(q: string): string {
  return q === '' ? m.search_title_all() : m.search_title({ q });
}
