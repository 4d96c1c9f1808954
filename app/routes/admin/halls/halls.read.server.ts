// Every hall with its state by the market's clock and how much of it is sold.
import { sql } from 'kysely';

import { hallState } from '#app/domain/halls/hall.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

/** Newest window first. `sold` counts what was sold and not put back after a cancellation. */
export async function readHallsPage(locale: Locale) {
  const [now, rows] = await Promise.all([
    readNow(),
    reader()
      .selectFrom('hall as h')
      .innerJoin('hallText as ko', (join) => join.onRef('ko.hallId', '=', 'h.id').on('ko.locale', '=', 'ko'))
      .leftJoin('hallText as t', (join) => join.onRef('t.hallId', '=', 'h.id').on('t.locale', '=', locale))
      .select(['h.id', 'h.opensAt', 'h.closesAt', 'h.announced', 'h.cancelledAt', 'h.settledAt', 'ko.name as nameKo', 't.name as nameTr'])
      .select([
        sql<number>`(select count(*) from hall_item i where i.hall_id = h.id and i.withdrawn_at is null)`.as('items'),
        sql<number>`(select coalesce(sum(i.set_aside), 0) from hall_item i where i.hall_id = h.id)`.as('setAside'),
        sql<number>`(select coalesce(sum(case v.kind when 'sold' then v.quantity else -v.quantity end), 0)
          from stock_movement v join pool p on p.id = v.pool_id where p.hall_id = h.id and v.kind in ('sold', 'restocked'))`.as('sold'),
      ])
      .orderBy('h.opensAt', 'desc')
      .orderBy('h.id')
      .limit(200)
      .execute(),
  ]);
  return rows.map((row) => ({ ...row, state: hallState(row, now) }));
}
