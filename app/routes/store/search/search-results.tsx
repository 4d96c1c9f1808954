// What stands above the results: how the words were read, places that they name, chips of the choices, sorts; and help when nothing was found.
import { pictureOf } from '#app/components/picture-source.ts';
import { SORTS } from '#app/domain/search/filter.ts';
import { CHOICES, toggleChoice, toggleFlag, withoutChoices, type ShopSearch } from '#app/domain/search/shop-search.ts';
import { PlaceCard } from '#app/components/place-card.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { isMade, isMaterial, type SearchFacets } from './search-facets.ts';
import type { SearchPageFacts } from './search.read.server.ts';
import { flagWord, madeWord, materialWord, priceWords, searchHref, sortWord } from './search-words.ts';

const rewritten = ['keyboard', 'typo', 'romanised', 'initials'];

/** Says what was rewritten, with the way back to the words as typed; what was read as a price, and what is withheld. */
export function Reading({ page }: { page: SearchPageFacts }) {
  const { search } = page;
  const rewritings = page.interpreted.filter(({ kind, from, to }) => rewritten.includes(kind) && from !== to);
  const lines = page.interpreted.flatMap(({ kind, from, to }) => {
    if (kind === 'price') return [m.search_read_as_price({ from, price: priceWords(rangeOf(to)) ?? to })];
    return kind === 'relaxed' ? [m.search_relaxed()] : [];
  });
  if (page.hiddenForAge > 0) lines.push(m.search_hidden_for_age({ n: page.hiddenForAge }));
  const others = page.total > 0 ? page.suggestions : [];
  return (
    <>
      {page.degraded ? <Notice tone="warn">{m.search_degraded()}</Notice> : null}
      {rewritings.length + lines.length + others.length === 0 && !search.verbatim ? null : (
        <Notice>
          {rewritings.length === 0 ? null : <Rewritten search={search} rewritings={rewritings} />}
          {search.verbatim ? <AsTyped search={search} /> : null}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {others.length === 0 ? null : <OtherWords words={others} />}
        </Notice>
      )}
    </>
  );
}

function Rewritten({ search, rewritings }: { search: ShopSearch; rewritings: SearchPageFacts['interpreted'] }) {
  const to = rewritings.reduce((words, one) => words.replace(one.from, one.to), search.q);
  return (
    <p className="rewritten">
      <strong>{m.search_rewritten({ to: to === search.q ? rewritings.map((one) => one.to).join(' ') : to })}</strong>{' '}
      <a href={url('search', {}, { q: search.q, exact: 1 })}>{m.search_instead({ from: search.q })}</a>
    </p>
  );
}

function AsTyped({ search }: { search: ShopSearch }) {
  return (
    <p className="rewritten">
      {m.search_as_typed({ q: search.q })} <a href={url('search', {}, { q: search.q })}>{m.search_as_read()}</a>
    </p>
  );
}

function OtherWords({ words }: { words: readonly string[] }) {
  return (
    <p>
      {m.search_other_words()}{' '}
      {words.map((q) => (
        <a key={q} className="other-word" href={url('search', {}, { q })}>
          {q}
        </a>
      ))}
    </p>
  );
}

// "-30000", "10000-", "10000-20000"
function rangeOf(text: string): { min: number | null; max: number | null } {
  const [min = '', max = ''] = text.split('-');
  return { min: min === '' ? null : Number(min), max: max === '' ? null : Number(max) };
}

/** Places that the words name, before the goods. */
export function Places({ places }: { places: SearchPageFacts['places'] }) {
  if (places.length === 0) return null;
  return (
    <section className="found-places" aria-labelledby="found-places">
      <h2 id="found-places" className="visually-hidden">
        {m.search_places()}
      </h2>
      {places.map((place) => (
        <PlaceCard
          key={place.key}
          heading={place.kind === 'cluster' ? m.search_place_cluster() : m.search_place_region()}
          place={{
            href: place.kind === 'cluster' ? url('cluster', { slug: place.key }) : url('region', { slug: place.key }),
            name: place.name,
            nameLang: getLocale() === 'en' && place.locale === 'ko' ? 'ko' : undefined,
            text: place.text,
            picture: pictureOf(place),
          }}
        />
      ))}
    </section>
  );
}

