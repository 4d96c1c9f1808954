// Names for the keys of a search's facets and chips, places that the words name, and ways on when nothing was found. One statement each.
import { sql, type RawBuilder } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { PlaceHit } from '#app/infra/search/port.ts';
import type { Locale } from '#app/lib/locale.ts';

export type NamedKind = 'category' | 'region' | 'cluster' | 'maker';
export interface NameRow {
  kind: NamedKind;
  key: string;
  /** Slug of the category above. */
  parent: string | null;
  name: string;
  locale: string;
}
export type NamedKeys = Readonly<Record<NamedKind, readonly string[]>>;

/** Names in the reader's language, else in Korean (`locale` says which); keys that the public does not know are left out. */
export async function readNames(keys: NamedKeys, locale: Locale): Promise<NameRow[]> {
  const { rows } = await sql<NameRow>`
    select 'category' as kind, c.slug as key, up.slug as parent, t.name, t.locale from category c left join category up on up.id = c.parent_id
      cross join lateral (${words('category_text', 'category_id', sql`c.id`, locale)}) t where c.slug = any(${[...keys.category]}::text[])
    union all select 'region', r.key, null, t.short_name, t.locale from region r
      cross join lateral (${words('region_text', 'region_key', sql`r.key`, locale)}) t where r.key = any(${[...keys.region]}::text[])
    union all select 'cluster', c.slug, null, t.name, t.locale from public_cluster c
      cross join lateral (${words('cluster_text', 'cluster_id', sql`c.id`, locale)}) t where c.slug = any(${[...keys.cluster]}::text[])
    union all select 'maker', m.slug, null, t.name, t.locale from public_maker m
      cross join lateral (${words('maker_text', 'maker_id', sql`m.id`, locale)}) t where m.slug = any(${[...keys.maker]}::text[])`.execute(reader());
  return rows;
}

export interface PlaceRow {
  kind: PlaceHit['kind'];
  key: string;
  name: string;
  text: string;
  locale: string;
  hash: string | null;
  colour: string | null;
}

/** The places in the order given, with picture and a line about them; two at most. */
export async function readPlaces(places: readonly PlaceHit[], locale: Locale): Promise<PlaceRow[]> {
  const wanted = places.slice(0, 2);
  if (wanted.length === 0) return [];
  const of = (kind: PlaceHit['kind']) => wanted.filter((place) => place.kind === kind).map((place) => place.key);
  const { rows } = await sql<PlaceRow>`
    select 'cluster' as kind, c.slug as key, t.name, t.tagline as text, t.locale, md.hash, md.colour from public_cluster c
      cross join lateral (${words('cluster_text', 'cluster_id', sql`c.id`, locale)}) t left join media md on md.id = c.media_id
      where c.slug = any(${of('cluster')}::text[])
    union all select 'region', r.key, t.name, t.introduction, t.locale, md.hash, md.colour from region r
      cross join lateral (${words('region_text', 'region_key', sql`r.key`, locale)}) t left join media md on md.id = r.media_id
      where r.key = any(${of('region')}::text[])`.execute(reader());
  const placeOf = (row: PlaceRow) => wanted.findIndex((place) => place.kind === row.kind && place.key === row.key);
  return rows.sort((a, b) => placeOf(a) - placeOf(b));
}

export interface WayRow {
  kind: 'category' | 'cluster';
  key: string;
  name: string;
  locale: string;
}

/** Shelves, and the clusters with most goods: where to go on from an empty result. */
export async function readWaysOn(locale: Locale): Promise<WayRow[]> {
  const { rows } = await sql<WayRow>`
    (select 'category' as kind, c.slug as key, t.name, t.locale from category c
      cross join lateral (${words('category_text', 'category_id', sql`c.id`, locale)}) t where c.parent_id is null and not c.adults_only order by c.position, c.slug)
    union all (select 'cluster', c.slug, t.name, t.locale from public_cluster c
      cross join lateral (${words('cluster_text', 'cluster_id', sql`c.id`, locale)}) t
      order by (select count(*) from public_maker m where m.cluster_id = c.id) desc, c.slug limit 8)`.execute(reader());
  return rows;
}

function words(table: string, key: string, of: RawBuilder<unknown>, locale: Locale): RawBuilder<unknown> {
  return sql`select t.* from ${sql.table(table)} t where ${sql.ref(`t.${key}`)} = ${of} and t.locale in (${locale}, 'ko') order by t.locale = ${locale} desc limit 1`;
}
