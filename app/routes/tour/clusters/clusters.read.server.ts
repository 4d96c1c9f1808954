// All published clusters from north to south, narrowed by region and kind; one round trip.
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { readNextEdge } from '#app/routes/store/product-cards.read.server.ts';

import { clusterRows, toPlaceTile } from '../place-tiles.read.server.ts';
import { kinds, type ClusterKind } from '../tour-words.ts';

export interface ClustersFilter {
  region: string;
  kind: ClusterKind | '';
}

/** Reads the address; what it does not know is passed over. */
export function readClustersFilter(params: URLSearchParams): ClustersFilter {
  const region = params.get('region') ?? '';
  return { region: /^[a-z-]{1,40}$/.test(region) ? region : '', kind: kinds.find((kind) => kind === params.get('kind')) ?? '' };
}

export async function readClustersPage({ region, kind }: ClustersFilter, locale: Locale) {
  const [rows, edge] = await Promise.all([clusterRows(locale).orderBy('c.lat', 'desc').orderBy('c.slug').execute(), readNextEdge(reader())]);
  const all = rows.map((row) => toPlaceTile(row, locale));
  const regions = [...new Map(all.map((place) => [place.regionKey, place.region]))].map(([key, name]) => ({
    key,
    name,
    count: all.filter((place) => place.regionKey === key).length,
  }));
  const known = regions.some((one) => one.key === region) ? region : '';
  const places = all.filter((place) => (known === '' || place.regionKey === known) && (kind === '' || place.kind === kind));
  return { filter: { region: known, kind }, regions: regions.sort((a, b) => a.name.localeCompare(b.name, locale)), places, all: all.length, endsAt: edge };
}
