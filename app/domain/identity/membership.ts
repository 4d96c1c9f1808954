// Memberships (소속): which roles an organisation of each kind knows. Pure.

export type OrganisationKind = 'maker' | 'institution' | 'market';
export type MembershipRole = 'owner' | 'staff' | 'curator' | 'officer' | 'operator';

export const rolesOf: Readonly<Record<OrganisationKind, readonly MembershipRole[]>> = {
  maker: ['owner', 'staff'],
  institution: ['officer'],
  market: ['curator', 'operator'],
};

/** Whether an organisation of this kind has the role. */
export function canHoldRole(kind: OrganisationKind, role: MembershipRole): boolean {
  return rolesOf[kind].includes(role);
}
