// The operator records what a financier without a machine did: it paid, under its reference, or it declined.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
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
  const act = { actorId: actor.personId, role: actor.role, action: `advance-${word.kind}`, subject: advanceId, detail: word };
  const outcome = await settleFunding(advanceId, word, { actorId: actor.personId, alongside: (tx, now) => noteAct(tx, act, now) });
  return outcome === 'nothing' ? refuse({ kind: 'advance_settled' }) : ok();
}
