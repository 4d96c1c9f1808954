// What the database says about products, for feeding the index outside.
import { sql } from 'kysely';

import type { Db } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';

import { namesOf } from '../lexicon.ts';
import type { SearchDocument } from '../port.ts';
import { DELIVERED, FREE } from '../postgres/filter.ts';
import type { VocabularyName } from '../vocabulary.ts';
import { meiliDocument, type MeiliDocument, type Standing } from './documents.ts';

/** By its print a document is told from an older one without being fetched whole. */
export type PrintedDocument = MeiliDocument & { print: string };

/** The documents of those that are listed now. */
export async function readDocuments(db: Db, ids: readonly string[]): Promise<PrintedDocument[]> {
  const { rows } = await sql<Standing & { document: SearchDocument }>`
    select s.document, p.made::text as made, p.star, p.in_hall, p.available, p.adults_only, p.min_price, p.max_price,
      ${FREE} as free_shipping, ${DELIVERED.low} as delivered_low, ${DELIVERED.high} as delivered_high,
      floor(extract(epoch from p.published_at))::bigint as published_at
    from search_document s join listed_product p on p.id = s.id
    where s.id = any(${[...ids]}::text[]) order by s.id`.execute(db);
  return rows.map(({ document, ...standing }) => printed(meiliDocument(document, standing)));
}

function printed(document: MeiliDocument): PrintedDocument {
  return { ...document, print: sha256(JSON.stringify(document)).slice(0, 16) };
}

/** Ids of stored documents after the given one, in order. */
export async function readIds(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from search_document where id > ${after}::text order by id limit ${limit}::int`.execute(db);
  return rows.map((row) => row.id);
}

/** How many documents are stored, listed or not. */
export async function readCount(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_document`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many products may be found now. */
export async function readListedCount(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_document s join listed_product p on p.id = s.id`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The names that these products bring, as they stand now. */
export async function readNamesOf(db: Db, ids: readonly string[]): Promise<VocabularyName[]> {
  const { rows } = await sql<{ document: SearchDocument }>`select document from search_document where id = any(${[...ids]}::text[]) order by id`.execute(db);
  return namesOf(rows.map(({ document }) => document));
}

/** Names after the given one ("kind:key"), in order. */
export async function readNamesAfter(db: Db, after: string, limit: number): Promise<VocabularyName[]> {
  const { rows } = await sql<VocabularyName>`
    select kind, key, name_ko, name_en from search_name where kind || ':' || key > ${after}::text order by kind || ':' || key limit ${limit}::int`.execute(db);
  return rows;
}

/** The stored document of a product; null when there is none. */
export async function readStored(db: Db, id: string): Promise<SearchDocument | null> {
  const { rows } = await sql<{ document: SearchDocument }>`select document from search_document where id = ${id}::text`.execute(db);
  return rows[0]?.document ?? null;
}
