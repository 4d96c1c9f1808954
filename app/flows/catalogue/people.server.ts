// The makers of a catalogue: found by the slug of their name and province, else added; those whose goods are starred become stars.
import { createHash } from 'node:crypto';

import type { CatalogueLine } from '#app/domain/catalog/catalogue-line.ts';
import { insertOrganisations } from '#app/domain/identity/person.db.server.ts';
import { addLoadedMakers, findMakersBySlug, type MakerIds } from '#app/domain/makers/loaded-makers.db.server.ts';
import { designateLoaded } from '#app/domain/stars/star.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { slugify } from '#app/lib/text.ts';

export interface PlacedLine {
  line: CatalogueLine;
  regionKey: string;
  clusterId: string | null;
}

/** The same name at the same place is the same maker: a workshop stands in one cluster. */
export function makerSlug({ maker, maker_en: english, province, cluster }: CatalogueLine): string {
  const mark = createHash('sha256').update(`${maker}|${province}|${cluster}`).digest('hex').slice(0, 8);
  return `${slugify(english, 48) || 'maker'}-${mark}`;
}

/** The makers of the lines by slug, added where they are missing. `known` is kept across batches. */
export async function bringMakers(
  tx: Tx,
  lines: readonly PlacedLine[],
  known: Map<string, MakerIds>,
  terms: { isApproved: boolean; now: Date },
): Promise<void> {
  const wanted = new Map(lines.map((placed) => [makerSlug(placed.line), placed]));
  const unknown = [...wanted.keys()].filter((slug) => !known.has(slug));
  if (unknown.length > 0) {
    for (const found of await findMakersBySlug(tx, unknown)) known.set(found.slug, found);
    const missing = unknown.filter((slug) => !known.has(slug)).sort();
    for (const added of await addMakers(tx, missing, wanted, terms)) known.set(added.slug, added);
  }
  const starred = new Set(lines.filter(({ line }) => line.star).map(({ line }) => makerSlug(line)));
  await designateLoaded(
    tx,
    [...starred].flatMap((slug) => known.get(slug) ?? []),
    terms.now,
  );
}

async function addMakers(
  tx: Tx,
  slugs: readonly string[],
  wanted: ReadonlyMap<string, PlacedLine>,
  terms: { isApproved: boolean; now: Date },
): Promise<MakerIds[]> {
  if (slugs.length === 0) return [];
  const named = slugs.flatMap((slug) => {
    const placed = wanted.get(slug);
    if (placed === undefined) return [];
    const { line, regionKey, clusterId } = placed;
    return [{ slug, nameKo: line.maker, nameEn: line.maker_en || line.maker, regionKey, clusterId }];
  });
  const organisations = await insertOrganisations(
    tx,
    named.map(({ nameKo, nameEn }) => ({ kind: 'maker' as const, nameKo, nameEn })),
    terms.now,
  );
  return addLoadedMakers(
    tx,
    named.map((maker, index) => ({ ...maker, organisationId: organisations[index] ?? '' })),
    terms,
  );
}
