// Shapes of the demonstration content about places, halls and stars. Korean is the source; English is written for its own readers.
// Official designations are never claimed here: a cluster's designation stays UNKNOWN until a curator verifies the ministry's notice.

/** The same thing said in both languages of the shop. */
export interface Both<T> {
  ko: T;
  en: T;
}

export type Landscape =
  | 'sea'
  | 'valley'
  | 'alley'
  | 'river'
  | 'market-roofs'
  | 'plain'
  | 'mountain'
  | 'island'
  | 'hanok';

export type RegionCodeSystem = 'kr-standard' | 'iso' | 'tourapi-area' | 'sgis' | 'postal' | 'tel';

/** One code of one system; dates are KST days (YYYY-MM-DD), both ends included, null = open. */
export interface RegionCodeContent {
  system: RegionCodeSystem;
  value: string;
  validFrom: string | null;
  validTo: string | null;
}

export type RegionKind =
  | 'special_city'
  | 'metropolitan_city'
  | 'special_self_governing_city'
  | 'province'
  | 'special_self_governing_province'
  | 'integrated_special_city';

export interface RegionContent {
  key: string;
  ko: string;
  koShort: string;
  en: string;
  kind: RegionKind;
  validFrom: string | null;
  validTo: string | null;
  successorKey: string | null;
  codes: RegionCodeContent[];
  introduction: Both<string>;
  landscape: Landscape;
  /** Position of the region's label on the simple map, in percent of its width and height. */
  mapX: number;
  mapY: number;
  /** Changes of name, code or border that a reader of old records needs to know. */
  notes: (Both<string> & { date: string })[];
}

export interface ClusterWords {
  tagline: string;
  /** Markdown, 3-5 short paragraphs. */
  story: string;
  gettingThere: string;
  etiquette: string;
  season: string;
}

export interface ExperienceWords {
  name: string;
  summary: string;
  whatYouDo: string;
}

/** Described only; price in won, for one person, a sample for the demonstration. */
export interface ExperienceContent extends Both<ExperienceWords> {
  slug: string;
  durationMinutes: number;
  minPeople: number;
  maxPeople: number;
  priceFrom: number;
  minAge: number;
  languages: ('ko' | 'en')[];
  bookingNeeded: boolean;
}

/** A number with its year and the short name of its source. */
export interface FactContent extends Both<string> {
  year: number;
  source: string;
}

/** What is written by hand for one cluster; the rest comes from clusters.json. */
export interface ClusterStory extends Both<ClusterWords> {
  slug: string;
  districtEn: string;
  landscape: Landscape;
  experiences: ExperienceContent[];
  facts?: FactContent[];
}

export interface ClusterContent extends Both<ClusterWords & { name: string }> {
  slug: string;
  regionKey: string;
  district: string;
  districtEn: string;
  lat: number;
  lng: number;
  accuracyKm: number;
  ksic: string[];
  kind: 'production' | 'tourism' | 'urban';
  designation: 'UNKNOWN';
  designationVerified: false;
  experiences: ExperienceContent[];
  facts: FactContent[];
  landscape: Landscape;
  pictureSeed: number;
  checkedOn: string;
  published: boolean;
  /** The nearest other published clusters. */
  nearby: string[];
}

export type HallTone = 'lacquer' | 'celadon' | 'indigo' | 'brass';

/** What to choose a zone's products by: category slugs first, then clusters, then words in names (Korean). */
export interface ZoneTheme {
  categorySlugs: string[];
  clusterSlugs: string[];
  words: string[];
}

export interface HallZoneContent {
  slug: string;
  ko: string;
  en: string;
  description: Both<string>;
  theme: ZoneTheme;
}

export interface HallWords {
  name: string;
  tagline: string;
  /** Markdown. */
  story: string;
  eligibility: string;
  curatorNote: string;
}

/** A hall; days are counted from the seed day (negative = past), hours are KST. */
export interface HallContent extends Both<HallWords> {
  slug: string;
  tone: HallTone;
  opensInDays: number;
  opensAtHour: number;
  closesInDays: number;
  closesAtHour: number;
  zones: HallZoneContent[];
  itemsPerZone: number;
  quantityEach: number;
  /** How much lower the price in the hall is than in direct trade, in whole percent (0-20). */
  priceCutPercent: number;
}

export type StarStage =
  | 'nominated'
  | 'eligible'
  | 'scored'
  | 'shortlisted'
  | 'designated'
  | 'renewed'
  | 'ended'
  | 'revoked';

export type StarPlan = 'strategy' | 'incubate' | 'market' | 'curate' | 'alumni';

export interface StarWords {
  headline: string;
  /** Markdown, 3-4 paragraphs. */
  story: string;
  quote: string;
  /** Published reasons for the stage reached. */
  reasons: string;
}

/** One maker in one cohort; validity in days from the seed day, null before a designation. */
export interface StarContent extends Both<StarWords> {
  slug: string;
  makerSlug: string;
  cohort: string;
  stage: StarStage;
  plan: StarPlan | null;
  validFromDays: number | null;
  validToDays: number | null;
}
