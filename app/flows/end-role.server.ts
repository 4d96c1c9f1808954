// Ends a person's role in an organisation. The last owner of a maker and the last operator of the market stay. Audited.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import type { MembershipRole } from '#app/domain/identity/membership.ts';
import { countHolders, endMembership, findOpenMembership, lockOrganisation } from '#app/domain/identity/person.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { mayManageMembers } from './people/may-manage.server.ts';

export interface EndRole {
  actor: Actor;
  personId: string;
  organisationId: string;
  role: MembershipRole;
}
export type EndRoleRefusal = { kind: 'not_found' } | { kind: 'last_holder' };

/** Takes effect with the person's next request. */
export async function endRole(input: EndRole): Promise<Result<undefined, EndRoleRefusal>> {
  const { actor, personId, organisationId, role } = input;
  return inTransaction<Result<undefined, EndRoleRefusal>>('end role', async (tx, now) => {
    const organisation = await lockOrganisation(tx, organisationId);
    if (organisation === null || !(await mayManageMembers(tx, actor, organisationId))) return refuse({ kind: 'not_found' });
    const id = await findOpenMembership(tx, { personId, organisationId, role });
    if (id === null) return refuse({ kind: 'not_found' });
    if ((role === 'owner' || role === 'operator') && (await countHolders(tx, organisationId, role)) === 1) return refuse({ kind: 'last_holder' });
    await endMembership(tx, id, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'end_role', subject: organisationId, detail: { personId, role } }, now);
    return ok();
  });
}
