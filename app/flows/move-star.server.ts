// Moves a candidate one step on in the selection (stage table `starMoves`). The machine checks eligibility; people score and choose.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { isEligible, moveStar as move } from '#app/domain/stars/star.db.server.ts';
import type { MoveStar, StarStage } from '#app/domain/stars/star.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { starToDecide, type StarToDecideRefusal } from './stars/star-to-decide.server.ts';

export type MoveStarRefusal = StarToDecideRefusal | { kind: 'maker_not_eligible' } | { kind: 'stage_not_allowed'; from: StarStage; to: StarStage };

/** Answers the new version. */
export async function moveStar(input: MoveStar & { actor: Actor }): Promise<Result<{ version: number }, MoveStarRefusal>> {
  const { actor, to, reason } = input;
  return inTransaction<Result<{ version: number }, MoveStarRefusal>>('move star', async (tx, now) => {
    const found = await starToDecide(tx, input, now);
    if (!found.ok) return found;
    const star = found.value;
    if (!(await isEligible(tx, star.makerId))) return refuse({ kind: 'maker_not_eligible' });
    if (!(await move(tx, star, to, { decidedBy: actor.personId }))) return refuse({ kind: 'stage_not_allowed', from: star.stage, to });
    await noteMove(tx, { subject: star.id, from: star.stage, to, actorId: actor.personId, reason }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'move-star', subject: star.id, detail: { from: star.stage, to } }, now);
    await touchPages(tx, ['stars']);
    return ok({ version: star.version + 1 });
  });
}
