// Rewrites the words of a star or candidate, and takes the next step of its plan (strategy -> incubate -> market -> curate -> alumni).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { changeStar, writeStarTexts, type StarRow } from '#app/domain/stars/star.db.server.ts';
import { canMovePlan, isDesignation, type EditStar, type StarPlan } from '#app/domain/stars/star.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchMaker } from './listing/touched.server.ts';
import { starToDecide, type StarToDecideRefusal } from './stars/star-to-decide.server.ts';

export type EditStarRefusal = StarToDecideRefusal | { kind: 'plan_not_allowed'; from: StarPlan | null; to: StarPlan } | { kind: 'star_words_missing' };

/** Answers the new version. A designated star keeps a headline, a story and reasons in both languages. */
export async function editStar(input: EditStar & { actor: Actor }): Promise<Result<{ version: number }, EditStarRefusal>> {
  const { actor, texts, plan } = input;
  return inTransaction<Result<{ version: number }, EditStarRefusal>>('edit star', async (tx, now) => {
    const found = await starToDecide(tx, input, now);
    if (!found.ok) return found;
    const star = found.value;
    const refusal = editRefusal(star, input);
    if (refusal !== null) return refuse(refusal);
    await changeStar(tx, star.id, plan ?? star.plan);
    await writeStarTexts(tx, star.id, texts);
    if (plan !== null) await noteMove(tx, { subject: star.id, from: `plan ${star.plan ?? 'none'}`, to: `plan ${plan}`, actorId: actor.personId }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'edit-star', subject: star.id, detail: { plan } }, now);
    await touchMaker(tx, star.makerId, ['stars']);
    return ok({ version: star.version + 1 });
  });
}

function editRefusal(star: StarRow, { plan, texts }: EditStar): EditStarRefusal | null {
  const designated = isDesignation(star.stage);
  if (plan !== null && !(designated && canMovePlan(star.plan, plan))) return { kind: 'plan_not_allowed', from: star.plan, to: plan };
  const whole = Object.values(texts).every((text) => text.headline !== '' && text.story !== '' && text.reasons !== '');
  return designated && !whole ? { kind: 'star_words_missing' } : null;
}
