// Designates a shortlisted maker as a star, or renews a star: a window, the brand story and the published reasons. Never a state title.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { isEligible, moveStar, writeStarTexts } from '#app/domain/stars/star.db.server.ts';
import { isDesignation, type DesignateStar, type StarStage } from '#app/domain/stars/star.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchMaker } from './listing/touched.server.ts';
import { starToDecide, type StarToDecideRefusal } from './stars/star-to-decide.server.ts';

export type DesignateStarRefusal =
  | StarToDecideRefusal
  | { kind: 'maker_not_eligible' }
  | { kind: 'window_backwards' }
  | { kind: 'window_over' }
  | { kind: 'stage_not_allowed'; from: StarStage; to: StarStage };

/** Answers the new version. A first designation begins the plan (strategy); the public sees the star within its window alone. */
export async function designateStar(input: DesignateStar & { actor: Actor }): Promise<Result<{ version: number }, DesignateStarRefusal>> {
  const { actor, validFrom, validTo, texts } = input;
  return inTransaction<Result<{ version: number }, DesignateStarRefusal>>('designate star', async (tx, now) => {
    const found = await starToDecide(tx, input, now);
    if (!found.ok) return found;
    const star = found.value;
    if (validTo !== null && validTo <= validFrom) return refuse({ kind: 'window_backwards' });
    if (validTo !== null && validTo <= now) return refuse({ kind: 'window_over' });
    if (!(await isEligible(tx, star.makerId))) return refuse({ kind: 'maker_not_eligible' });
    const to = isDesignation(star.stage) ? 'renewed' : 'designated';
    const more = { validFrom, validTo, plan: star.plan ?? ('strategy' as const), decidedBy: actor.personId };
    if (!(await moveStar(tx, star, to, more))) return refuse({ kind: 'stage_not_allowed', from: star.stage, to });
    await writeStarTexts(tx, star.id, texts);
    await noteMove(tx, { subject: star.id, from: star.stage, to, actorId: actor.personId, reason: texts.ko.reasons }, now);
    const detail = { to, validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null };
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'designate-star', subject: star.id, detail }, now);
    await touchMaker(tx, star.makerId, ['stars']);
    return ok({ version: star.version + 1 });
  });
}
