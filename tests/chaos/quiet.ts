// Waits until nothing is under way any more: fair weather, every process up, time goes by.
import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';

import type { Scene } from './scene.ts';

/** Minutes after which whatever waits has waited long enough: holds, jobs of dead processes; and the next day's payouts are claimed. */
const longMinutes = 26 * 60;
const lookEveryMs = 100;
const looksOfAJump = 15;

/** Moves the market's clock; while the database is away it does not jump. */
export async function moveClock(pool: pg.Pool, minutes: number): Promise<void> {
  await pool.query('update clock_offset set offset_ms = offset_ms + $1', [minutes * 60_000]).catch(() => undefined);
}

/** Resolves when nothing is under way, or after `withinMs`. */
export async function settled({ stripe, house, pool }: Pick<Scene, 'stripe' | 'house' | 'pool'>, withinMs = 60_000): Promise<void> {
  stripe.calm();
  await house.whole();
  const until = performance.now() + withinMs;
  for (let look = 0; performance.now() < until; look += 1) {
    // Again and again: what begins after a jump waits for the next.
    if (look % looksOfAJump === 0) await moveClock(pool, longMinutes);
    await stripe.hurry();
    if ((await underWay(pool)) === 0) return;
    await sleep(lookEveryMs);
  }
}

async function underWay(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select (
      (select count(*) from purchase u join payment p on p.purchase_id = u.id
        where u.state = 'awaiting_payment' and coalesce(p.session_id, '') not in (select session_id from chaos.short_changed)) + (select count(*) from stripe_event where worked_at is null)
    + (select count(*) from refund where state = 'requested') + (select count(*) from advance where state = 'accepted')
    + (select count(*) from payout where state in ('scheduled', 'sent') and rail = 'stripe_transfer')
    + (select count(*) from stripe_sandbox.objects where due_at is not null and type in ('charge', 'refund', 'payment_intent'))
    + (select count(*) from mail where sent_at is null)
    + (select count(*) from stripe_sandbox.deliveries where next_ms is not null))::int as count`);
  return rows[0]?.count ?? 0;
}
