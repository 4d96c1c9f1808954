// What every decision about a star asks first: it is there, as the form showed it, and not the decider's own case (T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { isMemberOfMaker } from '#app/domain/makers/maker.db.server.ts';
import { lockStar, type StarRow } from '#app/domain/stars/star.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type StarToDecideRefusal = { kind: 'not_found' } | { kind: 'changed_meanwhile'; version: number } | { kind: 'own_interest' };

/** Locks the star, or says why this person may not decide about it now. */
export async function starToDecide(
  tx: Tx,
  { starId, expectedVersion, actor }: { starId: string; expectedVersion: number; actor: Actor },
  now: Date,
): Promise<Result<StarRow, StarToDecideRefusal>> {
  const star = await lockStar(tx, starId);
  if (star === null) return refuse({ kind: 'not_found' });
  if (await isMemberOfMaker(tx, { makerId: star.makerId, personId: actor.personId, now })) return refuse({ kind: 'own_interest' });
  return star.version === expectedVersion ? ok(star) : refuse({ kind: 'changed_meanwhile', version: star.version });
}
