// The operator records what a financier without a machine did: it paid, under its reference, or it declined.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import type { Funding } from './advance/financier-port.ts';
import { settleFunding } from './fund-advance.server.ts';

export type RecordFundingRefusal = { kind: 'advance_settled' };

/** `word`: funded with the financier's reference, or declined with its reason. */
export async function recordFunding(input: {
  actor: Actor;
  advanceId: string;
  word: Extract<Funding, { kind: 'funded' | 'declined' }>;
}): Promise<Result<undefined, RecordFundingRefusal>> {
  const { actor, advanceId, word } = input;
  const outcome = await settleFunding(advanceId, word, actor.personId);
  if (outcome === 'nothing') return refuse({ kind: 'advance_settled' });
  await inTransaction('note funding', (tx, now) =>
    noteAct(tx, { actorId: actor.personId, role: actor.role, action: `advance-${word.kind}`, subject: advanceId, detail: word }, now),
  );
  return ok();
}
