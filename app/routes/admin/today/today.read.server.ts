// The desk's first page: what waits, which halls are near an edge, who has not sold for long; for operators also what money and mail need.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

const listed = 10;

/** `operations` is null for curators. */
export async function readToday({ role, locale }: { role: 'curator' | 'operator'; locale: Locale }) {
  const [counts, halls, quiet, operations] = await Promise.all([
    readCounts(),
    readNearHalls(locale),
    readQuietMakers(),
    role === 'operator' ? readOperations() : null,
  ]);
  return { counts, halls, quiet, operations };
}

async function readCounts() {
  return first(
    await sql<{ reviews: number; makers: number; quiet30: number; quiet90: number }>`
    with moved as (
      select coalesce((select max(o.paid_at) from maker_order o where o.maker_id = k.id and o.cancelled_at is null), k.verified_at, k.created_at) as at
      from maker k where k.status = 'approved'
    )
    select (select count(*) from listing_revision where state = 'in_review') as reviews,
           (select count(*) from maker where status in ('applied', 'in_review')) as makers,
           count(*) filter (where at <= market_now() - interval '30 days') as "quiet30",
           count(*) filter (where at <= market_now() - interval '90 days') as "quiet90"
    from moved`.execute(reader()),
  );
}

/** Halls that open or close within a week. */
function readNearHalls(locale: Locale) {
  return reader()
    .selectFrom('hall as h')
    .innerJoin('hallText as ko', (join) => join.onRef('ko.hallId', '=', 'h.id').on('ko.locale', '=', 'ko'))
    .leftJoin('hallText as t', (join) => join.onRef('t.hallId', '=', 'h.id').on('t.locale', '=', locale))
    .select(['h.id', 'h.opensAt', 'h.closesAt', 'ko.name as nameKo', 't.name as nameTr', sql<boolean>`h.opens_at > market_now()`.as('opens')])
    .where('h.cancelledAt', 'is', null)
    .where(
      sql<boolean>`(h.opens_at > market_now() and h.opens_at <= market_now() + interval '7 days'
        or h.opens_at <= market_now() and h.closes_at > market_now() and h.closes_at <= market_now() + interval '7 days')`,
    )
    .orderBy('h.closesAt')
    .limit(listed)
    .execute();
}

/** Approved makers who sold nothing for 30 days, those who wait longest first. */
function readQuietMakers() {
  const lastSale = sql<Date | null>`(select max(o.paid_at) from maker_order o where o.maker_id = k.id and o.cancelled_at is null)`;
  return reader()
    .selectFrom('maker as k')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'k.id').on('t.locale', '=', 'ko'))
    .select(['k.id', 't.name', 't.craft', lastSale.as('lastSale')])
    .where('k.status', '=', 'approved')
    .where(sql<boolean>`coalesce(${lastSale}, k.verified_at, k.created_at) <= market_now() - interval '30 days'`)
    .orderBy(sql`coalesce(${lastSale}, k.verified_at, k.created_at)`)
    .limit(listed)
    .execute();
}

async function readOperations() {
  return first(
    await sql<{ unsettled: number; refunds: number; mails: number; alarms: number }>`
    select (select count(*) from payment where state in ('created', 'processing')) as unsettled,
           (select count(*) from refund where state = 'failed') as refunds,
           (select count(*) from mail where sent_at is null and failure is not null) as mails,
           (select count(*) from alarm where cleared_at is null) as alarms`.execute(reader()),
  );
}

function first<T>({ rows }: { rows: T[] }): T {
  const [row] = rows;
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}
