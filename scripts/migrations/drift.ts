// Drift: does the database that the migrations make equal the one that the schema describes? The catalogs of both are compared
// (tables, columns, keys, indexes, enums). Views, checks, triggers and functions are hand-written SQL and have their own test.
import { randomUUID } from 'node:crypto';

import type pg from 'pg';

import { connected, dropDatabase, recreateDatabase, withDatabase } from './database.ts';
import { readSchema } from './files.ts';
import { handWritten } from './hand-written.ts';
import { diffSchemas } from './migrate.ts';

// Every row: a name ("column product.title_ko") and its definition.
const catalog = `
  SELECT 'table ' || c.relname AS name, '' AS definition
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL
  SELECT 'column ' || c.relname || '.' || a.attname,
         format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || a.attgenerated::text || a.attidentity::text
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL
  SELECT 'index ' || c.relname, pg_get_indexdef(c.oid)
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('i', 'I')
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
  UNION ALL
  SELECT 'enum ' || t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`;

/**
 * Differences between the migrated database at `url` and the schema, one sentence each, sorted; empty when there are none.
 * Makes and drops a database beside it. What `hand-written.ts` lists must be there and is not compared.
 */
export async function findDrift(url: string): Promise<string[]> {
  const beside = withDatabase(url, `drift_${randomUUID().slice(0, 8)}`);
  const script = await diffSchemas(null, readSchema());
  await recreateDatabase(beside);
  try {
    await connected(beside, (client) => client.query(script));
    return compare(await connected(url, readCatalog), await connected(beside, readCatalog));
  } finally {
    await dropDatabase(beside);
  }
}

async function readCatalog(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(catalog);
  return new Map(rows.filter(({ name }) => !name.includes('_prisma_migrations')).map(({ name, definition }) => [name, definition]));
}

// A table stands for its columns, keys and indexes too.
function isHandWritten(name: string, definition: string): boolean {
  if (handWritten.includes(name)) return true;
  return handWritten.some((entry) => {
    const table = /^table (.+)$/.exec(entry)?.[1];
    return table !== undefined && (name.split(/[ .]/)[1] === table || definition.includes(` ON public.${table} `));
  });
}

function compare(database: Map<string, string>, schema: Map<string, string>): string[] {
  const names = [...new Set([...database.keys(), ...schema.keys(), ...handWritten])].sort();
  return names.flatMap((name) => {
    const [is, ought] = [database.get(name), schema.get(name)];
    if (is === undefined && ought === undefined) return [`${name}: in hand-written.ts, not in the migrations`];
    if (is === ought || isHandWritten(name, is ?? ought ?? '')) return [];
    if (is === undefined) return [`${name}: in the schema, not in the migrations`];
    if (ought === undefined) return [`${name}: in the migrations, not in the schema (${is})`];
    return [`${name}: the migrations make "${is}", the schema says "${ought}"`];
  });
}
