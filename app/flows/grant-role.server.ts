// Gives a person a role in an organisation: an owner in its own maker, an operator anywhere. Audited; in force with the next request.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { canHoldRole, type MembershipRole } from '#app/domain/identity/membership.ts';
import { lockOrganisation, openMembership } from '#app/domain/identity/person.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { mayManageMembers } from './people/may-manage.server.ts';

export interface GrantRole {
  /** Null: the market itself (start of a new market). */
  actor: Actor | null;
  personId: string;
  organisationId: string;
  role: MembershipRole;
}
export type GrantRoleRefusal = { kind: 'not_found' } | { kind: 'wrong_role' } | { kind: 'already_member' };

/** Answers the membership's id. An organisation that the actor may not manage is `not_found`. */
export async function grantRole(input: GrantRole): Promise<Result<string, GrantRoleRefusal>> {
  const { actor, personId, organisationId, role } = input;
  return inTransaction<Result<string, GrantRoleRefusal>>('grant role', async (tx, now) => {
    const organisation = await lockOrganisation(tx, organisationId);
    if (organisation === null || !(await mayManageMembers(tx, actor, organisationId))) return refuse({ kind: 'not_found' });
    if (!canHoldRole(organisation.kind, role)) return refuse({ kind: 'wrong_role' });
    const id = await openMembership(tx, { personId, organisationId, role, now });
    if (id === null) return refuse({ kind: 'already_member' });
    if (actor !== null)
      await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'grant_role', subject: organisationId, detail: { personId, role } }, now);
    return ok(id);
  });
}
