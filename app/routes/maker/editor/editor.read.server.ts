// What the listing editor needs around the fields: shelves with their notice tables, and pictures by id (own ones and drawings only).
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { nameIn } from '#app/routes/store/name-in.read.server.ts';

export interface Shelf {
  id: string;
  slug: string;
  noticeKey: string;
  name: string;
  /** The shelf above. */
  group: string;
}

/** The shelves that goods may lie on, in the order of the shop. */
export async function readShelves(locale: Locale): Promise<Shelf[]> {
  return reader()
    .selectFrom('category as c')
    .leftJoin('category as up', 'up.id', 'c.parentId')
    .where(sql<boolean>`not exists (select 1 from category child where child.parent_id = c.id)`)
    .select(['c.id', 'c.slug', 'c.noticeKey', nameOf('c.id', locale).as('name'), nameOf('up.id', locale).as('group')])
    .orderBy('up.position')
    .orderBy('c.position')
    .execute();
}

/** Pictures by id, with what is needed to show them. Another organisation's are left out. */
export async function readPictures(organisationId: string, mediaIds: readonly string[]): Promise<Record<string, { hash: string; colour: string }>> {
  if (mediaIds.length === 0) return {};
  const rows = await reader()
    .selectFrom('media')
    .select(['id', 'hash', 'colour'])
    .where('id', 'in', [...mediaIds])
    .where((where) => where.or([where('source', '=', 'recipe'), where('organisationId', '=', organisationId)]))
    .execute();
  return Object.fromEntries(rows.map(({ id, hash, colour }) => [id, { hash, colour }]));
}

function nameOf(ref: 'c.id' | 'up.id', locale: Locale) {
  return sql<string>`coalesce(${nameIn(locale, 'category', ref)}, '')`;
}
