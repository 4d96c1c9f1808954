// Watches over complaints: a claim of the buyer's hears of its progress within three business days and gets its answer within ten
// (전자상거래법 시행령 §25의2).
import { sql } from 'kysely';

import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { complaintDue } from '#app/lib/law/complaint.ts';
import { kstDay, type Day } from '#app/lib/time.ts';

import { endOf, most, nearness, type Found, type Watch } from './watch.ts';

interface Claim {
  id: string;
  number: string;
  requestedAt: Date;
  answered: boolean;
  purchase: string;
  maker: string;
}

// Claims that have not ended; `answered`: the maker has said something already.
async function openClaims(tx: Tx): Promise<Claim[]> {
  return run(
    tx,
    q
      .selectFrom('returnCase as c')
      .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
      .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
      .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'c.makerId').on('t.locale', '=', 'ko'))
      .select(['c.id', 'c.number', 'c.requestedAt', 'u.number as purchase', 't.name as maker', sql<boolean>`c.state <> 'requested'`.as('answered')])
      .where('c.kind', '=', 'claim')
      .where('c.endedAt', 'is', null)
      .orderBy('c.requestedAt')
      .orderBy('c.id')
      .limit(most),
  );
}

function found({ id, number, maker, purchase }: Claim, due: Day, today: Day): Found[] {
  const severity = nearness(due, today);
  return severity === null ? [] : [{ subject: id, severity, dueAt: endOf(due), detail: { number, maker, due, purchase } }];
}

/** Claims of which the buyer has heard nothing. */
export const progressWatch: Watch = {
  kind: 'complaint_progress',
  look: async (tx, _now, today) =>
    (await openClaims(tx)).filter((claim) => !claim.answered).flatMap((claim) => found(claim, complaintDue(kstDay(claim.requestedAt)).progressBy, today)),
};

/** Claims without a finding or remedy. */
export const answerWatch: Watch = {
  kind: 'complaint_answer',
  look: async (tx, _now, today) => (await openClaims(tx)).flatMap((claim) => found(claim, complaintDue(kstDay(claim.requestedAt)).answerBy, today)),
};
