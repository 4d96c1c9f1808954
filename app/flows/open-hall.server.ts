// Opens a hall (전용판매관) with its zones, not yet stocked. Whether it is open is decided by its window and the market's clock alone.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { insertHall } from '#app/domain/halls/hall.db.server.ts';
import type { OpenHall } from '#app/domain/halls/hall.ts';
import { isCurrentRegion } from '#app/domain/regions/region.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { hallPicture } from './halls/hall-picture.server.ts';
import { touchHall } from './halls/touch-hall.server.ts';

export type OpenHallRefusal = { kind: 'slug_taken' } | { kind: 'window_backwards' } | { kind: 'window_over' } | { kind: 'region_not_current' };

/** Adds the hall and answers its id. */
export async function openHall(input: OpenHall & { actor: Actor }): Promise<Result<{ hallId: string }, OpenHallRefusal>> {
  const { actor, ...hall } = input;
  return inTransaction<Result<{ hallId: string }, OpenHallRefusal>>('open hall', async (tx, now) => {
    if (hall.closesAt <= hall.opensAt) return refuse({ kind: 'window_backwards' });
    if (hall.closesAt <= now) return refuse({ kind: 'window_over' });
    if (hall.regionKey !== null && !(await isCurrentRegion(tx, hall.regionKey))) return refuse({ kind: 'region_not_current' });
    const mediaId = await hallPicture(tx, hall.slug, hall.tone, now);
    const hallId = await insertHall(tx, hall, { mediaId, createdBy: actor.personId, now });
    if (hallId === null) return refuse({ kind: 'slug_taken' });
    await noteMove(tx, { subject: hallId, from: '', to: hall.announced ? 'announced' : 'draft', actorId: actor.personId }, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'open-hall', subject: hallId, detail: { slug: hall.slug } }, now);
    await touchHall(tx, hallId);
    return ok({ hallId });
  });
}
