// What a catalogue stands on: regions by name, and shelves and clusters, which are made where the shop has none of that name.
import { putCategory } from '#app/domain/catalog/category.db.server.ts';
import type { CatalogueLine } from '#app/domain/catalog/catalogue-line.ts';
import { clusterContent } from '#app/domain/clusters/cluster.ts';
import { insertCluster } from '#app/domain/clusters/cluster.db.server.ts';
import { regionNamed, type NamedRegion } from '#app/domain/regions/region-names.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { slugify } from '#app/lib/text.ts';

export interface Ground {
  regions: readonly NamedRegion[];
  /** Id by lower-case slug, Korean name and English name. */
  categories: Map<string, string>;
  /** Names and slugs of a category, as keys, by its id. */
  namesOfCategory: Map<string, Set<string>>;
  /** By lower-case slug and Korean and English name. */
  clusters: Map<string, { id: string; slug: string }>;
}

const ADULTS = /전통주|주류|liquor|alcohol|spirits|소주|탁주|약주/iu;
// The middle of the country: a cluster of a catalogue has no coordinates and is not published until a curator gives it some.
const NOWHERE = { lat: 36.5, lng: 127.8, accuracyKm: 50 };

/** Reads what is there. */
export async function readGround(tx: Tx): Promise<Ground> {
  const categories = await run(
    tx,
    q
      .selectFrom('category as c')
      .leftJoin('categoryText as t', 't.categoryId', 'c.id')
      .select(['c.id', 'c.slug', 't.name', 'c.parentId'])
      .orderBy('c.position'),
  );
  const clusters = await run(tx, q.selectFrom('cluster as c').leftJoin('clusterText as t', 't.clusterId', 'c.id').select(['c.id', 'c.slug', 't.name']));
  const ground: Ground = { regions: await readRegions(tx), categories: new Map(), namesOfCategory: new Map(), clusters: new Map() };
  for (const { id, slug, name } of categories) nameCategory(ground, id, [slug, name]);
  for (const { id, slug, name } of clusters) for (const key of [slug, name]) remember(ground.clusters, key, { id, slug });
  for (const { id, slug } of categories) ground.categories.set(keyOf(slug), id);
  return ground;
}

/** All regions with their names. */
export async function readRegions(tx: Tx): Promise<NamedRegion[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('region as r')
      .innerJoin('regionText as k', (join) => join.onRef('k.regionKey', '=', 'r.key').on('k.locale', '=', 'ko'))
      .innerJoin('regionText as e', (join) => join.onRef('e.regionKey', '=', 'r.key').on('e.locale', '=', 'en'))
      .select(['r.key', 'r.successorKey', 'k.name as ko', 'k.shortName as koShort', 'e.name as en'])
      .orderBy('r.key'),
  );
  return rows;
}

/** The region's key; null when no region has that name. */
export function regionOf(ground: Ground, line: CatalogueLine): string | null {
  return regionNamed(line.province, ground.regions);
}

/** The shelf of a line, made when the shop has none of that slug. */
export async function shelfOf(tx: Tx, ground: Ground, line: CatalogueLine, now: Date): Promise<string> {
  const known = ground.categories.get(keyOf(line.category));
  if (known !== undefined) return known;
  const slug = slugify(line.category) || slugify(line.category_en) || `shelf-${String(ground.categories.size + 1)}`;
  const ko = line.category_ko || line.category;
  const en = line.category_en || line.category;
  const adultsOnly = [line.category, ko, en].some((name) => ADULTS.test(name));
  const id = await putCategory(tx, { slug, parentSlug: null, noticeKey: 'other_goods', adultsOnly, position: 1_000 + ground.categories.size, ko, en }, now);
  if (id === null) throw new Error('a shelf without a parent was not made');
  for (const key of [line.category, slug]) ground.categories.set(keyOf(key), id);
  nameCategory(ground, id, [slug, ko, en]);
  return id;
}

/** What the line calls its shelf and the shop does not: it is found by those words too. */
export function otherNamesOfShelf({ namesOfCategory }: Ground, categoryId: string, line: CatalogueLine): string[] {
  const known = namesOfCategory.get(categoryId) ?? new Set();
  return [...new Set([line.category_ko, line.category_en, line.category])].filter((name) => name !== '' && !known.has(keyOf(name)));
}

function nameCategory({ categories, namesOfCategory }: Ground, id: string, names: readonly (string | null)[]): void {
  const known = namesOfCategory.get(id) ?? new Set<string>();
  namesOfCategory.set(id, known);
  for (const name of names) {
    remember(categories, name, id);
    if (name !== null && name !== '') known.add(keyOf(name));
  }
}

/** The cluster of a line, made unpublished when there is none of that name; null where the line names none. */
export async function clusterOf(tx: Tx, ground: Ground, line: CatalogueLine, regionKey: string, now: Date): Promise<string | null> {
  if (line.cluster === '') return null;
  const known = ground.clusters.get(keyOf(line.cluster));
  if (known !== undefined) return known.id;
  const text = { name: line.cluster, tagline: line.cluster, story: line.cluster, gettingThere: '', etiquette: '', season: '' };
  const content = clusterContent.parse({
    ...{ regionKey, district: line.cluster.slice(0, 40), ...NOWHERE, ksic: [], kind: 'production', designation: 'UNKNOWN', published: false },
    ...{ checkedOn: null, mediaId: null, facts: [], ko: text, en: text, experiences: [] },
  });
  const base = slugify(line.cluster) || `place-${String(ground.clusters.size + 1)}`;
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const slug = attempt === 1 ? base : `${base}-${String(attempt)}`;
    const id = await insertCluster(tx, slug, content, now);
    if (id === null) continue;
    ground.clusters.set(keyOf(line.cluster), { id, slug });
    return id;
  }
  throw new Error('no free slug for a cluster');
}

function remember<T>(map: Map<string, T>, name: string | null, value: T): void {
  if (name !== null && name !== '' && !map.has(keyOf(name))) map.set(keyOf(name), value);
}

/** How names are compared. */
export function keyOf(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
