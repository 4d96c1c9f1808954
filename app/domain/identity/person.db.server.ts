// SQL for people that flows create themselves, and for organisations and memberships. Sign-in and sessions are better-auth's.
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Locale } from '#app/lib/locale.ts';

import type { MembershipRole, OrganisationKind } from './membership.ts';

export interface NewPerson {
  name: string;
  email: string;
  locale: Locale;
  passwordHash: string;
}

/** Adds a person with a verified address and a password (better-auth's hash); null when the address is taken. */
export async function insertPerson(tx: Tx, { passwordHash, ...person }: NewPerson, now: Date): Promise<string | null> {
  const id = newId('psn', now);
  const dates = { createdAt: now, updatedAt: now };
  const { count } = await tx.person.createMany({ data: [{ id, ...person, emailVerified: true, ...dates }], skipDuplicates: true });
  if (count === 0) return null;
  await tx.account.create({ data: { id: newId('acc', now), accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...dates } });
  return id;
}

/** Adds an organisation. */
export async function insertOrganisation(tx: Tx, organisation: { kind: OrganisationKind; nameKo: string; nameEn: string }, now: Date): Promise<string> {
  const { id } = await tx.organisation.create({ data: { id: newId('org', now), ...organisation, createdAt: now }, select: { id: true } });
  return id;
}

/** Adds organisations at once; answers their ids in order. */
export async function insertOrganisations(
  tx: Tx,
  organisations: readonly { kind: OrganisationKind; nameKo: string; nameEn: string }[],
  now: Date,
): Promise<string[]> {
  const rows = organisations.map((organisation) => ({ id: newId('org', now), ...organisation, createdAt: now }));
  await tx.organisation.createMany({ data: rows });
  return rows.map((row) => row.id);
}

/** The organisation's kind; null when it is absent. Locks it, so that its last owner does not leave twice. */
export async function lockOrganisation(tx: Tx, id: string): Promise<{ kind: OrganisationKind } | null> {
  return one(tx, q.selectFrom('organisation').select('kind').where('id', '=', id).forNoKeyUpdate());
}

/** Opens a membership from now on; null when the person has it already or does not exist. */
export async function openMembership(
  tx: Tx,
  membership: { personId: string; organisationId: string; role: MembershipRole; now: Date },
): Promise<string | null> {
  const { now, ...rest } = membership;
  const person = await one(tx, q.selectFrom('person').select('id').where('id', '=', rest.personId).where('closedAt', 'is', null));
  if (person === null || (await findOpenMembership(tx, rest)) !== null) return null;
  const { id } = await tx.membership.create({ data: { id: newId('mbr', now), ...rest, validFrom: now }, select: { id: true } });
  return id;
}

/** A membership that has no end, or null. */
export async function findOpenMembership(
  tx: Tx,
  { personId, organisationId, role }: { personId: string; organisationId: string; role: MembershipRole },
): Promise<string | null> {
  const row = await one(
    tx,
    q
      .selectFrom('membership')
      .select('id')
      .where('personId', '=', personId)
      .where('organisationId', '=', organisationId)
      .where('role', '=', role)
      .where('validTo', 'is', null)
      .limit(1),
  );
  return row?.id ?? null;
}

/** Ends a membership now. */
export async function endMembership(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.membership.updateMany({ where: { id, validTo: null }, data: { validTo: now } });
}

/** How many hold a role in an organisation without end. */
export async function countHolders(tx: Tx, organisationId: string, role: MembershipRole): Promise<number> {
  return tx.membership.count({ where: { organisationId, role, validTo: null } });
}
