// The search port, in Meilisearch's vocabulary. Engines keep what is below; pages and flows know nothing else of them.
// Filters are trees of values, never text; money is whole KRW, highlights are ranges of UTF-16 units.
import type { Locale } from '#app/lib/locale.ts';
import type { FacetName, Filter, Sort } from '#app/domain/search/filter.ts';
import type { Occasion } from '#app/domain/search/occasions.ts';
import type { Tx } from '#app/infra/db/sql.ts';

/** What is found: a product's words and its facets. Status, price, stock, star and hall are never in it: engines read them afresh. */
export interface SearchDocument {
  id: string;
  /** Rises with every change of the words; an older revision never replaces a newer one. */
  revision: number;
  kind: 'product';
  words: SearchWords;
  facets: SearchFacets;
}

export interface SearchWords {
  nameKo: string;
  nameEn: string;
  makerKo: string;
  makerEn: string;
  clusterKo: string;
  clusterEn: string;
  regionKo: string;
  regionEn: string;
  /** The path of the category from the top, in step with `facets.category`. */
  categoryKo: readonly string[];
  categoryEn: readonly string[];
  /** Words for the materials, in either language. */
  materials: readonly string[];
  technique: string;
  descriptionKo: string;
  descriptionEn: string;
  occasions: readonly Occasion[];
}

export interface SearchFacets {
  /** Slugs of the category and those above it, from the top. */
  category: readonly string[];
  /** Key of the region. */
  region: string;
  /** Slug of the cluster. */
  cluster: string | null;
  /** Slug of the maker. */
  maker: string;
  /** Keys of the materials. */
  material: readonly string[];
}

export interface SearchQuery {
  /** What was typed, untouched: keyboard slips need its case. Empty lists everything. */
  q: string;
  locale: Locale;
  /** The reader's choices. The direct parts of an `and` that speak of one facet are counted disjunctively. */
  filter?: Filter;
  facets?: readonly FacetName[];
  sort?: Sort;
  /** Hits on a page, 1-60. */
  limit?: number;
  /** From 1; at most 100. Ranked lists have no stable key to continue from, and the count needs all matches anyway. */
  page?: number;
  /** A filter that the reader cannot lift: a hall, a maker's page. */
  scope?: Filter;
  /** True only for a verified adult; otherwise adults-only products are counted in `hiddenForAge` and never returned. */
  adult?: boolean;
  /** "Search instead for …": the words as typed, without another keyboard layout, spelling or correction. */
  verbatim?: boolean;
  /** A curation to try before it is in force; otherwise the one in force counts. */
  curation?: Curation;
}

/** What curators add to the words and to single queries. Words are as typed: lower case, single spaces. */
export interface Curation {
  /** Rises with every change. */
  version: number;
  /** Words that mean the same; each finds the others. */
  twoWay: readonly (readonly string[])[];
  /** A word that also finds others, never the reverse. */
  oneWay: Readonly<Record<string, readonly string[]>>;
  /** Products that come first for a query, whether its words meet them or not, where they may be seen and meet its filters; keyed by `curationKey(q)`. */
  pins: Readonly<Record<string, readonly string[]>>;
}

/** Start and end (exclusive) in UTF-16 units. */
export type Range = readonly [start: number, end: number];

export type HighlightField = 'nameKo' | 'nameEn' | 'makerKo' | 'makerEn';

export interface SearchHit {
  id: string;
  /** Put there by a curator. */
  isPinned?: true;
  highlights: Partial<Record<HighlightField, readonly Range[]>>;
}

export interface FacetCount {
  value: string;
  count: number;
}

export type InterpretationKind = 'keyboard' | 'typo' | 'particle' | 'compound' | 'romanised' | 'initials' | 'price' | 'occasion' | 'place' | 'relaxed';

/** What was rewritten and why; `to` is ready to be shown (a price is "-30000", "10000-" or "10000-20000"). */
export interface Interpretation {
  kind: InterpretationKind;
  from: string;
  to: string;
}

/** A place that the words name, to be led to before the products. */
export interface PlaceHit {
  kind: 'cluster' | 'region';
  key: string;
}

