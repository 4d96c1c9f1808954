// What time does to cases: the maker's silence approves, and on the law's last day the market refunds by itself (art. 18 ⑪: whoever received the
// money answers for it too). Safe to repeat and to run in several processes.
import { casesDue } from '#app/domain/returns/case.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { kstDay } from '#app/lib/time.ts';

import { approveReturn } from './decide-return.server.ts';
import { refundReturn } from './settle-return.server.ts';

/** Answers how many cases moved. */
export async function moveReturnsByTime(): Promise<number> {
  const due = await inTransaction('find cases due', (tx, now) => casesDue(tx, kstDay(now)));
  const market = { by: { market: true }, actorId: null } as const;
  let moved = 0;
  for (const caseId of due.unanswered) if ((await approveReturn({ caseId, ...market, reason: 'silence' })).ok) moved += 1;
  for (const caseId of due.unpaid) if ((await refundReturn({ caseId, ...market })).ok) moved += 1;
  return moved;
}
