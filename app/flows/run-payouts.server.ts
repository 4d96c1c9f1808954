// The payout run: every payee with something payable, each in a transaction of its own; safe to repeat and to run in several processes at once.
// From 09:00 KST on business days, once a day and payee (law 9).
import type { Payee } from '#app/domain/settlement/payout.db.server.ts';
import { sql } from 'kysely';

import { q, run } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isBusinessDay } from '#app/lib/business-days.ts';
import { won, type Won } from '#app/lib/money.ts';
import { kstDay, kstMidnight } from '#app/lib/time.ts';

import { claimPayout } from './payout/claim-payout.server.ts';

/** Hours after midnight KST from which payouts are claimed. */
export const payoutHour = 9;
const hourMs = 3_600_000;
const most = 5_000;

/** Answers how many payouts were claimed and their sum. */
export async function runPayouts(): Promise<{ claimed: number; total: Won }> {
  const payees = await inTransaction('find payees', async (tx, now) => {
    const today = kstDay(now);
    const open = isBusinessDay(today) && now.getTime() >= kstMidnight(today).getTime() + payoutHour * hourMs;
    if (!open) return [];
    return run(tx, duePayees(today));
  });
  let claimed = 0;
  let total: number = 0;
  for (const { kind, id } of payees) {
    const claim = await inTransaction('claim payout', (tx, now) => claimPayout(tx, { kind, id }, now));
    if (!claim.claimed) continue;
    claimed += 1;
    total += claim.amount;
  }
  return { claimed, total: won(total) };
}

/** One payee, now: an operator's wish. */
export async function runPayoutFor(payee: Payee): Promise<Awaited<ReturnType<typeof claimPayout>>> {
  return inTransaction('claim payout now', (tx, now) => claimPayout(tx, payee, now, true));
}

// With something payable or a reserve to release, and no payout of today yet.
function duePayees(today: string) {
  return q
    .selectFrom((from) =>
      from
        .selectFrom('earning')
        .where('state', '=', 'payable')
        .where('heldAt', 'is', null)
        .where('advancePending', '=', false)
        .select(['payeeKind as kind', 'payeeId as id'])
        .union(
          from
            .selectFrom('makerReserve as r')
            .innerJoin('payout as o', 'o.id', 'r.payoutId')
            .where('r.state', '=', 'kept')
            .where(sql<boolean>`r.release_on <= ${today}::date`)
            .select(['o.payeeKind as kind', 'o.payeeId as id']),
        )
        .as('due'),
    )
    .where(sql<boolean>`not exists (select 1 from payout p where p.payee_id = due.id and p.state <> 'failed' and p.scheduled_on = ${today}::date)`)
    .select(['due.kind', 'due.id'])
    .orderBy('due.id')
    .limit(most);
}