export interface SearchAnswer {
  hits: readonly SearchHit[];
  /** Close to what was asked, on the first page when little was found; within the same filters, never among the hits, not counted. */
  near?: readonly SearchHit[];
  total: number;
  totalIsExact: boolean;
  facets: Partial<Record<FacetName, readonly FacetCount[]>>;
  /** Lowest and highest price among the matches before the price filter; null without matches. */
  facetStats: { price: { min: number; max: number } | null };
  interpreted: readonly Interpretation[];
  places: readonly PlaceHit[];
  /** How many matches are withheld until the reader's age is known. */
  hiddenForAge: number;
  /** True when the engine of choice was out of reach and another answered. */
  degraded: boolean;
  /** Other words to try; filled when little was found. */
  suggestions: readonly string[];
}

export interface SuggestQuery {
  q: string;
  locale: Locale;
  /** For each kind, 1-10. */
  limit?: number;
  adult?: boolean;
}

export interface Suggestion {
  kind: 'product' | 'maker' | 'cluster' | 'category' | 'region';
  /** The product's id, otherwise the slug or key. */
  key: string;
  nameKo: string;
  nameEn: string;
}

export interface SimilarQuery {
  /** The product that is being looked at; it is never among the answers. */
  id: string;
  /** For each list, 1-24. */
  limit?: number;
  adult?: boolean;
}

/** Ids that may be seen now and can be bought, best first; a product is in the first list that it fits. */
export interface SimilarAnswer {
  /** The same kind of thing: category, materials, technique, words. */
  alike: readonly string[];
  /** From the same maker. */
  sameMaker: readonly string[];
  /** From other makers of the same cluster. */
  sameCluster: readonly string[];
}

/** How far a rebuild has come. */
export interface RebuildProgress {
  done: number;
  of: number;
}

export interface SearchHealth {
  engine: 'postgres' | 'meilisearch';
  ok: boolean;
  documents: number;
  /** Of a server outside. */
  version?: string;
}

/** What an engine does. Writes join the caller's transaction; nothing that is found can be older than the change. */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>;
  suggest(query: SuggestQuery): Promise<readonly Suggestion[]>;
  /** More like one product; empty lists for an unknown one. */
  similar(query: SimilarQuery): Promise<SimilarAnswer>;
  /** Adds or replaces documents; stale revisions are passed over. */
  write(tx: Tx, documents: readonly SearchDocument[]): Promise<void>;
  remove(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Tells that price, stock, star or hall of these products changed: an index outside the database is fed again. */
  touch(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Analyses every stored document again beside the live index, then swaps. Returns how many. */
  rebuild(onProgress?: (progress: RebuildProgress) => void): Promise<number>;
  /** The embedded index alone: what `rebuild` does first. */
  analyse(onProgress?: (progress: RebuildProgress) => void): Promise<number>;
  health(): Promise<SearchHealth>;
  /** Loads what the engine keeps in memory; until then it answers in full, but slower. */
  warm(): Promise<void>;
}

/** The search of a process: an engine and the work that an index outside the database needs. */
export interface Search extends SearchEngine {
  /** The job `feed-search`: brings the outside index up to these products as they are now; throws to be tried again. Without such an index nothing. */
  feed(productIds: readonly string[]): Promise<void>;
  /** Looks after an outside index; null where there is none. Throws when it is out of reach. */
  keep(): Promise<OutsideState | null>;
  /** Builds an outside index anew beside the live one and swaps; returns how many products it holds. */
  fill(onProgress?: (progress: RebuildProgress) => void): Promise<number>;
}

/** How an outside index stands beside the database. */
export interface OutsideState {
  /** True when it must be filled: missing, empty, or of another shape. */
  needsFill: boolean;
  /** Names of the settings that were brought in line with the code. */
  changed: readonly string[];
  documents: number;
  /** How many products may be found now; changes that are under way make a difference of a moment. */
  listed: number;
  /** Products that were found to differ from the database and were fed again; each look compares a part. */
  mended: number;
}
