// The panel of filters: a GET form, so that every choice lies in the address. A side column on wide screens, a sheet over the page on phones
// (a popover, opened by the browser itself). Works without scripts by its button.
import type { ReactNode } from 'react';

import { shopSearchParams, withoutChoices, type ShopSearch } from '#app/domain/search/shop-search.ts';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';

import { isMade, isMaterial, type FacetValue, type SearchFacets, type Shelf } from './search-facets.ts';
import { PriceFilter } from './price-filter.tsx';
import { flagWord, madeWord, materialWord, searchHref } from './search-words.ts';

export const panelId = 'filters';

interface PanelProps {
  search: ShopSearch;
  /** The page that shows the list. */
  at: string;
  facets: SearchFacets;
  total: number;
  priceStats: { min: number; max: number } | null;
}

export function SearchPanel({ search, at, facets, total, priceStats }: PanelProps) {
  return (
    <aside id={panelId} className="filters" aria-label={m.search_filters()} data-swap="panel" {...{ popover: 'auto' }}>
      <div className="filters-head">
        <h2>
          {m.search_filters()} <span className="tally">{m.search_count({ n: total })}</span>
        </h2>
        <button type="button" className="button" data-kind="quiet" data-size="small" {...{ popovertarget: panelId, popovertargetaction: 'hide' }}>
          {m.search_close()}
        </button>
      </div>
      {facets.shelves.length === 0 ? null : <Shelves shelves={facets.shelves} search={search} at={at} />}
      <form action={at} method="get">
        <Kept search={search} />
        <PriceFilter search={search} at={at} stats={priceStats} bands={facets.bands} />
        {/* Nothing to choose from when nothing was found. */}
        <fieldset className="filter-group" hidden={hasNoFlags(facets, search)}>
          <legend>{m.search_terms()}</legend>
          <Flag name="available" flag="available" count={facets.available} search={search} />
          <Flag name="free" flag="freeShipping" count={facets.freeShipping} search={search} />
          <Flag name="star" flag="star" count={facets.star} search={search} />
          <Flag name="hall" flag="inHall" count={facets.inHall} search={search} />
        </fieldset>
        <Choices name="region" legend={m.search_region()} values={facets.region} />
        <Choices name="cluster" legend={m.search_cluster()} values={facets.cluster} />
        <Choices name="material" legend={m.search_material()} values={facets.material} word={(value) => (isMaterial(value) ? materialWord(value) : value)} />
        <Choices name="made" legend={m.search_made()} values={facets.made} word={(value) => (isMade(value) ? madeWord(value) : value)} />
        <div className="filters-foot">
          <Button>{m.search_apply()}</Button>
          <ButtonLink kind="quiet" href={searchHref(withoutChoices(search), at)}>
            {m.search_clear()}
          </ButtonLink>
        </div>
      </form>
    </aside>
  );
}

/** What the form has no field for goes on with it: words, sort, category, maker. */
function Kept({ search }: { search: ShopSearch }) {
  const kept = [...shopSearchParams({ ...search, page: 1 })].filter(([name]) => ['q', 'exact', 'sort', 'category', 'maker'].includes(name));
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** Categories are ways to go, not boxes to tick: one at a time, from the top. */
function Shelves({ shelves, search, at }: { shelves: readonly Shelf[]; search: ShopSearch; at: string }) {
  const without = (category: readonly string[]): string => searchHref({ ...search, page: 1, chosen: { ...search.chosen, category } }, at);
  return (
    <nav className="filter-group" aria-label={m.search_category()}>
      <h3>{m.search_category()}</h3>
      <ul className="facet-links">
        {search.chosen.category.length === 0 ? null : (
          <li>
            <a href={without([])}>{m.search_category_all()}</a>
          </li>
        )}
        {shelves.map((shelf) => (
          <li key={shelf.value}>
            <ShelfLink shelf={shelf} href={without([shelf.value])} />
            {shelf.children.length === 0 ? null : (
              <ul>
                {shelf.children.map((child) => (
                  <li key={child.value}>
                    <ShelfLink shelf={child} href={without([child.value])} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ShelfLink({ shelf, href }: { shelf: FacetValue; href: string }) {
  return (
    <a href={href} aria-current={shelf.chosen ? 'true' : undefined}>
      <span lang={shelf.nameLang}>{shelf.name}</span> <Count count={shelf.count} />
    </a>
  );
}

function hasNoFlags({ available, freeShipping, star, inHall }: SearchFacets, { flags }: ShopSearch): boolean {
  return flags.length === 0 && available + freeShipping + star + inHall === 0;
}

function Flag({ name, flag, count, search }: { name: string; flag: Parameters<typeof flagWord>[0]; count?: number; search: ShopSearch }) {
  const chosen = search.flags.includes(flag);
  if (count === 0 && !chosen) return null;
  return (
    <Box name={name} value="1" chosen={chosen} count={count}>
      {flagWord(flag)}
    </Box>
  );
}

function Choices({ name, legend, values, word }: { name: string; legend: string; values: readonly FacetValue[]; word?: (value: string) => string }) {
  if (values.length === 0) return null;
  return (
    <fieldset className="filter-group">
      <legend>{legend}</legend>
      {values.map(({ value, name: label, nameLang, count, chosen }) => (
        <Box key={value} name={name} value={value} chosen={chosen} count={count}>
          <span lang={nameLang}>{label ?? word?.(value) ?? value}</span>
        </Box>
      ))}
    </fieldset>
  );
}

function Box({ name, value, chosen, count, children }: { name: string; value: string; chosen: boolean; count?: number | undefined; children: ReactNode }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
      <span>
        {children} {count === undefined ? null : <Count count={count} />}
      </span>
    </label>
  );
}

function Count({ count }: { count: number }) {
  return <span className="tally">{count}</span>;
}
