// The only SQL that writes categories; and the look-ups that listings need.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export interface NewCategory {
  slug: string;
  parentSlug: string | null;
  noticeKey: string;
  adultsOnly: boolean;
  position: number;
  ko: string;
  en: string;
}

/** Adds a category with its names, or renames the one with this slug. Answers its id; null when the parent is absent. */
export async function putCategory(tx: Tx, category: NewCategory, now: Date): Promise<string | null> {
  const { slug, parentSlug, noticeKey, adultsOnly, position, ko, en } = category;
  const parent = parentSlug === null ? null : await one(tx, q.selectFrom('category').select('id').where('slug', '=', parentSlug));
  if (parentSlug !== null && parent === null) return null;
  const facts = { parentId: parent?.id ?? null, noticeKey, adultsOnly, position };
  const { id } = await tx.category.upsert({ where: { slug }, create: { id: newId('cat', now), slug, ...facts }, update: facts });
  for (const [locale, name] of Object.entries({ ko, en })) {
    await tx.categoryText.upsert({ where: { categoryId_locale: { categoryId: id, locale } }, create: { categoryId: id, locale, name }, update: { name } });
  }
  return id;
}

export interface CategoryFacts {
  id: string;
  slug: string;
  noticeKey: string;
  /** Goods lie on leaves only. */
  leaf: boolean;
}

/** The category, or null. */
export async function findCategory(tx: Tx, id: string): Promise<CategoryFacts | null> {
  const [row] = await run(
    tx,
    q
      .selectFrom('category as c')
      .select(['c.id', 'c.slug', 'c.noticeKey', sql<boolean>`not exists (select 1 from category child where child.parent_id = c.id)`.as('leaf')])
      .where('c.id', '=', id),
  );
  return row ?? null;
}
