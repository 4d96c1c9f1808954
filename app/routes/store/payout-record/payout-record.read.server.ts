// How long makers really wait: median and 95th percentile of the days from confirmation to payment, and the share that came by its due day. From
// records of the last half year alone; KST days.
import { sql } from 'kysely';

import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { addDays, kstDay, kstMidnight } from '#app/lib/time.ts';

export interface PayoutRecord {
  /** Earnings that were paid. */
  paid: number;
  /** Days; null when none was paid. */
  median: number | null;
  p95: number | null;
  longest: number | null;
  /** Paid by their due day, of those paid and those that are late now. */
  onTime: number;
  late: number;
}

/** Whether there is nothing to say: nothing was paid, and nothing is late. What is late is said even where nothing was paid yet. */
export function isEmpty({ paid, late }: Pick<PayoutRecord, 'paid' | 'late'>): boolean {
  return paid + late === 0;
}

/** The end of the market's day: until then the figures are good enough. */
export async function readDayEnd(): Promise<Date> {
  return kstMidnight(addDays(kstDay(await readNow()), 1));
}

/** The figures; zeros and nulls when nothing was paid yet. */
export async function readPayoutRecord(): Promise<PayoutRecord> {
  const day = (name: string) => sql`(${sql.ref(name)} at time zone 'Asia/Seoul')::date`;
  return reader()
    .selectFrom('earning as e')
    .where('e.payableAt', 'is not', null)
    .where(sql<boolean>`e.payable_at > market_now() - interval '183 days'`)
    .where('e.state', '<>', 'reversed')
    .select([
      sql<number>`(count(*) filter (where e.paid_at is not null))::int`.as('paid'),
      sql<
        number | null
      >`(percentile_disc(0.5) within group (order by ${day('e.paid_at')} - ${day('e.payable_at')}) filter (where e.paid_at is not null))::int`.as('median'),
      sql<
        number | null
      >`(percentile_disc(0.95) within group (order by ${day('e.paid_at')} - ${day('e.payable_at')}) filter (where e.paid_at is not null))::int`.as('p95'),
      sql<number | null>`max(${day('e.paid_at')} - ${day('e.payable_at')})::int`.as('longest'),
      sql<number>`(count(*) filter (where ${day('e.paid_at')} <= e.due_on))::int`.as('onTime'),
      sql<number>`(count(*) filter (where ${day('e.paid_at')} > e.due_on or (e.paid_at is null and e.held_at is null and e.due_on < market_today())))::int`.as(
        'late',
      ),
    ])
    .executeTakeFirstOrThrow();
}
