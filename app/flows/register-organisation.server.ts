// Registers a regional institution with its mandate, or the market's own organisation. Makers register themselves (register-maker).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { insertOrganisation } from '#app/domain/identity/person.db.server.ts';
import { isCurrentRegion, openMandate } from '#app/domain/regions/region.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export interface RegisterOrganisation {
  /** Null: the market itself (start of a new market). */
  actor: Actor | null;
  nameKo: string;
  nameEn: string;
  of: { kind: 'market' } | { kind: 'institution'; regionKey: string };
}

/** Answers the organisation's id. */
export async function registerOrganisation(input: RegisterOrganisation): Promise<Result<string, { kind: 'region_not_current' }>> {
  const { actor, nameKo, nameEn, of } = input;
  return inTransaction('register organisation', async (tx, now) => {
    const organisationId = await insertOrganisation(tx, { kind: of.kind, nameKo, nameEn }, now);
    if (of.kind === 'institution') {
      if (!(await isCurrentRegion(tx, of.regionKey))) return refuse({ kind: 'region_not_current' });
      await openMandate(tx, { organisationId, regionKey: of.regionKey, now });
    }
    if (actor !== null) await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'register_organisation', subject: organisationId }, now);
    return ok(organisationId);
  });
}
