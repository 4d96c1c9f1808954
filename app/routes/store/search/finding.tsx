// A list that is narrowed, ordered and paged, on the search page and on the shelves: panel, reading, chips, results. The parts marked data-swap
// are exchanged by <filter-results>; every choice is a link or a form of its own.
import type { ReactNode } from 'react';

import { Goods } from '#app/components/product-card.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { machines } from '#app/paths.ts';
import { m } from '#app/paraglide/messages.js';

import { panelId, SearchPanel } from './search-panel.tsx';
import { Chips, NothingFound, Places, Reading, Sorts, WaysOn } from './search-results.tsx';
import type { SearchClicks } from './search-count.server.ts';
import type { SearchPageFacts } from './search.read.server.ts';
import { searchHref } from './search-words.ts';

interface Props {
  page: SearchPageFacts;
  /** The address of the page without its query. */
  at: string;
  title: string;
  /** Where opened results are counted, on the search page. */
  clicks?: SearchClicks | null;
  children?: ReactNode;
}

export function Finding({ page, at, title, clicks = null, children }: Props) {
  const { search, facets, total, last } = page;
  return (
    <filter-results>
      <header className="page-head search-head">
        <h1>{title}</h1>
        <p className="by" role="status" data-swap="count">
          {page.totalIsExact ? m.search_count({ n: total }) : m.search_count_about({ n: total })}
        </p>
      </header>
      {children}
      <div className="search-layout">
        <SearchPanel search={search} at={at} facets={facets} total={total} priceStats={page.priceStats} />
        <div className="search-results" data-swap="results">
          <Reading page={page} />
          <Places places={page.places} />
          <div className="search-tools">
            <button type="button" className="button filters-button" data-kind="secondary" data-size="small" {...{ popovertarget: panelId }}>
              {m.search_filters()}
            </button>
            {total === 0 ? null : <Sorts search={search} at={at} />}
          </div>
          <Chips search={search} at={at} facets={facets} />
          <h2 className="visually-hidden" tabIndex={-1} data-landing>
            {m.search_results()}
          </h2>
          {total === 0 ? (
            <NothingFound page={page} at={at} />
          ) : (
            <>
              <Counted clicks={clicks}>
                <Goods products={page.cards} eager={4} />
              </Counted>
              <Pages page={search.page} last={last} href={(number) => searchHref({ ...search, page: number }, at)} />
            </>
          )}
          <Near page={page} />
          {total === 0 ? <WaysOn page={page} /> : null}
        </div>
      </div>
    </filter-results>
  );
}

/** What is only close to the words, apart from and below what they found. */
function Near({ page }: { page: SearchPageFacts }) {
  if (page.near.length === 0) return null;
  return (
    <section className="near-results" aria-labelledby="near-results">
      <h2 id="near-results">{m.search_near()}</h2>
      <p className="by">{page.total === 0 ? m.search_near_instead() : m.search_near_more()}</p>
      <Goods products={page.near} />
    </section>
  );
}

function Counted({ clicks, children }: { clicks: SearchClicks | null; children: ReactNode }) {
  if (clicks === null) return <>{children}</>;
  return (
    <div data-clicks={machines.searchClick} data-q={clicks.q} data-mark={clicks.mark} data-first={clicks.first}>
      {children}
    </div>
  );
}
