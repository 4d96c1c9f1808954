// Loads a catalogue into the database of the environment: the regions first where there are none, a picture for each material, then the lines.
import { materialKeys, type MaterialKey } from '#app/domain/catalog/listing.ts';
import { keepDrawings } from '#app/flows/keep-drawings.server.ts';
import { loadCatalogue, type LoadReport } from '#app/flows/load-catalogue.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { PictureRecipe } from '#app/infra/images/draw/recipe.ts';

import { seedCategories } from './categories.ts';
import { seedRegions } from './regions.ts';

const KINDS: Readonly<Partial<Record<MaterialKey, Extract<PictureRecipe, { subject: 'product' }>['kind']>>> = {
  'white-porcelain': 'moon-jar',
  onggi: 'onggi-jar',
  celadon: 'vase',
  buncheong: 'plate',
  brass: 'bowl',
  'lacquer-najeon': 'box',
  'lacquer-red': 'tray-table',
  oak: 'tray-table',
};

/** Loads the lines; tells how far it is after each batch. */
export async function loadFile(lines: AsyncIterable<string>, onProgress: (report: Readonly<LoadReport>) => void): Promise<LoadReport> {
  const known = await reader().selectFrom('region').select('key').limit(1).execute();
  if (known.length === 0) {
    await seedRegions();
    await seedCategories();
  }
  const ids = await keepDrawings(
    materialKeys.map((material, index) => ({
      subject: 'product' as const,
      kind: KINDS[material] ?? 'box',
      material,
      seed: 9_000 + index,
      view: 'whole' as const,
    })),
  );
  const pictures = new Map(materialKeys.map((material, index) => [material, ids[index] ?? null]));
  return loadCatalogue(lines, { pictureOf: (material) => pictures.get(material) ?? null, onProgress });
}
