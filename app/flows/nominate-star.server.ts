// Nominates a maker for a cohort of the star programme. Nobody nominates a maker to which he or she belongs (T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { isMemberOfMaker, lockMaker } from '#app/domain/makers/maker.db.server.ts';
import { insertStar, writeStarTexts } from '#app/domain/stars/star.db.server.ts';
import type { NominateStar } from '#app/domain/stars/star.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type NominateStarRefusal = { kind: 'not_found' } | { kind: 'own_interest' } | { kind: 'maker_not_approved' } | { kind: 'already_nominated' };

/** Answers the star's id. The maker must be approved; its slug names the star. */
export async function nominateStar(input: NominateStar & { actor: Actor }): Promise<Result<{ starId: string }, NominateStarRefusal>> {
  const { actor, makerId, cohort, texts } = input;
  return inTransaction<Result<{ starId: string }, NominateStarRefusal>>('nominate star', async (tx, now) => {
    const maker = await lockMaker(tx, makerId);
    if (maker === null) return refuse({ kind: 'not_found' });
    if (await isMemberOfMaker(tx, { makerId, personId: actor.personId, now })) return refuse({ kind: 'own_interest' });
    if (maker.status !== 'approved') return refuse({ kind: 'maker_not_approved' });
    const starId = await insertStar(tx, { slug: maker.slug, makerId, cohort }, now);
    if (starId === null) return refuse({ kind: 'already_nominated' });
    await writeStarTexts(tx, starId, texts);
    await noteMove(tx, { subject: starId, from: '', to: 'nominated', actorId: actor.personId }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'nominate-star', subject: starId, detail: { makerId, cohort } }, now);
    await touchPages(tx, ['stars']);
    return ok({ starId });
  });
}
