// Sales of makers for the tax office: by maker and month of a quarter, electronic, by the 15th of the month after (부가가치세법 §75, 시행령 §121).
// What the buyers paid the maker for, VAT included, less what was refunded in the month; cards apart from other means.
import { sql } from 'kysely';

import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { cardMethods } from '#app/lib/law/payment-methods.ts';
import { addDays, isDay, kstDay, kstMidnight, toDay, type Day } from '#app/lib/time.ts';

/** '2026-Q4' as [from, until), or null for a text that is none. */
export function quarterOf(text: string): { from: Day; until: Day } | null {
  const found = /^(\d{4})-Q([1-4])$/.exec(text);
  if (found === null) return null;
  const first = `${found[1] ?? ''}-${String(Number(found[2]) * 3 - 2).padStart(2, '0')}-01`;
  if (!isDay(first)) return null;
  return { from: first, until: toDay(`${addDays(first, 95).slice(0, 7)}-01`) };
}

/** The quarter of a day. */
export function quarterText(day: Day): string {
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

export interface MonthlySales {
  month: string;
  businessNumber: string;
  name: string;
  representative: string;
  orders: number;
  /** Won: captured in the month. */
  sales: number;
  card: number;
  other: number;
  /** Won: refunds that were booked in the month. */
  refunds: number;
}

/** Rows by month and maker; only makers with a movement. */
export async function readQuarter(text: string): Promise<MonthlySales[] | null> {
  const quarter = quarterOf(text);
  if (quarter === null) return null;
  const [start, end] = [kstMidnight(quarter.from), kstMidnight(quarter.until)];
  const month = (name: string) => sql<string>`to_char(${sql.ref(name)} at time zone 'Asia/Seoul', 'YYYY-MM')`;
  const moved = reader()
    .selectFrom('makerOrder as o')
    .innerJoin('payment as p', 'p.purchaseId', 'o.purchaseId')
    .where('o.paidAt', '>=', start)
    .where('o.paidAt', '<', end)
    .select(['o.makerId', month('o.paid_at').as('month'), sql<number>`1`.as('orders'), 'o.total as sales', sql<number>`0::bigint`.as('refunds')])
    .select(sql<number>`case when p.method = any(${[...cardMethods]}) then o.total else 0 end`.as('card'))
    .unionAll(
      reader()
        .selectFrom('refund as r')
        .innerJoin('makerOrder as o', 'o.id', 'r.orderId')
        .where('o.paidAt', 'is not', null)
        .where('r.requestedAt', '>=', start)
        .where('r.requestedAt', '<', end)
        .where((where) => where.or([where('r.failure', 'is', null), where('r.failure', 'not like', 'replaced%')]))
        .select(['o.makerId', month('r.requested_at').as('month'), sql<number>`0`.as('orders'), sql<number>`0::bigint`.as('sales'), 'r.amount as refunds'])
        .select(sql<number>`0::bigint`.as('card')),
    );
  return reader()
    .selectFrom(moved.as('x'))
    .innerJoin('maker as m', 'm.id', 'x.makerId')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', 'ko'))
    .groupBy(['x.month', 'm.businessNumber', 't.name', 'm.representativeKo'])
    .orderBy('x.month')
    .orderBy('m.businessNumber')
    .select(['x.month', 'm.businessNumber', 't.name', 'm.representativeKo as representative', sql<number>`sum(x.orders)::int`.as('orders')])
    .select([sql<number>`sum(x.sales)::bigint`.as('sales'), sql<number>`sum(x.card)::bigint`.as('card'), sql<number>`sum(x.refunds)::bigint`.as('refunds')])
    .select(sql<number>`(sum(x.sales) - sum(x.card))::bigint`.as('other'))
    .execute();
}

/** Today, and the first day on which something was sold (today where nothing was). */
export async function readSalesSpan(): Promise<{ today: Day; first: Day }> {
  const now = await readNow();
  const row = await reader()
    .selectFrom('makerOrder')
    .select(sql<Date | null>`min(paid_at)`.as('at'))
    .executeTakeFirst();
  return { today: kstDay(now), first: kstDay(row?.at ?? now) };
}
