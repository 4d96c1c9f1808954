// Changes a hall: texts, window, tone, announcement, zones. An edit names the version it was made on; an open hall's beginning is past.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { bringZones, lockHall, rewriteHall, usedZones, type HallRow } from '#app/domain/halls/hall.db.server.ts';
import { canStock, hallState, type ChangeHall } from '#app/domain/halls/hall.ts';
import { isCurrentRegion } from '#app/domain/regions/region.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { hallPicture } from './halls/hall-picture.server.ts';
import { touchHallWithGoods } from './halls/touch-hall.server.ts';

export type ChangeHallRefusal =
  | { kind: 'not_found' }
  | { kind: 'changed_meanwhile'; version: number }
  | { kind: 'hall_over' }
  | { kind: 'hall_already_open' }
  | { kind: 'window_backwards' }
  | { kind: 'window_over' }
  | { kind: 'region_not_current' }
  | { kind: 'zone_in_use'; slugs: string[] };

/** Rewrites the hall; `expectedVersion` is what the form showed. A hall that is over stays as it was. */
export async function changeHall(input: ChangeHall & { actor: Actor }): Promise<Result<{ version: number }, ChangeHallRefusal>> {
  const { actor, hallId, expectedVersion, ...content } = input;
  return inTransaction<Result<{ version: number }, ChangeHallRefusal>>('change hall', async (tx, now) => {
    const hall = await lockHall(tx, hallId);
    if (hall === null) return refuse({ kind: 'not_found' });
    if (hall.version !== expectedVersion) return refuse({ kind: 'changed_meanwhile', version: hall.version });
    const refusal = windowRefusal(hall, content, now) ?? (await placeRefusal(tx, hall, content));
    if (refusal !== null) return refuse(refusal);
    await rewriteHall(tx, hallId, content, await hallPicture(tx, hall.slug, content.tone, now));
    await bringZones(tx, hallId, content.zones, now);
    const [from, to] = [hallState(hall, now), hallState({ ...hall, ...content }, now)];
    if (from !== to) await noteMove(tx, { subject: hallId, from, to, actorId: actor.personId }, now);
    const detail = { opensAt: content.opensAt.toISOString(), closesAt: content.closesAt.toISOString(), announced: content.announced };
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change-hall', subject: hallId, detail }, now);
    await touchHallWithGoods(tx, hallId);
    return ok({ version: hall.version + 1 });
  });
}

type Content = Omit<ChangeHall, 'hallId' | 'expectedVersion'>;

function windowRefusal(hall: HallRow, content: Content, now: Date): ChangeHallRefusal | null {
  const state = hallState(hall, now);
  if (!canStock(state)) return { kind: 'hall_over' };
  if (content.closesAt <= content.opensAt) return { kind: 'window_backwards' };
  if (content.closesAt <= now) return { kind: 'window_over' };
  const begun = state === 'open' && (content.opensAt.getTime() !== hall.opensAt.getTime() || !content.announced);
  return begun ? { kind: 'hall_already_open' } : null;
}

async function placeRefusal(tx: Tx, hall: HallRow, content: Content): Promise<ChangeHallRefusal | null> {
  const moved = content.regionKey !== null && content.regionKey !== hall.regionKey;
  if (moved && !(await isCurrentRegion(tx, content.regionKey ?? ''))) return { kind: 'region_not_current' };
  const kept = new Set(content.zones.map((zone) => zone.slug));
  const slugs = [...(await usedZones(tx, hall.id))].filter((slug) => !kept.has(slug));
  return slugs.length === 0 ? null : { kind: 'zone_in_use', slugs };
}
