// Small documents for the tests of search, with the fields that most of them do not care about filled in.
import type { SearchDocument, SearchFacets, SearchWords } from '#app/infra/search/port.ts';

/** What a test says about a document; everything else has a plain value. */
export type SampleFields = Partial<Pick<SearchDocument, 'id' | 'revision'> & Omit<SearchWords, 'nameKo'> & SearchFacets>;

const WORDS: Omit<SearchWords, 'nameKo'> = {
  nameEn: '',
  makerKo: '다온공방',
  makerEn: 'Daon Workshop',
  clusterKo: '',
  clusterEn: '',
  regionKo: '서울특별시',
  regionEn: 'Seoul',
  categoryKo: [],
  categoryEn: [],
  materials: [],
  technique: '',
  descriptionKo: '',
  descriptionEn: '',
  occasions: [],
};
const FACETS: SearchFacets = { category: [], region: 'seoul', cluster: null, maker: 'daon', material: [] };

/** A document with the given Korean name. */
export function sampleDocument(nameKo: string, fields: SampleFields = {}): SearchDocument {
  const { id = `prd_${nameKo}`, revision = 1, ...rest } = fields;
  return { id, revision, kind: 'product', words: { nameKo, ...pick(WORDS, rest) }, facets: pick(FACETS, rest) };
}

/** The defaults with those of their fields that were given. */
function pick<T extends object>(defaults: T, given: Partial<T>): T {
  const known = Object.entries(given).filter(([name]) => name in defaults);
  return { ...defaults, ...Object.fromEntries(known) };
}