/** The choices as links that take them away. */
export function Chips({ search, at, facets }: { search: ShopSearch; at: string; facets: SearchFacets }) {
  const chips = chipsOf(search, at, facets);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={m.search_chosen()}>
      {chips.map(({ label, href }) => (
        <li key={label}>
          <a href={href} aria-label={m.search_remove({ label })}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={searchHref(withoutChoices(search), at)}>{m.search_clear()}</a>
      </li>
    </ul>
  );
}

function chipsOf(search: ShopSearch, at: string, facets: SearchFacets): { label: string; href: string }[] {
  const { shelves, region, cluster, maker } = facets;
  const names = new Map([...shelves.flatMap((shelf) => [shelf, ...shelf.children]), ...region, ...cluster, ...maker].map(({ value, name }) => [value, name]));
  const wordOf = (value: string): string => names.get(value) ?? (isMaterial(value) ? materialWord(value) : isMade(value) ? madeWord(value) : value);
  const price = priceWords(search.price);
  return [
    ...CHOICES.flatMap((choice) => search.chosen[choice].map((value) => ({ label: wordOf(value), href: searchHref(toggleChoice(search, choice, value), at) }))),
    ...(price === null ? [] : [{ label: price, href: searchHref({ ...search, page: 1, price: { min: null, max: null } }, at) }]),
    ...search.flags.map((flag) => ({ label: flagWord(flag), href: searchHref(toggleFlag(search, flag), at) })),
  ];
}

// By rating only once there are reviews.
const shownSorts = SORTS.filter((sort) => sort !== 'rating');

/** Sorts as links: they work without scripts and lie in the address. Without words there is nothing to be relevant to. */
export function Sorts({ search, at }: { search: ShopSearch; at: string }) {
  const current = search.q === '' && search.sort === 'relevance' ? 'newest' : search.sort;
  return (
    <nav className="sorts" aria-label={m.search_sort()}>
      {shownSorts
        .filter((sort) => sort !== 'relevance' || search.q !== '')
        .map((sort) => (
          <a key={sort} href={searchHref({ ...search, page: 1, sort }, at)} data-key={`sort-${sort}`} aria-current={sort === current ? 'true' : undefined}>
            {sortWord(sort)}
          </a>
        ))}
    </nav>
  );
}

/** Nothing was found: why that may be, and nearest words. */
export function NothingFound({ page, at }: { page: SearchPageFacts; at: string }) {
  const { search, suggestions } = page;
  const bare = withoutChoices(search);
  const isNarrowed = searchHref(bare) !== searchHref({ ...search, page: 1 });
  return (
    <div className="nothing-found">
      <EmptyState
        title={search.q === '' ? m.search_nothing_here() : m.search_nothing({ q: search.q })}
        action={isNarrowed ? <ButtonLink href={searchHref(bare, at)}>{m.search_without_filters()}</ButtonLink> : undefined}
      >
        {isNarrowed ? m.search_nothing_narrowed() : m.search_nothing_hint()}
      </EmptyState>
      {suggestions.length === 0 ? null : <OtherWords words={suggestions} />}
    </div>
  );
}

/** Shelves and places to go on with where nothing was found. */
export function WaysOn({ page: { ways } }: { page: SearchPageFacts }) {
  return (
    <div className="nothing-found">
      <Ways title={m.search_ways_categories()} kind="category" ways={ways} />
      <Ways title={m.search_ways_clusters()} kind="cluster" ways={ways} />
    </div>
  );
}

function Ways({ title, kind, ways }: { title: string; kind: 'category' | 'cluster'; ways: SearchPageFacts['ways'] }) {
  const shown = ways.filter((way) => way.kind === kind);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="chips">
        {shown.map(({ key, name, locale }) => (
          <li key={key}>
            <a href={url(kind, { slug: key })} lang={getLocale() === 'en' && locale === 'ko' ? 'ko' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
