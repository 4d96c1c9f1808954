// By night: what is beyond the period of its class goes (E-Commerce Act art. 6; PIPA art. 21), in small steps, each with its count in the audit.
// Safe to repeat; a step that fails leaves the rest for the next night.
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { one, q } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { kstDay, kstMidnight } from '#app/lib/time.ts';

import { countBeyond, nextBeyond, retentionRulesOf, type RetentionRule, type RetentionRuleName } from './retention/rules.server.ts';

const stepSize = 500;
const mostSteps = 20;
const nightHourMs = 3 * 3_600_000;

/** What is beyond its period today, without touching it. */
export async function countPurge(): Promise<Record<RetentionRuleName, number>> {
  return inTransaction('count records beyond their period', async (tx, now) => {
    const counts = { purchases: 0, unpaid: 0, complaints: 0, mails: 0, account_mails: 0, sessions: 0, tokens: 0 };
    for (const rule of retentionRulesOf) counts[rule.name] = await countBeyond(tx, rule, kstDay(now));
    return counts;
  });
}

/** Once a night from three on; answers how many went, null when it is not time. */
export async function purgeByNight(): Promise<number | null> {
  const due = await inTransaction('is it time to purge', async (tx, now) => {
    if (now.getTime() < kstMidnight(kstDay(now)).getTime() + nightHourMs) return false;
    const done = q
      .selectFrom('auditEntry')
      .select('id')
      .where('action', '=', 'purge-records')
      .where('at', '>=', kstMidnight(kstDay(now)));
    return (await one(tx, done.limit(1))) === null;
  });
  return due ? purgeRecords('market') : null;
}

/** Lets everything go whose period is over, now. `actorId`: the operator, or 'market' by night. */
export async function purgeRecords(actorId: string): Promise<number> {
  const counts: Record<string, number> = {};
  for (const rule of retentionRulesOf) counts[rule.name] = await purge(rule);
  await inTransaction('note purge', (tx, now) =>
    noteAct(tx, { actorId, role: actorId === 'market' ? 'system' : 'operator', action: 'purge-records', subject: 'retention', detail: counts }, now),
  );
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}

async function purge(rule: RetentionRule): Promise<number> {
  let gone = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const went = await inTransaction(`purge ${rule.name}`, async (tx, now) => {
      const ids = await nextBeyond(tx, rule, kstDay(now), stepSize);
      if (ids.length > 0) for (const statement of rule.purge(ids)) await tx.$executeRaw(statement);
      return ids.length;
    });
    gone += went;
    if (went < stepSize) break;
  }
  return gone;
}
