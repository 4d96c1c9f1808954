// Small documents for the tests of search, with the fields that most of them do not care about filled in.
import type { Occasion } from '#app/infra/search/occasions.ts';
import type { SearchDocument } from '#app/infra/search/port.ts';

/** What a test says about a document; everything else has a plain value. */
export interface SampleFields {
  id?: string;
  revision?: number;
  nameEn?: string;
  makerKo?: string;
  makerEn?: string;
  maker?: string;
  cluster?: string | null;
  clusterKo?: string;
  clusterEn?: string;
  region?: string;
  regionKo?: string;
  regionEn?: string;
  category?: readonly string[];
  categoryKo?: readonly string[];
  categoryEn?: readonly string[];
  material?: readonly string[];
  materials?: readonly string[];
  technique?: string;
  descriptionKo?: string;
  descriptionEn?: string;
  occasions?: readonly Occasion[];
}

/** A document with the given Korean name. */
export function sampleDocument(nameKo: string, fields: SampleFields = {}): SearchDocument {
  const { id = `prd_${nameKo}`, revision = 1 } = fields;
  return {
    id,
    revision,
    kind: 'product',
    words: {
      nameKo,
      nameEn: fields.nameEn ?? '',
      makerKo: fields.makerKo ?? '다온공방',
      makerEn: fields.makerEn ?? 'Daon Workshop',
      clusterKo: fields.clusterKo ?? '',
      clusterEn: fields.clusterEn ?? '',
      regionKo: fields.regionKo ?? '서울특별시',
      regionEn: fields.regionEn ?? 'Seoul',
      categoryKo: fields.categoryKo ?? [],
      categoryEn: fields.categoryEn ?? [],
      materials: fields.materials ?? [],
      technique: fields.technique ?? '',
      descriptionKo: fields.descriptionKo ?? '',
      descriptionEn: fields.descriptionEn ?? '',
      occasions: fields.occasions ?? [],
    },
    facets: {
      category: fields.category ?? [],
      region: fields.region ?? 'seoul',
      cluster: fields.cluster ?? null,
      maker: fields.maker ?? 'daon',
      material: fields.material ?? [],
    },
  };
}
