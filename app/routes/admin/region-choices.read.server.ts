// The regions of today for a choice: those without a successor.
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

export interface RegionChoice {
  value: string;
  label: string;
}

export async function readRegionChoices(locale: Locale): Promise<RegionChoice[]> {
  return reader()
    .selectFrom('region as r')
    .innerJoin('regionText as t', (join) => join.onRef('t.regionKey', '=', 'r.key').on('t.locale', '=', locale))
    .select(['r.key as value', 't.name as label'])
    .where('r.successorKey', 'is', null)
    .orderBy('t.name')
    .execute();
}
