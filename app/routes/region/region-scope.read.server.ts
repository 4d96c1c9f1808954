// The regions of an institution's mandate by name, and the condition that keeps every query inside them.
import { sql, type RawBuilder } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

export interface ScopeRegion {
  key: string;
  name: string;
  /** The region that took its place, or null when it is the one of today. */
  successorKey: string | null;
}

/** `column` is one of the mandate's regions. With no regions it is true of nothing. */
export function inRegions(column: string, regionKeys: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${[...regionKeys]}::text[])`;
}

/** Today's regions first, then what they were before. */
export async function readScope(regionKeys: readonly string[], locale: Locale): Promise<ScopeRegion[]> {
  return reader()
    .selectFrom('region as r')
    .innerJoin('regionText as t', (join) => join.onRef('t.regionKey', '=', 'r.key').on('t.locale', '=', locale))
    .select(['r.key', 'r.successorKey', 't.name'])
    .where(inRegions('r.key', regionKeys))
    .orderBy('r.successorKey', (order) => order.desc().nullsFirst())
    .orderBy('t.name')
    .execute();
}
