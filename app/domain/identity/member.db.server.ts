// SQL for members: joining, their details, their sessions, leaving. Sessions are made and read by better-auth.
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Locale } from '#app/lib/locale.ts';

export interface NewMember {
  name: string;
  email: string;
  locale: Locale;
  passwordHash: string;
}

/** Adds a member whose address is not verified yet; null when the address is taken. */
export async function insertMember(tx: Tx, { passwordHash, ...person }: NewMember, now: Date): Promise<string | null> {
  const id = newId('psn', now);
  const dates = { createdAt: now, updatedAt: now };
  const { count } = await tx.person.createMany({ data: [{ id, ...person, emailVerified: false, ...dates }], skipDuplicates: true });
  if (count === 0) return null;
  await tx.account.create({ data: { id: newId('acc', now), accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...dates } });
  return id;
}

/** Who has this address; null when nobody has. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<{ id: string; emailVerified: boolean; locale: string } | null> {
  return one(tx, q.selectFrom('person').select(['id', 'emailVerified', 'locale']).where('email', '=', email).where('closedAt', 'is', null));
}

/** Sets what a member may change by itself. */
export async function changeDetails(tx: Tx, personId: string, details: { name: string; locale: Locale }): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: details });
}

/** The password's hash, or null. */
export async function findPasswordHash(tx: Tx, personId: string): Promise<string | null> {
  const row = await one(tx, q.selectFrom('account').select('password').where('userId', '=', personId).where('providerId', '=', 'credential'));
  return row?.password ?? null;
}

/** Replaces the password's hash if it is still the one that was checked. */
export async function replacePassword(tx: Tx, personId: string, { from, to }: { from: string; to: string }): Promise<boolean> {
  const { count } = await tx.account.updateMany({ where: { userId: personId, providerId: 'credential', password: from }, data: { password: to } });
  return count === 1;
}

/** Ends sessions of a person: all, all but one, or one. Sessions of others are never found. Answers how many. */
export async function endSessions(tx: Tx, personId: string, which: { only?: string; except?: string } = {}): Promise<number> {
  const { only, except } = which;
  const id = only === undefined ? {} : { id: only };
  const token = except === undefined ? {} : { token: { not: except } };
  const { count } = await tx.session.deleteMany({ where: { userId: personId, ...id, ...token } });
  return count;
}

/** Whether a person holds any role that has not ended: such a person hands it over before leaving. */
export async function hasOpenMembership(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const open = q.selectFrom('membership').select('id').where('personId', '=', personId);
  return (await one(tx, open.where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)])).limit(1))) !== null;
}

/** Ends a membership in the market: nothing that names the person is left; orders keep what the law wants kept (facts 2.8). */
export async function closePerson(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.session.deleteMany({ where: { userId: personId } });
  await tx.account.deleteMany({ where: { userId: personId } });
  await tx.twoFactor.deleteMany({ where: { userId: personId } });
  await tx.verification.deleteMany({ where: { value: personId } });
  await tx.person.update({ where: { id: personId }, data: { name: '', email: `left+${personId}@invalid`, image: null, emailVerified: false, closedAt: now } });
}
