// Rewrites what a region says of itself. The slower of two editors is shown the texts that hold now. Audited (T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { lockRegion, regionTexts, writeIntroductions, type RegionText } from '#app/domain/regions/region.db.server.ts';
import type { EditRegionText } from '#app/domain/regions/region.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export interface EditRegionTextBy extends EditRegionText {
  actor: Actor;
  /** An officer's regions; null for curators and operators. */
  regionKeys: readonly string[] | null;
}
export type EditRegionTextRefusal = { kind: 'not_found' } | { kind: 'changed_meanwhile'; version: number; texts: RegionText[] };

/** Answers the new revision. A region outside the officer's mandate is `not_found`. */
export async function editRegionText(input: EditRegionTextBy): Promise<Result<{ revision: number }, EditRegionTextRefusal>> {
  const { actor, regionKeys, regionKey, expectedRevision, ko, en } = input;
  return inTransaction<Result<{ revision: number }, EditRegionTextRefusal>>('edit region text', async (tx, now) => {
    const region = await lockRegion(tx, regionKey);
    const texts = await regionTexts(tx, regionKey);
    const korean = texts.find((text) => text.locale === 'ko');
    if (region === null || korean === undefined || (regionKeys !== null && !regionKeys.includes(regionKey))) return refuse({ kind: 'not_found' });
    if (korean.sourceRevision !== expectedRevision) return refuse({ kind: 'changed_meanwhile', version: korean.sourceRevision, texts });
    const revision = await writeIntroductions(tx, regionKey, { ko, en });
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'edit-region-text', subject: `region:${regionKey}`, detail: { revision } }, now);
    await touchPages(tx, [`region:${regionKey}`, 'clusters']);
    return ok({ revision });
  });
}
