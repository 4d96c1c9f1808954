// A search as its address says it, both ways: /search?q=한과&category=hangwa&region=gangwon&max=30000&sort=newest&page=2.
// Whatever an address holds is cut down to known names, sane values and caps; the same search always has the same address. Pure.
import { SORTS, type FacetName, type Filter, type FlagField, type Sort } from './filter.ts';

export const CHOICES = ['category', 'region', 'cluster', 'maker', 'material', 'made'] as const;
export type Choice = (typeof CHOICES)[number];

/** What the reader chose. */
export interface ShopSearch {
  q: string;
  /** The words exactly as typed: nothing is rewritten (`exact=1`). */
  verbatim: boolean;
  sort: Sort;
  /** From 1. */
  page: number;
  chosen: Readonly<Record<Choice, readonly string[]>>;
  /** KRW, ends included. */
  price: { min: number | null; max: number | null };
  flags: readonly FlagField[];
}

/** The facets of the search page. */
export const SHOP_FACETS: readonly FacetName[] = [
  'category',
  'region',
  'cluster',
  'maker',
  'material',
  'made',
  'price',
  'star',
  'inHall',
  'available',
  'freeShipping',
];

const FLAG_NAMES: readonly { name: string; flag: FlagField }[] = [
  { name: 'star', flag: 'star' },
  { name: 'hall', flag: 'inHall' },
  { name: 'available', flag: 'available' },
  { name: 'free', flag: 'freeShipping' },
];
const LONGEST_QUERY = 120;
const MOST_VALUES = 20;
const MOST_PAGES = 100;
const HIGHEST_PRICE = 1_000_000_000;
const VALUE = /^[\w-]{1,80}$/u;

/** Reads an address; never throws, unknown names and strange values are passed over. */
export function readShopSearch(params: URLSearchParams): ShopSearch {
  const sort = SORTS.find((known) => known === params.get('sort')) ?? 'relevance';
  const q = (params.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const chosen = (choice: Choice): string[] =>
    [...new Set(params.getAll(choice))]
      .filter((value) => VALUE.test(value))
      .slice(0, MOST_VALUES)
      .sort();
  return {
    q,
    verbatim: q !== '' && params.get('exact') === '1',
    sort,
    page: Math.min(wholeNumber(params.get('page')) ?? 1, MOST_PAGES) || 1,
    chosen: {
      category: chosen('category'),
      region: chosen('region'),
      cluster: chosen('cluster'),
      maker: chosen('maker'),
      material: chosen('material'),
      made: chosen('made'),
    },
    price: priceOf(params),
    flags: FLAG_NAMES.filter(({ name }) => params.get(name) === '1').map(({ flag }) => flag),
  };
}

// The lower end first, whichever way round they were written.
function priceOf(params: URLSearchParams): ShopSearch['price'] {
  const [min, max] = [wholeNumber(params.get('min')), wholeNumber(params.get('max'))];
  return min !== null && max !== null && min > max ? { min: max, max: min } : { min, max };
}

function wholeNumber(text: string | null): number | null {
  if (text === null || !/^\d{1,10}$/u.test(text)) return null;
  return Math.min(Number(text), HIGHEST_PRICE);
}

/** The one address of a search; what is usual is left out. */
export function shopSearchParams(search: ShopSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.q !== '') params.set('q', search.q);
  if (search.verbatim) params.set('exact', '1');
  for (const choice of CHOICES) for (const value of search.chosen[choice]) params.append(choice, value);
  if (search.price.min !== null) params.set('min', String(search.price.min));
  if (search.price.max !== null) params.set('max', String(search.price.max));
  for (const { name, flag } of FLAG_NAMES) if (search.flags.includes(flag)) params.set(name, '1');
  if (search.sort !== 'relevance') params.set('sort', search.sort);
  if (search.page > 1) params.set('page', String(search.page));
  return params;
}

/** The choices as a filter whose parts are counted facet by facet. */
export function filterOf(search: ShopSearch): Filter {
  const { min, max } = search.price;
  const of: Filter[] = CHOICES.filter((choice) => search.chosen[choice].length > 0).map((field) => ({ kind: 'in', field, values: search.chosen[field] }));
  if (min !== null || max !== null) of.push({ kind: 'range', field: 'price', ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) });
  for (const field of search.flags) of.push({ kind: 'is', field, value: true });
  return { kind: 'and', of };
}

/** The search with one value taken in or out; back on the first page. */
export function toggleChoice(search: ShopSearch, choice: Choice, value: string): ShopSearch {
  const known = search.chosen[choice];
  const values = known.includes(value) ? known.filter((other) => other !== value) : [...known, value].sort();
  return { ...search, page: 1, chosen: { ...search.chosen, [choice]: values } };
}

/** The search with one flag switched; back on the first page. */
export function toggleFlag(search: ShopSearch, flag: FlagField): ShopSearch {
  const flags = search.flags.includes(flag) ? search.flags.filter((other) => other !== flag) : [...search.flags, flag];
  return { ...search, page: 1, flags };
}

/** The search with the words and nothing chosen. */
export function withoutChoices(search: ShopSearch): ShopSearch {
  const none: readonly string[] = [];
  const chosen = { category: none, region: none, cluster: none, maker: none, material: none, made: none };
  return { ...search, page: 1, chosen, price: { min: null, max: null }, flags: [] };
}
