// Names in the reader's language, else in Korean, as parts of a query.
import { sql, type RawBuilder } from 'kysely';

import type { Locale } from '#app/lib/locale.ts';

/** The name of what `ref` points to ('p.makerId'); null where there is no text yet. */
export function nameIn(locale: Locale, thing: 'category' | 'cluster' | 'hall' | 'maker' | 'product', ref: string): RawBuilder<string | null> {
  return inReader(locale, `${thing}Text`, 'name', `${thing}Id`, ref);
}

/** The short name of the place of a row of `from`: its cluster, else its region. */
export function placeNameIn(locale: Locale, from: 'p' | 'pm'): RawBuilder<string | null> {
  const region = inReader(locale, 'regionText', 'shortName', 'regionKey', `${from}.regionKey`);
  return sql`coalesce(${nameIn(locale, 'cluster', `${from}.clusterId`)}, ${region})`;
}

function inReader(locale: Locale, table: string, field: string, key: string, ref: string): RawBuilder<string | null> {
  return sql`(select ${sql.ref(`t.${field}`)} from ${sql.table(table)} t where ${sql.ref(`t.${key}`)} = ${sql.ref(ref)} and t.locale in (${locale}, 'ko')
    order by t.locale = ${locale} desc limit 1)`;
}
