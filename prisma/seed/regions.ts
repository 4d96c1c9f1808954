// Loads the regions with their dated codes: those that ended after their successors.
import { regionContent } from '#app/domain/regions/region.ts';
import { keepDrawings } from '#app/flows/keep-drawings.server.ts';
import { putRegion } from '#app/flows/put-region.server.ts';

import { regions } from './content/regions.ts';

/** Answers the regions' keys. */
export async function seedRegions(): Promise<string[]> {
  const pictures = await keepDrawings(regions.map((region, place) => ({ subject: 'cluster', landscape: region.landscape, seed: 7_000 + place })));
  const inOrder = regions
    .map((region, place) => ({ region, mediaId: pictures[place] ?? null }))
    .sort((a, b) => Number(a.region.successorKey !== null) - Number(b.region.successorKey !== null));
  for (const { region, mediaId } of inOrder) {
    const { key, kind, validFrom, validTo, successorKey, codes, landscape, introduction } = region;
    const ko = { name: region.ko, shortName: region.koShort, introduction: introduction.ko };
    const en = { name: region.en, shortName: region.en, introduction: introduction.en };
    await putRegion(regionContent.parse({ key, kind, validFrom, validTo, successorKey, codes, landscape, mediaId, ko, en }));
  }
  return inOrder.map(({ region }) => region.key);
}
