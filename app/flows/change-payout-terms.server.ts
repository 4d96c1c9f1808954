// How a maker wants to be paid: every business day, weekly or monthly, from a minimum on. What is payable keeps its due day.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import type { PayRhythm } from '#app/domain/settlement/due.ts';
import { changeRhythm, lockTerms } from '#app/domain/settlement/terms.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ChangePayoutTermsRefusal = { kind: 'changed_meanwhile'; version: number };

/** The caller has checked that the actor owns the maker and that the rhythm is well formed. */
export async function changePayoutTerms(input: {
  actor: Actor;
  makerId: string;
  expectedVersion: number;
  chosen: PayRhythm;
}): Promise<Result<undefined, ChangePayoutTermsRefusal>> {
  const { actor, makerId, expectedVersion, chosen } = input;
  return inTransaction<Result<undefined, ChangePayoutTermsRefusal>>('change payout terms', async (tx, now) => {
    const terms = await lockTerms(tx, makerId);
    if (!(await changeRhythm(tx, makerId, expectedVersion, chosen))) return refuse({ kind: 'changed_meanwhile', version: terms.version });
    const { rhythm, payDay, minimum } = chosen;
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change-payout-terms', subject: makerId, detail: { rhythm, payDay, minimum } }, now);
    return ok();
  });
}
