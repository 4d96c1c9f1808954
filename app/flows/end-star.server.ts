// Ends a candidacy or a designation (over, declined), or revokes a designation. Always with a reason; the badge is gone at once.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { moveStar, type StarRow } from '#app/domain/stars/star.db.server.ts';
import { isDesignation, type EndStar, type StarStage } from '#app/domain/stars/star.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchMaker } from './listing/touched.server.ts';
import { starToDecide, type StarToDecideRefusal } from './stars/star-to-decide.server.ts';

export type EndStarRefusal = StarToDecideRefusal | { kind: 'stage_not_allowed'; from: StarStage; to: StarStage };

/** Answers the new version. A window that was still running ends now. */
export async function endStar(input: EndStar & { actor: Actor }): Promise<Result<{ version: number }, EndStarRefusal>> {
  const { actor, to, reason } = input;
  return inTransaction<Result<{ version: number }, EndStarRefusal>>('end star', async (tx, now) => {
    const found = await starToDecide(tx, input, now);
    if (!found.ok) return found;
    const star = found.value;
    if (!(await moveStar(tx, star, to, { decidedBy: actor.personId, ...endOfWindow(star, now) })))
      return refuse({ kind: 'stage_not_allowed', from: star.stage, to });
    await noteMove(tx, { subject: star.id, from: star.stage, to, actorId: actor.personId, reason }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'end-star', subject: star.id, detail: { from: star.stage, to, reason } }, now);
    await touchMaker(tx, star.makerId, ['stars']);
    return ok({ version: star.version + 1 });
  });
}

function endOfWindow(star: StarRow, now: Date): { validTo?: Date } {
  const running = isDesignation(star.stage) && (star.validTo === null || star.validTo > now);
  return running ? { validTo: now } : {};
}
